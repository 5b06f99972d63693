"""Numbers, amounts and dates in a sentence, made comparable."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from trainer.domain.wording import stem

_ONES = "one two three four five six seven eight nine ten eleven twelve".split()
_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_UNITS = {word: value for value, word in enumerate((*_ONES, *_TEENS), start=1)}
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SCALES = {"hundred": 100, "thousand": 1_000, "k": 1_000, "million": 1_000_000, "m": 1_000_000, "billion": 1_000_000_000, "dozen": 12}
_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONEY = {
    "$": "money",
    "€": "money",
    "£": "money",
    "usd": "money",
    "eur": "money",
    "gbp": "money",
    "dollar": "money",
    "euro": "money",
    "pound": "money",
}
_PERCENT = frozenset({"%", "percent", "per-cent"})
_AT_LEAST = frozenset("over least above exceeding".split())
_AT_MOST = frozenset("under most below maximum".split())
_ABOUT = frozenset("about around roughly nearly almost approximately some".split())
_TOKEN = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)*|[$€£%]")
_LITTLE = frozenset(
    """a an the of in to and or for per each every on at by with from is are was were as that this it than more less up we you they
    our""".split()
)
_REACH = 3
"""Words after a number among which its unit stands."""

Sense = str


class Quantity(NamedTuple):
    """One number in a sentence."""

    value: float
    units: frozenset[str]
    """Stems of the words it may count, or one of `money`, `percent`, `year`, `month`, `weekday`, `day-of-month`."""
    sense: Sense
    """`exactly`, `at least`, `at most` or `about`."""
    text: str


def quantities(sentence: str) -> tuple[Quantity, ...]:
    """Every number, amount and date of a sentence, in order."""
    tokens = _TOKEN.findall(sentence.replace("per cent", "percent").replace("-", " "))
    return tuple(_read(tokens))


def without_numbers(sentence: str) -> str:
    """The sentence without its number words: what it speaks of."""
    return " ".join(token for token in _TOKEN.findall(sentence) if token.lower() not in _UNITS and token.lower() not in _TENS)


def fits(said: Quantity, given: Quantity) -> bool:
    """Whether a number said is true where the document gives `given`: "over 20" is true of 25, but not of "over 30"."""
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
    return bool(said.units & given.units) or not (said.units or given.units)


def _read(tokens: Sequence[str]) -> Iterator[Quantity]:
    index = 0
    while index < len(tokens):
        value, length = _number(tokens, index)
        if value is None:
            index += 1
            continue
        units = _units(tokens, index, length, value)
        if units or tokens[index].lower() != "one":
            yield Quantity(value, units, _sense(tokens, index), " ".join(tokens[index : index + length]))
        index += length


def _number(tokens: Sequence[str], index: int) -> tuple[float | None, int]:
    """The number that begins at `index` and how many tokens it takes; None where none does."""
    word = tokens[index].lower()
    if word[0].isdigit():
        return _scaled(float(word.replace(",", "")), tokens, index, 1)
    if word in _UNITS or word in _TENS:
        return _spelled(tokens, index)
    if word in _MONTHS and tokens[index][0].isupper():
        return float(_MONTHS.index(word) + 1), 1
    if _day(word) in _DAYS:
        return float(_DAYS.index(_day(word)) + 1), 1
    return None, 0


def _spelled(tokens: Sequence[str], index: int) -> tuple[float | None, int]:
    word = tokens[index].lower()
    value, length = float(_UNITS.get(word, 0) or _TENS.get(word, 0)), 1
    following = tokens[index + 1].lower() if index + 1 < len(tokens) else ""
    if word in _TENS and following in _UNITS:
        value, length = value + _UNITS[following], 2
    return _scaled(value, tokens, index, length)


def _scaled(value: float, tokens: Sequence[str], index: int, length: int) -> tuple[float, int]:
    while index + length < len(tokens) and (scale := _SCALES.get(tokens[index + length].lower())):
        value, length = value * scale, length + 1
    return value, length


def _units(tokens: Sequence[str], index: int, length: int, value: float) -> frozenset[str]:
    special = _calendar_unit(tokens, index, length, value) or _measure_unit(tokens, index, length)
    if special:
        return frozenset({special})
    after = [token.lower() for token in tokens[index + length : index + length + _REACH]]
    return frozenset(stem(word) for word in after if word not in _LITTLE and word[0].isalpha())


def _calendar_unit(tokens: Sequence[str], index: int, length: int, value: float) -> str:
    word = tokens[index].lower()
    if word in _MONTHS:
        return "month"
    if _day(word) in _DAYS:
        return "weekday"
    beside = {token.lower() for token in (*tokens[max(0, index - 1) : index], *tokens[index + length : index + length + 1])}
    if beside & set(_MONTHS):
        return "day-of-month" if value <= 31 else "year"
    return "year" if word.isdigit() and 1900 <= value <= 2100 else ""


def _measure_unit(tokens: Sequence[str], index: int, length: int) -> str:
    before = tokens[index - 1].lower() if index else ""
    after = tokens[index + length].lower() if index + length < len(tokens) else ""
    if before in _MONEY or stem(after) in {stem(name) for name in _MONEY}:
        return "money"
    return "percent" if after in _PERCENT else ""


def _sense(tokens: Sequence[str], index: int) -> Sense:
    before = [token.lower() for token in tokens[max(0, index - 2) : index]]
    if _AT_LEAST & set(before) or before[-2:] == ["more", "than"]:
        return "at least"
    if _AT_MOST & set(before) or before[-2:] in (["less", "than"], ["fewer", "than"], ["up", "to"]):
        return "at most"
    return "about" if before and before[-1] in _ABOUT else "exactly"


def _day(word: str) -> str:
    return word.removesuffix("'s").removesuffix("s")
