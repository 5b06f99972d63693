import random

import pytest

from tests.servers.hub_server import HubServer
from trainer.adapters.hub import ModelFile, pull
from trainer.domain.errors import Invalid, Missing, Unavailable

FILE = ModelFile("owner/model", "small.gguf")
CONTENT = random.Random(5).randbytes(300_000)


def test_a_file_arrives_whole_with_its_progress(tmp_path):
    told = []
    with HubServer(CONTENT) as hub:
        path = pull(FILE, tmp_path / "models" / "small.gguf", hub.url, lambda have, whole: told.append((have, whole)))
    assert path.read_bytes() == CONTENT
    assert told[-1] == (300_000, 300_000)
    assert [child.name for child in path.parent.iterdir()] == ["small.gguf"]


def test_a_cut_connection_is_taken_up_where_it_broke_off(tmp_path):
    with HubServer(CONTENT, cuts=3, after=70_000) as hub:
        path = pull(FILE, tmp_path / "small.gguf", hub.url)
        assert hub.asked == [None, "bytes=70000-", "bytes=140000-", "bytes=210000-"]
    assert path.read_bytes() == CONTENT


def test_a_hub_that_keeps_hanging_up_leaves_what_came_for_the_next_time(tmp_path):
    target = tmp_path / "small.gguf"
    with HubServer(CONTENT, cuts=99, after=0) as hub, pytest.raises(Unavailable, match="run it again"):
        pull(FILE, target, hub.url)
    assert not target.exists()
    with HubServer(CONTENT) as hub:
        assert pull(FILE, target, hub.url).read_bytes() == CONTENT


def test_the_next_run_goes_on_from_the_part_that_is_there(tmp_path):
    (tmp_path / "small.gguf.part").write_bytes(CONTENT[:100_000])
    with HubServer(CONTENT) as hub:
        (tmp_path / "small.gguf.part.sha256").write_text(hub.sha256)
        pull(FILE, tmp_path / "small.gguf", hub.url)
        assert hub.asked == ["bytes=100000-"]


def test_the_part_of_another_version_is_not_gone_on_with(tmp_path):
    (tmp_path / "small.gguf.part").write_bytes(b"older bytes")
    (tmp_path / "small.gguf.part.sha256").write_text("0" * 64)
    with HubServer(CONTENT) as hub:
        assert pull(FILE, tmp_path / "small.gguf", hub.url).read_bytes() == CONTENT


def test_a_hub_without_ranges_begins_anew(tmp_path):
    with HubServer(CONTENT, cuts=1, after=50_000, ranges=False) as hub:
        assert pull(FILE, tmp_path / "small.gguf", hub.url).read_bytes() == CONTENT


def test_bytes_that_are_not_the_promised_ones_are_thrown_away(tmp_path):
    with HubServer(CONTENT, told="a" * 64) as hub, pytest.raises(Invalid, match="sha256"):
        pull(FILE, tmp_path / "small.gguf", hub.url)
    assert not (tmp_path / "small.gguf").exists()
    assert not (tmp_path / "small.gguf.part").exists()


def test_a_pinned_hash_counts_more_than_the_hubs_word(tmp_path):
    with HubServer(CONTENT) as hub, pytest.raises(Invalid, match="promised was bbbb"):
        pull(FILE._replace(sha256="b" * 64), tmp_path / "small.gguf", hub.url)


def test_a_hub_that_names_no_hash_is_refused(tmp_path):
    with HubServer(CONTENT, told="abc") as hub, pytest.raises(Invalid, match="names no sha256"):
        pull(FILE, tmp_path / "small.gguf", hub.url)


def test_what_is_there_and_right_is_not_fetched_again(tmp_path):
    (tmp_path / "small.gguf").write_bytes(CONTENT)
    with HubServer(CONTENT) as hub:
        pull(FILE, tmp_path / "small.gguf", hub.url)
        assert hub.asked == []


def test_a_file_that_the_hub_does_not_have_is_named(tmp_path):
    with HubServer(CONTENT) as hub, pytest.raises(Missing, match=r"owner/other/small\.gguf"):
        pull(FILE._replace(repo="owner/other"), tmp_path / "small.gguf", hub.url)


def test_a_hub_that_is_not_there_is_unavailable(tmp_path):
    with HubServer(CONTENT) as gone:
        pass
    with pytest.raises(Unavailable, match="HF_ENDPOINT"):
        pull(FILE, tmp_path / "small.gguf", gone.url)


def test_an_endpoint_that_is_no_address_is_invalid(tmp_path):
    with pytest.raises(Invalid, match="no web address"):
        pull(FILE, tmp_path / "small.gguf", "file:///etc")
