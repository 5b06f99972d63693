"""From a session, or a transcript from elsewhere, to its report: gathers what the grade needs and lets it be made."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from trainer.domain.claims import check_claim, lines, queries, told, worth_checking, worth_showing
from trainer.domain.evidence import UNPREPARED, Preparation
from trainer.domain.hearing import read_transcript
from trainer.domain.interview import InterviewView, view
from trainer.domain.journal import Event
from trainer.domain.off_limits import RulePack
from trainer.domain.passage import Passage
from trainer.domain.reading import FindFacts, Match, Reading, Statement
from trainer.domain.report import ClaimRow, Report
from trainer.domain.scenario import Scenario
from trainer.domain.transcript import Transcript
from trainer.services.casting import Cast, Casting
from trainer.services.grading import GradeWork, Grading, Progress
from trainer.services.library import Knowledge
from trainer.services.ports import FactFinder, Judge

PASSAGES = 6
"""Passages that one statement is held against."""

DEFAULT_RUBRIC = "candidate-is-your-customer"


@dataclass(frozen=True)
class Marking:
    """Grades what the knowledge base and the company's documents know about."""

    knowledge: Knowledge
    facts: FactFinder
    casting: Casting
    judge: Judge | None
    packs: Sequence[RulePack]
    samples: int = 1
    """How often the judge is asked each criterion."""

    async def mark(self, cast: Cast, events: Sequence[Event]) -> AsyncIterator[str | Report]:
        """Progress in words, then the report on a session."""
        news: asyncio.Queue[str | None] = asyncio.Queue()
        work = asyncio.create_task(self.report(cast, events, news.put_nowait))
        work.add_done_callback(lambda _: news.put_nowait(None))
        try:
            while (line := await news.get()) is not None:
                yield line
            yield await work
        finally:
            work.cancel()

    async def report(self, cast: Cast, events: Sequence[Event], progress: Progress | None = None, *, prepared: bool = True) -> Report:
        """The report on a session.

        Args:
            cast: the scenario it was held on.
            events: the session.
            progress: told what is being done, in words.
            prepared: whether there was a page to prepare on; without one, preparation is not observed.
        """
        held = view(events)
        rubric = cast.scenario.rubric
        work = GradeWork(
            transcript=held.transcript,
            rubric=self.knowledge.rubric(rubric),
            rubric_sha256=self.knowledge.rubric_sha256(rubric),
            scenario=cast.scenario,
            resume=tuple(cast.resume.splitlines()),
            posting=cast.posting,
            preparation=_preparation(held) if prepared else UNPREPARED,
            plans={plan.turn: plan for plan in held.plans},
            states={state.turn: state for state in held.states},
            readings=held.readings,
        )
        return await self._grading(cast.find, self.packs).grade(work, progress)

    async def transcript(
        self,
        transcript: Transcript,
        scenario: str | None = None,
        company: str | None = None,
        rubric: str | None = None,
        packs: Sequence[RulePack] | None = None,
    ) -> Report:
        """The report on a transcript from anywhere; what is named here stands before what the transcript names.

        Raises:
            Missing: the scenario or the rubric is not there.
            Invalid: the transcript is empty, its speakers are swapped, or its scorecard rates what nobody asked for.
        """
        cast = self.casting.cast(name) if (name := scenario or transcript.scenario) else None
        own = cast.scenario if cast else None
        chosen = rubric or (own.rubric if own else DEFAULT_RUBRIC)
        work = GradeWork(
            transcript=transcript.model_copy(update={"company": company or transcript.company}),
            rubric=self.knowledge.rubric(chosen),
            rubric_sha256=self.knowledge.rubric_sha256(chosen),
            scenario=own,
            resume=tuple(cast.resume.splitlines()) if cast else (),
            posting=cast.posting if cast else "",
        )
        return await self._grading(cast.find if cast else _nothing, self.packs if packs is None else packs).grade(work)

    def _grading(self, find: FindFacts, packs: Sequence[RulePack]) -> Grading:
        def read(transcript: Transcript, scenario: Scenario | None) -> Sequence[Reading]:
            casting = self.casting
            return read_transcript(
                transcript,
                find=find,
                packs=packs,
                similar=casting.similar,
                follow_up=casting.follow_up,
                promising=casting.promising,
                scenario=scenario,
            )

        asked = {topic.id: topic.asked[0] for topic in self.knowledge.topics().topics}
        return Grading(read, self.judge, self.claims, packs, asked, self.samples)

    def claims(self, transcript: Transcript, readings: Sequence[Reading]) -> Sequence[ClaimRow] | None:
        """What the interviewer states about the company, held against its documents; None where there are none."""
        company = transcript.company
        known = self.facts.passages(company) if company else ()
        if not company or not known:
            return None
        self.casting.embed([line.text for line in lines(known)])
        found = [
            (one, self._checked(company, one.turn, one.statement, known))
            for reading in readings
            for one in told(reading.turn, transcript.turns[reading.turn].text, reading)
            if worth_checking(one.statement, known)
        ]
        return [row for one, row in found if worth_showing(one, row, known)]

    def _checked(self, company: str, turn: int, statement: Statement, known: Sequence[Passage]) -> ClaimRow:
        """One statement against the passages that speak of it, then, where those do not settle it, of its clauses too."""
        whole, *parts = queries(statement)
        found = list(self.facts.search(company, whole.words, PASSAGES, whole.meaning))
        row = check_claim(turn, statement, found, self.casting.similar, known)
        if row.verdict == "supported" or (row.verdict == "contradicted" and len(parts) == 1):
            return row
        found += [passage for part in parts for passage in self.facts.search(company, part.words, PASSAGES, part.meaning)]
        unique = {(passage.document, passage.position): passage for passage in found}
        return check_claim(turn, statement, list(unique.values()), self.casting.similar, known)


def _preparation(held: InterviewView) -> Preparation:
    documents = dict.fromkeys(name for search in held.looked_up for name in search.documents)
    return Preparation(questions=held.preparation, looked_up=tuple(documents), notes=held.notes)


def _nothing(_question: str) -> Sequence[Match]:
    return ()
