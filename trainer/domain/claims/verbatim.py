"""A document's own sentence told again word for word: only its numbers can be wrong, whatever they count."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain

from trainer.domain.claims.comparing import fits
from trainer.domain.claims.lines import Line
from trainer.domain.claims.numerals import NUMBER_WORDS
from trainer.domain.claims.quantities import Quantity, quantities
from trainer.domain.wording import words

LEAST_WORDS = 4
"""Words besides numbers below which a sentence is no sentence of anybody's."""
SAME = 0.9
"""Share of those words, both ways, from which two sentences are the same but for their numbers."""
_CALENDAR = frozenset(
    (
        "january february march april may june july august september october november december "
        "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays"
    ).split()
)


def retold(said: str, lines: Iterable[Line]) -> tuple[Line, Quantity | None, Quantity | None] | None:
    """The line that is told again in its own words, with the number said otherwise and the one that stands there; None where none is.

    Where several lines have the same words ("Level 2 starts at 30, level 3 at 35"), one whose numbers all agree is the one that is meant.
    """
    mine, own = _frame(said), quantities(said)
    if mine.total() < LEAST_WORDS or not own:
        return None
    alike = [line for line in lines if _same(mine, _frame(line.text)) and len(quantities(line.text)) == len(own)]
    wrong = [(line, _first_other(own, quantities(line.text))) for line in alike]
    agreeing = next((line for line, pair in wrong if pair is None), None)
    if agreeing:
        return agreeing, None, None
    return (wrong[0][0], *wrong[0][1]) if wrong and wrong[0][1] else None


def _first_other(own: Sequence[Quantity], there: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    return next(((one, other) for one, other in zip(own, there, strict=True) if not fits(one, other)), None)


def _same(one: Counter[str], other: Counter[str]) -> bool:
    shared = (one & other).total()
    return shared >= SAME * max(one.total(), other.total())


@lru_cache(maxsize=8_192)
def _frame(text: str) -> Counter[str]:
    """The words besides numbers, months and weekdays."""
    parts = chain.from_iterable(word.split("-") for word in words(text.replace("-", " ")))
    return Counter(word for word in parts if not any(letter.isdigit() for letter in word) and word not in NUMBER_WORDS | _CALENDAR)
