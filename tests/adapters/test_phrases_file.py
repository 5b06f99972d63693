"""The phrases file is refused with file and line."""

import pytest

from trainer.adapters.knowledge.phrases import load_phrases
from trainer.domain.errors import Invalid, Missing


def test_missing(tmp_path):
    with pytest.raises(Missing, match=r"nowhere\.yaml"):
        load_phrases(tmp_path / "nowhere.yaml")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("format: trainer.phrases/1\nmoments: {}\nstyles:\n  terse:\n    openers: 3\n", 5),
        ("format: trainer.phrases/1\nmoments: {}\nstyles:\n  loud: {}\n", 4),
        ("format: trainer.phrases/1\nmoments:\n  - [\n", 4),
    ],
)
def test_broken(tmp_path, text, line):
    path = tmp_path / "phrases.yaml"
    path.write_text(text)
    with pytest.raises(Invalid, match=rf"phrases\.yaml:{line}: "):
        load_phrases(path)
