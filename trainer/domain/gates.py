"""Which facts a question opens now: the gates, decided in code and nowhere else."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from trainer.domain.hearing.words import stems
from trainer.domain.reading import Aim, Question
from trainer.domain.scenario import Fact, Layer, Scenario
from trainer.domain.state import State

TRUST_NEEDED = 0.22
RAPPORT_NEEDED = 0.12
NEAR = 0.93
"""Matches at least this share of the best score count as asked for, too."""
SURE = 0.9
"""A match of this score says by itself what a question is about."""

_LAYERS: dict[Aim, tuple[Layer, ...]] = {
    "outline": ("outline",),
    "own_part": ("own_part",),
    "result": ("result",),
    "lesson": ("lesson",),
    "example": ("outline", "own_part"),
    "more": ("outline", "own_part"),
}
SHORT = 6
"""Words of a question too short to name a topic of its own while a story is being told."""
WIDE = 0.75
"""Matches of this score count where nothing nearer can be told."""
EXACT = 0.95
"""A match of this score is the very question that the fact answers."""
_ASKS_FOR_MORE = re.compile(r"\b(?:else|besides|beyond that|apart from that|others?|another|further|more)\b", re.IGNORECASE)
_POINTS_BACK = re.compile(r"\b(?:it|that|this|those|these|they|them|he|she|him|her|then|there)\b", re.IGNORECASE)


class Opening(NamedTuple):
    """What one question does to the ledger."""

    now: tuple[Fact, ...] = ()
    """Facts that it opens and that were not told yet, best first."""
    again: tuple[Fact, ...] = ()
    """Facts that it asks for and that were told already."""
    held: tuple[Fact, ...] = ()
    """Facts that it asks for and that stay below their gate."""
    about: str | None = None
    """The fact that it is about, whether or not it opens."""


def opening(scenario: Scenario, state: State, question: Question) -> Opening:
    """The facts that this question opens, repeats or leaves closed, given what was told so far."""
    if elliptic(scenario, state, question):
        return _deeper(scenario, state, question)
    asked = asked_for(scenario, question)
    found = _sorted_out(scenario, state, question, asked)
    if found.now or found.again or not asked:
        return found
    wider = _sorted_out(scenario, state, question, asked_for(scenario, question, least=WIDE))
    return found._replace(now=wider.now)


def understood(state: State, question: Question) -> Question:
    """A question like "What else?" names no topic: it asks for more of what was told last."""
    goes_on = question.probe or bool(_ASKS_FOR_MORE.search(question.text))
    back = question.probe and _short(question) and bool(_POINTS_BACK.search(question.text))
    if question.aim == "outline" and state.about is not None and (back or (question.topic is None and goes_on)):
        return question.model_copy(update={"aim": "more"})
    return question


def elliptic(scenario: Scenario, state: State, question: Question) -> bool:
    """Whether it goes to what was told last rather than to a topic of its own."""
    if state.about is None or question.aim == "outline":
        return False
    asked = asked_for(scenario, question)
    last = scenario.fact(state.about)
    if not asked or same_story(asked[0], last):
        return True
    return not (_named(scenario, question, asked[0], last) or _of_its_own(question, asked[0]))


def _of_its_own(question: Question, fact: Fact) -> bool:
    """Whether it names a topic so clearly, and points at nothing said before, that it can only be a fresh question."""
    deep = fact.layer not in (None, "outline") or (_short(question) and question.aim in ("own_part", "result", "lesson"))
    return not deep and question.matches[0][1] >= SURE and not _POINTS_BACK.search(question.text)


def _short(question: Question) -> bool:
    return len(question.text.split()) <= SHORT


def _named(scenario: Scenario, question: Question, fact: Fact, last: Fact) -> bool:
    """Whether it names another story by a word of its own: "the stove", while something else was told last."""
    if fact.story is None:
        return False
    words = stems(question.text)
    return bool(words & _marks_of(scenario, fact)) and not words & _marks_of(scenario, last)


def _marks_of(scenario: Scenario, fact: Fact) -> frozenset[str]:
    """The words that stand for a story alone: in its name and its outline, and in no other story's."""
    if fact.story is None:
        return stems(fact.about)
    others = [other for other in scenario.ledger if other.story not in (None, fact.story)]
    mine = [other for other in scenario.ledger if other.story == fact.story and other.layer == "outline"]
    own = stems(" ".join([fact.story.replace("-", " "), *(other.about for other in mine)]))
    return own - stems(" ".join(other.about for other in others))


def same_story(one: Fact, other: Fact) -> bool:
    """Whether they are the same fact or layers of one story."""
    return one.id == other.id or (one.story is not None and one.story == other.story)


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
    return tuple(scenario.fact(name) for name in near) or _of_competency(scenario, question.topic)


def _of_competency(scenario: Scenario, competency: str) -> tuple[Fact, ...]:
    return tuple(fact for fact in scenario.ledger if fact.competency == competency)


