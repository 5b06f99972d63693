"""How far one and the same interviewer's level on a criterion spreads over seeds and candidates: the error behind the progress page.

The standard error of one level is the root of the mean variance of an interviewer's levels around their own mean, criterion by criterion,
over seeds and scenarios together. Prints one JSON line a figure.
"""

import argparse
import asyncio
import json
import os
import tempfile
from collections import defaultdict
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
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--scenario", action="append", default=[])
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as data:
        house = open_house(Settings.load(os.environ | {"TRAINER_DATA": data, "TRAINER_MODEL": "scripted"}))
        house.facts.wait_for_nothing()
        levels = asyncio.run(_levels(house, chosen.scenario, chosen.seeds))
    by_criterion = defaultdict(list)
    for (criterion, _), given in levels.items():
        if len(given) > 1:
            by_criterion[criterion].append(variance(given))
    for criterion, variances in sorted(by_criterion.items()):
        _print(f"standard error of a level, {criterion}", variances)
    _print("standard error of a level, all criteria", [one for variances in by_criterion.values() for one in variances])


def _print(figure: str, variances: list[float]) -> None:
    print(json.dumps({"bench": "level_error", "figure": figure, "value": round(sqrt(mean(variances)), 2), "unit": "levels of 1 to 5"}))


async def _levels(house: House, scenarios: list[str], seeds: int) -> dict[tuple[str, str], list[int]]:
    levels: dict[tuple[str, str], list[int]] = defaultdict(list)
    for stage in stages(scenarios):
        for seed in range(seeds):
            for who in WHO:
                held = hold(stage, INTERVIEWERS[who], seed)
                report = await house.marking.transcript(Transcript(scenario=stage.scenario.id, turns=held.turns))
                for one in report.criteria:
                    if one.level is not None:
                        levels[one.id, who].append(one.level)
    return levels


if __name__ == "__main__":
    main()
