"""A house in which a part fails as nobody foresaw: the page is never blank, and its two ways out lead out."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.steps import begin, start
from tests.servers.house_server import served as house_served
from tests.ui.fake_room import FakeRoom
from trainer.services.floor import Floor
from trainer.ui.web import web_app

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def broken() -> Iterator[tuple[str, FakeRoom]]:
    room = FakeRoom()
    with house_served(web_app(Floor(room))) as address:
        yield address, room


@pytest.fixture
def visitor(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    context.set_default_timeout(45_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def talking(broken: tuple[str, FakeRoom], visitor: Page) -> Page:
    """An interview under way, in a house that is whole."""
    address, room = broken
    room.broken = frozenset()
    visitor.goto(address)
    start(visitor)
    begin(visitor)
    return visitor


def test_a_home_page_that_fails_says_so_and_comes_back(broken: tuple[str, FakeRoom], visitor: Page) -> None:
    address, room = broken
    room.broken = frozenset({"cards"})
    visitor.goto(address)
    expect(visitor.get_by_role("alert")).to_contain_text("safe in the journal")
    room.broken = frozenset()
    visitor.get_by_role("button", name="Load the page again").click()
    expect(visitor.locator("li.card").first).to_be_visible()


def test_a_reply_that_fails_keeps_the_words_over_a_reload(broken: tuple[str, FakeRoom], talking: Page) -> None:
    _, room = broken
    room.broken = frozenset({"say"})
    talking.locator("#say textarea").fill("What was your own part?")
    talking.locator("#send").click()
    expect(talking.get_by_role("alert")).to_contain_text("safe in the journal")
    expect(talking.locator("#say textarea")).to_have_value("What was your own part?")
    room.broken = frozenset()
    talking.get_by_role("button", name="Load the page again").click()
    expect(talking.locator("#say textarea")).to_have_value("What was your own part?")
    talking.get_by_role("link", name="The Other Chair, home").click()
    expect(talking.locator("li.card").first).to_be_visible()


def test_ten_megabytes_are_refused_at_once_and_not_cut(talking: Page) -> None:
    talking.set_default_timeout(2_000)
    talking.locator("#say textarea").focus()
    talking.evaluate("document.execCommand('insertText', false, 'x')")
    talking.evaluate(
        """() => { const box = document.querySelector('#say textarea');
        const paste = new InputEvent('beforeinput', {inputType: 'insertFromPaste', data: 'word '.repeat(2_000_000), bubbles: true,
                                                     cancelable: true});
        window.cut = box.dispatchEvent(paste); }"""
    )
    expect(talking.locator("#too-long")).to_contain_text("10,000,000 characters; this box takes 20,000", timeout=2_000)
    assert talking.evaluate("window.cut") is False
    expect(talking.locator("#say textarea")).to_have_value("x")


def test_a_page_that_sends_ten_megabytes_all_the_same_is_told_within_two_seconds(talking: Page) -> None:
    talking.evaluate(
        """() => { const box = document.querySelector('#say textarea'); box.removeAttribute('maxlength');
        box.value = 'word '.repeat(2_000_000); box.dispatchEvent(new Event('input', {bubbles: true})); }"""
    )
    talking.locator("#send").click()
    expect(talking.locator("#too-long")).to_contain_text("far too long", timeout=2_000)
