"""Eight ways of speaking: how long a turn is, and which marks of speech it may carry."""

from random import Random
from typing import NamedTuple

from trainer.domain.scenario import Style
from trainer.domain.state import State


class Band(NamedTuple):
    """Least and most words of a told turn."""

    least: int
    most: int


BANDS: dict[Style, Band] = {
    "terse": Band(1, 18),
    "blunt": Band(4, 34),
    "guarded": Band(6, 40),
    "plain": Band(12, 60),
    "polished": Band(25, 85),
    "nervous": Band(15, 75),
    "warm": Band(20, 85),
    "long_winded": Band(55, 150),
}


class Marks(NamedTuple):
    """Which marks of speech this turn carries."""

    opener: bool
    closer: bool
    asides: int
    fillers: int
    stumble: bool


class _Rates(NamedTuple):
    opener: float
    closer: float
    aside: float
    filler: float
    stumble: float


_RATES: dict[Style, _Rates] = {
    "terse": _Rates(0.12, 0.0, 0.0, 0.0, 0.0),
    "blunt": _Rates(0.4, 0.3, 0.0, 0.0, 0.0),
    "guarded": _Rates(0.45, 0.3, 0.2, 0.0, 0.0),
    "plain": _Rates(0.1, 0.05, 0.0, 0.0, 0.0),
    "polished": _Rates(0.5, 0.3, 0.15, 0.0, 0.0),
    "nervous": _Rates(0.5, 0.25, 0.1, 0.85, 0.45),
    "warm": _Rates(0.5, 0.3, 0.25, 0.0, 0.0),
    "long_winded": _Rates(0.6, 0.4, 0.7, 0.15, 0.1),
}
_BOTH = 0.15
"""How often a turn that drew an opener and a closer keeps both."""


COOL_BELOW = -0.15


def cooled(state: State) -> bool:
    """Whether she stands cool towards the interviewer."""
    return state.rapport + min(state.trust, 0) < COOL_BELOW


def band(style: Style, state: State) -> Band:
    """The length band of a told turn; somebody tired or cooled says less."""
    usual = BANDS[style]
    spent = state.energy < 0.5 or state.rapport < -0.35
    return Band(min(usual.least, 12), max(usual.most * 2 // 3, 15)) if spent else usual


def marks(style: Style, state: State, rng: Random) -> Marks:
    """The marks of this turn: drawn, so that they are in some turns and not in others."""
    rates = _RATES[style]
    calm = 0.75 if state.rapport > 0.4 else 1.0
    asides = int(rng.random() < rates.aside) + int(style == "long_winded" and rng.random() < 0.2)
    opener, closer = rng.random() < rates.opener, rng.random() < rates.closer
    if opener and closer and rng.random() >= _BOTH:
        opener, closer = (False, True) if rng.random() < 0.4 else (True, False)
    return Marks(
        opener=opener,
        closer=closer,
        asides=asides,
        fillers=int(rng.random() < rates.filler * calm) + int(rng.random() < rates.filler * calm / 2),
        stumble=rng.random() < rates.stumble * calm,
    )
