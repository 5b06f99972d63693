"""Writing what an errand makes: whole files or none, and tables."""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from trainer.domain.errors import Unavailable


def write_file(path: Path, content: bytes) -> None:
    """Put a file in its place once it is whole.

    Raises:
        Unavailable: the folder is not there or may not be written, or the disk is full; nothing half-written is left.
    """
    part: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            part = Path(file.name)
            file.write(content)
        part.chmod(0o666 & ~_umask())
        part.replace(path)
    except OSError as error:
        if part is not None:
            part.unlink(missing_ok=True)
        raise Unavailable(f"{path}: cannot be written ({error.strerror}): choose another place, or make room there.") from error


def write(content: bytes, path: Path | None) -> None:
    """To the file, or to standard output where none is named.

    Raises:
        Unavailable: the file cannot be written.
    """
    if path is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        write_file(path, content)


def counted(number: int, what: str) -> str:
    """A number of things, in words."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def table(rows: Sequence[Sequence[str]]) -> str:
    """Columns of equal width, two spaces apart."""
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))] if rows else []
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
