"""Shadows on disk: the shipped ones are in order, and a broken one is told with file and line and hides no other."""

import shutil

import pytest

from trainer.adapters.knowledge import Library, knowledge_root
from trainer.adapters.knowledge.checking import check
from trainer.adapters.knowledge.shadows import ShadowFolder
from trainer.domain.errors import Invalid, Missing

SHIPPED = sorted((knowledge_root() / "shadows").glob("*.yaml"))


@pytest.fixture
def base(tmp_path):
    shutil.copytree(knowledge_root(), tmp_path / "base", ignore=shutil.ignore_patterns("18f"))
    return tmp_path / "base"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_interview_is_in_order(path):
    assert check(Library(knowledge_root()), [path]) == []


def test_what_is_wrong_is_told_with_its_line(base):
    path = base / "shadows" / SHIPPED[0].name
    lines = path.read_text(encoding="utf-8").replace("scenario: controller", "scenario: controler").splitlines()
    path.write_text("\n".join(lines), encoding="utf-8")
    at = lines.index("scenario: controler") + 1
    told = f"{path}:{at}: scenario: there is no scenario named controler; did you mean controller?"
    assert check(Library(base), [path]) == [told]


def test_a_broken_file_hides_no_other(base):
    (base / "shadows" / SHIPPED[0].name).write_text("format: trainer.shadow/1\nid: broken\nlines: []\n", encoding="utf-8")
    folder = ShadowFolder(Library(base))
    assert len(folder.shadows()) == len(SHIPPED) - 1
    assert any("lines" in line for line in folder.problems())


def test_an_empty_line_and_an_unknown_name_are_refused(base):
    path = base / "shadows" / SHIPPED[0].name
    path.write_text(path.read_text(encoding="utf-8") + '  - "  "\n', encoding="utf-8")
    folder = ShadowFolder(Library(base))
    with pytest.raises(Invalid, match="empty"):
        folder.shadow(SHIPPED[0].stem)
    with pytest.raises(Missing):
        folder.shadow("no-such")
