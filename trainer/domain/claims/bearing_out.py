"""Whether other lines of the documents bear out what one of them seems not to."""

from collections.abc import Sequence

from trainer.domain.claims.comparing import comparable
from trainer.domain.claims.conflicts import THEN, begins_with
from trainer.domain.claims.differences import CLOSE_WORDING, agree, differences, elided, same_kind, within
from trainer.domain.claims.lines import Line
from trainer.domain.claims.matter import TIME, matter
from trainer.domain.claims.nearness import Fit
from trainer.domain.claims.quantities import Quantity, quantities
from trainer.domain.claims.units import IN_YEAR

ELSEWHERE = 0.2
"""Share by which a line may be less near and still bear a number out."""


SEVERAL = 2
"""Numbers that do not stand together in a line by chance."""


def of_then(said: str, line: Line) -> bool:
    """Whether a line gives a number of another year, of which nothing was said."""
    years = [quantity for quantity in quantities(line.text) if quantity.units == {IN_YEAR}]
    timed = any(quantity.units == {IN_YEAR} for quantity in quantities(said))
    return bool(quantities(said) and years and not timed and THEN.search(line.text) and not THEN.search(said))


def backed(said: str, fit: Fit, near: Sequence[Fit]) -> bool:
    """Whether every number said stands in the line, or at least in one on the same matter in the same passage."""
    there = quantities(fit.line.text)
    wide = [
        given
        for other in near
        if other.line.passage.document == fit.line.passage.document and not of_then(said, other.line)
        for given in quantities(other.line.text)
    ]
    for quantity in (one for one in quantities(said) if not one.label):
        same = [other for other in there if comparable(quantity, other)] or there
        own = any(agree(quantity, other) and _counts_alike(quantity, other, fit.coverage) for other in same) or within(quantity, there)
        own = own or elided(quantity, fit.line.text, said)
        if not own and not any(agree(quantity, other) and comparable(quantity, other) for other in wide):
            return False
    return True


def said_elsewhere(said: str, fit: Fit, near: Sequence[Fit]) -> bool:
    """Whether the numbers that one line gives otherwise stand in another that is as near, or in one that only goes on from it.

    A line whose heading is the very thing spoken of, and that opens with its number, is not excused: "Probation", "Six months, …".
    """
    pairs = differences(said, fit.line.text, fit.coverage)
    if any(begins_with(fit.line, other) and _is_headed(said, fit.line) for _, other in pairs):
        return False
    differ = [one for one, _ in pairs]
    others = [
        other
        for other in near
        if (other.coverage >= fit.coverage - ELSEWHERE or _goes_on(fit.line, other.line)) and not of_then(said, other.line)
    ]
    if differ and any(_bears_all(said, other.line) for other in near):
        return True
    given = [quantity for other in others for quantity in quantities(other.line.text)]
    return bool(differ) and all(any(agree(one, other) and comparable(one, other) for other in given) for one in differ)


def _bears_all(said: str, line: Line) -> bool:
    """Whether one line has all of several numbers that were said."""
    own, there = [one for one in quantities(said) if not one.label], quantities(line.text)
    return len(own) >= SEVERAL and all(any(agree(one, other) and comparable(one, other) for other in there) for one in own)


def _is_headed(said: str, line: Line) -> bool:
    """Whether the heading alone is what is spoken of."""
    about = matter(said) - TIME
    return bool(about) and line.topic - TIME == about


def _goes_on(line: Line, other: Line) -> bool:
    """Whether another line of the same paragraph has no matter of its own: "On Mondays it is 14 %."."""
    return line.near == other.near and line.passage == other.passage and not matter(other.text) - TIME


def _counts_alike(said: Quantity, given: Quantity, coverage: float) -> bool:
    return (
        comparable(said, given)
        or not said.units
        or (same_kind(said, given) and (not said.units or not given.units or coverage >= CLOSE_WORDING))
    )
