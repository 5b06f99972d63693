"""From blocks to sections: one passage is one section under its heading path, long ones split between blocks."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from trainer.adapters.documents.blocks import Block, Content

LONGEST = 260
"""Words a passage may hold; about what a person reads in a minute."""
_LEAD = 20
"""Words under which a paragraph introduces what follows, so it is kept with it."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_HEADING_LIMIT = 160


class Section(NamedTuple):
    """A passage to be: its heading path, its words, and what else to find it by."""

    heading: str
    """Title > Section > Sub."""
    text: str
    keywords: str


def sections(content: Content, fallback_title: str) -> tuple[Section, ...]:
    """Every section of a document in order; a heading with no text of its own lives on in the paths below it."""
    title = _short(content.title or _first_title(content.blocks) or fallback_title)
    found = _by_path(content.blocks, title)
    return tuple(Section(" > ".join(path), text, content.keywords) for path, blocks in found for text in split(blocks))


def split(texts: Sequence[str], longest: int = LONGEST) -> Iterator[str]:
    """Join blocks into parts of at most about `longest` words of like size, never ending on a paragraph that introduces the next."""
    pieces = [piece for text in texts for piece in _bounded(text, longest)]
    total = sum(_count(piece) for piece in pieces)
    parts = max(1, -(-total // longest))
    target = total / parts
    part: list[str] = []
    size = 0
    for index, piece in enumerate(pieces):
        part.append(piece)
        size += _count(piece)
        following = _count(pieces[index + 1]) if index + 1 < len(pieces) else 0
        full = size + following / 2 > target or size + following > longest
        if following and full and not _introduces(piece):
            yield "\n\n".join(part)
            part, size = [], 0
    if part:
        yield "\n\n".join(part)


def _introduces(text: str) -> bool:
    last = text.rstrip()
    return last.endswith(":") or (_count(last) < _LEAD and not _listed(last))


def _listed(text: str) -> bool:
    return bool(re.match(r"\s*(?:[-*+•]|\d+[.)])\s", text))


def _by_path(blocks: Sequence[Block], title: str) -> list[tuple[tuple[str, ...], list[str]]]:
    placed = list(_placed(blocks, title))
    return [(path, [text for _, _, text in group]) for (_, path), group in groupby(placed, key=lambda row: (row[0], row[1]))]


def _placed(blocks: Sequence[Block], title: str) -> Iterator[tuple[int, tuple[str, ...], str]]:
    """Each text with the number and the path of the heading that it stands under."""
    above: list[Block] = []
    under = -1
    for number, block in enumerate(blocks):
        if block.level:
            above = [*(outer for outer in above if outer.level < block.level), Block(block.level, _short(block.text))]
            under = number
        else:
            yield under, (title, *(outer.text for outer in above if outer.text.casefold() != title.casefold())), block.text


def _first_title(blocks: Sequence[Block]) -> str:
    return next((block.text for block in blocks if block.level == 1), "")


def _short(heading: str) -> str:
    plain = " ".join(heading.replace(" > ", " › ").split())
    return plain if len(plain) <= _HEADING_LIMIT else plain[: _HEADING_LIMIT - 1] + "…"


def _count(text: str) -> int:
    return len(text.split())


def _bounded(text: str, longest: int) -> Iterator[str]:
    """One block; cut between sentences, or failing that between words, where it alone is too long."""
    if _count(text) <= longest:
        yield text
        return
    part: list[str] = []
    size = 0
    for sentence in _SENTENCE.split(text):
        words = sentence.split()
        for start in range(0, max(1, len(words)), longest):
            piece = sentence if len(words) <= longest else " ".join(words[start : start + longest])
            if part and size + _count(piece) > longest:
                yield " ".join(part)
                part, size = [], 0
            part.append(piece)
            size += _count(piece)
    if part:
        yield " ".join(part)
