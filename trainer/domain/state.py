"""The candidate's rapport, interest, trust and energy: bounded numbers moved by named deltas."""

from typing import Literal

from trainer.domain.scenario import Model

Gauge = Literal["rapport", "interest", "trust", "energy"]
Phase = Literal["opening", "questions", "her_questions", "closing", "over"]


class Delta(Model):
    """One named move of one gauge, with its reason."""

    name: str
    on: Gauge
    change: float
    because: str = ""
    """The words or the fact that caused it."""


class State(Model):
    """How the candidate stands after a turn. Rapport, interest and trust run from -1 to 1, energy from 0 to 1."""

    turn: int = -1
    rapport: float = 0.0
    interest: float = 0.0
    trust: float = 0.0
    energy: float = 1.0
    phase: Phase = "opening"
    told: tuple[str, ...] = ()
    """Fact ids told so far, in order."""
    asked: tuple[str, ...] = ()
    """Ids of her own questions put so far."""
    unasked: int = 0
    """How many of them she put before she was invited to."""
    pending: str | None = None
    """Id of her own question that waits for an answer."""
    about: str | None = None
    """Id of the fact talked about last; an elliptic "And then?" goes there."""
    puzzled: int = 0
    """How often in a row, up to now, she has asked back or had nothing to say."""
    met: tuple[str, ...] = ()
    """Ids of told motives and concerns that something said since has spoken to."""
    invited: bool = False
    """Whether she was given room for questions of her own."""
    closed: bool = False
    """Whether the interviewer has taken leave."""
    deltas: tuple[Delta, ...] = ()
    """What moved it in this turn."""
