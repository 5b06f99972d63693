"""What was learnt beforehand, read back: by topic, by wording, and nothing where the file cannot be read."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.adapters.embedder import MiniLm
from trainer.adapters.knowledge import Library, knowledge_root
from trainer.adapters.knowledge.places import load_examples
from trainer.adapters.shipped_learning import EXAMPLES, TOPICS, ShippedLearning, write_learning
from trainer.services.sounding import Sounding
from trainer.services.taught import Taught

WORDINGS = [("pay", "What do you expect to earn?"), ("notice", "When could you start?")]
WEIGHTS = np.array([[1.0, -0.5], [-0.25, 0.5]], dtype=np.float32)


def _shipped(folder: Path, model: str = "a-model") -> ShippedLearning:
    write_learning(folder / "taught.npz", "a-model", ["pay", "notice"], WORDINGS, WEIGHTS)
    return ShippedLearning(folder / "taught.npz", lambda: model)


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
    assert np.isnan(ShippedLearning(tmp_path / "taught.npz", lambda: "a-model")(["pay"], WORDINGS)).all()


class Asked:
    """Notes what was learnt of the lines that it is asked for."""

    def __init__(self, path: Path) -> None:
        self._shipped, self.new = ShippedLearning(path, lambda: MiniLm().name), -1

    def __call__(self, classes: Sequence[str], lines: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        found = self._shipped(classes, lines)
        self.new = int(np.isnan(found).any(axis=1).sum())
        return np.nan_to_num(found)


def no_meaning(texts: Sequence[str]) -> NDArray[np.float32]:
    return np.ones((len(texts), 1), dtype=np.float32)


def test_every_shipped_wording_has_been_learnt() -> None:
    asked = Asked(TOPICS)
    Taught(Library(knowledge_root()).topics(), no_meaning, asked)
    assert asked.new == 0


def test_every_shipped_example_has_been_learnt() -> None:
    asked = Asked(EXAMPLES)
    Sounding(lambda: load_examples(knowledge_root() / "places"), no_meaning, asked)("Anything?")
    assert asked.new == 0
