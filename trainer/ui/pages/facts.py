"""Company facts to search and to browse; used on two pages."""

from typing import NamedTuple

import gradio as gr
from markupsafe import Markup

from trainer.services.practice import LONGEST_QUERY
from trainer.services.room import SessionView
from trainer.ui.desk import Desk, Updates, asked
from trainer.ui.parts import QUIET, sheet
from trainer.ui.views import prepare as views
from trainer.ui.views.shell import waiting


class Facts(NamedTuple):
    """A search line, its results, and the list of documents."""

    query: gr.Textbox
    search: gr.Button
    found: gr.HTML
    documents: gr.HTML

    @classmethod
    def build(cls) -> "Facts":
        """Place it where the caller's layout stands."""
        with gr.Row(elem_classes="search-line"):
            query = gr.Textbox(
                label="Search the company's documents",
                placeholder="leave, pay, roadmap",
                lines=1,
                max_lines=1,
                max_length=LONGEST_QUERY,
                scale=4,
            )
            search = gr.Button("Search", scale=1, min_width=90)
        found = sheet(classes="found-passages")
        documents = sheet(value=waiting("Laying out the documents…"))
        return cls(query, search, found, documents)

    def wire(self, desk: Desk) -> None:
        """Let a search and a click on a document answer."""

        def search(session: str, query: str, request: gr.Request) -> Updates:
            return {self.found: views.found(query, desk.room.search(desk.user(request), session, query))}

        def open_document(session: str, event: gr.EventData, request: gr.Request) -> Updates:
            scenario = desk.view(request, session).scenario
            return {self.found: views.document(asked(event, "document"), desk.room.documents(scenario.id))}

        gr.on([self.query.submit, self.search.click], desk.told(search), [desk.session, self.query], [self.found, desk.notice], **QUIET)
        opened = self.documents.click(desk.told(open_document), [desk.session], [self.found, desk.notice], **QUIET)
        opened.then(None, js="() => window.chair.look('.found-passages')", show_progress="hidden")

    def browse(self, desk: Desk, view: SessionView) -> Markup:
        """The documents of the session's company."""
        return views.documents(view.scenario.company_name, desk.room.documents(view.scenario.id))
