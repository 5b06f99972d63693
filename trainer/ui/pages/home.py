"""Home: choose a scenario, or go on where you stopped."""

from typing import NamedTuple

import gradio as gr

from trainer.domain.errors import TrainerError
from trainer.services.people import Person
from trainer.ui.desk import Desk, Updates
from trainer.ui.parts import sheet
from trainer.ui.views.home import Ahead, home
from trainer.ui.views.portrait import portrait


class Home(NamedTuple):
    """The cards."""

    column: gr.Column
    cards: gr.HTML

    @classmethod
    def build(cls) -> "Home":
        """Place it; empty until the page is loaded."""
        with gr.Column(visible=False) as column:
            cards = sheet()
        return cls(column, cards)

    def show(self, desk: Desk, user: str) -> Updates:
        """The cards as this person sees them."""
        cards = desk.room.cards(user)
        faces = {card.id: portrait(card.id, card.candidate, card.pronouns) for card in cards}
        rounds = [one for one in desk.calibrating.invitations(Person(user)) if not one.done] if desk.calibrating else []
        return {self.cards: home(cards, faces, desk.room.problems(), desk.room.engine(), _ahead(desk, user), rounds)}


def _ahead(desk: Desk, user: str) -> Ahead | None:
    """The next step; None where a file that it rests on is broken, for this page must open whatever is."""
    try:
        return Ahead(desk.school.pathway.path(user), desk.school.drilling.due(user)) if desk.school else None
    except TrainerError:
        return None
