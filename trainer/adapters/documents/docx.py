"""DOCX: headings by their styles, paragraphs, lists and tables in the order in which they stand."""

import io
import re
import zipfile
from collections.abc import Iterator

from docx import Document
from docx.opc.exceptions import OpcError
from docx.table import Table
from docx.text.paragraph import Paragraph

from trainer.adapters.documents.blocks import Block, Content
from trainer.adapters.documents.limits import TEXT_LIMIT, UNPACKED_LIMIT, Unreadable

_FAULTS = (
    OpcError,
    SyntaxError,  # what the XML parser raises
    zipfile.BadZipFile,
    KeyError,
    ValueError,
    AttributeError,
    TypeError,
    OSError,
    RecursionError,
    NotImplementedError,
)
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)


def docx(data: bytes) -> Content:
    """Read a DOCX.

    Raises:
        Unreadable: it is no DOCX, is broken or locked, or unpacks to more than `UNPACKED_LIMIT`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > UNPACKED_LIMIT:
                raise Unreadable("the DOCX unpacks to more than 100 MB; take its pictures out")
        document = Document(io.BytesIO(data))
        blocks = tuple(_blocks(document.iter_inner_content()))
        title = document.core_properties.title or ""
    except _FAULTS as error:
        raise Unreadable(f"not a DOCX that can be read ({type(error).__name__}); open it and save it again") from error
    if sum(len(block.text) for block in blocks) > TEXT_LIMIT:
        raise Unreadable("the DOCX holds more text than can be read; split it")
    named = next((block.text for block in blocks if block.level == 1), title)
    return Content(title or named, blocks)


def _blocks(content: Iterator[Paragraph | Table]) -> Iterator[Block]:
    for item in content:
        if isinstance(item, Table):
            rows = [" | ".join(cell.text.strip() for cell in row.cells) for row in item.rows]
            yield from _block(0, "\n".join(rows))
        else:
            yield from _block(_level(item), item.text)


def _level(paragraph: Paragraph) -> int:
    name = str(paragraph.style.name or "") if paragraph.style else ""
    found = _HEADING.match(name)
    return min(int(found[1]), 6) if found else int(name.lower() == "title")


def _block(level: int, text: str) -> Iterator[Block]:
    if any(map(str.isalnum, text)):
        yield Block(level, " ".join(text.split()) if level else text.strip())
