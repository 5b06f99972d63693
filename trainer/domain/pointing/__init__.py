"""What a question points at: a topic of its own, a layer of a story under way, or simply what was told last."""

from trainer.domain.pointing.layers import pointed
from trainer.domain.pointing.matches import DEEP, NEAR, SHORT, SURE, asked_for, reaches, same_story, short, strength, verbatim
from trainer.domain.pointing.naming import asks_how_it_was_done, brings_its_own, elliptic, named
from trainer.domain.pointing.understanding import understood
from trainer.domain.pointing.yes_no import bears_out, states, yes_or_no

__all__ = [
    "DEEP",
    "NEAR",
    "SHORT",
    "SURE",
    "asked_for",
    "asks_how_it_was_done",
    "bears_out",
    "brings_its_own",
    "elliptic",
    "named",
    "pointed",
    "reaches",
    "same_story",
    "short",
    "states",
    "strength",
    "understood",
    "verbatim",
    "yes_or_no",
]
