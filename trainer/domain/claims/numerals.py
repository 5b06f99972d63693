"""Numbers as they are written and as they are spoken: "1,840", "one thousand eight hundred", "half past seven"."""

from collections.abc import Sequence
from typing import NamedTuple

_ONES = "one two three four five six seven eight nine ten eleven twelve".split()
_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
UNITS = {word: value for value, word in enumerate((*_ONES, *_TEENS), start=1)}
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
SCALES = {"hundred": 100, "thousand": 1_000, "k": 1_000, "million": 1_000_000, "m": 1_000_000, "billion": 1_000_000_000, "dozen": 12}
NUMBER_WORDS = frozenset({*UNITS, *TENS, *SCALES, "half"}) - {"k", "m"}
_HUNDRED, _GREAT = 100, 1_000
_PAST = {"half": 0.5, "quarter": 0.25}


class Numeral(NamedTuple):
    """A number and how many tokens it takes."""

    value: float
    length: int
    clock: bool = False
    """A time of day, in hours."""


def numeral(tokens: Sequence[str], index: int) -> Numeral | None:
    """The number that begins at `index`; None where none does."""
    return (_clock(tokens, index) or _amount(tokens, index)) if index < len(tokens) else None


def _clock(tokens: Sequence[str], index: int) -> Numeral | None:
    word = tokens[index].lower()
    if ":" in word[1:-1]:
        hours, minutes = word.split(":")
        return Numeral(int(hours) + int(minutes) / 60, 1, clock=True)
    if word in _PAST and _at(tokens, index + 1) in {"past", "to"} and (hour := _small(_at(tokens, index + 2))):
        return Numeral(hour + _PAST[word] if _at(tokens, index + 1) == "past" else hour - _PAST[word], 3, clock=True)
    return None


def _amount(tokens: Sequence[str], index: int) -> Numeral | None:
    """Groups added up as they are spoken: below a hundred, then scales, "and" between them."""
    opened = _at(tokens, index) == "a" and _at(tokens, index + 1) in {"hundred", "thousand", "million", "dozen"}
    sofar = _scaled(_Sum(0.0, 1.0, index + 1, 1.0), tokens) if opened else _Sum(0.0, 0.0, index, float("inf"))
    while (part := _part(tokens, sofar.place)) and (part.value < sofar.last or not sofar.group) and _goes_on(tokens, sofar.place, index):
        sofar = _scaled(_Sum(sofar.total, sofar.group + part.value, sofar.place + part.length, part.value), tokens)
    total, place = sofar.total + sofar.group, sofar.place
    if place == index:
        return Numeral(0.5, 1) if _at(tokens, index) == "half" and _at(tokens, index + 1) in {"a", "an"} else None
    if [_at(tokens, place + step) for step in range(3)] == ["and", "a", "half"]:
        total, place = total + 0.5, place + 3
    return Numeral(total, place - index)


class _Sum(NamedTuple):
    """A number as far as it was heard: full thousands, what comes after them, the next token, and the last part."""

    total: float
    group: float
    place: int
    last: float


def _scaled(sofar: _Sum, tokens: Sequence[str]) -> _Sum:
    """The number with the scales that follow, and past the "and" behind which it goes on."""
    total, group, place, last = sofar
    while group and (scale := SCALES.get(_at(tokens, place))):
        group, place, last = group * scale, place + 1, float(scale)
        if scale >= _GREAT:
            total, group = total + group, 0.0
    joined = _at(tokens, place) == "and" and last >= _HUNDRED and not tokens[place - 1][0].isdigit()
    after = _part(tokens, place + 1) if joined else None
    return _Sum(total, group, place + 1 if after and not tokens[place + 1][0].isdigit() else place, last)


def _goes_on(tokens: Sequence[str], place: int, index: int) -> bool:
    return place == index or _in_words(tokens, place)


def _in_words(tokens: Sequence[str], place: int) -> bool:
    """Whether a number and the one before it are both in words: "2024 seven" are two."""
    return not tokens[place - 1][0].isdigit() and not tokens[place][0].isdigit()


def _part(tokens: Sequence[str], index: int) -> Numeral | None:
    word = _at(tokens, index)
    if word and word[0].isdigit() and ":" not in word:
        return Numeral(float(word.replace(",", "")), 1)
    if word in TENS:
        unit = UNITS.get(_at(tokens, index + 1), 0)
        return Numeral(float(TENS[word] + unit), 2) if 0 < unit < 10 else Numeral(float(TENS[word]), 1)
    return Numeral(float(UNITS[word]), 1) if word in UNITS else None


def _small(word: str) -> float:
    return float(word) if word.isdigit() else float(UNITS.get(word, 0))


def _at(tokens: Sequence[str], index: int) -> str:
    return tokens[index].lower() if 0 <= index < len(tokens) else ""
