"""The library: what trainees and leads may see, and what is sent to its routes, behind the guard."""

import json
from collections.abc import Callable, Sequence

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from tests.ui.fake_room import FakeRoom, rubric
from trainer.domain.errors import Forbidden, Invalid, Missing
from trainer.domain.passage import Passage
from trainer.services.bookcase import MOST_BYTES, Bookcase, Draft, Upload
from trainer.services.entrance import Caller, Gate
from trainer.services.facts import Listed, Loaded
from trainer.services.people import Person
from trainer.ui.guard import Guard
from trainer.ui.sending import offer_library
from trainer.ui.standing.library import LibraryPage
from trainer.ui.standing.page import Visit

LEAD, TRAINEE = Person("lea", "lead"), Person("ada", "trainee")


class FakeBooks:
    def __init__(self, room: FakeRoom) -> None:
        self.room = room

    def scenarios(self):
        return self.room.scenarios

    def rubrics(self):
        return (rubric(),)

    def rubric(self, rubric_id):
        if rubric_id != rubric().id:
            raise Missing(f"There is no rubric named {rubric_id}.")
        return rubric()

    def posting(self, scenario):
        return self.room.posting(scenario.id)

    def cv(self, scenario):
        room = self.room

        class Resume:
            def sections(self):
                return room.resume_lines(scenario.id)

        return Resume()


class FakeDocuments:
    def __init__(self, room: FakeRoom) -> None:
        self.room = room

    def companies(self) -> Sequence[str]:
        return ("lumen-ledger", "new-co")

    def count(self, company: str) -> int:
        return len(self.listing(company))

    def passages(self, company: str) -> Sequence[Passage]:
        return self.room.documents("") if company == "lumen-ledger" else ()

    def search(self, company: str, query: str, limit: int = 10, meaning: str = "") -> Sequence[Passage]:
        return [one for one in self.passages(company) if query in one.heading]

    def listing(self, company: str) -> Sequence[Listed]:
        return [Listed(name, "shipped", 2, f"All of {name}") for name in dict.fromkeys(one.document for one in self.passages(company))]


class FakeUploads:
    def __init__(self) -> None:
        self.taken: list[tuple[str, Upload]] = []

    def load(self, company: str, upload: Upload, progress: Callable[[str, int, int], None]) -> Loaded:
        if not upload.data:
            return Loaded(faults=(f"{upload.name}: the file is empty",))
        progress("embedding", 1, 2)
        self.taken.append((company, upload))
        return Loaded(added=1, passages=3)


class FakeDrafts:
    def __init__(self) -> None:
        self.kept: list[Draft] = []

    def check(self, draft: Draft) -> Sequence[str]:
        return [] if draft.scenario == "sound" else ["scenario.yaml:9: stage: 'fifth' is none of …."]

    def trial(self, draft: Draft) -> str:
        if self.check(draft):
            raise Invalid("scenario.yaml:9: wrong. Nothing was kept.")
        return "support-specialist"

    def share(self, draft: Draft) -> str:
        self.kept.append(draft)
        return "second"

    def shared(self) -> Sequence[str]:
        return ["support-specialist"] if self.kept else []

    def unshare(self, name: str) -> None:
        if name not in self.shared():
            raise Missing(f"{name!r} was not shared from here.")
        self.kept.clear()


@pytest.fixture
def books() -> Bookcase:
    room = FakeRoom()
    return Bookcase(FakeBooks(room), FakeDocuments(room), FakeUploads(), FakeDrafts(), room)


def shows(books: Bookcase, person: Person = TRAINEE, **query: str) -> str:
    return str(LibraryPage(books).show(Visit(person, {"page": "library", **query})))


def test_everybody_reads_the_public_side_and_nothing_that_is_hidden(books):
    html = shows(books, scenario="support-specialist")
    assert "Finds out what the customer is after" in html
    assert "Mara Lindqvist" in html
    assert not any(
        each in html for each in ("She rang back every customer", "the story number 1", "grow into product work", "What is hidden")
    )


def test_what_is_hidden_is_for_leads_who_ask_for_it(books):
    with pytest.raises(Forbidden):
        shows(books, scenario="support-specialist", whole="yes")
    assert "the story number 1" not in shows(books, LEAD, scenario="support-specialist")
    whole = shows(books, LEAD, scenario="support-specialist", whole="yes")
    assert "the story number 1" in whole
    assert "She rang back every customer" in whole


def test_companies_are_read_by_document_and_heading_and_searched(books):
    assert "benefits.md" in shows(books, company="lumen-ledger")
    assert "Benefits &gt; Leave" in shows(books, company="lumen-ledger", document="benefits.md")
    found = shows(books, company="lumen-ledger", q="Roadmap")
    assert "Roadmap &gt; Leave" in found
    assert "Benefits &gt; Leave" not in found
    assert "has no documents yet" in shows(books, company="new-co")


def test_rubrics_are_read_in_plain_words(books):
    html = shows(books, rubric="candidate-is-your-customer")
    assert "Did the interviewer do listening thing 1?" in html
    assert "acceptable" in html


@pytest.mark.parametrize("query", [{"scenario": "<b>"}, {"company": "nowhere"}, {"rubric": "none"}])
def test_what_is_not_there_is_a_line(books, query):
    with pytest.raises(Missing):
        shows(books, **query)


