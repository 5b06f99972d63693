"""What an interviewer's turn does: the values. How they are found is in `trainer.domain.hearing`."""

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from trainer.domain.scenario import Model

Act = Literal[
    "greet", "introduce", "set_agenda", "ask", "probe", "acknowledge", "reflect", "inform", "answer",
    "invite_questions", "promise", "close", "small_talk", "off_limits",
]  # fmt: skip

Form = Literal["open", "closed"]
Kind = Literal["behavioural", "situational", "background", "motivation", "leading", "off_limits", "other"]
Aim = Literal["outline", "own_part", "result", "lesson", "example", "more"]
"""How deep a question reaches: a fresh topic, or which layer of what was just told."""

CueName = Literal[
    "praise", "thanks", "empathy", "enthusiasm", "dismissal", "interruption", "pressure", "promise", "perk", "apology", "insult"
]


class Match(NamedTuple):
    """A ledger fact or topic that a sentence may be about."""

    id: str
    score: float
    """0 to 1, comparable between calls."""


FindFacts = Callable[[str], Sequence[Match]]
"""The facts of the scenario that a question may be about, best first; empty where there is no scenario."""


class FollowUp(NamedTuple):
    """What a question asks for if it goes on from a story just told."""

    aim: Aim
    lead: float
    """By how much it sounds more like going on than like any fresh topic, about -1 to 1."""


HearFollowUp = Callable[[str], FollowUp | None]
"""How a question sounds after a story; None where nothing was learnt of that."""


class Sound(NamedTuple):
    """What a line sounds like, by labelled examples."""

    score: float
    """About 1 for the side that the examples warn of, about -1 for the other."""
    ground: str
    """Id of the ground, or the kind, that it is nearest to."""
    like: str
    """The nearest example of that."""


Ear = Callable[[str], Sound | None]
"""Hears by meaning; None where it cannot tell."""


class Cue(Model):
    """A thing in the turn that moves the candidate, with the words that show it."""

    name: CueName
    quote: str


class Question(Model):
    """One question, or a request that works as one ("Tell me about …")."""

    text: str
    form: Form
    kind: Kind
    aim: Aim
    probe: bool
    """Builds on what the candidate has just said."""
    leans: bool = False
    """Sounds as if it went on from what was told, whatever that was about."""
    fresh: bool = False
    """Sounds surely like a topic of its own."""
    stacked: bool
    """One of several questions put in one turn."""
    topic: str | None = None
    """The best matching fact or competency id, where one is near enough."""
    matches: tuple[tuple[str, float], ...] = ()
    """Fact ids with scores, best first."""
    ground: str | None = None
    """The off-limits ground, where it touches one."""
    because: tuple[str, ...] = ()
    """The words that led to this reading."""


class Statement(Model):
    """A sentence that states something as fact about the company, the job or the process."""

    text: str
    promise: bool = False


class Reading(Model):
    """One interviewer's turn, read."""

    turn: int
    words: int
    acts: tuple[Act, ...]
    questions: tuple[Question, ...] = ()
    statements: tuple[Statement, ...] = ()
    cues: tuple[Cue, ...] = ()
    attacks: tuple[str, ...] = ()
    """Exact quotes that try to instruct the machine rather than speak to the person."""
    answers: float | None = None
    """0 to 1: how far it answers the candidate's question of the turn before; None where there was none."""
    follows_up: bool = False
    """An honest "I will find out and write to you"."""
    intelligible: bool = True
    """False for noise: nothing but emoji, control characters or letters that form no words."""
