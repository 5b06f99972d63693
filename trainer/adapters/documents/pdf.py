"""PDF: the text that stands in it, page by page; a scan has none."""

import io
import re
import time
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from trainer.adapters.documents.blocks import Block, Content
from trainer.adapters.documents.limits import TEXT_LIMIT, Unreadable

PAGES = 1000
SECONDS = 60.0
"""Time after which the rest of a PDF is not waited for."""
_FAULTS = (
    PyPdfError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    RecursionError,
    OSError,
    AssertionError,
    NotImplementedError,
)
_HYPHEN = re.compile(r"(\w)-\n(?=[a-z])")
_END = re.compile(r"[.!?:]\s*$")


def pdf(data: bytes) -> Content:
    """Read the text of a PDF; each page is a section.

    Raises:
        Unreadable: it is locked, broken, has no text, or is more than this is willing to unpack.
    """
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("the PDF is locked with a password; save a copy without one")
        blocks = tuple(_pages(reader))
        title = str((reader.metadata.title if reader.metadata else None) or "")
    except _FAULTS as error:
        raise Unreadable(f"not a PDF that can be read ({type(error).__name__}); open it and save it again") from error
    if not any(block.level == 0 for block in blocks):
        raise Unreadable("the PDF holds no text, perhaps a scan; run a text recognition over it first")
    return Content(" ".join(title.split()), blocks)


def _pages(reader: PdfReader) -> Iterator[Block]:
    count = len(reader.pages)
    if count > PAGES:
        raise Unreadable(f"the PDF has {count} pages, more than {PAGES}; split it")
    until = time.monotonic() + SECONDS
    size = 0
    for number in range(count):
        text = reader.pages[number].extract_text()
        size += len(text)
        if size > TEXT_LIMIT or time.monotonic() > until:
            raise Unreadable(f"the PDF unpacks to more than can be read (page {number + 1}); split it")
        if any(map(str.isalnum, text)):
            yield Block(2, f"Page {number + 1}")
            yield from (Block(0, paragraph) for paragraph in _paragraphs(text))


def _paragraphs(text: str) -> Iterator[str]:
    """Lines joined to paragraphs: one ends at a blank line, or at a short line that closes a sentence."""
    lines = _HYPHEN.sub(r"\1", text).splitlines()
    width = max((len(line) for line in lines), default=0)
    part: list[str] = []
    for line in lines:
        if line.strip():
            part.append(line.strip())
        if part and (not line.strip() or (len(line) < 0.7 * width and _END.search(line))):
            yield " ".join(part)
            part = []
    if part:
        yield " ".join(part)
