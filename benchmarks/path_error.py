"""How far the percentage of one and the same interviewer spreads over seeds and candidates: the error behind the path's reliable change.

The standard error of one percentage is the root of the mean variance of an interviewer's percentages around their own mean, over seeds
and scenarios together, for a trainee changes candidates too. Prints one JSON line a figure.
"""

import argparse
import asyncio
import json
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from math import sqrt
from statistics import mean, variance

from benchmarks.holding import hold, stages
from benchmarks.interviewers import INTERVIEWERS
from trainer.bootstrap import House, open_house
from trainer.domain.transcript import Transcript
from trainer.settings import Settings

WHO = ("expert", "novice", "interrogator", "seller")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--scenario", action="append", default=[])
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as data:
        house = open_house(Settings.load(os.environ | {"TRAINER_DATA": data, "TRAINER_MODEL": "scripted"}))
        house.facts.wait_for_nothing()
        rows = asyncio.run(_rows(house, chosen.scenario, chosen.seeds))
    by_who, by_cell = defaultdict(list), defaultdict(list)
    for who, scenario, percent in rows:
        by_who[who].append(percent)
        by_cell[who, scenario].append(percent)
    for who, percents in by_who.items():
        print(
            json.dumps({"bench": "path_error", "figure": f"percent of the {who}", "value": round(mean(percents), 1), "runs": len(percents)})
        )
    _print("standard error over seeds, one candidate", by_cell.values())
    _print("standard error over seeds and candidates", by_who.values())


def _print(figure: str, groups: Iterable[list[int]]) -> None:
    value = sqrt(mean(variance(group) for group in groups if len(group) > 1))
    print(json.dumps({"bench": "path_error", "figure": figure, "value": round(value, 2), "unit": "points of 100"}))


async def _rows(house: House, scenarios: list[str], seeds: int) -> list[tuple[str, str, int]]:
    rows = []
    for stage in stages(scenarios):
        for seed in range(seeds):
            for who in WHO:
                held = hold(stage, INTERVIEWERS[who], seed)
                report = await house.marking.transcript(Transcript(scenario=stage.scenario.id, turns=held.turns))
                if report.overall.percent is not None:
                    rows.append((who, stage.scenario.id, report.overall.percent))
                    print(who, stage.scenario.id, seed, report.overall.percent, file=sys.stderr, flush=True)
    return rows


if __name__ == "__main__":
    main()
