from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from trainer.adapters.recent_vectors import RecentVectors


class Counting:
    name, dimensions = "counting", 2

    def __init__(self) -> None:
        self.seen: list[str] = []

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.seen += texts
        return np.array([[len(text), 1] for text in texts], np.float32)


def test_a_sentence_is_embedded_once() -> None:
    embedder = Counting()
    recent = RecentVectors(embedder)

    vectors = [recent(["one", "three", "one"]), recent(["three", "seven"])]

    assert embedder.seen == ["one", "three", "seven"]
    assert vectors[0].tolist() == [[3, 1], [5, 1], [3, 1]]
    assert vectors[1].tolist() == [[5, 1], [5, 1]]


def test_what_was_longest_unused_is_forgotten() -> None:
    embedder = Counting()
    recent = RecentVectors(embedder, kept=2)
    for text in ("a", "b", "a", "c", "a", "b"):
        recent([text])

    assert embedder.seen == ["a", "b", "c", "b"]


def test_nothing_gives_no_rows() -> None:
    assert RecentVectors(Counting())([]).shape == (0, 2)
