"""Agreement between people who judged the same things: exact, within one level, weighted kappa, Krippendorff's alpha."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple, TypeVar

Value = TypeVar("Value", bound=Hashable)


class Agreement(NamedTuple):
    """How far two rows of levels agree."""

    pairs: int
    """Levels compared."""
    exact: float | None
    """Share of pairs that are the same, 0 to 1; None where there are no pairs."""
    within_one: float | None
    """Share of pairs that are at most one level apart, 0 to 1."""
    kappa: float | None
    """Quadratically weighted kappa, -1 to 1; None where neither row varies, for then chance alone would agree."""


def agreement(given: Sequence[int], true: Sequence[int]) -> Agreement:
    """Given levels against true ones, pair by pair.

    Raises:
        ValueError: the rows are of different length.
    """
    pairs = list(zip(given, true, strict=True))
    if not pairs:
        return Agreement(0, None, None, None)
    apart = [abs(one - other) for one, other in pairs]
    return Agreement(len(pairs), apart.count(0) / len(pairs), sum(gap <= 1 for gap in apart) / len(pairs), quadratic_kappa(given, true))


def quadratic_kappa(given: Sequence[int], true: Sequence[int]) -> float | None:
    """Weighted kappa with quadratic weights: 1 is full agreement, 0 what chance brings with these two rows.

    The distance of two levels counts squared, so that two levels apart is four times as bad as one. None where nothing could disagree.
    Source: Cohen, J. (1968). Weighted kappa. Psychological Bulletin 70(4), 213-220.
    """
    pairs = list(zip(given, true, strict=True))
    one_row, other_row = Counter(given), Counter(true)
    by_chance = sum(one_row[one] * other_row[other] * (one - other) ** 2 for one in one_row for other in other_row)
    if not by_chance:
        return None
    return 1 - len(pairs) * sum((one - other) ** 2 for one, other in pairs) / by_chance


def krippendorff_alpha(units: Sequence[Sequence[Value]], distance: Callable[[Value, Value], float] | None = None) -> float | None:
    """Alpha over units, each with the values that its judges gave: 1 is full agreement, 0 chance; judges may be missing.

    Args:
        units: the values of one thing each; units with fewer than two values tell nothing and are left out.
        distance: how bad two values differ, 0 where they are the same; nominal (0 or 1) by default, `squared` for levels.

    None where no two values of all of them differ, for then there is nothing to agree about.
    Source: Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania.
    """
    far = distance or _nominal
    told = [Counter(unit) for unit in units if len(unit) > 1]
    everything = sum(told, Counter[Value]())
    count = everything.total()
    expected = _disagreement(everything, far) / (count - 1) if count else 0.0
    if not expected:
        return None
    observed = sum(_disagreement(unit, far) / (unit.total() - 1) for unit in told)
    return 1 - observed / expected


def squared(one: float, other: float) -> float:
    """The distance of two levels, squared: interval data."""
    return (one - other) ** 2


def _disagreement(values: Counter[Value], far: Callable[[Value, Value], float]) -> float:
    return sum(values[one] * values[other] * far(one, other) for one in values for other in values)


def _nominal(one: Value, other: Value) -> float:
    return float(one != other)
