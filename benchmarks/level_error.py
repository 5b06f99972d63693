"""How far one and the same interviewer's level on a criterion spreads over seeds and candidates: the error behind the progress page.

The standard error of one level is the root of the mean variance of an interviewer's levels around their own mean, criterion by criterion,
over seeds and scenarios together. Prints one JSON line a figure.
"""

import argparse
import json
from collections import defaultdict
from math import sqrt
from statistics import mean, variance

from benchmarks.graded_runs import graded_runs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--scenario", action="append", default=[])
    chosen = parser.parse_args()
    levels: dict[tuple[str, str], list[int]] = defaultdict(list)
    for run in graded_runs(chosen.scenario, chosen.seeds):
        for one in run.report.criteria:
            if one.level is not None:
                levels[one.id, run.who].append(one.level)
    by_criterion = defaultdict(list)
    for (criterion, _), given in levels.items():
        if len(given) > 1:
            by_criterion[criterion].append(variance(given))
    for criterion, variances in sorted(by_criterion.items()):
        _print(f"standard error of a level, {criterion}", variances)
    _print("standard error of a level, all criteria", [one for variances in by_criterion.values() for one in variances])


def _print(figure: str, variances: list[float]) -> None:
    print(json.dumps({"bench": "level_error", "figure": figure, "value": round(sqrt(mean(variances)), 2), "unit": "levels of 1 to 5"}))


if __name__ == "__main__":
    main()
