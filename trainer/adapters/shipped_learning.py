"""What was learnt from the wordings of topics, shipped with the program: a first start learns only from wordings that are new.

The file holds the names of the topics and, for every wording, the beginning of a hash of model, topic and wording, and its weights in one
byte a topic. A file that is missing or damaged costs time and some sureness, nothing else. Made by `python docs/vectors.py`.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from trainer.adapters.arrays import Floats, in_bytes, read_arrays
from trainer.adapters.shipped_vectors import KEY, key

FILE = Path(__file__).parent / "minilm" / "taught.npz"


class ShippedLearning:
    """Weights of wordings by topic, learnt with one embedding model.

    Args:
        model: the name of the embedder that is in use.
    """

    def __init__(self, model: str, path: Path = FILE) -> None:
        self._model, self._path = model, path

    def __call__(self, topics: Sequence[str], wordings: Sequence[tuple[str, str]]) -> Floats:
        """A row a wording, a column a topic; not-a-numbers where nothing was learnt of a wording."""
        names, known = _read(self._path)
        out = np.full((len(wordings), len(topics)), np.nan, dtype=np.float32)
        there = [(place, names.index(name)) for place, name in enumerate(topics) if name in names]
        to, since = [place for place, _ in there], [place for _, place in there]
        for row, (topic, wording) in enumerate(wordings):
            weights = known.get(_key(self._model, topic, wording))
            if weights is not None:
                out[row] = 0
                out[row, to] = weights[since]
        return out


def write_learning(path: Path, model: str, topics: Sequence[str], wordings: Sequence[tuple[str, str]], weights: Floats) -> None:
    """Write the weights in one byte each, beside a scale a wording."""
    rounded, scale = in_bytes(weights)
    keys = np.frombuffer(b"".join(_key(model, topic, wording) for topic, wording in wordings), dtype=np.uint8).reshape(-1, KEY)
    with path.open("wb") as file:
        np.savez(file, topics=np.array(topics), keys=keys, scale=scale[:, 0], weights=rounded)


def _key(model: str, topic: str, wording: str) -> bytes:
    return key(model, f"{topic}\0{wording}")


def _read(path: Path) -> tuple[list[str], dict[bytes, Floats]]:
    """The topics and everything that was learnt; nothing where the file cannot be read."""
    held = read_arrays(path, "topics", "keys", "scale", "weights")
    if held is None:
        return [], {}
    names, (keys, scale, rounded) = held[0].tolist(), held[1:]
    if rounded.shape != (len(keys), len(names)) or scale.shape != (len(keys),):
        return [], {}
    weights = rounded.astype(np.float32) * scale[:, None]
    return names, {bytes(one): row for one, row in zip(keys, weights, strict=True)}
