"""How far what one person says builds on what the other has just said."""

import math
import re
from collections.abc import Mapping
from typing import NamedTuple

from trainer.domain.hearing.words import content, stems, tokens

_BACK = re.compile(r"\b(?:that|that's|it|they|those|these)\b")
_LEAD = 12
"""Words at the start of a reply in which picking up mostly happens."""
_USUAL = 3.0
"""The weight of a stem whose rarity is not known."""


class Uptake(NamedTuple):
    """The parts of the measure, each 0 to 1."""

    covered: float
    """Share of the other's weighty stems that come back, rare ones counting more."""
    taken: float
    """How many come back, levelling off."""
    echoed: float
    """Share of all the other's words that come back, small ones too."""
    led: float
    """Share of the reply's first words that are the other's."""
    back: float
    """Words that point back: that, it, those."""
    asks: float
    """Whether the reply asks."""
    numbers: float
    """The other's numbers taken up."""
    room: float
    """Length of the reply, levelling off."""
    near: float
    """Nearness in meaning, 0 where it is not known."""


WEIGHTS = Uptake(covered=0.3, taken=0.75, echoed=0.6, led=0.5, back=0.45, asks=0.25, numbers=0.25, room=0.35, near=0.4)
"""Chosen on a seeded half of `benchmarks/uptake.py`'s exchanges, in steps of .05, and reported on the other half."""


def uptake(before: str, after: str, *, near: float | None = None, rarity: Mapping[str, float] | None = None) -> float:
    """0 to 1: how far `after` takes up `before`.

    Args:
        before: the other's words.
        after: the reply.
        near: cosine of the two in meaning, where vectors are at hand.
        rarity: inverse document frequencies by stem, where a corpus is at hand.
    """
    parts = measure(before, after, near=near, rarity=rarity)
    return round(sum(weight * part for weight, part in zip(WEIGHTS, parts, strict=True)) / sum(WEIGHTS), 4)


def measure(before: str, after: str, *, near: float | None = None, rarity: Mapping[str, float] | None = None) -> Uptake:
    """The parts behind `uptake`, for showing why."""
    said, taken = tokens(before), tokens(after)
    theirs, mine = frozenset(content(said)), frozenset(content(taken))
    known = rarity or {}
    shared = sum(known.get(stem, _USUAL) for stem in theirs & mine)
    whole = sum(known.get(stem, _USUAL) for stem in theirs)
    lead = taken[:_LEAD]
    return Uptake(
        covered=shared / whole if whole else 0.0,
        taken=min(1.0, math.log1p(shared) / 4),
        echoed=len(set(said) & set(taken)) / len(set(said)) if said else 0.0,
        led=len(set(said) & set(lead)) / len(lead) if lead else 0.0,
        back=min(3, len(_BACK.findall(after.lower().replace("’", "'")))) / 3,
        asks=float("?" in after),
        numbers=min(1.0, len({word for word in said if word.isdigit()} & set(taken)) / 2),
        room=min(1.0, math.log1p(len(taken)) / 5),
        near=max(0.0, near or 0.0),
    )


def shares(before: str, after: str) -> int:
    """How many weighty stems two texts share."""
    return len(stems(before) & stems(after))
