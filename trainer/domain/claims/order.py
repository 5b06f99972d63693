"""Before and after: what one tells of the time before a thing, and another of the time after it."""

import re

from trainer.domain.wording import stem

_WHEN = re.compile(
    r"(?<!\bnot )(?<!\bnever )(?<!\bday )(?<!\bweek )(?<!\bdays )\b(?P<when>before|after|once) (?:(?:an?|the|your|our|their|any) )?"
    r"(?P<thing>(?!it\b|that\b|this\b|you\b|we\b)[a-z’']{4,})",
    re.IGNORECASE,
)
"""What comes before or after which thing; "the day after" it is another thing."""


def turned(said: str, given: str) -> bool:
    """Whether one has before a thing what the other has after it: "references are taken after the offer"."""
    ours, theirs = _orders(said), _orders(given)
    return any(thing in theirs and theirs[thing].isdisjoint(sides) for thing, sides in ours.items())


def _orders(text: str) -> dict[str, set[bool]]:
    """For each thing that is named, whether something is told of the time before it (True), after it (False), or both."""
    found: dict[str, set[bool]] = {}
    for hit in _WHEN.finditer(text):
        thing = stem(hit["thing"].lower().replace("’", "'").removesuffix("'s"))
        found.setdefault(thing, set()).add(hit["when"].lower() == "before")
    return found
