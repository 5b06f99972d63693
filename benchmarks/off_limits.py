"""Off-limits questions and remarks caught, and near-miss lawful ones flagged. One JSON line a figure.

The half that is not used for tuning is the figure.
"""

import argparse
import json
import random
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from benchmarks.holding import heard_packs
from trainer.adapters.embedder import load_embedder
from trainer.adapters.knowledge.places import load_places
from trainer.adapters.recent_vectors import RecentVectors
from trainer.adapters.shipped_vectors import ShippedVectors
from trainer.domain.hearing import Context, read_turn
from trainer.domain.off_limits import Packs, RulePack

HERE = Path(__file__).parent
DATA = {
    "questions": HERE / "data" / "off_limits.jsonl",
    "remarks": HERE / "data" / "off_limits_remarks.jsonl",
    "trades": HERE / "data" / "off_limits_trades.jsonl",
    "friendly": HERE / "data" / "off_limits_friendly.jsonl",
    "fishing": HERE / "data" / "off_limits_fishing.jsonl",
    "others": HERE / "data" / "off_limits_others.jsonl",
    "strangers": HERE / "data" / "off_limits_strangers.jsonl",
    "newcomers": HERE / "data" / "off_limits_newcomers.jsonl",
    "spoken": HERE / "data" / "off_limits_spoken.jsonl",
}
SEED = 20
PACKS = HERE.parent / "knowledge_base" / "places"


def halves(rows: list[dict[str, str]], seed: int) -> dict[str, list[dict[str, str]]]:
    """Every ground and label split in two by the seed: one half to tune on, the other to report; as the rows say where they say it."""
    parts: dict[str, list[dict[str, str]]] = {"tuning": [], "held_out": []}
    if all("part" in row for row in rows):
        return {name: part for name in parts if (part := [row for row in rows if row["part"] == name])}
    for key in sorted({(row["label"], row["ground"]) for row in rows}):
        group = [row for row in rows if (row["label"], row["ground"]) == key]
        random.Random(f"{seed}{key}").shuffle(group)
        parts["tuning"] += group[::2]
        parts["held_out"] += group[1::2]
    return parts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print what the tuning half gets wrong")
    parser.add_argument("--rules", action="store_true", help="by the rules alone, without the examples")
    wanted = parser.parse_args()
    packs = load_places(PACKS) if wanted.rules else judging()
    by = "rules" if wanted.rules else "rules and examples"
    for kind, path in DATA.items():
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        for name, part in halves(rows, SEED).items():
            heard = [(row, _ground(row["text"], packs)) for row in part]
            print(json.dumps({"benchmark": "off_limits", "by": by, "of": kind, "part": name, "seed": SEED, **figures(heard, path)}))
            if wanted.misses and name == "tuning":
                for row, ground in heard:
                    if ground != (row["ground"] if row["label"] == "off_limits" else None):
                        print(json.dumps({"text": row["text"], "label": row["label"], "ground": row["ground"], "heard": ground}))


def judging() -> Packs:
    """The rules and the ear, as the house has them."""
    embed = RecentVectors(ShippedVectors(load_embedder()))
    return heard_packs(PACKS, embed, embed.name)


def figures(heard: list[tuple[dict[str, str], str | None]], path: Path) -> dict[str, object]:
    """Shares of one half."""
    off = [(row, ground) for row, ground in heard if row["label"] == "off_limits"]
    lawful = [(row, ground) for row, ground in heard if row["label"] == "lawful"]
    return {
        "sha256": sha256(path.read_bytes()).hexdigest()[:16],
        "off_limits": len(off), "caught": round(sum(bool(ground) for _, ground in off) / len(off), 4),
        "right_ground": round(sum(ground == row["ground"] for row, ground in off) / len(off), 4),
        "lawful": len(lawful), "flagged": round(sum(bool(ground) for _, ground in lawful) / len(lawful), 4),
    }  # fmt: skip


def _ground(text: str, packs: Sequence[RulePack]) -> str | None:
    reading = read_turn(text, turn=0, context=Context(), find=lambda _: (), packs=packs)
    return next((question.ground for question in reading.questions if question.ground), None)


if __name__ == "__main__":
    main()
