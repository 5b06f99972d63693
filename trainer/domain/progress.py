"""Progress: a person's interviews in figures, and what of their change is more than chance."""

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from statistics import fmean
from typing import Final, Literal, NamedTuple

from trainer.domain.calibration import RatedSession
from trainer.domain.promotion import CERTAIN, STANDARD_ERROR, Held

LEVEL_ERROR: Final = 0.6
"""Levels by which one interviewer's level on a criterion spreads over seeds and candidates.

Measured with scripted interviewers (`benchmarks/level_error.py`): 0.21 over all criteria, 0.48 on the least steady one. They sit near the
ends of the scale, so the deviation that cutting a share into whole levels brings (1 / sqrt(12) = 0.29) is added in squares to the latter:
0.56, rounded up, for one bound has to hold for every criterion and for people.
"""
EDGE: Final = 3
"""Interviews at either end that are held against each other; fewer where there are fewer."""
LEAST: Final = 2
"""Interviews that each end needs."""

Verdict = Literal["rose", "fell", "steady", "too_few"]


class Practised(NamedTuple):
    """One interview with a report, in figures."""

    held: Held
    person: str
    rubric: str
    titles: Mapping[str, str]
    """Criterion to its title, in the order of the rubric."""
    talk_share: float | None
    """The interviewer's share of the words, 0 to 1."""
    rated: RatedSession | None
    """The scorecard beside the truth."""
    recommended_right: bool | None
    """Whether the recommendation was the true one; None where none was given."""
    round: str | None = None
    """The calibration round that it belongs to."""
    branch: bool = False
    """Whether it is a second try from a turn of another interview."""


class Change(NamedTuple):
    """The beginning held against the end."""

    verdict: Verdict
    before: float | None = None
    """Mean of the first."""
    after: float | None = None
    """Mean of the last."""
    needed: float | None = None
    """The least difference that is no accident."""


class Strand(NamedTuple):
    """One criterion over interviews."""

    id: str
    title: str
    levels: tuple[int | None, ...]
    """Oldest first, one an interview; None where it had no level."""
    change: Change

    @property
    def latest(self) -> int | None:
        """The last level that there is."""
        return next((level for level in reversed(self.levels) if level is not None), None)


def change(values: Sequence[float], error: float) -> Change:
    """What became of a figure from the first values to the last, oldest first.

    The difference counts as change where it is larger than chance would make it once in twenty times: 1.96 x SE x sqrt(1/n + 1/m) for
    means of n and m values. Source: Jacobson, N. S., & Truax, P. (1991). Clinical significance. Journal of Consulting and Clinical
    Psychology 59(1), 12-19.

    Args:
        values: of one person.
        error: the standard error of one value.
    """
    edge = min(EDGE, len(values) // 2)
    if edge < LEAST:
        return Change("too_few")
    before, after, needed = fmean(values[:edge]), fmean(values[-edge:]), CERTAIN * error * sqrt(2 / edge)
    verdict: Verdict = "rose" if after - before >= needed else "fell" if before - after >= needed else "steady"
    return Change(verdict, before, after, needed)


def percent_change(held: Iterable[Practised]) -> Change:
    """What became of the overall percentage, oldest first."""
    return change([one.held.percent for one in held if one.held.percent is not None], STANDARD_ERROR)


def strands(held: Sequence[Practised]) -> tuple[Strand, ...]:
    """Every criterion that had a level, oldest interview first, in the order of the newest rubric that names it."""
    titles: dict[str, str] = {}
    for one in reversed(held):
        titles = {**titles, **{name: title for name, title in one.titles.items() if name not in titles}}
    rows = ((name, title, tuple(one.held.levels.get(name) for one in held)) for name, title in titles.items())
    return tuple(
        Strand(name, title, levels, change([level for level in levels if level is not None], LEVEL_ERROR))
        for name, title, levels in rows
        if any(level is not None for level in levels)
    )


class Standing(NamedTuple):
    """A criterion over several people's last interviews."""

    id: str
    title: str
    mean: float
    people: int
    """Whose level is known."""
    low: int
    """How many of them are below acceptable."""


def standings(people: Iterable[Sequence[Practised]], last: int = EDGE, acceptable: float = 3.0) -> tuple[Standing, ...]:
    """Every criterion, the weakest first: the mean over people of each one's mean level in her last interviews."""
    titles: dict[str, str] = {}
    means: dict[str, list[float]] = {}
    for held in people:
        for strand in strands(held[-last:]):
            titles.setdefault(strand.id, strand.title)
            means.setdefault(strand.id, []).append(fmean(level for level in strand.levels if level is not None))
    rows = (
        Standing(name, titles[name], fmean(levels), len(levels), sum(level < acceptable for level in levels))
        for name, levels in means.items()
    )
    return tuple(sorted(rows, key=lambda row: row.mean))
