"""The question plan beside the talk: which of its lines were covered, and in which turn."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from trainer.domain.hearing.words import stems
from trainer.domain.reading import Act, Aim, Question, Reading

MOST_LINES: Final = 80
LONGEST_LINE: Final = 400
"""Characters of a line that are read."""
NEAR_ENOUGH: Final = 0.5
"""The least score at which a line or a question is about a fact; as in `trainer.domain.hearing`."""
CLOSE: Final = 0.12
"""How far below the best a fact's score may fall and still be what was meant."""
SAME_WORDS: Final = 0.7
"""Share of a line's meaning-carrying stems that a question must hold to be that line said."""

_BULLET = re.compile(r"^\s*(?:[-*•–—+>]|\(?\d{1,2}[.):]|\[[ xX]?\])\s*")
_DEEP: Final[tuple[Aim, ...]] = ("own_part", "result", "lesson")
_NAMED_ACTS: Final[Mapping[Act, str]] = {
    "greet": r"\b(?:greet|welcome|say hello|warm up|break the ice)\b",
    "introduce": r"\b(?:introduce (?:myself|me|us)|who (?:i am|we are)|about (?:me|myself))\b",
    "set_agenda": r"\b(?:agenda|how (?:this|the (?:talk|interview|hour)) (?:runs|will run|works)|structure of the|set the scene)\b",
    "invite_questions": r"\b(?:(?:her|his|their|your) (?:own )?questions|questions (?:for|to) (?:me|us)|any questions)\b",
    "promise": r"\b(?:next steps?|what happens next|when (?:she|he|they|you) will hear)\b",
    "close": r"\b(?:next steps?|what happens next|say goodbye|thank (?:her|him|them|you)|close|wrap up)\b",
}
"""What lines call by name that is no question: "Introduce myself", "next steps"."""


class Line(NamedTuple):
    """A line of a plan, read once."""

    text: str
    stems: frozenset[str]
    aim: Aim | None = None
    matches: tuple[tuple[str, float], ...] = ()
    """Fact ids that it may be about, with scores, best first."""
    acts: frozenset[Act] = frozenset()
    """Acts that it names."""


class Tick(NamedTuple):
    """A line of the plan, and the interviewer's turn that covered it first; None where none did yet."""

    text: str
    turn: int | None


def plan_lines(plan: str) -> tuple[str, ...]:
    """The lines of a plan that say something, without their bullets and numbers."""
    rows = (_BULLET.sub("", row.strip(), count=1).strip() for row in plan.splitlines())
    return tuple(row[:LONGEST_LINE] for row in rows if any(map(str.isalnum, row)))[:MOST_LINES]


def read_line(text: str, questions: Sequence[Question], matches: Sequence[tuple[str, float]]) -> Line:
    """The line as it is compared.

    Args:
        text: as it stands in the plan.
        questions: what is asked in it, where it is worded as a question.
        matches: facts that it may be about, best first; used where it is worded as a note.
    """
    asked = questions[0] if questions else None
    named = frozenset(act for act, pattern in _NAMED_ACTS.items() if re.search(pattern, text, re.IGNORECASE))
    return Line(text, stems(text), asked.aim if asked else None, asked.matches if asked and asked.matches else tuple(matches), named)


def ticks(lines: Sequence[Line], readings: Sequence[Reading]) -> tuple[Tick, ...]:
    """Every line with the first turn that covered it."""
    return tuple(Tick(line.text, next((reading.turn for reading in readings if covers(line, reading)), None)) for line in lines)


def covers(line: Line, reading: Reading) -> bool:
    """Whether a turn asks, or does, what a line planned."""
    return bool(line.acts & set(reading.acts)) or any(_asks(line, question) for question in reading.questions)


def _asks(line: Line, question: Question) -> bool:
    if line.stems and len(line.stems & stems(question.text)) / len(line.stems) >= SAME_WORDS:
        return True
    if line.aim in _DEEP:
        return question.aim == line.aim and (not _about(line.matches) or not question.topic or _same_matter(line, question))
    return not line.acts and _same_matter(line, question)


def _same_matter(line: Line, question: Question) -> bool:
    """Each is about the other's first fact, or nearly so."""
    mine, theirs = _about(line.matches), _about(question.matches)
    return bool(mine and theirs) and mine[0] in theirs and theirs[0] in mine


def _about(matches: Sequence[tuple[str, float]]) -> list[str]:
    best = matches[0][1] if matches else 0.0
    return [fact for fact, score in matches if score >= max(NEAR_ENOUGH, best - CLOSE)]
