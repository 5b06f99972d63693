"""The way through a session: which page is shown, and what leads from one to the next."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Final, NamedTuple
from urllib.parse import urlencode

import gradio as gr
from pydantic import ValidationError

from trainer.domain.errors import Invalid, TrainerError
from trainer.services.people import Person
from trainer.services.room import Reply, SessionView, Stage
from trainer.services.turns import acceptable
from trainer.ui.desk import Desk, Updates, asked, query_of, sent
from trainer.ui.hall import Hall
from trainer.ui.pace import newest, spoken
from trainer.ui.pages.home import Home
from trainer.ui.pages.interview import Interview
from trainer.ui.pages.prepare import Prepare
from trainer.ui.pages.report import ReportPage
from trainer.ui.pages.scorecard import ScorecardPage
from trainer.ui.standing.shelf import UNDER
from trainer.ui.views import shell
from trainer.ui.views.scorecard import filled
from trainer.ui.views.talk import left

ARRIVE: Final = "(address) => window.chair.arrive(address)"
"""Puts the page's address into the browser and the eye at the top of the new page."""

SPOKE: Final = "(session, text) => [session, text, window.chair.spoke(text)]"
"""Sends along how long the words were spoken, where they were."""

TALKING: Final[tuple[Stage, ...]] = ("prepare", "interview")
"""Stages in which the talk goes on; before the first words a session still stands at `prepare`."""


