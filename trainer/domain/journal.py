"""The events of a session. The journal is the truth; everything else is a fold over it."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from trainer.domain.plan import Plan, Spoken
from trainer.domain.reading import Reading
from trainer.domain.scenario import Model
from trainer.domain.state import State
from trainer.domain.transcript import Scorecard


class Started(Model):
    """Somebody opened a session on a scenario."""

    kind: Literal["started"] = "started"
    user: str
    scenario: str
    scenario_sha256: str
    seed: int
    at: float
    """Unix time in seconds; times in the other events are seconds since this."""
    branch_of: str | None = None
    branch_turn: int | None = None
    round: str | None = None
    """The calibration round that it belongs to."""


class Prepared(Model):
    """The trainee's question plan, as last saved."""

    kind: Literal["prepared"] = "prepared"
    questions: str
    at: float


class LookedUp(Model):
    """The trainee searched the company facts."""

    kind: Literal["looked_up"] = "looked_up"
    query: str
    documents: tuple[str, ...]
    at: float


class Noted(Model):
    """The trainee's notes, as last saved."""

    kind: Literal["noted"] = "noted"
    text: str
    at: float


class Begun(Model):
    """The trainee has put the papers down and sits at the table."""

    kind: Literal["begun"] = "begun"
    at: float


class Accompanied(Model):
    """The trainee called the coach to the table, or sent it away."""

    kind: Literal["accompanied"] = "accompanied"
    on: bool
    at: float


class Whispered(Model):
    """The coach gave a hint after a turn."""

    kind: Literal["whispered"] = "whispered"
    turn: int
    """The interviewer's turn that it is about."""
    text: str
    at: float


class InterviewerSpoke(Model):
    """A turn of the interviewer."""

    kind: Literal["interviewer_spoke"] = "interviewer_spoke"
    turn: int
    text: str
    at: float
    seconds: float | None = None
    """How long it was spoken, where it was not typed."""


class Planned(Model):
    """How that turn was read, where it left the candidate, and what she will do."""

    kind: Literal["planned"] = "planned"
    reading: Reading
    state: State
    plan: Plan


class CandidateSpoke(Model):
    """A turn of the candidate, verified."""

    kind: Literal["candidate_spoke"] = "candidate_spoke"
    turn: int
    spoken: Spoken
    at: float


class Adopted(Model):
    """The session, begun under another name, is this user's from here on."""

    kind: Literal["adopted"] = "adopted"
    user: str
    at: float


class Ended(Model):
    """The interview is over."""

    kind: Literal["ended"] = "ended"
    by: Literal["interviewer", "candidate", "clock"]
    at: float


class Scored(Model):
    """The trainee filled in the scorecard; the truth may be shown from here on."""

    kind: Literal["scored"] = "scored"
    scorecard: Scorecard
    at: float


class Graded(Model):
    """A report was made. `report` is JSON in the format `trainer.report/1`."""

    kind: Literal["graded"] = "graded"
    report: str
    at: float


Event = Annotated[
    Started
    | Prepared
    | LookedUp
    | Noted
    | Begun
    | Accompanied
    | Whispered
    | InterviewerSpoke
    | Planned
    | CandidateSpoke
    | Adopted
    | Ended
    | Scored
    | Graded,
    Field(discriminator="kind"),
]

event_adapter: TypeAdapter[Event] = TypeAdapter(Event)


def owner(events: Sequence[Event]) -> str | None:
    """Whose session it is: the last who adopted it, else whoever started it; None where it was not started."""
    adopted = next((event.user for event in reversed(events) if isinstance(event, Adopted)), None)
    return adopted or next((event.user for event in events[:1] if isinstance(event, Started)), None)
