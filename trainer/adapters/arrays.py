"""Arrays that come with the program: in one byte a number, and none at all from a file that is missing or damaged."""

import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def read_arrays(path: Path, *names: str) -> tuple[NDArray[Any], ...] | None:
    """The arrays of those names; None where one of them cannot be read."""
    try:
        with np.load(path, allow_pickle=False) as held:
            return tuple(held[name] for name in names)
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile):
        return None


def in_bytes(rows: Floats) -> tuple[NDArray[np.int8], Floats]:
    """Each row in whole numbers from -127 to 127, and the column of scales that they are to be multiplied by."""
    scale = np.abs(rows).max(axis=1, keepdims=True) / 127
    return np.round(rows / np.where(scale == 0, 1, scale)).astype(np.int8), scale.astype(np.float32)
