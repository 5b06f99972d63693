"""Home: choose a scenario, or go on where you stopped."""

from typing import NamedTuple

import gradio as gr

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
        ahead = Ahead(desk.school.path(user), desk.school.drills_due(user)) if desk.school else None
        rounds = [one for one in desk.calibrating.invitations(Person(user)) if not one.done] if desk.calibrating else []
        return {self.cards: home(cards, faces, desk.room.problems(), desk.room.engine(), ahead, rounds)}
