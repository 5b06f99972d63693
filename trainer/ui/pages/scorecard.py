"""Scorecard: your own rating of the candidate, before the truth."""

from typing import NamedTuple

import gradio as gr

from trainer.services.room import SessionView
from trainer.ui.desk import Desk, Updates
from trainer.ui.pages.paper import Paper
from trainer.ui.parts import sheet
from trainer.ui.views import prepare, talk
from trainer.ui.views.scorecard import form


class ScorecardPage(NamedTuple):
    """The form on the left; notes and transcript on the right, or below on a phone."""

    column: gr.Column
    brief: gr.HTML
    form: gr.HTML
    notes: Paper
    log: gr.HTML

    @classmethod
    def build(cls) -> "ScorecardPage":
        """Place it."""
        with gr.Column(visible=False, elem_classes="page") as column:
            brief = sheet()
            with gr.Row(elem_classes="desk"):
                with gr.Column(scale=3, min_width=300):
                    card = sheet()
                with gr.Column(scale=2, min_width=300, elem_classes="beside"), gr.Tabs():
                    with gr.Tab("Your notes"):
                        notes = Paper.build("Your notes", "You took none.", lines=8)
                    with gr.Tab("What was said"):
                        log = sheet(classes="talk")
        return cls(column, brief, card, notes, log)

    def show(self, _desk: Desk, view: SessionView) -> Updates:
        """An empty form, and what it is to be filled in from."""
        under = "Rate what you heard. The truth comes afterwards, so a plain “cannot say” is worth more than a guess."
        return {
            self.brief: prepare.brief(view.scenario, "What do you make of the candidate?", under),
            self.form: form(view),
            self.log: talk.log(view.turns, view.scenario.candidate, may_take_back=False),
            **self.notes.show(view.notes),
        }
