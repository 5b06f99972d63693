"""Small charts of a figure over interviews: places for dots and lines, and the same in words."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

SHOWN: Final = 20
"""Interviews at most; the newest."""
EDGE: Final = 7


class Dot(NamedTuple):
    """One interview's figure."""

    x: float
    y: float
    value: float


class Spark(NamedTuple):
    """A line over interviews, oldest first; where a figure is missing the line is broken off."""

    dots: tuple[Dot, ...]
    trail: str
    """The lines, as an SVG path."""
    places: str
    """The dots but the last, as an SVG path of strokes without length."""
    width: int
    height: int
    says: str


def spark(values: Sequence[float | None], low: float, high: float, width: int = 180, height: int = 44, unit: str = "") -> Spark:
    """Dots and lines for these values.

    Args:
        values: oldest first; None where there is none.
        low: the value at the bottom.
        high: the value at the top.
        width: of the chart, in its own units.
        height: likewise.
        unit: said after every value.
    """
    shown = values[-SHOWN:]
    places = [None if value is None else _dot(place, value, len(shown), (low, high), (width, height)) for place, value in enumerate(shown)]
    lines = " ".join(f"M{one.x:g} {one.y:g}L{other.x:g} {other.y:g}" for one, other in pairwise(places) if one and other)
    dots = tuple(dot for dot in places if dot)
    spots = " ".join(f"M{dot.x:g} {dot.y:g}h0" for dot in dots[:-1])
    said = ", ".join("none" if value is None else f"{value:g}{unit}" for value in shown)
    return Spark(dots, lines, spots, width, height, f"Oldest to newest: {said}")


def _dot(place: int, value: float, count: int, bounds: tuple[float, float], size: tuple[int, int]) -> Dot:
    low, high = bounds
    width, height = size
    x = EDGE + (place / (count - 1) if count > 1 else 0.5) * (width - 2 * EDGE)
    y = height - EDGE - (min(high, max(low, value)) - low) / (high - low) * (height - 2 * EDGE)
    return Dot(round(x, 1), round(y, 1), value)
