"""Reply ready to speak, offline: reading, plan and scripted voice, in milliseconds a turn, and memory over 200 turns."""

import json
import resource
import time
import tracemalloc
from random import Random
from statistics import median, quantiles

from benchmarks.holding import Stage, stages
from trainer.domain.interview import Taken, take_turn
from trainer.domain.script import speak
from trainer.domain.state import State
from trainer.domain.transcript import Turn

TURNS = 200
SEED = 7
_ASIDES = (
    "What was your own part in that?",
    "And then?",
    "What came of it?",
    "Thank you. We work in small teams here.",
    "Can you say more?",
)


def main() -> None:
    stage = stages(remember=False)[0]
    lines = [Random(f"{SEED}:{number}").choice((*stage.brief(number).openings(12), *_ASIDES)) for number in range(TURNS)]
    _play(stage, lines[:5])
    tracemalloc.start()
    _play(stage, lines)
    kept = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    times = _play(stage, lines)
    figure = {
        "bench": "turn_time",
        "figure": "milliseconds from the interviewer's words to hers",
        "p50": round(median(times), 1),
        "p95": round(quantiles(times, n=20)[-1], 1),
        "goal_p95": 30,
        "first_50_p50": round(median(times[:50]), 1),
        "last_50_p50": round(median(times[-50:]), 1),
        "kept_kb": kept // 1024,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "turns": TURNS,
        "seed": SEED,
        "scenario": stage.scenario.id,
    }
    print(json.dumps(figure))


def _play(stage: Stage, lines: list[str]) -> list[float]:
    turns: list[Turn] = []
    taken: list[Taken] = []
    times = []
    for line in lines:
        start = time.process_time()
        reading = stage.read(line, turns)
        turns.append(Turn(speaker="interviewer", text=line))
        taken.append(take_turn(stage.scenario, taken[-1].state if taken else State(), reading, turns, SEED))
        turns.append(Turn(speaker="candidate", text=speak(stage.scenario, taken[-1].plan, taken[-1].state, turns, SEED, stage.phrases)))
        times.append(1000 * (time.process_time() - start))
    return times


if __name__ == "__main__":
    main()
