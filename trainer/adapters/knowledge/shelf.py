"""Files of a knowledge base read once a version: a file that changed on disk is read anew."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from trainer.adapters.knowledge.marks import Marked, read_yaml
from trainer.adapters.knowledge.reading import Wrong, validated
from trainer.domain.errors import Invalid

Value = TypeVar("Value", bound=BaseModel)


class Shelved(NamedTuple, Generic[Value]):
    """A file with its value, or with what is wrong with it."""

    path: Path
    value: Value | None
    marked: Marked | None
    wrong: tuple[str, ...] = ()


class Shelf(Generic[Value]):
    """The YAML files of some folders that hold one kind of value.

    Args:
        kind: what each file holds.
        folders: where they lie.
        nested: a folder of small knowledge bases, whose scenarios stand beside those of the folders.
    """

    def __init__(self, kind: type[Value], folders: tuple[Path, ...], nested: Path | None = None) -> None:
        self._kind = kind
        self._folders = folders
        self._nested = nested
        self._read: dict[Path, tuple[tuple[int, int], Shelved[Value]]] = {}
        self._reading = Lock()

    def files(self) -> list[Shelved[Value]]:
        """Every file, in the order of folders and names."""
        paths = [path for folder in self._folders for path in sorted(folder.glob("*.y*ml"))]
        more = sorted(self._nested.glob("*/scenarios/*.y*ml")) if self._nested else ()
        return [self.file(path) for path in (*paths, *more)]

    def file(self, path: Path) -> Shelved[Value]:
        """One file as it stands now."""
        now = version(path)
        with self._reading:  # or two who ask at once would both read it
            if path not in self._read or self._read[path][0] != now:
                self._read[path] = (now, _shelved(self._kind, path))
            return self._read[path][1]

    def forget(self, path: Path) -> None:
        """Let go of a file that is not there any more."""
        self._read.pop(path, None)

    def find(self, wanted: Callable[[Value], bool]) -> Shelved[Value] | None:
        """The first file whose value is wanted."""
        return next((file for file in self.files() if file.value is not None and wanted(file.value)), None)


def version(path: Path) -> tuple[int, int]:
    """What changes when a file does: its time in nanoseconds and its size in bytes; zeros where it is not there."""
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_size)


def _shelved(kind: type[Value], path: Path) -> Shelved[Value]:
    try:
        marked = read_yaml(path)
        return Shelved(path, validated(kind, marked), marked)
    except Wrong as wrong:
        return Shelved(path, None, None, wrong.lines)
    except Invalid as wrong:
        return Shelved(path, None, None, (str(wrong),))
