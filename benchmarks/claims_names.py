"""Statements in which the name of a person, a team, a place or a product was exchanged for another, held against a company's documents.

    python benchmarks/claims_names.py [--rows]

Pairs over the five companies that are shipped, half in near wording and half as it is spoken; beside them true statements that name people
in other ways (titles, first names, the one spoken to), and statements of whom the documents tell nothing. `apart` was not looked at.
One JSON line a figure; with --rows, what went wrong in the other.
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

DATA = Path(__file__).parent / "data" / "claims_names.jsonl"
RIGHT = {"true": "supported", "name": "contradicted", "untold": "not_in_documents"}

Told = Sequence[tuple[Row, tuple[str, float, ClaimRow | None]]]


def main() -> None:
    rows: list[Row] = [json.loads(line) for line in DATA.read_text("utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as place:
        house = open_house(Settings.load({"TRAINER_DATA": os.environ.get("TRAINER_DATA", place), "TRAINER_MODEL": "scripted"}))
        for company in {str(row["company"]) for row in rows}:
            load(house, company)
        for part in ("tuning", "apart"):
            told = [(row, checked(house, row)) for row in rows if row["part"] == part]
            report(part, told)
            if "--rows" in sys.argv and part == "tuning":
                show(told)


def report(part: str, told: Told) -> None:
    """The figures of one half."""
    digest = hashlib.sha256(DATA.read_bytes()).hexdigest()[:12]
    for kind, styles, verdict, goal in (
        ("name", ("near",), "contradicted", ">= 0.98"),
        ("name", ("spoken",), "contradicted", ">= 0.98"),
        ("name", ("near", "spoken"), "supported", "0"),
        ("true", ("near", "spoken"), "contradicted", "<= 0.03"),
        ("true", ("form",), "contradicted", "<= 0.03"),
        ("true", ("near", "spoken", "form"), "supported", "-"),
        ("untold", ("form",), "supported", "0"),
        ("untold", ("form",), "contradicted", "0"),
    ):
        mine = [one[0] for row, one in told if row["kind"] == kind and row["style"] in styles]
        share = round(sum(one == verdict for one in mine) / len(mine), 4)
        figure = {"figure": f"statement with names, {kind}, called {verdict}", "of": "+".join(styles), "half": part, "value": share}
        print(json.dumps({**figure, "goal": goal, "rows": len(mine), "data": digest}))


def show(told: Told) -> None:
    """Every row that went wrong."""
    for row, (verdict, _, found) in told:
        if verdict != RIGHT[str(row["kind"])] and (row["kind"], verdict) != ("untold", "none"):
            source = found.source.passage[:150] if found and found.source else ""
            print("   ", row["id"], verdict, "|", row["said"], "|", found.because if found else "", "|", source)


if __name__ == "__main__":
    main()
