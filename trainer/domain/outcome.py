"""What the candidate takes away: an outcome in four figures, as a sum of named parts, each with its turn."""

from collections.abc import Sequence
from typing import NamedTuple

from trainer.domain.deltas import at_the_end
from trainer.domain.reading import Reading
from trainer.domain.reasons import reason, small_things
from trainer.domain.report import Moved, Outcome
from trainer.domain.retelling import told_to_a_friend
from trainer.domain.scenario import Candidate, Mood, Scenario
from trainer.domain.state import Delta, Gauge, State
from trainer.domain.transcript import Turn

START = 5.0
"""Where everybody begins on the scale from 0 to 10, before a word is said."""
POINTS: dict[Gauge, float] = {"rapport": 2.0, "interest": 2.8, "trust": 1.8, "energy": 1.2}
"""NPS points for a whole unit of a gauge."""
LEFT_HANGING = -1.5
"""An interview that stops without a farewell."""
LASTING: dict[str, float] = {"off_limits": -1.2, "insult": -1.2, "dodged": -0.25, "interruption": -0.3, "dismissal": -0.3}
"""What is remembered afterwards however pleasant the rest was, in points for each turn that did it."""
SMALL = 0.1
"""Points below which a move has no line of its own."""
PARTY_LINE: dict[Mood, int] = {"delighted": 9, "content": 7, "indifferent": 5, "put_off": 0}

_ON_END = -1


class Part(NamedTuple):
    """One named contribution to the net promoter score, in points."""

    turn: int
    name: str
    points: float
    because: str


def outcome(scenario: Scenario, states: Sequence[State], readings: Sequence[Reading], turns: Sequence[Turn]) -> Outcome:
    """The outcome for both endings, hired and rejected.

    `moved_by` holds every turn that moved it; its changes, with the start and the rounding under turn -1, add up to `nps`.
    """
    found = parts(scenario, states, readings, turns)
    total = sum(part.points for part in found)
    nps = round(max(0.0, min(10.0, total)))
    last = _ended(scenario, states)
    marred = _hung(states, turns) + sum(part.points for part in _lasting(states)) / 10
    return Outcome(
        nps=nps,
        offer_acceptance=_share(
            0.45 + 0.35 * last.interest + 0.12 * last.trust + 0.08 * last.rapport + 0.15 * (last.energy - 1) + _hung(states, turns)
        ),
        apply_again=_share(0.5 + 0.2 * last.rapport + 0.18 * last.trust + 0.15 * last.interest + marred),
        customer_if_rejected=_share(0.42 + 0.22 * last.rapport + 0.25 * last.interest + 0.12 * last.trust + marred),
        moved_by=_moved(found, nps, scenario.candidate),
        tells_a_friend=told_to_a_friend(scenario, _mood(nps), states),
    )


def parts(scenario: Scenario, states: Sequence[State], readings: Sequence[Reading], turns: Sequence[Turn]) -> tuple[Part, ...]:
    """Start, one part for each delta of each turn, and what the end adds."""
    start = Part(_ON_END, "start", START, "where everybody begins")
    moves = [_part(state.turn, delta) for state in states for delta in state.deltas]
    return (start, *moves, *_lasting(states), *_end(scenario, states, readings, turns))


def _lasting(states: Sequence[State]) -> list[Part]:
    hurts = {(state.turn, delta.name): delta.because for state in states for delta in state.deltas if delta.name in LASTING}
    return [Part(turn, name, LASTING[name], because) for (turn, name), because in hurts.items()]


def _part(turn: int, delta: Delta) -> Part:
    return Part(turn, delta.name, delta.change * POINTS[delta.on], delta.because)


def _end(scenario: Scenario, states: Sequence[State], readings: Sequence[Reading], turns: Sequence[Turn]) -> list[Part]:
    """Without a farewell, what closing would have settled counts all the same, and so does being left hanging."""
    if not readings or _took_leave(states):
        return []
    last = max(number for number, turn in enumerate(turns) if turn.speaker == "interviewer") if turns else readings[-1].turn
    moves = [_part(last, delta) for delta in at_the_end(scenario, states[-1])]
    return [*moves, Part(last, "left_hanging", LEFT_HANGING, "the interview stopped without a farewell")]


def _took_leave(states: Sequence[State]) -> bool:
    return any(delta.name == "took_leave" for state in states for delta in state.deltas)


def _ended(scenario: Scenario, states: Sequence[State]) -> State:
    last = states[-1] if states else State()
    moves = () if not states or _took_leave(states) else at_the_end(scenario, last)
    gauges = {"rapport": last.rapport, "interest": last.interest, "trust": last.trust}
    for move in moves:
        gauges[move.on] = max(-1.0, gauges[move.on] + move.change)
    return last.model_copy(update=gauges)


def _hung(states: Sequence[State], turns: Sequence[Turn]) -> float:
    return -0.12 if turns and not _took_leave(states) else 0.0


def _share(value: float) -> float:
    return round(max(0.02, min(0.98, value)), 2)


def _moved(found: Sequence[Part], nps: int, person: Candidate) -> tuple[Moved, ...]:
    """Parts of one name and turn put together, small ones in one line, rounded so that the sum is exact."""
    rows: dict[tuple[int, str], Part] = {}
    for part in found:
        before = rows.get((part.turn, part.name))
        rows[part.turn, part.name] = part._replace(points=part.points + before.points) if before else part
    kept, small = _sifted(list(rows.values()), person)
    rest = round(nps - sum(row.change for row in (*kept, *small)), 3)
    return (*kept, *small, Moved(turn=_ON_END, change=rest, because="Rounded to whole points, from 0 to 10")) if rest else (*kept, *small)


def _sifted(rows: Sequence[Part], person: Candidate) -> tuple[list[Moved], list[Moved]]:
    """A line for each large part and for the small ones of a turn together; what is small even so goes into one line for the whole talk."""
    kept = [_row(part.turn, part.points, reason(part.name, part.because, person)) for part in rows if abs(part.points) >= SMALL]
    left: list[Part] = []
    for turn, up in {(part.turn, part.points > 0): None for part in rows}:
        mine = [part for part in rows if abs(part.points) < SMALL and (part.turn, part.points > 0) == (turn, up)]
        points = sum(part.points for part in mine)
        if abs(points) >= SMALL:
            kept.append(_row(turn, points, small_things((part.name for part in mine), person)))
        else:
            left += mine
    kept.sort(key=lambda row: row.turn)
    over_all = _row(_ON_END, sum(part.points for part in left), "Small things over the whole talk")
    return kept, [over_all] if over_all.change else []


def _row(turn: int, points: float, because: str) -> Moved:
    return Moved(turn=turn, change=round(points, 3), because=because)


def _mood(nps: int) -> Mood:
    return next(name for name, least in PARTY_LINE.items() if nps >= least)
