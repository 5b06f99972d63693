"""Vectors kept on disk, so that wordings which do not change are embedded once."""

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.adapters.embedder import Embedder
from trainer.adapters.shipped_vectors import ShippedVectors

FEWEST = 16
"""Texts in one call from which on they are kept: lists of wordings are, a person's questions are not."""

_CHUNK = 500
_TABLE = "CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL)"


class VectorCache:
    """An embedder that looks up before it embeds: in its own file, then among the vectors that are shipped.

    A cache that cannot be read or written costs time and nothing else, so its faults are passed over.
    """

    def __init__(self, embedder: Embedder, path: Path) -> None:
        self._embedder, self._path = ShippedVectors(embedder), path
        self.name = embedder.name
        self.dimensions = embedder.dimensions

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of shape (texts, dimensions)."""
        if len(texts) < FEWEST:
            return self._embedder(texts)
        keys = [self._key(text) for text in texts]
        known = self._read(keys)
        fresh = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if fresh:
            made = dict(zip(fresh, self._embedder(list(fresh.values())), strict=True))
            self._write(made)
            known |= made
        return np.stack([known[key] for key in keys])

    def _key(self, text: str) -> bytes:
        return hashlib.sha256(f"{self.name}\0{self.dimensions}\0{text}".encode("utf-8", "surrogatepass")).digest()

    def _read(self, keys: Sequence[bytes]) -> dict[bytes, NDArray[np.float32]]:
        found: dict[bytes, NDArray[np.float32]] = {}
        with suppress(sqlite3.Error, OSError), closing(self._open()) as store:
            for some in _chunks(keys):
                marks = ",".join("?" * len(some))
                rows = store.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", some)  # noqa: S608 - only question marks
                found |= {key: np.frombuffer(vector, np.float32) for key, vector in rows if len(vector) == 4 * self.dimensions}
        return found

    def _write(self, made: dict[bytes, NDArray[np.float32]]) -> None:
        rows = [(key, np.asarray(vector, np.float32).tobytes()) for key, vector in made.items()]
        with suppress(sqlite3.Error, OSError), closing(self._open()) as store, store:
            store.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        store = sqlite3.connect(self._path, timeout=5)
        store.execute("PRAGMA journal_mode=WAL")
        store.execute(_TABLE)
        return store


def _chunks(keys: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    for start in range(0, len(keys), _CHUNK):
        yield keys[start : start + _CHUNK]
