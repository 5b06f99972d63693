"""The store of company facts on a real SQLite file and a real Chroma, with a small embedder."""

import shutil
import sqlite3

import numpy as np
import pytest

from trainer.adapters.fact_store import FactStore
from trainer.domain.errors import Invalid, Unavailable


class Letters:
    """Vectors from letter pairs; counts what it is given."""

    def __init__(self, name="letters", dimensions=32):
        self.name, self.dimensions, self.seen = name, dimensions, 0

    def __call__(self, texts):
        self.seen += len(texts)
        rows = np.full((len(texts), self.dimensions), 0.01, np.float32)
        for row, text in enumerate(texts):
            for pair in zip(text.lower(), text.lower()[1:], strict=False):
                rows[row, (ord(pair[0]) * 31 + ord(pair[1])) % self.dimensions] += 1
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


class Noting(Letters):
    """Notes every text, too."""

    def __init__(self):
        super().__init__()
        self.asked = []

    def __call__(self, texts):
        self.asked += texts
        return super().__call__(texts)


def quiet(_what, _done, _total):
    pass


@pytest.fixture
def handbook(tmp_path):
    folder = tmp_path / "handbook"
    (folder / "pay").mkdir(parents=True)
    (folder / "leave.md").write_text("---\ntitle: Time off\n---\nEverybody rests.\n\n## Vacation\n\nYou have 27 days of vacation a year.\n")
    (folder / "pay" / "salary.md").write_text(
        "# Salary\n\nSalaries are paid on the last day of a month.\n\n## Raises\n\nRaises come in April.\n"
    )
    return folder


@pytest.fixture
def opened(tmp_path):
    stores = []

    def make(embed=None, data="data", shipped=None):
        stores.append(FactStore(tmp_path / data, [shipped or tmp_path / "none"], embed or Letters()))
        return stores[-1]

    yield make
    for store in stores:
        store.close()


def test_a_folder_becomes_passages_with_document_and_heading_path(handbook, opened):
    store = opened()
    store.load("acme", handbook, quiet)
    assert [(item.document, item.heading) for item in store.passages("acme")] == [
        ("leave.md", "Time off"),
        ("leave.md", "Time off > Vacation"),
        ("pay/salary.md", "Salary"),
        ("pay/salary.md", "Salary > Raises"),
    ]


def test_search_finds_the_passage_and_scores_from_0_to_1_downwards(handbook, opened):
    store = opened()
    store.load("acme", handbook, quiet)
    found = store.search("acme", "how many days of vacation do I have?", 3)
    assert found[0].text == "You have 27 days of vacation a year."
    scores = [item.score for item in found]
    assert len(found) == 3
    assert scores == sorted(scores, reverse=True)
    assert 0 <= min(scores) <= max(scores) <= 1


def test_a_company_without_documents_finds_nothing(opened):
    assert opened().search("nobody", "vacation") == []


def test_loading_again_changes_nothing_and_embeds_nothing(handbook, opened):
    embed = Letters()
    store = opened(embed)
    first = store.load("acme", handbook, quiet)
    seen = embed.seen
    again = store.load("acme", handbook, quiet)
    assert (first.added, first.embedded) == (2, seen)
    assert (again.added, again.replaced, again.removed, again.unchanged, again.embedded) == (0, 0, 0, 2, 0)
    assert embed.seen == seen


def test_a_changed_file_replaces_only_what_changed_in_it(handbook, opened):
    store = opened()
    store.load("acme", handbook, quiet)
    (handbook / "pay" / "salary.md").write_text(
        "# Salary\n\nSalaries are paid on the last day of a month.\n\n## Raises\n\nRaises come in May.\n"
    )
    done = store.load("acme", handbook, quiet)
    assert (done.replaced, done.unchanged, done.embedded, done.passages) == (1, 1, 1, 4)
    assert "Raises come in April." not in {item.text for item in store.passages("acme")}


def test_a_file_gone_from_the_path_goes(handbook, opened):
    store = opened()
    store.load("acme", handbook, quiet)
    (handbook / "leave.md").unlink()
    assert store.load("acme", handbook, quiet).removed == 1
    assert {item.document for item in store.search("acme", "vacation days", 10)} == {"pay/salary.md"}


def test_a_file_of_a_loaded_folder_is_loaded_in_its_place(handbook, opened):
    store = opened()
    store.load("acme", handbook, quiet)
    (handbook / "pay" / "salary.md").write_text("# Salary\n\nPaid weekly.\n")
    done = store.load("acme", handbook / "pay" / "salary.md", quiet)
    assert (done.replaced, done.removed, [item.document for item in store.listing("acme")]) == (1, 0, ["leave.md", "pay/salary.md"])


def test_another_path_adds_to_the_first(handbook, opened, tmp_path):
    note = tmp_path / "note.txt"
    note.write_text("The canteen serves lunch at noon.")
    store = opened()
    store.load("acme", handbook, quiet)
    store.load("acme", note, quiet)
    assert [item.document for item in store.listing("acme")] == ["leave.md", "note.txt", "pay/salary.md"]


def test_a_broken_file_is_named_and_the_rest_is_loaded(handbook, opened):
    (handbook / "broken.pdf").write_bytes(b"%PDF-1.7 nothing more")
    done = opened().load("acme", handbook, quiet)
    assert done.added == 2
    assert len(done.faults) == 1
    assert "broken.pdf" in done.faults[0]


def test_a_file_that_breaks_later_keeps_its_earlier_version(handbook, opened):
    store = opened()
    store.load("acme", handbook, quiet)
    (handbook / "leave.md").write_text("")
    done = store.load("acme", handbook, quiet)
    assert (len(done.faults), done.removed, done.passages) == (1, 0, 4)


