"""The short answers: how a question is put of which little is told, and the yes, the no or the few words that fit it."""

import re

from trainer.domain.figures import figure
from trainer.domain.gates import EXACT
from trainer.domain.plan import Moment
from trainer.domain.pointing import bears_out, states
from trainer.domain.reading import Question
from trainer.domain.scenario import Fact

SURE = 0.75
"""From this score on a question is clearly about the fact."""
_EVER = re.compile(
    r"^(?:\W*\w+[ ,]+){0,2}?(?:have|has|had|did|were|was) (?:you|there)\b|\b(?:ever|remember|recall|think of|have an? )\b", re.IGNORECASE
)
_MEANING = re.compile(
    r"^(?:(?:and|so|sorry|okay|but)[ ,]+)*(?:meaning\b|how (?:do you mean|so)\b|what (?:do|does|did) (?:you|that|it) mean\b|in what "
    r"(?:sense|way)\b|in other words\b|(?:can|could) you (?:explain|clarify|rephrase|say) that\b)",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(r"^(?:\w+[ ,]+){0,2}?(?:did|was|were|had) (?!you\b)", re.IGNORECASE)
"""Asks of what was, and of others: a yes might not be so."""
_ELSE = re.compile(r"\b(?:else|besides|beyond|apart from|other than|what other|more)\b", re.IGNORECASE)
_CAME_TO = re.compile(
    r"\bhow (?:did|have) you (?:come to|come into|get (?:in)?to|end up|fall into|land in|find your way|first get|start out)"
    r"(?! (?:know|hear)\b)",
    re.IGNORECASE,
)
_HER_YEARS = re.compile(r"\byou(?:'ve| have|'d| had)? (?:been|worked|spent|were|done)\b.*\byears?\b", re.IGNORECASE)
_HER_VIEW = re.compile(
    r"\bwhat(?:'s| is) your (?:view|opinion|take|stance)\b|\b(?:what|how) do you (?:think|reckon|make|feel) (?:of|about)\b"
    r"|\b(?:do|don't) you (?:think|believe|reckon)\b|\bwhere do you stand on\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?:\w+[ ,]+){0,2}(?:when(?! (?:do|does|would|should|can|could|will|is|are)\b)|what (?:year|month|day|date))\b", re.IGNORECASE
)
_DOUBTS = re.compile(r"^(?:oh |and )?(?:really|seriously|honestly|truly|is that so|are you sure|you sure|for real)\W*$", re.IGNORECASE)


def pointed(text: str) -> Moment:
    """What a follow-up asks for that only its own answer would meet: a reason, a number, a date, that it is so."""
    if re.match(r"(?:\w+[ ,]+){0,2}why\b", text, re.IGNORECASE):
        return "because"
    if _DATED.match(text):
        return "no_date"
    if _DOUBTS.match(text):
        return "so"
    return "no_result" if figure(text) else ""


def fitting_yes(question: Question, held: Fact) -> Moment:
    """The yes that fits: "I have, yes" to "Have you ever …?", "I'd say so" to "Are you …?"."""
    if held.kind != "story":
        sure = dict(question.matches).get(held.id, 0.0) >= EXACT and held.kind == "background"
        return "depends" if not ever(question) else "affirm" if sure else "hesitates"
    return "affirm" if ever(question) else "hesitates" if _OF_OTHERS.match(question.text) else "so"


def yes_before(question: Question, told: Fact) -> Moment:
    """A yes before what is told, where a statement was put to her that it bears out."""
    return "yes" if states(question) and told.kind == "background" and bears_out(told, question.text) else ""


def reaches(question: Question) -> bool:
    """Whether the question comes near enough to a closed fact for her to notice what it reaches for."""
    return question.aim != "outline" or max((score for _, score in question.matches), default=0.0) >= SURE


def too_short(text: str) -> bool:
    """Whether hardly anything was said."""
    return len(text.split()) <= 2


def ever(question: Question) -> bool:
    """Whether it asks if something ever was: "Have you …?", "Do you remember …?"."""
    return bool(_EVER.search(question.text))


def asks_meaning(text: str) -> bool:
    """Whether it asks for the same in other words."""
    return bool(_MEANING.match(text))


def asks_on(text: str) -> bool:
    """Whether it asks for what else there is: "What matters to you beyond that?"."""
    return bool(_ELSE.search(text))


def asks_her_way(text: str) -> bool:
    """Whether it asks how she came to what she does."""
    return bool(_CAME_TO.search(text))


def states_her_years(question: Question) -> bool:
    """Whether it puts to her how long she has been somewhere."""
    return states(question) and bool(_HER_YEARS.search(question.text))


def unknown(question: Question) -> Moment:
    """How she says that she has nothing on it: a made-up case is thought about, a view is not formed, else it was not done or not known."""
    if question.kind == "situational":
        return "unknown_case"
    return "unknown_view" if _HER_VIEW.search(question.text) else ""
