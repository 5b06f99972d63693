"""The library in a real browser: files through the button, a scenario shared and taken back."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ROOT, House
from tests.browser.steps import fits, one_title

pytestmark = pytest.mark.browser

HOSTILE = """<html><body><h1>Pay<img src=x onerror="document.title='taken'"></h1>
<p onclick="alert(1)">We <b>pay</b> well.<script>document.title='taken'</script></p>
<iframe src="javascript:alert(1)"></iframe></body></html>"""


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = {"good.md": b"# Bikes\n\nEverybody gets one.\n", "empty.md": b"", "image.pdf": b"\x89PNG\r\n", "pay.html": HOSTILE.encode()}
    for name, content in made.items():
        (tmp_path / name).write_bytes(content)
    return [tmp_path / name for name in made]


def test_files_go_in_through_the_button_and_lead_to_the_company(
    desktop: Page, house: House, files: list[Path], strangers: list[str], faults: list[str]
) -> None:
    page = desktop
    page.goto(f"{house.url}/?page=library")
    page.get_by_label("The company, new or known").fill("lumen-works")
    page.get_by_label("Files", exact=True).set_input_files(files)
    page.get_by_role("button", name="Load them").dblclick()
    page.get_by_role("link", name="See it in the library").click()
    expect(page.get_by_role("heading", level=1, name="Lumen works")).to_be_visible()
    one_title(page)
    page.get_by_role("link", name="Pay", exact=True).click()
    expect(page.locator(".passage")).to_have_text(["Paypay.htmlWe pay well."])
    expect(page.locator(".doc-list li")).to_have_count(2)
    assert "taken" not in page.title()
    assert (strangers, faults) == ([], [])


def test_what_could_not_be_loaded_says_why(desktop: Page, house: House, files: list[Path]) -> None:
    page = desktop
    page.goto(f"{house.url}/?page=library")
    page.get_by_label("The company, new or known").fill("dim-works")
    page.get_by_label("Files", exact=True).set_input_files(files[1:3])
    page.get_by_role("button", name="Load them").click()
    expect(page.locator(".result li.bad")).to_have_text(["empty.md: the file is empty", "image.pdf: not what its name says, a PDF"])
    expect(page.get_by_role("link", name="See it in the library")).to_have_count(0)


def test_a_scenario_is_shared_from_the_page_and_taken_back(desktop: Page, house: House) -> None:
    page = desktop
    text = (ROOT / "knowledge_base" / "scenarios" / "support-specialist.yaml").read_text(encoding="utf-8")
    page.goto(f"{house.url}/?page=library&add=scenario")
    page.locator("#draft-scenario").fill(text.replace("id: support-specialist", "id: our-own", 1).replace("title: ", "title: Ours, ", 1))
    page.get_by_role("button", name="Share it").click()
    page.get_by_role("link", name="See it in the library").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ours, ")
    page.set_viewport_size({"width": 390, "height": 844})
    fits(page)
    page.locator("[data-scenario=our-own]").evaluate("button => button.closest('details').open = true")
    page.get_by_role("button", name="Take it back").dblclick()
    expect(page.locator(".notice")).to_contain_text("is off everybody's home page")
    page.goto(house.url)
    expect(page.locator("[data-do=start]").first).to_be_visible()
    expect(page.locator("[data-scenario=our-own]")).to_have_count(0)


def test_a_draft_that_is_too_long_to_be_kept_breaks_nothing(desktop: Page, house: House, faults: list[str]) -> None:
    desktop.goto(f"{house.url}/?page=library&add=scenario")
    desktop.locator("#draft-scenario").evaluate(
        "box => { box.value = 'word '.repeat(2_000_000); box.dispatchEvent(new Event('input', {bubbles: true})); }"
    )
    desktop.get_by_role("button", name="Check it").click()
    expect(desktop.locator(".result li.bad")).to_contain_text("Nothing was done")
    assert faults == []


def test_on_a_phone_what_was_opened_or_found_is_what_one_sees(phone: Page, house: House) -> None:
    phone.goto(f"{house.url}/?page=library&company=wickerby")
    phone.get_by_role("link", name="Roadmap").click()
    opened = phone.get_by_role("heading", name="Roadmap", exact=True)
    expect(opened).to_be_focused()
    expect(opened).to_be_in_viewport()
    phone.locator("#library-q").fill("zxqv unheard")
    phone.locator("#library-q").press("Enter")
    expect(phone.locator(".shown").get_by_text("zxqv unheard")).to_be_in_viewport()
