"""Numbers said, each beside the one that stands in its place in a line of the documents."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from trainer.domain.claims.comparing import comparable, fits, in_days, same_span
from trainer.domain.claims.matter import matter, weight
from trainer.domain.claims.quantities import Quantity, quantities
from trainer.domain.claims.recurrence import PERIOD
from trainer.domain.claims.units import IN_MONTH, IN_YEAR
from trainer.domain.wording import stem, words

VERBATIM = 0.75
"""Share of all words, little ones too, from which a line is nearly what was said."""
CLOSE_WORDING = 0.8
"""Share from which a number that has no partner of its own kind in the sentence is held against the statement."""
LEAST_LIST = 3
"""Clauses with a number that make a list."""
OTHER_UNIT = 0.1
"""Share by which a span told in another unit may be off: a quarter is twelve weeks or three months."""
LEAST_ROUNDED = 3
"""A whole number below which a fraction is not rounded away."""
CLAUSE = re.compile(r"[,;:|] |\band\b|\bbut\b")


def differences(text: str, line: str, coverage: float) -> list[tuple[Quantity, Quantity]]:
    """Numbers said, each with the one in the document that stands in its place and does not fit.

    Sentences in nearly the same words that hold as many numbers are compared number by number, in order.
    """
    whole = same_words(text, line)
    said, there = ([one for one in quantities(side) if whole or not one.label or PERIOD in one.units] for side in (text, line))
    if whole:
        said = [one._replace(sense="word for word") if one.sense in {"about", "exactly"} else one for one in said]
    if (
        coverage >= CLOSE_WORDING
        and len(said) == len(there)
        and all(_may_stand_for(one, other, whole=whole) for one, other in zip(said, there, strict=True))
    ):
        return [(one, other) for one, other in zip(said, there, strict=True) if not agree(one, other)]
    beside = _beside(text, line, there, said[0]) if len(said) == 1 else there
    spoken = _stems(line)
    pairs = [(one, _different(one, beside, coverage, spoken)) for one in said if not elided(one, line, text)]
    return [(one, other) for one, other in pairs if other]


def _beside(text: str, line: str, there: Sequence[Quantity], said: Quantity) -> Sequence[Quantity]:
    """Of the numbers in a list ("55 % by email, 9 % by phone"), those beside the words that are said; all where none stands out."""
    clauses = [clause for clause in CLAUSE.split(line) if any(same_kind(said, one) and not one.label for one in quantities(clause))]
    shares = [weight(matter(text) & matter(clause)) for clause in clauses]
    if len(clauses) < LEAST_LIST or not max(shares) or shares.count(max(shares)) > 1:
        return there
    return quantities(clauses[shares.index(max(shares))])


def _may_stand_for(one: Quantity, other: Quantity, *, whole: bool) -> bool:
    """Whether a number may stand in the place of another: of its kind, and not of things that are named and others."""
    return same_kind(one, other) and (whole or comparable(one, other) or not (one.units and other.units))


_KINDS = frozenset({"money", "percent", IN_YEAR, IN_MONTH, "weekday", "day-of-month", "clock", PERIOD})


def same_kind(one: Quantity, other: Quantity) -> bool:
    """Whether both are amounts, dates, percentages or plain numbers."""
    return one.units & _KINDS == other.units & _KINDS


def elided(said: Quantity, line: str, text: str) -> bool:
    """Whether the number said stands in a line with nothing behind it but what was spoken of: "15 minutes, 20 for a first visit".

    Where the line opens with a number of the same things, that one is meant.
    """
    spoken, there = _stems(text), quantities(line)
    if there and comparable(said, there[0]) and opens_with(line, there[0]):
        return False
    return any(same_kind(said, given) and not given.label and not given.units - spoken and agree(said, given) for given in there)


def opens_with(line: str, quantity: Quantity) -> bool:
    """Whether a line opens with that number: "312 people: 214 in the bakery"."""
    return line.lstrip("*_ ").lower().startswith(quantity.text.lower())


def _different(said: Quantity, there: Sequence[Quantity], coverage: float, spoken: frozenset[str]) -> Quantity | None:
    alike = [given for given in there if same_kind(said, given)]
    loosely = [given for given in alike if not (said.units and given.units) or said.units & spoken or _in_other_units(said, given)]
    same = [given for given in there if comparable(said, given)] or (loosely if coverage >= CLOSE_WORDING else [])
    if not same or any(agree(said, given) for given in same) or within(said, same):
        return None
    return min(same, key=lambda given: abs(given.value - said.value))


def _in_other_units(said: Quantity, given: Quantity) -> bool:
    """Whether two spans have the same number, of other units: "ten weeks" and "ten days"."""
    return bool(in_days(said) and in_days(given)) and said.value == given.value


def agree(said: Quantity, given: Quantity) -> bool:
    """Whether the number given bears the one said out: the same, and not the other end of a range."""
    if said.place == "low" and given.place == "high":
        return False
    one, other = in_days(said), in_days(given)
    if one and other and not same_span(said, given):
        return abs(one - other) <= OTHER_UNIT * other
    if PERIOD in said.units & given.units:
        return abs(said.value - given.value) <= OTHER_UNIT * given.value
    if said.sense == given.sense == "about":
        return fits(said, given._replace(sense="exactly"))
    return fits(said, given) or _rounds(said, given)


def _rounds(said: Quantity, given: Quantity) -> bool:
    """Whether a whole number was said for one with a fraction: "four percent" for 4.1 %."""
    told = said.sense == "exactly" and said.value.is_integer() and not given.value.is_integer()
    return told and not {"money", "clock"} & (said.units | given.units) and round(given.value) == said.value >= LEAST_ROUNDED


def within(said: Quantity, same: Sequence[Quantity]) -> bool:
    """Whether an amount lies in a range given, and was not said to be one of its ends."""
    low = [given.value for given in same if given.place == "low"]
    high = [given.value for given in same if given.place == "high"]
    return not said.place and "money" in said.units and bool(low and high) and low[0] <= said.value <= high[0]


def same_words(one: str, other: str) -> bool:
    """Whether two sentences are nearly the same, word for word."""
    left, right = _counted(one), _counted(other)
    return (left & right).total() >= VERBATIM * max(left.total(), right.total())


@lru_cache(maxsize=8_192)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(text))


@lru_cache(maxsize=8_192)
def _counted(text: str) -> Counter[str]:
    return Counter(words(text))
