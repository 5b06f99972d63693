"""Lines that mean what was said in other words: which of them are on the matter, and what they say of its numbers."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from trainer.domain.claims.comparing import comparable, in_days
from trainer.domain.claims.conflicts import SHORT_ITEM, clause_meant, was_said_too
from trainer.domain.claims.differences import agree, elided, same_kind
from trainer.domain.claims.lines import Line
from trainer.domain.claims.matter import TIME, matter
from trainer.domain.claims.polarity import opposed
from trainer.domain.claims.quantities import Quantity, quantities
from trainer.domain.claims.recurrence import PERIOD
from trainer.domain.claims.units import IN_MONTH, IN_YEAR

Similar = Callable[[str, Sequence[str]], Sequence[float]]
"""Meaning likeness of one sentence to each of several, 0 to 1."""
AKIN = 0.58
"""Likeness from which a line is on the same matter, where no other is likelier."""
SURELY = 0.66
"""Likeness from which one that denies what the other says contradicts it, and one that shares none of its words."""
AS_NEAR = 0.04
"""Difference in likeness up to which two lines are equally near."""
NEARBY = 0.12
"""The same, up to which a line may still bear a number out."""
CALENDAR = frozenset({IN_YEAR, IN_MONTH, "weekday"})
"""What is told of a date may stand anywhere in its passage."""
LEAST_LETTERS = 12
"""Letters below which a line, or a cell of a table, says nothing."""


class Meant(NamedTuple):
    """A line that means what was said, or says otherwise."""

    line: Line
    likeness: float
    conflict: str
    """In words, what differs; empty where nothing does."""
    borne_out: bool
    """Every number said stands in it."""


def meant(said: str, among: Sequence[Line], similar: Similar) -> Meant | None:
    """What the line that is nearest in meaning says of a statement; None where none is on its matter."""
    alike = sorted(_alike(said, among, similar), key=lambda pair: -pair[1])
    if not alike or alike[0][1] < AKIN:
        return None
    near = [beside(said, line, one) for line, one in alike if one >= alike[0][1] - AS_NEAR]
    fitting = next((one for one in near if one.borne_out and not one.conflict), None)
    if fitting:
        return fitting
    first = near[0].line.passage
    around = [quantity for line, one in alike if one >= alike[0][1] - NEARBY for quantity in quantities(line.text)]
    around += [quantity for quantity in quantities(f"{first.heading}. {first.text}") if quantity.units & CALENDAR]
    return near[0] if not near[0].conflict or not _all_elsewhere(said, around) else None


def beside(said: str, line: Line, likeness: float) -> Meant:
    """A statement held against one line that is on its matter."""
    there = _counting(line.text)
    own = [one for one in _counting(said) if not elided(one, line.text, said)]
    pairs = [(one, _stands_for(one, there)) for one in own]
    different = next(((one, other) for one, other in pairs if other and not agree(one, other) and not was_said_too(said, other)), None)
    borne_out = all(other and agree(one, other) for one, other in pairs)
    if different and (likeness >= SURELY or matter(said) & matter(line.text) - TIME):
        return Meant(line, likeness, told_otherwise(*different), borne_out=False)
    denied = line.denied and len(line.text.split()) <= SHORT_ITEM
    opposite = likeness >= SURELY and opposed(said, clause_meant(said, line.text), denied=denied, strictly=True)
    return Meant(line, likeness, "The document says the opposite." if opposite else "", borne_out)


def differing(part: str, line: Line) -> str:
    """What a line says otherwise than a part of a statement that means it, of the very same things; empty where nothing."""
    there = _counting(line.text)
    for one in _counting(part):
        same = [given for given in there if comparable(one, given)]
        if same and not any(agree(one, given) for given in same) and not elided(one, line.text, part):
            return told_otherwise(one, same[0])
    return ""


def told_otherwise(said: Quantity, given: Quantity) -> str:
    """The difference of two numbers, in words."""
    return f"You said {said.text}; the document says {given.text}."


def _alike(said: str, among: Sequence[Line], similar: Similar) -> list[tuple[Line, float]]:
    told = [line for line in among if sum(sign.isalpha() for sign in line.text) >= LEAST_LETTERS]
    return list(zip(told, similar(said, [line.text for line in told]), strict=True)) if told else []


def _counting(text: str) -> list[Quantity]:
    return [one for one in quantities(text) if not one.label or PERIOD in one.units]


def _stands_for(said: Quantity, there: Sequence[Quantity]) -> Quantity | None:
    """The number of a line that stands for the one said: one that fits, else one of the same things, else the only one of its kind."""
    kin = [given for given in there if _kin(said, given)]
    fitting = next((given for given in kin if agree(said, given)), None)
    if fitting or not kin:
        return fitting
    same = [given for given in kin if comparable(said, given)]
    if same:
        return min(same, key=lambda given: abs(given.value - said.value))
    return kin[0] if len(kin) == 1 else None


def _kin(said: Quantity, given: Quantity) -> bool:
    if in_days(said) or in_days(given):
        return bool(in_days(said) and in_days(given))
    return same_kind(said, given) or ("money" in given.units and comparable(said, given))


def _all_elsewhere(said: str, around: Sequence[Quantity]) -> bool:
    """Whether every number said stands in some line that is nearly as near."""
    own = _counting(said)
    return bool(own) and all(any(agree(one, other) and comparable(one, other) for other in around) for one in own)
