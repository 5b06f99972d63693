"""A house on loopback and a Chromium to walk through it with."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
ROOT = Path(__file__).parents[2]
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass
class House:
    """A served house that can be killed and opened again on the same data and port."""

    data: Path
    port: int = 0
    url: str = ""
    process: subprocess.Popen[str] | None = None
    settings: dict[str, str] = field(default_factory=dict)

    def open(self) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("TRAINER_", "OPENAI_"))}
        self.process = subprocess.Popen(
            [sys.executable, str(Path(__file__).parent / "door.py"), str(self.port)],
            env=kept | self.settings | {"TRAINER_DATA": str(self.data), "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout
        self.url = self.process.stdout.readline().strip()
        assert self.url.startswith("http"), "the house did not open; its error stands above"
        self.port = int(self.url.rsplit(":", 1)[1])

    def kill(self) -> None:
        if self.process:
            self.process.kill()
            self.process.communicate()


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    served = House(tmp_path_factory.mktemp("house"))
    served.open()
    yield served
    served.kill()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.fail("The browser tests need Chromium: apt-get install -y chromium (make test does it where it can).")
    browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
    yield browser
    browser.close()


@pytest.fixture
def strangers() -> list[str]:
    """Addresses outside of the house that a page asked for."""
    return []


@pytest.fixture
def faults() -> list[str]:
    """Errors that a page threw."""
    return []


@pytest.fixture
def desktop(chromium: Browser, house: House, strangers: list[str], faults: list[str]) -> Iterator[Page]:
    yield from _page(chromium, house, strangers, faults, width=1280, height=800)


@pytest.fixture
def phone(chromium: Browser, house: House, strangers: list[str], faults: list[str]) -> Iterator[Page]:
    yield from _page(chromium, house, strangers, faults, width=390, height=844)


def _page(chromium: Browser, house: House, strangers: list[str], faults: list[str], width: int, height: int) -> Iterator[Page]:
    touch = width < 800
    context = chromium.new_context(viewport={"width": width, "height": height}, has_touch=touch, is_mobile=touch, reduced_motion="reduce")
    context.set_default_timeout(45_000)
    page = context.new_page()
    page.on("request", lambda request: strangers.append(request.url) if not request.url.startswith((house.url, "data:", "blob:")) else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(house.url)
    yield page
    context.close()
