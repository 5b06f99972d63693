"""What the wordings of topics teach: how near a question is to every topic, by meaning and by words."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from trainer.domain.topics import Topics
from trainer.services.grams import Grams
from trainer.services.ports import Embed

Floats = NDArray[np.float32]

WORDS = 0.3
"""Share of rare grams in the nearness of two wordings; the rest is the cosine of their vectors."""
_BEST, _NEXT = 0.6, 3
"""A topic is as near as its nearest wording, blended with the mean of its nearest three."""
_TAUGHT = 0.6
"""Weight of the regression that tells topics apart, beside nearness."""
_RIDGE = 0.5
_SHARP = 3.0
"""How fast a wording's say in the regression falls with its distance. These, like the rest, by leaving wordings out one by one."""
_FIRM = 1e-3
"""Keeps the equations soluble where two landmarks say the same."""
_LANDMARKS = 1500
"""Wordings that stand for all in the regression, so that its cost grows with their number alone."""


class Heard(NamedTuple):
    """A question taken in once."""

    vector: Floats
    topics: dict[str, float]
    """How near every topic is."""
    best: float
    """How near the nearest of them is."""


class Taught:
    """Topics ready to be heard; made once for all scenarios.

    Args:
        topics: the wordings that teach to hear a topic.
        embed: unit vectors of texts.
    """

    def __init__(self, topics: Topics, embed: Embed) -> None:
        self.topics, self.embed = topics, embed
        asked = [(topic.id, (topic.title, *topic.asked)) for topic in topics.topics]
        self._names = tuple(name for name, _ in asked)
        lines = [line for _, wordings in asked for line in wordings]
        of = np.repeat(np.arange(len(asked)), [len(wordings) for _, wordings in asked])
        self._places = _side_by_side([len(wordings) for _, wordings in asked])
        self._vectors: Floats = np.asarray(embed(lines), dtype=np.float32)
        self.grams = Grams(lines)
        self._marks: Floats = self._vectors[_spread(len(lines))]
        self._weights = _regression(self._vectors, self._marks, of) if lines else None

    def hear(self, question: str) -> Heard:
        """The question's vector, and how near each topic is to it."""
        vector: Floats = np.asarray(self.embed([question])[0], dtype=np.float32)
        if self._weights is None:
            return Heard(vector, {}, 0.0)
        near = _blend(self._vectors @ vector, self.grams.near(question))
        taught = _say(self._marks @ vector) @ self._weights
        scores = _nearest(near, self._places) + _TAUGHT * taught
        found = dict(zip(self._names, scores.tolist(), strict=True))
        return Heard(vector, found, max(found.values()))


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


def _spread(count: int) -> NDArray[np.intp]:
    """Places of the landmarks among so many wordings, evenly spread so that every topic has its share."""
    return np.unique(np.linspace(0, max(0, count - 1), min(count, _LANDMARKS)).astype(np.intp))


def _say(cosines: Floats) -> Floats:
    return np.asarray(np.exp(_SHARP * (cosines - 1)), dtype=np.float32)


def _regression(vectors: Floats, marks: Floats, of: NDArray[np.intp]) -> Floats:
    """Kernel ridge regression from nearness to topic (Saunders, Gammerman and Vovk 1998), over landmarks (Williams and Seeger 2001).

    It weighs what tells topics apart over what all questions share.
    """
    count = int(of.max()) + 1
    wanted = np.full((len(of), count), -1 / count, dtype=np.float32)
    wanted[np.arange(len(of)), of] += 1
    near = _say(vectors @ marks.T)
    held = near.T @ near + _RIDGE * _say(marks @ marks.T)
    held[np.diag_indices_from(held)] += _FIRM
    return np.asarray(np.linalg.solve(held, near.T @ wanted), dtype=np.float32)
