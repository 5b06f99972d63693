"""What was learnt beforehand, read back: by topic, by wording, and nothing where the file cannot be read."""

from pathlib import Path

import numpy as np

from trainer.adapters.embedder import MiniLm
from trainer.adapters.knowledge import Library, knowledge_root
from trainer.adapters.shipped_learning import ShippedLearning, write_learning

WORDINGS = [("pay", "What do you expect to earn?"), ("notice", "When could you start?")]
WEIGHTS = np.array([[1.0, -0.5], [-0.25, 0.5]], dtype=np.float32)


def _shipped(folder: Path, model: str = "a-model") -> ShippedLearning:
    write_learning(folder / "taught.npz", "a-model", ["pay", "notice"], WORDINGS, WEIGHTS)
    return ShippedLearning(model, folder / "taught.npz")


def test_weights_come_back_to_within_a_hundredth(tmp_path: Path) -> None:
    assert np.allclose(_shipped(tmp_path)(["pay", "notice"], WORDINGS), WEIGHTS, atol=0.01)


def test_columns_follow_the_topics_that_are_asked_for(tmp_path: Path) -> None:
    found = _shipped(tmp_path)(["notice", "pay", "hours"], WORDINGS)
    assert np.allclose(found, [[-0.5, 1.0, 0.0], [0.5, -0.25, 0.0]], atol=0.01)


def test_a_wording_that_moved_to_another_topic_is_new(tmp_path: Path) -> None:
    assert np.isnan(_shipped(tmp_path)(["pay", "notice"], [("notice", "What do you expect to earn?")])).all()


def test_what_another_model_learnt_is_not_used(tmp_path: Path) -> None:
    assert np.isnan(_shipped(tmp_path, model="another")(["pay"], WORDINGS)).all()


def test_a_damaged_file_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / "taught.npz").write_bytes(b"PK\x03\x04 not weights")
    assert np.isnan(ShippedLearning("a-model", tmp_path / "taught.npz")(["pay"], WORDINGS)).all()


def test_the_shipped_file_has_learnt_every_shipped_wording() -> None:
    topics = Library(knowledge_root()).topics().topics
    wordings = [(topic.id, wording) for topic in topics for wording in topic.wordings]
    assert not np.isnan(ShippedLearning(MiniLm().name)([topic.id for topic in topics], wordings)).any()
