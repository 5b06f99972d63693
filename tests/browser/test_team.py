"""A team in a real browser: signing in and out, a lead's pages, a calibration round opened and taken."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import ROOT, House
from tests.browser.steps import GREETING, begin, fits, one_title, say, start
from tests.browser.test_access import findings

pytestmark = pytest.mark.browser

PHRASES = {"Sam Okoro": "correct horse", "lena": "battery staple"}


@pytest.fixture(scope="module")
def team_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house with two accounts."""
    served = House(tmp_path_factory.mktemp("team"))
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("TRAINER_", "OPENAI_"))}
    for name, role in (("Sam Okoro", "trainee"), ("lena", "lead")):
        subprocess.run(
            [sys.executable, "-m", "trainer", "user", "add", name, "--role", role],
            input=PHRASES[name],
            text=True,
            check=True,
            cwd=ROOT,
            env=kept | {"TRAINER_DATA": str(served.data)},
        )
    served.open()
    yield served
    served.kill()


@pytest.fixture
def page(chromium: Browser, team_house: House) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce", accept_downloads=True)
    context.set_default_timeout(45_000)
    yield context.new_page()
    context.close()


def sign_in(page: Page, house: House, name: str, address: str = "/") -> None:
    page.goto(house.url + address)
    expect(page.get_by_role("heading", name="Sign in to practise")).to_be_visible()
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PHRASES[name])
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1).first).to_be_visible()


def follow(page: Page, link: str, title: str) -> None:
    page.get_by_role("navigation").get_by_role("link", name=link, exact=True).click()
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()


def test_a_wrong_password_is_told_and_a_trainee_finds_her_own_pages_only(page: Page, team_house: House) -> None:
    page.goto(team_house.url)
    page.get_by_label("Name").fill("Sam Okoro")
    page.get_by_label("Password").fill("wrong horse")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("do not belong together")
    expect(page.get_by_label("Name")).to_have_value("Sam Okoro")
    expect(page.get_by_label("Password")).to_be_focused()
    assert findings(page, "sign in") == []
    page.get_by_label("Password").fill(PHRASES["Sam Okoro"])
    page.keyboard.press("Enter")
    expect(page.locator(".who")).to_contain_text("Sam Okoro")
    expect(page.get_by_role("link", name="Team", exact=True)).to_have_count(0)
    page.goto(f"{team_house.url}/?page=team")
    expect(page.get_by_role("alert")).to_contain_text("for leads")
    assert page.request.get(f"{team_house.url}/export/team/people.csv").status == 403


def test_signing_in_needs_no_script(chromium: Browser, team_house: House) -> None:
    context = chromium.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{team_house.url}/sign-in")
    plain.get_by_label("Name").fill("lena")
    plain.get_by_label("Password").fill(PHRASES["lena"])
    plain.get_by_role("button", name="Sign in").click()
    assert plain.url == f"{team_house.url}/"
    context.close()


def test_a_lead_opens_a_round_and_a_trainee_takes_it(page: Page, team_house: House) -> None:
    sign_in(page, team_house, "lena")
    follow(page, "Team", "The team")
    expect(page.get_by_role("row", name=re.compile("Sam Okoro"))).to_be_visible()
    page.get_by_label("Scenario").select_option("support-specialist")
    page.get_by_role("button", name="Open a round").click()
    expect(page.locator(".notice")).to_contain_text("The round is open")
    page.get_by_role("button", name="Sign out").click()
    sign_in(page, team_house, "Sam Okoro")
    page.get_by_role("link", name=re.compile("^Calibration: ")).click()
    expect(page.get_by_role("heading", level=1, name="Your progress")).to_be_visible()
    assert findings(page, "progress, empty") == []
    page.get_by_role("button", name="Take part").click()
    begin(page)
    say(page, GREETING, 1)
    page.locator("#end").click()
    page.locator("#really").click()
    expect(page.locator("form.scorecard")).to_be_visible()
    for each in page.locator("form.scorecard fieldset").all()[:3]:
        each.locator("input[value='3']").check(force=True)
    page.locator("form.scorecard button[type=submit]").click()
    expect(page.locator(".overall .big")).to_be_visible(timeout=60_000)
    session = page.url
    page.goto(f"{team_house.url}/?page=progress")
    expect(page.get_by_role("link", name="Done: your report")).to_be_visible()
    one_title(page)
    fits(page)
    assert findings(page, "progress") == []
    with page.expect_download() as download:
        page.get_by_role("link", name="Download everything").click()
    assert download.value.suggested_filename == "the-other-chair.zip"
    page.get_by_role("button", name="Sign out").click()
    sign_in(page, team_house, "lena", "/?page=team")
    expect(page.locator(".round")).to_have_count(1)
    page.locator(".round > summary").click()
    expect(page.locator(".round tbody th", has_text="Sam Okoro")).to_be_hidden()
    page.get_by_text("Show the ratings and the truth all the same").click()
    expect(page.locator(".round tbody th", has_text="Sam Okoro")).to_be_visible()
    assert findings(page, "team") == []
    page.set_viewport_size({"width": 390, "height": 844})
    fits(page)
    page.get_by_role("button", name="Close this round").click()
    expect(page.locator(".round > summary")).to_contain_text("closed")
    page.goto(session)
    expect(page.get_by_role("alert")).to_contain_text("belongs to somebody else")
    expect(page.locator(".overall .big")).to_have_count(0)


def test_an_ended_sign_in_is_told_and_what_was_typed_is_there_afterwards(page: Page, team_house: House) -> None:
    sign_in(page, team_house, "Sam Okoro")
    start(page)
    begin(page)
    page.locator("#say textarea").press_sequentially("Hello, I am Sam.")
    page.context.clear_cookies()
    page.locator("#send").click()
    expect(page.locator("#signed-out")).to_contain_text("You were signed out")
    page.get_by_role("link", name="Sign in again").click()
    page.get_by_label("Name").fill("Sam Okoro")
    page.get_by_label("Password").fill(PHRASES["Sam Okoro"])
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator("#say textarea")).to_have_value("Hello, I am Sam.")


def test_an_ended_sign_in_is_told_where_a_draft_is_sent_and_the_draft_is_there_afterwards(page: Page, team_house: House) -> None:
    sign_in(page, team_house, "lena", "/?page=library&add=scenario")
    page.locator("#draft-scenario").fill("id: ours")
    page.context.clear_cookies()
    page.get_by_role("button", name="Check it").click()
    expect(page.locator("#signed-out")).to_contain_text("You were signed out")
    page.get_by_role("link", name="Sign in again").click()
    page.get_by_label("Name").fill("lena")
    page.get_by_label("Password").fill(PHRASES["lena"])
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator("#draft-scenario")).to_have_value("id: ours")


def test_a_session_is_deleted_after_a_second_thought(page: Page, team_house: House) -> None:
    sign_in(page, team_house, "Sam Okoro")
    start(page)
    page.goto(f"{team_house.url}/?page=progress")
    lines = page.locator(".session-list li")
    expect(lines.first).to_be_visible()
    before = lines.count()
    lines.first.locator(".delete summary").click()
    lines.first.get_by_role("button", name="Delete for good").click()
    expect(page.locator(".notice")).to_contain_text("The session is gone")
    expect(lines).to_have_count(before - 1)
