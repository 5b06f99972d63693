"""Selling beside judging: how much was sold in each session, and how far its ratings were off."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean

from trainer.domain.calibration import RatedSession, calibrate

ENOUGH_SESSIONS = 3
"""Sessions below which nothing is said about how two things go together."""


@dataclass(frozen=True, slots=True)
class SoldAndJudged:
    """Selling beside judging in one session."""

    session: str
    person: str
    met: str
    selling_level: int | None
    selling_share: float | None
    """0 to 1."""
    error: float | None
    """Mean distance of the ratings from the truth, in levels."""
    leniency: float | None
    """Mean of given minus true, in levels."""


@dataclass(frozen=True, slots=True)
class SellingBesideJudging:
    """All sessions, and how selling and misjudging go together in them."""

    sessions: tuple[SoldAndJudged, ...]
    correlation: float | None
    """Pearson's r of selling share and error, -1 to 1: above 0, who sells more judges worse. None below three sessions."""


def selling_beside_judging(sessions: Iterable[RatedSession]) -> SellingBesideJudging:
    """How much was sold beside how far the ratings were off, session by session, and whether the two go together.

    Interviewers who set out to sell judge applicants worse: Marr, J. C., & Cable, D. M. (2014). Do interviewers sell themselves short?
    The effects of selling orientation on interviewers' judgments. Academy of Management Journal 57(3), 624-651.
    """
    rows = tuple(_sold_and_judged(one) for one in sessions)
    pairs = [(row.selling_share, row.error) for row in rows if row.selling_share is not None and row.error is not None]
    return SellingBesideJudging(rows, correlation(pairs) if len(pairs) >= ENOUGH_SESSIONS else None)


def correlation(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Pearson's r, -1 to 1; None where one side does not vary."""
    if not pairs:
        return None
    left, right = fmean(one for one, _ in pairs), fmean(other for _, other in pairs)
    across = sum((one - left) ** 2 for one, _ in pairs) * sum((other - right) ** 2 for _, other in pairs)
    return sum((one - left) * (other - right) for one, other in pairs) / sqrt(across) if across > 0 else None


def _sold_and_judged(one: RatedSession) -> SoldAndJudged:
    own = calibrate([one])
    return SoldAndJudged(one.session, one.person, one.met, one.selling_level, one.selling_share, own.error, own.leniency)
