"""Reading one file of whatever kind, by what it is called and what it holds."""

import re
from collections.abc import Callable
from pathlib import Path

from trainer.adapters.documents.blocks import Content
from trainer.adapters.documents.limits import FILE_LIMIT, TEXT_LIMIT, Unreadable
from trainer.adapters.documents.markdown import markdown
from trainer.adapters.documents.plain import plain
from trainer.domain.errors import Invalid


def _html(text: str) -> Content:
    from trainer.adapters.documents.html import html  # noqa: PLC0415 - these parsers are slow to import, and most folders hold none

    return html(text)


def _pdf(content: bytes) -> Content:
    from trainer.adapters.documents.pdf import pdf  # noqa: PLC0415

    return pdf(content)


def _docx(content: bytes) -> Content:
    from trainer.adapters.documents.docx import docx  # noqa: PLC0415

    return docx(content)


_TEXTS: dict[str, Callable[[str], Content]] = {
    ".md": markdown,
    ".markdown": markdown,
    ".txt": plain,
    ".text": plain,
    ".html": _html,
    ".htm": _html,
}
_BINARIES: dict[str, Callable[[bytes], Content]] = {".pdf": _pdf, ".docx": _docx}
KINDS = frozenset(_TEXTS) | frozenset(_BINARIES)
"""Endings of the files that can be read."""
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def read_bytes(path: Path) -> bytes:
    """The file's bytes.

    Raises:
        Invalid: it cannot be opened, is no plain file, is empty or too big; the line names it.
    """
    try:
        if not path.is_file():
            raise Invalid(f"{path}: not a file")
        if path.stat().st_size > FILE_LIMIT:
            raise Invalid(f"{path}: larger than {FILE_LIMIT // 1_000_000} MB; split it")
        data = path.read_bytes()
    except OSError as error:
        raise Invalid(f"{path}: cannot be opened ({error.strerror or error}); check its permissions") from error
    if not data.strip():
        raise Invalid(f"{path}: the file is empty")
    return data


def read_document(path: Path, data: bytes) -> Content:
    """What the file says, from its bytes.

    Raises:
        Invalid: it is not of a kind that can be read, not what its name says, or holds no text; the line names it.
    """
    ending = path.suffix.lower()
    try:
        content = _read(ending, data)
    except Unreadable as error:
        raise Invalid(f"{path}: {error}") from error
    if not any(block.level == 0 for block in content.blocks):
        raise Invalid(f"{path}: holds no text under its headings")
    return content


def _read(ending: str, data: bytes) -> Content:
    if ending in _BINARIES:
        _check_label(ending, data)
        return _tidy(_BINARIES[ending](data))
    if ending in _TEXTS:
        return _TEXTS[ending](_text(data))
    raise Unreadable(f"not a kind that can be read; use {', '.join(sorted(KINDS))}")


def _check_label(ending: str, data: bytes) -> None:
    starts = {".pdf": b"%PDF-", ".docx": b"PK"}[ending]
    if starts not in data[:1024]:
        locked = ending == ".docx" and data.startswith(b"\xd0\xcf\x11\xe0")
        raise Unreadable("locked with a password; save a copy without one" if locked else f"not what its name says, a {ending[1:].upper()}")


def _text(data: bytes) -> str:
    """UTF-8, or UTF-16 where it says so, or else the old Western code page."""
    if b"\x00" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable("not text, whatever its name says")
    encodings = ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(text) > TEXT_LIMIT:
            raise Unreadable(f"more than {TEXT_LIMIT:,} characters; split it")
        return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    raise Unreadable("its letters are in no known encoding; save it as UTF-8")


def _tidy(content: Content) -> Content:
    blocks = tuple(block._replace(text=_CONTROLS.sub("", block.text)) for block in content.blocks)
    return Content(_CONTROLS.sub("", content.title), blocks, content.keywords)
