"""Does a reply build on what was said before: rank correlation with human ratings of classroom talk. One JSON line a figure.

The exchanges are lessons, neighbours of interviews and not the same thing. They are read from the file that is named and are not part of
the project (ddemszky/conversational-uptake, MIT); weights were chosen on one seeded half, the other half is the figure to quote.
"""

import argparse
import csv
import json
import math
import random
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.adapters.embedder import load_embedder
from trainer.domain.hearing.words import stems, tokens
from trainer.domain.uptake import uptake

UPTAKE = Path(__file__).resolve().parents[2] / "shared" / "data" / "uptake" / "uptake_data.csv"
SEED = 7
Row = dict[str, str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "data", type=Path, nargs="?", default=Path(__file__).resolve().parents[2] / "shared" / "data" / "uptake" / "uptake_data.csv"
    )
    parser.add_argument("--vectors", action="store_true", help="use nearness in meaning as well: slower")
    wanted = parser.parse_args()
    if not wanted.data.is_file():
        print(json.dumps({"benchmark": "uptake", "absent": str(wanted.data)}))
        return
    with wanted.data.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["uptake_zscore"]]
    order = list(range(len(rows)))
    random.Random(SEED).shuffle(order)
    halves = {"tuning": order[: len(rows) // 2], "held_out": order[len(rows) // 2 :]}
    near = _nearness(rows) if wanted.vectors else [None] * len(rows)
    rarity = _rarity([rows[place] for place in halves["tuning"]])
    digest = sha256(wanted.data.read_bytes()).hexdigest()[:16]
    mark = {"benchmark": "uptake", "vectors": wanted.vectors, "seed": SEED, "sha256": digest}
    for part, places in halves.items():
        for name, known in (("uniform", None), ("idf of the tuning half", rarity)):
            figures = _figures([rows[place] for place in places], [near[place] for place in places], known)
            print(json.dumps({**mark, "part": part, "rarity": name, **figures}))


def _figures(rows: Sequence[Row], near: Sequence[float | None], rarity: dict[str, float] | None) -> dict[str, float]:
    rated = _ranks([float(row["uptake_zscore"]) for row in rows])
    scores = [uptake(row["student_text"], row["teacher_text"], near=one, rarity=rarity) for row, one in zip(rows, near, strict=True)]
    lengths = _ranks([len(tokens(row["teacher_text"])) for row in rows])
    mine = _ranks(scores)
    rho, by_length, own_length = _r(mine, rated), _r(lengths, rated), _r(mine, lengths)
    given = (rho - by_length * own_length) / math.sqrt((1 - by_length**2) * (1 - own_length**2))
    return {
        "exchanges": len(rows),
        "spearman": round(rho, 4),
        "length_alone": round(by_length, 4),
        "spearman_given_length": round(given, 4),
    }


def _ranks(values: Sequence[float]) -> NDArray[np.float64]:
    known = np.asarray(values, dtype=np.float64)
    _, place, count = np.unique(known, return_inverse=True, return_counts=True)
    ends = np.cumsum(count)
    return (ends - (count - 1) / 2)[place]


def _r(left: NDArray[np.float64], right: NDArray[np.float64]) -> float:
    return float(np.corrcoef(left, right)[0, 1])


def _rarity(rows: Sequence[Row]) -> dict[str, float]:
    counts = Counter(stem for row in rows for stem in stems(row["student_text"] + " " + row["teacher_text"]))
    return {stem: math.log((2 + len(rows)) / (1 + count)) for stem, count in counts.items()}


def _nearness(rows: Sequence[Row]) -> list[float | None]:
    embed = load_embedder("minilm")
    said, taken = (np.asarray(embed([row[key] for row in rows])) for key in ("student_text", "teacher_text"))
    return [float(cosine) for cosine in (said * taken).sum(axis=1)]


if __name__ == "__main__":
    main()
