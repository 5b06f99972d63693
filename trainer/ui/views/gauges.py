"""The candidate's rapport and interest as two lines over the turns, and who spoke how much in each exchange."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from trainer.domain.reasons import reason
from trainer.domain.scenario import Candidate
from trainer.domain.state import State
from trainer.domain.transcript import Turn
from trainer.ui.views import words

WIDTH: Final = 600
HEIGHT: Final = 200
LEFT: Final = 44
RIGHT: Final = 100
EDGE: Final = 14
SHOWN: Final = 0.01
"""The smallest move of a gauge, of a range from -1 to 1, that is told."""
BESIDE: Final = 22.0
"""Units of the chart between two names at its end, so that neither covers the other."""
BARS: Final = 110
"""Height of the bars of who spoke."""


class Point(NamedTuple):
    """A turn that moved a line: where it stands, and what it says."""

    turn: int
    x: float
    y: float
    up: bool
    says: str


class Line(NamedTuple):
    """One gauge over the turns."""

    name: Literal["rapport", "interest"]
    title: str
    trail: str
    points: tuple[Point, ...]
    end: float
    """Height at which its name stands."""


class Gauges(NamedTuple):
    """What the chart needs, in its own units."""

    lines: tuple[Line, ...]
    says: str
    zero: float
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT


class Bar(NamedTuple):
    """One exchange: how much of it was the interviewer's."""

    turn: int
    x: float
    width: float
    height: float
    says: str


class Talk(NamedTuple):
    """Who spoke how much, exchange by exchange."""

    bars: tuple[Bar, ...]
    by_time: bool
    """By seconds of speech, where every turn of the interviewer was spoken; else by words."""
    width: int = WIDTH
    height: int = BARS


def gauges(states: Sequence[State], person: Candidate) -> Gauges | None:
    """Both lines; None where there are too few turns to draw one."""
    if len(states) < 2:
        return None
    lines = [_line(name, states, person) for name in ("rapport", "interest")]
    rapport, interest = lines
    if abs(rapport.end - interest.end) < BESIDE:
        up = BESIDE / 2 if rapport.end <= interest.end else -BESIDE / 2
        middle = (rapport.end + interest.end) / 2
        lines = [rapport._replace(end=middle - up), interest._replace(end=middle + up)]
    last = states[-1]
    says = f"Rapport ends at {last.rapport:+.1f} and interest at {last.interest:+.1f}; both began at 0, on a scale from −1 to 1."
    return Gauges(tuple(lines), says.replace("-", "−"), _y(0.0))


def _line(name: Literal["rapport", "interest"], states: Sequence[State], person: Candidate) -> Line:
    values: list[float] = [getattr(state, name) for state in states]
    points = tuple(
        _point(name, state, _x(place, len(states)), value, person)
        for place, (state, value) in enumerate(zip(states, values, strict=True))
        if abs(sum(delta.change for delta in state.deltas if delta.on == name)) >= SHOWN
    )
    corners = [(LEFT, _y(0.0)), *((_x(place, len(states)), _y(value)) for place, value in enumerate(values))]
    return Line(name, name.capitalize(), " ".join(f"{x:g},{y:g}" for x, y in corners), points, _y(values[-1]) + 5)


def _point(name: str, state: State, x: float, value: float, person: Candidate) -> Point:
    mine = [delta for delta in state.deltas if delta.on == name]
    change = sum(delta.change for delta in mine)
    why = ", ".join(dict.fromkeys(reason(delta.name, "", person) for delta in sorted(mine, key=lambda one: -abs(one.change))))
    return Point(state.turn, x, _y(value), change > 0, f"Turn {state.turn + 1}: {name} {words.hundredths(change)}. {why}")


def talk(turns: Sequence[Turn]) -> Talk | None:
    """A bar for each exchange; None where there are fewer than two."""
    own = [place for place, turn in enumerate(turns) if turn.speaker == "interviewer"]
    if len(own) < 2:
        return None
    by_time = all(turns[place].seconds for place in own)
    shares = [_share(turns, place, by_time=by_time) for place in own]
    room = WIDTH / len(own)
    return Talk(
        tuple(
            Bar(
                place,
                round(number * room, 1),
                round(room * 0.8, 1),
                round(share * BARS, 1),
                f"Turn {place + 1}: you {words.percent(share)}",
            )
            for number, (place, share) in enumerate(zip(own, shares, strict=True))
        ),
        by_time,
    )


def _share(turns: Sequence[Turn], place: int, *, by_time: bool) -> float:
    mine = spoken(turns[place], by_time=by_time)
    reply = turns[place + 1] if place + 1 < len(turns) else None
    theirs = spoken(reply, by_time=by_time) if reply else 0.0
    return mine / (mine + theirs) if mine + theirs else 0.0


def spoken(turn: Turn, *, by_time: bool) -> float:
    """Words, or seconds of speech; the candidate's are reckoned at 150 words a minute where they are not known."""
    count = float(len(turn.text.split()))
    if not by_time:
        return count
    return turn.seconds or count / 2.5


def _x(place: int, count: int) -> float:
    return round(LEFT + (place + 1) / count * (WIDTH - LEFT - RIGHT), 1)


def _y(value: float) -> float:
    return round(HEIGHT / 2 - min(1.0, max(-1.0, value)) * (HEIGHT / 2 - EDGE), 1)
