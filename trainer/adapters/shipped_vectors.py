"""Vectors of wordings that are shipped with the program, made beforehand: a first start embeds only what is new.

The file holds, for every text, the beginning of a hash of model and text, and its vector in one byte a dimension. What is not in it is
embedded as ever; a file that is missing, damaged or of another model costs time and nothing else. Made by `python docs/vectors.py`.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from trainer.adapters.arrays import in_bytes, read_arrays
from trainer.adapters.embedder import Embedder

FILE = Path(__file__).parent / "minilm" / "wordings.npz"
FEWEST = 16
"""Texts in one call from which on the file is looked into: lists of wordings are in it, a person's questions are not."""
KEY = 12
"""Bytes of a key: enough that among millions of texts no two have the same."""


class ShippedVectors:
    """An embedder that looks among the shipped vectors first; safe in threads."""

    def __init__(self, embedder: Embedder, path: Path = FILE) -> None:
        self._embedder, self._path = embedder, path
        self._lock = Lock()
        self._known: dict[bytes, NDArray[np.float32]] | None = None
        self.name = embedder.name
        self.dimensions = embedder.dimensions

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of shape (texts, dimensions)."""
        if len(texts) < FEWEST:
            return self._embedder(texts)
        known = self._open()
        out = np.zeros((len(texts), self.dimensions), np.float32)
        fresh: list[int] = []
        for place, text in enumerate(texts):
            vector = known.get(key(self.name, text))
            if vector is None:
                fresh.append(place)
            else:
                out[place] = vector
        if fresh:
            out[fresh] = self._embedder([texts[place] for place in fresh])
        return out

    def _open(self) -> dict[bytes, NDArray[np.float32]]:
        with self._lock:
            if self._known is None:
                self._known = _read(self._path, self.dimensions)
            return self._known


def key(model: str, text: str) -> bytes:
    """What a text's vector is found by."""
    return hashlib.sha256(f"{model}\0{text}".encode("utf-8", "surrogatepass")).digest()[:KEY]


def write(path: Path, model: str, texts: Sequence[str], vectors: NDArray[np.float32]) -> None:
    """Write the vectors of texts in one byte a dimension; a cosine moves by less than .005."""
    rounded, _ = in_bytes(vectors)
    keys = np.frombuffer(b"".join(key(model, text) for text in texts), dtype=np.uint8).reshape(-1, KEY)
    with path.open("wb") as file:
        np.savez(file, keys=keys, vectors=rounded)


def _read(path: Path, dimensions: int) -> dict[bytes, NDArray[np.float32]]:
    """Everything in the file; nothing where it cannot be read."""
    held = read_arrays(path, "keys", "vectors")
    if held is None:
        return {}
    keys, rounded = held[0], held[1].astype(np.float32)
    if rounded.ndim != 2 or rounded.shape != (len(keys), dimensions):
        return {}
    lengths = np.linalg.norm(rounded, axis=1, keepdims=True)
    unit = rounded / np.where(lengths == 0, 1, lengths)
    return {bytes(one): vector for one, vector in zip(keys, unit, strict=True)}
