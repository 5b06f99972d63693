"""Lessons made from a rubric: what a criterion is about, and an exercise of two minutes judged by the rules that grade interviews."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from trainer.domain.checks import RULES
from trainer.domain.checks.finding import Finding
from trainer.domain.evidence import Evidence
from trainer.domain.one_turn import did_well, on_one_turn, trespass
from trainer.domain.rubric import Check, Criterion, Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.situations import SERVES, Occasion, Situation, situation
from trainer.domain.wording import content

MINUTES: Final = 2
WORTH_IT: Final = 0.5
"""Share of the best occasion's points at which another occasion is practised too."""
GOOD: Final = 2
"""Place in a rubric's bounds at which level 4, good, begins."""
TAKEN_UP: Final = 3
"""Meaning-carrying words of what was heard that a reason for a rating must hold."""


class Exercise(NamedTuple):
    """One turn that is asked for, and what it is judged by."""

    number: int
    occasion: Occasion
    scenario: Scenario
    situation: Situation
    checks: tuple[Check, ...]


class Mark(NamedTuple):
    """One check of an exercise or a drill, answered."""

    check: Check
    well: bool
    counts: bool
    """False where there was no occasion for it."""
    reason: str


class Outcome(NamedTuple):
    """How an exercise went."""

    passed: bool
    marks: tuple[Mark, ...]
    spoilt: str = ""
    """What spoils it whatever else was done well."""


def occasions(criterion: Criterion) -> tuple[Occasion, ...]:
    """What can be practised for a criterion in one turn, what earns most first; empty where no rule of it can be."""
    worth = {
        occasion: sum(check.points for check in criterion.checks if check.rule in rules and check.points > 0)
        for occasion, rules in SERVES.items()
    }
    best = max(worth.values())
    chosen = [occasion for occasion, points in worth.items() if points > 0 and points >= WORTH_IT * best]
    return tuple(sorted(chosen, key=lambda occasion: -worth[occasion]))


def exercise(criterion: Criterion, scenarios: Sequence[Scenario], number: int = 0) -> Exercise | None:
    """The exercise of that number: always the same for the same files; None where no rule of the criterion can be practised in one turn.

    Args:
        criterion: what is practised.
        scenarios: whose lines may be used, the same person for a lesson's first exercise as for no other's.
        number: from 0; each brings another occasion, person or story.
    """
    kinds = occasions(criterion)
    for step in range(len(kinds) * len(scenarios)):
        place = number + step
        occasion = kinds[place % len(kinds)]
        scenario = scenarios[(place + len(criterion.id)) % len(scenarios)]
        if made := situation(occasion, scenario, criterion, place // len(kinds)):
            checks = tuple(check for check in criterion.checks if check.rule in SERVES[occasion] and check.rule in RULES)
            return Exercise(number, occasion, scenario, made, checks)
    return None


def judge(one: Exercise, rubric: Rubric, evidence: Evidence, turn: int) -> Outcome:
    """Well done is what would be level 4, good, if it were a whole interview; with no harm in it."""
    if spoilt := trespass(evidence, turn):
        return Outcome(False, (), spoilt.reason)
    marks = tuple(_mark(check, on_one_turn(check, evidence, turn)) for check in one.checks)
    return Outcome(passed(marks, rubric), tuple(mark for mark in marks if mark.counts))


def passed(marks: Sequence[Mark], rubric: Rubric) -> bool:
    """Whether the points within reach are enough for level 4, and no check of harm was met."""
    reach = [mark for mark in marks if mark.counts and mark.check.points > 0]
    won, of = sum(mark.check.points for mark in reach if mark.well), sum(mark.check.points for mark in reach)
    return of > 0 and won >= rubric.bounds[GOOD] * of and all(mark.well for mark in marks if mark.check.points < 0)


def judge_rating(one: Exercise, evidence: Evidence, text: str) -> Outcome:
    """A rating with its reason: near the truth, and resting on what was heard."""
    if evidence.scorecard is None or not evidence.scorecard.ratings:
        return Outcome(False, (), "It does not begin with a level from 1 to 5.")
    marks = tuple(_mark(check, RULES[check.rule or ""](evidence)) for check in one.checks)
    heard = frozenset(word for said in evidence.heard for word in content(said.text))
    rests = len(content(text) & heard) >= TAKEN_UP
    spoilt = "" if rests else "The reason does not hold what was said; somebody who was not there could not check it."
    return Outcome(rests and all(mark.well for mark in marks if mark.counts), tuple(mark for mark in marks if mark.counts), spoilt)


def _mark(check: Check, found: Finding) -> Mark:
    harmless = check.points < 0 and found.verdict != "yes"
    return Mark(check, did_well(check, found), found.verdict != "not_observed" and not harmless, found.reason)


def could_say(one: Exercise, instead: Mapping[str, str]) -> tuple[str, ...]:
    """Words that would have done: the author's own, else the rubric's for each check; `instead` holds lawful questions by bad ones."""
    if lawful := instead.get(one.situation.quoted):
        return (lawful,)
    if one.situation.say:
        return one.situation.say
    return tuple(dict.fromkeys(check.say_instead for check in one.checks if check.points > 0 and check.say_instead))
