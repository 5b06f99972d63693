"""Disclosure: nothing told below its gate, and discovery ordered expert > novice > closed questions only, on every scenario and seed.

Below its gate is judged apart from the candidate's code: by the reading of the question that was answered and by what was told before.
Prints one JSON line a figure.
"""

import argparse
import hashlib
import json
import re
from collections.abc import Iterator
from statistics import mean

from benchmarks.holding import Stage, hold, stages
from benchmarks.interviewers import INTERVIEWERS
from trainer.domain.interview import Replayed, Taken
from trainer.domain.outcome import outcome
from trainer.domain.scenario import Fact

_ASKS_ON = re.compile(r"\b(?:else|more|beyond|why|how)\b", re.IGNORECASE)
_TALKS_NEEDED = {"trust": (0.2, 0.1)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--scenario", action="append", default=[])
    parser.add_argument("--who", action="append", default=[])
    chosen = parser.parse_args()
    everybody = chosen.who or list(INTERVIEWERS)
    rows = [row for stage in stages(chosen.scenario) for row in _rows(stage, chosen.seeds, everybody)]
    told, broken = sum(row["told"] for row in rows), [line for row in rows for line in row["broken"]]
    print(
        json.dumps(
            {
                "bench": "disclosure",
                "figure": "told at or above its gate",
                "value": 1 - len(broken) / max(1, told),
                "goal": 1.0,
                "facts": told,
                "broken": broken[:5],
            }
        )
    )
    pairs = {(row["scenario"], row["seed"]) for row in rows} if {"expert", "novice", "closed_only"} <= set(everybody) else set()
    held = [pair for pair in pairs if _ordered({row["who"]: row["share"] for row in rows if (row["scenario"], row["seed"]) == pair})]
    print(
        json.dumps(
            {
                "bench": "disclosure",
                "figure": "expert > novice > closed only",
                "value": len(held) / max(1, len(pairs)),
                "goal": 0.95,
                "pairs": len(pairs),
            }
        )
    )
    for who in everybody:
        mine = [row for row in rows if row["who"] == who]
        figures = {name: round(mean(row[name] for row in mine), 3) for name in ("share", "nps", "offer", "customer", "turns")}
        print(json.dumps({"bench": "disclosure", "figure": f"interviews by {who}", **figures, "runs": len(mine)}))


def _rows(stage: Stage, seeds: int, everybody: list[str]) -> Iterator[dict]:
    digest = hashlib.sha256(stage.scenario.model_dump_json().encode()).hexdigest()[:12]
    open_to_all = [fact for fact in stage.scenario.ledger if fact.gate != "never"]
    for seed in range(seeds):
        for who in everybody:
            held = hold(stage, INTERVIEWERS[who], seed)
            told = held.taken[-1].state.told
            end = outcome(stage.scenario, [each.state for each in held.taken], [each.reading for each in held.taken], held.turns)
            yield {
                "scenario": stage.scenario.id,
                "sha256": digest,
                "seed": seed,
                "who": who,
                "told": len(told),
                "share": len(told) / len(open_to_all),
                "broken": list(_broken(stage, held)),
                "nps": end.nps,
                "offer": end.offer_acceptance,
                "customer": end.customer_if_rejected,
                "turns": len(held.turns),
            }


def _broken(stage: Stage, held: Replayed) -> Iterator[str]:
    """Facts told although the question, or what went before, did not open them; and facts spoken without a plan."""
    before: set[str] = set()
    for number, taken in enumerate(held.taken):
        text = held.turns[2 * number + 1].text
        for fact in stage.scenario.ledger:
            if fact.id in taken.plan.facts and fact.id not in before and not _may(stage, fact, taken, before):
                yield f"{stage.scenario.id} turn {taken.plan.turn}: {fact.id}"
            if fact.id not in taken.plan.facts and any(line in text for line in fact.says):
                yield f"{stage.scenario.id} turn {taken.plan.turn}: {fact.id} spoken without a plan"
        before |= set(taken.plan.facts)


def _may(stage: Stage, fact: Fact, taken: Taken, before: set[str]) -> bool:
    outlines = {other.id for other in stage.scenario.ledger if other.story == fact.story and other.layer == "outline"}
    first = fact.story is None or fact.layer == "outline" or bool(outlines & before)
    asked = taken.reading.questions
    probed = any(question.probe or _ASKS_ON.search(question.text) for question in asked)
    aims = {question.aim for question in asked} | ({"probe"} if probed else set())
    sure = {name for question in asked for name, score in question.matches if score >= 0.5}
    match fact.gate:
        case "cv" | "ask":
            return True
        case "probe":
            return first and bool(aims - {"outline"} or fact.id in sure)
        case "probe2":
            return first and bool(aims & {"result", "lesson", "own_part"} or fact.id in sure)
        case "trust":
            trust, rapport = _TALKS_NEEDED["trust"]
            return taken.state.trust >= trust and taken.state.rapport >= rapport
        case "never":
            return False


def _ordered(share: dict[str, float]) -> bool:
    return share["expert"] > share["novice"] > share["closed_only"]


if __name__ == "__main__":
    main()