class Way(NamedTuple):
    """All pages; one of them is seen at a time."""

    desk: Desk
    masthead: gr.HTML
    home: Home
    prepare: Prepare
    interview: Interview
    scorecard: ScorecardPage
    report: ReportPage
    hall: Hall
    who: gr.HTML

    @property
    def columns(self) -> dict[str, gr.Column]:
        """The column of each page."""
        return {
            "home": self.home.column,
            "prepare": self.prepare.column,
            "interview": self.interview.column,
            "scorecard": self.scorecard.column,
            "report": self.report.column,
            "hall": self.hall.column,
        }

    def turn_to(self, page: str) -> Updates:
        """Show that page and no other."""
        return {column: gr.update(visible=name == page) for name, column in self.columns.items()}

    def at_home(self, person: Person) -> Updates:
        """The home page."""
        return {
            self.masthead: shell.masthead(None, self.hall.links(person), here=""),
            self.desk.session: "",
            self.desk.address: "",
            **self.turn_to("home"),
            **self.home.show(self.desk, person.name),
        }

    def at_standing(self, person: Person, query: Mapping[str, str]) -> Updates:
        """A page that belongs to no session: path, progress, library and the like."""
        name = query["page"]
        return {
            self.masthead: shell.masthead(None, self.hall.links(person), here=UNDER.get(name, name), within=name in UNDER),
            self.desk.session: "",
            self.desk.address: urlencode(query),
            **self.hall.show(person, query),
            **self.turn_to("hall"),
        }

    def at(self, view: SessionView) -> Updates:
        """The page on which the session stands."""
        return {
            self.masthead: shell.masthead(view.stage),
            self.desk.session: view.id,
            self.desk.address: urlencode({"session": view.id}),
            self.desk.notice: shell.notice(view.notice),
            **self.turn_to(view.stage),
            **self.shown(view),
        }

    def shown(self, view: SessionView) -> Updates:
        """What stands on that page."""
        show = {
            "prepare": self.prepare.show,
            "interview": self.interview.show,
            "scorecard": self.scorecard.show,
            "report": self.report.show,
        }
        return show[view.stage](self.desk, view)

    async def load(self, request: gr.Request) -> AsyncIterator[Updates]:
        """Show what the address names, from the journal alone, and go on with what was cut off."""
        person = self.desk.person(request)
        yield {self.who: shell.who(person)}
        async for updates in self.visit(person, dict(request.query_params)):
            yield updates

    async def go(self, event: gr.EventData, request: gr.Request) -> AsyncIterator[Updates]:
        """Follow a link within the house."""
        async for updates in self.visit(self.desk.person(request), query_of(asked(event, "to"))):
            yield updates

    async def act(self, address: str, event: gr.EventData, request: gr.Request) -> AsyncIterator[Updates]:
        """Do what a button or a form on a standing page asks for, then show where that leads."""
        person = self.desk.person(request)
        step = await asyncio.to_thread(self.hall.act, person, query_of(address), sent(event))
        async for updates in self.visit(person, query_of(step.to)):
            yield {**updates, **({self.desk.notice: shell.said(step.said)} if step.said else {})}

    async def visit(self, person: Person, query: Mapping[str, str]) -> AsyncIterator[Updates]:
        """The page that a query names; home where it names none or one that this person may not see."""
        try:
            if query.get("session") and not query.get("page"):
                view = await asyncio.to_thread(self.desk.room.view, person.name, query["session"])
                yield self.at(view)
                async for updates in self.go_on(view, person.name):
                    yield updates
            elif query.get("page"):
                yield await asyncio.to_thread(self.at_standing, person, query)
            else:
                yield await asyncio.to_thread(self.at_home, person)
        except TrainerError as error:
            yield {**await asyncio.to_thread(self.at_home, person), self.desk.notice: shell.notice(str(error))}

    async def go_on(self, view: SessionView, user: str) -> AsyncIterator[Updates]:
        """Finish what the session waits for: a reply, or the report."""
        if view.waiting:
            yield self.interview.thinking(view)
            async for updates in self.hear(view, user, self.desk.room.resume(user, view.id)):
                yield updates
        if view.stage == "report" and view.report is None:
            async for updates in self.report.grade(self.desk, view, user):
                yield updates

    async def start(self, event: gr.EventData, request: gr.Request) -> AsyncIterator[Updates]:
        """Open a session on the chosen scenario."""
        user = self.desk.user(request)
        yield {self.desk.notice: shell.waiting("Getting the papers ready. The first time takes a moment longer.")}
        session = await asyncio.to_thread(self.desk.room.start, user, asked(event, "scenario"))
        yield self.at(await asyncio.to_thread(self.desk.room.view, user, session))

    def browse(self, session: str, request: gr.Request) -> Updates:
        """Lay out the company's documents. It comes after the page, for a company met for the first time may be large."""
        documents = self.prepare.facts.browse(self.desk, self.desk.view(request, session)) if session else ""
        return {self.prepare.facts.documents: documents, self.interview.facts.documents: documents, **self.tick(session, request)}

    def tick(self, session: str, request: gr.Request) -> Updates:
        """Hold the question plan against what was asked. It comes after the page: a scenario played for the first time is made ready."""
        if not session or self.desk.view(request, session).stage not in TALKING:
            return {self.interview.ticks: ""}
        return self.interview.ticked(self.desk.room.ticks(self.desk.user(request), session))

    def coach(self, session: str, event: gr.EventData, request: gr.Request) -> Updates:
        """Call the coach to the table, or send it away."""
        user = self.desk.user(request)
        if asked(event, "do") == "coach":
            self.desk.room.coach(user, session, on=asked(event, "on") == "yes")
        return self.interview.whispered(self.desk.room.view(user, session))

    def begin(self, session: str, plan: str, request: gr.Request) -> Updates:
        """From preparing to the table. The plan is saved once more, in case its last word was not; a blank never wipes what is saved."""
        user = self.desk.user(request)
        if plan.strip():
            self.desk.room.prepare(user, session, plan)
        self.desk.room.begin(user, session)
        return self.at(self.desk.room.view(user, session))

    async def say(self, session: str, text: str, seconds: object, request: gr.Request) -> AsyncIterator[Updates]:
        """Say it and hear the answer. Words that were refused go back into the box. `seconds` comes from the browser."""
        user = self.desk.user(request)
        acceptable(text)  # before anything is sent back: what is far too long stays where it was written
        view = await asyncio.to_thread(self.desk.room.view, user, session)
        yield self.interview.heard(view, text)
        async for updates in self.hear(view, user, self.desk.room.say(user, session, text, _figure(seconds)), text):
            yield updates

    async def hear(self, view: SessionView, user: str, replies: AsyncIterator[Reply], said: str = "") -> AsyncIterator[Updates]:
        """The reply as it is spoken, then whatever the journal holds."""
        line: str | None = None
        fault: Updates = {}
        try:
            async for reply in newest(spoken(replies)):
                line = reply.notice
                yield self.interview.reply(view, reply)
        except Exception as error:  # noqa: BLE001 - an edge of its own: the table is laid anew from the journal, with the words in the box
            fault = self.desk.words(error)
        now = await asyncio.to_thread(self.desk.room.view, user, view.id)
        kept = len(now.turns) > len(view.turns)
        ticked = await asyncio.to_thread(self.desk.room.ticks, user, view.id) if kept and now.stage in TALKING else None
        yield {
            **({} if ticked is None else self.interview.ticked(ticked)),
            **(self.interview.said(now) if now.stage in TALKING else self.at(now)),
            self.desk.notice: shell.said(left(now)) if kept and now.stage == "scorecard" and line is None else shell.notice(line),
            **fault,
            **({} if kept or not said else {self.interview.box: said}),
        }

    def end(self, session: str, request: gr.Request) -> Updates:
        """End the interview."""
        user = self.desk.user(request)
        self.desk.room.end(user, session)
        return self.at(self.desk.room.view(user, session))

    async def score(self, session: str, event: gr.EventData, request: gr.Request) -> AsyncIterator[Updates]:
        """File the scorecard and have the interview graded."""
        user = self.desk.user(request)
        try:
            scorecard = filled(sent(event))
        except ValidationError as error:
            raise Invalid("The scorecard holds something that the form does not offer. Load the page again and fill it in anew.") from error
        await asyncio.to_thread(self.desk.room.score, user, session, scorecard)
        view = await asyncio.to_thread(self.desk.room.view, user, session)
        yield self.at(view)
        async for updates in self.go_on(view, user):
            yield updates

    def take_back(self, session: str, event: gr.EventData, request: gr.Request) -> Updates:
        """Go back to before a turn, in a session of its own; the old words wait in the box."""
        user, chosen = self.desk.user(request), asked(event, "turn")
        said = self.desk.room.view(user, session).turns
        turn = int(chosen) if chosen.isdecimal() else len(said)
        branch = self.desk.room.take_back(user, session, turn)
        words = said[turn].text if turn < len(said) else ""
        return {**self.at(self.desk.room.view(user, branch)._replace(stage="interview")), self.interview.box: words}


def _figure(value: object) -> float | None:
    """A figure that a browser sent; None where it is none."""
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
