"""A part of the house that fails as nobody foresaw: the page says so, what is safe and where to go, and the log has the traceback."""

import logging
from collections.abc import Iterator
from types import SimpleNamespace

import gradio as gr
import httpx
import pytest
from gradio_client import Client
from gradio_client.exceptions import AppError

from tests.servers.house_server import served as house_served
from tests.ui.fake_room import FakeRoom
from trainer.services.floor import Floor
from trainer.services.people import Person
from trainer.ui.app import build_way
from trainer.ui.unforeseen import LINE
from trainer.ui.way import Way
from trainer.ui.web import web_app


@pytest.fixture
def room() -> FakeRoom:
    return FakeRoom()


@pytest.fixture
def way(room) -> Way:
    with gr.Blocks(analytics_enabled=False):
        return build_way(Floor(room), person_of=lambda _: Person("ada"))


def asks(**query: str) -> gr.Request:
    return gr.Request(request=SimpleNamespace(headers={}, query_params=query))


async def last(updates) -> dict:
    merged: dict = {}
    async for update in updates:
        merged |= update
    return merged


async def test_a_page_that_fails_on_load_is_a_card_with_two_ways_out(way, room, caplog):
    room.broken = frozenset({"cards"})
    with caplog.at_level(logging.ERROR):
        card = (await last(way.desk.told_as_it_goes(way.load)(asks())))[way.desk.notice]
    assert "safe in the journal" in card
    assert "data-reload" in card
    assert 'href="./"' in card
    assert "nobody foresaw that cards fails" not in card
    assert "nobody foresaw that cards fails" in caplog.text
    assert "Traceback" in caplog.text


def test_a_click_that_fails_leaves_the_page_and_says_so(way, room):
    session = room.start("ada", "support-specialist")
    room.broken = frozenset({"prepare"})
    updates = way.desk.told(way.begin)(session, "my plan", asks())
    assert set(updates) == {way.desk.notice}
    assert "safe in the journal" in updates[way.desk.notice]


async def test_a_reply_that_fails_gives_the_words_back(way, room):
    session = room.start("ada", "support-specialist")
    room.broken = frozenset({"say"})
    updates = await last(way.say(session, "Hello", None, asks()))
    assert updates[way.interview.box] == "Hello"
    assert updates[way.interview.live] == ""
    assert "safe in the journal" in updates[way.desk.notice]


async def kept_on_the_sheet(room: FakeRoom, session: str, text: str) -> str:
    with gr.Blocks(analytics_enabled=False) as blocks:
        way = build_way(Floor(room), person_of=lambda _: Person("ada"))
        way.prepare.plan.wire(way.desk, room.prepare, lambda view: view.questions)
    keep = list(blocks.fns.values())[-1].fn
    return (await last(keep(session, text, asks())))[way.prepare.plan.saved]


async def test_a_sheet_that_cannot_be_saved_says_so_beside_it(room):
    session = room.start("ada", "support-specialist")
    room.broken = frozenset({"prepare"})
    assert "Not saved: Something went wrong" in await kept_on_the_sheet(room, session, "my plan")


async def test_a_sheet_is_saved_though_its_session_cannot_be_shown(room):
    session = room.start("ada", "support-specialist")
    room.gone = True
    assert "Saved" in await kept_on_the_sheet(room, session, "my plan")
    assert room.sessions[session].questions == "my plan"


@pytest.fixture(scope="module")
def broken_house() -> Iterator[tuple[str, FakeRoom]]:
    room = FakeRoom()
    with house_served(web_app(Floor(room))) as address:
        yield address, room


def test_a_script_and_a_download_get_the_same_words(broken_house):
    address, room = broken_house
    room.broken = frozenset({"view"})
    with pytest.raises(AppError, match="safe in the journal"):
        Client(address, verbose=False).predict("s1", api_name="/report")
    answer = httpx.get(f"{address}/export/s1/json")
    assert (answer.status_code, answer.text) == (500, LINE)


def test_what_is_far_too_long_is_refused_unread(broken_house):
    address, _ = broken_house
    answer = httpx.post(f"{address}/gradio_api/queue/join", json={"data": ["x" * 10_000_000], "fn_index": 0, "session_hash": "a"})
    assert answer.status_code == 413
    assert "Nothing was done" in answer.json()["detail"]
