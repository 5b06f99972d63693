"""Wordings as bags of stems and pairs of neighbouring stems, compared by what is rare in them.

Small words stay in: "when did you" and "why did you" share all that a list of stop words would leave, and ask for different things.
"""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from trainer.domain.hearing.words import stem, tokens

Floats = NDArray[np.float32]
Gram = tuple[str, ...]


def grams(text: str) -> frozenset[Gram]:
    """The stems of a text, and each two that stand side by side."""
    said = [stem(word) for word in tokens(text)]
    return frozenset([(one,) for one in said] + list(pairwise(said)))


class Rarity:
    """How much each gram of a collection weighs, and what an unknown one does."""

    def __init__(self, bags: Sequence[frozenset[Gram]]) -> None:
        counts: dict[Gram, int] = {}
        for bag in bags:
            for gram in bag:
                counts[gram] = counts.get(gram, 0) + 1
        self._weight = {gram: math.log(1 + len(bags) / count) ** 2 for gram, count in counts.items()}

    def weight(self, gram: Gram) -> float:
        """The squared inverse document frequency; 0 for what no wording holds, so that a long preamble costs nothing."""
        return self._weight.get(gram, 0.0)

    def length(self, bag: Iterable[Gram]) -> float:
        """Of a bag as a vector; 1 for an empty one."""
        return math.sqrt(sum(map(self.weight, bag))) or 1.0


class Grams:
    """Lines ready to be compared with a question by their grams.

    Args:
        lines: what a question is compared with.
        rarity: weights from a larger collection; made from the lines where there is none.
    """

    def __init__(self, lines: Sequence[str], rarity: Rarity | None = None) -> None:
        self._bags = [grams(line) for line in lines]
        self.rarity = rarity or Rarity(self._bags)
        self._lengths = np.array([self.rarity.length(bag) for bag in self._bags], dtype=np.float32)
        holding: dict[Gram, list[int]] = {}
        for place, bag in enumerate(self._bags):
            for gram in bag:
                holding.setdefault(gram, []).append(place)
        self._holding = {gram: np.array(places) for gram, places in holding.items()}

    def near(self, text: str) -> Floats:
        """Cosine with every line, 0 to 1."""
        bag = grams(text)
        both = np.zeros(len(self._lengths), dtype=np.float32)
        for gram in bag & self._holding.keys():
            both[self._holding[gram]] += self.rarity.weight(gram)
        return np.asarray(both / (self._lengths * self.rarity.length(bag)), dtype=np.float32)
