"""How fast company facts load, offline: passages a second, and what loading again costs.

python benchmarks/facts_load.py [DATA]        DATA holds 18f-handbook/pages; default TRAINER_BENCH_DATA or ../shared/data
"""

import hashlib
import json
import os
import sys
import tempfile
import time
from pathlib import Path

from trainer.adapters.embedder import load_embedder
from trainer.adapters.fact_store import FactStore
from trainer.services.facts import Loaded


def data_folder(argument: str | None) -> Path:
    root = Path(__file__).resolve().parent.parent
    return Path(argument or os.environ.get("TRAINER_BENCH_DATA") or root.parent / "shared" / "data")


def digest(folder: Path) -> str:
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()[:16]


def main() -> int:
    pages = data_folder(sys.argv[1] if len(sys.argv) > 1 else None) / "18f-handbook" / "pages"
    if not pages.is_dir():
        print(json.dumps({"bench": "facts_load", "skipped": f"{pages} is absent"}))
        return 0
    embed = load_embedder()
    embed(["warm"])
    with tempfile.TemporaryDirectory() as folder:
        store = FactStore(Path(folder), [Path(folder) / "none"], embed)
        first, seconds = timed(store, pages)
        again, more = timed(store, pages)
        store.close()
    figure = {"bench": "facts_load", "data": digest(pages), "cores": os.cpu_count(), "load_average": round(os.getloadavg()[0], 1)}
    print(
        json.dumps(
            {**figure, "passages": first.passages, "seconds": round(seconds, 2), "passages_per_second": round(first.passages / seconds, 1)}
        )
    )
    print(
        json.dumps({**figure, "again_embedded": again.embedded, "again_changed": again.added + again.replaced, "seconds": round(more, 2)})
    )
    return 0


def timed(store: FactStore, pages: Path) -> tuple[Loaded, float]:
    start = time.perf_counter()
    done = store.load("handbook", pages, lambda _what, _done, _total: None)
    return done, time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
