"""The use cases that the pages stand on, together."""

from typing import NamedTuple

from trainer.services.room import Room


class Floor(NamedTuple):
    """One of each."""

    room: Room
