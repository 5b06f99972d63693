"""Several people who met the same candidate, competency by competency."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev

from trainer.domain.agreement import quadratic_kappa
from trainer.domain.calibration import RatedSession


@dataclass(frozen=True, slots=True)
class PanelRow:
    """One competency of one candidate, as several people rated it."""

    met: str
    competency: str
    true: int
    given: Mapping[str, int]
    """Person to level; of several meetings the last."""
    mean: float
    """Of the levels given."""
    spread: float
    """Standard deviation between the people, in levels: 0 where all agree."""
    apart: int
    """Levels between the kindest and the strictest."""


def panel(sessions: Sequence[RatedSession]) -> tuple[PanelRow, ...]:
    """People who met the same candidate beside one another, competency by competency; only where two or more rated it.

    Where a person met the candidate more than once, the last session in the given order counts. The spread is the standard deviation
    between raters, the base of within-group agreement in James, L. R., Demaree, R. G., & Wolf, G. (1984). Estimating within-group
    interrater reliability. Journal of Applied Psychology 69(1), 85-98.
    """
    rows: dict[tuple[str, str], tuple[int, dict[str, int]]] = {}
    for one in sessions:
        for competency in one.rated:
            _, given = rows.setdefault((one.met, competency), (one.true[competency], {}))
            given[one.person] = one.given[competency]
    return tuple(_panel_row(met, competency, true, given) for (met, competency), (true, given) in rows.items() if len(given) > 1)


def panel_kappa(sessions: Sequence[RatedSession], one: str, other: str) -> float | None:
    """Quadratically weighted kappa of two people over the competencies of candidates whom both met."""
    shared = [row.given for row in panel(sessions) if one in row.given and other in row.given]
    return quadratic_kappa([given[one] for given in shared], [given[other] for given in shared])


def _panel_row(met: str, competency: str, true: int, given: Mapping[str, int]) -> PanelRow:
    levels = list(given.values())
    return PanelRow(met, competency, true, dict(given), mean=fmean(levels), spread=pstdev(levels), apart=max(levels) - min(levels))
