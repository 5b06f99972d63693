"""Which facts of a scenario a question is about, in any wording: vectors and shared stems over known wordings."""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from trainer.domain.hearing.words import content, tokens
from trainer.domain.reading import Match
from trainer.domain.scenario import Fact, Scenario
from trainer.domain.topics import Topics
from trainer.services.ports import Embed

Floats = NDArray[np.float32]

_STEMS = 0.1
"""Share of shared stems in the nearness of two wordings; the rest is the cosine of their vectors."""
_BEST, _NEXT = 0.6, 3
"""A topic is as near as its nearest wording, blended with the mean of its nearest three."""
_TAUGHT = 0.45
"""Weight of the regression that tells topics apart, beside nearness."""
_RIDGE = 2.0
_MIDDLE = 0.45
"""The fused nearness that counts as a score of .5, set on the tuning half of `benchmarks/coverage.py`."""
_STEEP = 10.0
_OWN = 0.16
"""What a scenario's own wording gains beside a topic's, which has the regression to speak for it."""
_SHY = 0.04
"""The same for what is told in trust or never: a passing question on its topic's neighbour does not reach it."""
_LIMIT = 24
_CACHED = 256
_LOCKED = ("trust", "never")


class _Question(NamedTuple):
    """How near a question is to every known line, and to every topic."""

    lines: Floats
    topics: dict[str, float]


class TopicIndex:
    """Finds facts by meaning; made once a scenario, then a few milliseconds a question.

    A match's score runs from 0 to 1; .5 and more means near enough, and what has nothing to do with the ledger falls below.

    Args:
        scenario: whose ledger is searched; None to search the topics alone.
        topics: the wordings that teach to hear a topic.
        embed: unit vectors of texts.
    """

    def __init__(self, scenario: Scenario | None, topics: Topics, embed: Embed) -> None:
        self._embed = embed
        self._facts = scenario.ledger if scenario else ()
        asked = {topic.id: (topic.title, *topic.asked) for topic in topics.topics}
        self._lines = tuple(
            dict.fromkeys([line for lines in asked.values() for line in lines] + [one for fact in self._facts for one in _own(fact)])
        )
        places = {line: place for place, line in enumerate(self._lines)}
        self._of_topic = {topic: np.array([places[line] for line in lines]) for topic, lines in asked.items()}
        self._of_fact = {fact.id: np.array([places[line] for line in _own(fact)]) for fact in self._facts}
        self._vectors: Floats = np.asarray(embed(self._lines), dtype=np.float32)
        self._taught = _regression(self._vectors, tuple(self._of_topic.values()))
        self._stems = _Stems(self._lines)
        self._known: dict[str, _Question] = {}

    def __call__(self, question: str) -> Sequence[Match]:
        """The facts that a question may be about, best first."""
        if not question.strip() or not self._facts:
            return ()
        heard = self._hear(question)
        return sorted((Match(fact.id, self._score(fact, heard)) for fact in self._facts), key=lambda match: -match.score)[:_LIMIT]

    def topics(self, question: str) -> Sequence[Match]:
        """The topics that a question may be about, best first, whether the scenario has facts for them or not."""
        if not question.strip():
            return ()
        found = (Match(topic, _calibrated(near)) for topic, near in self._hear(question).topics.items())
        return sorted(found, key=lambda match: -match.score)

    def _score(self, fact: Fact, heard: _Question) -> float:
        own = float(heard.lines[self._of_fact[fact.id]].max()) + (_SHY if fact.gate in _LOCKED else _OWN)
        return _calibrated(max(own, *(heard.topics.get(topic, 0.0) for topic in fact.topics), 0.0))

    def _hear(self, question: str) -> _Question:
        if question not in self._known:
            if len(self._known) >= _CACHED:
                self._known.clear()
            self._known[question] = self._measure(question)
        return self._known[question]

    def _measure(self, question: str) -> _Question:
        vector: Floats = np.asarray(self._embed([question])[0], dtype=np.float32)
        lines: Floats = (1 - _STEMS) * (self._vectors @ vector) + _STEMS * self._stems.shared(question)
        taught = vector @ self._taught
        topics = {
            topic: _nearest(lines[places]) + _TAUGHT * float(taught[number])
            for number, (topic, places) in enumerate(self._of_topic.items())
        }
        return _Question(lines, topics)


class _Stems:
    """Shared stems by rarity: the cosine of a question and every line as bags of words."""

    def __init__(self, lines: Sequence[str]) -> None:
        bags = [frozenset(content(tokens(line))) for line in lines]
        counts: dict[str, int] = {}
        for bag in bags:
            for stem in bag:
                counts[stem] = counts.get(stem, 0) + 1
        self._rarity = {stem: math.log(1 + len(lines) / count) ** 2 for stem, count in counts.items()}
        self._unknown = math.log(1 + len(lines)) ** 2
        self._lengths = np.array([math.sqrt(self._weight(bag)) or 1.0 for bag in bags], dtype=np.float32)
        self._holding = {stem: np.array([place for place, bag in enumerate(bags) if stem in bag]) for stem in counts}

    def shared(self, question: str) -> Floats:
        """0 to 1 for every line."""
        asked = frozenset(content(tokens(question)))
        both = np.zeros(len(self._lengths), dtype=np.float32)
        for stem in asked & self._rarity.keys():
            both[self._holding[stem]] += self._rarity[stem]
        return both / (self._lengths * (math.sqrt(self._weight(asked)) or 1.0))

    def _weight(self, stems: Iterable[str]) -> float:
        return sum(self._rarity.get(stem, self._unknown) for stem in stems)


def _own(fact: Fact) -> tuple[str, ...]:
    return (*fact.asked_by, fact.about)


def _nearest(near: Floats) -> float:
    best = np.sort(near)[::-1][:_NEXT]
    return float(_BEST * best[0] + (1 - _BEST) * best.mean())


def _regression(vectors: Floats, topics: Sequence[NDArray[np.int_]]) -> Floats:
    """Ridge regression from a vector to its topic (Hoerl and Kennard 1970): it weighs what tells topics apart over what questions share."""
    if not topics:
        return np.zeros((vectors.shape[1], 0), dtype=np.float32)
    places = np.concatenate(list(topics))
    wanted = np.full((len(places), len(topics)), -1 / len(topics))
    wanted[np.arange(len(places)), np.repeat(np.arange(len(topics)), [len(one) for one in topics])] += 1
    known = vectors[places].astype(np.float64)
    return np.asarray(np.linalg.solve(known.T @ known + _RIDGE * np.eye(known.shape[1]), known.T @ wanted), dtype=np.float32)


def _calibrated(near: float) -> float:
    """A fused nearness as a score from 0 to 1."""
    return round(1 / (1 + math.exp(-_STEEP * (near - _MIDDLE))), 4)
