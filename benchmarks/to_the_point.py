"""To the point: of real interviewers' questions in many wordings, how many get what they asked for, on every scenario.

A question is met where the reply tells a fact of a topic that it may be about; where a yes-or-no question gets the yes of such a fact; or
where the ledger has nothing on it and she says so or asks back. Each is put twice: first of all, and in the middle of an interview, right
after something else was told. One JSON line a figure; `--show PART` prints what was missed.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from benchmarks.holding import Stage, stages
from trainer.domain.interview import Taken, take_turn
from trainer.domain.scenario import Fact, Scenario
from trainer.domain.script import speak
from trainer.domain.transcript import Turn

DATA = Path(__file__).parent / "data" / "interview_questions.jsonl"
SEED = 11
OPENINGS: dict[str, tuple[str, ...]] = {
    "first": ("Hello, and thank you for coming in today.",),
    "under way": (
        "Hello, and thank you for coming in today.",
        "Tell me about a time when something went wrong at work.",
        "What was your own part in that?",
    ),
}
ASKED = "anything-else"
"""The topic of "Do you have any questions for us?", to which a question of her own is to the point."""
HONEST = ("admit_unknown", "clarify")


class Row(NamedTuple):
    """One question put to one person."""

    scenario: str
    place: str
    question: str
    met: str
    """`told`, `yes`, `honest`, or what came instead."""
    good: bool
    reply: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scenario", action="append", default=[])
    parser.add_argument("--show", default="")
    chosen = parser.parse_args()
    asked = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    digest = sha256(DATA.read_bytes()).hexdigest()[:16]
    here = stages(chosen.scenario)
    for part in ("tuning", "apart", "others", "strangers", "guides", "rooms"):
        mine = [row for row in asked if row["part"] == part]
        rows = [row for stage in here for place in OPENINGS for row in _rows(stage, place, mine)]
        for name in OPENINGS:
            _print(part, name, [row for row in rows if row.place == name], digest)
        for stage in here:
            _print(part, stage.scenario.id, [row for row in rows if row.scenario == stage.scenario.id], digest)
        if part == chosen.show:
            for row in rows:
                if not row.good:
                    print(f"{row.scenario[:8]} {row.place[:5]} | {row.question} | {row.met} | {row.reply[:110]}")


def _print(part: str, name: str, rows: Sequence[Row], digest: str) -> None:
    share = sum(row.good for row in rows) / len(rows)
    kinds = {kind: sum(row.good and row.met == kind for row in rows) for kind in ("told", "yes", "asked", "honest")}
    figure = {"bench": "to_the_point", "part": part, "of": name, "value": round(share, 3), "goal": 0.9, "questions": len(rows)}
    missed = Counter(row.met.partition(" ")[0] for row in rows if not row.good)
    print(json.dumps({**figure, **kinds, "missed": dict(missed.most_common(8)), "sha256": digest}))


def _rows(stage: Stage, place: str, asked: Sequence[dict]) -> Iterator[Row]:
    opened = stage.said(OPENINGS[place], SEED)
    turns, state = opened.turns, opened.taken[-1].state
    for row in asked:
        question, topics = row["question"], set(row["topics"])
        reading = stage.read(question, turns)
        said = [*turns, Turn(speaker="interviewer", text=question)]
        taken = take_turn(stage.scenario, state, reading, said, SEED)
        reply = speak(stage.scenario, taken.plan, taken.state, said, SEED, stage.phrases)
        met, good = judged(stage.scenario, taken, topics)
        yield Row(stage.scenario.id, place, question, met, good, reply)


def judged(scenario: Scenario, taken: Taken, topics: set[str]) -> tuple[str, bool]:
    """How the question was met, and whether that is to the point."""
    wanted = {fact.id for fact in scenario.ledger if _about(scenario, fact, topics)}
    plan = taken.plan
    if plan.facts:
        right = bool(wanted & set(plan.facts))
        return ("told" if right else f"told {','.join(plan.facts)}"), right
    if plan.act == "ask" and ASKED in topics:
        return "asked", True
    honest = plan.act in HONEST or (plan.act == "react" and bool(plan.moment))
    reachable = any(scenario.fact(name).gate in ("cv", "ask") for name in wanted)
    if not reachable:
        return ("honest" if honest else plan.act), honest
    closed = all(question.form == "closed" for question in taken.reading.questions)
    yes = closed and plan.act == "react" and plan.topic in wanted and bool(taken.reading.questions)
    return ("yes" if yes else f"{plan.act} {plan.moment} {plan.topic or ''}".strip()), yes


def _about(scenario: Scenario, fact: Fact, topics: set[str]) -> bool:
    if topics & set(fact.topics):
        return True
    return fact.story is not None and any(
        other.story == fact.story and other.layer == "outline" and topics & set(other.topics) for other in scenario.ledger
    )


if __name__ == "__main__":
    main()
