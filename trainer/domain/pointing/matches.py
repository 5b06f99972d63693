"""What the words of a question come near to, and how near."""

import math

from trainer.domain.figures import figure
from trainer.domain.reading import Aim, Question
from trainer.domain.said import plain
from trainer.domain.scenario import Fact, Layer, Scenario

NEAR = 0.93
"""Matches at least this share of the best score count as asked for, too."""
SURE = 0.9
"""A match of this score says by itself what a question is about."""
SHORT = 6
"""Words of a question too short to name a topic of its own while a story is being told."""
DEEP: tuple[Layer, ...] = ("own_part", "result", "lesson")


def short(question: Question) -> bool:
    """Whether it has too few words to bring a topic of its own."""
    return len(question.text.split()) <= SHORT


def verbatim(question: Question, fact: Fact) -> bool:
    """Whether it is, word for word, a question that the fact answers."""
    said = plain(question.text)
    return any(said == plain(asked) for asked in fact.asked_by)


def strength(score: float) -> float:
    """A score in log odds, where the difference between .98 and .999 shows."""
    kept = min(max(score, 0.0001), 0.9999)
    return math.log(kept / (1 - kept))


def same_story(one: Fact, other: Fact) -> bool:
    """Whether they are the same fact or layers of one story."""
    return one.id == other.id or (one.story is not None and one.story == other.story)


_MADE_UP = frozenset({"situational", "first-90-days"})


def asked_for(scenario: Scenario, question: Question, least: float | None = None) -> tuple[Fact, ...]:
    """The facts that the words of the question point at, best first; empty where nothing is near enough.

    `least` is the score that still counts; without it only what comes close to the best one does.
    """
    if question.topic is None:
        return ()
    ids = {fact.id for fact in scenario.ledger}
    best = max((score for _, score in question.matches), default=0.0)
    floor = NEAR * best if least is None else least
    near = [name for name, score in question.matches if name in ids and score >= floor]
    if question.topic in ids and question.topic not in near:
        near.insert(0, question.topic)
    found = tuple(scenario.fact(name) for name in near) or _of_competency(scenario, question.topic)
    return tuple(sorted(found, key=lambda fact: (not verbatim(question, fact), question.kind == "behavioural" and _is_made_up(fact))))


def _is_made_up(fact: Fact) -> bool:
    """Whether it says what she would do: no answer to what she did."""
    return bool(_MADE_UP & set(fact.topics)) and fact.story is None


def _of_competency(scenario: Scenario, competency: str) -> tuple[Fact, ...]:
    return tuple(fact for fact in scenario.ledger if fact.competency == competency)


def fact_of(scenario: Scenario, name: str | None) -> Fact | None:
    """The fact of that id; None for the id of a competency, or for none."""
    return next((fact for fact in scenario.ledger if fact.id == name), None)


def reaches(question: Question) -> Aim:
    """The layer that a question for a number reaches when its form names none: what was measured."""
    return "result" if question.aim in ("outline", "more") and figure(question.text) else question.aim
