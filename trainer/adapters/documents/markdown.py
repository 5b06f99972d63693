"""Markdown: front matter, headings and the blocks between them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from trainer.adapters.documents.blocks import Block, Content

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_HIDDEN = re.compile(r"<!--.*?-->|\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}", re.DOTALL)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_TEMPLATE = re.compile(r"\{%.*?%\}|\{\{.*?\}\}")
_BREAK = re.compile(r"<(?:br|/p|/li|/tr|/div)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][a-z0-9-]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|@&:=?'\"])")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3}|__)(?=\S)(.+?)(?<=\S)\1(?![\w*])")
_HTML_HEADING = re.compile(r"<h([1-6])\b[^>]*>(.*?)</h\1>", re.IGNORECASE | re.DOTALL)
_FRONT_LIMIT = 20_000
_KEYWORD_KEYS = ("keywords", "tags", "description", "summary", "aliases")


class _Front(NamedTuple):
    title: str
    keywords: str


def markdown(text: str) -> Content:
    """Read Markdown; links keep their words and lose their addresses, comments and template tags go."""
    front, body = _front_matter(text)
    blocks = tuple(_blocks(_HIDDEN.sub("", body)))
    return Content(clean(front.title), blocks, front.keywords)


def clean(text: str) -> str:
    """Markdown inline marks taken off, so that a passage reads as text."""
    plain = _TEMPLATE.sub("", _LINK.sub(r"\1", text))
    plain = _TAG.sub("", _BREAK.sub("\n", plain))
    plain = _EMPHASIS.sub(r"\2", _ESCAPE.sub(r"\1", plain))
    lines = (re.sub(r"(?<=\S)[ \t]{2,}", " ", line).rstrip() for line in plain.splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def _front_matter(text: str) -> tuple[_Front, str]:
    found = _FRONT.match(text)
    if not found:
        return _Front("", ""), text
    values = _yaml(found[1]) if len(found[1]) <= _FRONT_LIMIT else {}
    title = values.get("title")
    keywords = [word for key in _KEYWORD_KEYS for word in _strings(values.get(key))]
    return _Front(str(title) if title else "", " ".join(keywords)), text[found.end() :]


def _yaml(text: str) -> Mapping[object, object]:
    try:
        values = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        yield from (item for item in value if isinstance(item, str))


def _blocks(text: str) -> Iterator[Block]:
    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.disable("inline")
    lines = text.splitlines()
    tokens = parser.parse("\n".join(lines))
    for index, token in enumerate(tokens):
        if token.type == "heading_open" and token.level == 0:
            yield from _heading(int(token.tag[1]), tokens[index + 1].content)
        elif token.level == 0 and token.map and token.nesting >= 0:
            for start, end in _pieces(tokens, index):
                yield from _texts("\n".join(lines[start:end]))


def _pieces(tokens: Sequence[Token], index: int) -> Iterator[tuple[int, int]]:
    """The line spans of a top-level token: a list goes item by item, all else in one."""
    token = tokens[index]
    start, end = token.map or (0, 0)
    if not token.type.endswith("_list_open"):
        yield start, end
        return
    starts = [start]
    for inner in tokens[index + 1 :]:
        if inner.level == 0:
            break
        if inner.type == "list_item_open" and inner.level == 1 and inner.map and inner.map[0] > start:
            starts.append(inner.map[0])
    yield from pairwise([*starts, end])


def _heading(level: int, raw: str) -> Iterator[Block]:
    text = " ".join(clean(raw).split())
    if text:
        yield Block(level, text)


def _texts(raw: str) -> Iterator[Block]:
    """A text block, cut at the headings that stand in it as HTML."""
    at = 0
    for found in _HTML_HEADING.finditer(raw):
        yield from _text(raw[at : found.start()])
        yield from _heading(int(found[1]), found[2])
        at = found.end()
    yield from _text(raw[at:])


def _text(raw: str) -> Iterator[Block]:
    text = clean(raw)
    if any(character.isalnum() for character in text):
        yield Block(0, text)
