"""Which facts of a scenario a question is about, in any wording: by its own lines, and by the topics that it names."""

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from trainer.domain.reading import Match
from trainer.domain.scenario import Fact, Scenario
from trainer.services.regression import Floats
from trainer.services.taught import Heard, Lines, Taught

_MIDDLE = 0.45
"""The fused nearness that counts as a score of .5, set on the tuning half of `benchmarks/to_the_point.py`."""
_STEEP = 10.0
_OWN = 0.16
"""What a scenario's own wording gains beside a topic's, which has the regression to speak for it."""
_SHY = 0.04
"""The same for what is told in trust or never: a passing question on its topic's neighbour does not reach it."""
_OUTDONE = 0.5
"""A fact counts for less by this share of its distance to the nearest topic of all: what comes second is often another question."""
_LIMIT = 24
_CACHED = 256
_LOCKED = ("trust", "never")


class TopicIndex:
    """Finds facts by meaning; made once a scenario, then a few milliseconds a question.

    A match's score runs from 0 to 1; .5 and more means near enough, and what has nothing to do with the ledger falls below.

    Args:
        scenario: whose ledger is searched; None to search the topics alone.
        taught: the topics, made ready once for all scenarios.
    """

    def __init__(self, scenario: Scenario | None, taught: Taught) -> None:
        self._facts = scenario.ledger if scenario else ()
        self._taught = taught
        lines = tuple(dict.fromkeys(line for fact in self._facts for line in _own(fact)))
        places = {line: place for place, line in enumerate(lines)}
        self._of_fact = {fact.id: np.array([places[line] for line in _own(fact)]) for fact in self._facts}
        self._lines = Lines(lines, self._taught)
        self._hear = lru_cache(maxsize=_CACHED)(self._compared)

    def __call__(self, question: str) -> Sequence[Match]:
        """The facts that a question may be about, best first."""
        if not question.strip() or not self._facts:
            return ()
        heard, lines = self._hear(question)
        found = (Match(fact.id, self._score(fact, heard, lines)) for fact in self._facts)
        return sorted(found, key=lambda match: -match.score)[:_LIMIT]

    def topics(self, question: str) -> Sequence[Match]:
        """The topics that a question may be about, best first, whether the scenario has facts for them or not."""
        if not question.strip():
            return ()
        found = (Match(topic, _calibrated(near)) for topic, near in self._hear(question)[0].topics.items())
        return sorted(found, key=lambda match: -match.score)

    def _score(self, fact: Fact, heard: Heard, lines: Floats) -> float:
        own = float(lines[self._of_fact[fact.id]].max()) + (_SHY if fact.gate in _LOCKED else _OWN)
        near = max(own, *(heard.topics.get(topic, 0.0) for topic in fact.topics), 0.0)
        return _calibrated(near - _OUTDONE * max(0.0, heard.best - near))

    def _compared(self, question: str) -> tuple[Heard, Floats]:
        heard = self._taught.hear(question)
        return heard, self._lines.near(question, heard)


def _own(fact: Fact) -> tuple[str, ...]:
    return (*fact.asked_by, fact.about)


def _calibrated(near: float) -> float:
    """A fused nearness as a score from 0 to 1."""
    return round(1 / (1 + math.exp(-_STEEP * (near - _MIDDLE))), 4)
