"""The candidate's regard for you as a line over the turns, with the turns that moved it."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from trainer.domain.report import Moved, Outcome
from trainer.ui.views import words

WIDTH: Final = 600
HEIGHT: Final = 220
LEFT: Final = 40
EDGE: Final = 12
MOST: Final = 5
"""How many of the largest moves are told in words."""
SHOWN: Final = 0.05
"""The smallest change that one decimal shows."""


class Move(NamedTuple):
    """All that one turn changed, and why, in a few words."""

    turn: int
    change: float
    because: str
    x: float = 0.0
    y: float = 0.0
    large: bool = False


class Level(NamedTuple):
    """A line across the chart."""

    value: int
    y: float


class Path(NamedTuple):
    """What the chart needs: places in its own units, and words for those who do not see it."""

    trail: str
    dots: tuple[Move, ...]
    largest: tuple[Move, ...]
    says: str
    levels: tuple[Level, ...] = (Level(0, HEIGHT - EDGE), Level(5, HEIGHT / 2), Level(10, EDGE))
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT


def path(outcome: Outcome | None, turns: int) -> Path | None:
    """The line from where everybody begins to the end; None where no turn moved anything."""
    net = _net(outcome.moved_by) if outcome else ()
    if outcome is None or not net:
        return None
    start = _start(outcome, net)
    values = list(accumulate((move.change for move in net), initial=start))[1:]
    most = sorted(sides(outcome.moved_by), key=lambda move: -abs(move.change))[:MOST]
    large = {move.turn for move in most}
    dots = tuple(
        move._replace(x=_x(move.turn, turns), y=_y(value), large=move.turn in large) for move, value in zip(net, values, strict=True)
    )
    corners = [(LEFT, _y(start)), *((dot.x, dot.y) for dot in dots), (WIDTH - EDGE, _y(values[-1]))]
    says = f"From {start:.0f} of 10 before the first word to {outcome.nps} of 10 at the end."
    return Path(" ".join(f"{x:g},{y:g}" for x, y in corners), dots, tuple(sorted(most, key=lambda move: move.turn)), says)


def sides(moved: Sequence[Moved]) -> tuple[Move, ...]:
    """What each turn won and what it cost, in order; what belongs to no turn is left out, and what would be shown as 0.0."""
    both = [
        _sum(turn, [each for each in moved if each.turn == turn and each.change * side > 0]) for turn in _turns(moved) for side in (1, -1)
    ]
    return tuple(move for move in both if abs(move.change) >= SHOWN)


def _net(moved: Sequence[Moved]) -> tuple[Move, ...]:
    return tuple(_sum(turn, [each for each in moved if each.turn == turn]) for turn in _turns(moved))


def _turns(moved: Sequence[Moved]) -> list[int]:
    return sorted({each.turn for each in moved if each.turn >= 0})


def _sum(turn: int, mine: Sequence[Moved]) -> Move:
    telling = sorted(mine, key=lambda each: -abs(each.change))
    return Move(turn, sum(each.change for each in mine), words.causes(list(dict.fromkeys(words.cause(each.because) for each in telling))))


def _start(outcome: Outcome, moves: Sequence[Move]) -> float:
    first = outcome.moved_by[0]
    return first.change if first.turn < 0 else outcome.nps - sum(move.change for move in moves)


def _x(turn: int, turns: int) -> float:
    return round(LEFT + EDGE + (turn + 1) / max(turns, turn + 1, 1) * (WIDTH - LEFT - 3 * EDGE), 1)


def _y(value: float) -> float:
    return round(HEIGHT - EDGE - min(10.0, max(0.0, value)) / 10 * (HEIGHT - 2 * EDGE), 1)
