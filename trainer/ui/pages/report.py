"""Report: how it went, with receipts."""

import asyncio
from collections.abc import AsyncIterator
from typing import NamedTuple

import gradio as gr

from trainer.domain.errors import Invalid, Missing
from trainer.domain.report import Report
from trainer.domain.rubric import Rubric
from trainer.services.remembered import remembered_rubric
from trainer.services.room import SessionView
from trainer.ui.desk import Desk, Updates
from trainer.ui.parts import sheet
from trainer.ui.views import report as views
from trainer.ui.views.shell import waiting


class ReportPage(NamedTuple):
    """One long sheet."""

    column: gr.Column
    page: gr.HTML
    progress: gr.HTML

    @classmethod
    def build(cls) -> "ReportPage":
        """Place it."""
        with gr.Column(visible=False, elem_classes="page") as column:
            page = sheet()
            progress = sheet("progress")
        return cls(column, page, progress)

    def show(self, desk: Desk, view: SessionView) -> Updates:
        """The report, or the wait for it."""
        if view.report is None:
            return {self.page: views.unfinished(view.scenario), self.progress: ""}
        rubric = _graded_by(desk, view, view.report)
        return {self.page: views.report(view, view.report, rubric, drills="drill" in desk.standing), self.progress: ""}

    async def grade(self, desk: Desk, view: SessionView, user: str) -> AsyncIterator[Updates]:
        """Have it graded and say what is being done meanwhile."""
        async for step in desk.room.grade(user, view.id):
            if isinstance(step, Report):
                yield self.show(desk, (await asyncio.to_thread(desk.room.view, user, view.id))._replace(report=step))
            else:
                yield {self.progress: waiting(step)}


def _graded_by(desk: Desk, view: SessionView, report: Report) -> Rubric:
    """The rubric as it stands now; what the report tells of it where its file, or the scenario's, is gone or broken."""
    try:
        return desk.room.rubric(view.scenario.id)
    except (Missing, Invalid):
        return remembered_rubric(report)
