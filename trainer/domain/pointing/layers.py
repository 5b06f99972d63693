"""Which layer of a story under way a question points at."""

import re

from trainer.domain.figures import figure
from trainer.domain.pointing.matches import DEEP, SURE, fact_of, same_story, short, strength, verbatim
from trainer.domain.pointing.naming import POINTS_AT_IT, is_bare, named
from trainer.domain.reading import Question
from trainer.domain.scenario import Fact, Scenario
from trainer.domain.state import State

_HERE, _LAG, _LAG_UNPROBED = 0.72, 2.2, 0.8
"""A layer of the story being told counts from this score on, this far behind the best match (in log odds: scores crowd near 1)."""
_MARGIN = 1.0
"""By so much in log odds a layer must be nearer than the one that the question's form asks for."""
_FRESH = re.compile(
    r"\b(?:tell (?:me|us) (?:about|of)|describe|give (?:me|us)|think of|share|talk about|an example of) (?:a|an|another|some|"
    r"any|your|one|something)\b"
    r"|\b(?:a|another|any) (?:time|situation|occasion)\b|\bhave you ever\b",
    re.IGNORECASE,
)


def pointed(scenario: Scenario, state: State, question: Question) -> Fact | None:
    """The deep layer, of a story whose outline was told, that the question's words match; None where they match none surely.

    The story being told comes first; another one must be named, or be asked for word for word.
    """
    if _FRESH.search(question.text) or not question.matches or (question.aim == "more" and is_bare(question.text)):
        return None
    near = [(fact, strength(score)) for name, score in question.matches if (fact := _deep(scenario, state, name)) and score >= _HERE]
    last = fact_of(scenario, state.about)
    here = [pair for pair in near if last is not None and same_story(pair[0], last)]
    other = next((fact for fact, near_by in near if near_by >= strength(SURE) and _is_elsewhere(scenario, question, fact, last)), None)
    exact = next((fact for fact, _ in here if verbatim(question, fact)), None)
    return exact or other or _here(question, here)


def _here(question: Question, here: list[tuple[Fact, float]]) -> Fact | None:
    """The layer of the story being told that the question comes near to, in the light of the layer that its form asks for."""
    probes = question.probe or question.aim != "outline" or figure(question.text) is not None
    least = strength(question.matches[0][1]) - (_LAG if probes else _LAG_UNPROBED)
    here = [pair for pair in here if pair[1] >= least]
    if not here or not (probes or short(question)):
        return None
    best, score = here[0]
    meant = next((pair for pair in here if pair[0].layer == question.aim), None)
    if question.aim in DEEP and best.layer != question.aim:
        return meant[0] if meant and score - meant[1] < _MARGIN else best if score >= strength(SURE) and meant else None
    return best


def _is_elsewhere(scenario: Scenario, question: Question, fact: Fact, last: Fact | None) -> bool:
    if last is None or same_story(fact, last):
        return last is None
    if verbatim(question, fact) and not POINTS_AT_IT.search(question.text):
        return True
    return named(scenario, question, fact, last)


def _deep(scenario: Scenario, state: State, name: str) -> Fact | None:
    fact = fact_of(scenario, name)
    if fact is None or fact.layer not in DEEP:
        return None
    outlines = [other for other in scenario.ledger if other.story == fact.story and other.layer == "outline"]
    return fact if any(other.id in state.told for other in outlines) else None
