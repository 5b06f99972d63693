"""What is put to a judge and what is made of the replies: quotes verified, the rule first, the model beside it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from trainer.domain.agreement import krippendorff_alpha
from trainer.domain.checks import Finding
from trainer.domain.evidence import Evidence
from trainer.domain.occasions import occasion
from trainer.domain.receipts import located
from trainer.domain.report import Verdict, VerdictWord
from trainer.domain.rubric import Check, Criterion, Rubric
from trainer.domain.transcript import Transcript
from trainer.services.ports import AskedCheck, CheckReply, Judge, JudgeBrief, JudgeReply

LONGEST_TURN = 4_000
LONGEST_TRANSCRIPT = 60_000
"""Characters shown to a judge; the middle of a longer interview is left out and said to be."""
NO_MODEL = "Only a model can judge this, and none is set."
FAILED = "The model gave no usable answer, asked twice."
VOID = "The model's quote does not stand in that turn of yours, so its answer does not count."


BESIDE = "The model's quote is true, but stands where this could not be shown, so its answer does not count."


async def ask(judge: Judge, rubric: Rubric, evidence: Evidence, samples: int = 1) -> Mapping[str, Verdict]:
    """The judge's verdicts by check id, one call a criterion and sample, side by side; the majority where there are several samples."""
    transcript = evidence.transcript
    criteria = [criterion for criterion in rubric.criteria if any(check.model for check in criterion.checks)]
    shown = numbered(transcript)
    briefs = [brief(criterion, shown) for criterion in criteria]
    replies = await judge.judge(briefs * samples)
    given: dict[str, Verdict] = {}
    for place, criterion in enumerate(criteria):
        mine = replies[place :: len(criteria)] if criteria else ()
        given |= {check.id: _majority([_verdict(check, reply, evidence) for reply in mine]) for check in criterion.checks if check.model}
    return given


def brief(criterion: Criterion, shown: str) -> JudgeBrief:
    """One criterion as it is put to a judge."""
    return JudgeBrief(
        criterion_title=criterion.title,
        anchors="\n".join(f"Level {level}: {text}" for level, text in sorted(criterion.levels.items())),
        checks=tuple(AskedCheck(id=check.id, asks=check.asks) for check in criterion.checks if check.model),
        transcript=shown,
    )


def numbered(transcript: Transcript) -> str:
    """The turns as numbered lines, one each, bounded."""
    lines = [f"[{place}] {turn.speaker}: {' '.join(turn.text[:LONGEST_TURN].split())}" for place, turn in enumerate(transcript.turns)]
    while sum(map(len, lines)) > LONGEST_TRANSCRIPT and len(lines) > 2:
        middle = len(lines) // 2
        kept = max(1, len(lines) // 20)
        lines = [*lines[: middle - kept], *lines[middle + kept :]]
    return "\n".join(lines)


def merged(check: Check, finding: Finding | None, model: Verdict | None, turns: int = 0) -> Verdict:
    """The verdict of a check: the rule's where there is one, with the model's beside it where they disagree; else the model's.

    A no that no quote can show says in how many of the interviewer's `turns` for what it was looked. Where the rule shows the turns that
    bear on it, a model's yes counts as one beside it only with words from them.
    """
    if finding is None:
        return model or Verdict(id=check.id, verdict="not_judged", by="model", reason=NO_MODEL)
    own = Verdict(id=check.id, verdict=finding.verdict, by="rule", reason=_told(check, finding, turns), evidence=finding.quotes)
    disagree = model is not None and {own.verdict, model.verdict} == {"yes", "no"} and _bears_on(finding, model)
    return own.model_copy(update={"other": model}) if disagree else own


def consistency(given: Iterable[Verdict]) -> float | None:
    """Krippendorff's alpha (nominal) of a judge's answers over its samples; None for one sample, or where it never gave two answers."""
    return krippendorff_alpha([[word for word, count in verdict.votes.items() for _ in range(count)] for verdict in given])


def _told(check: Check, finding: Finding, turns: int) -> str:
    """The reason; for harm that was not found, with what was looked for."""
    if finding.verdict != "no" or finding.quotes or check.points >= 0 or not check.evidence or not turns:
        return finding.reason
    sought = check.evidence[0].lower() + check.evidence[1:].rstrip(".")
    return f"{finding.reason} Looked for in {turns} turn{'s' * (turns != 1)} of yours: {sought}."


def _bears_on(finding: Finding, model: Verdict) -> bool:
    turns = {quote.turn for quote in finding.quotes}
    return model.verdict == "no" or not turns or any(quote.turn in turns for quote in model.evidence)


def _verdict(check: Check, reply: JudgeReply | None, evidence: Evidence) -> Verdict:
    answer = next((one for one in reply.verdicts if one.check_id == check.id), None) if reply else None
    if answer is None:
        return Verdict(id=check.id, verdict="not_judged", by="model", reason=FAILED)
    return _verified(check, answer, evidence)


def _verified(check: Check, answer: CheckReply, evidence: Evidence) -> Verdict:
    found = [located(evidence.transcript, quote.turn, quote.quote) for quote in answer.quotes]
    quotes = tuple(quote for quote in found if quote)
    if len(quotes) < len(found) or (answer.verdict == "yes" and not quotes):
        return Verdict(id=check.id, verdict="not_judged", by="model", reason=VOID)
    if answer.verdict == "yes" and check.occasion and not any(quote.turn in occasion(evidence, check.occasion) for quote in quotes):
        return Verdict(id=check.id, verdict="not_judged", by="model", reason=BESIDE)
    return Verdict(id=check.id, verdict=answer.verdict, by="model", reason=" ".join(answer.reason.split())[:400], evidence=quotes)


def _majority(verdicts: Sequence[Verdict]) -> Verdict:
    """The commonest verdict, the first of its kind as its voice; where it was asked more than once, with the votes."""
    votes: Counter[VerdictWord] = Counter(verdict.verdict for verdict in verdicts)
    counts = Counter({word: count for word, count in votes.items() if word != "not_judged"})
    if not counts:
        return verdicts[0]
    word, count = counts.most_common(1)[0]
    voice = next(verdict for verdict in verdicts if verdict.verdict == word)
    if len(verdicts) == 1:
        return voice
    told = voice.reason if count == len(verdicts) else f"{voice.reason} ({count} of {len(verdicts)} times)"
    return voice.model_copy(update={"reason": told, "votes": dict(votes)})
