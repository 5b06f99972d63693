"""The home page: the scenarios, and the sessions to go on with."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from trainer.services.room import Card
from trainer.ui.views.paper import fill


def home(cards: Sequence[Card], faces: Mapping[str, Markup], problems: Sequence[str], engine: str) -> Markup:
    """Cards of all scenarios with a portrait each, by scenario id."""
    return fill("home", cards=cards, faces=faces, going=[card for card in cards if card.open_session], problems=problems, engine=engine)
