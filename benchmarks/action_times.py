"""How long each action on the page takes in the house, offline: p50 and p95 in milliseconds over real sessions.

`python -m benchmarks.action_times [--rounds N]`. What the voice needs is in `turn_time`; here a turn counts from the words sent to the
last word of the reply, without the pace at which the page shows it.
"""

import argparse
import asyncio
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from trainer.bootstrap import House, open_house
from trainer.domain.transcript import Scorecard
from trainer.services.people import ALONE
from trainer.settings import Settings
from trainer.ui.standing.page import Visit
from trainer.ui.standing.shelf import standing_pages

LINES = (
    "Hello, I am Sam and I lead the team. We have half an hour: my questions first, then yours.",
    "Tell me about a time you helped a difficult customer.",
    "What was your own part in that?",
    "And what came of it?",
    "What would you like to know from me?",
    "We will write to you by Friday. Thank you for coming, goodbye.",
)
PLAN = "Introduce myself\nA difficult customer\nHer own part\nPay\nHer questions\nNext steps"


class Times:
    """Milliseconds by action."""

    def __init__(self) -> None:
        self.taken: dict[str, list[float]] = {}

    @contextmanager
    def of(self, action: str) -> Iterator[None]:
        """Time what is done inside."""
        began = time.perf_counter()
        yield
        self.taken.setdefault(action, []).append((time.perf_counter() - began) * 1000)

    def rows(self) -> list[dict[str, object]]:
        """A row for each action."""
        return [
            {"figure": "action_ms", "action": action, "p50": round(statistics.median(all_), 1), "p95": round(_p95(all_), 1), "n": len(all_)}
            for action, all_ in self.taken.items()
        ]


def _p95(values: list[float]) -> float:
    return sorted(values)[max(0, round(0.95 * len(values)) - 1)]


async def session(house: House, times: Times, scenario: str) -> str:
    """One interview from the card to the report, every action timed."""
    room, user = house.practice, ALONE.name
    with times.of("start"):
        name = room.start(user, scenario)
    with times.of("save the plan"):
        room.prepare(user, name, PLAN)
    with times.of("search the facts"):
        room.search(user, name, "How much holiday is there?")
    with times.of("begin"):
        room.begin(user, name)
        room.view(user, name)
    with times.of("call the coach"):
        room.coach(user, name, on=True)
    for line in LINES:
        with times.of("say"):
            async for _ in room.say(user, name, line):
                pass
        with times.of("tick the plan"):
            room.ticks(user, name)
        with times.of("save notes"):
            room.note(user, name, line)
    with times.of("file the scorecard"):
        room.end(user, name)
        room.score(user, name, Scorecard())
    with times.of("grade"):
        async for _ in room.grade(user, name):
            pass
    with times.of("open the report"):
        room.view(user, name)
    with times.of("take back"):
        room.take_back(user, name, 2)
    return name


def pages(house: House, times: Times, tries: tuple[str, str]) -> None:
    """Every standing page that needs nothing but an address."""
    shown: dict[str, Callable[[], object]] = {"home": lambda: house.practice.cards(ALONE.name)}
    standing = standing_pages(house.floor)
    queries = [
        {"page": "library"},
        {"page": "library", "scenario": "support-specialist"},
        {"page": "library", "company": "wickerby", "q": "holiday"},
        {"page": "library", "rubric": "candidate-is-your-customer"},
        {"page": "compare", "a": tries[0], "b": tries[1]},
        *({"page": name} for name, page in standing.items() if page.link and name != "library"),
    ]
    for query in queries:
        name = " ".join(("page", query["page"], *(key for key in query if key != "page")))
        shown[name] = lambda query=query: standing[query["page"]].show(Visit(ALONE, query))  # type: ignore[misc]
    for name, show in shown.items():
        with times.of(name):
            show()


async def measure(rounds: int) -> list[dict[str, object]]:
    """The rows after a first, untimed session in which everything is made ready."""
    times = Times()
    with tempfile.TemporaryDirectory() as folder:
        house = open_house(Settings.load({"TRAINER_DATA": str(Path(folder))}))
        first = await session(house, Times(), "support-specialist")
        for _ in range(rounds):
            second = await session(house, times, "support-specialist")
            pages(house, times, (first, second))
    return times.rows()


def main() -> None:
    """Print one JSON line an action."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    for row in asyncio.run(measure(parser.parse_args().rounds)):
        sys.stdout.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main()
