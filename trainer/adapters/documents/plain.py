"""Plain text: paragraphs between blank lines."""

import re

from trainer.adapters.documents.blocks import Block, Content

_GAP = re.compile(r"\n[ \t]*\n+")


def plain(text: str) -> Content:
    """Read plain text; it has no headings, so the file's name is its title."""
    paragraphs = (paragraph.strip("\n") for paragraph in _GAP.split(text))
    return Content("", tuple(Block(0, paragraph) for paragraph in paragraphs if any(map(str.isalnum, paragraph))))
