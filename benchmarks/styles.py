"""Style: can a plain classifier, trained on other scenarios, tell the eight styles apart, and are their lengths ordered.

Every person is spoken in every style, so that what is heard is the style and not the person. Naive Bayes over words, pairs of words and
length; left out is one scenario at a time. One JSON line a figure.
"""

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from random import Random
from statistics import mean, median
from typing import NamedTuple

from trainer.adapters.knowledge import Library, knowledge_root
from trainer.adapters.knowledge.phrases import load_phrases
from trainer.domain.phrases import Phrases
from trainer.domain.plan import Plan
from trainer.domain.scenario import Scenario, Style
from trainer.domain.script import speak
from trainer.domain.state import State
from trainer.domain.styles import BANDS, band
from trainer.domain.transcript import Turn

SEEDS = range(4)
ANSWERS = 16
_LENGTHS = (8, 15, 25, 40, 60, 90, 130)


class Said(NamedTuple):
    """A turn and what is to be guessed of it."""

    scenario: str
    style: Style
    text: str


def main() -> None:
    root = knowledge_root()
    scenarios, phrases = Library(root).scenarios(), load_phrases(root / "phrases.yaml")
    interviews = [interview for scenario in scenarios for style in BANDS for interview in _interviews(scenario, style, phrases)]
    turns = [said for interview in interviews for said in interview]
    whole = [Said(held[0].scenario, held[0].style, " | ".join(said.text for said in held)) for held in interviews]
    common = {"scenarios": len(scenarios), "seeds": len(SEEDS), "chance": 0.125}
    for name, rows in (("one turn", turns), ("a whole interview", whole)):
        print(json.dumps({"bench": "styles", "figure": f"balanced accuracy from {name}", "value": _accuracy(rows), "goal": 0.6, **common}))
    lengths = {style: median(len(said.text.split()) for said in turns if said.style == style) for style in BANDS}
    ordered = lengths["terse"] < lengths["plain"] < lengths["long_winded"]
    shortest = min(len(said.text.split()) for said in turns)
    print(json.dumps({"bench": "styles", "figure": "median words a turn", "value": lengths, "ordered": ordered, "shortest": shortest}))


def _interviews(scenario: Scenario, style: Style, phrases: Phrases) -> Iterator[list[Said]]:
    person = scenario.candidate.model_copy(update={"style": style})
    scene = scenario.model_copy(update={"candidate": person})
    for seed in SEEDS:
        yield list(_answers(scene, seed, phrases))


def _answers(scene: Scenario, seed: int, phrases: Phrases) -> Iterator[Said]:
    rng = Random(f"{scene.id}:{seed}")
    facts = rng.sample([fact.id for fact in scene.ledger if fact.gate != "never"], ANSWERS)
    turns: list[Turn] = []
    for number, fact in enumerate(facts):
        state = State(phase="questions", rapport=min(0.5, number / 30))
        words = tuple(band(scene.candidate.style, state))
        plan = Plan(turn=2 * number + 1, act="tell", facts=(fact,), words=words)
        if number % 5 == 4:
            plan = Plan(turn=2 * number + 1, act="react", moment="affirm", words=words)
        text = speak(scene, plan, state, turns, seed, phrases)
        turns += [Turn(speaker="interviewer", text="Tell me."), Turn(speaker="candidate", text=text)]
        yield Said(scene.id, scene.candidate.style, text)


def _accuracy(rows: Sequence[Said]) -> float:
    """Mean over styles of recall, each scenario judged by what the others taught."""
    hits: dict[Style, list[bool]] = defaultdict(list)
    for left_out in sorted({row.scenario for row in rows}):
        guess = _learned([row for row in rows if row.scenario != left_out])
        for row in rows:
            if row.scenario == left_out:
                hits[row.style].append(guess(row.text) == row.style)
    return round(mean(mean(found) for found in hits.values()), 3) if hits else 0.0


def _learned(rows: Sequence[Said]) -> Callable[[str], Style]:
    counts: dict[Style, Counter[str]] = {style: Counter() for style in BANDS}
    for row in rows:
        counts[row.style].update(_marks(row.text))
    vocabulary = len(set().union(*counts.values()))
    totals = {style: sum(found.values()) + 0.5 * vocabulary for style, found in counts.items()}

    def guess(text: str) -> Style:
        found = _marks(text)
        score = {style: sum(math.log((counts[style][mark] + 0.5) / totals[style]) for mark in found) for style in counts}
        return max(score, key=lambda style: score[style])

    return guess


def _marks(text: str) -> list[str]:
    words = re.findall(r"[\w']+|[!?—]", text.lower())
    count = len(words) / max(1, text.count("|") + 1)
    length = f"#length{sum(count > edge for edge in _LENGTHS)}"
    return [*words, *(f"{one} {two}" for one, two in pairwise(words)), *[length] * 6]


if __name__ == "__main__":
    main()
