"""The home page: the scenarios, and the sessions to go on with."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from trainer.domain.path import Path
from trainer.services.room import Card
from trainer.services.rounds import Invitation
from trainer.ui.views.paper import fill
from trainer.ui.views.school import STAGES, way_of


class Ahead(NamedTuple):
    """What comes next for this person."""

    path: Path
    due: int
    """Drills to be tried now."""

    @property
    def stage(self) -> str:
        """The stage's title."""
        return STAGES[self.path.now][0]

    @property
    def to(self) -> str:
        """Where the next step leads; to the scenarios below, where it is an interview."""
        address = way_of(self.path.next)
        return "#choose" if address == "?" else address


def home(
    cards: Sequence[Card],
    faces: Mapping[str, Markup],
    problems: Sequence[str],
    engine: str,
    ahead: Ahead | None = None,
    rounds: Sequence[Invitation] = (),
) -> Markup:
    """Cards of all scenarios with a portrait each, by scenario id, under the person's next step and the calibration rounds that wait."""
    waiting = {one.session for one in rounds}
    going = [card for card in cards if card.open_session and card.open_session not in waiting]
    first = {one.round.scenario for one in rounds}
    return fill("home", cards=cards, faces=faces, going=going, problems=problems, engine=engine, ahead=ahead, rounds=rounds, first=first)
