"""The coach: at most one short hint after a turn, from what was said and from nothing that the candidate still keeps to herself."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from trainer.domain.candidate_questions import own_questions
from trainer.domain.interview import InterviewView
from trainer.domain.off_limits import RulePack
from trainer.domain.plan import Plan
from trainer.domain.reading import Question, Reading
from trainer.domain.scenario import Scenario

LATE: Final = 600.0
"""Seconds before the end at which it is time for the candidate's own questions; half of a short interview."""
LONG_TURN: Final = 130
"""Words of one turn of the interviewer, about a minute of speech, after which nobody remembers what was asked."""
SHORT_ANSWER: Final = 12
"""Words below which a closed question got no more than it asked for."""
ANSWERED: Final = 0.5
"""How far an answer must meet her question; as in `trainer.domain.reading.Reading.answers`, 0 to 1."""
QUIET: Final = 2
"""Turns, the candidate's included, after which a hint may come again in the same words: not twice running."""

_WE = re.compile(r"\b(?:we|us|our|ours)\b", re.IGNORECASE)
_I = re.compile(r"\b(?:I|me|my|mine|myself)\b")
_COUNTS: Final[Mapping[int, str]] = {2: "Two", 3: "Three", 4: "Four", 5: "Five"}
_PLACES: Final = ("first", "second", "third", "fourth", "fifth")
_WORDS: Final[Mapping[str, tuple[str, str, str, str]]] = {
    "she": ("she", "her", "hers", "has"),
    "he": ("he", "him", "his", "has"),
    "they": ("they", "them", "theirs", "have"),
}


class Hint(NamedTuple):
    """Something that could be whispered."""

    text: str
    once: bool = False
    """Whether it is said at most once in an interview."""


class _Table(NamedTuple):
    """What the coach has heard by the end of a turn."""

    held: InterviewView
    scenario: Scenario
    reading: Reading
    plan: Plan
    reply: str
    left: float
    """Seconds of the time that was agreed."""


def hint(scenario: Scenario, held: InterviewView, packs: Sequence[RulePack] = ()) -> str:
    """What is worth a whisper after the last turn; empty where nothing is, or where it is not the interviewer's move.

    Args:
        scenario: its pronouns and its minutes are used, and nothing of the ledger.
        held: the session so far, which ends in the candidate's words.
        packs: for the lawful question that serves the need of one that nobody should ask.
    """
    if held.waiting or held.ended or held.phase == "over" or not held.readings or not held.plans:
        return ""
    if any(whisper.turn == len(held.turns) - 2 for whisper in held.whispers):
        return ""
    began = held.begun.at if held.begun else held.turns[0].at or 0.0
    table = _Table(
        held, scenario, held.readings[-1], held.plans[-1], held.turns[-1].text, scenario.minutes * 60 - ((held.turns[-1].at or 0.0) - began)
    )
    said = {whisper.text for whisper in held.whispers}
    lately = {whisper.text for whisper in held.whispers if whisper.turn >= len(held.turns) - 2 - QUIET}
    fresh = (one.text for one in _hints(table, packs) if one.text not in (said if one.once else lately))
    return next(fresh, "")


def _hints(table: _Table, packs: Sequence[RulePack]) -> Iterator[Hint]:
    """Everything that could be said now, most pressing first."""
    yield from _off_limits(table.reading, packs)
    yield from _hurt(table)
    yield from _passed_over(table)
    yield from _time(table)
    yield from _stacked(table)
    yield from _manner(table)
    yield from _next(table)


def _off_limits(reading: Reading, packs: Sequence[RulePack]) -> Iterator[Hint]:
    for ground in (question.ground for question in reading.questions if question.ground):
        instead = next((one.instead for pack in packs for one in pack.grounds if one.id == ground), "")
        yield Hint(f"That ground is off-limits; ask instead: “{instead}”" if instead else "That ground is off-limits: leave it.")


def _hurt(table: _Table) -> Iterator[Hint]:
    _, them, *_ = _words(table)
    cues = {cue.name for cue in table.reading.cues}
    if "apology" not in cues and cues & {"insult", "dismissal", "interruption", "pressure"}:
        yield Hint(f"That was hard on {them}: a word of apology, then go on more gently.")


