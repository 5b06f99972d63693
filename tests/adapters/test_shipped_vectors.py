"""Vectors that come with the program, and what happens where they do not fit."""

import numpy as np
import pytest

from trainer.adapters.embedder import MiniLm
from trainer.adapters.knowledge import Library, knowledge_root
from trainer.adapters.shipped_vectors import FILE, ShippedVectors, key, write

TEXTS = [f"wording number {number}" for number in range(20)]


class Counting:
    """Random but repeatable unit vectors, and a list of what was asked for."""

    name, dimensions = "counting", 8

    def __init__(self):
        self.asked = []

    def __call__(self, texts):
        self.asked += texts
        vectors = np.array([np.random.default_rng(len(text) * 1000 + sum(map(ord, text))).normal(size=8) for text in texts], np.float32)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@pytest.fixture
def shipped(tmp_path):
    write(tmp_path / "wordings.npz", "counting", TEXTS[:15], Counting()(TEXTS[:15]))
    return tmp_path / "wordings.npz"


def test_only_what_is_not_shipped_is_embedded(shipped):
    inner = Counting()
    vectors = ShippedVectors(inner, shipped)(TEXTS)
    assert inner.asked == TEXTS[15:]
    assert np.allclose(vectors, Counting()(TEXTS), atol=0.02)


def test_a_question_by_itself_is_embedded_as_ever(shipped):
    inner = Counting()
    ShippedVectors(inner, shipped)(TEXTS[:1])
    assert inner.asked == TEXTS[:1]


@pytest.mark.parametrize("content", [b"", b"not a file of arrays", b"PK\x03\x04 broken"])
def test_a_damaged_file_costs_time_and_nothing_else(tmp_path, content):
    (tmp_path / "wordings.npz").write_bytes(content)
    inner = Counting()
    ShippedVectors(inner, tmp_path / "wordings.npz")(TEXTS)
    assert inner.asked == TEXTS


def test_vectors_of_another_length_are_not_used(tmp_path):
    write(tmp_path / "wordings.npz", "counting", TEXTS, np.ones((20, 3), np.float32))
    inner = Counting()
    ShippedVectors(inner, tmp_path / "wordings.npz")(TEXTS)
    assert inner.asked == TEXTS


def test_every_wording_of_a_topic_is_shipped():
    with np.load(FILE, allow_pickle=False) as held:
        known = {bytes(one) for one in held["keys"]}
    missing = [line for topic in Library(knowledge_root()).topics().topics for line in topic.asked if key(MiniLm().name, line) not in known]
    assert missing == [], "run `python docs/vectors.py`"
