"""Interviews that scripted interviewers hold, graded by the rules: what the benchmarks of error count over."""

import asyncio
import os
import tempfile
from typing import NamedTuple

from benchmarks.holding import hold, stages
from benchmarks.interviewers import INTERVIEWERS
from trainer.bootstrap import open_house
from trainer.domain.report import Report
from trainer.domain.transcript import Transcript
from trainer.settings import Settings

WHO = ("expert", "novice", "interrogator", "seller")


class Run(NamedTuple):
    """One interview: who held it, with whom, and its report."""

    who: str
    scenario: str
    report: Report


def graded_runs(scenarios: list[str], seeds: int) -> list[Run]:
    """Every interviewer with every scenario and seed, in a house of its own."""
    with tempfile.TemporaryDirectory() as data:
        house = open_house(Settings.load(os.environ | {"TRAINER_DATA": data, "TRAINER_MODEL": "scripted"}))
        house.facts.wait_for_nothing()
        held = [
            (who, stage.scenario.id, hold(stage, INTERVIEWERS[who], seed).turns)
            for stage in stages(scenarios)
            for seed in range(seeds)
            for who in WHO
        ]

        async def graded() -> list[Run]:
            return [Run(who, of, await house.marking.transcript(Transcript(scenario=of, turns=turns))) for who, of, turns in held]

        return asyncio.run(graded())
