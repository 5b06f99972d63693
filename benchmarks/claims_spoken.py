"""What an interviewer tells of the company in spoken paraphrase, true or changed, held against its documents: offline, through search.

    python benchmarks/claims_spoken.py [--rows tuning|apart]

Half of the pairs were kept apart from tuning, by seed; those marked as seen were all looked at.
One JSON line a figure; with --rows, every row that went wrong.
"""

import hashlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

from trainer.bootstrap import House, open_house
from trainer.domain.hearing import read_transcript
from trainer.domain.report import ClaimRow
from trainer.domain.transcript import Transcript, Turn
from trainer.settings import Settings

HERE = Path(__file__).parent / "data"
DATA = {name: HERE / f"{name}.jsonl" for name in ("claims_spoken", "claims_compound", "claims_managers")}
"""Plain statements; compound ones with courtesies; and how managers of seven companies tell them, with the thing itself as subject."""
SEED = 7
CHANGED = frozenset({"number", "date", "amount", "negation", "frequency", "unit", "name"})

Row = Mapping[str, object]


def main() -> None:
    sets = {name: [json.loads(line) for line in path.read_text("utf-8").splitlines()] for name, path in DATA.items()}
    with tempfile.TemporaryDirectory() as place:
        house = open_house(Settings.load({"TRAINER_DATA": os.environ.get("TRAINER_DATA", place), "TRAINER_MODEL": "scripted"}))
        for company in {str(row["company"]) for rows in sets.values() for row in rows}:
            load(house, company)
        told = {name: [(row, checked(house, row)) for row in rows] for name, rows in sets.items()}
    for name, rows in told.items():
        apart = kept_apart([row for row, _ in rows])
        for half in ("tuning", "apart"):
            report(name, half, [(row, one) for row, one in rows if (row["pair"] in apart) == (half == "apart")])


def load(house: House, company: str) -> None:
    """A company made ready, from its handbook beside this file where it is not shipped, and searched once."""
    handbook = HERE / "handbooks" / company
    if handbook.is_dir():
        house.facts.load(company, handbook, lambda _what, _done, _total: None)
    house.facts.search(company, "What is it like to work here?", 1)


def kept_apart(rows: Sequence[Row]) -> frozenset[object]:
    """Half of the pairs that were not all looked at, by seed."""
    pairs = sorted({int(str(row["pair"])) for row in rows if not row.get("seen")})
    Random(SEED).shuffle(pairs)
    return frozenset(pairs[: len(pairs) // 2])


def checked(house: House, row: Row) -> tuple[str, float, ClaimRow | None]:
    """The verdict on a statement, `none` where it is no claim, and the milliseconds it took."""
    said = str(row["said"])
    turns = (Turn(speaker="candidate", text="I see."), Turn(speaker="interviewer", text=said))
    transcript = Transcript(turns=turns, company=str(row["company"]))
    readings = read_transcript(transcript, find=lambda _: (), packs=(), promising=house.casting.promising)
    start = time.perf_counter()
    found = house.marking.claims(transcript, readings) or ()
    spent = 1000 * (time.perf_counter() - start)
    return (found[0].verdict, spent, found[0]) if found else ("none", spent, None)


def report(of: str, half: str, told: Sequence[tuple[Row, tuple[str, float, ClaimRow | None]]]) -> None:
    """The figures of one half."""
    digest = hashlib.sha256(DATA[of].read_bytes()).hexdigest()[:12]

    def figure(name: str, kinds: frozenset[str], verdicts: frozenset[str], goal: str) -> None:
        mine = [(row, one) for row, one in told if row["kind"] in kinds]
        if not mine:
            return
        share = sum(one[0] in verdicts for _, one in mine) / len(mine)
        line = {"figure": f"spoken claim, {name}", "of": of, "half": half, "value": round(share, 4), "goal": goal, "rows": len(mine)}
        print(json.dumps({**line, "seed": SEED, "data": digest}))

    figure("changed, called contradicted", CHANGED, frozenset({"contradicted"}), ">= 0.98")
    figure("true, called contradicted", frozenset({"true"}), frozenset({"contradicted"}), "<= 0.03")
    figure("true, called supported", frozenset({"true"}), frozenset({"supported"}), "-")
    figure("true or changed, not held for a claim", CHANGED | {"true"}, frozenset({"none"}), "-")
    figure("about the interview itself, held for a claim", frozenset({"interview"}), frozenset({"supported", "contradicted"}), "0")
    times = sorted(one[1] for _, one in told if one[0] != "none")
    print(
        json.dumps(
            {"figure": "claim check, p95 ms", "of": of, "half": half, "value": round(times[int(0.95 * len(times))], 1), "goal": "< 50"}
        )
    )
    if sys.argv[1:] == ["--rows", half]:
        for row, (verdict, _, found) in told:
            if verdict != wanted(str(row["kind"])) and not (row["kind"] == "interview" and verdict in {"none", "not_in_documents"}):
                source = found.source.passage[:150] if found and found.source else ""
                print("   ", row["kind"], verdict, "|", row["said"], "|", found.because if found else "", "|", source)


def wanted(kind: str) -> str:
    """The right verdict on a kind of row."""
    return {"true": "supported", "interview": "none"}.get(kind, "contradicted")


if __name__ == "__main__":
    main()