def _sorted_out(scenario: Scenario, state: State, question: Question, asked: Sequence[Fact]) -> Opening:
    """Each fact asked for, under its gate; a deep layer whose story is still untold gives the outline first."""
    now: list[Fact] = []
    again: list[Fact] = []
    held: list[Fact] = []
    for fact in asked:
        if fact.id in state.told:
            again.append(fact)
        elif opens(scenario, state, question, fact):
            now.append(fact)
        else:
            outline = _untold_outline(scenario, state, fact)
            (now if outline and opens(scenario, state, question, outline) else held).append(outline or fact)
    if not narrates(question) and now and now[0].kind != "logistics" and now[0] is not asked[0]:
        now = []
    return Opening(_unique(now), _unique(again), _unique(held), asked[0].id if asked else None)


def opens(scenario: Scenario, state: State, question: Question, fact: Fact) -> bool:
    """Whether the gate of `fact` opens for `question`: the one law of disclosure."""
    match fact.gate:
        case "cv":
            return _outline_first(scenario, state, fact)
        case "ask":
            return narrates(question) or _plainly_asked(question, fact)
        case "probe":
            return _probe_opens(scenario, state, question, fact)
        case "probe2":
            return _outline_first(scenario, state, fact) and _aims_at(question, fact)
        case "trust":
            return trusted(state) and _outline_first(scenario, state, fact)
        case "never":
            return False


def trusted(state: State) -> bool:
    """Whether the trust gate stands open."""
    return state.trust >= TRUST_NEEDED and state.rapport >= RAPPORT_NEEDED


def narrates(question: Question) -> bool:
    """Whether it asks to be told something rather than for a yes or a no."""
    return question.form == "open" or question.aim != "outline"


def _plainly_asked(question: Question, fact: Fact) -> bool:
    """Whether a yes-or-no question asks for this very fact, so that a yes would tell it; a story wants an open question."""
    if fact.kind == "logistics":
        return True
    return fact.kind != "story" and dict(question.matches).get(fact.id, 0.0) >= EXACT


def _probe_opens(scenario: Scenario, state: State, question: Question, fact: Fact) -> bool:
    if not _outline_first(scenario, state, fact):
        return False
    if fact.story is not None:
        return question.aim == "own_part" or (question.aim != "outline" and not _embellished(scenario, fact.story))
    return narrates(question) and (question.probe or question.aim != "outline" or _nearby_told(scenario, state, fact))


def _aims_at(question: Question, fact: Fact) -> bool:
    if fact.layer in ("result", "lesson"):
        return question.aim == fact.layer
    return question.aim in ("result", "lesson", "own_part")


def _embellished(scenario: Scenario, story: str) -> bool:
    return any(fact.embellished for fact in scenario.ledger if fact.story == story)


def _outline_first(scenario: Scenario, state: State, fact: Fact) -> bool:
    return fact.layer == "outline" or _untold_outline(scenario, state, fact) is None


def _untold_outline(scenario: Scenario, state: State, fact: Fact) -> Fact | None:
    if fact.story is None or fact.layer == "outline":
        return None
    outlines = [other for other in scenario.ledger if other.story == fact.story and other.layer == "outline"]
    return next(iter(outlines), None) if not any(other.id in state.told for other in outlines) else None


def _nearby_told(scenario: Scenario, state: State, fact: Fact) -> bool:
    return any(set(fact.topics) & set(scenario.fact(told).topics) for told in state.told)


def _deeper(scenario: Scenario, state: State, question: Question) -> Opening:
    """The layer of what was told last that the question reaches for; else what else lies near it."""
    last = scenario.fact(state.about or "")
    question = _aimed(scenario, question, last)
    layers = _LAYERS[question.aim]
    kin = [fact for fact in scenario.ledger if last.story is not None and fact.story == last.story]
    wanted = [fact for fact in kin if fact.layer in layers or (fact.layer is None and fact.id != last.id)]
    if last.story is None:
        wanted = [last] if last.id not in state.told else _neighbours(scenario, last, question)
        wanted = [] if question.aim in ("result", "lesson") else wanted
    found = _sorted_out(scenario, state, question, _by_layer(wanted, layers))
    if question.aim in ("more", "example"):
        found = found._replace(again=())
    asked = asked_for(scenario, question)
    if not found.now and not found.again and asked and asked[0].id in state.told:
        found = found._replace(again=asked[:1])
    return found._replace(about=last.id)


def _aimed(scenario: Scenario, question: Question, last: Fact) -> Question:
    """The question with the aim of the layer that its words match surely, where that is a layer of this story."""
    for name, score in question.matches:
        fact = next((fact for fact in scenario.ledger if fact.id == name), None)
        if score < SURE or fact is None:
            break
        if last.story is not None and fact.story == last.story and fact.layer in ("own_part", "result", "lesson"):
            return question.model_copy(update={"aim": fact.layer})
    return question


def _by_layer(facts: Iterable[Fact], layers: Sequence[Layer]) -> list[Fact]:
    return sorted(facts, key=lambda fact: layers.index(fact.layer) if fact.layer in layers else len(layers))


def _neighbours(scenario: Scenario, last: Fact, question: Question) -> list[Fact]:
    """Facts without a story that share a topic with the last one; for an example, stories that show the same thing."""
    stories = question.aim == "example"
    return [
        fact
        for fact in scenario.ledger
        if fact.id != last.id
        and fact.gate != "never"
        and (set(fact.topics) & set(last.topics) or (stories and fact.competency is not None and fact.competency == last.competency))
        and (fact.layer == "outline" if stories else fact.story is None)
    ]


def _unique(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple({fact.id: fact for fact in facts}.values())
