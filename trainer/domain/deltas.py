"""What moves the candidate: named, bounded deltas found in one reading, each with the words or the fact that caused it."""

import re
from collections.abc import Callable, Iterable, Iterator

from trainer.domain.moments import invites
from trainer.domain.reading import CueName, Question, Reading
from trainer.domain.replies import met
from trainer.domain.scenario import Fact, OwnQuestion, Scenario
from trainer.domain.state import Delta, Gauge, State

MONOLOGUE_WORDS = 110
"""Longer turns tire: above the 88 words that open-ended interviewers' longest turns usually stay below."""
_UNASKED = 0.4
"""What an answer weighs to a question that she slipped in before she was invited."""

_CUES: dict[CueName, tuple[tuple[Gauge, float], ...]] = {
    "praise": (("rapport", 0.05),),
    "thanks": (("rapport", 0.03),),
    "empathy": (("rapport", 0.08), ("trust", 0.03)),
    "enthusiasm": (("interest", 0.06),),
    "apology": (("rapport", 0.03),),
    "dismissal": (("rapport", -0.12), ("interest", -0.04)),
    "interruption": (("rapport", -0.1), ("energy", -0.03)),
    "pressure": (("trust", -0.08), ("rapport", -0.04)),
    "insult": (("rapport", -0.25), ("trust", -0.15), ("interest", -0.1)),
    "promise": (("trust", -0.06),),
}
_ACTS: dict[str, tuple[Gauge, float]] = {
    "greet": ("rapport", 0.05),
    "introduce": ("rapport", 0.05),
    "set_agenda": ("trust", 0.05),
    "small_talk": ("rapport", 0.03),
    "reflect": ("rapport", 0.06),
    "invite_questions": ("interest", 0.05),
}
_ONCE = ("greet", "introduce", "set_agenda", "small_talk")
_AIMS: dict[str, tuple[str, Gauge, float]] = {
    "own_part": ("probed_own_part", "trust", 0.09),
    "result": ("probed_result", "trust", 0.06),
    "lesson": ("probed_lesson", "trust", 0.06),
    "example": ("asked_for_example", "trust", 0.03),
    "more": ("asked_for_more", "rapport", 0.03),
}

TOOK_BACK = "took_it_back"
"""Taking back, at the next turn, a question that nobody should ask, or a word that nobody should say."""
_UNDONE = ("off_limits", "insult")

Rule = Callable[[Scenario, State, Reading, str], Iterable[Delta]]


def deltas(scenario: Scenario, state: State, reading: Reading, text: str) -> tuple[Delta, ...]:
    """Every move that this turn makes, before bounds; see `applied`."""
    return tuple(delta for rule in RULES for delta in rule(scenario, state, reading, text))


def applied(state: State, moves: Iterable[Delta]) -> State:
    """The state after the moves. Each is scaled by the room left in its direction, so that no gauge leaves its bounds."""
    gauges: dict[Gauge, float] = {"rapport": state.rapport, "interest": state.interest, "trust": state.trust, "energy": state.energy}
    done: list[Delta] = []
    for move in moves:
        change = _bounded(move, gauges[move.on])
        gauges[move.on] = round(gauges[move.on] + change, 4)
        done.append(move.model_copy(update={"change": change}))
    return state.model_copy(update={**{str(name): value for name, value in gauges.items()}, "deltas": tuple(done)})


def _bounded(move: Delta, value: float) -> float:
    least = 0.0 if move.on == "energy" else -1.0
    room = (1 - value) if move.change > 0 else (value - least)
    return round(max(-room, min(room, move.change * min(room, 1.25))), 4)


def of_cues(scenario: Scenario, _: State, reading: Reading, __: str) -> Iterator[Delta]:
    """Praise, empathy, dismissal, insult and the like, each once a turn."""
    met = {cue.name: cue.quote for cue in reversed(reading.cues)}
    for name, quote in met.items():
        if name == "promise" and reading.follows_up:
            continue
        yield from (Delta(name=name, on=on, change=change, because=quote) for on, change in _CUES.get(name, ()))
    if scenario.candidate.style == "guarded" and "praise" in met:
        yield Delta(name="flattered", on="trust", change=-0.02, because=met["praise"])


def of_acts(_: Scenario, state: State, reading: Reading, text: str) -> Iterator[Delta]:
    """A greeting, an introduction, an agenda: small, and only while it is news."""
    for act, (on, change) in _ACTS.items():
        late = not invites(reading, state.phase) if act == "invite_questions" else act in _ONCE and state.phase != "opening"
        if act in reading.acts and not late and not (act == "invite_questions" and state.invited):
            yield Delta(name=act, on=on, change=change, because=_short(text))


def of_questions(_: Scenario, __: State, reading: Reading, ___: str) -> Iterator[Delta]:
    """Probing earns trust; several questions at once tire; one that nobody should ask costs both."""
    lawful = [question for question in reading.questions if question.kind != "off_limits"]
    probes = [question for question in lawful if question.probe or question.aim != "outline"]
    if probes:
        yield Delta(name="follow_up", on="rapport", change=0.05, because=probes[0].text)
    yield from _aimed(probes)
    if any(question.kind == "leading" for question in lawful):
        yield Delta(name="led", on="trust", change=-0.02, because=_first(lawful, "leading"))
    if any(question.stacked for question in lawful):
        yield Delta(name="stacked", on="energy", change=-0.05, because=lawful[0].text)


