"""The report on paper: from a dark page as from a light one, with everything that is folded away, and without what only works on a page."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import GREETING, begin, say, start

pytestmark = pytest.mark.browser


@pytest.fixture
def report(desktop: Page) -> Page:
    start(desktop)
    begin(desktop)
    say(desktop, GREETING, 1)
    desktop.locator("#end").click()
    desktop.locator("#really").click()
    desktop.locator("form.scorecard button[type=submit]").click()
    expect(desktop.locator(".overall .big")).to_be_visible(timeout=60_000)
    return desktop


def luminance(page: Page, name: str) -> int:
    """A colour of the report as the sum of its red, green and blue."""
    return page.evaluate(
        "name => getComputedStyle(document.querySelector('.report')).getPropertyValue(name).match(/\\d+/g).slice(0, 3)"
        ".reduce((sum, each) => sum + Number(each), 0)",
        name,
    )


def test_a_dark_page_is_printed_in_dark_ink_with_its_folds_open_and_is_as_it_was_afterwards(report: Page) -> None:
    report.emulate_media(color_scheme="dark")
    report.reload()
    expect(report.locator(".overall .big")).to_be_visible()
    folds = report.locator(".report .fold")
    assert luminance(report, "color") > 600
    report.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert luminance(report, "color") < 150
    assert report.locator(".report .fold[open]").count() == folds.count()
    report.evaluate("dispatchEvent(new Event('afterprint'))")
    assert luminance(report, "color") > 600
    assert report.locator(".report .fold[open]").count() < folds.count()


def test_what_only_works_on_a_page_is_not_printed(report: Page) -> None:
    only_on_a_page = (".masthead", ".depth", ".exports h2", ".exports .button")
    assert [name for name in only_on_a_page if not report.locator(f"{name}:visible").count()] == []
    report.emulate_media(media="print")
    expect(report.locator(".report h1")).to_be_visible()
    assert [name for name in only_on_a_page if report.locator(f"{name}:visible").count()] == []
    expect(report.get_by_role("button", name="Try again from turn 1")).to_be_hidden()
