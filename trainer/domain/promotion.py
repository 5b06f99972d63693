"""What counts as reliable change and as a sound interview, on the path of a new interviewer.

A stage is passed by reliable change, never by one lucky score. What counts as change is Jacobson & Truax 1991 (Clinical significance,
Journal of Consulting and Clinical Psychology 59, 12-19): a difference larger than 1.96 standard errors of it, which chance would bring
about once in twenty times.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from statistics import mean, median
from typing import Final, NamedTuple

from trainer.domain.rubric import Criterion

MEASURED: Final = 2.5
"""Points of 100 by which the percentage of interviewers who follow one script spreads over seeds and candidates: 2.48 in 24 interviews
(four scripts, three candidates, two seeds), 1.24 with one candidate; `benchmarks/path_error.py`."""
STANDARD_ERROR: Final = 2 * MEASURED
"""What is reckoned with. A script says the same each time and people do not, so what was measured is the least that chance can do."""
CERTAIN: Final = 1.96
"""Standard errors of a difference beyond which it is no accident, at five in a hundred."""
BASELINE: Final = 2
"""A person's first interviews, from which the change is counted."""
IN_A_ROW: Final = 3
MIDDLE_OF_THREE: Final = 0.449
"""Variance of the median of three normal values, in units of their variance."""
CANDIDATES: Final = 2
HIGH: Final = 70
"""Percent that need no rise, where all in a row reach them."""
LEAST_LEVEL: Final = 3
NEVER_UNSEEN: Final = frozenset({"fairness", "closing", "judgement"})
"""Criteria that must have a level in every interview that a certificate rests on, where the rubric has them."""


class Held(NamedTuple):
    """One interview up to its report; a second try from one of its turns is none."""

    session: str
    scenario: str
    at: float
    """Unix time of its start."""
    percent: int | None
    levels: Mapping[str, int | None]
    """By criterion; None where it had no level."""
    coached: bool = False
    off_limits: bool = False
    """Whether something off-limits was asked, or taken up."""
    judgement_error: float | None = None


def reliable_rise() -> float:
    """The least distance from the mean of the first two to the middle one of three in a row that is no accident, in points.

    Jacobson & Truax 1991: 1.96 x the standard error of the difference. The middle one is compared, for a single lucky interview lifts a
    mean of three and leaves the middle where it was; its variance over three normal values is .449 of theirs, that of a mean of two .5.
    """
    return CERTAIN * STANDARD_ERROR * sqrt(1 / BASELINE + MIDDLE_OF_THREE)


def rows(alone: Sequence[Held]) -> Iterable[tuple[Held, ...]]:
    """Every three in a row with two candidates among them."""
    rows = (tuple(alone[start : start + IN_A_ROW]) for start in range(len(alone) - IN_A_ROW + 1))
    return (row for row in rows if len({one.scenario for one in row}) >= CANDIDATES)


def risen(first: Sequence[Held], row: Sequence[Held]) -> bool:
    """Whether a row is reliably above the first interviews, or high throughout."""
    if all(_percent(one) >= HIGH for one in row):
        return True
    apart = len(first) == BASELINE and not {one.session for one in first} & {one.session for one in row}
    return apart and middle(row) - average(first) >= reliable_rise()


def is_sound(one: Held, criteria: Sequence[Criterion]) -> bool:
    """At least acceptable on all that could be judged, nothing off-limits, and nothing left out that must be seen."""
    must = {each.id for each in criteria} & NEVER_UNSEEN
    seen = {name: level for name, level in one.levels.items() if level is not None}
    return not one.off_limits and bool(seen) and must <= seen.keys() and all(level >= LEAST_LEVEL for level in seen.values())


def first_sound_row(alone: Sequence[Held], criteria: Sequence[Criterion]) -> tuple[Held, ...]:
    """The first three sound interviews in a row, with two candidates among them: what is earned once is kept."""
    return next((row for row in rows(alone) if all(is_sound(one, criteria) for one in row)), ())


def sound_run(alone: Sequence[Held], criteria: Sequence[Criterion], row: Sequence[Held]) -> int:
    """How many of the last are sound without a break; three only where two candidates are among them."""
    if row:
        return IN_A_ROW
    run = 0
    for one in reversed(alone):
        if not is_sound(one, criteria):
            break
        run += 1
    return min(run, IN_A_ROW - 1)


def weakest(held: Sequence[Held], criteria: Sequence[Criterion], among: Iterable[str] | None = None) -> Criterion | None:
    """The criterion with the lowest mean level over the last three interviews; None where none has a level."""
    last = sorted(held, key=lambda one: one.at)[-IN_A_ROW:]
    wanted = {each.id for each in criteria} if among is None else set(among)
    levels = {each.id: [level for one in last if (level := one.levels.get(each.id)) is not None] for each in criteria if each.id in wanted}
    known = [each for each in criteria if levels.get(each.id)]
    return min(known, key=lambda each: mean(levels[each.id]), default=None)


def average(row: Sequence[Held]) -> float:
    """The mean percentage."""
    return mean(_percent(one) for one in row)


def middle(row: Sequence[Held]) -> float:
    """The median percentage."""
    return median(_percent(one) for one in row)


def _percent(one: Held) -> int:
    return one.percent or 0
