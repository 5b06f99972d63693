"""One check on one turn: whether these words do what the check asks for, by the rules that grade whole interviews.

A rule that counts over an interview is asked of the turn alone: one question about a real event is what three of them are made of.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from trainer.domain.checks import RULES
from trainer.domain.checks.finding import Finding, receipts, show
from trainer.domain.evidence import WORK, Evidence, Said
from trainer.domain.reading import Question, Reading
from trainer.domain.rubric import Check
from trainer.domain.scenario import Fact

OnOne = Callable[[Evidence, int], Finding]

LONG_QUESTION: Final = 45
"""Words; what `checks.questioning` calls long to keep in mind."""
_HERE: Final = re.compile(r"(?<=”) in turn \d+")
_TWICE: Final = re.compile(r"([.!?…])”\.")
_BEFORE: Final = -1
"""A turn of no words that stands for all that the interviewer said before."""


def drillable(check: Check) -> bool:
    """Whether one turn can show what the check asks for."""
    return check.rule is not None and check.rule in RULES and check.rule not in _WHOLE


def on_one_turn(check: Check, evidence: Evidence, turn: int) -> Finding:
    """The check's answer for that turn alone.

    Args:
        check: one that is `drillable`.
        evidence: of the talk up to that turn and the answer to it.
        turn: the interviewer's turn.
    """
    if not evidence.readings[turn].intelligible:
        return Finding("no" if check.points > 0 else "yes", "There are no words in it that anybody could answer.", at=turn)
    found = _found(check.rule or "", evidence, turn)
    return found._replace(reason=_TWICE.sub(r"\1”", _HERE.sub("", found.reason)))


def _found(rule: str, evidence: Evidence, turn: int) -> Finding:
    found = _OWN[rule](evidence, turn) if rule in _OWN else RULES[rule](_alone(evidence, turn))
    if found.verdict == "not_observed" and rule in _EXPECTED:
        return Finding("no", _EXPECTED[rule], at=turn)
    if found.verdict == "no" and found.partly and rule in _ENOUGH_ONCE:
        return found._replace(verdict="yes", reason=f"{_ENOUGH_ONCE[rule]}: “{found.quotes[0].quote}”.")
    return found


def did_well(check: Check, found: Finding) -> bool:
    """Whether that answer is the one wished for: done, or for a check of harm, not done."""
    return found.verdict == "yes" if check.points > 0 else found.verdict != "yes"


def trespass(evidence: Evidence, turn: int) -> Finding | None:
    """What spoils a turn whatever else it does; None where nothing does."""
    if row := next((row for row in evidence.off_limits if row.turn == turn and row.what != "noted"), None):
        instead = f" Rather: “{row.instead}”" if row.instead else ""
        return Finding("yes", f"That touches private ground ({row.topic.replace('-', ' ')}).{instead}", at=turn)
    harsh = RULES["cornered"](_alone(evidence, turn))
    return harsh if harsh.verdict == "yes" else None


def _alone(evidence: Evidence, turn: int) -> Evidence:
    """The same record, in which this turn is all that the interviewer said."""
    before = {} if turn == 0 else {_BEFORE: Reading(turn=_BEFORE, words=0, acts=())}
    plan = evidence.plans.get(turn)
    told = plan.facts if plan else evidence.discovery.found
    return replace(
        evidence,
        readings={**before, turn: evidence.readings[turn]},
        said=tuple(said for said in evidence.said if said.turn == turn),
        discovery=evidence.discovery.model_copy(update={"found": (*told, *_known(evidence))}),
        claims=tuple(claim for claim in evidence.claims if claim.turn == turn),
        candidate_questions=tuple(row for row in evidence.candidate_questions if row.turn == turn - 1),
        off_limits=tuple(row for row in evidence.off_limits if row.turn == turn),
    )


def _known(evidence: Evidence) -> tuple[str, ...]:
    """Motives and concerns that came out before: what is told may speak to them."""
    own = evidence.scenario
    kinds = {fact.id: fact.kind for fact in own.ledger} if own else {}
    return tuple(fact for fact in evidence.discovery.found if kinds.get(fact) in {"motive", "concern"})


def _asked(evidence: Evidence, turn: int) -> tuple[Question, ...]:
    return evidence.readings[turn].questions


def _about(wanted: Callable[[Question], bool], yes: str, no: str, *, none: str = "There is no question in it.") -> OnOne:
    """A rule that looks for one question of the wished-for sort."""

    def look(evidence: Evidence, turn: int) -> Finding:
        asked = _asked(evidence, turn)
        said = tuple(Said(turn, one.text) for one in asked if wanted(one))
        if said:
            return Finding("yes", f"{yes}: {_quoted(said[0])}.", receipts(said), turn)
        return Finding("no", no if asked else none, at=turn)

    return look


def _against(bad: Callable[[Question], bool], yes: str, no: str) -> OnOne:
    """A rule that looks for one question of the sort to be avoided; `yes` where there is none."""

    def look(evidence: Evidence, turn: int) -> Finding:
        asked = _asked(evidence, turn)
        if not asked:
            return Finding("no", "There is no question in it.", at=turn)
        found = next((Said(turn, one.text) for one in asked if bad(one)), None)
        return Finding("no", f"{no}: {_quoted(found)}.", receipts([found]), turn) if found else Finding("yes", yes, at=turn)

    return look


def _harm(bad: Callable[[Question], bool], yes: str, no: str) -> OnOne:
    """A check of harm: yes where every question of the turn is of the bad sort, or none is asked."""

    def look(evidence: Evidence, turn: int) -> Finding:
        asked = _asked(evidence, turn)
        return Finding("yes", yes, at=turn) if not asked or all(bad(one) for one in asked) else Finding("no", no, at=turn)

    return look


def _quoted(said: Said) -> str:
    return show(said).rsplit(" in turn ", 1)[0]


def _told(wanted: Callable[[Fact], bool], yes: str, no: str) -> OnOne:
    """A rule that looks at what the candidate told in reply."""

    def look(evidence: Evidence, turn: int) -> Finding:
        own, plan = evidence.scenario, evidence.plans.get(turn)
        facts = [own.fact(name) for name in plan.facts] if own and plan else []
        found = next((fact for fact in facts if wanted(fact)), None)
        return Finding("yes", f"{yes}: {found.about}.", at=turn) if found else Finding("no", no, at=turn)

    return look


def _courteous(evidence: Evidence, turn: int) -> Finding:
    harsh = RULES["cornered"](_alone(evidence, turn))
    return Finding("no", harsh.reason, harsh.quotes, turn) if harsh.verdict == "yes" else Finding("yes", "It is courteous.", at=turn)


def _stayed_off(evidence: Evidence, turn: int) -> Finding:
    if spoilt := trespass(evidence, turn):
        return spoilt._replace(verdict="no")
    asks = _asked(evidence, turn)
    return (
        Finding("yes", "Nothing in it touches private ground.", at=turn) if asks else Finding("no", "There is no question in it.", at=turn)
    )


def _asked_private(evidence: Evidence, turn: int) -> Finding:
    return trespass(evidence, turn) or Finding("no", "Nothing in it touches private ground.", at=turn)


def _leading(evidence: Evidence, turn: int) -> Finding:
    if not _asked(evidence, turn):
        return Finding("yes", "There is no question in it.", at=turn)
    found = RULES["leading"](_alone(evidence, turn))
    return found if found.verdict == "yes" else Finding("no", "It does not give the answer away.", at=turn)


_OWN: Final[Mapping[str, OnOne]] = {
    "asked_off_limits": _asked_private,
    "leading": _leading,
    "mostly_open": _against(
        lambda one: one.form == "closed", "It leaves room for more than a word", "It can be answered with a yes or a no"
    ),
    "behavioural": _about(
        lambda one: one.kind == "behavioural",
        "It asks for something that really happened",
        "It does not ask for something that really happened: “Tell me about the last time …” does.",
    ),
    "one_at_a_time": _against(lambda one: one.stacked, "It is one question", "Several questions at once; the easiest will be answered"),
    "short_questions": _against(
        lambda one: len(one.text.split()) > LONG_QUESTION, "It is short enough to keep in mind", "It is long to keep in mind"
    ),
    "quizzed": _harm(lambda one: one.form == "closed", "It is one more closed question.", "It opens the talk again."),
    "asked_motivation": _about(
        lambda one: one.kind == "motivation", "It asks what the candidate is after", "It does not ask what the candidate wants, or fears."
    ),
    "followed_up": _about(
        lambda one: one.probe, "It takes up the answer", "It does not take up what was just said; it could have been asked of anybody."
    ),
    "stayed_with_story": _about(lambda one: one.probe, "It stays with the story", "It leaves the story where it was."),
    "left_at_first_telling": _harm(lambda one: not one.probe, "It leaves the story at its first telling.", "It follows the story up."),
    "kept_to_job": _about(
        lambda one: one.kind in WORK or one.probe, "It is about the work", "It would tell nobody who can do the job."
    ),
    "stayed_off": _stayed_off,
    "courteous": _courteous,
    "found_half": _told(
        lambda fact: fact.layer not in {None, "outline"},
        "Beneath the first telling you found",
        "The answer stays at the first telling.",
    ),
    "found_motive": _told(lambda fact: fact.kind in {"motive", "concern"}, "It brought out", "It did not bring out what moves or worries."),
    "found_red_flag": _told(lambda fact: fact.kind == "red_flag", "It brought out", "It did not bring out what ought to give pause."),
}  # fmt: skip

_WHOLE: Final = frozenset({
    "covered_posting", "planned_questions", "followed_plan", "looked_up_facts", "several_topics", "let_speak", "asked_again", "left_room",
    "noted", "rated_all", "came_close", "far_off", "right_side", "told_apart", "gave_reasons", "guessed", "sold_first",
})  # fmt: skip
"""Rules about a whole interview, its papers or its scorecard."""

_EXPECTED: Final[Mapping[str, str]] = {
    "used_resume": "No employer, project or date from the page comes up in it.",
    "told_the_job": "It does not say what the person in this job would do.",
    "asked_own_part": "It does not ask for the candidate's own part.",
    "asked_result": "It does not ask what came of it.",
    "asked_lesson": "It does not ask what was learned.",
    "asked_example": "It does not ask for a real case.",
    "honest_downside": "It does not say openly what is hard about this job.",
    "supported": "Nothing in it can be checked against the documents.",
}
"""Rules that would call one turn too little to tell, with what is missing from it."""

_ENOUGH_ONCE: Final[Mapping[str, str]] = {
    "echoed": "It gives back what was said",
    "acknowledged": "It receives the answer before going on",
}
"""Rules that want a thing twice in an interview; in one turn once is all there is."""
