"""HTML, read as a stream of tags: nothing is built, so nothing can be nested too deep."""

import re
from html.parser import HTMLParser

from trainer.adapters.documents.blocks import Block, Content

_SILENT = frozenset({"script", "style", "noscript", "template", "svg", "nav", "iframe", "object", "button", "select", "form"})
_ENDS_BLOCK = frozenset(
    {
        "p",
        "div",
        "section",
        "article",
        "main",
        "ul",
        "ol",
        "table",
        "blockquote",
        "pre",
        "dl",
        "dd",
        "dt",
        "li",
        "header",
        "footer",
        "aside",
    }
)
_ENDS_LINE = frozenset({"br", "tr"})
_LEVELS = {f"h{level}": level for level in range(1, 7)}


def html(text: str) -> Content:
    """Read HTML; scripts, styles, menus and forms are left out."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.end_block()
    return Content(reader.title, tuple(reader.blocks))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.blocks: list[Block] = []
        self._words: list[str] = []
        self._level = 0
        self._silent: list[str] = []
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the caller's names
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag == "title":
            self._in_title = True
        elif tag in _LEVELS:
            self.end_block()
            self._level = _LEVELS[tag]
        elif tag in _ENDS_BLOCK:
            self.end_block()
            self._words.extend(["- "] * (tag == "li"))
        elif tag in _ENDS_LINE:
            self._words.append("\n")
        elif tag in {"td", "th"}:
            self._words.append(" | ")

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            if tag in self._silent:
                del self._silent[len(self._silent) - 1 - self._silent[::-1].index(tag) :]
        elif tag == "title":
            self._in_title = False
        elif tag in _LEVELS or tag in _ENDS_BLOCK:
            self.end_block()
            self._level = 0

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title = f"{self.title}{data}".strip()
        elif not self._silent:
            self._words.append(re.sub(r"\s+", " ", data))

    def end_block(self) -> None:
        """What was heard since the last block becomes one."""
        lines = (line.strip(" |") if "|" in line else line.strip() for line in "".join(self._words).split("\n"))
        text = "\n".join(line for line in lines if line)
        self._words = []
        if any(map(str.isalnum, text)):
            self.blocks.append(Block(self._level, " ".join(text.split()) if self._level else text))
