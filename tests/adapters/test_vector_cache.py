from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.adapters.vector_cache import FEWEST, VectorCache


class Counting:
    name, dimensions = "counting", 3

    def __init__(self) -> None:
        self.seen: list[str] = []

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.seen += texts
        return np.array([[len(text), 0, 1] for text in texts], np.float32)


WORDINGS = [f"question {number}" for number in range(FEWEST)]


def test_a_wording_is_embedded_once_even_by_another_process(tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    before = VectorCache(first, tmp_path / "vectors.sqlite")(WORDINGS)

    after = VectorCache(second, tmp_path / "vectors.sqlite")(WORDINGS)

    assert len(first.seen) == FEWEST
    assert second.seen == []
    assert np.array_equal(before, after)


def test_only_what_is_new_is_embedded(tmp_path: Path) -> None:
    embedder = Counting()
    cache = VectorCache(embedder, tmp_path / "vectors.sqlite")
    cache(WORDINGS)
    embedder.seen.clear()

    cache([*WORDINGS, "a new one"])

    assert embedder.seen == ["a new one"]


def test_a_damaged_file_costs_time_only(tmp_path: Path) -> None:
    (tmp_path / "vectors.sqlite").write_bytes(b"this is no database, and long enough to be looked at" * 40)

    assert VectorCache(Counting(), tmp_path / "vectors.sqlite")(WORDINGS).shape == (FEWEST, 3)


def test_what_a_person_asks_is_not_kept(tmp_path: Path) -> None:
    VectorCache(Counting(), tmp_path / "vectors.sqlite")(["one question"])

    assert not (tmp_path / "vectors.sqlite").exists()
