"""Builds the pages over a room and serves them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import gradio as gr

from trainer.services.floor import Floor
from trainer.ui.api import offer
from trainer.ui.desk import Desk, PersonOf
from trainer.ui.hall import Hall
from trainer.ui.lean import LeanBlocks
from trainer.ui.opening import one_application
from trainer.ui.pages.home import Home
from trainer.ui.pages.interview import Interview
from trainer.ui.pages.prepare import Prepare
from trainer.ui.pages.report import ReportPage
from trainer.ui.pages.scorecard import ScorecardPage
from trainer.ui.parts import QUIET, masthead_sheet, plain_sheet, sheet
from trainer.ui.standing.shelf import standing_pages
from trainer.ui.way import ARRIVE, SPOKE, Way

AT_ONCE: Final = 400
"""How many events may run side by side; 100 people at once need about two each."""

HERE: Final = Path(__file__).parent


def build_app(floor: Floor, *, person_of: PersonOf) -> gr.Blocks:
    """All pages over one floor.

    Args:
        floor: what the pages show and do.
        person_of: who asks, from the request of an event or a download.
    """
    with one_application(), LeanBlocks(title="The Other Chair", analytics_enabled=False, fill_width=True) as blocks:
        way = build_way(floor, person_of=person_of)
        offer(way.desk)  # first, so that the pages' own events do not take the names
        _wire(blocks, way)
    pages: gr.Blocks = blocks
    pages.max_threads = AT_ONCE
    pages.queue(default_concurrency_limit=None, max_size=1000, api_open=False)
    return pages


def build_way(floor: Floor, *, person_of: PersonOf) -> Way:
    """Every part in its place, inside the `Blocks` that is open; nothing is wired yet."""
    session, address = gr.Textbox(visible=False), gr.Textbox(visible=False)
    who = plain_sheet("who")
    masthead, notice = masthead_sheet(), sheet("notice")
    pages = standing_pages(floor)
    calibrating = floor.progress.calibrating if floor.progress else None
    hears = floor.speech is not None
    desk = Desk(floor.room, person_of, session, address, notice, frozenset(pages), floor.school, calibrating, hears)
    hall = Hall.build(pages)
    return Way(desk, masthead, Home.build(), Prepare.build(), Interview.build(), ScorecardPage.build(), ReportPage.build(), hall, who)


def _wire(pages: gr.Blocks, way: Way) -> None:
    desk, everything = way.desk, _everything(way)
    documents = [way.prepare.facts.documents, way.interview.facts.documents, way.interview.ticks, desk.notice]
    for event, handler in ((pages.load, way.load), (way.masthead.click, way.go), (way.home.cards.click, way.start)):
        _lead(event, desk.told_as_it_goes(handler), [], everything, desk).then(
            desk.told(way.browse, afterwards=True), [desk.session], documents, **QUIET
        )
    for happens in (way.hall.page.click, way.hall.page.submit):
        _lead(happens, desk.told_as_it_goes(way.act), [desk.address], everything, desk).then(
            desk.told(way.browse, afterwards=True), [desk.session], documents, **QUIET
        )
    _lead(way.prepare.begin.click, desk.told(way.begin), [desk.session, way.prepare.plan.text], everything, desk).then(
        desk.told(way.tick, afterwards=True), [desk.session], [way.interview.ticks, desk.notice], **QUIET
    )
    _lead(way.interview.really.click, desk.told(way.end), [desk.session], everything, desk)
    _lead(way.scorecard.form.submit, desk.told_as_it_goes(way.score), [desk.session], everything, desk)
    for view in (way.interview.log, way.report.page):
        _lead(view.click, desk.told(way.take_back), [desk.session], everything, desk).then(
            desk.told(way.browse, afterwards=True), [desk.session], documents, **QUIET
        )
    _wire_talk(way, everything)
    way.prepare.plan.wire(desk, desk.room.prepare, lambda view: view.questions)
    way.prepare.facts.wire(desk)
    way.interview.plan.wire(desk, desk.room.prepare, lambda view: view.questions).then(
        desk.told(way.tick, afterwards=True), [desk.session], [way.interview.ticks, desk.notice], **QUIET
    )
    way.interview.facts.wire(desk)
    for notes in (way.interview.notes, way.scorecard.notes):
        notes.wire(desk, desk.room.note, lambda view: view.notes)


def _lead(event: Callable[..., Any], handler: Callable[..., Any], inputs: list[Any], outputs: list[Any], desk: Desk) -> Any:
    """An event that may lead to another page; what comes after it."""
    return event(handler, inputs, outputs, **QUIET).then(None, [desk.address], None, js=ARRIVE, show_progress="hidden")


def _wire_talk(way: Way, everything: list[Any]) -> None:
    talk = way.interview
    sending = [way.desk.session, talk.box, talk.seconds]
    said = gr.on([talk.box.submit, talk.send.click], way.desk.told_as_it_goes(way.say), sending, everything, js=SPOKE, **QUIET)
    said.then(None, js="() => window.chair.settle()", show_progress="hidden")
    talk.whisper.click(way.desk.told(way.coach), [way.desk.session], [talk.whisper, talk.status, way.desk.notice], **QUIET)
    asking = {talk.end: gr.update(visible=False), talk.sure: gr.update(visible=True)}
    staying = {talk.end: gr.update(visible=True), talk.sure: gr.update(visible=False)}
    talk.end.click(lambda: asking, None, [talk.end, talk.sure], queue=False, **QUIET).then(
        None, js="() => window.chair.focus('#stay')", show_progress="hidden"
    )
    talk.stay.click(lambda: staying, None, [talk.end, talk.sure], queue=False, **QUIET).then(
        None, js="() => window.chair.focus('#say textarea')", show_progress="hidden"
    )


def _everything(way: Way) -> list[Any]:
    """All components that a change of page may touch."""
    pages: tuple[tuple[Any, ...], ...] = (way.home, way.prepare, way.interview, way.scorecard, way.report, way.hall.parts)
    parts = [part for page in pages for part in page]
    flat = [each for part in parts for each in (part if isinstance(part, tuple) else (part,))]
    return [way.who, way.masthead, way.desk.session, way.desk.address, way.desk.notice, *flat]
