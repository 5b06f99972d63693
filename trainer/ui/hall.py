"""The hall: one sheet on which every standing page is shown."""

from collections.abc import Mapping
from typing import NamedTuple

import gradio as gr

from trainer.domain.errors import Missing
from trainer.services.people import Person
from trainer.ui.desk import Updates
from trainer.ui.parts import sheet
from trainer.ui.standing.page import StandingPage, Step, Visit
from trainer.ui.views.shell import Link


class Hall(NamedTuple):
    """A new standing page adds no component: it is a view on the same sheet."""

    column: gr.Column
    page: gr.HTML
    pages: Mapping[str, StandingPage]

    @classmethod
    def build(cls, pages: Mapping[str, StandingPage]) -> "Hall":
        """Place it."""
        with gr.Column(visible=False, elem_classes="page") as column:
            page = sheet()
        return cls(column, page, pages)

    @property
    def parts(self) -> tuple[gr.Column, gr.HTML]:
        """Its components."""
        return self.column, self.page

    def links(self, person: Person) -> tuple[Link, ...]:
        """What the masthead offers this person."""
        return tuple(Link(name, page.link) for name, page in self.pages.items() if page.link and page.open_to(person))

    def show(self, person: Person, query: Mapping[str, str]) -> Updates:
        """The page that the query names.

        Raises:
            TrainerError: there is none of that name, or this person may not see it.
        """
        return {self.page: self._named(query).show(Visit(person, query))}

    def act(self, person: Person, query: Mapping[str, str], sent: Mapping[str, str]) -> Step:
        """Do what was asked for on the page that the query names.

        Raises:
            TrainerError: it was refused.
        """
        return self._named(query).act(Visit(person, query), sent)

    def _named(self, query: Mapping[str, str]) -> StandingPage:
        name = query.get("page", "")
        if name not in self.pages:
            raise Missing(f"There is no page {name[:40]!r} here. Choose from the top of this page.")
        return self.pages[name]
