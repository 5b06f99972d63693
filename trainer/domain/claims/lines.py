"""The documents line by line, each with what stands around it: heading, the label of its list item, the rest of its paragraph."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from trainer.domain.claims.clauses import subject_of
from trainer.domain.claims.matter import matter
from trainer.domain.claims.polarity import left_open
from trainer.domain.passage import Passage
from trainer.domain.wording import sentences

_BULLET = re.compile(r"\n(?=\s*(?:[-*•]|\d+\.)\s)|\n\s*\n|\n(?=#)")
_MARK = re.compile(r"^\s*(?:[-*•#]+|\d+\.(?=\s))\s*")
_LABEL = re.compile(r"^\s*(?:[-*•]\s*)?\*\*([^*]{2,60})\*\*|^\s*[-*•]\s*([^:.]{2,40}):")
_NEGATIVE_HEADING = re.compile(r"\b(?:do(?:es)? not|don['’]t|doesn['’]t|against|never|no longer)\b", re.IGNORECASE)


_GOES_ON = re.compile(r"^(?:it|they|these|those|he|she|his|her|its|their)\b", re.IGNORECASE)
"""A sentence about what the one before was about."""


class Line(NamedTuple):
    """A sentence or table row of a document."""

    passage: Passage
    text: str
    own: frozenset[str]
    """Its own matter, with that of its heading and label."""
    near: frozenset[str]
    """The matter of its paragraph."""
    denied: bool
    """Its heading says no for it: "What we have decided against"."""
    topic: frozenset[str]
    """The matter of its section's own heading."""


def lines(passages: Sequence[Passage]) -> tuple[Line, ...]:
    """Every line of some passages."""
    return tuple(Line(passage, *read) for passage in passages for read in _of(passage.heading, passage.text))


_Read = tuple[str, frozenset[str], frozenset[str], bool, frozenset[str]]


@lru_cache(maxsize=2_048)
def _of(heading: str, text: str) -> tuple[_Read, ...]:
    return tuple(_read(heading, text))


def _read(heading: str, text: str) -> Iterator[_Read]:
    last = heading.rsplit(">", 1)[-1]
    above, denied, topic = matter(heading), bool(_NEGATIVE_HEADING.search(last)), matter(last)
    intro: frozenset[str] = frozenset()
    for block in filter(str.strip, _BULLET.split(text)):
        label = _LABEL.search(block)
        shared = above | matter(next((part for part in label.groups() if part), "") if label else "")
        near = matter(block)
        subject: frozenset[str] = frozenset()
        before: frozenset[str] = frozenset()
        for part in _parts(block):
            taken_up = subject if _GOES_ON.search(part) else before if left_open(part) else frozenset()
            yield part, matter(part) | shared | taken_up, near | intro, denied, topic
            subject, before = taken_up or matter(subject_of(part)), matter(part)
        intro = near if block.rstrip().endswith(":") else intro if _MARK.match(block.lstrip("\n")) else frozenset()


def _parts(block: str) -> Iterator[str]:
    """Its sentences; of a table, its rows and its cells' lines too."""
    for piece in block.split("\n"):
        if piece.count("|") > 1:
            yield piece.strip()
        else:
            for cell in re.split(r"[|•]+", piece):
                yield from sentences(_MARK.sub("", cell))
