"""What the wordings teach: how near a question is to every topic, and whether it goes on from what was told, by meaning and by words."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from trainer.domain.reading import Aim, FollowUp
from trainer.domain.topics import Topics
from trainer.services.grams import Grams
from trainer.services.ports import Embed
from trainer.services.regression import Floats, Kernel, Learnt, completed, nothing_learnt, solved

WORDS = 0.3
"""Share of rare grams in the nearness of two wordings; the rest is the cosine of their vectors."""
_BEST, _NEXT = 0.6, 3
"""A topic is as near as its nearest wording, blended with the mean of its nearest three."""
KERNEL = Kernel(sharp=3.0, words=1.0)
RIDGE = 0.7
"""These by wordings kept apart, by people who saw none of the others. What was learnt with others is no use: write `taught.npz` anew."""
_TAUGHT = 2.0
"""Weight of the regression that tells topics apart, beside nearness."""
_KEPT = 256
_SCALE, _SHIFT = 0.39, 0.16
"""Bring the sum of both to where a scenario's own lines, which have nearness alone, can be set beside it."""


class Heard(NamedTuple):
    """A question taken in once."""

    vector: Floats
    topics: dict[str, float]
    """How near every topic is."""
    best: float
    """How near the nearest of them is."""
    layers: dict[Aim, float] = {}  # noqa: RUF012 - a NamedTuple's defaults are never written to
    """How much it sounds like a follow-up for every layer of a story."""
    fresh: float = 0.0
    """The same for the topic that it sounds most like."""


class Taught:
    """Topics ready to be heard; made once for all scenarios.

    Args:
        topics: the wordings that teach to hear a topic.
        embed: unit vectors of texts.
        learnt: what was learnt of them beforehand; what is new is learnt here.
    """

    def __init__(self, topics: Topics, embed: Embed, learnt: Learnt = nothing_learnt) -> None:
        self.topics, self.embed = topics, embed
        wordings = topics.wordings()
        self._lines = [line for _, line in wordings]
        self.classes = tuple(dict.fromkeys(name for name, _ in wordings))
        counts = list(Counter(name for name, _ in wordings).values())
        self._names = self.classes[: len(topics.topics)]
        self._layers = tuple(one.layer for one in topics.follow_ups)
        self._counts = counts
        self._asked = sum(counts[: len(self._names)])
        self._places = _side_by_side(counts[: len(self._names)])
        self._vectors: Floats = np.asarray(embed(self._lines), dtype=np.float32)
        self.grams = Grams(self._lines)
        weights = completed(learnt(self.classes, wordings), self._near_line, _told_apart(counts), RIDGE)
        self._weights = np.ascontiguousarray(weights.T)
        self.hear = lru_cache(maxsize=_KEPT)(self._hear)

    def follow_up(self, question: str) -> FollowUp | None:
        """The layer that a question asks for if it goes on from a story just told; None where no wording teaches that."""
        heard = self.hear(question)
        if not heard.layers:
            return None
        layer = max(self._layers, key=heard.layers.__getitem__)
        return FollowUp(layer, heard.layers[layer] - heard.fresh)

    def _hear(self, question: str) -> Heard:
        vector: Floats = np.asarray(self.embed([question])[0], dtype=np.float32)
        if not self._names:
            return Heard(vector, {}, 0.0)
        cosines, shared = self._vectors @ vector, self.grams.near(question)
        taught = self._weights @ KERNEL(cosines, shared)
        topics, layers = taught[: len(self._names)], taught[len(self._names) :]
        near = _nearest(_blend(cosines, shared)[: self._asked], self._places)
        found = dict(zip(self._names, (_SCALE * (near + _TAUGHT * topics) + _SHIFT).tolist(), strict=True))
        return Heard(vector, found, max(found.values()), dict(zip(self._layers, layers.tolist(), strict=True)), float(topics.max()))

    def labelled(self) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
        """The topics and layers, and every wording with its own."""
        return self.classes, tuple(self.topics.wordings())

    def learn(self) -> Floats:
        """The exact weights of every wording, to be kept for `learnt`; see `solved` for what that costs."""
        return solved(self._near_line, _told_apart(self._counts), RIDGE)

    def _near_line(self, place: int) -> Floats:
        return KERNEL(self._vectors @ self._vectors[place], self.grams.near(self._lines[place]))


class Lines:
    """Lines of one's own, compared in the same way as the wordings of topics."""

    def __init__(self, lines: Sequence[str], taught: Taught) -> None:
        self._vectors: Floats = np.asarray(taught.embed(lines), dtype=np.float32) if lines else np.zeros((0, 1), dtype=np.float32)
        self._grams = Grams(lines, taught.grams.rarity) if lines else None

    def near(self, question: str, heard: Heard) -> Floats:
        """How near each line is."""
        if self._grams is None:
            return np.zeros(0, dtype=np.float32)
        return _blend(self._vectors @ heard.vector, self._grams.near(question))


def _told_apart(counts: Sequence[int]) -> Floats:
    """What is to be said of each wording: 1 for its own class, and so much less for all that every row comes to nothing."""
    of = np.repeat(np.arange(len(counts)), counts)
    return np.asarray(np.eye(len(counts))[of] - 1 / max(1, len(counts)), dtype=np.float32)


def _blend(cosines: Floats, grams: Floats) -> Floats:
    return np.asarray((1 - WORDS) * cosines + WORDS * grams, dtype=np.float32)


def _side_by_side(counts: Sequence[int]) -> NDArray[np.intp]:
    """The places of every topic's wordings, a row a topic; what a row lacks points behind the last of all."""
    width, ends = max([_NEXT, *counts]), np.cumsum(counts, dtype=np.intp)
    places = np.full((len(counts), width), int(ends[-1]) if len(counts) else 0, dtype=np.intp)
    for row, (end, count) in enumerate(zip(ends, counts, strict=True)):
        places[row, :count] = np.arange(end - count, end)
    return places


def _nearest(near: Floats, places: NDArray[np.intp]) -> Floats:
    rows = np.append(near, -np.inf)[places]
    best = np.partition(rows, rows.shape[1] - _NEXT, axis=1)[:, -_NEXT:]
    there = np.isfinite(best)
    mean = np.where(there, best, 0).sum(axis=1) / there.sum(axis=1)
    return np.asarray(_BEST * best.max(axis=1) + (1 - _BEST) * mean, dtype=np.float32)
