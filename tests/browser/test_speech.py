"""Speaking instead of typing: Chromium with a microphone of its own making, and a house that hears and speaks through a loopback server."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Playwright, expect

from tests.browser.conftest import ARGUMENTS, CHROMIUM, House
from tests.browser.steps import begin, say, start
from tests.browser.test_access import findings
from tests.servers.openai_server import OpenAIServer

pytestmark = pytest.mark.browser

MICROPHONE = ("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", "--autoplay-policy=no-user-gesture-required")
DEAF = "delete window.SpeechRecognition; delete window.webkitSpeechRecognition;"
BROKEN = """window.webkitSpeechRecognition = class {
    start() { setTimeout(() => { this.onerror({error: "network"}); this.onend(); }, 20); }
    stop() {}
};
window.SpeechRecognition = undefined;"""
RECORDS = """const begin = MediaRecorder.prototype.start;
MediaRecorder.prototype.start = function () { begin.call(this); document.documentElement.dataset.records = "yes"; };"""
"""Marks the page once the house listens: the same words stand there while the browser still tries."""
SHUT = BROKEN.replace("network", "not-allowed")


@pytest.fixture(scope="module")
def server() -> Iterator[OpenAIServer]:
    with OpenAIServer(reply=lambda _body: "What was your own part in it?") as running:
        yield running


@pytest.fixture(scope="module")
def hearing_house(server: OpenAIServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    settings = {"OPENAI_API_KEY": "key", "OPENAI_BASE_URL": server.url, "TRAINER_MODEL": "scripted", "TRAINER_JUDGE": "scripted"}
    served = House(tmp_path_factory.mktemp("hearing"), settings=settings)
    served.open()
    yield served
    served.kill()


@pytest.fixture
def microphone(playwright: Playwright) -> Iterator[Page]:
    browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=[*ARGUMENTS, *MICROPHONE])
    context = browser.new_context(permissions=["microphone"], reduced_motion="reduce")
    context.set_default_timeout(45_000)
    yield context.new_page()
    browser.close()


def at_the_table(page: Page, house: House, script: str) -> None:
    page.add_init_script(script)
    page.goto(house.url)
    start(page)
    begin(page)


@pytest.mark.parametrize("script", [DEAF, BROKEN], ids=["a browser that cannot", "one whose own hearing fails"])
def test_the_house_hears_where_the_browser_does_not(microphone: Page, hearing_house: House, server: OpenAIServer, script: str) -> None:
    page, before = microphone, len(server.calls)
    at_the_table(page, hearing_house, script + RECORDS)
    page.get_by_role("button", name="Speak").click()
    expect(page.locator("html")).to_have_attribute("data-records", "yes")
    expect(page.locator(".hearing")).to_have_text("Listening…")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#say textarea")).to_have_value("What was your own part in it?")
    assert len(server.calls[before]["file"]) > 0
    page.locator("#aloud").click()
    with page.expect_response(lambda answer: "/speech/say/" in answer.url) as sound:
        page.locator("#send").click()
    assert sound.value.status in {200, 206}
    expect(page.locator("#log .turn.candidate")).to_have_count(1)
    assert findings(page, "interview with speech") == []


def test_a_shut_microphone_says_what_to_do(microphone: Page, house: House) -> None:
    at_the_table(microphone, house, SHUT)
    microphone.get_by_role("button", name="Speak").click()
    expect(microphone.locator(".hearing")).to_contain_text("Allow it in the browser, or type.")
    expect(microphone.get_by_role("button", name="Speak")).to_have_attribute("aria-pressed", "false")


def test_a_browser_that_cannot_listen_says_so_and_typing_goes_on(microphone: Page, house: House) -> None:
    at_the_table(microphone, house, DEAF)
    expect(microphone.locator("#mic")).to_be_hidden()
    expect(microphone.locator(".hearing")).to_contain_text("This browser cannot listen: type")
    say(microphone, "Hello, I am Sam.", 1)
