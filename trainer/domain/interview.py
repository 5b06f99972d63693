"""A session as a fold over its events, and the whole interview played again from the interviewer's words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from trainer.domain.journal import (
    Accompanied,
    Begun,
    CandidateSpoke,
    Ended,
    Event,
    Graded,
    InterviewerSpoke,
    LookedUp,
    Noted,
    Planned,
    Prepared,
    Scored,
    Started,
    Whispered,
)
from trainer.domain.moments import without_hers
from trainer.domain.phrases import Phrases
from trainer.domain.plan import Plan, Spoken
from trainer.domain.planning import plan_turn
from trainer.domain.reading import Reading
from trainer.domain.scenario import Scenario
from trainer.domain.script import speak
from trainer.domain.state import Phase, State
from trainer.domain.stepping import settle, step
from trainer.domain.transcript import Scorecard, Transcript, Turn

ReadTurn = Callable[[str, int, Sequence[Turn], State], Reading]
"""Reads an interviewer's turn: text, number, the turns before it, the candidate's state before it."""


@dataclass(frozen=True, slots=True)
class InterviewView:
    """Everything that is true of a session now; derived from its events and never stored."""

    started: Started | None = None
    turns: tuple[Turn, ...] = ()
    readings: tuple[Reading, ...] = ()
    states: tuple[State, ...] = ()
    """One for each planned turn, what was told in it included."""
    plans: tuple[Plan, ...] = ()
    spoken: tuple[Spoken, ...] = ()
    begun: Begun | None = None
    ended: Ended | None = None
    scorecard: Scorecard | None = None
    notes: str = ""
    preparation: str = ""
    looked_up: tuple[LookedUp, ...] = ()
    report: str | None = None
    """JSON of the last report."""
    coach: bool = False
    """Whether the coach sits at the table now."""
    coached: bool = False
    """Whether a turn was spoken while it did, or it gave a hint: such an interview is not held alone."""
    whispers: tuple[Whispered, ...] = ()
    count: int = field(default=0)
    """How many events it is made of."""

    @property
    def state(self) -> State:
        """How the candidate stands now."""
        return self.states[-1] if self.states else State()

    @property
    def phase(self) -> Phase:
        """Where the interview stands."""
        return "over" if self.ended else self.state.phase

    @property
    def waiting(self) -> bool:
        """Whether the interviewer's last turn still has no reply, say after a crash."""
        return bool(self.turns) and self.turns[-1].speaker == "interviewer"

    @property
    def planned(self) -> Planned | None:
        """The plan of the turn that waits for its words, if it was made already."""
        unspoken = len(self.plans) > len(self.spoken)
        return Planned(reading=self.readings[-1], state=self.states[-1], plan=self.plans[-1]) if self.waiting and unspoken else None

    @property
    def transcript(self) -> Transcript:
        """The interview in its exchange format."""
        scenario = self.started.scenario if self.started else None
        return Transcript(scenario=scenario, turns=self.turns, scorecard=self.scorecard)


def view(events: Iterable[Event]) -> InterviewView:
    """The session that these events tell."""
    current = InterviewView()
    for event in events:
        current = replace(_folded(current, event), count=current.count + 1)
    return current


def _folded(now: InterviewView, event: Event) -> InterviewView:
    match event:
        case Started():
            return replace(now, started=event)
        case InterviewerSpoke():
            turn = Turn(speaker="interviewer", text=event.text, at=event.at, seconds=event.seconds)
            return replace(now, turns=(*now.turns, turn), coached=now.coached or now.coach)
        case Planned():
            return replace(now, readings=(*now.readings, event.reading), states=(*now.states, event.state), plans=(*now.plans, event.plan))
        case CandidateSpoke():
            turn = Turn(speaker="candidate", text=event.spoken.text, at=event.at)
            return replace(now, turns=(*now.turns, turn), spoken=(*now.spoken, event.spoken))
        case Ended():
            return replace(now, ended=event)
        case _:
            return _kept(now, event)


def _kept(now: InterviewView, event: Event) -> InterviewView:
    """What the trainee did, wrote or was shown beside the conversation."""
    match event:
        case Prepared():
            return replace(now, preparation=event.questions)
        case Noted():
            return replace(now, notes=event.text)
        case Begun():
            return replace(now, begun=event)
        case LookedUp():
            return replace(now, looked_up=(*now.looked_up, event))
        case _:
            return _coached(now, event)


def _coached(now: InterviewView, event: Event) -> InterviewView:
    match event:
        case Accompanied():
            return replace(now, coach=event.on)
        case Whispered():
            return replace(now, whispers=(*now.whispers, event), coached=True)
        case _:
            return _judged(now, event)


def _judged(now: InterviewView, event: Event) -> InterviewView:
    match event:
        case Scored():
            return replace(now, scorecard=event.scorecard)
        case Graded():
            return replace(now, report=event.report)
        case _:
            return now


class Taken(NamedTuple):
    """One turn of the interviewer taken in: where it leaves the candidate, and what she will do."""

    reading: Reading
    state: State
    """What is told in the plan included: this is what the journal keeps."""
    plan: Plan


def take_turn(scenario: Scenario, state: State, reading: Reading, turns: Sequence[Turn], seed: int) -> Taken:
    """Step, plan and settle in one. `turns` ends in the interviewer's turn that was read."""
    reading = without_hers(reading, turns[-1].text, turns)
    moved = step(scenario, state, reading, turns[-1].text)
    plan = plan_turn(scenario, moved, reading, turns, seed)
    return Taken(reading, settle(moved, plan), plan)


class Replayed(NamedTuple):
    """A whole interview played from the interviewer's words."""

    turns: tuple[Turn, ...]
    taken: tuple[Taken, ...]


def replay(scenario: Scenario, seed: int, lines: Iterable[str], read: ReadTurn, phrases: Phrases) -> Replayed:
    """The interview that these interviewer lines lead to, spoken by the scripted voice: always the same for the same arguments."""
    turns: tuple[Turn, ...] = ()
    taken: tuple[Taken, ...] = ()
    for line in lines:
        state = taken[-1].state if taken else State()
        reading = read(line, len(turns), turns, state)
        turns = (*turns, Turn(speaker="interviewer", text=line))
        taken = (*taken, take_turn(scenario, state, reading, turns, seed))
        turns = (*turns, Turn(speaker="candidate", text=speak(scenario, taken[-1].plan, taken[-1].state, turns, seed, phrases)))
    return Replayed(turns, taken)


def until(events: Sequence[Event], turn: int) -> tuple[Event, ...]:
    """The events before the interviewer's turn of that number, preparation and notes kept: where a second try begins."""
    kept: list[Event] = []
    for event in events:
        if isinstance(event, (Ended, Scored, Graded)) or (isinstance(event, InterviewerSpoke) and event.turn >= turn):
            break
        kept.append(event)
    return tuple(kept)
