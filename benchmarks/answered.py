"""Was the question answered: macro-F1 of the rule on press interviews (QEvasion).

They are neighbours of job interviews, not the same thing. One half, split by answer with a seed, served to
set the weights; the figure to look at is the other half's. One JSON line.
"""

import csv
import hashlib
import json
import random
import sys
from collections import defaultdict
from pathlib import Path

from trainer.domain.candidate_questions import answer_status

SEED = 7
GOAL = 0.6
LABELS = {"Clear Reply": "answered", "Ambivalent": "partly", "Clear Non-Reply": "dodged"}


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2] / "shared" / "data"
    path = folder / "answered" / "answered_questions.csv"
    if not path.is_file():
        print(json.dumps({"bench": "answered", "skipped": "the data are absent; name their folder as the first argument"}))
        return
    text = path.read_bytes()
    tuned, kept = halves(list(csv.DictReader(text.decode().splitlines())))
    figure = {
        "bench": "answered", "figure": "macro-F1, half kept away from tuning", "value": macro_f1(kept), "goal": GOAL,
        "tuned_half": macro_f1(tuned), "rows": len(kept), "seed": SEED, "sha256": hashlib.sha256(text).hexdigest()[:12],
        "engine": "rule, offline", "about": "press interviews, not job interviews",
    }  # fmt: skip
    print(json.dumps(figure))


def halves(rows: list[dict[str, str]]) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """Two halves that share no answer."""
    groups: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        groups[row["interview_answer"]].append(row)
    keys = sorted(groups)
    random.Random(SEED).shuffle(keys)
    middle = len(keys) // 2
    return [row for key in keys[:middle] for row in groups[key]], [row for key in keys[middle:] for row in groups[key]]


def macro_f1(rows: list[dict[str, str]]) -> float:
    """The mean over the three labels of F1."""
    pairs = [(LABELS[row["clarity_label"]], answer_status(row["question"], row["interview_answer"])) for row in rows]
    return round(sum(_f1(pairs, label) for label in LABELS.values()) / len(LABELS), 3)


def _f1(pairs: list[tuple[str, str]], label: str) -> float:
    hits = sum(true == told == label for true, told in pairs)
    both = sum(true == label for true, _ in pairs) + sum(told == label for _, told in pairs)
    return 2 * hits / both if both else 0.0


if __name__ == "__main__":
    main()
