"""What every kind of document is turned into first: a title and a row of headings and paragraphs."""

from typing import NamedTuple


class Block(NamedTuple):
    """A heading, or a paragraph, list item, table or other piece that should stay in one piece."""

    level: int
    """1 to 6 for a heading, 0 for text."""
    text: str


class Content(NamedTuple):
    """A document as read."""

    title: str
    """Empty where the document names none."""
    blocks: tuple[Block, ...]
    keywords: str = ""
    """Words its author filed it under; searched, never shown."""
