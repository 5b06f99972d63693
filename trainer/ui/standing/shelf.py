"""Every standing page, by its name in the address."""

from collections.abc import Mapping

from trainer.services.floor import Floor
from trainer.ui.standing.compare import Compare
from trainer.ui.standing.page import StandingPage


def standing_pages(floor: Floor) -> Mapping[str, StandingPage]:
    """The pages over this floor, in the order of the masthead."""
    return {"compare": Compare(floor.room)}
