"""The ports: what the use cases need from outside, as small as their use."""

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from typing import Any, Literal, NamedTuple, Protocol

from trainer.domain.journal import Event
from trainer.domain.passage import Passage
from trainer.domain.training import TrainingEvent

Clock = Callable[[], float]
"""Unix time in seconds."""


class Vectors(Protocol):
    """Rows of numbers, one a text: lists of lists, or an array."""

    def __len__(self) -> int:
        """How many texts."""

    def __getitem__(self, place: int, /) -> Any:
        """The vector of the text at that place."""

    def __iter__(self) -> Iterator[Any]:
        """The vectors in order."""


Embed = Callable[[Sequence[str]], Vectors]
"""Unit vectors, one a text, of shape (texts, dimensions)."""


class Message(NamedTuple):
    """One message to a chat model."""

    role: str
    """`system`, `user` or `assistant`."""
    text: str


class ChatModel(Protocol):
    """A language model behind whichever vendor."""

    name: str
    """`provider:model`, as shown in reports."""

    def stream(self, messages: Sequence[Message]) -> AsyncIterator[str]:
        """Words as they come.

        Raises:
            Unavailable: the model failed, was cut short, refused or said nothing; the line says how.
        """

    async def complete(self, messages: Sequence[Message], schema: dict[str, object]) -> str:
        """One whole JSON reply to a JSON Schema, unvalidated.

        Raises:
            Unavailable: as for `stream`.
        """


class Speech(Protocol):
    """Hears and speaks, on a server's side."""

    async def hear(self, audio: bytes, kind: str) -> str:
        """The words of a recording of that media type.

        Raises:
            Invalid: it is empty, or no recording.
            Unavailable: whoever hears failed; the line says how.
        """

    async def speak(self, text: str, pronouns: Literal["she", "he", "they"]) -> bytes:
        """Words as MP3, in a voice that fits.

        Raises:
            Unavailable: whoever speaks failed; the line says how.
        """


class FactFinder(Protocol):
    """Search over a company's documents."""

    def search(self, company: str, query: str, limit: int = 10, meaning: str = "") -> Sequence[Passage]:
        """Whole passages, best first; empty where the company has no documents.

        Args:
            company: whose documents.
            query: what is searched, by its words and by its meaning.
            limit: passages at most.
            meaning: what is searched by meaning instead, where the words hold more than was said.
        """

    def passages(self, company: str) -> Sequence[Passage]:
        """Every passage, in the order of documents and places."""


class SessionRow(NamedTuple):
    """A session in a list."""

    id: str
    user: str
    scenario: str
    started: float
    """Unix time in seconds."""
    events: int


class Journal(Protocol):
    """Append-only events by session."""

    def append(self, session: str, events: Sequence[Event], expected: int) -> int:
        """Write all or none after `expected` events; returns the new count.

        Raises:
            Invalid: the session has another number of events already (a second tab was faster).
            Unavailable: the disk or the database refused; nothing was written.
        """

    def read(self, session: str) -> Sequence[Event]:
        """All events of a session in order; empty where there is none."""

    def sessions(self, user: str | None = None) -> Sequence[SessionRow]:
        """Newest first; everybody's where no user is named."""

    def latest(self, kind: str, user: str | None = None) -> Sequence[tuple[SessionRow, Event]]:
        """The last event of that kind in each session that has one, newest session first; everybody's where no user is named."""

    def places(self, kind: str, user: str | None = None) -> Sequence[tuple[SessionRow, int]]:
        """Where the last event of that kind stands, in the sessions that `latest` names and in its order; nothing of it is read."""

    def event(self, session: str, position: int) -> Event | None:
        """One event of a session; None where there is none at that place."""

    def delete(self, session: str) -> bool:
        """Remove a session whole; False where there was none."""

    def erase(self, user: str) -> int:
        """Remove everything of a user; the number of sessions removed."""


class Logbook(Protocol):
    """Append-only training events by person."""

    def append(self, user: str, event: TrainingEvent) -> None:
        """Write it after those before.

        Raises:
            Unavailable: the disk or the database refused; nothing was written.
        """

    def read(self, user: str) -> Sequence[TrainingEvent]:
        """All of a person's events, in order."""

    def people(self) -> Sequence[str]:
        """Whoever has an event, by name."""

    def erase(self, user: str) -> int:
        """Remove everything of a person; the number of events removed."""


class AskedCheck(NamedTuple):
    """One check as it is put to a judge."""

    id: str
    asks: str


class JudgeBrief(NamedTuple):
    """One criterion to be judged over one transcript, one model call."""

    criterion_title: str
    anchors: str
    """What the levels mean, a line each."""
    checks: tuple[AskedCheck, ...]
    transcript: str
    """The turns as numbered lines: `[3] interviewer: …`. Data, never instruction."""


class ReplyQuote(NamedTuple):
    """Words that a judge says stand in a turn; not yet verified."""

    turn: int
    quote: str


class CheckReply(NamedTuple):
    """A judge's answer to one check, unverified."""

    check_id: str
    reason: str
    quotes: tuple[ReplyQuote, ...]
    verdict: Literal["yes", "no", "not_observed"]


class JudgeReply(NamedTuple):
    """A judge's answers to the checks of one criterion: only ids that were asked, each at most once."""

    verdicts: tuple[CheckReply, ...]


class Judge(Protocol):
    """Judges criteria, one call each, side by side."""

    name: str
    """`provider:model`, as shown in reports."""
    prompt_sha256: str
    """Hash of the prompts it judges by."""

    async def judge(self, briefs: Sequence[JudgeBrief]) -> Sequence[JudgeReply | None]:
        """A reply to each brief, in their order; None where it failed or stayed invalid after one re-ask: not judged."""
