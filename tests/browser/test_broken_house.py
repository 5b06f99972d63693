"""A house in which a part fails as nobody foresaw: the page is never blank, and its two ways out lead out."""

import socket
import threading
from collections.abc import Iterator

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect

from tests.browser.steps import begin, start
from tests.ui.fake_room import FakeRoom
from trainer.services.floor import Floor
from trainer.ui.web import web_app

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def broken() -> Iterator[tuple[str, FakeRoom]]:
    room = FakeRoom()
    listener = socket.create_server(("127.0.0.1", 0))
    opened = threading.Event()

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            opened.set()

    server = Server(uvicorn.Config(web_app(Floor(room)), log_level="critical"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    assert opened.wait(60)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}", room
    server.should_exit = True
    thread.join(20)


@pytest.fixture
def visitor(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    context.set_default_timeout(45_000)
    yield context.new_page()
    context.close()


def test_a_home_page_that_fails_says_so_and_comes_back(broken: tuple[str, FakeRoom], visitor: Page) -> None:
    address, room = broken
    room.broken = frozenset({"cards"})
    visitor.goto(address)
    expect(visitor.get_by_role("alert")).to_contain_text("safe in the journal")
    room.broken = frozenset()
    visitor.get_by_role("button", name="Load the page again").click()
    expect(visitor.locator("li.card").first).to_be_visible()


def test_a_reply_that_fails_keeps_the_words_over_a_reload(broken: tuple[str, FakeRoom], visitor: Page) -> None:
    address, room = broken
    room.broken = frozenset()
    visitor.goto(address)
    start(visitor)
    begin(visitor)
    room.broken = frozenset({"say"})
    visitor.locator("#say textarea").fill("What was your own part?")
    visitor.locator("#send").click()
    expect(visitor.get_by_role("alert")).to_contain_text("safe in the journal")
    expect(visitor.locator("#say textarea")).to_have_value("What was your own part?")
    room.broken = frozenset()
    visitor.get_by_role("button", name="Load the page again").click()
    expect(visitor.locator("#say textarea")).to_have_value("What was your own part?")
    visitor.get_by_role("link", name="The Other Chair, home").click()
    expect(visitor.locator("li.card").first).to_be_visible()


def test_ten_megabytes_are_refused_at_once_and_not_cut(broken: tuple[str, FakeRoom], visitor: Page) -> None:
    address, room = broken
    room.broken = frozenset()
    visitor.goto(address)
    start(visitor)
    begin(visitor)
    visitor.set_default_timeout(2_000)
    visitor.locator("#say textarea").focus()
    visitor.evaluate("document.execCommand('insertText', false, 'x')")
    visitor.evaluate(
        """() => { const box = document.querySelector('#say textarea');
        const paste = new InputEvent('beforeinput', {inputType: 'insertFromPaste', data: 'word '.repeat(2_000_000), bubbles: true,
                                                     cancelable: true});
        window.cut = box.dispatchEvent(paste); }"""
    )
    expect(visitor.locator("#too-long")).to_contain_text("10,000,000 characters; this box takes 20,000", timeout=2_000)
    assert visitor.evaluate("window.cut") is False
    expect(visitor.locator("#say textarea")).to_have_value("x")


def test_a_page_that_sends_ten_megabytes_all_the_same_is_told_within_two_seconds(broken: tuple[str, FakeRoom], visitor: Page) -> None:
    address, room = broken
    room.broken = frozenset()
    visitor.goto(address)
    start(visitor)
    begin(visitor)
    visitor.evaluate(
        """() => { const box = document.querySelector('#say textarea'); box.removeAttribute('maxlength');
        box.value = 'word '.repeat(2_000_000); box.dispatchEvent(new Event('input', {bubbles: true})); }"""
    )
    visitor.locator("#send").click()
    expect(visitor.locator("#too-long")).to_contain_text("far too long", timeout=2_000)
