"""The stored documents: what was loaded, section by section, in one SQLite file that is the truth behind every index."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from trainer.adapters.documents import Section
from trainer.domain.errors import Unavailable

_SCHEMA = """
CREATE TABLE IF NOT EXISTS document (
    company TEXT NOT NULL, document TEXT NOT NULL, source TEXT NOT NULL, fingerprint TEXT NOT NULL, PRIMARY KEY (company, document)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS section (
    company TEXT NOT NULL, document TEXT NOT NULL, position INTEGER NOT NULL,
    heading TEXT NOT NULL, text TEXT NOT NULL, keywords TEXT NOT NULL, PRIMARY KEY (company, document, position)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS revision (company TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
"""


class Stored(NamedTuple):
    """What is known of a document without reading it."""

    document: str
    source: str
    """The path it was loaded from, or `SHIPPED`."""
    fingerprint: str


class Read(NamedTuple):
    """A document as just read."""

    stored: Stored
    sections: Sequence[Section]


class Row(NamedTuple):
    """A section and where it stands."""

    document: str
    position: int
    section: Section


SHIPPED = "shipped"
"""Source of the documents that come with the knowledge base."""


class DocumentsDb:
    """The file `facts.db`; every change is whole or not at all."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def companies(self) -> list[str]:
        """Every company that has or had documents."""
        with self._reading() as connection:
            return [str(row[0]) for row in connection.execute("SELECT company FROM revision ORDER BY company")]

    def revision(self, company: str) -> int:
        """A number that grows with every change; 0 before the first."""
        with self._reading() as connection:
            row = connection.execute("SELECT number FROM revision WHERE company = ?", (company,)).fetchone()
        return int(row[0]) if row else 0

    def documents(self, company: str) -> dict[str, Stored]:
        """Every document by its id."""
        with self._reading() as connection:
            rows = connection.execute("SELECT document, source, fingerprint FROM document WHERE company = ? ORDER BY document", (company,))
            return {row[0]: Stored(*row) for row in rows}

    def sections(self, company: str) -> list[Row]:
        """Every section, in the order of documents and places."""
        query = "SELECT document, position, heading, text, keywords FROM section WHERE company = ? ORDER BY document, position"
        with self._reading() as connection:
            return [Row(row[0], row[1], Section(row[2], row[3], row[4])) for row in connection.execute(query, (company,))]

    def change(self, company: str, put: Sequence[Read], remove: Sequence[str]) -> None:
        """Put and remove documents, all or none.

        Raises:
            Unavailable: the disk is full or read-only; nothing was written.
        """
        with self._faults():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=30)) as connection:
                connection.executescript(_SCHEMA)
                with connection:
                    connection.execute("BEGIN IMMEDIATE")
                    _change(connection, company, put, remove)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """A connection to read by; an empty one where nothing was ever stored."""
        with self._faults():
            place = f"{self._path.absolute().as_uri()}?mode=ro" if self._path.exists() else ":memory:"
            with closing(sqlite3.connect(place, uri=True, timeout=30)) as connection:
                if place == ":memory:":
                    connection.executescript(_SCHEMA)
                yield connection

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise Unavailable(
                f"{self._path}: the stored documents cannot be read or written ({error}); check the disk, or set TRAINER_DATA"
            ) from error


def _change(connection: sqlite3.Connection, company: str, put: Sequence[Read], remove: Sequence[str]) -> None:
    gone = [(company, document) for document in [*remove, *(read.stored.document for read in put)]]
    connection.executemany("DELETE FROM section WHERE company = ? AND document = ?", gone)
    connection.executemany("DELETE FROM document WHERE company = ? AND document = ?", gone)
    connection.executemany("INSERT INTO document VALUES (?, ?, ?, ?)", [(company, *read.stored) for read in put])
    rows = [(company, read.stored.document, position, *section) for read in put for position, section in enumerate(read.sections)]
    connection.executemany("INSERT INTO section VALUES (?, ?, ?, ?, ?, ?)", rows)
    connection.execute("INSERT INTO revision VALUES (?, 1) ON CONFLICT (company) DO UPDATE SET number = number + 1", (company,))
