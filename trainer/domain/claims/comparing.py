"""Whether a number said is true where the documents give another."""

from trainer.domain.claims.quantities import Quantity
from trainer.domain.wording import stem

_DAYS_IN = {
    stem("minutes"): 1 / 1_440,
    stem("hours"): 1 / 24,
    stem("days"): 1.0,
    stem("weeks"): 7.0,
    stem("months"): 30.4,
    stem("years"): 365.0,
}
OTHER_SIZE = 50
"""Times by which two bare numbers differ that cannot count the same."""
_LEAST_SUM = 500
"""A bare number from which on it may be a sum of money."""


def fits(said: Quantity, given: Quantity) -> bool:
    """Whether a number said is true where the document gives `given`: "over 20" is true of 25, but not of "over 30"."""
    if "clock" in said.units and "clock" in given.units:
        return abs(said.value - given.value) % 12 <= 1e-9
    if said.sense == given.sense:
        return abs(said.value - given.value) <= 1e-9
    if said.sense == "at least":
        return given.value >= said.value
    if said.sense == "at most":
        return given.value <= said.value
    slack = 0.1 * abs(given.value) if said.sense == "about" else 1e-9
    return abs(said.value - given.value) <= slack


def comparable(said: Quantity, given: Quantity) -> bool:
    """Whether both count the same thing, as far as the words tell."""
    if "money" in given.units and not said.units and said.value >= _LEAST_SUM:
        return True
    if said.place and given.place and said.place != given.place and said.value != given.value and len(said.units & given.units) == 0:
        return False
    if said.units or given.units:
        return bool(said.units & given.units)
    return OTHER_SIZE * min(said.value, given.value) >= max(said.value, given.value)


def in_days(quantity: Quantity) -> float | None:
    """A span of time in days; None where the number counts something else."""
    found = _spans(quantity)
    return quantity.value * _DAYS_IN[found[0]] if len(found) == 1 else None


def same_span(one: Quantity, other: Quantity) -> bool:
    """Whether two spans are told in the same unit."""
    return _spans(one) == _spans(other)


def _spans(quantity: Quantity) -> list[str]:
    return [unit for unit in quantity.units if unit in _DAYS_IN]
