"""The time of day that a greeting names: whoever is wished a good morning does not answer with a good afternoon."""

import re
from collections.abc import Sequence
from typing import Final

_TIME: Final = re.compile(r"\b(morning|afternoon|evening)\b", re.IGNORECASE)


def timely(greetings: Sequence[str], heard: str) -> tuple[str, ...]:
    """The greetings that name no other time of day than the one that was heard; all of them where none would be left."""
    times = _times(heard)
    fitting = tuple(line for line in greetings if not times or _times(line) <= times)
    return fitting or tuple(greetings)


def _times(line: str) -> set[str]:
    return {time.lower() for time in _TIME.findall(line)}