def of_off_limits(_: Scenario, state: State, reading: Reading, text: str) -> Iterator[Delta]:
    """A question on a protected ground; an apology right after it, or after an insult, makes good a part."""
    sorry = next((cue.quote for cue in reading.cues if cue.name == "apology"), "")
    if sorry and any(delta.name in _UNDONE for delta in state.deltas) and "off_limits" not in reading.acts:
        yield Delta(name=TOOK_BACK, on="trust", change=0.08, because=sorry)
        yield Delta(name=TOOK_BACK, on="rapport", change=0.06, because=sorry)
    crossed = [question for question in reading.questions if question.kind == "off_limits"]
    if crossed or "off_limits" in reading.acts:
        because = crossed[0].text if crossed else _short(text)
        yield Delta(name="off_limits", on="trust", change=-0.16, because=because)
        yield Delta(name="off_limits", on="rapport", change=-0.14, because=because)
        yield Delta(name="off_limits", on="interest", change=-0.08, because=because)


def of_length(_: Scenario, __: State, reading: Reading, text: str) -> Iterator[Delta]:
    """A monologue tires."""
    if reading.words >= MONOLOGUE_WORDS:
        change = -min(0.15, 0.05 * reading.words / MONOLOGUE_WORDS)
        yield Delta(name="monologue", on="energy", change=change, because=_short(text))
        yield Delta(name="monologue", on="rapport", change=-0.03, because=_short(text))


def of_telling(scenario: Scenario, state: State, reading: Reading, text: str) -> Iterator[Delta]:
    """A benefit that meets a motive she told of counts; a list of perks that nobody asked for tires."""
    fresh = newly_met(scenario, state, text) if reading.statements or reading.words > 0 else ()
    for fact, words in fresh:
        name, change = ("motive_met", 0.16) if fact.kind == "motive" else ("concern_met", 0.12)
        yield Delta(name=name, on="interest", change=change, because=words)
        yield Delta(name=name, on="trust", change=0.05, because=words)
    perks = [cue for cue in reading.cues if cue.name == "perk"]
    if len(perks) > 1 and not fresh:
        yield Delta(name="perk_list", on="energy", change=-0.06, because=perks[0].quote)
        yield Delta(name="perk_list", on="interest", change=-0.02, because=perks[0].quote)


def newly_met(scenario: Scenario, state: State, text: str) -> tuple[tuple[Fact, str], ...]:
    """Told motives and concerns that this text is the first to speak to, with the words that do."""
    found = []
    for fact_id in state.told:
        fact = scenario.fact(fact_id)
        if fact.kind in ("motive", "concern") and fact.id not in state.met and (words := _met(fact, text)):
            found.append((fact, words))
    return tuple(found)


def of_her_question(scenario: Scenario, state: State, reading: Reading, text: str) -> Iterator[Delta]:
    """How her own question of the turn before was met."""
    own = next((question for question in scenario.questions if question.id == state.pending), None)
    how = met(reading, text)
    if own is None or how is None:
        return
    weight = (0.5 + own.matters) * (1 if state.invited else _UNASKED)
    if how == "answered":
        yield Delta(name="answered_her_question", on="interest", change=0.09 * weight, because=_short(text))
        yield Delta(name="answered_her_question", on="trust", change=0.05 * weight, because=_short(text))
    elif how == "promised":
        yield Delta(name="will_find_out", on="trust", change=0.05, because=_short(text))
    elif how == "partly":
        yield Delta(name="partly_answered", on="interest", change=0.03 * weight, because=_short(text))
    else:
        yield from _dodged(own, weight)


def of_manner(_: Scenario, __: State, reading: Reading, text: str) -> Iterator[Delta]:
    """Noise, silence and attempts to talk to the machine: small."""
    if reading.attacks:
        yield Delta(name="odd_request", on="rapport", change=-0.04, because=_short(reading.attacks[0]))
    if not reading.intelligible or not reading.words:
        yield Delta(name="unintelligible", on="energy", change=-0.02, because=_short(text))


def at_the_end(scenario: Scenario, state: State) -> tuple[Delta, ...]:
    """What weighs when the interview closes: a concern met with silence, no room for questions of her own."""
    unmet = [scenario.fact(told) for told in state.told if scenario.fact(told).kind == "concern" and told not in state.met]
    moves = [Delta(name="concern_unmet", on="interest", change=-0.12, because=fact.about) for fact in unmet]
    if not state.invited and len(state.asked) < len(scenario.questions):
        moves.append(Delta(name="no_room_for_questions", on="interest", change=-0.15, because="was never asked for questions"))
        moves.append(Delta(name="no_room_for_questions", on="rapport", change=-0.1, because="was never asked for questions"))
    return tuple(moves)


RULES: tuple[Rule, ...] = (
    of_acts, of_cues, of_questions, of_off_limits, of_length, of_telling, of_her_question, of_manner,
)  # fmt: skip


def _aimed(probes: Iterable[Question]) -> Iterator[Delta]:
    for aim, text in {question.aim: question.text for question in probes}.items():
        if aim in _AIMS:
            name, on, change = _AIMS[aim]
            yield Delta(name=name, on=on, change=change, because=text)


def _dodged(own: OwnQuestion, weight: float) -> Iterator[Delta]:
    yield Delta(name="dodged", on="trust", change=-0.09 * weight, because=own.says[0])
    yield Delta(name="dodged", on="interest", change=-0.06 * weight, because=own.says[0])


def _met(fact: Fact, text: str) -> str:
    return next((words for words in fact.met_by if re.search(rf"\b{re.escape(words)}", text, re.IGNORECASE)), "")


def _first(questions: Iterable[Question], kind: str) -> str:
    return next(question.text for question in questions if question.kind == kind)


def _short(text: str) -> str:
    """The beginning of a text, for a reason that fits a line; always an exact substring."""
    return text.strip()[:120].strip()
