"""The file of labelled promises: read, and refused with file and line."""

from pathlib import Path

import pytest

from trainer.adapters.knowledge import knowledge_root
from trainer.adapters.knowledge.promises import load_promises
from trainer.domain.errors import Invalid

TEXT = """format: trainer.promises/1
kinds:
  - id: offer
    promised: ["You've got the job."]
    honest: ["No decision has been made."]
ordinary: ["We bake bread."]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "promises.yaml"
    path.write_text(text, "utf-8")
    return path


def test_each_kind_is_learnt_as_a_ground(tmp_path: Path) -> None:
    examples = load_promises(written(tmp_path, TEXT)).examples()
    assert [(one.id, one.asked, one.lawful) for one in examples.grounds] == [
        ("offer", ("You've got the job.",), ("No decision has been made.",))
    ]
    assert examples.ordinary == ("We bake bread.",)


def test_without_a_file_nothing_is_labelled(tmp_path: Path) -> None:
    assert load_promises(tmp_path / "promises.yaml").kinds == ()


def test_a_sentence_on_both_sides_is_told_with_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, TEXT.replace("No decision has been made.", "You've got the job."))
    with pytest.raises(Invalid, match=r"promises\.yaml:5: .*You've got the job"):
        load_promises(path)


def test_the_shipped_file_is_in_order() -> None:
    assert load_promises(knowledge_root() / "promises.yaml").kinds
