"""Over-promises heard, and honest sentences taken for one: each kind of the labelled ones with that kind left out, or a file.

    python benchmarks/promises.py [FILE] [--rows]

The reader learns from knowledge_base/promises.yaml. Left out a kind at a time, it shows how well it hears of a matter that nobody labelled.
FILE: JSON lines {"said": ..., "honest": true or absent}, heard with all that is labelled. One JSON line a figure.
"""

import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from trainer.adapters.embedder import MiniLm
from trainer.adapters.knowledge import knowledge_root
from trainer.adapters.knowledge.promises import load_promises
from trainer.domain.hearing.promising import promises
from trainer.domain.hearing.sentences import sentences
from trainer.domain.promises import Promises
from trainer.services.sounding import Sounding

Row = tuple[str, bool, bool]
"""What was said, whether it promises too much, and whether it was heard."""
LABELLED = knowledge_root() / "promises.yaml"


def main() -> None:
    labelled, files = load_promises(LABELLED), [Path(one) for one in sys.argv[1:] if not one.startswith("--")]
    report("its kind left out", LABELLED, [row for kind in labelled.kinds for row in left_out(labelled, kind.id)])
    for path in files:
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        report("file", path, list(heard(labelled, [(str(row["said"]), not row.get("honest")) for row in rows])))


def left_out(labelled: Promises, kind: str) -> Iterator[Row]:
    """The sentences of one kind, heard by what the others teach."""
    rest = labelled.model_copy(update={"kinds": tuple(one for one in labelled.kinds if one.id != kind)})
    own = next(one for one in labelled.kinds if one.id == kind)
    yield from heard(rest, [*((text, True) for text in own.promised), *((text, False) for text in own.honest)])


def heard(labelled: Promises, rows: Sequence[tuple[str, bool]]) -> Iterator[Row]:
    """Each row with whether a promise is heard in it."""
    ear = Sounding(labelled.examples, MiniLm())
    for text, promised in rows:
        yield text, promised, any(promises(sentence, ear) for sentence in sentences(text))


def report(of: str, path: Path, rows: Sequence[Row]) -> None:
    """One JSON line a side; with --rows, what went wrong with the labelled ones."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    for name, side, goal in (("over-promises heard", True, ">= 0.8"), ("honest sentences called over-promises", False, "<= 0.05")):
        mine = [found for _, promised, found in rows if promised == side]
        value = round(sum(mine) / len(mine), 4) if mine else None
        print(json.dumps({"figure": name, "of": of, "value": value, "goal": goal, "rows": len(mine), "data": digest}))
    if "--rows" in sys.argv and path == LABELLED:
        for text, promised, found in rows:
            if promised != found:
                print("   ", "missed" if promised else "flagged", "|", text)


if __name__ == "__main__":
    main()
