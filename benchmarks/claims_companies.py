"""True and changed sentences of every company that is shipped, held against its documents: whatever is added there is measured too.

    python benchmarks/claims_companies.py [--rows]

Every statement of a company's documents is told as it stands and with one number, one date or one "not" changed, and held against its own
passage among nine others of the same company. Companies are kept apart by name: every second one was not looked at while tuning.
"""

import hashlib
import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.claims import date, is_statement, negation, number, read_passages
from trainer.adapters.knowledge import knowledge_root
from trainer.domain.claims import check_claim
from trainer.domain.passage import Passage
from trainer.domain.reading import Statement
from trainer.domain.wording import sentences

SEED = 7
Change = Callable[[str, random.Random], str | None]
CHANGES: dict[str, Change] = {"number": number, "date": date, "negation": negation, "nothing": lambda line, _: line}


def main() -> None:
    folders = sorted(path for path in (knowledge_root() / "companies").iterdir() if path.is_dir())
    for half, mine in (("tuning", folders[::2]), ("apart", folders[1::2])):
        for kind, change in CHANGES.items():
            tell(half, kind, [row for folder in mine for row in checked(folder, change)], mine)


def checked(folder: Path, change: Change) -> Iterator[tuple[str, str, str, float]]:
    """Company, changed sentence, verdict and milliseconds of every statement that can be changed so."""
    passages = read_passages(folder)
    rng = random.Random(f"{SEED} {folder.name}")
    for passage in passages:
        others = [one for one in passages if one is not passage]
        for line in filter(is_statement, sentences(passage.text)):
            new = change(line, rng)
            if new and (new != line or change is CHANGES["nothing"]):
                yield folder.name, new, *_verdict(new, [passage, *rng.sample(others, min(9, len(others)))], passages)


def _verdict(line: str, near: list[Passage], known: list[Passage]) -> tuple[str, float]:
    start = time.perf_counter()
    verdict = check_claim(0, Statement(text=line), near, known=known).verdict
    return verdict, 1000 * (time.perf_counter() - start)


def tell(half: str, kind: str, rows: list[tuple[str, str, str, float]], folders: list[Path]) -> None:
    """One JSON line; with --rows, what went wrong."""
    true = kind == "nothing"
    wrong = [(company, line, verdict) for company, line, verdict, _ in rows if (verdict == "contradicted") == true]
    if "--rows" in sys.argv and half == "tuning":
        for row in wrong[:40]:
            print(kind, *row, sep=" | ")
    hits = len(wrong) if true else len(rows) - len(wrong)
    files = (path for folder in folders for path in sorted(folder.rglob("*.md")))
    spent = sorted(milliseconds for *_, milliseconds in rows)
    figure = {
        "figure": f"companies' own statements, {kind} changed, called contradicted",
        "half": half,
        "value": round(hits / len(rows), 4) if rows else None,
        "goal": "<= 0.03" if true else ">= 0.98",
        "rows": len(rows),
        "p95_ms": round(spent[int(0.95 * (len(spent) - 1))], 1) if spent else None,
        "companies": [folder.name for folder in folders],
        "seed": SEED,
        "data": hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12],
    }
    print(json.dumps(figure))


if __name__ == "__main__":
    main()
