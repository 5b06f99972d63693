"""Is it a question, open or closed, and what does the turn do: agreement with the labels in counselling-style talk, as Cohen's kappa.

One JSON line a half; the half that is not used for tuning is the figure. Sentences and labels were written for this project.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from trainer.domain.hearing import Context, read_turn
from trainer.domain.reading import Reading

DATA = Path(__file__).parent / "data" / "acts.jsonl"
SEED = 20
ACTS = {"information": "input", "advice": "input", "affirmation": "other"}
"""Labels that the reading does not tell apart: giving is giving, and a courtesy is neither."""


def halves(rows: list[dict[str, Any]], seed: int) -> dict[str, list[dict[str, Any]]]:
    """Every label split in two by the seed."""
    parts: dict[str, list[dict[str, Any]]] = {"tuning": [], "held_out": []}
    for key in sorted({(row["act"], str(row["form"])) for row in rows}):
        group = [row for row in rows if (row["act"], str(row["form"])) == key]
        random.Random(f"{seed}{key}").shuffle(group)
        parts["tuning"] += group[::2]
        parts["held_out"] += group[1::2]
    return parts


def kappa(pairs: Sequence[tuple[object, object]]) -> float:
    """Cohen 1960: agreement beyond what two coders with these habits would reach by chance."""
    left, right = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(left[name] * right[name] for name in left) / len(pairs) ** 2
    agreed = sum(one == other for one, other in pairs) / len(pairs)
    return round((agreed - chance) / (1 - chance), 4) if chance < 1 else 1.0


def act_of(reading: Reading) -> str:
    """The one thing a turn mainly does: asking before reflecting, reflecting before giving."""
    if reading.questions:
        return "question"
    if "reflect" in reading.acts:
        return "reflection"
    return "input" if {"inform", "answer", "promise", "set_agenda", "introduce"} & set(reading.acts) else "other"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print what the tuning half gets wrong")
    wanted = parser.parse_args()
    rows = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    for name, part in halves(rows, SEED).items():
        heard = [(row, _read(row)) for row in part]
        asked = [(row, reading) for row, reading in heard if row["question"] and reading.questions]
        figure = {
            "benchmark": "acts", "part": name, "seed": SEED, "sha256": sha256(DATA.read_bytes()).hexdigest()[:16], "turns": len(part),
            "question_kappa": kappa([(row["question"], bool(reading.questions)) for row, reading in heard]),
            "form_kappa": kappa([(row["form"], reading.questions[-1].form) for row, reading in asked]),
            "act_kappa": kappa([(ACTS.get(row["act"], row["act"]), act_of(reading)) for row, reading in heard]),
        }  # fmt: skip
        print(json.dumps(figure))
        if wanted.misses and name == "tuning":
            for row, reading in heard:
                form = reading.questions[-1].form if reading.questions else None
                if ACTS.get(row["act"], row["act"]) != act_of(reading) or row["form"] != form:
                    print(json.dumps({**row, "heard": [act_of(reading), form, *reading.acts]}))


def _read(row: dict[str, Any]) -> Reading:
    context = Context(previous=row["previous"], earlier_interviewer=("Hello.",))
    return read_turn(row["text"], turn=2, context=context, find=lambda _: (), packs=())


if __name__ == "__main__":
    main()
