"""The path of a new interviewer: learn, shadow, co-pilot, solo, certified, as a fold over what was done.

The steps are those by which teams bring in interviewers: shadowing, then reverse shadowing, then alone. What passes a stage is decided
in `promotion`.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from trainer.domain.next_step import CERTIFIED, COACHED, NextStep, Requirement, Stage, StageName, next_step
from trainer.domain.promotion import (
    BASELINE,
    CANDIDATES,
    IN_A_ROW,
    Held,
    average,
    first_sound_row,
    middle,
    reliable_rise,
    risen,
    rows,
    sound_run,
)
from trainer.domain.rubric import Criterion
from trainer.domain.training import LessonTried, Shadowed, TrainingEvent

SHADOWS: Final = 2
CLOSE_ENOUGH: Final = 1.0
"""Levels off on average; what the rubric calls close (`checks.judgement.CLOSE`)."""
LEAST_RATED: Final = 3
AGAIN_AFTER: Final = 7 * 86_400.0
"""Seconds after which a candidate whose truth was shown may be rated once more and be counted."""
SHOWN_LEVEL: Final = 4
SHOWN: Final = 2
"""Interviews without hints at `SHOWN_LEVEL` on a criterion that stand for its lesson."""


class Path(NamedTuple):
    """Where somebody stands."""

    stages: tuple[Stage, ...]
    next: NextStep
    learnt: frozenset[str]
    """Criteria whose lesson is done."""
    rests_on: tuple[Held, ...] = ()
    """The interviews behind the certificate; empty before there is one."""

    @property
    def now(self) -> StageName:
        """The first stage that is not passed; `certified` at the end."""
        return next((stage.name for stage in self.stages if not stage.passed), "certified")

    @property
    def certified(self) -> bool:
        """Whether every stage is passed."""
        return all(stage.passed for stage in self.stages)


def path(log: Sequence[TrainingEvent], held: Sequence[Held], criteria: Sequence[Criterion]) -> Path:
    """The path of one person.

    Args:
        log: what she did outside of interviews, in order.
        held: her interviews with a report, in any order.
        criteria: of the rubric that the path teaches.
    """
    rated = sorted((one for one in held if one.percent is not None), key=lambda one: one.at)
    alone = [one for one in rated if not one.coached]
    learnt = _learnt(log, alone, criteria)
    row = first_sound_row(alone, criteria)
    stages = (
        Stage("learn", (Requirement("Every lesson's exercise done well once", len(learnt), len(criteria)),)),
        Stage("shadow", (Requirement("Candidates rated within one level of the truth", min(len(_well_shadowed(log)), SHADOWS), SHADOWS),)),
        Stage("copilot", (Requirement("Interviews held up to the report, hints on or off", min(len(rated), COACHED), COACHED),)),
        Stage("solo", _solo(rated, alone)),
        Stage("certified", (Requirement("Sound interviews in a row, without hints", sound_run(alone, criteria, row), IN_A_ROW),)),
    )
    waits = next((stage for stage in stages if not stage.passed), None)
    step = CERTIFIED if waits is None else next_step(waits, learnt, rated, criteria)
    return Path(stages, step, learnt, row if waits is None else ())


def counted_shadows(log: Iterable[TrainingEvent]) -> list[Shadowed]:
    """The ratings that may count: the first of each candidate, and those a week after the truth was shown."""
    counted: list[Shadowed] = []
    shown: dict[str, float] = {}
    for event in log:
        if isinstance(event, Shadowed):
            if event.scenario not in shown or event.at - shown[event.scenario] >= AGAIN_AFTER:
                counted.append(event)
            shown[event.scenario] = event.at
    return counted


def judged_well(event: Shadowed) -> bool:
    """Within a level on average, three competencies at least, and not one level for all, which would come near the truth by itself."""
    given = event.scorecard.ratings
    return event.mean_error is not None and event.mean_error <= CLOSE_ENOUGH and len(given) >= LEAST_RATED and len(set(given.values())) > 1


def _well_shadowed(log: Iterable[TrainingEvent]) -> frozenset[str]:
    return frozenset(event.scenario for event in counted_shadows(log) if judged_well(event))


def _learnt(log: Iterable[TrainingEvent], alone: Sequence[Held], criteria: Sequence[Criterion]) -> frozenset[str]:
    """Criteria whose exercise was done well, or that were shown at a good level in two interviews without hints."""
    exercised = {event.lesson for event in log if isinstance(event, LessonTried) and event.passed}
    shown = {each.id for each in criteria if sum((one.levels.get(each.id) or 0) >= SHOWN_LEVEL for one in alone) >= SHOWN}
    return frozenset({each.id for each in criteria} & (exercised | shown))


def _solo(rated: Sequence[Held], alone: Sequence[Held]) -> tuple[Requirement, ...]:
    first = rated[:BASELINE]
    later = [one for one in alone if one not in first]
    above = any(risen(first, row) for row in rows(alone))
    return (
        Requirement("Interviews without hints", min(len(alone), IN_A_ROW), IN_A_ROW),
        Requirement("Different candidates among them", min(len({one.scenario for one in alone}), CANDIDATES), CANDIDATES),
        Requirement(
            "Three in a row, the middle one reliably above your first two, or all at 70 % or more", int(above), 1, _so_far(first, later)
        ),
    )


def _so_far(first: Sequence[Held], later: Sequence[Held]) -> str:
    if len(first) < BASELINE or not later:
        return ""
    last = later[-IN_A_ROW:]
    goal = average(first) + reliable_rise()
    since = "one since" if len(last) == 1 else f"{len(last)} since, the middle of them"
    told = f"Your first two: {average(first):.0f} % on average. The last {since}: {middle(last):.0f} %."
    return f"{told} A reliable rise begins at {min(goal, 100):.0f} %."
