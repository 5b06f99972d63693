"""The use cases of company facts, over a library in memory."""

from pathlib import Path

import pytest

from trainer.domain.errors import Invalid, Missing
from trainer.domain.passage import Passage
from trainer.services import facts


class Shelf:
    def __init__(self, texts=()):
        self.found = [Passage(company="acme", document="a.md", heading="A", text=text) for text in texts]
        self.loads = []

    def search(self, company, query, limit=10, meaning=""):
        return [passage for passage in self.found if query in passage.text][:limit]

    def passages(self, company):
        return self.found

    def load(self, company, path, progress):
        self.loads.append(path)
        return facts.Loaded(added=1, passages=len(self.loads), embedded=2, faults=(f"{path}: odd",))

    def listing(self, company):
        return [facts.Listed("a.md", "shipped", len(self.found))] if self.found else []


def test_loading_several_paths_adds_up(tmp_path):
    done = facts.load(Shelf(), "acme", [tmp_path, tmp_path])
    assert (done.added, done.embedded, done.passages, len(done.faults)) == (2, 4, 2, 2)


def test_a_missing_path_loads_nothing_of_any(tmp_path):
    shelf = Shelf()
    with pytest.raises(Invalid, match="nowhere"):
        facts.load(shelf, "acme", [tmp_path, tmp_path / "nowhere"])
    assert shelf.loads == []


@pytest.mark.parametrize("name", ["", "Acme", "../acme", "a b", "a--b", "x" * 65])
def test_a_company_name_that_is_no_id_is_refused(name):
    with pytest.raises(Invalid, match="not an id"):
        facts.load(Shelf(), name, [Path()])


@pytest.mark.parametrize(("query", "limit"), [("", 10), (" ?! ", 10), ("pay", 0), ("pay", 101)])
def test_a_query_without_words_or_an_odd_limit_is_refused(query, limit):
    with pytest.raises(Invalid):
        facts.search(Shelf(["pay"]), "acme", query, limit)


def test_search_hands_on_what_was_found():
    assert [item.text for item in facts.search(Shelf(["pay day", "rest"]), "acme", "pay")] == ["pay day"]


def test_nothing_found_is_not_an_error_but_no_documents_is():
    assert list(facts.search(Shelf(["rest"]), "acme", "pay")) == []
    with pytest.raises(Missing, match="facts load acme"):
        facts.search(Shelf(), "acme", "pay")


def test_listing_a_company_without_documents_says_how_to_load_some():
    with pytest.raises(Missing, match="facts load acme"):
        facts.listing(Shelf(), "acme")
