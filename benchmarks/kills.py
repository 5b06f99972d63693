"""Kill a writing process at random moments: is every acknowledged event there again, and none half-written?

Prints one JSON line. `lost` counts acknowledged events that are missing, `torn` the sessions that hold a part of an append.
"""

import argparse
import json
import os
import random
import select
import signal
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from trainer.adapters.journal import open_journal
from trainer.domain.journal import InterviewerSpoke, Noted, Started

BATCH = 3


def write(url: str, session: str, acknowledge: int) -> None:
    journal = open_journal(url)
    count = journal.append(session, [Started(user="sam", scenario="baker", scenario_sha256="", seed=0, at=time.time()), *_said(0)[1:]], 0)
    while True:
        os.write(acknowledge, f"{count}\n".encode())
        count = journal.append(session, _said(count), count)


def _said(turn: int) -> list:
    return [Noted(text="n" * 50, at=0.0), InterviewerSpoke(turn=turn, text="words " * 40, at=0.0), Noted(text="after", at=1.0)]


def kill_one(url: str, session: str, delay: float) -> int:
    """Start a writer, kill it `delay` seconds after its first acknowledgement; how many events it said it had written."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with suppress(BaseException):
            write(url, session, writing)
        os._exit(1)
    os.close(writing)
    select.select([reading], [], [], 30)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading) as said:
        return max((int(line) for line in said if line.endswith("\n")), default=0)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path)
    chosen = parser.parse_args()
    chance = random.Random(chosen.seed)
    folder = chosen.folder or Path(tempfile.mkdtemp())
    url = f"sqlite:///{folder / 'kills.sqlite'}"
    acknowledged = {f"s{number}": kill_one(url, f"s{number}", chance.uniform(0, 0.06)) for number in range(chosen.kills)}
    found = {row.id: row.events for row in open_journal(url).sessions()}
    lost = sum(max(0, count - found.get(session, 0)) for session, count in acknowledged.items())
    torn = sum(count % BATCH != 0 for count in found.values())
    figure = {"figure": "kills", "kills": chosen.kills, "seed": chosen.seed, "acknowledged": sum(acknowledged.values())}
    print(json.dumps(figure | {"lost": lost, "torn": torn}))
    return 1 if lost or torn else 0


if __name__ == "__main__":
    raise SystemExit(main())
