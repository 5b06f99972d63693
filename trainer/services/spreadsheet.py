"""Tables as CSV, safe to open in a spreadsheet."""

import csv as written
import io
from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

Cell: TypeAlias = str | int | float | None

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""Text that begins like this would be computed. Source: OWASP, CSV Injection."""


def csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The table in UTF-8; numbers with two decimals at most, nothing where there is none."""
    out = io.StringIO()
    writer = written.writer(out, lineterminator="\r\n")
    writer.writerow([_text(cell) for cell in header])
    writer.writerows([_text(cell) for cell in row] for row in rows)
    return out.getvalue().encode()


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(FORMULA) else cell
    return f"{round(cell, 2):g}" if isinstance(cell, float) else str(cell)