def test_a_path_that_is_not_there_changes_nothing(handbook, opened):
    store = opened()
    store.load("acme", handbook, quiet)
    with pytest.raises(Invalid, match=r"nowhere.*no such file"):
        store.load("acme", handbook / "nowhere", quiet)
    assert len(store.listing("acme")) == 2


def test_shipped_documents_come_by_themselves_and_only_once(handbook, opened, tmp_path):
    shutil.copytree(handbook, tmp_path / "companies" / "acme")
    embed = Letters()
    store = opened(embed, shipped=tmp_path / "companies")
    assert store.sync_company("acme").added == 2
    seen = embed.seen
    assert store.sync_company("acme").unchanged == 2
    assert embed.seen == seen
    assert store.companies() == ["acme"]


def test_shipped_documents_are_stored_and_counted_without_a_search_being_made_ready(handbook, opened, tmp_path, monkeypatch):
    shutil.copytree(handbook, tmp_path / "companies" / "acme")
    store = opened(shipped=tmp_path / "companies")
    monkeypatch.setattr("trainer.adapters.fact_store.WordSearch", lambda _rows: pytest.fail("a search was made ready"))
    assert store.store_shipped("acme").passages == 4
    assert store.count("acme") == 2


def test_a_loaded_document_hides_the_shipped_one_of_its_name(handbook, opened, tmp_path):
    shutil.copytree(handbook, tmp_path / "companies" / "acme")
    (handbook / "leave.md").write_text("# Time off\n\nYou have 30 days.\n")
    store = opened(shipped=tmp_path / "companies")
    store.sync_company("acme")
    store.load("acme", handbook / "leave.md", quiet)
    store.sync_company("acme")
    assert [item.text for item in store.passages("acme") if item.document == "leave.md"] == ["You have 30 days."]


def test_the_next_process_finds_everything_without_embedding(handbook, opened):
    first = opened()
    first.load("acme", handbook, quiet)
    first.close()
    embed = Letters()
    found = opened(embed).search("acme", "raises", 1)
    assert found[0].heading == "Salary > Raises"
    assert embed.seen == 1  # the query


@pytest.mark.parametrize("harm", ["overwritten", "emptied", "cut"])
def test_a_damaged_index_is_made_anew_from_the_stored_documents(handbook, opened, tmp_path, harm):
    first = opened()
    first.load("acme", handbook, quiet)
    first.close()
    database = tmp_path / "data" / "index" / "chroma" / "chroma.sqlite3"
    kept = database.read_bytes()
    database.write_bytes({"overwritten": b"junk" * 5000, "emptied": b"", "cut": kept[: len(kept) // 2]}[harm])
    store = opened()
    assert store.search("acme", "vacation days", 1)[0].heading == "Time off > Vacation"
    assert store.notice("acme") is None


def test_an_index_of_another_embedder_is_made_anew(handbook, opened):
    first = opened()
    first.load("acme", handbook, quiet)
    first.close()
    other = Letters("other", 48)
    store = opened(other)
    assert store.search("acme", "vacation days", 1)[0].heading == "Time off > Vacation"
    assert other.seen == 5  # four passages and the query


def test_a_second_process_searches_by_words_and_may_not_load(handbook, opened):
    opened().load("acme", handbook, quiet)
    second = opened()
    assert second.search("acme", "vacation", 1)[0].heading == "Time off > Vacation"
    assert "words alone" in second.notice("acme")
    with pytest.raises(Unavailable, match="another running trainer"):
        second.load("acme", handbook, quiet)


def test_an_embedder_that_fails_leaves_search_by_words(handbook, opened):
    class Broken(Letters):
        def __call__(self, texts):
            raise Unavailable("no answer")

    store = opened(Broken())
    with pytest.raises(Unavailable):
        store.load("acme", handbook, quiet)
    assert store.search("acme", "vacation", 1)[0].heading == "Time off > Vacation"
    assert "no answer" in store.notice("acme")


def test_a_data_folder_that_is_a_file_is_one_clear_line(handbook, opened, tmp_path):
    (tmp_path / "taken").write_text("")
    with pytest.raises(Unavailable, match="taken"):
        opened(data="taken").load("acme", handbook, quiet)


def test_a_failed_write_changes_nothing(handbook, opened, tmp_path):
    store = opened()
    store.load("acme", handbook, quiet)
    with sqlite3.connect(tmp_path / "data" / "facts.db") as connection:
        connection.execute("CREATE TRIGGER full BEFORE INSERT ON section BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END")
    connection.close()
    (handbook / "leave.md").write_text("# Time off\n\nNo more.\n")
    with pytest.raises(Unavailable, match="full"):
        store.load("acme", handbook, quiet)
    assert "You have 27 days of vacation a year." in {item.text for item in store.passages("acme")}


def test_hidden_files_and_links_out_are_not_loaded(handbook, opened, tmp_path):
    (tmp_path / "secret.md").write_text("# Secret\n\nNot yours.\n")
    (handbook / "link.md").symlink_to(tmp_path / "secret.md")
    (handbook / ".hidden.md").write_text("# Hidden\n\nNot yours.\n")
    assert opened().load("acme", handbook, quiet).added == 2


def test_a_document_is_listed_by_its_first_heading_too(handbook, opened):
    store = opened()
    store.load("acme", handbook, quiet)
    assert [(item.document, item.title) for item in store.listing("acme")][1] == ("pay/salary.md", "Salary")


def test_what_is_meant_may_be_searched_apart_from_the_words(handbook, opened):
    embed = Noting()
    store = opened(embed)
    store.load("acme", handbook, quiet)
    embed.asked.clear()
    store.search("acme", "vacation holiday 27", 1, "How long is my vacation?")
    assert embed.asked == ["How long is my vacation?"]
