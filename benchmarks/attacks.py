"""Attempts on the machine that are caught, and honest interview lines of the same words that are flagged. One JSON line a half.

The half that is not used for tuning is the figure. All lines were written for this project.
"""

import argparse
import json
import random
from hashlib import sha256
from pathlib import Path

from trainer.domain.hearing.attacks import attacks

DATA = Path(__file__).parent / "data" / "attacks.jsonl"
SEED = 20


def halves(rows: list[dict[str, str]], seed: int) -> dict[str, list[dict[str, str]]]:
    """Both labels split in two by the seed."""
    parts: dict[str, list[dict[str, str]]] = {"tuning": [], "held_out": []}
    for label in ("attack", "honest"):
        group = [row for row in rows if row["label"] == label]
        random.Random(f"{seed}{label}").shuffle(group)
        parts["tuning"] += group[::2]
        parts["held_out"] += group[1::2]
    return parts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print what the tuning half gets wrong")
    wanted = parser.parse_args()
    rows = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    for name, part in halves(rows, SEED).items():
        heard = [(row, attacks(row["text"])) for row in part]
        tried = [bool(found) for row, found in heard if row["label"] == "attack"]
        honest = [bool(found) for row, found in heard if row["label"] == "honest"]
        figure = {
            "benchmark": "attacks", "part": name, "seed": SEED, "sha256": sha256(DATA.read_bytes()).hexdigest()[:16],
            "attacks": len(tried), "caught": round(sum(tried) / len(tried), 4),
            "honest": len(honest), "flagged": round(sum(honest) / len(honest), 4),
        }  # fmt: skip
        print(json.dumps(figure))
        if wanted.misses and name == "tuning":
            for row, found in heard:
                if bool(found) != (row["label"] == "attack"):
                    print(json.dumps({**row, "heard": found}, ensure_ascii=False))


if __name__ == "__main__":
    main()
