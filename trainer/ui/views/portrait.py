"""The candidate's portrait: drawn from a hash of the scenario, in the likeness of nobody."""

from hashlib import sha256
from typing import Final, Literal

from markupsafe import Markup

from trainer.ui.views.paper import fill

Pronouns = Literal["she", "he", "they"]

SKIN: Final = ("#f0cfb4", "#e0b08c", "#c68a62", "#9a6240", "#6f4530", "#f3d9c6")
HAIR: Final = ("#2b2320", "#4a3226", "#7a4f2c", "#a8763e", "#3a3a40", "#8b8580", "#5c2e22")
CLOTH: Final = ("#2f6b5a", "#8a4b38", "#3d5a80", "#6b5b7b", "#7a6a3a", "#40525c")
GROUND: Final = ("#e6dcc8", "#dfe3d3", "#e9d8cc", "#d7dee2", "#e4dbe2")
CUTS: Final = {"she": ("bob", "long", "bun", "curls"), "he": ("short", "side", "crop", "curls"), "they": ("bob", "short", "curls", "side")}


def portrait(scenario: str, name: str, pronouns: Pronouns, looks: str = "") -> Markup:
    """An SVG; the same scenario always has the same face. `looks` is its text alternative where there is one."""
    dice = sha256(scenario.encode()).digest()
    cuts = CUTS[pronouns]
    return fill(
        "portrait",
        name=looks or f"Drawn portrait of {name}",
        skin=SKIN[dice[0] % len(SKIN)],
        hair=HAIR[dice[1] % len(HAIR)],
        cloth=CLOTH[dice[2] % len(CLOTH)],
        ground=GROUND[dice[3] % len(GROUND)],
        cut=cuts[dice[4] % len(cuts)],
        glasses=dice[5] % 4 == 0,
        collar=dice[6] % 2 == 0,
    )
