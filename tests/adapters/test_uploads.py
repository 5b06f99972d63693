"""Files from the page: what cannot be read is one line by its own name, and no name leads out of the folder."""

import io
from pathlib import Path

import numpy as np
import pytest
from pypdf import PdfWriter

from trainer.adapters.fact_store import FactStore
from trainer.adapters.ready_facts import ReadyFacts
from trainer.adapters.uploads import UploadFolder, harmless
from trainer.services.bookcase import Upload


class Flat:
    """One vector for every text."""

    name, dimensions = "flat", 2

    def __call__(self, texts):
        return np.array([[1.0, 0.0] for _ in texts], np.float32)


@pytest.fixture
def uploads(tmp_path: Path) -> UploadFolder:
    return UploadFolder(ReadyFacts(FactStore(tmp_path / "data", [tmp_path / "shipped"], Flat())), tmp_path / "data" / "uploads")


def sent(uploads: UploadFolder, name: str, data: bytes):
    return uploads.load("acme", Upload(name, data), lambda _what, _done, _of: None)


def test_a_file_is_in_and_can_be_replaced(uploads):
    assert sent(uploads, "leave.md", b"# Leave\n\nTwenty-five days.\n").added == 1
    again = sent(uploads, "leave.md", b"# Leave\n\nThirty days.\n")
    assert (again.replaced, again.faults) == (1, ())
    assert [passage.text for passage in uploads.facts.passages("acme")] == ["Thirty days."]
    assert [path for path in uploads.folder.rglob("*") if path.is_file()] == []


def locked() -> bytes:
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "line"),
    [
        ("empty.md", b"", "empty.md: the file is empty"),
        ("locked.pdf", locked(), "locked.pdf: the PDF is locked with a password; save a copy without one"),
        ("really.pdf", b"# not a PDF", "really.pdf: not what its name says, a PDF"),
        ("picture.png", b"\x89PNG", "picture.png: not a kind that can be read"),
        ("text.md", b"\x00\x01binary", "text.md: not text, whatever its name says"),
        ("huge.md", b"x" * 20_000_001, "huge.md: larger than 20 MB; split it"),
    ],
)
def test_what_cannot_be_read_is_one_line_by_its_own_name(uploads, tmp_path, name, data, line):
    done = sent(uploads, name, data)
    assert len(done.faults) == 1
    assert done.faults[0].startswith(line)
    assert str(tmp_path) not in done.faults[0]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd.md", "passwd.md"),
        ("C:\\temp\\leave.md", "leave.md"),
        ("..", "unnamed"),
        (".hidden.md", "hidden.md"),
        ("a\x00b\x1b[31m.md", "ab-31m.md"),
        ("<img src=x>.md", "img src-x-.md"),
        ("Straße & Büro (2).md", "Straße & Büro (2).md"),
        ("x" * 500 + ".md", "x" * 98 + ".md"),
        ("", "unnamed"),
    ],
)
def test_names_are_made_harmless_and_keep_their_ending(name, kept):
    assert harmless(name) == kept
