"""Numbers in spoken text, in digits or in words, by value."""

import re
from typing import NamedTuple

from trainer.domain.verifier.words import words

_UNITS = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen".split(),
        range(20),
        strict=False,
    )
)
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "k": 1_000, "m": 1_000_000}
_FUZZY = {"dozen": 12, "dozens": 12, "hundreds": 100, "thousands": 1_000, "millions": 1_000_000}
_DIGITS = re.compile(
    r"(?<![\w.])[$€£]?(\d+(?:,\d{3})+|\d+)(\.\d+)?\s?(k|m|million|thousand|billion|hundred)?(?![a-z])|\b(\d+)(?:st|nd|rd|th|s|x)\b",
    re.IGNORECASE,
)
_EVERYDAY = frozenset({0, 1, 2})
"""Said without meaning a count: "one thing", "two sides"."""
_LOOSE = re.compile(r"\b(three|four|five|ten)\s+(things?|ways?|reasons?|points?|minutes ago|sides?|words|seconds)\b", re.IGNORECASE)


class Number(NamedTuple):
    """A number as it was said."""

    value: float
    quote: str


def numbers(text: str) -> list[Number]:
    """Every number that means a count, an amount or a date."""
    return [*_in_digits(text), *_in_words(_LOOSE.sub(" ", text))]


def _in_digits(text: str) -> list[Number]:
    found = []
    for match in _DIGITS.finditer(text):
        whole, part, scale, ordinal = match.groups()
        value = float((whole or ordinal).replace(",", "") + (part or "")) * _SCALES.get((scale or "").lower(), 1)
        found.append(Number(round(value, 4), match.group().strip()))
    return found


def _in_words(text: str) -> list[Number]:
    found: list[Number] = []
    said: list[str] = []
    for word in [*words(text.replace("-", " ")), "."]:
        if (
            word in _UNITS
            or word in _TENS
            or (word in _SCALES and said and len(word) > 1)
            or (word == "and" and said and said[-1] in _SCALES)
        ):
            said.append(word)
            continue
        if value := _FUZZY.get(word):
            found.append(Number(value, word))
        if said:
            found.extend(_spoken(said))
        said = []
    return found


def _spoken(said: list[str]) -> list[Number]:
    total, group = 0, 0
    for word in said:
        if word in _SCALES:
            scale = _SCALES[word]
            group = max(group, 1) * scale
            total, group = (total + group, 0) if scale >= 1_000 else (total, group)
        else:
            group += _UNITS.get(word, 0) + _TENS.get(word, 0)
    value = total + group
    return [] if value in _EVERYDAY else [Number(value, " ".join(said).removesuffix(" and"))]
