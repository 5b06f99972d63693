"""A practice room of a few lines, held in memory, so that the pages can be built and tested without the house."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from trainer.domain.errors import Forbidden, Invalid, Missing, Unavailable
from trainer.domain.passage import Passage
from trainer.domain.report import Report
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Candidate, Competency, Fact, OwnQuestion, Posting, Scenario, Truth
from trainer.domain.ticks import Tick
from trainer.domain.transcript import Scorecard, Turn
from trainer.services.room import Card, Reply, SessionView

POSTING = """# Customer Support Specialist

Lumen Ledger makes bookkeeping software for small workshops.

## What you will do

- Answer customers by mail and telephone
- Write down what *keeps* going wrong
- Sit with the engineers on Fridays

## What you bring

1. Two years with customers
2. Patience with spreadsheets
"""

COMPETENCIES = (
    Competency(
        id="customer-focus",
        title="Customer focus",
        looks_like="Finds out what the customer is after before answering.",
        true_level=4,
        because="She rang back every customer of the failed import.",
    ),
    Competency(
        id="problem-solving",
        title="Problem solving",
        looks_like="Narrows a fault down step by step.",
        true_level=3,
        because="She found the cause with a colleague's help.",
    ),
    Competency(
        id="product-sense",
        title="Product sense",
        looks_like="Turns repeated questions into changes of the product.",
        true_level=2,
        because="She has reported faults, never a pattern.",
    ),
)


def scenario(scenario_id: str = "support-specialist", **changes: Any) -> Scenario:
    """A whole scenario with a ledger of 26 facts."""
    facts = tuple(
        Fact(
            id=f"fact-{n}",
            kind="story",
            gate="probe" if n % 2 else "ask",
            about=f"the story number {n}",
            says=(f"I did thing {n}.",),
            competency="customer-focus",
        )
        for n in range(26)
    )
    candidate = Candidate(
        name="Mara Lindqvist",
        pronouns="she",
        style="plain",
        cv="mara.json",
        looks="A woman with short dark hair and a green jacket.",
        greets=("Hello, good to meet you.",),
        small_talk=("The train was on time.",),
        thinks=("Let me think.",),
        does_not_know=("I have not done that.", "I do not know {topic}."),
        asks_back=("Which part do you mean?", "How do you mean that?"),
        stacked=("That was two questions.",),
        declines=("I would rather keep that to myself.", "I do not think that matters here."),
        reacts=("I see.", "Good to know."),
        cool=("All right.", "Fine."),
        no_more_questions=("No, thank you.",),
        goodbye=("Goodbye!",),
        goodbye_cool=("Goodbye.",),
        already_said=("As I said,", "As I mentioned,"),
        would_tell_a_friend={
            "delighted": "Go there.",
            "content": "It was fine.",
            "indifferent": "It was an interview.",
            "put_off": "Do not.",
        },
    )
    values: dict[str, Any] = {
        "format": "trainer.scenario/1",
        "id": scenario_id,
        "title": "Customer Support Specialist",
        "company": "lumen-ledger",
        "company_name": "Lumen Ledger",
        "summary": "A mid-level support position. She is good, and may not be the right fit; her next employer could buy your product.",
        "trains": ("listening for the customer", "probing for her own part", "closing kindly"),
        "stage": "first",
        "minutes": 30,
        "posting": Posting(title="Customer Support Specialist", file="posting.md"),
        "competencies": COMPETENCIES,
        "candidate": candidate,
        "ledger": facts,
        "questions": tuple(OwnQuestion(id=f"q{n}", says=("What is the team like?",), answered_by=("team",)) for n in range(3)),
        "truth": Truth(
            recommendation="no",
            why="She needs a place where she can grow into product work.",
            customer="Her next employer keeps its books by hand.",
        ),
    }
    return Scenario.model_validate(values | changes)


def rubric() -> Rubric:
    """Three criteria of three checks."""
    return Rubric.model_validate(
        {
            "format": "trainer.rubric/1",
            "id": "candidate-is-your-customer",
            "version": "1",
            "title": "The candidate is your customer",
            "summary": "Would this person still buy from you if you said no?",
            "criteria": [
                {
                    "id": c,
                    "title": t,
                    "source": "Prepare for the interview. Just as you would prepare for a customer.",
                    "levels": {1: f"{t}: harmful or absent.", 3: f"{t}: acceptable.", 5: f"{t}: a model for others."},
                    "checks": [
                        {
                            "id": f"{c}-{n}",
                            "asks": f"Did the interviewer do {t.lower()} thing {n}?",
                            "points": 2.0,
                            "say_instead": "What was your own part in it?",
                        }
                        for n in range(3)
                    ],
                }
                for c, t in (
                    ("preparation", "Preparation"),
                    ("questioning", "Questioning"),
                    ("listening", "Listening"),
                    ("closing", "Closing"),
                )
            ],
        }
    )


def report(turns: Sequence[Turn], scorecard: Scorecard | None, title: str = "support-specialist") -> Report:
    """A report with something in every part."""
    said = [(n, t.text) for n, t in enumerate(turns) if t.speaker == "interviewer"] or [(0, "")]
    at, quote = said[-1][0], said[-1][1][:60]
    given = scorecard or Scorecard()
    checks = [
        {
            "id": "preparation-0",
            "verdict": "yes",
            "by": "rule",
            "reason": "A detail of the CV was named.",
            "evidence": [{"turn": at, "quote": quote}],
        },
        {"id": "preparation-1", "verdict": "no", "by": "rule", "reason": "No agenda was set.", "evidence": []},
        {"id": "preparation-2", "verdict": "not_observed", "by": "rule", "reason": "Nothing of the kind came up.", "evidence": []},
    ]
    return Report.model_validate(
        {
            "scenario": title,
            "rubric": {"id": "candidate-is-your-customer", "version": "1", "sha256": "ab" * 32},
            "judge": {"engine": "rules", "prompt_sha256": ""},
            "overall": {"points": 61.5, "of": 90.0, "percent": 68},
            "criteria": [
                {"id": "preparation", "title": "Preparation", "status": "scored", "level": 4, "points": 4.0, "of": 6.0, "checks": checks},
                {"id": "questioning", "title": "Questioning", "status": "scored", "level": 2, "points": 2.0, "of": 6.0, "checks": []},
                {"id": "listening", "title": "Listening", "status": "scored", "level": 5, "points": 6.0, "of": 6.0, "checks": []},
                {"id": "closing", "title": "Closing", "status": "not_observed", "level": None, "points": 0.0, "of": 0.0, "checks": []},
            ],
            "turns": [
                {
                    "turn": n,
                    "speaker": t.speaker,
                    "acts": ["ask"] if t.speaker == "interviewer" else [],
                    "questions": [{"text": t.text, "form": "open", "kind": "behavioural", "probe": True, "stacked": False, "topic": None}]
                    if t.speaker == "interviewer"
                    else [],
                }
                for n, t in enumerate(turns)
            ],
            "measures": {
                "interviewer_talk_share": 0.41,
                "questions": len(said),
                "open_share": 0.7,
                "probe_share": 0.4,
                "longest_monologue_words": 88,
            },
            "discovery": {
                "found": ["fact-0", "fact-2"],
                "hidden": [
                    {"id": "fact-1", "about": "the night the importer failed", "would_open_with": "What did you do yourself that night?"}
                ],
                "share": 0.55,
            },
            "claims": [
                {
                    "turn": at,
                    "quote": quote,
                    "verdict": "contradicted",
                    "source": {"document": "benefits.md", "heading": "Benefits > Leave", "passage": "Everybody has 25 days of leave."},
                    "because": "25, not 30.",
                },
                {"turn": at, "quote": quote, "verdict": "not_in_documents", "source": None},
            ],
            "candidate_questions": [{"turn": at + 1, "text": "What is the team like?", "status": "dodged"}],
            "off_limits": [
                {
                    "turn": at,
                    "quote": quote,
                    "topic": "family",
                    "what": "asked",
                    "instead": "Are you able to work the late shift on Tuesdays?",
                    "source": "EEOC guidance",
                }
            ],
            "outcome": {
                "nps": 7,
                "offer_acceptance": 0.6,
                "apply_again": 0.7,
                "customer_if_rejected": 0.65,
                "moved_by": [
                    {"turn": at, "change": -0.8, "because": "asked about family"},
                    {"turn": at, "change": 0.3, "because": "thanked her"},
                ],
                "tells_a_friend": "It was fine.",
            },
            "judgement": {
                "given": True,
                "mean_error": 0.8,
                "ratings": [{"competency": c.id, "given": given.ratings.get(c.id), "true": c.true_level} for c in COMPETENCIES],
                "recommendation": {"given": given.recommendation, "true": "no"},
                "why": "She needs a place where she can grow into product work.",
            },
            "advice": [
                {
                    "turn": at,
                    "missed": "She told of the importer, and nobody asked what she did herself.",
                    "say_instead": "What was your own part in it?",
                    "why": "Her own part tells you what she will do here.",
                }
            ],
            "attacks": [],
        }
    )


@dataclass
class FakeSession:
    """One session as it stands."""

    user: str
    scenario: Scenario
    turns: list[Turn] = field(default_factory=list)
    stage: Literal["prepare", "interview", "scorecard", "report"] = "prepare"
    questions: str = ""
    notes: str = ""
    scorecard: Scorecard | None = None
    report: Report | None = None
    notice: str | None = None
    branch_of: str | None = None
    looked_up: list[str] = field(default_factory=list)
    coach: bool = False


@dataclass
class FakeRoom:
    """A Room whose candidate answers every turn with a fixed sentence, a word at a time."""

    delay: float = 0.0
    answer: str = "I looked after the importer. One night it failed, and we wrote to every customer before they wrote to us."
    fault: str | None = None
    leaves: bool = False
    full: bool = False
    """The disk takes no turn."""
    gone: bool = False
    """The scenarios' files are gone under open sessions."""
    broken: frozenset[str] = frozenset()
    """Calls that fail as nobody foresaw."""
    scenarios: tuple[Scenario, ...] = field(
        default_factory=lambda: (
            scenario(),
            scenario("product-manager", title="Product Manager", company_name="Harbor Office", stage="second", minutes=45),
        )
    )
    sessions: dict[str, FakeSession] = field(default_factory=dict)

    def _works(self, call: str) -> None:
        if call in self.broken:
            raise RuntimeError(f"nobody foresaw that {call} fails")

    def _own(self, user: str, session: str) -> FakeSession:
        found = self.sessions.get(session)
        if found is None:
            raise Missing(f"There is no session {session[:20]}. Your other sessions are safe: choose one from the start page.")
        if found.user != user:
            raise Forbidden("This session belongs to somebody else. Yours are on the start page.")
        return found

    def _scenario(self, scenario_id: str) -> Scenario:
        found = next((s for s in self.scenarios if s.id == scenario_id), None)
        if found is None:
            raise Missing(f"There is no scenario {scenario_id}.")
        return found

    def cards(self, user: str) -> Sequence[Card]:
        self._works("cards")
        return [
            Card(
                s.id,
                s.title,
                s.company_name,
                s.summary,
                s.stage,
                s.minutes,
                s.trains,
                s.candidate.name,
                self._best(user, s),
                self._open(user, s),
                s.candidate.pronouns,
            )
            for s in self.scenarios
        ]

    def _mine(self, user: str, one: Scenario) -> Iterator[tuple[str, FakeSession]]:
        return ((k, v) for k, v in self.sessions.items() if v.user == user and v.scenario.id == one.id)

    def _best(self, user: str, one: Scenario) -> int | None:
        return max((v.report.overall.percent or 0 for _, v in self._mine(user, one) if v.report), default=None)

    def _open(self, user: str, one: Scenario) -> str | None:
        return next((k for k, v in reversed(list(self._mine(user, one))) if v.stage != "report"), None)

    def problems(self) -> Sequence[str]:
        return []

    def engine(self) -> str:
        return "No language model is set: the candidate speaks from her script."

    def start(self, user: str, scenario: str, seed: int | None = None, in_round: str | None = None) -> str:
        session = f"s{len(self.sessions) + 1}"
        self.sessions[session] = FakeSession(user, self._scenario(scenario))
        return session

    def view(self, user: str, session: str) -> SessionView:
        self._works("view")
        s = self._own(user, session)
        if self.gone:
            raise Missing("The scenario of this session is not in the library any more.")
        spoken = bool(s.turns)
        return SessionView(
            session,
            s.scenario,
            s.stage,
            tuple(s.turns),
            "questions" if spoken else "opening",
            1_790_000_000.0,
            60.0 if spoken else None,
            12.0 * len(s.turns),
            s.questions,
            s.notes,
            s.scorecard,
            s.report,
            s.notice,
            bool(s.turns) and s.turns[-1].speaker == "interviewer",
            s.branch_of,
            coach=s.coach,
            coached=s.coach,
            whisper="Ask what was hers." if s.coach and spoken else "",
        )

    def posting(self, scenario: str) -> str:
        return POSTING

    def resume_lines(self, scenario: str) -> Sequence[tuple[str, Sequence[str]]]:
        return [
            ("Mara Lindqvist", ["Support specialist", "mara@example.org"]),
            ("Work", ["Support Engineer, Tidewater Tools, 2021-03 to now", "Looked after the importer", "Trained four new colleagues"]),
            ("Education", ["BA History, Uppsala, 2016"]),
        ]

    def rubric(self, scenario: str) -> Rubric:
        return rubric()

    def documents(self, scenario: str) -> Sequence[Passage]:
        text = "Everybody has **25 days** of leave.\n\n| year | days |\n|---|---|\n| 1 | 25 |\n| 5 | 28 |\n"
        return [
            Passage(company="lumen-ledger", document=document, heading=f"{name} > {part}", text=text, position=n)
            for document, name in (("benefits.md", "Benefits"), ("people/team.md", "The team"), ("product/roadmap.md", "Roadmap"))
            for n, part in enumerate(("Leave", "Money"))
        ]

    def search(self, user: str, session: str, query: str) -> Sequence[Passage]:
        self._own(user, session).looked_up.append(query)
        return [p.model_copy(update={"score": 0.7}) for p in self.documents("") if query.lower() in (p.text + p.heading).lower()]

    def prepare(self, user: str, session: str, questions: str) -> None:
        self._works("prepare")
        self._own(user, session).questions = questions

    def begin(self, user: str, session: str) -> None:
        self._own(user, session).stage = "interview"

    def ticks(self, user: str, session: str) -> Sequence[Tick]:
        s = self._own(user, session)
        return [Tick(line, 0 if s.turns and n == 0 else None) for n, line in enumerate(s.questions.splitlines())]

    def coach(self, user: str, session: str, *, on: bool) -> None:
        self._own(user, session).coach = on

    def note(self, user: str, session: str, text: str) -> None:
        self._own(user, session).notes = text

    async def say(self, user: str, session: str, text: str, seconds: float | None = None) -> AsyncIterator[Reply]:
        s = self._own(user, session)
        if not text.strip():
            raise Invalid("Say something first: the message was empty, and nothing was sent.")
        if len(text) > 20_000:
            raise Invalid(f"A turn may have 20,000 characters; yours has {len(text):,}. It is still in the box: shorten it.")
        if self.full:
            raise Unavailable("The disk is full; nothing of that turn was kept.")
        self._works("say")
        s.turns.append(Turn(speaker="interviewer", text=text, at=12.0 * len(s.turns), seconds=seconds))
        s.stage = "interview"
        async for reply in self.resume(user, session):
            yield reply

    async def resume(self, user: str, session: str) -> AsyncIterator[Reply]:
        s = self._own(user, session)
        words = self.answer.split(" ")
        for n in range(1, len(words) + 1):
            await asyncio.sleep(self.delay)
            yield Reply(" ".join(words[:n]), done=False)
        s.turns.append(Turn(speaker="candidate", text=self.answer, at=12.0 * len(s.turns)))
        s.stage = "scorecard" if self.leaves else s.stage
        yield Reply(self.answer, done=True, notice=self.fault)

    def end(self, user: str, session: str) -> None:
        self._own(user, session).stage = "scorecard"

    def score(self, user: str, session: str, scorecard: Scorecard) -> None:
        s = self._own(user, session)
        s.scorecard, s.stage = scorecard, "report"

    async def grade(self, user: str, session: str) -> AsyncIterator[str | Report]:
        s = self._own(user, session)
        for words in ("Reading your questions…", "Comparing what you said with the company's documents…"):
            yield words
            await asyncio.sleep(self.delay)
        s.report = report(s.turns, s.scorecard, s.scenario.id)
        yield s.report

    def take_back(self, user: str, session: str, turn: int) -> str:
        s = self._own(user, session)
        branch = f"s{len(self.sessions) + 1}"
        self.sessions[branch] = replace(s, turns=s.turns[:turn], stage="interview", scorecard=None, report=None, branch_of=session)
        return branch

    def export(self, user: str, session: str, form: Literal["json", "md", "pdf", "vtt"]) -> bytes:
        self._works("view")
        found = self._own(user, session).report
        if found is None:
            raise Missing("This session has no report yet: end the interview and fill in the scorecard first.")
        return found.model_dump_json().encode()

    def delete(self, user: str, session: str) -> None:
        self._own(user, session)
        del self.sessions[session]
