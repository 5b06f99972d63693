"""Numbers, amounts and dates in a sentence, made comparable."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from trainer.domain.claims.numerals import NUMBER_WORDS, numeral
from trainer.domain.claims.recurrence import PERIOD, recurrences
from trainer.domain.claims.sayings import as_counted
from trainer.domain.claims.units import DAYS, MONTHS, by_the_clock, day, units
from trainer.domain.wording import stem

_AT_LEAST = frozenset("over least above exceeding".split())
_AT_MOST = frozenset("under most below maximum".split())
_ABOUT = frozenset("about around roughly nearly almost approximately some".split())
_RISING = frozenset("going goes go went rising rises rise rose moving moves climbing climbs increases increasing increased goes".split())
"""What goes "up to" a number arrives there."""
_TWO = 2
_STARTS = frozenset(stem(word) for word in "start starts starting from begin begins between".split())
_SPLIT_YEAR = re.compile(r"\b((?:19|20)\d\d)/(?:\d\d){1,2}\b")
"""A year of accounts, "2026/27", goes by the year in which it begins."""
_MEASURED = re.compile(rf"\b({'|'.join(sorted(NUMBER_WORDS))}|\d[\d.]*)-([a-z]+)\b(?!-)", re.IGNORECASE)
_NAMED = re.compile(rf"\b(?:{'|'.join(sorted(NUMBER_WORDS))}|\d+)-day(?= week\b)", re.IGNORECASE)
"""A "four-day week" is a name, and counts nothing."""
_LABELS = frozenset(
    """line level phase ward room stage step version grade band class section unit floor site building table group part chapter item number
    article platform gate oven theatre bay hall year key zone track module""".split()
)
_TOKEN = re.compile(
    r"\d{1,2}:\d{2}|(?<![A-Za-z])\d+(?:,\d{3})+(?:\.\d+)?|(?<![A-Za-z\d])\d+(?:\.\d+)?(?![A-Z\d])|[^\W\d_]+(?:['’][^\W\d_]+)*|[$€£%]|(?<=\w)[,;:]"
)
Sense = str


class Quantity(NamedTuple):
    """One number in a sentence."""

    value: float
    units: frozenset[str]
    """Stems of the words it may count, or one of `money`, `percent`, `in-year`, `in-month`, `weekday`, `day-of-month`, `clock`,
    `period` (in days)."""
    sense: Sense
    """`exactly`, `at least`, `at most` or `about`."""
    text: str
    place: str = ""
    """`low` or `high` where it is the end of a range, or said to be where something starts."""
    label: bool = False
    """It counts nothing but names something, or goes without saying: "line 3", "every month"."""


@lru_cache(maxsize=8_192)
def quantities(sentence: str) -> tuple[Quantity, ...]:
    """Every number, amount and date of a sentence, in order."""
    recurring, rest = recurrences(sentence)
    rest = as_counted(_NAMED.sub(" ", rest).replace("per cent", "percent"))
    plain = _MEASURED.sub(_spelled_apart, _SPLIT_YEAR.sub(r"\1", rest))
    tokens = _TOKEN.findall(plain.replace("-", " ").replace("–", " to "))
    periods = (Quantity(one.days, frozenset({PERIOD}), "exactly", one.text, label=one.soft) for one in recurring)
    return (*_ranged(list(_read(tokens)), tokens), *periods)


def _spelled_apart(found: re.Match[str]) -> str:
    """What a "three-day course" counts is days, not courses."""
    return f"{found[1]} {found[2]}," if found[2].lower() not in NUMBER_WORDS else found[0]


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
        yield one._replace(place=one.place or end, units=one.units or _raised(joined, before, one))


def _raised(joined: str, before: Quantity | None, one: Quantity) -> frozenset[str]:
    """What a number counts to which the one before it rises: "25 days, going up to 28"."""
    if before is None or not before.units:
        return one.units
    low, high = re.escape(before.text.lower()), re.escape(one.text.lower())
    rises = re.search(rf"{low} (?:\w+ ){{1,2}}(?:, )?(?:and )?(?:{'|'.join(sorted(_RISING))}) (?:up )?to {high}\b", joined)
    return before.units if rises else one.units


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
        counted = frozenset({"clock"}) if clock else units(tokens, index, length, value)
        if counted or tokens[index].lower() != "one":
            low, text = "low" if _started(tokens, index, counted) else "", " ".join(tokens[index : index + length])
            yield Quantity(value, counted, _sense(tokens, index), text, low, _names(tokens, index, value))
        index += length


def _names(tokens: Sequence[str], index: int, value: float) -> bool:
    return bool(index) and tokens[index - 1].lower() in _LABELS and value == int(value) and value < 100


def _started(tokens: Sequence[str], index: int, counted: frozenset[str]) -> bool:
    before = {stem(token.lower()) for token in tokens[max(0, index - 3) : index]}
    return "money" in counted and bool(before & _STARTS)


def _number(tokens: Sequence[str], index: int) -> tuple[float | None, int, bool]:
    """The number that begins at `index`, how many tokens it takes, whether it is a time of day; None where none does."""
    word = tokens[index].lower()
    if found := numeral(tokens, index):
        return found.value, found.length, found.clock or by_the_clock(tokens, index, found.length, found.value)
    if word in MONTHS and tokens[index][0].isupper():
        return float(MONTHS.index(word) + 1), 1, False
    if day(word) in DAYS:
        return float(DAYS.index(day(word)) + 1), 1, False
    return None, 0, False


def _sense(tokens: Sequence[str], index: int) -> Sense:
    before = [token.lower() for token in tokens[max(0, index - 3) : index] if token not in {"$", "€", "£"}][-2:]
    if _AT_LEAST & set(before) or before[-2:] == ["more", "than"]:
        return "at least"
    if before[-2:] == ["up", "to"] and index > _TWO and tokens[index - 3].lower() in _RISING:
        return "exactly"
    if _AT_MOST & set(before) or before[-2:] in (["less", "than"], ["fewer", "than"], ["up", "to"]):
        return "at most"
    return "about" if before and before[-1] in _ABOUT else "exactly"
