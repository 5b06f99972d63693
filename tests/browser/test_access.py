"""axe-core on every page, light and dark: nothing serious."""

from importlib.resources import files

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import House
from tests.browser.steps import GREETING, begin, say, start

pytestmark = pytest.mark.browser

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
GRAVE = {"serious", "critical"}


def findings(page: Page, place: str) -> list[str]:
    """What axe finds in both lights, worded so that a failure needs no second look."""
    page.evaluate(AXE)
    found = []
    for light in ("light", "dark"):
        page.evaluate("dark => document.body.classList.toggle('dark', dark)", light == "dark")
        result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        found += [
            f"{place}, {light}: {each['id']} at {each['nodes'][0]['target']}" for each in result["violations"] if each["impact"] in GRAVE
        ]
    return found


def test_every_page_can_be_read_by_everybody(desktop: Page) -> None:
    page = desktop
    expect(page.locator("[data-do=start]").first).to_be_visible()
    found = findings(page, "home")
    start(page)
    for tab in ("CV", "Company", "Grading", "The job"):
        page.get_by_role("tab", name=tab).click()
        found += findings(page, f"prepare, {tab}")
    begin(page)
    say(page, GREETING, 1)
    found += findings(page, "interview")
    page.locator("#end").click()
    expect(page.locator("#really")).to_be_visible()
    found += findings(page, "before the end")
    page.locator("#really").click()
    expect(page.locator("form.scorecard")).to_be_visible()
    found += findings(page, "scorecard")
    page.locator("form.scorecard button[type=submit]").click()
    expect(page.locator(".overall .big")).to_be_visible()
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    found += findings(page, "report")
    page.get_by_role("button", name="Try again from turn 1").click()
    say(page, GREETING, 1)
    found += findings(page, "a second try")
    page.locator("#end").click()
    page.locator("#really").click()
    page.locator("form.scorecard button[type=submit]").click()
    page.get_by_role("link", name="Compare with the try that you took back").click()
    expect(page.get_by_role("heading", level=1, name="Two tries at one interview")).to_be_visible()
    found += findings(page, "compare")
    page.goto(page.url.split("?")[0] + "?page=drills")
    expect(page.get_by_role("heading", level=1, name="Drills")).to_be_visible()
    assert found + findings(page, "drills") == []


def test_the_library_can_be_read_and_added_to_by_everybody(desktop: Page, house: House) -> None:
    page, found = desktop, []
    for query, ready in (
        ("", ".shelf"),
        ("&scenario=support-specialist&whole=yes", ".hidden-facts"),
        ("&company=wickerby&document=about.md", ".passage"),
        ("&rubric=candidate-is-your-customer", "article.rubric"),
        ("&add=scenario", "#draft-scenario"),
    ):
        page.goto(f"{house.url}/?page=library{query}")
        expect(page.locator(f"main {ready}, .library {ready}").first).to_be_attached()
        found += findings(page, f"library{query}")
    page.locator("#draft-scenario").fill("format: trainer.scenario/1\nstage: fifth\n")
    page.get_by_role("button", name="Check it").click()
    expect(page.locator(".result li.bad").first).to_be_visible()
    assert found + findings(page, "library, a draft with faults") == []
