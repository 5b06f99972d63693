"""Advice: at most three pieces, those that would move the result most, each at a turn and in words that could have been said there."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from trainer.domain.checks.finding import Finding
from trainer.domain.discovery import told_in
from trainer.domain.evidence import Evidence
from trainer.domain.report import Advice, CriterionResult, Hidden, Verdict
from trainer.domain.rubric import Check
from trainer.domain.scenario import Fact
from trainer.domain.wording import content, overlap, similarity

MOST = 3
ALREADY_SAID = 0.6
"""Likeness to something said at which a piece of advice is withheld."""
ITS_MEANING = 0.8
"""Share of the advice's meaning-carrying words found in one sentence already said."""
DEPTH = {"asked_own_part": "own_part", "asked_result": "result", "asked_lesson": "lesson"}
LEDGER = frozenset({*DEPTH, "found_half", "found_motive", "found_red_flag", "stayed_with_story", "left_at_first_telling"})
"""Rules for which a question that would have opened a hidden fact is the best advice."""
FOLLOW_UPS = frozenset({"followed_up", "left_at_first_telling", "found_half"})
"""Rules that a question after a story's depth would also have met or brought nearer."""
PRIVATE = {"asked_off_limits": "asked", "pursued": "pursued_after_volunteered"}
TELLING = frozenset({"story", "red_flag", "motive", "concern"})
"""Kinds of fact that tell more of a person than their notice period does."""
KINDS = {"found_motive": ("motive", "concern"), "found_red_flag": ("red_flag",)}


class _Piece(NamedTuple):
    gain: float
    """Points that it would have moved."""
    criterion: str
    advice: Advice


def advise(evidence: Evidence, results: Sequence[CriterionResult], findings: Mapping[str, Finding]) -> tuple[Advice, ...]:
    """The three that would have moved the total most, no two for one criterion, in the order of the turns.

    Args:
        evidence: the record.
        results: with their verdicts.
        findings: the rules' own, by check id: where something could have been said, and whether it was done in part.
    """
    checks = {check.id: check for criterion in evidence.rubric.criteria for check in criterion.checks}
    scored = [result for result in results if result.status == "scored"]
    along = _along(checks, scored)
    pieces = [piece for result in scored for piece in _pieces(evidence, result, checks, findings, along)]
    chosen: dict[str, _Piece] = {}
    for piece in sorted(pieces, key=lambda one: -one.gain):
        if piece.criterion not in chosen and len(chosen) < MOST and not _repeats(piece.advice, chosen.values()):
            chosen[piece.criterion] = piece
    return tuple(sorted((piece.advice for piece in chosen.values()), key=lambda one: one.turn))


def already_said(evidence: Evidence, words: str) -> bool:
    """Whether the interviewer said as much at any time."""
    wanted = content(words)
    return any(
        similarity(words, said.text) >= ALREADY_SAID or (len(wanted) > 2 and overlap(wanted, content(said.text)) >= ITS_MEANING)
        for said in evidence.said
    )


def _pieces(
    evidence: Evidence,
    result: CriterionResult,
    checks: Mapping[str, Check],
    findings: Mapping[str, Finding],
    along: Mapping[str, float],
) -> Iterable[_Piece]:
    for verdict in result.checks:
        check = checks[verdict.id]
        gain = _gain(check, verdict)
        if gain > 0:
            advice = _advice(evidence, check, verdict, findings.get(check.id))
            if advice and not already_said(evidence, advice.say_instead):
                yield _Piece(gain + _brings(check, along), result.id, advice)


def _along(checks: Mapping[str, Check], results: Sequence[CriterionResult]) -> dict[str, float]:
    """What a single follow-up more would have earned elsewhere, by rule."""
    missed = {checks[verdict.id].rule: _gain(checks[verdict.id], verdict) for result in results for verdict in result.checks}
    return {rule: gain for rule, gain in missed.items() if rule is not None and rule in FOLLOW_UPS}


