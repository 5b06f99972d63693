"""The vector index in Chroma: rows under ids that name their content, so that it can always be brought up to date or made anew."""

import contextlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

import numpy as np

from trainer.adapters.embedder import Embedder, Matrix
from trainer.adapters.owner_lock import OwnerLock
from trainer.domain.errors import Invalid, Unavailable

if TYPE_CHECKING:
    from chromadb import Collection
    from chromadb.api import ClientAPI

Progress = Callable[[int, int], None]
"""Told rows done and rows in all."""

_CHUNK = 256
"""Rows embedded and written at a time; an interrupted load goes on from the last whole chunk."""
_SELF = 0.05
"""Cosine distance within which a row must find itself."""


class Near(NamedTuple):
    """A row found by its vector."""

    row: str
    similarity: float
    """Cosine, -1 to 1."""


class Synced(NamedTuple):
    """What bringing the index up to date took."""

    embedded: int
    removed: int


class ChromaIndex:
    """One Chroma collection a company, embedded in this process or on a server.

    Two processes on one embedded directory destroy it, so a lock file beside it names one owner. What Chroma holds is never the
    only copy: `sync` makes the rows anew from their texts where they are missing, damaged or made by another embedder.
    """

    def __init__(self, folder: Path, embedder: Embedder, url: str | None = None) -> None:
        self._folder = folder
        self._embedder = embedder
        self._url = url
        self._owner = OwnerLock(folder / "owner.lock")
        self._client: ClientAPI | None = None
        self._open: dict[str, Collection] = {}
        self._lock = RLock()

    def owned(self) -> bool:
        """Whether this process may use the index: always with a server, else when no other process does."""
        return self._url is not None or self._owner.seize()

    def sync(self, company: str, wanted: Mapping[str, str], progress: Progress) -> Synced:
        """Make the rows of a company exactly these, embedding only what is new.

        Args:
            company: whose rows.
            wanted: the text of each row by its id.
            progress: told while it embeds.

        Raises:
            Unavailable: another process owns the index, or Chroma or the disk failed twice.
        """
        with self._lock:
            self._claim()
            with _faults(self._place):
                try:
                    return self._bring(company, wanted, progress)
                except _errors():
                    self._start_over(company)
                    return self._bring(company, wanted, progress)

    def lacks(self, company: str, wanted: Mapping[str, str]) -> int:
        """How many of these rows the index does not have.

        Raises:
            Unavailable: another process owns the index, or Chroma failed.
        """
        self._claim()
        with _faults(self._place):
            return len(wanted.keys() - set(self._collection(company).get(include=[])["ids"]))

    def nearest(self, company: str, vector: Sequence[float] | Matrix, limit: int) -> list[Near]:
        """The rows nearest to a vector, best first; none where the company has no rows.

        Raises:
            Unavailable: another process owns the index, or Chroma failed.
        """
        self._claim()
        with _faults(self._place):
            collection = self._collection(company)
            found = collection.query(query_embeddings=np.asarray([vector], np.float32), n_results=limit, include=["distances"])
        distances = (found["distances"] or [[]])[0]
        return [Near(row, 1.0 - float(distance)) for row, distance in zip(found["ids"][0], distances, strict=True)]

    def close(self) -> None:
        """Let go of the directory, for this process or another to open again."""
        with self._lock:
            self._shut()
            self._owner.release()

    @property
    def _place(self) -> str:
        return self._url or str(self._folder)

    def _claim(self) -> None:
        if not self.owned():
            raise Unavailable(f"{self._folder}: in use by another running trainer; stop that one, or set TRAINER_CHROMA to a Chroma server")

    def _bring(self, company: str, wanted: Mapping[str, str], progress: Progress) -> Synced:
        collection = self._collection(company)
        present = set(collection.get(include=[])["ids"])
        gone = sorted(present - wanted.keys())
        for start in range(0, len(gone), _CHUNK):
            collection.delete(ids=gone[start : start + _CHUNK])
        new = sorted(wanted.keys() - present, key=lambda row: (len(wanted[row]), row))
        for start in range(0, len(new), _CHUNK):
            rows = new[start : start + _CHUNK]
            collection.upsert(ids=rows, embeddings=self._embedder([wanted[row] for row in rows]))
            progress(start + len(rows), len(new))
        return Synced(len(new), len(gone))

    def _collection(self, company: str) -> "Collection":
        with self._lock:
            if company not in self._open:
                self._open[company] = self._checked(company)
            return self._open[company]

    def _checked(self, company: str) -> "Collection":
        """The collection, made anew where another embedder made it or where it cannot find its own rows."""
        client = self._connected()
        name = f"facts-{company}"
        about = {"embedder": self._embedder.name, "dim": self._embedder.dimensions}
        make = {"name": name, "metadata": about, "configuration": {"hnsw": {"space": "cosine"}}, "embedding_function": None}
        arguments: dict[str, Any] = make
        collection = client.get_or_create_collection(**arguments)
        if dict(collection.metadata or {}) == about and _finds_itself(collection):
            return collection
        client.delete_collection(name)
        return client.create_collection(**arguments)

    def _connected(self) -> "ClientAPI":
        if self._client is None:
            self._client = _server(self._url) if self._url else self._embedded()
        return self._client

    def _embedded(self) -> "ClientAPI":
        folder = self._folder / "chroma"
        if not _sound(folder / "chroma.sqlite3"):
            shutil.rmtree(folder, ignore_errors=True)
        try:
            return _persistent(folder)
        except _errors():
            shutil.rmtree(folder, ignore_errors=True)
            return _persistent(folder)

    def _start_over(self, company: str) -> None:
        """After a fault: an embedded index is thrown away whole, on a server only this company's rows."""
        if self._url:
            self._open.pop(company, None)
            with contextlib.suppress(*_errors()):
                self._connected().delete_collection(f"facts-{company}")
            return
        self._shut()
        shutil.rmtree(self._folder / "chroma", ignore_errors=True)

    def _shut(self) -> None:
        self._open.clear()
        if self._client is not None:
            close = getattr(self._client, "close", None)  # the class has it, its interface does not name it
            if close:
                close()
            self._client = None


