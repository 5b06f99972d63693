"""Which files a load means, and what they say: a PATH walked, changed files read, faults told one line a file."""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from trainer.adapters.documents import KINDS, read_bytes, read_document, sections
from trainer.adapters.documents_db import Read, Stored
from trainer.domain.errors import Invalid

_FILES = 20_000
"""Files that one load may walk."""
_READING = "1"
"""Changes when files are split another way, so that they are read again."""


class Found(NamedTuple):
    """A file to load."""

    path: Path
    document: str
    """Path below what was named, with forward slashes."""


class Gathered(NamedTuple):
    """What reading the files gave."""

    fresh: tuple[Read, ...]
    unchanged: frozenset[str]
    """Documents that say what they said before."""
    faults: tuple[str, ...]
    """One line for each, naming its file."""


def find(path: Path) -> tuple[Found, ...]:
    """The files below a folder that can be read, or the one file named; hidden ones and links are left out.

    Raises:
        Invalid: there is no such file or folder, it cannot be listed, or it holds nothing to read.
    """
    if path.is_file():
        return (Found(path, path.name),)
    if not path.is_dir():
        raise Invalid(f"{path}: no such file or folder")
    found = tuple(sorted(_walk(path), key=lambda item: item.document))
    if not found:
        raise Invalid(f"{path}: holds no document; put {', '.join(sorted(KINDS))} files there")
    return found


def gather(found: Sequence[Found], source: str, known: Mapping[str, Stored], tell: Callable[[int, int], None]) -> Gathered:
    """Read every file whose bytes are not those of the stored document."""
    fresh: list[Read] = []
    unchanged: set[str] = set()
    faults: list[str] = []
    for number, item in enumerate(found, 1):
        try:
            read = _read(item, source, known.get(item.document))
        except Invalid as fault:
            faults.append(str(fault))
        else:
            unchanged.update([item.document] if read is None else [])
            fresh.extend([] if read is None else [read])
        tell(number, len(found))
    return Gathered(tuple(fresh), frozenset(unchanged), tuple(faults))


def _read(item: Found, source: str, known: Stored | None) -> Read | None:
    data = read_bytes(item.path)
    stored = Stored(item.document, source, f"{_READING}:{hashlib.sha256(data).hexdigest()}")
    if known == stored:
        return None
    title = item.path.stem.replace("-", " ").replace("_", " ").strip().capitalize()
    return Read(stored, sections(read_document(item.path, data), title))


def _walk(root: Path) -> Iterator[Found]:
    count = 0
    for folder, folders, files in os.walk(root, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            path = Path(folder, name)
            if name.startswith(".") or path.suffix.lower() not in KINDS or path.is_symlink():
                continue
            count += 1
            if count > _FILES:
                raise Invalid(f"{root}: more than {_FILES:,} documents; load its parts one by one")
            yield Found(path, path.relative_to(root).as_posix())


def _refuse(error: OSError) -> None:
    raise Invalid(f"{error.filename}: cannot be listed ({error.strerror}); check its permissions") from error
