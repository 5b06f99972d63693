"""Markdown from documents and postings, as HTML that asks nothing of anywhere: no raw HTML, no images, no way out."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

FRONT_MATTER: Final = re.compile(r"\A---\s*\n.*?\n---\s*(\n|\Z)", re.DOTALL)


def prose(text: str, least: int = 3) -> Markup:
    """Markdown as HTML. Headings begin at level `least`, so that they stand below the page's own; front matter is left out."""
    tokens = _reader().parse(FRONT_MATTER.sub("", text, count=1))
    for token in _flat(tokens):
        _tame(token, least)
    return Markup(_reader().renderer.render(tokens, _reader().options, {}))  # noqa: S704 - raw HTML is off, the rest is escaped by the renderer


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table").disable(["image"])


def _flat(tokens: Sequence[Token]) -> list[Token]:
    return [each for token in tokens for each in (token, *(token.children or ()))]


def _tame(token: Token, least: int) -> None:
    if token.type in {"heading_open", "heading_close"}:
        token.tag = f"h{min(6, int(token.tag[1]) + least - 1)}"
    if token.type in {"link_open", "link_close"}:
        token.tag, token.attrs = "span", {"class": "ref"} if token.type == "link_open" else {}
