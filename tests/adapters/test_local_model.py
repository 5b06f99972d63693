import sys

import pytest

from trainer.adapters.local_model import LocalModel
from trainer.domain.errors import Invalid, Missing, Unavailable
from trainer.services.ports import Message


def test_a_file_that_is_not_there_is_missing(tmp_path):
    with pytest.raises(Missing, match="trainer model pull"):
        LocalModel(tmp_path / "none.gguf")


def test_a_folder_is_no_model(tmp_path):
    with pytest.raises(Invalid, match="cannot be read"):
        LocalModel(tmp_path)


def test_a_file_that_is_no_gguf_is_invalid(tmp_path):
    (tmp_path / "notes.gguf").write_text("hello")
    with pytest.raises(Invalid, match="no GGUF file"):
        LocalModel(tmp_path / "notes.gguf")


def test_without_the_extra_the_way_out_is_named(tmp_path, monkeypatch):
    (tmp_path / "model.gguf").write_bytes(b"GGUF")
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    with pytest.raises(Invalid, match=r"trainer\[local\]"):
        LocalModel(tmp_path / "model.gguf")


async def test_a_broken_gguf_is_unavailable_when_it_is_first_used(tmp_path):
    pytest.importorskip("xllamacpp")
    (tmp_path / "broken.gguf").write_bytes(b"GGUF" + b"\0" * 200)
    model = LocalModel(tmp_path / "broken.gguf")
    assert model.name == "local:broken.gguf"
    stream = model.stream([Message("user", "Hello?")])
    with pytest.raises(Unavailable, match=r"broken\.gguf could not be loaded"):
        await anext(stream)
