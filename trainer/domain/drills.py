"""Drills: the weakest moments of an interview, each as one turn to be said again."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from trainer.domain.drill_schedule import Standing, standing
from trainer.domain.one_turn import drillable
from trainer.domain.report import Report, Verdict
from trainer.domain.rubric import Check, Rubric
from trainer.domain.training import Drilled, TrainingEvent

MOST: Final = 3
"""Moments of one interview."""
RECENT: Final = 2
"""Interviews whose moments are offered; older ones stay only where they were begun."""

Key = tuple[str, int, str]
"""Session, turn, check."""


class WeakMoment(NamedTuple):
    """A turn in which a check was failed."""

    turn: int
    check: Check
    criterion: str
    """Its title."""
    missed: str
    say_instead: str
    why: str


class Due(NamedTuple):
    """A weak moment with how it stands."""

    session: str
    moment: WeakMoment
    standing: Standing


def weak_moments(report: Report, rubric: Rubric) -> tuple[WeakMoment, ...]:
    """The two or three that would have moved the result most: what the advice speaks of, then what did harm; one a check."""
    checks = {check.id: (check, criterion.title) for criterion in rubric.criteria for check in criterion.checks if drillable(check)}
    verdicts = [verdict for result in report.criteria for verdict in result.checks if verdict.id in checks]
    advised = [
        WeakMoment(one.turn, *checks[verdict.id], one.missed, one.say_instead, one.why)
        for one in report.advice
        if one.turn >= 0 and (verdict := _behind(one.missed, verdicts))
    ]
    harmed = [
        WeakMoment(
            verdict.evidence[0].turn, *checks[verdict.id], verdict.reason, checks[verdict.id][0].say_instead, checks[verdict.id][0].why
        )
        for verdict in verdicts
        if verdict.verdict == "yes" and checks[verdict.id][0].points < 0 and verdict.evidence and verdict.evidence[0].turn >= 0
    ]
    first: dict[str, WeakMoment] = {}
    for moment in (*advised, *sorted(harmed, key=lambda one: one.check.points)):
        first.setdefault(moment.check.id, moment)
    return tuple(sorted(tuple(first.values())[:MOST], key=lambda one: one.turn))


def _behind(missed: str, verdicts: Iterable[Verdict]) -> Verdict | None:
    """The verdict that a piece of advice came from: it repeats its reason."""
    return next((verdict for verdict in verdicts if verdict.reason == missed), None)


def tries(log: Iterable[TrainingEvent]) -> dict[Key, list[Drilled]]:
    """What was drilled, by session, turn and check."""
    found: dict[Key, list[Drilled]] = {}
    for event in log:
        if isinstance(event, Drilled):
            found.setdefault((event.session, event.turn, event.check), []).append(event)
    return found


def drills(log: Sequence[TrainingEvent], moments: Mapping[str, Sequence[WeakMoment]]) -> tuple[Due, ...]:
    """Everything to be drilled, one drill a check: a begun one until it is done, else the newest moment.

    Args:
        log: what the person did outside of interviews.
        moments: of each graded session, newest session first.
    """
    done = tries(log)
    every = [
        Due(session, moment, standing(done.get((session, moment.turn, moment.check.id), ())))
        for session, found in moments.items()
        for moment in found
    ]
    recent = set(list(moments)[:RECENT])
    begun = [one for one in every if one.standing.tries and not one.standing.done]
    fresh = [one for one in every if not one.standing.tries and one.session in recent]
    settled = [one for one in every if one.standing.done]
    chosen: dict[str, Due] = {}
    for one in (*begun, *fresh, *settled):
        chosen.setdefault(one.moment.check.id, one)
    return tuple(chosen.values())
