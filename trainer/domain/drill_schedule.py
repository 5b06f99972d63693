"""When a drill comes back: at growing distance while it is done well, tomorrow when it is not, no more once it has stood twice.

Spaced repetition with an expanding interval, after Cepeda, Pashler, Vul, Wixted & Rohrer 2006 (Distributed practice in verbal recall
tasks, Psychological Bulletin 132, 354-380): what is recalled after a gap is kept longer than what is repeated at once, and the longer
the wish to keep it, the longer the gap should be.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from trainer.domain.training import Drilled

DAY: Final = 86_400.0
"""Seconds."""
INTERVALS: Final = (1, 3, 7, 16)
"""Days from one good try to the next."""
WELL_IN_A_ROW: Final = 2
"""Good tries after a pause, each after a longer one than the last, at which a drill is done."""
EARLY: Final = DAY / 4
"""Seconds by which a drill may come before its time: somebody who drills each evening is not an hour too soon."""


class Standing(NamedTuple):
    """How a drill stands after all its tries."""

    due: float
    """Unix time from which it should be tried again; 0 where it never was."""
    well: int = 0
    """Good tries in a row, each after a longer pause."""
    pause: int = 0
    """Days of the last pause that it stood."""
    last: float | None = None
    """Unix time of the last try that counted."""
    passed: bool | None = None
    """How the last try went; None before the first."""
    tries: int = 0

    @property
    def done(self) -> bool:
        """Whether it need not come back."""
        return self.well >= WELL_IN_A_ROW

    def is_due(self, now: float) -> bool:
        """Whether it should be tried at `now` (Unix time)."""
        return not self.done and now >= self.due


NEW: Final = Standing(due=0.0)


def standing(tries: Sequence[Drilled]) -> Standing:
    """Fold the tries of one drill, in order. A good try before its time changes nothing; a bad one at any time sends it back."""
    now = NEW
    for each in tries:
        now = _after(now, each)
    return now


def _after(before: Standing, tried: Drilled) -> Standing:
    count = before.tries + 1
    if not tried.passed:
        return Standing(_due(tried.at, INTERVALS[0]), last=tried.at, passed=False, tries=count)
    if before.last is None or not before.passed:
        return Standing(_due(tried.at, INTERVALS[0]), last=tried.at, passed=True, tries=count)
    if tried.at < before.due or before.done:
        return before._replace(passed=True, tries=count)
    pause = max(interval for interval in INTERVALS if interval * DAY <= tried.at - before.last + EARLY)
    longer = next((interval for interval in INTERVALS if interval > pause), INTERVALS[-1])
    return Standing(_due(tried.at, longer), before.well + 1, pause, tried.at, passed=True, tries=count)


def _due(at: float, days: int) -> float:
    return at + days * DAY - EARLY


def in_days(standing: Standing, now: float) -> int:
    """Whole days until it is due again, at least 1; 0 where it is due or done."""
    return 0 if standing.done or standing.is_due(now) else max(1, round((standing.due + EARLY - now) / DAY))
