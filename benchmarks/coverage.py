"""Topic finding: how many questions reach their topic, and how many unrelated ones reach any. One JSON line a figure."""

import json
import time
from hashlib import sha256
from pathlib import Path

import yaml

from trainer.adapters.embedder import load_embedder
from trainer.adapters.shipped_learning import TOPICS as LEARNT
from trainer.adapters.shipped_learning import ShippedLearning
from trainer.adapters.shipped_vectors import ShippedVectors
from trainer.domain.topics import Topics
from trainer.services.taught import Taught
from trainer.services.topics import TopicIndex

HERE = Path(__file__).parent
DATA = HERE / "data" / "coverage.jsonl"
TOPICS = HERE.parent / "knowledge_base" / "topics.yaml"
NEAR = 0.5


def main() -> None:
    topics = Topics.model_validate(yaml.safe_load(TOPICS.read_text(encoding="utf-8")))
    began = time.perf_counter()
    embed = ShippedVectors(load_embedder("minilm"))
    index = TopicIndex(None, Taught(topics, embed, ShippedLearning(LEARNT, lambda: embed.name)))
    ready = time.perf_counter() - began
    rows = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    for part in ("tuning", "held_out"):
        mine = [row for row in rows if row["part"] == part]
        digest = sha256(DATA.read_bytes()).hexdigest()[:16]
        print(json.dumps({"benchmark": "coverage", "part": part, "sha256": digest, **figures(index, mine)}))
    began = time.perf_counter()
    for row in rows[:50]:
        index.topics(row["question"] + " ")
    spent = (time.perf_counter() - began) / 50
    print(json.dumps({"benchmark": "coverage", "index_ready_s": round(ready, 2), "question_ms": round(spent * 1000, 2)}))


def figures(index: TopicIndex, rows: list[dict[str, list[str]]]) -> dict[str, float]:
    """First and among the first three, and how many are called near enough."""
    found = [(row["topics"], index.topics(str(row["question"]))) for row in rows]
    asked = [(set(wanted), matches) for wanted, matches in found if wanted]
    unrelated = [matches for wanted, matches in found if not wanted]
    return {
        "questions": len(asked),
        "first": round(sum(matches[0].id in wanted for wanted, matches in asked) / len(asked), 4),
        "first_three": round(sum(bool(wanted & {match.id for match in matches[:3]}) for wanted, matches in asked) / len(asked), 4),
        "near_enough": round(sum(matches[0].score >= NEAR for _, matches in asked) / len(asked), 4),
        "unrelated": len(unrelated),
        "unrelated_near_enough": round(sum(matches[0].score >= NEAR for matches in unrelated) / len(unrelated), 4),
    }


if __name__ == "__main__":
    main()
