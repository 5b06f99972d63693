"""How often something comes round, as a period in days: "twice a year", "every fifth week", "one night in eight"."""

import re
from typing import NamedTuple

from trainer.domain.claims.sayings import COUNT, counted

PERIOD = "period"
"""The unit of a period."""
_DAYS = {
    "day": 1.0,
    "night": 1.0,
    "shift": 1.0,
    "week": 7.0,
    "weekend": 7.0,
    "fortnight": 14.0,
    "month": 30.4,
    "quarter": 91.0,
    "year": 365.0,
}
_WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_UNIT = rf"(?:{'|'.join(_DAYS)}|{_WEEKDAYS})"
_ORDINALS = {
    "other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_ADVERBS = {
    "daily": 1.0, "weekly": 7.0, "fortnightly": 14.0, "monthly": 30.4, "quarterly": 91.0, "yearly": 365.0, "annually": 365.0,
}  # fmt: skip
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_ONE_IN = re.compile(rf"\b(?:one|1) (?P<unit>{_UNIT}) (?:in|out of)(?: every)? (?P<of>{COUNT})\b", re.IGNORECASE)
_EVERY_NTH = re.compile(rf"\bevery (?P<nth>{'|'.join(_ORDINALS)}) (?P<unit>{_UNIT})\b", re.IGNORECASE)
_EVERY_FEW = re.compile(rf"\bevery (?P<of>{COUNT}) (?P<unit>{_UNIT})s\b", re.IGNORECASE)
_TIMES_A = re.compile(
    rf"\b(?:(?P<word>once|twice|thrice)|(?P<of>{COUNT}) times) (?:an?|per|each|every|in a) (?P<unit>{_UNIT})\b", re.IGNORECASE
)
_EACH = re.compile(rf"\b(?:every|each) (?P<unit>{'|'.join(_DAYS)})\b(?! (?:since|until|from|of|before|after|for)\b)", re.IGNORECASE)
_ADVERB = re.compile(rf"\b(?P<adverb>{'|'.join(_ADVERBS)})\b(?=\W*$|[,;.]| (?:and|or|by|in|on|with|at|since)\b)", re.IGNORECASE)


class Recurrence(NamedTuple):
    """One telling of how often."""

    days: float
    text: str
    soft: bool
    """It goes without saying in many sentences: "every month", "weekly"."""


def recurrences(sentence: str) -> tuple[tuple[Recurrence, ...], str]:
    """How often things come round in a sentence, and the sentence without those words."""
    found: list[Recurrence] = []
    for pattern, days, soft in _READ:
        found.extend(Recurrence(days(one), one[0], soft) for one in pattern.finditer(sentence))
        sentence = pattern.sub(_day_of, sentence)
    return tuple(found), sentence


def _day_of(found: re.Match[str]) -> str:
    """What stays of the words: the day of the week, which is a fact of its own."""
    unit = found.groupdict().get("unit", "")
    return f" , {unit} " if unit.lower() in _WEEKDAYS.split("|") else " , "


def _length(unit: str) -> float:
    return _DAYS.get(unit.lower(), 7.0)


def _one_in(found: re.Match[str]) -> float:
    return counted(found["of"]) * _length(found["unit"])


def _nth(found: re.Match[str]) -> float:
    return _ORDINALS[found["nth"].lower()] * _length(found["unit"])


def _times(found: re.Match[str]) -> float:
    return _length(found["unit"]) / (_TIMES[found["word"].lower()] if found["word"] else counted(found["of"]))


def _each(found: re.Match[str]) -> float:
    return _length(found["unit"])


def _adverb(found: re.Match[str]) -> float:
    return _ADVERBS[found["adverb"].lower()]


_READ = (
    (_ONE_IN, _one_in, False),
    (_EVERY_NTH, _nth, False),
    (_EVERY_FEW, _one_in, False),
    (_TIMES_A, _times, False),
    (_EACH, _each, True),
    (_ADVERB, _adverb, True),
)
