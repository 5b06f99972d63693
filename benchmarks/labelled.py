"""Levels given by the rules against levels that the author of each interview meant, by criterion.

    python benchmarks/labelled.py

36 whole interviews in eight trades, written for this with other words in each half; a level is meant for each criterion, 1, 3 or 5, as the
rubric's anchors describe them. Share that agree exactly and within one level, and quadratically weighted kappa; for the older 32, whose
labels are poor, fair and good, the same with 1, 3 and 5.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.graded import Bench, bench, halves, interviews, levels
from trainer.domain.agreement import agreement
from trainer.domain.transcript import Transcript

DATA = Path(__file__).parent / "data"
WORDS = {"poor": 1, "fair": 3, "good": 5}


class Pair(NamedTuple):
    """One level beside the one meant."""

    name: str
    criterion: str
    given: int
    meant: int


def main() -> None:
    room = bench()
    rows = [json.loads(line) for line in (DATA / "labelled_interviews.jsonl").read_text("utf-8").splitlines()]
    for part in ("tuning", "apart"):
        mine = [(row["name"], Transcript.model_validate(row["transcript"]), row["labels"]) for row in rows if row["part"] == part]
        report("labelled interviews", part, graded(room, mine), len(mine), "labelled_interviews.jsonl")
    held, meant = interviews(), json.loads((DATA / "interview_labels.json").read_text("utf-8"))
    half = halves(list(held))
    for part in ("tuning", "apart"):
        older = [(name, held[name], {key: WORDS[word] for key, word in meant[name].items()}) for name in held if half[name] == part]
        report("older labelled interviews", part, graded(room, older), len(older), "interview_labels.json")


def graded(room: Bench, rows: Iterable[tuple[str, Transcript, Mapping[str, int]]]) -> list[Pair]:
    """Every level that was given, beside the one meant."""
    given = [(name, levels(room.grade(one)), labels) for name, one, labels in rows]
    return [Pair(name, key, level, labels[key]) for name, found, labels in given for key in labels if (level := found.get(key)) is not None]


def report(what: str, part: str, pairs: Sequence[Pair], rows: int, data: str) -> None:
    """One JSON line for all criteria together and one for each."""
    sha = hashlib.sha256((DATA / data).read_bytes()).hexdigest()[:12]
    for criterion in ("all", *dict.fromkeys(pair.criterion for pair in pairs)):
        mine = [pair for pair in pairs if criterion in ("all", pair.criterion)]
        agreed = agreement([pair.given for pair in mine], [pair.meant for pair in mine])
        far = [f"{pair.name} {pair.given} for {pair.meant}" for pair in mine if abs(pair.given - pair.meant) > 1]
        figures = {"exact": agreed.exact, "within_one": agreed.within_one, "kappa": agreed.kappa}
        told = {name: round(value, 3) if value is not None else None for name, value in figures.items()}
        print(
            json.dumps(
                {"figure": what, "half": part, "criterion": criterion, **told, "rows": rows, "data": sha}
                | ({"far": far[:6]} if criterion != "all" else {})
            )
        )


if __name__ == "__main__":
    main()
