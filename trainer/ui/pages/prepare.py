"""Prepare: the posting, the CV, the company, the rubric, and a plan of questions."""

from typing import NamedTuple

import gradio as gr

from trainer.services.room import SessionView
from trainer.ui.desk import Desk, Updates
from trainer.ui.pages.facts import Facts
from trainer.ui.pages.paper import Paper
from trainer.ui.parts import sheet
from trainer.ui.views import prepare as views


class Prepare(NamedTuple):
    """Reading on the left, the plan on the right; one below the other on a phone."""

    column: gr.Column
    brief: gr.HTML
    posting: gr.HTML
    cv: gr.HTML
    facts: Facts
    rubric: gr.HTML
    plan: Paper
    begin: gr.Button

    @classmethod
    def build(cls) -> "Prepare":
        """Place it."""
        with gr.Column(visible=False, elem_classes="page") as column:
            brief = sheet()
            with gr.Row(elem_classes="desk"):
                with gr.Column(scale=3, min_width=300, elem_classes="reading"), gr.Tabs():
                    with gr.Tab("The job"):
                        posting = sheet()
                    with gr.Tab("CV"):
                        cv = sheet()
                    with gr.Tab("Company"):
                        facts = Facts.build()
                    with gr.Tab("Grading"):
                        rubric = sheet()
                with gr.Column(scale=2, min_width=300, elem_classes="beside", elem_id="plan-beside"):
                    plan = Paper.build("Your question plan", "One question a line. It stays beside you in the interview.", lines=12)
                    begin = gr.Button("Start the interview", variant="primary", elem_id="begin")
        return cls(column, brief, posting, cv, facts, rubric, plan, begin)

    def show(self, desk: Desk, view: SessionView) -> Updates:
        """Everything there is to read, and the plan as last saved."""
        scenario = view.scenario
        return {
            self.brief: views.brief(
                scenario, "Prepare as you would for a customer.", "What you use of it later counts, not how long you read.", view.started
            ),
            self.posting: views.posting(desk.room.posting(scenario.id)),
            self.cv: views.cv(scenario.candidate.name, desk.room.resume_lines(scenario.id)),
            self.rubric: views.rubric(desk.room.rubric(scenario.id)),
            **self.plan.show(view.questions),
        }
