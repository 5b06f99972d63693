"""Switches that must be set before a vendor is imported, and what is skipped where the machine lacks something."""

import os
import shutil

import pytest

from trainer.settings import hush

for name in list(os.environ):
    if name.startswith(("TRAINER_", "OPENAI_", "LANGSMITH_", "LANGCHAIN_")) and not name.startswith("TRAINER_TEST_"):
        del os.environ[name]
hush(os.environ)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests last, and skipped with a word where there is no browser.

    Playwright keeps an event loop running in this thread, in which no other test could start one.
    """
    items.sort(key=lambda item: "browser" in item.path.parts)
    if any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))):
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="needs the system package chromium: apt-get install chromium"))
