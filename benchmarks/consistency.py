"""Consistency: every fact that a plain question opens is asked for, and many turns later asked for again in other words.

Judged apart from the candidate's code: a figure in the second answer that stands in no wording of what she then tells is a contradiction.
Prints one JSON line a figure.
"""

import argparse
import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.holding import Stage, stages
from trainer.domain.interview import Taken, take_turn
from trainer.domain.scenario import Fact
from trainer.domain.script import speak
from trainer.domain.state import State
from trainer.domain.transcript import Turn

_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
_LEAST = 2
"""Wordings that a fact must be asked by to be asked twice."""


class Answer(NamedTuple):
    """What came back to one question."""

    text: str
    facts: tuple[str, ...]


class Again(NamedTuple):
    """A fact asked for twice."""

    fact: Fact
    first: Answer
    second: Answer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=1)
    chosen = parser.parse_args()
    rows = [(stage, row) for stage in stages() for seed in range(chosen.seeds) for row in _asked_twice(stage, seed)]
    told = [(stage, row) for stage, row in rows if row.second.facts]
    wrong = [row.fact.id for stage, row in told if not _figures(row.second.text) <= _known(stage, row.second.facts)]
    same = [row.fact.id for _, row in rows if row.first.text == row.second.text]
    meant = [row for _, row in rows if row.fact.id in row.second.facts]
    common = {"bench": "consistency", "asked": len(rows)}
    print(json.dumps({**common, "figure": "contradictions", "value": len(wrong), "goal": 0, "which": wrong[:5]}))
    print(json.dumps({**common, "figure": "said word for word again", "value": len(same), "goal": 0, "which": same[:5]}))
    print(json.dumps({**common, "figure": "the same fact told again", "value": round(len(meant) / max(1, len(rows)), 3)}))


def _asked_twice(stage: Stage, seed: int) -> Iterator[Again]:
    facts = [fact for fact in stage.scenario.ledger if fact.gate in ("cv", "ask") and len(fact.asked_by) >= _LEAST]
    turns: list[Turn] = []
    taken: list[Taken] = []
    first = [_ask(stage, seed, fact.asked_by[0], turns, taken) for fact in facts]
    for fact, answer in zip(facts, first, strict=True):
        again = _ask(stage, seed, fact.asked_by[1], turns, taken)
        if fact.id in answer.facts:
            yield Again(fact, answer, again)


def _ask(stage: Stage, seed: int, question: str, turns: list[Turn], taken: list[Taken]) -> Answer:
    reading = stage.read(question, turns)
    turns.append(Turn(speaker="interviewer", text=question))
    taken.append(take_turn(stage.scenario, taken[-1].state if taken else State(), reading, turns, seed))
    text = speak(stage.scenario, taken[-1].plan, taken[-1].state, turns, seed, stage.phrases)
    turns.append(Turn(speaker="candidate", text=text))
    return Answer(text, taken[-1].plan.facts)


def _known(stage: Stage, facts: tuple[str, ...]) -> set[str]:
    questions = " ".join(line for own in stage.scenario.questions for line in own.says)
    return _figures(" ".join([*(line for fact in facts for line in stage.scenario.fact(fact).says), questions]))


def _figures(text: str) -> set[str]:
    return set(_FIGURE.findall(text))


if __name__ == "__main__":
    main()
