"""How well statements about the company are held against its documents, with no model.

    python benchmarks/claims.py [DATA]

BEGIN (knowledge and reply pairs, Wizard of Wikipedia part): a neighbour of company facts, not the same thing. The handbook's own
sentences, changed by rule: a number, a date or a negation. One JSON line a figure.
"""

import csv
import hashlib
import json
import random
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from trainer.domain.claims import check_claim, support
from trainer.domain.passage import Passage
from trainer.domain.reading import Statement
from trainer.domain.wording import sentences, words

SEED = 7
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
SPELLED = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty", "thirty"]


def main() -> None:
    default = Path(__file__).resolve().parents[2] / "shared" / "data"
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    report_begin(data / "begin-wow" / "begin_test_wow.tsv")
    report_mutations(data / "18f-handbook" / "pages")


def report_begin(path: Path) -> None:
    if not path.exists():
        print(json.dumps({"figure": "claim supported by passage", "absent": path.name}))
        return
    with path.open(encoding="utf-8", newline="") as source:
        rows = [
            (row["knowledge"], row["response"], row["begin_label"].startswith("Fully")) for row in csv.DictReader(source, delimiter="\t")
        ]
    overlaps = [word_overlap(reply, knowledge) for knowledge, reply, _ in rows]
    scores = [support(reply, knowledge) for knowledge, reply, _ in rows]
    labels = [label for _, _, label in rows]
    hard = [index for index, value in enumerate(overlaps) if value < 0.9]
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    for name, keep, goal in (("all rows", range(len(rows)), 0.939), ("word overlap < .9", hard, 0.895)):
        kept = [labels[index] for index in keep]
        figure = {
            "figure": f"claim supported by passage, BEGIN test, {name}, AUROC",
            "value": round(auroc(kept, [scores[index] for index in keep]), 4),
            "word_overlap": round(auroc(kept, [overlaps[index] for index in keep]), 4),
            "goal": f"> {goal}",
            "rows": len(kept),
            "data": digest,
        }
        print(json.dumps(figure))


def word_overlap(reply: str, knowledge: str) -> float:
    there = set(words(knowledge))
    said = words(reply)
    return sum(word in there for word in said) / max(1, len(said))


def auroc(labels: Sequence[bool], scores: Sequence[float]) -> float:
    """Chance that a random positive outscores a random negative, ties half (Mann-Whitney)."""
    order = sorted(range(len(scores)), key=scores.__getitem__)
    ranks = [0.0] * len(scores)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and scores[order[end + 1]] == scores[order[start]]:
            end += 1
        for place in range(start, end + 1):
            ranks[order[place]] = (start + end) / 2 + 1
        start = end + 1
    positives = sum(labels)
    rank_sum = sum(rank for rank, label in zip(ranks, labels, strict=True) if label)
    return (rank_sum - positives * (positives + 1) / 2) / (positives * (len(labels) - positives))


def report_mutations(pages: Path) -> None:
    if not pages.exists():
        print(json.dumps({"figure": "changed statements called contradicted", "absent": pages.name}))
        return
    passages = read_passages(pages)
    rng = random.Random(SEED)
    said = [(passage, line) for passage in passages for line in sentences(passage.text) if is_statement(line)]
    rng.shuffle(said)
    for kind, change, want in (
        ("number", number, "contradicted"),
        ("date", date, "contradicted"),
        ("negation", negation, "contradicted"),
        ("nothing", lambda line, _: line, "contradicted"),
    ):
        changed = [(passage, line) for passage, source in said if (line := change(source, rng)) and (kind == "nothing" or line != source)][
            :600
        ]
        hits = sum(check_claim(0, Statement(text=line), [passage, *rng.sample(passages, 9)]).verdict == want for passage, line in changed)
        goal = "<= 0.03" if kind == "nothing" else ">= 0.98"
        print(
            json.dumps(
                {
                    "figure": f"handbook statement, {kind} changed, called contradicted",
                    "value": round(hits / len(changed), 4),
                    "goal": goal,
                    "rows": len(changed),
                    "seed": SEED,
                }
            )
        )


def read_passages(pages: Path) -> list[Passage]:
    found = []
    for path in sorted(pages.rglob("*.md")):
        text = re.sub(r"^---.*?\n---", "", path.read_text("utf-8", "replace"), flags=re.DOTALL)
        for place, section in enumerate(re.split(r"^#+\s", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text), flags=re.MULTILINE)):
            if len(section.split()) > 8:
                found.append(Passage(company="18f", document=path.name, heading=section.splitlines()[0][:60], text=section, position=place))
    return found


def is_statement(line: str) -> bool:
    return 7 <= len(line.split()) <= 40 and line.endswith(".") and "|" not in line and "http" not in line


def number(line: str, rng: random.Random) -> str | None:
    digits = list(re.finditer(r"(?<![\w.:+])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\w.:+]*\w)", line))
    if digits:
        found = rng.choice(digits)
        return line[: found.start()] + str(int(float(found.group().replace(",", ""))) + rng.choice([1, 2, 3, 5, 10])) + line[found.end() :]
    return _swap(line, SPELLED, rng)


def date(line: str, rng: random.Random) -> str | None:
    return _swap(line, MONTHS, rng) or _swap(line, DAYS, rng)


def negation(line: str, _: random.Random) -> str | None:
    if re.search(r"\b(not|no|never|without)\b|n[’']t", line):
        return re.sub(r"\b(do|does|is|are|can|will|should|must) not\b(?! (?:only|just))", r"\1", line, count=1)
    verb = re.search(r"\b(can|is|are|will|should|must)\b", line)
    return f"{line[: verb.end()]} not{line[verb.end() :]}" if verb else None


def _swap(line: str, pool: Sequence[str], rng: random.Random) -> str | None:
    found = list(re.finditer(r"\b(" + "|".join(pool) + r")\b", line))
    if not found:
        return None
    place = rng.choice(found)
    return line[: place.start()] + rng.choice([word for word in pool if word != place.group()]) + line[place.end() :]


if __name__ == "__main__":
    main()
