"""Interviews as they were held, read by the real reader."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from trainer.domain.evidence import Evidence
from trainer.domain.hearing import read_transcript
from trainer.domain.rubric import Rubric
from trainer.domain.transcript import Transcript, Turn
from trainer.services.grading import GradeWork, Grading

ROOT = Path(__file__).parents[3]
RUBRIC = Rubric.model_validate(
    yaml.safe_load((ROOT / "knowledge_base/rubrics/candidate-is-your-customer.yaml").read_text(encoding="utf-8"))
)


def transcript(text: str) -> Transcript:
    lines = [line.split(": ", 1) for line in text.strip().splitlines()]
    return Transcript(turns=tuple(Turn(speaker="interviewer" if who == "I" else "candidate", text=said) for who, said in lines))


def gather(text: str, **known: object) -> Evidence:
    grading = Grading(lambda told, scenario: read_transcript(told, find=lambda _: (), packs=(), scenario=scenario))
    return grading.gather(GradeWork(transcript(text), RUBRIC, "0" * 64, **known))  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def held() -> Callable[..., Evidence]:
    return gather


@pytest.fixture(scope="session")
def interview() -> Callable[[str], str]:
    return lambda name: (Path(__file__).parent / "interviews" / f"{name}.txt").read_text(encoding="utf-8")
