"""Is a competency's true level readable from the first answer? A plain bag-of-words classifier tries, leaving one scenario out at a time.

In the public beyond-the-resume data such a classifier finds the level in 75.6 % of first answers. One JSON line a figure.
"""

import json
import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.holding import Stage, stages
from trainer.domain.interview import take_turn
from trainer.domain.script import speak
from trainer.domain.state import State
from trainer.domain.transcript import Turn

SEEDS = range(6)
_WORD = re.compile(r"[a-z']+")


class First(NamedTuple):
    """A first answer, and the true level of what it was asked about."""

    scenario: str
    level: int
    text: str


def main() -> None:
    rows = [first for stage in stages() for first in _first_answers(stage)]
    right = [guess == row.level for row, guess in _guessed(rows)]
    near = Counter(row.level for row in rows).most_common(1)[0][1] / max(1, len(rows))
    print(
        json.dumps(
            {
                "bench": "first_answer",
                "figure": "true level read from the first answer",
                "value": round(sum(right) / max(1, len(right)), 3),
                "goal_at_most": 0.5,
                "commonest_level": round(near, 3),
                "answers": len(rows),
            }
        )
    )


def _first_answers(stage: Stage) -> list[First]:
    rows = []
    for competency in stage.scenario.competencies:
        outline = next(
            (one for one in stage.scenario.ledger if one.competency == competency.id and one.layer == "outline" and one.asked_by), None
        )
        if outline is None:
            continue
        question = outline.asked_by[0]
        reading = stage.read(question, ())
        turns = (Turn(speaker="interviewer", text=question),)
        for seed in SEEDS:
            taken = take_turn(stage.scenario, State(), reading, turns, seed)
            if taken.plan.facts:
                text = speak(stage.scenario, taken.plan, taken.state, turns, seed, stage.phrases)
                rows.append(First(stage.scenario.id, competency.true_level, text))
    return rows


def _guessed(rows: Sequence[First]) -> list[tuple[First, int]]:
    found = []
    for left_out in sorted({row.scenario for row in rows}):
        known = [row for row in rows if row.scenario != left_out]
        if known:
            found += [(row, _guess(known, row.text)) for row in rows if row.scenario == left_out]
    return found


def _guess(known: Sequence[First], text: str) -> int:
    """Naive Bayes over words, with add-a-half smoothing."""
    levels = Counter(row.level for row in known)
    counts = {level: Counter(word for row in known if row.level == level for word in _words(row.text)) for level in levels}
    vocabulary = len(set().union(*counts.values()))

    def worth(level: int) -> float:
        total = sum(counts[level].values()) + 0.5 * vocabulary
        return math.log(levels[level]) + sum(math.log((counts[level][word] + 0.5) / total) for word in _words(text))

    return max(sorted(levels), key=worth)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


if __name__ == "__main__":
    main()
