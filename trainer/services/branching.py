"""One turn tried out beside the record: read, answered by the scripted voice, and made into evidence; nothing of it is kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Final, Generic, NamedTuple, TypeVar

from trainer.domain.errors import Invalid
from trainer.domain.evidence import Evidence
from trainer.domain.interview import InterviewView, take_turn
from trainer.domain.phrases import Phrases
from trainer.domain.reading import Reading
from trainer.domain.rubric import Check
from trainer.domain.script import speak
from trainer.domain.situations import Situation
from trainer.domain.state import State
from trainer.domain.transcript import Scorecard, Transcript, Turn
from trainer.services.casting import Cast, read_next
from trainer.services.grading import GradeWork, Grading
from trainer.services.library import Knowledge
from trainer.services.marking import Marking
from trainer.services.turns import acceptable

Verdict = TypeVar("Verdict")

KEPT: Final = 64
"""Answers whose verdict is remembered."""
LONGEST: Final = 2_000
"""Characters of a turn in an exercise or a drill."""
NEEDS_DOCUMENTS = frozenset({"supported", "contradicted", "over_promised"})
"""Rules for which statements are held against the company's documents."""


class Before(NamedTuple):
    """Where the turn is said."""

    turns: tuple[Turn, ...] = ()
    state: State = State()
    seed: int = 1

    @classmethod
    def of(cls, situation: Situation) -> "Before":
        """As an exercise sets it."""
        return cls(situation.before, situation.state)

    @classmethod
    def held(cls, session: InterviewView) -> "Before":
        """As a session had it."""
        return cls(session.turns, session.state, session.started.seed if session.started else 1)


class Tried(NamedTuple):
    """The turn, what the candidate answers, and what a rule may look at."""

    turn: int
    reply: str
    evidence: Evidence


@dataclass
class Lately(Generic[Verdict]):
    """What was judged last, so that showing it is no second work; safe in threads."""

    _found: dict[tuple[str, ...], tuple[Tried, Verdict]] = field(default_factory=dict)
    _keeping: Lock = field(default_factory=Lock)

    def kept(self, key: tuple[str, ...], judge: Callable[[], tuple[Tried, Verdict]]) -> tuple[Tried, Verdict]:
        """What was judged under that key, or is judged now."""
        if found := self._found.get(key):
            return found
        judged = judge()
        with self._keeping:
            while len(self._found) >= KEPT:
                del self._found[next(iter(self._found))]
            self._found[key] = judged
        return judged


@dataclass(frozen=True)
class Branching:
    """Tries turns out."""

    knowledge: Knowledge
    marking: Marking
    phrases: Phrases

    def say(self, cast: Cast, before: Before, text: str, checks: Sequence[Check] = (), scorecard: Scorecard | None = None) -> Tried:
        """What comes of saying `text` there.

        Args:
            cast: the scenario.
            before: where it is said.
            text: the interviewer's turn.
            checks: what it will be judged by; the company's documents are searched only where one of them needs it.
            scorecard: a rating that is to be judged with it.
        """
        reading = read_next(cast, before.turns, text)
        turns = (*before.turns, Turn(speaker="interviewer", text=text))
        taken = take_turn(cast.scenario, before.state, reading, turns, before.seed)
        reply = speak(cast.scenario, taken.plan, taken.state, turns, before.seed, self.phrases)
        own = cast.scenario
        work = GradeWork(
            transcript=Transcript(scenario=own.id, company=own.company, turns=(*turns, Turn(speaker="candidate", text=reply))),
            rubric=self.knowledge.rubric(own.rubric),
            rubric_sha256="",
            scenario=own,
            resume=tuple(cast.resume.splitlines()),
            posting=cast.posting,
            plans={reading.turn: taken.plan},
            states={reading.turn: taken.state},
            readings=(reading,),
            scorecard=scorecard,
        )
        claims = self.marking.claims if any(check.rule in NEEDS_DOCUMENTS for check in checks) else None
        return Tried(reading.turn, reply, Grading(_nobody, None, claims, cast.packs).gather(work))


def _nobody(_transcript: Transcript, _scenario: object) -> Sequence[Reading]:
    return ()


def one_turn(text: str) -> str:
    """The turn as it may be judged.

    Raises:
        Invalid: there is nothing in it, or far too much.
    """
    if len(text) > LONGEST:
        raise Invalid(f"That has {len(text):,} characters; one turn of {LONGEST:,} at most. Nothing was kept.")
    return acceptable(text)