def _passed_over(table: _Table) -> Iterator[Hint]:
    """Her question of the turn before, which this turn left where it was."""
    they, *_ = _words(table)
    before = table.held.plans[-2] if len(table.held.plans) > 1 else None
    asked = next((one for one in table.scenario.questions if before and one.id == before.own_question), None)
    if asked is None or table.reading.follows_up or (table.reading.answers or 0.0) >= ANSWERED:
        return
    said = own_questions(table.held.turns[-3].text)
    yield Hint(
        f"{they.capitalize()} asked “{said[-1]}” It is not answered yet."
        if said
        else f"{they.capitalize()} asked you something: answer it first."
    )


def _time(table: _Table) -> Iterator[Hint]:
    they, them, _, have = _words(table)
    state = table.held.state
    if table.left <= 0 and not state.closed:
        yield Hint(f"The time is up: say what happens next, and thank {them}.", once=True)
    if table.left <= min(LATE, table.scenario.minutes * 30) and not state.asked and not state.invited:
        minutes = "Less than ten minutes" if table.scenario.minutes >= 20 else "Half of the time"
        left = "left" if table.scenario.minutes >= 20 else "gone"
        yield Hint(f"{minutes} {left} and {they} {have} not asked anything.", once=True)


def _stacked(table: _Table) -> Iterator[Hint]:
    they, *_ = _words(table)
    asked = [question for question in table.reading.questions if question.stacked]
    if len(asked) < 2:
        return
    number = _COUNTS.get(len(asked), "Many")
    answered = _answered(asked, table.plan)
    if answered is None:
        yield Hint(f"{number} questions at once: put them one by one.")
    elif len(asked) == 2 and answered == len(asked) - 1:
        yield Hint(f"Two questions at once: {they} answered the second. Put the first one again.")
    else:
        yield Hint(f"{number} questions at once: {they} answered the {_PLACES[answered]}.")


def _answered(asked: Sequence[Question], plan: Plan) -> int | None:
    """The place of the one question that she told something about; None where it is not plain which."""
    if plan.act != "tell" or not plan.question:
        return None
    found = [place for place, question in enumerate(asked) if question.text in plan.question or plan.question in question.text]
    return found[0] if len(found) == 1 and found[0] < len(_PLACES) else None


def _manner(table: _Table) -> Iterator[Hint]:
    """How the question was put, and how it was answered."""
    they, them, theirs, _ = _words(table)
    asked = table.reading.questions
    if any(question.kind == "leading" for question in asked):
        yield Hint(f"That question held its own answer: ask it so that {they} must tell you.")
    if (
        len(_WE.findall(table.reply)) >= 2
        and len(_WE.findall(table.reply)) > len(_I.findall(table.reply))
        and not _asked_for(table, "own_part")
    ):
        yield Hint(f"{they.capitalize()} said “we”: ask what was {theirs}.")
    if table.reading.words > LONG_TURN:
        yield Hint(f"You spoke for {table.reading.words} words: give {them} the floor.")
    alone = asked[0] if len(asked) == 1 else None
    if alone and alone.form == "closed" and alone.topic and len(table.reply.split()) < SHORT_ANSWER:
        yield Hint("That could be answered in a word: begin with what, how or when.")


def _next(table: _Table) -> Iterator[Hint]:
    """Where a good talk would go from here."""
    they, _, _, have = _words(table)
    heard = [act for reading in table.held.readings for act in reading.acts]
    if len(table.held.readings) == 2 and "set_agenda" not in heard:
        yield Hint("Say how the talk will run and how long it takes; it puts people at ease.", once=True)
    if table.plan.act == "no_questions":
        yield Hint(f"{they.capitalize()} {have} no more questions: say what happens next, and by when.", once=True)
    if table.plan.act != "tell" or not table.plan.facts:
        return
    if any(question.kind == "behavioural" and question.aim in ("outline", "example") for question in table.reading.questions):
        yield Hint(f"Stay with this story: what did {they} do, and what came of it?")
    if _asked_for(table, "own_part"):
        yield Hint(f"You know what {they} did: ask what came of it, in figures.")


def _asked_for(table: _Table, aim: str) -> bool:
    return any(question.aim == aim for question in table.reading.questions)


def _words(table: _Table) -> tuple[str, str, str, str]:
    return _WORDS[table.scenario.candidate.pronouns]
