"""Vectors of what was said lately, so that one sentence is embedded once however often it is compared."""

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from trainer.adapters.embedder import Embedder

KEPT = 4_096
"""Sentences: about forty interviews at once, in 6 MB."""


class RecentVectors:
    """An embedder that remembers its last `kept` texts; safe in threads."""

    def __init__(self, embedder: Embedder, kept: int = KEPT) -> None:
        self._embedder, self._kept = embedder, kept
        self._known: OrderedDict[str, NDArray[np.float32]] = OrderedDict()
        self._lock = Lock()
        self.name = embedder.name
        self.dimensions = embedder.dimensions

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of shape (texts, dimensions)."""
        if len(texts) > self._kept:
            return self._embedder(texts)
        known = self._recall(texts)
        fresh = [text for text in dict.fromkeys(texts) if text not in known]
        if fresh:
            known |= dict(zip(fresh, self._embedder(fresh), strict=True))
            self._remember(known)
        if not texts:
            return np.zeros((0, self.dimensions), np.float32)
        return np.stack([known[text] for text in texts])

    def _recall(self, texts: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        with self._lock:
            found = {text: self._known[text] for text in texts if text in self._known}
            for text in found:
                self._known.move_to_end(text)
            return found

    def _remember(self, vectors: dict[str, NDArray[np.float32]]) -> None:
        with self._lock:
            self._known |= vectors
            while len(self._known) > self._kept:
                self._known.popitem(last=False)
