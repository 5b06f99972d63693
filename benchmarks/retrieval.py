"""Recall and speed of search on a handbook's own question headings, each taken out of its section first.

    python benchmarks/retrieval.py [DATA [CORPUS]]

DATA: default TRAINER_BENCH_DATA or ../shared/data. CORPUS: default DATA/18f-handbook/pages.

A passage is a hit when it comes from the question's document and holds the first 12 words of its answer (links, marks and case
ignored). Weights were chosen on the questions of one random half of the documents (`chosen_on`); the others are told apart (`other`),
though earlier versions of the search were measured on all of them.
"""

import json
import os
import random
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from facts_load import data_folder, digest

from trainer.adapters.embedder import load_embedder
from trainer.adapters.fact_store import FactStore

HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*#*\s*$", re.MULTILINE)
SEED = 20


class Question(NamedTuple):
    """A heading that asks, and where its answer stands."""

    query: str
    document: str
    answer: str


def words(text: str) -> str:
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"<[^>]+>|{%.*?%}|{{.*?}}", " ", text)
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


def build(corpus: Path, out: Path) -> list[Question]:
    questions = []
    for path in sorted(corpus.rglob("*.md")):
        text = path.read_text("utf-8", "replace")
        document = path.relative_to(corpus).as_posix()
        drop = []
        for match in HEADING.finditer(text):
            body = words(re.split(r"^#{1,6}\s", text[match.end() :], maxsplit=1, flags=re.MULTILINE)[0]).split()
            if match[2].rstrip("*_ ").endswith("?") and len(body) >= 15:
                query = re.sub(r"[*_`]|\[([^\]]*)\]\([^)]*\)", r"\1", match[2]).strip()
                questions.append(Question(query, document, " ".join(body[:12])))
                drop.append(match.span())
        for start, end in reversed(drop):
            text = text[:start] + text[end:]
        target = out / document
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return questions


def main() -> int:
    corpus = Path(sys.argv[2]) if len(sys.argv) > 2 else data_folder(sys.argv[1] if len(sys.argv) > 1 else None) / "18f-handbook" / "pages"
    if not corpus.is_dir():
        print(json.dumps({"bench": "retrieval", "skipped": f"{corpus} is absent"}))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        questions = build(corpus, Path(folder) / "docs")
        store = FactStore(Path(folder) / "data", [Path(folder) / "none"], load_embedder())
        store.load("handbook", Path(folder) / "docs", lambda _what, _done, _total: None)
        ranks, times = run(store, questions)
        store.close()
    report(questions, ranks, times, digest(corpus))
    return 0


def run(store: FactStore, questions: list[Question]) -> tuple[list[int], list[float]]:
    ranks, times = [], []
    store.search("handbook", "warm up", 10)
    for question in questions:
        start = time.perf_counter()
        found = store.search("handbook", question.query, 10)
        times.append(1000 * (time.perf_counter() - start))
        hits = (at for at, item in enumerate(found, 1) if item.document == question.document and question.answer in words(item.text))
        ranks.append(next(hits, 0))
    return ranks, times


def report(questions: list[Question], ranks: list[int], times: list[float], data: str) -> None:
    names = sorted({question.document for question in questions})
    random.Random(SEED).shuffle(names)
    half = set(names[::2])
    own = [index for index, question in enumerate(questions) if question.document in half]
    other = [index for index, question in enumerate(questions) if question.document not in half]
    for part, indexes in {"all": own + other, "chosen_on": own, "other": other}.items():
        if not indexes:
            continue
        chosen = [ranks[index] for index in indexes]
        recall = {f"recall@{k}": round(sum(0 < rank <= k for rank in chosen) / len(chosen), 3) for k in (1, 5, 10)}
        print(json.dumps({"bench": "retrieval", "data": data, "seed": SEED, "part": part, "queries": len(chosen), **recall}))
    p50, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    speed = {"search_ms_p50": round(p50, 1), "search_ms_p95": round(p95, 1), "load_average": round(os.getloadavg()[0], 1)}
    print(json.dumps({"bench": "retrieval", "data": data, **speed}))


if __name__ == "__main__":
    sys.exit(main())
