"""The texts by which a passage is found by meaning, under ids that name what they say."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from trainer.adapters.documents_db import Row

_HEADING_WORDS = 14
"""Words of the heading path, its end, that go before each window."""
_WORDS = 42
"""Words of a window: with its heading about 64 tokens, for the cost of embedding grows with each token."""
WINDOWS = 9
"""Windows a passage has at most. A passage is as near as the nearest of its windows: one alone finds 3 of 100 questions less."""


class Window(NamedTuple):
    """A text to embed, and the passage it stands for."""

    id: str
    passage: int
    text: str


def windows(rows: Sequence[Row]) -> Iterator[Window]:
    """The windows of every passage; equal passages get ids of their own."""
    seen: Counter[str] = Counter()
    for number, row in enumerate(rows):
        key = hashlib.sha256(f"{row.document}\n{row.section.heading}\n{row.section.text}".encode()).hexdigest()[:24]
        seen[key] += 1
        heading = " ".join(row.section.heading.replace(" > ", ": ").split()[-_HEADING_WORDS:])
        for part, words in enumerate(_parts(row.section.text.split())):
            yield Window(f"{key}-{seen[key]}-{part}", number, f"{heading}. {words}")


def _parts(words: Sequence[str]) -> Iterator[str]:
    for part in range(WINDOWS):
        piece = words[part * _WORDS : (part + 1) * _WORDS]
        if piece and (part == 0 or len(piece) > _WORDS // 4):
            yield " ".join(piece)
