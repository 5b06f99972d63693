"""Evidence: everything that the checks of a rubric may look at, gathered once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from trainer.domain.plan import Plan
from trainer.domain.reading import Act, CueName, Question, Reading
from trainer.domain.report import CandidateQuestionRow, ClaimRow, Discovery, Measures, OffLimitsRow, Quote
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.state import State
from trainer.domain.transcript import Scorecard, Speaker, Transcript
from trainer.domain.wording import sentences

OPENING_TURNS = 3
CLOSING_TURNS = 4
WORK = frozenset({"behavioural", "situational", "background", "motivation"})
"""The kinds of question that are about the job or the person in it."""


class Preparation(NamedTuple):
    """What the journal holds from before and beside the talk; a field is None where nothing was recorded."""

    questions: str | None = None
    """The plan of questions, as last saved."""
    looked_up: tuple[str, ...] | None = None
    """Documents that searches of the company facts brought up; empty where nothing was searched."""
    notes: str | None = None


UNPREPARED = Preparation()
"""Nothing was recorded."""


class Said(NamedTuple):
    """One sentence of one turn."""

    turn: int
    text: str


class Asked(NamedTuple):
    """One question of the interviewer and the turn it stands in."""

    turn: int
    question: Question


@dataclass(frozen=True, slots=True)
class Evidence:
    """The record of one interview and all that was read from it."""

    transcript: Transcript
    readings: Mapping[int, Reading]
    """By turn, the interviewer's only."""
    rubric: Rubric
    measures: Measures
    discovery: Discovery
    scenario: Scenario | None = None
    resume: tuple[str, ...] = ()
    posting: str = ""
    preparation: Preparation = UNPREPARED
    plans: Mapping[int, Plan] = field(default_factory=dict)
    states: Mapping[int, State] = field(default_factory=dict)
    claims: tuple[ClaimRow, ...] = ()
    documents: bool = False
    """Whether there were company documents to check claims against."""
    candidate_questions: tuple[CandidateQuestionRow, ...] = ()
    off_limits: tuple[OffLimitsRow, ...] = ()
    scorecard: Scorecard | None = None
    said: tuple[Said, ...] = ()
    """Every sentence of the interviewer."""
    heard: tuple[Said, ...] = ()
    """Every sentence of the candidate."""
    attacks: tuple[Quote, ...] = ()
    """Words meant for the machine; the transcript and the notes here are without them."""

    @property
    def own_turns(self) -> tuple[int, ...]:
        """The interviewer's turns that hold words."""
        return tuple(sorted(turn for turn, reading in self.readings.items() if reading.intelligible))

    @property
    def asked(self) -> tuple[Asked, ...]:
        """The interviewer's questions, in order."""
        return tuple(Asked(turn, question) for turn in self.own_turns for question in self.readings[turn].questions)

    @property
    def opening(self) -> tuple[int, ...]:
        """The interviewer's turns up to the first question about work, three at least."""
        turns = self.own_turns
        first = next((place for place, turn in enumerate(turns) if self._is_work(turn)), 0)
        return turns[: max(OPENING_TURNS, first + 1)]

    @property
    def closing(self) -> tuple[int, ...]:
        """The interviewer's last four turns, none of them among the first three of a longer talk."""
        return self.own_turns[OPENING_TURNS:][-CLOSING_TURNS:] or self.own_turns[-1:]

    @property
    def late(self) -> tuple[int, ...]:
        """The interviewer's turns of the second half."""
        turns = self.own_turns
        return turns[len(turns) // 2 :]

    def acting(self, act: Act, turns: Iterable[int] | None = None) -> tuple[int, ...]:
        """The turns, of those given or of all, in which the interviewer does this."""
        return tuple(turn for turn in (self.own_turns if turns is None else turns) if act in self.readings[turn].acts)

    def cues(self, name: CueName) -> tuple[Said, ...]:
        """The words that gave such a cue, with their turns."""
        return tuple(Said(turn, cue.quote) for turn in self.own_turns for cue in self.readings[turn].cues if cue.name == name)

    def _is_work(self, turn: int) -> bool:
        return any(question.kind in WORK for question in self.readings[turn].questions)

    def text(self, turn: int) -> str:
        """What was said in a turn; empty outside the transcript."""
        return self.transcript.turns[turn].text if 0 <= turn < len(self.transcript.turns) else ""


def spoken_by(transcript: Transcript, speaker: Speaker) -> tuple[Said, ...]:
    """Every sentence of one speaker."""
    return tuple(
        Said(place, part) for place, turn in enumerate(transcript.turns) if turn.speaker == speaker for part in sentences(turn.text)
    )


def by_turn(readings: Sequence[Reading]) -> dict[int, Reading]:
    """The readings under their turns."""
    return {reading.turn: reading for reading in readings}