def test_forms_are_for_leads(books):
    assert "data-send" not in shows(books)
    assert "data-send" in shows(books, LEAD)
    assert "data-send" in shows(books, LEAD, add="scenario")
    with pytest.raises(Forbidden):
        shows(books, add="scenario")


def test_a_search_leads_to_what_it_found(books):
    step = LibraryPage(books).act(Visit(TRAINEE, {"company": "lumen-ledger"}), {"q": "pay & leave"})
    assert step.to == "?page=library&company=lumen-ledger&q=pay+%26+leave"


class Named:
    def person(self, caller: Caller) -> Person:
        return LEAD if caller.values("x-user") == ["lea"] else TRAINEE


@pytest.fixture
def client(books) -> TestClient:
    app = FastAPI()
    app.add_middleware(Guard, gate=Gate(Named()))
    offer_library(app, books)
    return TestClient(app)


def news(answer) -> list[tuple[str, str]]:
    return [(row["kind"], row["text"]) for row in map(json.loads, answer.text.splitlines()) if row["kind"] != "now"]


def test_files_are_loaded_one_by_one_with_a_line_for_each(client, books):
    files = [("files", ("a.md", b"# A\n\ntext")), ("files", ("empty.md", b"")), ("files", ("<b>.md", b"# B\n\ntext"))]
    answer = client.post("/library/load", data={"company": "new-co"}, files=files, headers={"x-user": "lea"})
    assert [kind for kind, _ in news(answer)] == ["good", "bad", "good", "see"]
    assert news(answer)[-1] == ("see", "?page=library&company=new-co")
    assert [company for company, _ in books.uploads.taken] == ["new-co", "new-co"]


@pytest.mark.parametrize("what", ["load", "check", "try", "share"])
def test_trainees_are_refused_on_the_server(client, books, what):
    answer = client.post(f"/library/{what}", data={"company": "new-co", "scenario": "sound"}, headers={"x-user": "ada"})
    assert answer.status_code == 403
    assert books.uploads.taken == []
    assert books.drafts.kept == []


def test_another_site_loads_nothing(client, books):
    headers = {"x-user": "lea", "origin": "https://elsewhere.example"}
    answer = client.post("/library/load", data={"company": "new-co"}, files=[("files", ("a.md", b"# A"))], headers=headers)
    assert answer.status_code == 403
    assert books.uploads.taken == []


def test_more_than_can_be_taken_is_refused_before_it_is_read(client):
    headers = {"x-user": "lea", "content-length": str(MOST_BYTES + 1), "content-type": "multipart/form-data; boundary=x"}
    assert client.post("/library/load", content=b"--x--", headers=headers).status_code == 413


@pytest.mark.parametrize(
    ("company", "files", "line"),
    [("new-co", [], "No file was chosen"), ("../etc", [("files", ("a.md", b"# A"))], "not an id")],
)
def test_what_is_missing_or_hostile_is_a_line(client, books, company, files, line):
    answer = client.post(
        "/library/load", data={"company": company, "x": "y"}, files=files or [("x", (None, b""))], headers={"x-user": "lea"}
    )
    assert line in news(answer)[0][1]
    assert books.uploads.taken == []


def sends(client: TestClient, what: str, scenario: str = "sound"):
    return client.post(f"/library/{what}", data={"scenario": scenario}, headers={"x-user": "lea"})


def test_a_draft_is_checked_tried_and_shared(client, books):
    assert news(sends(client, "check")) == [("good", "It is in order. Try it before you share it.")]
    assert news(sends(client, "check", "broken"))[0] == ("bad", "scenario.yaml:9: stage: 'fifth' is none of ….")
    ((kind, to),) = news(sends(client, "try"))
    assert kind == "to"
    assert books.room.sessions[to.removeprefix("?session=")].user == "lea"
    assert news(sends(client, "try", "broken")) == [("bad", "scenario.yaml:9: wrong. Nothing was kept.")]
    assert news(sends(client, "share")) == [
        ("good", "second is on everybody's home page now."),
        ("see", "?page=library&scenario=second"),
    ]


@pytest.mark.parametrize(("scenario", "line"), [("  ", "no scenario here yet"), ("x" * 600_001, "at most 600,000")])
def test_an_empty_or_endless_draft_is_one_line(client, scenario, line):
    assert line in news(sends(client, "check", scenario))[0][1]


def test_a_shared_scenario_is_taken_back_by_leads_alone(books):
    page, asked = LibraryPage(books), {"do": "unshare", "scenario": "support-specialist"}
    assert "Take it back" not in shows(books, LEAD, scenario="support-specialist")
    books.share(LEAD, Draft("sound"))
    assert "shared from this page" in shows(books, LEAD)
    assert "Take it back" in shows(books, LEAD, scenario="support-specialist")
    assert "Take it back" not in shows(books, TRAINEE, scenario="support-specialist")
    with pytest.raises(Forbidden):
        page.act(Visit(TRAINEE, {"page": "library"}), asked)
    step = page.act(Visit(LEAD, {"page": "library"}), asked)
    assert step.to == "?page=library"
    assert "is off everybody's home page" in step.said
    with pytest.raises(Missing):
        page.act(Visit(LEAD, {"page": "library"}), asked)
