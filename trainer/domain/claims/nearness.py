"""The lines of the documents that are on the same matter as a statement."""

from collections.abc import Sequence
from typing import NamedTuple

from trainer.domain.claims.conflicts import SAME_MATTER, conflict
from trainer.domain.claims.differences import VERBATIM
from trainer.domain.claims.lines import Line, lines
from trainer.domain.claims.matter import TIME, matter, weight
from trainer.domain.claims.meaning import Similar
from trainer.domain.passage import Passage
from trainer.domain.wording import overlap, plain, stem, words

SAID_THERE = 0.6
"""Share from which a sentence that differs in no number or negation supports it. Both were set on the development half of
benchmarks/claims.py."""
ALIKE = 0.72
"""Likeness of meaning that stands in for missing words."""
ON_TOPIC = 0.15
"""What a line gains whose section is headed by what is spoken of."""
TOUCHED = 0.3
"""Share below which a line is not looked at."""
OWN_WORDS = 0.1
"""What a line gains whose own words, not only its heading's, are those that were said."""
NEARBY = 0.6
"""Worth of a word that stands not in the sentence but in its paragraph."""
LEVEL = 0.05
"""Difference in share up to which two sentences are equally near."""
BEST_LINES = 6
"""Lines whose meaning is compared where words are not enough."""
LEAST_MATTER = 2
"""Words besides numbers and the company's name that a statement must hold to be about anything that documents tell."""


class Fit(NamedTuple):
    """A line of the documents beside the statement."""

    line: Line
    coverage: float
    conflict: str
    """In words, what differs; empty where nothing does."""


def nearest(said: str, passages: Sequence[Passage], similar: Similar | None) -> list[Fit]:
    """The lines nearest to what is said, with what they say otherwise; empty where none is on the same matter."""
    wanted = matter_of(said, passages)
    whole = weight(wanted)
    shares = [(line, _share(wanted, line) / whole) for line in lines(passages)] if whole else []
    near = sorted((pair for pair in shares if pair[1] >= TOUCHED), key=lambda pair: -pair[1])
    if similar and near and near[0][1] < SAID_THERE:
        near = sorted(_by_meaning(said, near[:BEST_LINES], similar) + near[BEST_LINES:], key=lambda pair: -pair[1])
    if not near or near[0][1] < SAME_MATTER:
        return []
    thin = len(wanted) < LEAST_MATTER
    return [Fit(line, share, conflict(said, line, share, thin=thin)) for line, share in near if share >= SAME_MATTER]


def level(said: str, near: Sequence[Fit]) -> list[Fit]:
    """The lines that are equally near; where some are nearly in the same words, only those."""
    alike = [fit for fit in near if fit.coverage >= near[0].coverage - LEVEL]
    spoken = frozenset(words(said))
    close = [overlap(spoken, words(fit.line.text)) for fit in alike]
    if not close or max(close) < VERBATIM:
        return alike
    return [fit for fit, one in zip(alike, close, strict=True) if one >= max(close) - LEVEL]


def _share(wanted: frozenset[str], line: Line) -> float:
    own = wanted & line.own
    under = ON_TOPIC * weight(wanted) if line.topic - TIME and line.topic <= wanted else 0.0
    under += OWN_WORDS * weight(wanted & matter(line.text))
    return weight(own) + (NEARBY * weight((wanted & line.near) - own) + under if own else 0.0)


def _by_meaning(said: str, near: Sequence[tuple[Line, float]], similar: Similar) -> list[tuple[Line, float]]:
    alike = similar(said, [line.text for line, _ in near])
    return [(line, max(share, SAID_THERE if one >= ALIKE else 0.0)) for (line, share), one in zip(near, alike, strict=True)]


def matter_of(said: str, passages: Sequence[Passage]) -> frozenset[str]:
    """What the statement is about, without the company's own name."""
    company = {stem(word) for passage in passages[:1] for word in plain(passage.company).replace("-", " ").split()}
    return matter(said) - company
