"""People who practise at once, on one server: what each waits longer than somebody alone, and whether a word is lost.

    python benchmarks/many_people.py [PEOPLE [TURNS]]

Serves the real house in a process of its own on 127.0.0.1. Each person opens a session and says a turn through the named endpoints
every 20 to 40 seconds: reading an answer and typing fifteen words takes that long. The added delay is a reply's time less the median of
one person alone on the same line. First with the scripted voice, then with a model on loopback at 20 ms a word that says what its notes
say. Lost is what was said and does not stand in the journal afterwards. One JSON line each.
"""

import asyncio
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from typing import Any, NamedTuple

import httpx

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))

from tests.servers.openai_server import OpenAIServer  # noqa: E402 - found once the path is set
from trainer.adapters.journal import open_journal  # noqa: E402
from trainer.domain.journal import CandidateSpoke, InterviewerSpoke  # noqa: E402

SCENARIO = "support-specialist"
LINES = (
    "Hello, I'm Jo. How was your journey?",
    "Tell me about a time when a customer was really upset with you.",
    "What was your own part in it?",
    "How did it end?",
    "What would you do differently today?",
    "What do you know about us so far?",
    "Why are you leaving your present job?",
    "Which tools do you work with every day?",
    "What would you like to ask me?",
    "Thank you. You will hear from us by Friday.",
)
NOTES = re.compile(r"<notes>\n(.*?)\n</notes>", re.DOTALL)
NOTHING = "All right, thank you."
ARRIVAL, PAUSE = 30.0, (20.0, 40.0)


class Heard(NamedTuple):
    """A session, and the seconds that each of its replies took."""

    session: str
    seconds: list[float]


async def call(client: httpx.AsyncClient, name: str, *data: object) -> object:
    """One named endpoint, as gradio_client calls it."""
    event = (await client.post(f"/gradio_api/call/{name}", json={"data": data})).raise_for_status().json()["event_id"]
    async with client.stream("GET", f"/gradio_api/call/{name}/{event}") as stream:
        kind = ""
        async for line in stream.aiter_lines():
            kind = line.removeprefix("event: ") if line.startswith("event: ") else kind
            if line.startswith("data: ") and kind == "complete":
                return json.loads(line.removeprefix("data: "))[0]
    raise SystemExit(f"many_people: {name} ended without an answer")


async def person(client: httpx.AsyncClient, number: int, turns: int, hurry: float = 1.0) -> Heard:
    rng = random.Random(number)
    await asyncio.sleep(rng.uniform(0, ARRIVAL) * hurry)
    session = str(await call(client, "start", SCENARIO))
    seconds = []
    for turn in range(turns):
        began = time.perf_counter()
        await call(client, "say", session, LINES[turn % len(LINES)])
        seconds.append(time.perf_counter() - began)
        await asyncio.sleep(rng.uniform(*PAUSE) * hurry)
    return Heard(session, seconds)


FURNISH = """
import os
from trainer.bootstrap import open_house
from trainer.settings import Settings
house = open_house(Settings.load(os.environ))
for scenario in house.library.scenarios():
    house.casting.cast(scenario.id)
    house.facts.ready(scenario.company)
"""


def furnished(data: str) -> None:
    """Make everything ready once, as a server does in its first minutes; in a process that lets go of it."""
    subprocess.run([sys.executable, "-c", FURNISH], cwd=HERE, env=environment(data), check=True)


def environment(data: str, **settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("TRAINER_", "OPENAI_"))}
    return {**kept, **settings, "TRAINER_DATA": data}


@contextmanager
def served(data: str, **settings: str) -> Iterator[str]:
    command = [sys.executable, "app.py", "--port", "0"]
    process = subprocess.Popen(command, cwd=HERE, env=environment(data, **settings), stdout=subprocess.PIPE, text=True)
    try:
        yield (process.stdout.readline() if process.stdout else "").split()[-1].rstrip("/")
    finally:
        process.terminate()
        process.wait(20)


async def practise(address: str, people: int, turns: int) -> tuple[list[float], list[Heard]]:
    """The median seconds of each reply to one person alone, and what everybody heard together."""
    async with httpx.AsyncClient(base_url=address, timeout=120, limits=httpx.Limits(max_connections=400)) as client:
        await person(client, 0, turns, hurry=0.1)
        lone = [(await person(client, number, turns, hurry=0.05)).seconds for number in (1, 2, 3)]
        return [median(seconds) for seconds in zip(*lone, strict=True)], await asyncio.gather(
            *(person(client, 100 + number, turns) for number in range(people))
        )


def measure(voice: str, people: int, turns: int, **settings: str) -> None:
    with tempfile.TemporaryDirectory() as data:
        furnished(data)
        with served(data, **settings) as address:
            alone, heard = asyncio.run(practise(address, people, turns))
        missing = lost(data, heard, turns)
    added = sorted(1000 * (second - quiet) for one in heard for second, quiet in zip(one.seconds, alone, strict=True))
    spread = {"p50": median(added), "p95": quantiles(added, n=20)[-1], "most": added[-1]}
    times = {"alone_ms": round(1000 * median(alone), 1), **{f"added_ms_{name}": round(value, 1) for name, value in spread.items()}}
    told = {"bench": "many_people", "voice": voice, "people": people, "turns": len(added), **times, "lost": missing}
    print(json.dumps({**told, "load_average": round(os.getloadavg()[0], 1)}))


def from_notes(body: dict[str, Any]) -> str:
    """What a model that keeps to its notes would say: the notes."""
    found = NOTES.findall("\n".join(message["content"] for message in body["messages"]))
    return " ".join(found[-1].replace("- ", "").split()) or NOTHING if found else NOTHING


def lost(data: str, heard: list[Heard], turns: int) -> int:
    journal = open_journal(f"sqlite:///{data}/journal.sqlite")
    events = [event for one in heard for event in journal.read(one.session)]
    journal.close()
    said = sum(isinstance(event, InterviewerSpoke) for event in events)
    answered = sum(isinstance(event, CandidateSpoke) for event in events)
    return 2 * turns * len(heard) - said - answered


def main() -> None:
    people, turns = (int(sys.argv[1]) if len(sys.argv) > 1 else 100), (int(sys.argv[2]) if len(sys.argv) > 2 else 4)
    measure("script", people, turns)
    with OpenAIServer(from_notes) as server:
        measure("20 ms a word", people, turns, OPENAI_BASE_URL=server.url, OPENAI_API_KEY="k", TRAINER_MODEL="openai:slow-20")


if __name__ == "__main__":
    main()
