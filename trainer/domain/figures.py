"""Questions for a number, and whether a telling holds the number asked for."""

import re
from typing import NamedTuple

from trainer.domain.hearing.words import content, stems, tokens

_SPAN = "second|minute|hour|day|night|evening|afternoon|morning|week|weekend|fortnight|month|quarter|year"
_SMALL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|half|couple|several"
)
_NUMBER = rf"(?:\d[\d.,]*|(?:{_SMALL})(?:[- ](?:and |of )?(?:a )?(?:{_SMALL}))*)"
_ANY = re.compile(rf"\b{_NUMBER}\b", re.IGNORECASE)
_LASTS = re.compile(
    rf"\b(?:{_NUMBER}(?: (?:a|of|full|whole|long|working|odd|more|or \w+)){{0,2}}|half an?|a few|"
    r"(?:for|in|within|took|takes|over|after|before|spent|about|almost|nearly|lasted|of|whole|than|last) an?)[- ]"
    rf"(?:\w+ )?(?:{_SPAN})s?\b(?!['’])|"
    r"\bfrom \w+(?: \d{4})? (?:to|until|till) \w+(?: \d{4})?|"
    rf"\b(?:for|took|in|over|lasted) (?:{_SPAN})s\b|\bmost of a (?:{_SPAN})\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"^(?:\W*\w+[ ,]+){0,3}?how (long|many|much|often|fast|far|high|big|large|old)\b\W*(.*)", re.IGNORECASE)
_TIMES = re.compile(rf"\b(?:once|twice|every|each|daily|weekly|monthly|{_NUMBER} times|a (?:day|week|month|year))\b", re.IGNORECASE)
_BETWEEN = 3
"""Words that may stand between a number and what it counts."""


class Figure(NamedTuple):
    """What number a question asks for."""

    kind: str
    """`long`, `many`, `much`, `often` and the like."""
    of: frozenset[str]
    """Stems of what is counted; empty where that goes without saying."""


def figure(text: str) -> Figure | None:
    """The number asked for by "how long", "how many" and the like; None where none is."""
    found = _ASKS.match(text.strip())
    if not found:
        return None
    counted = content(tokens(found[2]))[:2] if found[1].lower() == "many" else []
    return Figure(found[1].lower(), frozenset(counted[:1]))


def holds(telling: str, asked: Figure) -> bool:
    """Whether a telling holds such a number: a span for "how long", a number beside the thing counted for "how many"."""
    if asked.kind == "long":
        return bool(_LASTS.search(telling))
    if asked.kind == "often":
        return bool(_TIMES.search(telling))
    if not asked.of:
        return bool(_ANY.search(telling))
    return any(asked.of & stems(" ".join(telling[found.end() :].split()[:_BETWEEN])) for found in _ANY.finditer(telling))
