"""The practice room: sessions from the first card to the report. Implements `trainer.services.room.Room`."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from trainer.domain.coach import hint
from trainer.domain.errors import Forbidden, Invalid, Missing
from trainer.domain.interview import until, view
from trainer.domain.journal import (
    Accompanied,
    Begun,
    Ended,
    Event,
    Graded,
    InterviewerSpoke,
    LookedUp,
    Noted,
    Prepared,
    Scored,
    Started,
    Whispered,
    owner,
)
from trainer.domain.passage import Passage
from trainer.domain.report import Report
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.ticks import Tick
from trainer.domain.transcript import Scorecard
from trainer.services.appending import append
from trainer.services.casting import Cast, Casting
from trainer.services.exports import Export
from trainer.services.library import Knowledge
from trainer.services.marking import Marking
from trainer.services.plan_sheet import PlanSheet
from trainer.services.ports import Clock, FactFinder, Journal
from trainer.services.remembered import remembered_scenario
from trainer.services.room import Card, Reply, SessionView
from trainer.services.showing import card, report_of, session_view
from trainer.services.turns import Turns, started_at

LONGEST_TEXT = 50_000
"""Characters of notes, of a question plan or of the reasons on a scorecard."""
LONGEST_QUERY = 500
"""Characters of a search."""


@dataclass(frozen=True)
class Practice:
    """Every call names the user, and is refused where the session is another's."""

    knowledge: Knowledge
    journal: Journal
    facts: FactFinder
    casting: Casting
    turns: Turns
    marking: Marking
    exporting: Export
    clock: Clock
    engine_name: str
    plan_sheet: PlanSheet = field(default_factory=PlanSheet)

    def cards(self, user: str) -> Sequence[Card]:
        mine = [(row, self.journal.read(row.id)) for row in self.journal.sessions(user)]
        scenarios = sorted(self.knowledge.scenarios(), key=lambda scenario: scenario.title)
        return tuple(card(scenario, mine) for scenario in scenarios)

    def problems(self) -> Sequence[str]:
        return self.knowledge.problems()

    def engine(self) -> str:
        return self.engine_name

    def start(self, user: str, scenario: str, seed: int | None = None, in_round: str | None = None) -> str:
        session = secrets.token_hex(8)
        chosen = secrets.randbelow(2**31) if seed is None else seed
        self.knowledge.scenario(scenario)
        sha256 = self.knowledge.sha256(scenario)
        started = Started(user=user, scenario=scenario, scenario_sha256=sha256, seed=chosen, at=self.clock(), round=in_round)
        self.journal.append(session, [started], expected=0)
        return session

    def view(self, user: str, session: str) -> SessionView:
        events = self._own(user, session)
        shown = session_view(session, self._readable(events), events, self.clock())
        return shown._replace(earlier=self._earlier(user, session, shown.scenario.id)) if shown.report else shown

    def posting(self, scenario: str) -> str:
        return self.knowledge.posting(self.knowledge.scenario(scenario))

    def resume_lines(self, scenario: str) -> Sequence[tuple[str, Sequence[str]]]:
        return self.knowledge.cv(self.knowledge.scenario(scenario)).sections()

    def rubric(self, scenario: str) -> Rubric:
        return self.knowledge.rubric(self.knowledge.scenario(scenario).rubric)

    def documents(self, scenario: str) -> Sequence[Passage]:
        return self.facts.passages(self.knowledge.scenario(scenario).company)

    def search(self, user: str, session: str, query: str) -> Sequence[Passage]:
        events = self._own(user, session)
        if len(query) > LONGEST_QUERY:
            raise Invalid(f"That search has {len(query):,} characters; {LONGEST_QUERY} at most. One or two words find more.")
        found = self.facts.search(self._scenario(events).company, query)
        documents = tuple(dict.fromkeys(passage.document for passage in found))
        self._add(user, session, lambda at: LookedUp(query=query[:200], documents=documents, at=at))
        return found

    def prepare(self, user: str, session: str, questions: str) -> None:
        self._add(user, session, lambda at: Prepared(questions=_bounded(questions, "question plan"), at=at))

    def begin(self, user: str, session: str) -> None:
        self._add(user, session, lambda at: Begun(at=at), unless=Begun)

    def ticks(self, user: str, session: str) -> Sequence[Tick]:
        events = self._own(user, session)
        return self.plan_sheet.ticks(self._cast(events), view(events))

    def coach(self, user: str, session: str, *, on: bool) -> None:
        self._own(user, session)

        def decide(events: Sequence[Event]) -> Sequence[Event]:
            held = view(events)
            if held.coach == on:
                return ()
            at = round(self.clock() - started_at(held), 3)
            new = hint(self._scenario(events), held, self.casting.packs) if on else ""
            called = Accompanied(on=on, at=at)
            return (called, Whispered(turn=len(held.turns) - 2, text=new, at=at)) if new else (called,)

        append(self.journal, session, decide)

    def note(self, user: str, session: str, text: str) -> None:
        self._add(user, session, lambda at: Noted(text=_bounded(text, "notes"), at=at))

    async def say(self, user: str, session: str, text: str, seconds: float | None = None) -> AsyncIterator[Reply]:
        self._scenario(self._own(user, session))
        await self.turns.hear(session, text, seconds)
        async for reply in self.resume(user, session):
            yield reply

    async def resume(self, user: str, session: str) -> AsyncIterator[Reply]:
        events = self._own(user, session)
        cast = await asyncio.to_thread(self._cast, events)
        async for reply in self.turns.reply(session, cast):
            yield reply

    def end(self, user: str, session: str) -> None:
        self._add(user, session, lambda at: Ended(by="interviewer", at=at), unless=Ended)

    def score(self, user: str, session: str, scorecard: Scorecard) -> None:
        events = self._own(user, session)
        refuse_unknown_ratings(scorecard, self._scenario(events))
        if not any(isinstance(event, Ended) for event in events):
            raise Invalid("The interview is not over yet; end it first, then rate the candidate.")
        self._add(user, session, lambda at: Scored(scorecard=scorecard, at=at), unless=Scored)

    async def grade(self, user: str, session: str) -> AsyncIterator[str | Report]:
        events = self._own(user, session)
        cast = await asyncio.to_thread(self._cast, events)
        async for news in self.marking.mark(cast, events):
            if isinstance(news, Report):
                await asyncio.to_thread(self._file, user, session, news)
            yield news

    def take_back(self, user: str, session: str, turn: int) -> str:
        events = self._own(user, session)
        if not any(isinstance(event, InterviewerSpoke) and event.turn == turn for event in events):
            raise Missing(f"Turn {turn} is no turn of yours in this session; take back one of your own turns.")
        self._scenario(events)
        branch = secrets.token_hex(8)
        first, *rest = until(events, turn)
        self.journal.append(branch, [first.model_copy(update={"user": user, "branch_of": session, "branch_turn": turn}), *rest], expected=0)
        return branch

    def export(self, user: str, session: str, form: Literal["json", "md", "pdf", "vtt"]) -> bytes:
        events = self._own(user, session)
        return self.exporting(self._readable(events), view(events), form)

    def delete(self, user: str, session: str) -> None:
        self._own(user, session)
        self.journal.delete(session)

    def _own(self, user: str, session: str) -> Sequence[Event]:
        events = self.journal.read(session)
        if not events:
            raise Missing(f"There is no session {session!r}; it may have been deleted. Choose a scenario to begin another.")
        if owner(events) != user:
            raise Forbidden("This session belongs to somebody else; choose a scenario to begin your own.")
        return events

    def _earlier(self, user: str, session: str, scenario: str) -> tuple[str, ...]:
        """Graded tries at a scenario before a session was graded itself, the last of them first."""
        rows = [(row, event) for row, event in self.journal.latest("graded", user) if row.scenario == scenario]
        at = {row.id: row.started + event.at for row, event in rows if isinstance(event, Graded)}
        return tuple(sorted((other for other in at if at[other] < at.get(session, 0.0)), key=lambda other: -at[other]))

    def _scenario(self, events: Sequence[Event]) -> Scenario:
        name = _scenario_id(events)
        try:
            return self.knowledge.scenario(name)
        except Missing as error:
            line = (
                f"The scenario of this session, {name}, is not in the library any more. What was said is safe: put its file back to go on."
            )
            raise Missing(line) from error
        except Invalid as error:
            line = f"The file of this session's scenario is not in order. What was said is safe: mend it to go on. {error}"
            raise Invalid(line) from error

    def _cast(self, events: Sequence[Event]) -> Cast:
        self._scenario(events)
        return self.casting.cast(_scenario_id(events))

    def _readable(self, events: Sequence[Event]) -> Scenario:
        """The scenario; where its file is gone or broken and the session has its report, what that tells of it."""
        try:
            return self._scenario(events)
        except (Missing, Invalid):
            held = view(events)
            report = report_of(held)
            if report is None or held.started is None:
                raise
            return remembered_scenario(held.started, report)

    def _file(self, user: str, session: str, report: Report) -> None:
        text = report.model_dump_json()
        self._add(user, session, lambda at: Graded(report=text, at=at))

    def _add(self, user: str, session: str, make: Callable[[float], Event], unless: type[Event] | None = None) -> None:
        self._own(user, session)

        def decide(events: Sequence[Event]) -> Sequence[Event]:
            if unless and any(isinstance(event, unless) for event in events):
                return ()
            return (make(round(self.clock() - started_at(view(events)), 3)),)

        append(self.journal, session, decide)


def refuse_unknown_ratings(scorecard: Scorecard, scenario: Scenario) -> None:
    """Refuse a rating of something that the scenario does not ask for.

    Raises:
        Invalid: an unknown competency, a level that is not 1 to 5, or reasons without end.
    """
    if len(scorecard.notes) > LONGEST_TEXT:
        raise Invalid(f"The reasons have {len(scorecard.notes):,} characters; keep them under {LONGEST_TEXT:,}. Nothing was filed.")
    known = {competency.id for competency in scenario.competencies}
    for competency, level in scorecard.ratings.items():
        if competency not in known:
            raise Invalid(
                f"The scorecard rates {competency!r}, which this scenario does not ask for; it asks for {', '.join(sorted(known))}."
            )
        if not 1 <= level <= 5:
            raise Invalid(f"The scorecard gives {competency!r} a {level}; levels run from 1 to 5.")


def _bounded(text: str, what: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise Invalid(f"The {what} has {len(text):,} characters; keep it under {LONGEST_TEXT:,}. What was saved before is still there.")
    return text


def _scenario_id(events: Sequence[Event]) -> str:
    first = events[0]
    return first.scenario if isinstance(first, Started) else ""
