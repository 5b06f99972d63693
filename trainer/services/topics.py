"""Which facts of a scenario a question is about, in any wording: vectors and shared stems over known wordings."""

import math
from collections.abc import Iterable, Sequence

import numpy as np

from trainer.domain.hearing.words import content, tokens
from trainer.domain.reading import Match
from trainer.domain.scenario import Fact, Scenario
from trainer.domain.topics import Topics
from trainer.services.ports import Embed

_VECTOR = 0.72
_STEMS = 0.28
_MIDDLE = 0.47
"""The fused nearness that counts as a score of .5, set on the tuning half of `benchmarks/coverage.py`."""
_STEEP = 11.0
_OWN = 0.03
"""What a scenario's own wording is ahead of a topic's, where both are near."""
_LIMIT = 24
_CACHED = 256


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
        self._topics = {topic.id: (topic.title, *topic.asked) for topic in topics.topics}
        facts = scenario.ledger if scenario else ()
        wordings = {wording for asked in self._topics.values() for wording in asked}
        self._lines = sorted(wordings.union(*(_own(fact) for fact in facts)))
        places = {line: place for place, line in enumerate(self._lines)}
        self._of_topic = {topic: np.array([places[line] for line in asked]) for topic, asked in self._topics.items()}
        self._of_fact = {fact.id: np.array([places[line] for line in _own(fact)], dtype=int) for fact in facts}
        self._facts = facts
        self._stems = [frozenset(content(tokens(line))) for line in self._lines]
        self._rarity = _rarity(self._stems)
        self._vectors = np.asarray(embed(self._lines), dtype=np.float32)
        self._known: dict[str, np.ndarray[tuple[int], np.dtype[np.float32]]] = {}

    def __call__(self, question: str) -> Sequence[Match]:
        """The facts that a question may be about, best first."""
        if not question.strip() or not self._facts:
            return ()
        near = self._near(question)
        of_topic = {topic: float(near[places].max()) for topic, places in self._of_topic.items()}
        found = (Match(fact.id, self._score(fact, near, of_topic)) for fact in self._facts)
        return sorted(found, key=lambda match: -match.score)[:_LIMIT]

    def topics(self, question: str) -> Sequence[Match]:
        """The topics that a question may be about, best first, whether the scenario has facts for them or not."""
        if not question.strip():
            return ()
        near = self._near(question)
        found = (Match(topic, _calibrated(float(near[places].max()))) for topic, places in self._of_topic.items())
        return sorted(found, key=lambda match: -match.score)

    def _score(self, fact: Fact, near: "np.ndarray[tuple[int], np.dtype[np.float32]]", of_topic: dict[str, float]) -> float:
        places = self._of_fact[fact.id]
        own = float(near[places].max()) + _OWN if len(places) else 0.0
        return _calibrated(max(own, *(of_topic.get(topic, 0.0) for topic in fact.topics), 0.0))

    def _near(self, question: str) -> "np.ndarray[tuple[int], np.dtype[np.float32]]":
        if question not in self._known:
            if len(self._known) >= _CACHED:
                self._known.clear()
            self._known[question] = self._measure(question)
        return self._known[question]

    def _measure(self, question: str) -> "np.ndarray[tuple[int], np.dtype[np.float32]]":
        vector = np.asarray(self._embed([question])[0], dtype=np.float32)
        asked = frozenset(content(tokens(question)))
        shared = np.array([self._shared(asked, line) for line in self._stems], dtype=np.float32)
        near: np.ndarray[tuple[int], np.dtype[np.float32]] = _VECTOR * (self._vectors @ vector) + _STEMS * shared
        return near

    def _shared(self, asked: frozenset[str], line: frozenset[str]) -> float:
        """Shared stems by rarity: the cosine of the two as bags of words."""
        both = asked & line
        if not both:
            return 0.0
        return _weight(both, self._rarity) / math.sqrt(_weight(asked, self._rarity) * _weight(line, self._rarity))


def _own(fact: Fact) -> tuple[str, ...]:
    return (*fact.asked_by, fact.about)


def _rarity(lines: Sequence[frozenset[str]]) -> dict[str, float]:
    """Inverse document frequency squared, so that a sum of it is a squared length."""
    counts: dict[str, int] = {}
    for line in lines:
        for stem in line:
            counts[stem] = counts.get(stem, 0) + 1
    return {stem: math.log(1 + len(lines) / count) ** 2 for stem, count in counts.items()}


def _weight(stems: Iterable[str], rarity: dict[str, float]) -> float:
    unknown = max(rarity.values(), default=1.0)
    return sum(rarity.get(stem, unknown) for stem in stems)


def _calibrated(near: float) -> float:
    """A fused nearness as a score from 0 to 1."""
    return round(1 / (1 + math.exp(-_STEEP * (near - _MIDDLE))), 4)
