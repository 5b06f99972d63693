"""What every walk through the house is made of."""

import re

import pytest
from playwright.sync_api import Page, expect

expect.set_options(timeout=45_000)

GREETING = (
    "Hello, thank you for coming. I am Sam and I lead the team. We have half an hour: my questions first, then yours. Shall we start?"
)
QUESTION = "Tell me about a time you helped a difficult customer. What did you do yourself?"


def tab_to(page: Page, selector: str, limit: int = 80) -> None:
    """Press Tab until the element has the focus."""
    for _ in range(limit):
        if page.evaluate("selector => document.activeElement?.matches(selector) ?? false", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{selector} cannot be reached by the Tab key")


def say_by_keyboard(page: Page, text: str, answers: int) -> None:
    tab_to(page, "#say textarea")
    page.keyboard.insert_text(text)
    page.keyboard.press("Enter")
    expect(page.locator("#log .turn.candidate")).to_have_count(answers)


def fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"


def one_title(page: Page) -> None:
    expect(page.locator("h1:visible")).to_have_count(1)


def start(page: Page) -> None:
    page.locator("[data-scenario=support-specialist]").click()
    expect(page.locator("#begin")).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?session=\w+"))


def begin(page: Page) -> None:
    page.locator("#begin").click()
    expect(page.locator("#say textarea")).to_be_visible()


def say(page: Page, text: str, answers: int) -> None:
    page.locator("#say textarea").fill(text)
    page.locator("#send").click()
    expect(page.locator("#log .turn.candidate")).to_have_count(answers)
