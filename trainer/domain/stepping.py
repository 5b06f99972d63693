"""One step of the candidate's state: an interviewer's turn goes in, the moved state comes out."""

from trainer.domain.deltas import applied, at_the_end, deltas, newly_met
from trainer.domain.moments import invites, takes_leave
from trainer.domain.plan import Plan
from trainer.domain.pleasantries import asks_for_hers
from trainer.domain.reading import Reading
from trainer.domain.replies import met as how_met
from trainer.domain.scenario import Scenario
from trainer.domain.state import Delta, Phase, State

_RECOVERY = 0.02
"""Energy that a turn of ordinary length gives back."""


def step(scenario: Scenario, state: State, reading: Reading, text: str) -> State:
    """The state after the interviewer's turn, with the deltas that made it.

    What she then tells is added by `settle`, once it is planned.
    """
    phase = next_phase(state, reading, text)
    met = tuple(fact.id for fact, _ in newly_met(scenario, state, text))
    moves = list(deltas(scenario, state, reading, text))
    leaves = takes_leave(reading, text, state.phase)
    if leaves and not state.closed:
        moves += _closing_moves(scenario, state.model_copy(update={"met": state.met + met}), reading, text)
    moved = applied(state, moves)
    return moved.model_copy(
        update={
            "turn": reading.turn,
            "phase": phase,
            "energy": _rested(state, moved),
            "met": state.met + met,
            "pending": None if how_met(reading, text) is not None else state.pending,
            "closed": state.closed or leaves,
            "invited": state.invited or invites(reading, state.phase),
        }
    )


def settle(state: State, plan: Plan) -> State:
    """The state once the plan is carried out: what was told, what was asked, what waits for an answer."""
    told = tuple(fact for fact in plan.facts if fact not in state.told)
    asked = (plan.own_question,) if plan.own_question and plan.own_question not in state.asked else ()
    return state.model_copy(
        update={
            "told": state.told + told,
            "asked": state.asked + asked,
            "unasked": state.unasked + len(asked) * (not state.invited),
            "pending": plan.own_question or state.pending,
            "about": plan.facts[-1] if plan.facts else (plan.topic or state.about),
            "puzzled": state.puzzled + 1 if plan.act in ("clarify", "admit_unknown") else 0,
            "phase": _phase_after(state, plan),
        }
    )


def next_phase(state: State, reading: Reading, text: str) -> Phase:
    """The phase that the interviewer's turn leads to; only the interviewer closes."""
    if invites(reading, state.phase):
        return "her_questions"
    if takes_leave(reading, text, state.phase):
        return "over" if state.phase == "over" else "closing"
    if state.phase == "her_questions" and reading.questions and all(map(asks_for_hers, reading.questions)):
        return "her_questions"
    if any(question.topic or question.aim != "outline" or question.kind not in ("other", "off_limits") for question in reading.questions):
        return "questions"
    return state.phase


def _phase_after(state: State, plan: Plan) -> Phase:
    if plan.act == "close":
        return "over"
    return "closing" if plan.act == "no_questions" else state.phase


def _rested(before: State, moved: State) -> float:
    tired = any(delta.on == "energy" for delta in moved.deltas)
    return moved.energy if tired else min(1.0, round(before.energy + _RECOVERY, 4))


def _closing_moves(scenario: Scenario, state: State, reading: Reading, text: str) -> list[Delta]:
    moves = list(at_the_end(scenario, state))
    if "promise" in reading.acts or "inform" in reading.acts:
        moves.append(Delta(name="told_next_steps", on="trust", change=0.08, because=text.strip()[:120].strip()))
    moves.append(Delta(name="took_leave", on="rapport", change=0.08, because=text.strip()[:120].strip()))
    return moves
