"""From `python app.py` to a page that can be used, with everything installed and no network.

    python benchmarks/page_ready.py [ROUNDS]

Times a fresh process with an empty data folder until the home page answers, then until Chromium, started after that, shows its first
card; and the same in a Chromium that is open already, as a person's is. One JSON line a figure.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).resolve().parent.parent
CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]
FIRST_CARD = "li.card"


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    times = [once() for _ in range(rounds)]
    report("start to home page answering, s", [answered for answered, _ in times])
    report("start to first card in Chromium, s", [shown for _, shown in times])
    report("start to first card in a Chromium that is open already, s", [in_an_open_browser() for _ in range(rounds)])


def once() -> tuple[float, float]:
    began = time.perf_counter()
    with served() as address:
        with urllib.request.urlopen(address) as page:  # noqa: S310 - the address of the process that was just started
            page.read()
        answered = time.perf_counter() - began
        with browser() as page:
            look(page, address)
            return answered, time.perf_counter() - began


def in_an_open_browser() -> float:
    with browser() as page:
        began = time.perf_counter()
        with served() as address:
            look(page, address)
            return time.perf_counter() - began


@contextmanager
def served() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as data:
        quiet = {name: value for name, value in os.environ.items() if not name.startswith(("TRAINER_", "OPENAI_"))}
        process = subprocess.Popen(
            [sys.executable, "app.py", "--port", "0"], cwd=HERE, env={**quiet, "TRAINER_DATA": data}, stdout=subprocess.PIPE, text=True
        )
        try:
            yield (process.stdout.readline() if process.stdout else "").split()[-1]
        finally:
            process.terminate()
            process.wait(20)


@contextmanager
def browser() -> Iterator[Page]:
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium.new_page()
        chromium.close()


def look(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector(FIRST_CARD, timeout=60_000)


def report(name: str, values: Sequence[float]) -> None:
    spread = {"min": round(min(values), 2), "max": round(max(values), 2)}
    load = round(os.getloadavg()[0], 1)
    print(
        json.dumps(
            {"figure": name, "value": round(statistics.median(values), 2), "goal": "<= 6", **spread, "rounds": len(values), "load": load}
        )
    )


if __name__ == "__main__":
    main()
