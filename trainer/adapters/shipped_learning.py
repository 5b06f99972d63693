"""What was learnt from labelled lines, shipped with the program: a first start learns only from lines that are new.

A file holds the names of the classes and, for every line, the beginning of a hash of model, class and line, and its weights in one byte a
class. A file that is missing or damaged costs time and some sureness, nothing else. Made by `python docs/vectors.py`.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from trainer.adapters.arrays import Floats, in_bytes, read_arrays
from trainer.adapters.shipped_vectors import KEY, key

TOPICS = Path(__file__).parent / "minilm" / "taught.npz"
"""From the wordings of topics."""
EXAMPLES = Path(__file__).parent / "minilm" / "examples.npz"
"""From the examples of private ground."""


class ShippedLearning:
    """Weights of lines by class, learnt with one embedding model.

    Args:
        path: of the file.
        model: names the embedder that is in use, when that is first asked.
    """

    def __init__(self, path: Path, model: Callable[[], str]) -> None:
        self._path, self._model = path, model

    def __call__(self, classes: Sequence[str], lines: Sequence[tuple[str, str]]) -> Floats:
        """A row a line, a column a class; not-a-numbers where nothing was learnt of a line."""
        names, known = _read(self._path)
        model = self._model()
        out = np.full((len(lines), len(classes)), np.nan, dtype=np.float32)
        there = [(place, names.index(name)) for place, name in enumerate(classes) if name in names]
        to, since = [place for place, _ in there], [place for _, place in there]
        for row, (label, line) in enumerate(lines):
            weights = known.get(_key(model, label, line))
            if weights is not None:
                out[row] = 0
                out[row, to] = weights[since]
        return out


def write_learning(path: Path, model: str, classes: Sequence[str], lines: Sequence[tuple[str, str]], weights: Floats) -> None:
    """Write the weights in one byte each, beside a scale a line."""
    rounded, scale = in_bytes(weights)
    keys = np.frombuffer(b"".join(_key(model, label, line) for label, line in lines), dtype=np.uint8).reshape(-1, KEY)
    with path.open("wb") as file:
        np.savez(file, classes=np.array(classes), keys=keys, scale=scale[:, 0], weights=rounded)


def _key(model: str, label: str, line: str) -> bytes:
    return key(model, f"{label}\0{line}")


def _read(path: Path) -> tuple[list[str], dict[bytes, Floats]]:
    """The classes and everything that was learnt; nothing where the file cannot be read."""
    held = read_arrays(path, "classes", "keys", "scale", "weights")
    if held is None:
        return [], {}
    names, (keys, scale, rounded) = held[0].tolist(), held[1:]
    if rounded.shape != (len(keys), len(names)) or scale.shape != (len(keys),):
        return [], {}
    weights = rounded.astype(np.float32) * scale[:, None]
    return names, {bytes(one): row for one, row in zip(keys, weights, strict=True)}