def _brings(check: Check, along: Mapping[str, float]) -> float:
    return sum(gain for rule, gain in along.items() if rule != check.rule) if check.rule in {*DEPTH, *FOLLOW_UPS} else 0.0


def _gain(check: Check, verdict: Verdict) -> float:
    missed = verdict.verdict == "no" and check.points > 0
    harmed = verdict.verdict == "yes" and check.points < 0
    return abs(check.points) if missed or harmed else 0.0


def _advice(evidence: Evidence, check: Check, verdict: Verdict, finding: Finding | None) -> Advice | None:
    if check.rule in LEDGER and evidence.scenario and (opened := _from_ledger(evidence, check, verdict)):
        return opened
    what = PRIVATE.get(check.rule or "")
    if what and (row := next((row for row in evidence.off_limits if row.what == what and row.instead), None)):
        return Advice(turn=row.turn, missed=verdict.reason, say_instead=row.instead, why=check.why or "It serves the same need.")
    partly = finding is not None and finding.partly and check.points > 0
    turn = _own(evidence, _turn(verdict, finding))
    if partly or not check.say_instead or turn is None:
        return None
    return Advice(turn=turn, missed=verdict.reason, say_instead=check.say_instead, why=check.why)


def _own(evidence: Evidence, turn: int | None) -> int | None:
    """That turn where it is the interviewer's, else the interviewer's last before it; hers, where the talk ended with what she asked."""
    last = len(evidence.transcript.turns) - 1
    if turn is not None and turn > last:
        return last
    return max((one for one in evidence.own_turns if turn is not None and one <= turn), default=None)


def _turn(verdict: Verdict, finding: Finding | None) -> int | None:
    if finding is not None and finding.at is not None:
        return finding.at
    return verdict.evidence[0].turn if verdict.evidence else None


def _from_ledger(evidence: Evidence, check: Check, verdict: Verdict) -> Advice | None:
    """The question that would have opened something hidden, where the talk was nearest to it."""
    for hidden in _hidden(evidence, check.rule or ""):
        turn = _nearest(evidence, hidden)
        if turn is not None and not already_said(evidence, hidden.would_open_with):
            about = hidden.about or hidden.id.replace("-", " ")
            return Advice(
                turn=turn, missed=verdict.reason, say_instead=hidden.would_open_with, why=f"That question would have opened {about}."
            )
    return None


def _hidden(evidence: Evidence, rule: str) -> list[Hidden]:
    own = evidence.scenario
    if own is None:
        return []
    facts = {fact.id: fact for fact in own.ledger}
    depth, kinds = DEPTH.get(rule), KINDS.get(rule)
    opened = {facts[found].story for found in evidence.discovery.found} - {None}
    fitting = [
        hidden
        for hidden in evidence.discovery.hidden
        if (depth is None or facts[hidden.id].layer == depth) and (kinds is None or facts[hidden.id].kind in kinds)
    ]
    return sorted(fitting, key=lambda hidden: (facts[hidden.id].story not in opened, facts[hidden.id].kind not in TELLING))


def _nearest(evidence: Evidence, hidden: Hidden) -> int | None:
    """The interviewer's turn after a layer of the same story was told; for a fact of its own, the middle of the talk."""
    own = evidence.scenario
    fact = own.fact(hidden.id) if own else None
    turns = evidence.own_turns
    if own is None or fact is None or not turns:
        return None
    if fact.story is None:
        return turns[len(turns) // 2]
    told = [_told_at(evidence, other) for other in own.ledger if other.story == fact.story and other.id in evidence.discovery.found]
    places = [place for place in told if place is not None]
    return next((turn for turn in turns if turn > min(places)), None) if places else None


def _told_at(evidence: Evidence, fact: Fact) -> int | None:
    planned = next((turn for turn, plan in sorted(evidence.plans.items()) if fact.id in plan.facts), None)
    return planned if planned is not None else told_in(evidence.transcript, fact)


def _repeats(advice: Advice, chosen: Iterable[_Piece]) -> bool:
    return any(similarity(advice.say_instead, piece.advice.say_instead) >= ALREADY_SAID for piece in chosen)
