"""The turns as said, and the trainee's scorecard: the format `trainer.transcript/1`."""

from typing import Literal

from pydantic import Field

from trainer.domain.scenario import Model, Recommendation

Speaker = Literal["interviewer", "candidate"]


def _absent(seconds: float | None) -> bool:
    return seconds is None


class Turn(Model):
    """What one person said before the other spoke again."""

    speaker: Speaker
    text: str
    at: float | None = None
    """Seconds since the interview began, where known: when it was sent or, for the candidate, when she had spoken."""
    seconds: float | None = Field(default=None, exclude_if=_absent)
    """How long it was spoken, where it was not typed; left out of JSON where it was."""


class Scorecard(Model):
    """The trainee's own rating of the candidate, filled in before the truth is shown."""

    ratings: dict[str, int] = Field(default_factory=dict)
    """Competency id to a level from 1 to 5."""
    recommendation: Recommendation | None = None
    notes: str = ""


class Transcript(Model):
    """An interview as it was held; turns are numbered from 0."""

    format: Literal["trainer.transcript/1"] = "trainer.transcript/1"
    scenario: str | None = None
    company: str | None = None
    turns: tuple[Turn, ...] = ()
    scorecard: Scorecard | None = None
