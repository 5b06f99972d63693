"""Interview: the candidate across the table, and your papers beside you."""

from collections.abc import Sequence
from typing import NamedTuple

import gradio as gr

from trainer.domain.ticks import Tick
from trainer.domain.transcript import Turn
from trainer.services.room import Reply, SessionView
from trainer.services.turns import LONGEST_TURN
from trainer.ui.desk import Desk, Updates
from trainer.ui.pages.facts import Facts
from trainer.ui.pages.paper import Paper
from trainer.ui.parts import sheet
from trainer.ui.views import prepare as papers
from trainer.ui.views import talk


class Interview(NamedTuple):
    """The talk on the left; plan, notes, facts, CV and job on the right, or below on a phone."""

    column: gr.Column
    head: gr.HTML
    log: gr.HTML
    live: gr.HTML
    status: gr.HTML
    whisper: gr.HTML
    speech: gr.HTML
    seconds: gr.Number
    """How long the words in the box were spoken; set by the page's script as they are sent."""
    box: gr.Textbox
    send: gr.Button
    end: gr.Button
    sure: gr.Row
    really: gr.Button
    stay: gr.Button
    ticks: gr.HTML
    plan: Paper
    notes: Paper
    facts: Facts
    cv: gr.HTML
    posting: gr.HTML

    @classmethod
    def build(cls) -> "Interview":
        """Place it."""
        with gr.Column(visible=False, elem_classes="page") as column, gr.Row(elem_classes="desk"):
            with gr.Column(scale=3, min_width=300, elem_classes="table"):
                head = sheet()
                with gr.Column(elem_id="talk", elem_classes="talk"):
                    log = sheet("log")
                    live = sheet("live")
                status = sheet("status")
                seconds = gr.Number(visible=False)
                with gr.Row(elem_classes="composer"):
                    box = gr.Textbox(
                        label="Say something",
                        placeholder="Enter says it. Shift+Enter: new line.",
                        lines=1,
                        max_lines=8,
                        max_length=LONGEST_TURN,
                        elem_id="say",
                    )
                    send = gr.Button("Say it", variant="primary", min_width=90, elem_id="send")
                with gr.Row(elem_classes="below"):
                    end = gr.Button("End the interview", elem_id="end", elem_classes="quiet-button", size="sm")
                    whisper, speech = sheet("whisper"), sheet("speech")
                with gr.Row(visible=False, elem_classes="sure") as sure:
                    gr.HTML(talk.sure(), padding=False, apply_default_css=False)
                    really = gr.Button("End it", variant="primary", size="sm", min_width=90, elem_id="really")
                    stay = gr.Button("Go on talking", size="sm", min_width=120, elem_id="stay")
            with gr.Column(scale=2, min_width=300, elem_classes="beside"), gr.Tabs():
                with gr.Tab("Plan"):
                    ticks = sheet("ticks")
                    plan = Paper.build("Your question plan", "One question a line.", lines=10)
                with gr.Tab("Notes"):
                    notes = Paper.build("Your notes", "What was said, in words you can quote later.", lines=10)
                with gr.Tab("Company"):
                    facts = Facts.build()
                with gr.Tab("CV"):
                    cv = sheet()
                with gr.Tab("Job"):
                    posting = sheet()
        return cls(
            column,
            head,
            log,
            live,
            status,
            whisper,
            speech,
            seconds,
            box,
            send,
            end,
            sure,
            really,
            stay,
            ticks,
            plan,
            notes,
            facts,
            cv,
            posting,
        )

    def show(self, desk: Desk, view: SessionView) -> Updates:
        """Everything that was said, and the papers beside it."""
        scenario = view.scenario
        return {
            **self.said(view),
            self.speech: talk.speech(view, on_server=desk.hears),
            **self.plan.show(view.questions),
            **self.notes.show(view.notes),
            self.cv: papers.cv(scenario.candidate.name, desk.room.resume_lines(scenario.id)),
            self.posting: papers.posting(desk.room.posting(scenario.id)),
            self.end: gr.update(visible=True),
            self.sure: gr.update(visible=False),
        }

    def said(self, view: SessionView) -> Updates:
        """The talk as it stands in the journal."""
        return {
            self.head: talk.head(view),
            self.log: talk.log(view.turns, view.scenario.candidate),
            self.live: "",
            **self.whispered(view),
        }

    def whispered(self, view: SessionView) -> Updates:
        """The coach's place at the table, and what it has to say."""
        return {self.whisper: talk.coach(view), self.status: talk.status(view)}

    def ticked(self, ticks: Sequence[Tick]) -> Updates:
        """The plan's lines, each with the turn that covered it."""
        return {self.ticks: talk.ticks(ticks)}

    def heard(self, view: SessionView, text: str) -> Updates:
        """Your words on the table before the room has taken them."""
        candidate = view.scenario.candidate
        return {self.box: "", self.log: talk.log((*view.turns, Turn(speaker="interviewer", text=text)), candidate), **self.thinking(view)}

    def thinking(self, view: SessionView) -> Updates:
        """The wait before the first word."""
        candidate = view.scenario.candidate
        return {self.live: talk.live("", candidate), self.status: talk.status(view, talk.thinking(candidate))}

    def reply(self, view: SessionView, reply: Reply) -> Updates:
        """What the candidate has said so far in this turn."""
        return {
            self.live: talk.live(reply.text, view.scenario.candidate),
            self.status: talk.status(view._replace(whisper="")),
        }
