"""Numbers, amounts and dates in a sentence, made comparable."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from trainer.domain.claims.numerals import NUMBER_WORDS, TENS, UNITS, numeral
from trainer.domain.wording import stem

_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONEY = frozenset(stem(word) for word in "$ € £ usd eur gbp dollar dollars euro euros pound pounds quid bucks".split())
_PERCENT = frozenset({"%", "percent", "per-cent"})
_AT_LEAST = frozenset("over least above exceeding".split())
_AT_MOST = frozenset("under most below maximum".split())
_ABOUT = frozenset("about around roughly nearly almost approximately some".split())
_STARTS = frozenset(stem(word) for word in "start starts starting from begin begins between".split())
_PRICED = frozenset(
    stem(word) for word in "cost costs price pay pays paid earn earns spend salary wage fee charge charges bonus band".split()
)
_CLOCK_BEFORE = frozenset("at from until till to by before after".split())
_CLOCK_AFTER = frozenset({"", "am", "pm", "o'clock", "in", "and", "to", "until", "till", "on", ".", "each", "every", "sharp"})
_SPLIT_YEAR = re.compile(r"\b((?:19|20)\d\d)/(?:\d\d){1,2}\b")
"""A year of accounts, "2026/27", goes by the year in which it begins."""
_MEASURED = re.compile(rf"\b({'|'.join(sorted(NUMBER_WORDS))}|\d[\d.]*)-([a-z]+)\b(?!-)", re.IGNORECASE)
_LABELS = frozenset(
    """line level phase ward room stage step version grade band class section unit floor site building table group part chapter item number
    article platform gate oven theatre bay hall year key zone track module""".split()
)
_TOKEN = re.compile(
    r"\d{1,2}:\d{2}|(?<![A-Za-z])\d+(?:,\d{3})+(?:\.\d+)?|(?<![A-Za-z\d])\d+(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)*|[$€£%]|(?<=\w)[,;:]"
)
_LITTLE = frozenset(
    """a an the of in to and or for per each every on at by with from is are was were as that this it than more less up we you they
    our paid full whole good working""".split()
)
_REACH = 3
"""Words after a number among which its unit stands."""
_DAYS_IN = {stem("days"): 1.0, stem("weeks"): 7.0, stem("months"): 30.4, stem("years"): 365.0}
_ALIKE = {stem(word): stem("people") for word in "us persons person employees employee staff colleagues folks".split()}

Sense = str


class Quantity(NamedTuple):
    """One number in a sentence."""

    value: float
    units: frozenset[str]
    """Stems of the words it may count, or one of `money`, `percent`, `year`, `month`, `weekday`, `day-of-month`, `clock`."""
    sense: Sense
    """`exactly`, `at least`, `at most` or `about`."""
    text: str
    place: str = ""
    """`low` or `high` where it is the end of a range, or said to be where something starts."""
    label: bool = False
    """It counts nothing but names something: "line 3"."""


@lru_cache(maxsize=8_192)
def quantities(sentence: str) -> tuple[Quantity, ...]:
    """Every number, amount and date of a sentence, in order."""
    plain = _MEASURED.sub(_spelled_apart, _SPLIT_YEAR.sub(r"\1", sentence.replace("per cent", "percent")))
    tokens = _TOKEN.findall(plain.replace("-", " ").replace("–", " to "))
    return tuple(_ranged(list(_read(tokens)), tokens))


def _spelled_apart(found: re.Match[str]) -> str:
    """What a "three-day course" counts is days, not courses."""
    return f"{found[1]} {found[2]}," if found[2].lower() not in NUMBER_WORDS else found[0]


def without_numbers(sentence: str) -> str:
    """The sentence without its number words: what it speaks of."""
    return " ".join(token for token in _TOKEN.findall(sentence) if token.lower() not in UNITS and token.lower() not in TENS)


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
    if said.place and given.place and said.place != given.place and said.value != given.value and len(said.units & given.units) == 0:
        return False
    return bool(said.units & given.units) or not (said.units or given.units)


def in_days(quantity: Quantity) -> float | None:
    """A span of time in days; None where the number counts something else."""
    found = [_DAYS_IN[unit] for unit in quantity.units if unit in _DAYS_IN]
    return quantity.value * found[0] if len(found) == 1 else None


def _ranged(found: list[Quantity], tokens: Sequence[str]) -> Iterator[Quantity]:
    """The ends of a range told apart, and what something is said to start at."""
    joined = " ".join(token.lower() for token in tokens)
    for place, one in enumerate(found):
        before, after = (found[place - 1] if place else None), (found[place + 1] if place + 1 < len(found) else None)
        end = ""
        if after and _adjoins(joined, one, after):
            end = "low"
        elif before and _adjoins(joined, before, one):
            end = "high"
        yield one._replace(place=one.place or end)


def _adjoins(joined: str, one: Quantity, other: Quantity) -> bool:
    low, high = re.escape(one.text.lower()), re.escape(other.text.lower())
    return bool(one.units & other.units) and bool(re.search(rf"{low} (?:to|and|until) (?:[$€£] )?{high}", joined))


def _read(tokens: Sequence[str]) -> Iterator[Quantity]:
    index = 0
    while index < len(tokens):
        value, length, clock = _number(tokens, index)
        if value is None:
            index += 1
            continue
        units = frozenset({"clock"}) if clock else _units(tokens, index, length, value)
        if units or tokens[index].lower() != "one":
            low = "low" if _started(tokens, index, units) else ""
            yield Quantity(value, units, _sense(tokens, index), " ".join(tokens[index : index + length]), low, _names(tokens, index, value))
        index += length


def _names(tokens: Sequence[str], index: int, value: float) -> bool:
    return bool(index) and tokens[index - 1].lower() in _LABELS and value == int(value) and value < 100


def _started(tokens: Sequence[str], index: int, units: frozenset[str]) -> bool:
    before = {stem(token.lower()) for token in tokens[max(0, index - 3) : index]}
    return "money" in units and bool(before & _STARTS)


def _number(tokens: Sequence[str], index: int) -> tuple[float | None, int, bool]:
    """The number that begins at `index`, how many tokens it takes, whether it is a time of day; None where none does."""
    word = tokens[index].lower()
    if found := numeral(tokens, index):
        return found.value, found.length, found.clock or _by_the_clock(tokens, index, found.length, found.value)
    if word in _MONTHS and tokens[index][0].isupper():
        return float(_MONTHS.index(word) + 1), 1, False
    if _day(word) in _DAYS:
        return float(_DAYS.index(_day(word)) + 1), 1, False
    return None, 0, False


def _by_the_clock(tokens: Sequence[str], index: int, length: int, value: float) -> bool:
    before = tokens[index - 1].lower() if index else ""
    after = tokens[index + length].lower() if index + length < len(tokens) else ""
    if after in {"am", "pm", "o'clock"}:
        return True
    opened = any(
        token.lower() in {"open", "opens", "starts", "start", "begins", "begin", "ends", "end", "shift", "closes"} for token in tokens
    )
    return opened and value <= 24 and value == int(value) and before in _CLOCK_BEFORE and after in _CLOCK_AFTER


def _units(tokens: Sequence[str], index: int, length: int, value: float) -> frozenset[str]:
    special = _calendar_unit(tokens, index, length, value) or _measure_unit(tokens, index, length)
    if special:
        return frozenset({special})
    after = []
    for token in tokens[index + length : index + length + _REACH]:
        if token in {",", ";", ":"}:
            break
        after.append(token.lower())
    found = [stem(word) for word in after if word not in _LITTLE and word[0].isalpha()]
    return frozenset(_ALIKE.get(word, word) for word in found)


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
    after = [token.lower() for token in tokens[index + length : index + length + 2]]
    if before in _MONEY or (after and stem(after[0]) in _MONEY):
        return "money"
    if after and after[0] in _PERCENT:
        return "percent"
    if after and after[0] in {"to", "and", "or", "until"} and (other := numeral(tokens, index + length + 1)):
        return _measure_unit(tokens, index + length + 1, other.length)
    priced = {stem(token.lower()) for token in tokens[max(0, index - 5) : index]} & _PRICED
    return "money" if priced and _for_a_time(after) else ""


def _for_a_time(after: Sequence[str]) -> bool:
    return len(after) == 2 and after[0] in {"a", "per", "each"} and after[1] in {"month", "year", "week", "seat", "hour"}


def _sense(tokens: Sequence[str], index: int) -> Sense:
    before = [token.lower() for token in tokens[max(0, index - 3) : index] if token not in {"$", "€", "£"}][-2:]
    if _AT_LEAST & set(before) or before[-2:] == ["more", "than"]:
        return "at least"
    if _AT_MOST & set(before) or before[-2:] in (["less", "than"], ["fewer", "than"], ["up", "to"]):
        return "at most"
    return "about" if before and before[-1] in _ABOUT else "exactly"


def _day(word: str) -> str:
    return word.removesuffix("'s").removesuffix("s")
