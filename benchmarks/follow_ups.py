"""Follow-ups: right after a story was told, how many get the layer of it that they ask for. One JSON line a figure.

Each is put on every scenario after a question that gets a story, or after its own part as well. It is met where that layer is told, or,
where the story has none, where she says so; for "And then?" any layer that comes next will do. `--show` prints what the tuning half missed.
"""

import argparse
import json
from collections import Counter
from hashlib import sha256
from pathlib import Path

from benchmarks.holding import Stage, stages

DATA = Path(__file__).parent / "data" / "follow_ups.jsonl"
SEED = 11
WELCOME = "Hello, and thank you for coming in today."
OWN = "What was your own part in that?"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    show = parser.parse_args().show
    asked = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    here = stages()
    for part in ("tuning", "apart", "guides", "rooms"):
        mine = [row for row in asked if row["part"] == part]
        found = [(row, stage.scenario.id, met(stage, row)) for stage in here for row in mine]
        counts = Counter(kind for _, _, kind in found)
        put = sum(count for kind, count in counts.items() if kind != "no story")
        figure = {"bench": "follow_ups", "part": part, "value": round(counts["right"] / put, 3), "put": put, "questions": len(mine)}
        print(json.dumps({**figure, **counts, "seed": SEED, "sha256": sha256(DATA.read_bytes()).hexdigest()[:16]}))
        if show and part == "tuning":
            for row, scenario, kind in found:
                if kind not in ("right", "no story"):
                    print(f"{scenario} | {row['told']} | {row['then']} | {row['wants']} | {kind}")


def met(stage: Stage, row: dict[str, str]) -> str:
    """How the follow-up was met: `right`, `other layer`, `other story`, `nothing told`; `no story` where none was told to follow."""
    lines = (WELCOME, row["before"], *([OWN] if row["told"] == "own_part" else []), row["then"])
    _, first, *_, last = (taken.plan for taken in stage.said(lines, SEED).taken)
    facts = {fact.id: fact for fact in stage.scenario.ledger}
    story = next((facts[name].story for name in first.facts if facts[name].story), None)
    if story is None:
        return "no story"
    told = {facts[name].layer for name in last.facts if facts[name].story == story}
    there = {fact.layer for fact in facts.values() if fact.story == story}
    wanted = row["wants"]
    if wanted in told or (wanted == "more" and told) or (wanted not in there and last.moment.startswith("no_")):
        return "right"
    return "other layer" if told else "other story" if last.facts else "nothing told"


if __name__ == "__main__":
    main()
