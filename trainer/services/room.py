"""What the pages ask of the practice room: the port between ui and the use cases."""

from collections.abc import AsyncIterator, Sequence
from typing import Literal, NamedTuple, Protocol

from trainer.domain.passage import Passage
from trainer.domain.report import Report
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.state import Phase, State
from trainer.domain.ticks import Tick
from trainer.domain.transcript import Scorecard, Turn

Stage = Literal["prepare", "interview", "scorecard", "report"]


class Card(NamedTuple):
    """A scenario on the home page."""

    id: str
    title: str
    company: str
    summary: str
    stage: str
    minutes: int
    trains: tuple[str, ...]
    candidate: str
    best_percent: int | None
    """The user's best overall so far; None before the first report."""
    open_session: str | None
    """The user's newest session on it that is not finished."""
    pronouns: Literal["she", "he", "they"] = "they"
    """The candidate's, for the portrait."""


class Reply(NamedTuple):
    """What the candidate has said so far in this turn."""

    text: str
    """The whole text so far; a later reply may take words back."""
    done: bool
    """True once it stands in the journal."""
    notice: str | None = None
    """One line for the page, where a model failed and the scripted voice finished."""


class SessionView(NamedTuple):
    """A session as its owner may see it: nothing hidden of the candidate before the scorecard is filled in."""

    id: str
    scenario: Scenario
    stage: Stage
    turns: tuple[Turn, ...]
    phase: Phase
    started: float
    """Unix time in seconds."""
    interview_began: float | None
    """Seconds after `started` at which the papers were put down; None before."""
    elapsed: float
    """Seconds since the interview began; stands still once it has ended."""
    questions: str
    """The question plan."""
    notes: str
    scorecard: Scorecard | None
    report: Report | None
    notice: str | None
    """The last model fault of this session, in one line."""
    waiting: bool
    """An interviewer's turn has no reply yet (the process was stopped in mid-turn): call `resume`."""
    branch_of: str | None
    coach: bool = False
    """Whether the coach sits at the table now."""
    coached: bool = False
    """Whether any of it was held with the coach at the table."""
    whisper: str = ""
    """The coach's hint after the last turn; empty where it has nothing to say."""
    states: tuple[State, ...] = ()
    """How the candidate stood after each turn of the interviewer; empty before the scorecard is filed."""
    earlier: tuple[str, ...] = ()
    """The user's tries at the same scenario that were graded before this one, the last of them first; empty before the report."""


class Room(Protocol):
    """Everything a page can do. Every call names the user, and is refused (Forbidden) where the session is another's."""

    def cards(self, user: str) -> Sequence[Card]:
        """The scenarios, in the order of their titles."""

    def problems(self) -> Sequence[str]:
        """Files of the knowledge base that are not in order, a line each."""

    def engine(self) -> str:
        """What speaks for the candidate, in words for the page."""

    def start(self, user: str, scenario: str, seed: int | None = None, in_round: str | None = None) -> str:
        """Open a session, in a calibration round where one is named; its id."""

    def view(self, user: str, session: str) -> SessionView:
        """The session as it stands in the journal."""

    def posting(self, scenario: str) -> str:
        """The job posting, Markdown."""

    def resume_lines(self, scenario: str) -> Sequence[tuple[str, Sequence[str]]]:
        """The CV as (section heading, lines)."""

    def rubric(self, scenario: str) -> Rubric:
        """The rubric that the session will be graded by."""

    def documents(self, scenario: str) -> Sequence[Passage]:
        """Every passage of the company's documents, in order."""

    def search(self, user: str, session: str, query: str) -> Sequence[Passage]:
        """Company facts that meet the query; kept in the journal as looked up."""

    def prepare(self, user: str, session: str, questions: str) -> None:
        """Save the question plan."""

    def begin(self, user: str, session: str) -> None:
        """Put the papers down and sit at the table; the clock runs from here."""

    def ticks(self, user: str, session: str) -> Sequence[Tick]:
        """The lines of the question plan, each with the turn that covered it."""

    def coach(self, user: str, session: str, *, on: bool) -> None:
        """Call the coach to the table, or send it away; an interview held beside it counts as coached."""

    def note(self, user: str, session: str, text: str) -> None:
        """Save the notes."""

    def say(self, user: str, session: str, text: str, seconds: float | None = None) -> AsyncIterator[Reply]:
        """Say something to the candidate and hear the reply; `seconds` is how long it was spoken, where it was not typed."""

    def resume(self, user: str, session: str) -> AsyncIterator[Reply]:
        """Finish a reply that was cut off."""

    def end(self, user: str, session: str) -> None:
        """End the interview; the scorecard is next."""

    def score(self, user: str, session: str, scorecard: Scorecard) -> None:
        """File the scorecard; the report is next."""

    def grade(self, user: str, session: str) -> AsyncIterator[str | Report]:
        """Progress in words, then the report, which is kept in the journal."""

    def take_back(self, user: str, session: str, turn: int) -> str:
        """A new session that stands before interviewer turn `turn`; the old one stays. Its id."""

    def export(self, user: str, session: str, form: Literal["json", "md", "pdf", "vtt"]) -> bytes:
        """The session's report (json, md, pdf) or its transcript (vtt)."""

    def delete(self, user: str, session: str) -> None:
        """Remove a session whole."""
