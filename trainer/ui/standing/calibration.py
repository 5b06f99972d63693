"""A word before a page that would spoil a calibration round for whoever has not met its candidate yet."""

from markupsafe import Markup

from trainer.services.people import Person
from trainer.services.rounds import Calibrating
from trainer.ui.views.team import meet_first


def spoils(calibrating: Calibrating | None, person: Person, scenario: str) -> Markup:
    """That the team calibrates with this candidate; nothing where it does not, or this person has rated already."""
    waiting = calibrating.invitations(person) if calibrating else ()
    found = next((one for one in waiting if one.round.scenario == scenario and not one.done), None)
    return meet_first(found.candidate) if found else Markup()
