"""The whole way in a real browser: by keyboard alone, by touch, with reloads, a second tab and a killed house."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import House
from tests.browser.steps import GREETING, QUESTION, begin, fits, one_title, say, say_by_keyboard, start, tab_to

pytestmark = pytest.mark.browser


def test_the_whole_way_by_keyboard_alone(desktop: Page, strangers: list[str], faults: list[str]) -> None:
    page = desktop
    expect(page.locator("[data-do=start]").first).to_be_visible()
    one_title(page)
    tab_to(page, "[data-scenario=support-specialist]")
    page.keyboard.press("Enter")
    expect(page.locator("#begin")).to_be_visible()
    one_title(page)
    tab_to(page, "#plan-beside textarea")
    page.keyboard.insert_text("What was your own part?")
    expect(page.locator("#plan-beside .saved-line")).to_have_text("Saved")
    tab_to(page, "#begin")
    page.keyboard.press("Enter")
    expect(page.locator("#say textarea")).to_be_focused()
    one_title(page)
    say_by_keyboard(page, GREETING, 1)
    expect(page.locator("#say textarea")).to_have_value("")
    say_by_keyboard(page, QUESTION, 2)
    tab_to(page, "#end")
    page.keyboard.press("Enter")
    expect(page.locator("#stay")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("form.scorecard")).to_be_visible()
    one_title(page)
    tab_to(page, "form.scorecard input[type=radio]")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("form.scorecard fieldset").first.locator("input:checked")).to_have_value("5")
    tab_to(page, "form.scorecard button[type=submit]")
    page.keyboard.press("Enter")
    expect(page.locator(".overall .big")).to_be_visible(timeout=60_000)
    one_title(page)
    tab_to(page, ".depth a")
    page.keyboard.press("Enter")
    expect(page.locator("#transcript")).to_be_in_viewport()
    assert page.locator("#transcript article").count() == 4
    with page.expect_download() as download:
        page.locator("a[href$='/json']").click()
    assert download.value.suggested_filename.endswith(".json")
    assert strangers == []
    assert faults == []


def test_the_whole_way_by_touch_in_one_column(phone: Page, strangers: list[str], faults: list[str]) -> None:
    page = phone
    expect(page.locator("[data-do=start]").first).to_be_visible()
    fits(page)
    page.locator("[data-scenario=support-specialist]").tap()
    expect(page.locator("#begin")).to_be_in_viewport()
    for name in ("CV", "Company", "Grading", "The job"):
        page.get_by_role("tab", name=name).tap()
        fits(page)
    page.locator("#begin").tap()
    expect(page.locator("#say textarea")).to_be_visible()
    page.locator("#say textarea").fill(GREETING)
    page.locator("#send").tap()
    expect(page.locator("#log .turn.candidate")).to_have_count(1)
    expect(page.locator("#log .again")).to_be_visible()
    fits(page)
    page.locator("#end").tap()
    page.locator("#really").tap()
    expect(page.locator("form.scorecard")).to_be_visible()
    fits(page)
    page.locator("form.scorecard label:has(input[value=yes])").tap()
    page.locator("form.scorecard button[type=submit]").tap()
    expect(page.locator(".overall .big")).to_be_visible(timeout=60_000)
    fits(page)
    assert strangers == []
    assert faults == []


def test_a_reload_and_a_second_tab_find_everything(desktop: Page) -> None:
    page = desktop
    start(page)
    page.locator("#plan-beside textarea").fill("Pasted in one go")
    expect(page.locator("#plan-beside .saved-line")).to_have_text("Saved")
    begin(page)
    say(page, GREETING, 1)
    page.locator("#say textarea").press_sequentially("Half a sent")
    page.reload()
    expect(page.locator("#log .turn.interviewer .said")).to_have_text(GREETING)
    expect(page.locator("#say textarea")).to_have_value("Half a sent")
    second = page.context.new_page()
    second.goto(page.url)
    expect(second.locator("#log .turn.candidate")).to_have_count(1)
    expect(second.get_by_label("Your question plan")).to_have_value("Pasted in one go")


def test_markup_that_is_said_is_shown_as_words(desktop: Page) -> None:
    page = desktop
    start(page)
    begin(page)
    said = "<img src=x onerror=\"document.title='taken'\"> {{value}} ${1+1} <b>bold</b>"
    say(page, said, 1)
    expect(page.locator("#log .turn.interviewer .said")).to_have_text(said)
    assert "taken" not in page.title()


def test_words_taken_back_wait_in_the_box_of_a_second_try(desktop: Page) -> None:
    page = desktop
    start(page)
    begin(page)
    say(page, GREETING, 1)
    first = page.url
    page.locator("#log .again").click()
    expect(page.locator(".branch")).to_be_visible()
    expect(page.locator("#say textarea")).to_have_value(GREETING)
    expect(page.locator("#log .turn")).to_have_count(0)
    assert page.url != first
    page.go_back()
    expect(page.locator("#log .turn.interviewer .said")).to_have_text(GREETING)


def test_facts_are_found_beside_the_talk(desktop: Page) -> None:
    page = desktop
    start(page)
    page.get_by_role("tab", name="Company").click()
    page.locator(".documents button").first.click()
    expect(page.locator(".passage").first).to_be_visible()
    begin(page)
    page.get_by_role("tab", name="Company").click()
    page.get_by_label("Search the company's documents").fill("remote work")
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.locator(".passage .cite small").first).to_be_visible()


def test_a_killed_house_goes_on_where_it_stopped(desktop: Page, house: House) -> None:
    page = desktop
    start(page)
    begin(page)
    say(page, GREETING, 1)
    house.kill()
    house.open()
    page.reload()
    expect(page.locator("#log .turn.candidate")).to_have_count(1)
    say(page, QUESTION, 2)
