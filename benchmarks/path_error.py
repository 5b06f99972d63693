"""How far the percentage of one and the same interviewer spreads over seeds and candidates: the error behind the path's reliable change.

The standard error of one percentage is the root of the mean variance of an interviewer's percentages around their own mean, over seeds
and scenarios together, for a trainee changes candidates too. Prints one JSON line a figure.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable
from math import sqrt
from statistics import mean, variance

from benchmarks.graded_runs import graded_runs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--scenario", action="append", default=[])
    chosen = parser.parse_args()
    by_who, by_cell = defaultdict(list), defaultdict(list)
    for run in graded_runs(chosen.scenario, chosen.seeds):
        if (percent := run.report.overall.percent) is not None:
            by_who[run.who].append(percent)
            by_cell[run.who, run.scenario].append(percent)
    for who, percents in by_who.items():
        print(
            json.dumps({"bench": "path_error", "figure": f"percent of the {who}", "value": round(mean(percents), 1), "runs": len(percents)})
        )
    _print("standard error over seeds, one candidate", by_cell.values())
    _print("standard error over seeds and candidates", by_who.values())


def _print(figure: str, groups: Iterable[list[int]]) -> None:
    value = sqrt(mean(variance(group) for group in groups if len(group) > 1))
    print(json.dumps({"bench": "path_error", "figure": figure, "value": round(value, 2), "unit": "points of 100"}))


if __name__ == "__main__":
    main()
