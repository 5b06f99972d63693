"""Reply ready to speak, offline: reading, plan and scripted voice, in milliseconds a turn, and memory over 200 turns."""

import json
import os
import resource
import time
import tracemalloc
from pathlib import Path
from random import Random
from statistics import median, quantiles

from benchmarks.holding import Stage, stages
from trainer.domain.interview import Taken, take_turn
from trainer.domain.script import speak
from trainer.domain.state import State
from trainer.domain.transcript import Turn

TURNS = 200
SEED = 7
QUESTIONS = Path(__file__).parent / "data" / "coverage.jsonl"
"""Questions as interviewers put them, each once, so that nothing is found in a cache that a person would not find there."""


def main() -> None:
    stage = stages(remember=False)[0]
    asked = [json.loads(line)["question"] for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    Random(SEED).shuffle(asked)
    lines, warming = asked[:TURNS], asked[TURNS : TURNS + 5]
    _play(stage, warming)
    times = _play(stage, lines)
    tracemalloc.start()
    _play(stage, lines)
    kept = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
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
        "load": round(os.getloadavg()[0], 1),
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
        start = time.perf_counter()
        reading = stage.read(line, turns)
        turns.append(Turn(speaker="interviewer", text=line))
        taken.append(take_turn(stage.scenario, taken[-1].state if taken else State(), reading, turns, SEED))
        turns.append(Turn(speaker="candidate", text=speak(stage.scenario, taken[-1].plan, taken[-1].state, turns, SEED, stage.phrases)))
        times.append(1000 * (time.perf_counter() - start))
        stage.similar(turns[-1].text, (turns[-1].text,))  # the house takes in her words while the interviewer reads them
    return times


if __name__ == "__main__":
    main()
