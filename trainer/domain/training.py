"""The events of a person's training outside of interviews: lessons, shadowed interviews, drills. Append-only, like a session's."""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from trainer.domain.scenario import Model
from trainer.domain.transcript import Scorecard


class LessonTried(Model):
    """An exercise of a lesson was answered."""

    kind: Literal["lesson_tried"] = "lesson_tried"
    lesson: str
    """The criterion's id."""
    rubric_sha256: str
    text: str
    passed: bool
    at: float
    """Unix time in seconds, as in every event here."""
    exercise: int = 0
    """Which of the lesson's exercises it was; the situation can be made again from it."""


class Shadowed(Model):
    """An interview was watched and its candidate rated."""

    kind: Literal["shadowed"] = "shadowed"
    scenario: str
    seed: int
    interviewer: str
    """Whose interview it was: the id of the lines that were played."""
    scorecard: Scorecard
    mean_error: float | None
    """Levels between the ratings and the truth, on average; None where nothing was rated."""
    at: float


class Drilled(Model):
    """A weak moment was tried once more, in one turn."""

    kind: Literal["drilled"] = "drilled"
    session: str
    turn: int
    check: str
    """The check of the rubric that the moment failed."""
    text: str
    passed: bool
    at: float


TrainingEvent = Annotated[LessonTried | Shadowed | Drilled, Field(discriminator="kind")]

training_adapter: TypeAdapter[TrainingEvent] = TypeAdapter(TrainingEvent)
