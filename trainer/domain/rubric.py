"""A rubric: criteria, each with anchored levels and narrow checks, versioned and hashed."""

from typing import Literal

from pydantic import Field

from trainer.domain.scenario import Id, Model

Occasion = Literal["asking", "following_up", "telling", "answering"]


class Check(Model):
    """One narrow question about the transcript, answered yes, no or not observed."""

    id: Id
    asks: str
    """The question, put so that yes means it happened."""
    points: float
    """Given for yes; negative where yes does harm."""
    rule: str | None = None
    """Name of the rule that judges it offline, from `trainer.domain.checks`."""
    model: bool = True
    """Whether a model may judge it too (it judges alone where there is no rule)."""
    occasion: Occasion | None = None
    """Where a check can be met at all, for one that only a model judges: its quote for a yes must come from such a turn."""
    evidence: str = ""
    """What a quote must show."""
    say_instead: str = ""
    """Words that could have been said, for the advice; may hold blanks the advice fills."""
    why: str = ""


class Criterion(Model):
    """One thing the interviewer is graded on."""

    id: Id
    title: str
    source: str
    """The sentence of the founding text or the interviewing practice it goes back to."""
    levels: dict[Literal[1, 3, 5], str]
    """Anchors: what harmful or absent (1), acceptable (3) and exemplary (5) look like."""
    checks: tuple[Check, ...] = Field(min_length=3)
    lesson: str = ""
    """What a lesson on it tells before the exercise, Markdown; 80 to 150 words with one example. The anchors alone where it is empty."""


class Rubric(Model):
    """Criteria and the bounds between levels."""

    format: Literal["trainer.rubric/1"]
    id: Id
    version: str
    title: str
    summary: str = ""
    bounds: tuple[float, float, float, float] = (0.2, 0.4, 0.6, 0.8)
    """Shares of a criterion's points at which levels 2, 3, 4 and 5 begin."""
    criteria: tuple[Criterion, ...] = Field(min_length=1)
