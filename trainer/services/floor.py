"""The use cases that the pages stand on, together."""

from typing import NamedTuple

from trainer.services.bookcase import Bookcase
from trainer.services.ports import Speech
from trainer.services.progress import Progress
from trainer.services.room import Room
from trainer.services.school import School
from trainer.services.team import Team


class Floor(NamedTuple):
    """One of each."""

    room: Room
    school: School | None = None
    """Path, lessons, shadowed interviews and drills; None where only rooms are shown."""
    bookcase: Bookcase | None = None
    """The library; the same."""
    progress: Progress | None = None
    """What a person's interviews say over time."""
    team: Team | None = None
    """What leads see of everybody, and calibration rounds."""
    speech: Speech | None = None
    """Hearing and speaking on the server's side; None where the browser is left to do it."""
