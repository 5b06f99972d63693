"""What is put to a judge and what is made of the replies: quotes verified, the rule first, the model beside it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from trainer.domain.checks import Finding
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


async def ask(judge: Judge, rubric: Rubric, transcript: Transcript, samples: int = 1) -> Mapping[str, Verdict]:
    """The judge's verdicts by check id, one call a criterion and sample, side by side; the majority where there are several samples."""
    criteria = [criterion for criterion in rubric.criteria if any(check.model for check in criterion.checks)]
    shown = numbered(transcript)
    briefs = [brief(criterion, shown) for criterion in criteria]
    replies = await judge.judge(briefs * samples)
    given: dict[str, Verdict] = {}
    for place, criterion in enumerate(criteria):
        mine = replies[place :: len(criteria)] if criteria else ()
        given |= {check.id: _majority([_verdict(check, reply, transcript) for reply in mine]) for check in criterion.checks if check.model}
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


def merged(check: Check, finding: Finding | None, model: Verdict | None) -> Verdict:
    """The verdict of a check: the rule's where there is one, with the model's beside it where they disagree; else the model's."""
    if finding is None:
        return model or Verdict(id=check.id, verdict="not_judged", by="model", reason=NO_MODEL)
    own = Verdict(id=check.id, verdict=finding.verdict, by="rule", reason=finding.reason, evidence=finding.quotes)
    disagree = model is not None and {own.verdict, model.verdict} == {"yes", "no"}
    return own.model_copy(update={"other": model}) if disagree else own


def _verdict(check: Check, reply: JudgeReply | None, transcript: Transcript) -> Verdict:
    answer = next((one for one in reply.verdicts if one.check_id == check.id), None) if reply else None
    if answer is None:
        return Verdict(id=check.id, verdict="not_judged", by="model", reason=FAILED)
    return _verified(check, answer, transcript)


def _verified(check: Check, answer: CheckReply, transcript: Transcript) -> Verdict:
    found = [located(transcript, quote.turn, quote.quote) for quote in answer.quotes]
    quotes = tuple(quote for quote in found if quote)
    if len(quotes) < len(found) or (answer.verdict == "yes" and not quotes):
        return Verdict(id=check.id, verdict="not_judged", by="model", reason=VOID)
    return Verdict(id=check.id, verdict=answer.verdict, by="model", reason=" ".join(answer.reason.split())[:400], evidence=quotes)


def _majority(verdicts: Sequence[Verdict]) -> Verdict:
    """The commonest verdict, the first of its kind as its voice; how many agreed is said where they did not all."""
    counts: Counter[VerdictWord] = Counter(verdict.verdict for verdict in verdicts if verdict.verdict != "not_judged")
    if not counts:
        return verdicts[0]
    word, count = counts.most_common(1)[0]
    voice = next(verdict for verdict in verdicts if verdict.verdict == word)
    return voice if count == len(verdicts) else voice.model_copy(update={"reason": f"{voice.reason} ({count} of {len(verdicts)} times)"})
