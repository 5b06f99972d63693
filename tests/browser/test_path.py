"""A new trainee from home along the path: a lesson, an interview watched and rated, a drill; by reload, by phone, and read by everybody."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import begin, fits, one_title, say, start
from tests.browser.test_access import findings

pytestmark = pytest.mark.browser

WELCOME = (
    "Good morning and welcome, thanks for coming in. I'm Jo and I lead the team here. We have thirty minutes: first I'll ask about your "
    "work, then you ask me. I'll take a few notes."
)


def answer(page: Page, text: str) -> None:
    page.locator(".say-form textarea:visible").fill(text)
    page.locator(".say-form button[type=submit]:visible").click()
    expect(page.locator(".verdict:visible")).to_be_visible()


def test_a_new_trainee_goes_the_first_steps(desktop: Page, strangers: list[str], faults: list[str]) -> None:
    page = desktop
    page.locator(".next-step .button").click()
    expect(page).to_have_url(re.compile(r"\?page=lesson&criterion=preparation"))
    one_title(page)
    page.get_by_role("link", name="Path", exact=True).first.click()
    expect(page.locator(".stage")).to_have_count(5)
    page.get_by_role("link", name="Opening").click()
    answer(page, "Why did you leave?")
    expect(page.locator(".verdict h3")).to_have_text("Not yet.")
    expect(page.locator(".verdict h3")).to_be_in_viewport()
    answer(page, WELCOME)
    expect(page.locator(".verdict h3")).to_have_text("Well done.")
    page.reload()
    expect(page.locator(".say-form textarea")).to_have_value(WELCOME)
    expect(page.locator(".onward .button")).to_contain_text("Next lesson")
    page.goto(page.url.split("?")[0] + "?page=path")
    expect(page.locator(".asks .count").first).to_have_text("1 of 11")
    page.goto(page.url.split("?")[0] + "?page=shadow")
    page.get_by_role("link", name="Watch: An interviewer who stays with a story").click()
    turns = page.locator(".shadow-talk article:visible")
    expect(turns).to_have_count(1)
    page.get_by_role("button", name="Next turn").click()
    expect(turns).to_have_count(2)
    page.locator("#shadow-notes").fill("The wrist, every time.")
    page.reload()
    expect(turns).to_have_count(2)
    expect(page.locator("#shadow-notes")).to_have_value("The wrist, every time.")
    page.get_by_role("button", name="Play").click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(turns).to_have_count(3)
    page.get_by_role("button", name="Show all of it").click()
    expect(turns).to_have_count(38)
    for competency, level in (("patient-safety", 5), ("leading-shift", 2), ("teaching", 3)):
        page.locator(f"label:has([name='rating:{competency}'][value='{level}'])").click()
    page.get_by_role("button", name="Compare with the truth").click()
    expect(page.locator(".compared > li")).to_have_count(7)
    expect(page.locator("h1:visible")).to_have_text("You judged that well")
    page.get_by_role("link", name="Back to the path").click()
    expect(page.locator(".stage").nth(1).locator(".count")).to_have_text("1 of 2")
    expect(page.locator(".next-step h2")).to_contain_text("Take the lesson")
    assert strangers == []
    assert faults == []


def test_a_weak_moment_comes_back_as_a_drill(desktop: Page, faults: list[str]) -> None:
    page = desktop
    start(page)
    begin(page)
    for number, line in enumerate(("Why did you leave?", "Tell me about a difficult customer.", "Are you married?", "That's it."), 1):
        say(page, line, number)
    page.locator("#end").click()
    page.locator("#really").click()
    page.locator("form.scorecard button[type=submit]:visible").click()
    expect(page.locator(".overall .big")).to_be_visible(timeout=60_000)
    page.goto(page.url.split("?")[0] + "?page=drills")
    page.locator(".drill-list a").first.click()
    answer(page, "What did you do yourself on that call?")
    expect(page.locator(".verdict .turn.candidate .said")).not_to_be_empty()
    page.get_by_role("link", name="The whole report").click()
    expect(page.locator(".overall .big")).to_be_visible()
    assert faults == []


def test_the_path_fits_a_phone_and_everybody_can_read_it(phone: Page) -> None:
    page, found = phone, []
    home = page.url.split("?")[0]
    for query in ("path", "lesson&criterion=selling", "lesson&criterion=fairness", "shadow", "shadow&of=controller-in-few-words", "drills"):
        page.goto(f"{home}?page={query}")
        expect(page.locator("h1:visible")).to_have_count(1)
        fits(page)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        found += findings(page, query)
    assert found == []
