"""Scripts and styles: kept, told as unchanging, packed for those who are not on this machine, and nothing else of the disk."""

import gzip

import pytest

from trainer.ui.assets import Assets


@pytest.fixture
def assets(tmp_path):
    folder = tmp_path / "assets"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "inner.js").write_text("1")
    (folder / "page-abc.js").write_text("let a = 1;\n" * 500)
    (folder / "small.css").write_text("a{}")
    (tmp_path / "secret.txt").write_text("secret")
    return Assets(folder)


def test_a_file_comes_whole_and_may_be_kept_for_good(assets):
    answer = assets.answer("page-abc.js", packed=False)
    assert answer.body == b"let a = 1;\n" * 500
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "immutable" in answer.headers["cache-control"]
    assert "content-encoding" not in answer.headers


def test_it_is_packed_where_that_is_worth_it(assets):
    answer = assets.answer("page-abc.js", packed=True)
    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(answer.body) == b"let a = 1;\n" * 500
    assert assets.answer("small.css", packed=True).body == b"a{}"


@pytest.mark.parametrize("name", ["../secret.txt", "..", "", "deep", "deep/inner.js", "nothing.js", "..\\secret.txt", "/etc/passwd"])
def test_there_is_nothing_else(assets, name):
    assert assets.answer(name, packed=False).status_code == 404
