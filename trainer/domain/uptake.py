"""How far what one person says builds on what the other has just said."""

import math
import re
from collections.abc import Mapping

from trainer.domain.hearing.words import stems, tokens

_ECHO = re.compile(
    r"\b(?:you (?:said|mentioned|told|were saying|talked|brought|described|just)|so (?:you|your|that|it|they)|what you|when "
    r"you say|you're saying|that|those|this|it)\b"
)


def uptake(before: str, after: str, *, near: float | None = None, rarity: Mapping[str, float] | None = None) -> float:
    """0 to 1: shared words weighed by rarity, nearness in meaning where it is known, and words that point back."""
    said, taken = stems(before), stems(after)
    weight = rarity or {}
    shared = sum(weight.get(word, 1.0) for word in said & taken)
    whole = sum(weight.get(word, 1.0) for word in said) or 1.0
    overlap = math.sqrt(shared / whole)
    back = min(1.0, 0.5 * len(_ECHO.findall(after.lower().replace("’", "'"))))
    length = min(1.0, len(tokens(after)) / 25)
    base = 0.55 * overlap + 0.2 * back + 0.25 * length
    return round(base if near is None else 0.6 * base + 0.4 * max(0.0, near), 4)