@contextlib.contextmanager
def _faults(place: str) -> Iterator[None]:
    try:
        yield
    except _errors() as error:
        line = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
        raise Unavailable(f"{place}: the fact index failed ({line}); check the disk's space and permissions, or TRAINER_CHROMA") from error


def _errors() -> tuple[type[Exception], ...]:
    from chromadb.errors import ChromaError  # noqa: PLC0415 - Chroma takes a second to import
    from httpx import HTTPError  # noqa: PLC0415 - what its HTTP client raises

    return (ChromaError, HTTPError, OSError, sqlite3.Error)


def _finds_itself(collection: "Collection") -> bool:
    sample = collection.get(limit=1, include=["embeddings"])
    vectors = sample["embeddings"]
    if not sample["ids"] or vectors is None:
        return True
    found = collection.query(query_embeddings=np.asarray([vectors[0]], np.float32), n_results=1, include=["distances"])
    distances = (found["distances"] or [[]])[0]
    return bool(distances) and float(distances[0]) < _SELF


def _sound(database: Path) -> bool:
    """Whether SQLite can read it; a damaged file can bring Chroma's own code down."""
    if not database.exists():
        return True
    try:
        with contextlib.closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False


def _persistent(folder: Path) -> "ClientAPI":
    import chromadb  # noqa: PLC0415 - takes a second to import
    from chromadb.config import Settings  # noqa: PLC0415 - likewise

    return chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))


def _server(url: str) -> "ClientAPI":
    import chromadb  # noqa: PLC0415 - takes a second to import
    from chromadb.config import Settings  # noqa: PLC0415 - likewise

    address = urlsplit(url)
    if address.scheme not in {"http", "https"} or not address.hostname:
        raise Invalid(f"TRAINER_CHROMA={url}: not an http address; use the form http://HOST:8000")
    secure = address.scheme == "https"
    port = address.port or (443 if secure else 8000)
    try:
        return chromadb.HttpClient(address.hostname, port, ssl=secure, settings=Settings(anonymized_telemetry=False))
    except ValueError as error:
        raise Unavailable(f"{url}: no Chroma server answers; start it, or unset TRAINER_CHROMA") from error
