"""Spoken statements about two companies that are not shipped, true and changed, held against their own handbooks through search.

    python benchmarks/claims_other.py [--rows tuning|apart]

One company was tuned on, the other kept apart. One JSON line a figure; with --rows, what went wrong.
"""

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.claims_spoken import Row, checked, load
from trainer.bootstrap import open_house
from trainer.domain.report import ClaimRow
from trainer.settings import Settings

HERE = Path(__file__).parent / "data"
DATA = HERE / "claims_other.jsonl"
HALVES = {"tarn-cycles": "tuning", "copper-beech-vets": "apart"}

Told = Sequence[tuple[Row, tuple[str, float, ClaimRow | None]]]


def main() -> None:
    rows: list[Row] = [json.loads(line) for line in DATA.read_text("utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as place:
        house = open_house(Settings.load({"TRAINER_DATA": os.environ.get("TRAINER_DATA", place), "TRAINER_MODEL": "scripted"}))
        for company, half in HALVES.items():
            load(house, company)
            told = [(row, checked(house, row)) for row in rows if row["company"] == company]
            for form in ("plain", "compound"):
                report(half, form, [(row, one) for row, one in told if row["form"] == form])
            times = sorted(one[1] for _, one in told)
            slow = round(times[int(0.95 * len(times))], 1)
            print(json.dumps({"figure": "claim check, p95 ms", "half": half, "value": slow, "goal": "< 50"}))


def report(half: str, form: str, told: Told) -> None:
    """The figures of one form of statement."""
    digest = hashlib.sha256(DATA.read_bytes()).hexdigest()[:12]
    for name, true, verdict, goal in (
        ("changed, called contradicted", False, "contradicted", ">= 0.98"),
        ("true, called contradicted", True, "contradicted", "<= 0.03"),
        ("true, called supported", True, "supported", "-"),
    ):
        mine = [one[0] for row, one in told if (row["kind"] == "true") == true]
        share = round(sum(one == verdict for one in mine) / len(mine), 4)
        figure = {"figure": f"statement of another company, {name}", "of": form, "half": half, "value": share, "goal": goal}
        print(json.dumps({**figure, "rows": len(mine), "data": digest}))
    if sys.argv[1:] == ["--rows", half]:
        show(told)


def show(told: Told) -> None:
    """Every row that went wrong."""
    for row, (verdict, _, found) in told:
        if verdict != ("supported" if row["kind"] == "true" else "contradicted"):
            source = found.source.passage[:150] if found and found.source else ""
            print("   ", row["kind"], verdict, "|", row["said"], "|", found.because if found else "", "|", source)


if __name__ == "__main__":
    main()
