"""Two true sentences of a company joined into one, as they stand and with a number of the second changed, held against its documents.

    python benchmarks/claims_joined.py [--rows]

For every company that is shipped but the handbook: up to 90 short sentences, shuffled by seed and joined two by two with "and", a comma or
a semicolon, held against their own passages among eight others. Companies are kept apart by name: every second one was not looked at.
"""

import hashlib
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.claims import is_statement, number, read_passages
from trainer.adapters.knowledge import knowledge_root
from trainer.domain.claims import check_claim
from trainer.domain.passage import Passage
from trainer.domain.reading import Statement
from trainer.domain.wording import sentences

SEED = 3
MOST = 90
LONGEST = 18
"""Words of a sentence that somebody may join to another."""
JOINTS = (" and ", ", and ", "; ", ", ")
_OPENERS = frozenset("the a an we it they there in on at for from each every nobody some if after before since no one most you our".split())

Row = tuple[str, str, str, str]
"""Company, kind, sentence and verdict."""


def main() -> None:
    folders = [path for path in sorted((knowledge_root() / "companies").iterdir()) if path.is_dir() and path.name != "18f"]
    for half, mine in (("tuning", folders[::2]), ("apart", folders[1::2])):
        rows = [row for folder in mine for row in joined(folder)]
        digest = hashlib.sha256(b"".join(path.read_bytes() for folder in mine for path in sorted(folder.rglob("*.md")))).hexdigest()[:12]
        for kind, verdict, goal in (("true", "contradicted", "<= 0.03"), ("true", "supported", "-"), ("number", "contradicted", "-")):
            held = [row for row in rows if row[1] == kind]
            share = round(sum(row[3] == verdict for row in held) / len(held), 4)
            figure = {"figure": f"two sentences joined, {kind}, called {verdict}", "half": half, "value": share, "goal": goal}
            print(json.dumps({**figure, "rows": len(held), "companies": [path.name for path in mine], "seed": SEED, "data": digest}))
        if "--rows" in sys.argv and half == "tuning":
            for row in rows:
                if (row[3] == "contradicted") == (row[1] == "true"):
                    print(*row, sep=" | ")


def joined(folder: Path) -> Iterator[Row]:
    """Every pair of one company's sentences, joined, with its verdict."""
    passages, rng = read_passages(folder), random.Random(f"{SEED} {folder.name}")
    told = [(one, line) for one in passages for line in sentences(one.text) if _is_whole(line)]
    rng.shuffle(told)
    for (here, first), (there, second) in zip(told[:MOST:2], told[1:MOST:2], strict=False):
        rest = [one for one in passages if one not in (here, there)]
        near = [here, *([there] if there is not here else []), *rng.sample(rest, 8)]
        joint, changed = rng.choice(JOINTS), number(second, rng)
        for kind, line in (("true", second), ("number", changed if changed != second else None)):
            if line:
                said = f"{first[:-1]}{joint}{_lowered(line)}"
                yield folder.name, kind, said, _verdict(said, near, passages)


def _is_whole(line: str) -> bool:
    return is_statement(line) and len(line.split()) <= LONGEST and line[0].isupper() and ":" not in line


def _lowered(line: str) -> str:
    return line[0].lower() + line[1:] if line.split(maxsplit=1)[0].lower() in _OPENERS else line


def _verdict(said: str, near: list[Passage], known: list[Passage]) -> str:
    return check_claim(0, Statement(text=said), near, known=known).verdict


if __name__ == "__main__":
    main()
