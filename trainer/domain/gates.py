"""Which facts a question opens now: the gates, decided in code and nowhere else."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from trainer.domain.figures import Figure, figure, holds
from trainer.domain.pointing import DEEP, asked_for, elliptic, pointed, reaches, same_story, strength, yes_or_no
from trainer.domain.reading import Aim, Question
from trainer.domain.scenario import Fact, Layer, Scenario
from trainer.domain.state import State

TRUST_NEEDED = 0.22
RAPPORT_NEEDED = 0.12
_LAYERS: dict[Aim, tuple[Layer, ...]] = {
    "outline": ("outline",),
    "own_part": ("own_part",),
    "result": ("result",),
    "lesson": ("lesson",),
    "example": ("outline", "own_part"),
    "more": ("outline", "own_part"),
}
WIDE = 0.75
"""Matches of this score count where nothing nearer can be told."""
EXACT = 0.95
"""A match of this score is the very question that the fact answers."""
_NEARLY = 1.0
"""By so much, in log odds, a match may fall behind the best one and still be meant."""
CLEARLY = 0.5
"""By so much, in log odds, a match is clearly better than another."""


_POINTS_AT_IT = re.compile(r"\b(?:it|that|this)\b", re.IGNORECASE)
_WORRIES = re.compile(
    r"\b(?:worr(?:y|ies|ied)|concerns?|concerned|doubts?|hesitat\w+|reservations?|put(?:s|ting)? you off|uneasy"
    r"|nervous|anxious|afraid)\b",
    re.IGNORECASE,
)
_EITHER = re.compile(r"\w or (?!so\b|not\b|no\b|any|some|other|more\b|less\b)\w+[^?]*\?", re.IGNORECASE)
"""Offers two answers, of which yes is none: "Was that you or the market?"."""
_IN_GENERAL = re.compile(r"^(?:\w+[ ,]+){0,3}?(?:what|how|when|where) (?:do|would) you\b", re.IGNORECASE)
"""Asks how she does things, not how she did one."""
_ANY = re.compile(r"\b(?:any|anything|something|some)\b", re.IGNORECASE)


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
    layer = pointed(scenario, state, question)
    if layer and (layer.id in state.told or not _IN_GENERAL.search(question.text) or _opens_layer(scenario, state, question, layer)):
        return _of_layer(scenario, state, question, layer)
    if elliptic(scenario, state, question):
        asked_number = figure(question.text)
        return _of_figure(scenario, state, question, asked_number) if asked_number else _deeper(scenario, state, question)
    asked = asked_for(scenario, question)
    found = _without_worse(question, _sorted_out(scenario, state, question, asked))
    if found.now or found.again or not asked or _reserved(question, found):
        return found
    wider = _sorted_out(scenario, state, question, asked_for(scenario, question, least=WIDE))
    return found._replace(now=wider.now)


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


def _without_worse(question: Question, found: Opening) -> Opening:
    """What was told already is no answer where something held is clearly nearer to the question."""
    if not found.held or found.held[0].id != found.about:
        return found
    if found.now:
        hides = found.held[0].gate == "trust" and not set(found.held[0].topics) & set(found.now[0].topics)
        return found._replace(now=(), again=()) if hides and _nearer(question, found.held[0], found.now[0]) else found
    if not found.again:
        return found
    return found._replace(again=()) if _nearer(question, found.held[0], found.again[0]) else found


def _nearer(question: Question, fact: Fact, other: Fact) -> bool:
    scores = dict(question.matches)
    return strength(scores.get(fact.id, 0.0)) - strength(scores.get(other.id, 0.0)) >= CLEARLY


def _reserved(question: Question, found: Opening) -> bool:
    """Whether what it clearly reaches for is told in trust alone: nothing else is offered in its place."""
    if not found.held or found.held[0].id != found.about:
        return False
    return found.held[0].gate == "trust" and dict(question.matches).get(found.held[0].id, 0.0) >= WIDE


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
    """Whether it asks to be told something rather than for a yes or a no; "Does anything worry you?" does."""
    if asks_for_worries(question):
        return True
    return question.form == "open" or question.aim != "outline" or not yes_or_no(question) or bool(_EITHER.search(question.text))


def asks_for_worries(question: Question) -> bool:
    """Whether it asks, in so many words, what worries her about the job."""
    return speaks_of_worries(question) and bool(_ANY.search(question.text))


def speaks_of_worries(question: Question) -> bool:
    """Whether it is worries that it asks about."""
    return bool(_WORRIES.search(question.text))


def _plainly_asked(question: Question, fact: Fact) -> bool:
    """Whether a yes-or-no question asks for this very fact, so that a yes would tell it; a story wants an open question."""
    if fact.kind == "logistics":
        return (
            strength(dict(question.matches).get(fact.id, 0.0))
            >= strength(max((score for _, score in question.matches), default=0.0)) - _NEARLY
        )
    if question.kind == "behavioural":
        return False
    return fact.kind != "story" and dict(question.matches).get(fact.id, 0.0) >= EXACT


def _probe_opens(scenario: Scenario, state: State, question: Question, fact: Fact) -> bool:
    if not _outline_first(scenario, state, fact):
        return False
    if fact.story is not None:
        return question.aim == "own_part" or (question.aim != "outline" and not _embellished(scenario, fact.story))
    plainly = fact.kind == "concern" and asks_for_worries(question) and state.rapport >= RAPPORT_NEEDED
    return narrates(question) and (question.probe or question.aim != "outline" or plainly or _nearby_told(scenario, state, fact))


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
    kin = [fact for fact in scenario.ledger if last.story is not None and fact.story == last.story]
    layers = _layers(question, kin)
    wanted = [fact for fact in kin if fact.layer in layers or (fact.layer is None and fact.id != last.id)]
    if last.story is None:
        told = last.id in state.told
        wanted = [last] if not told else [] if question.aim in DEEP else _neighbours(scenario, last, question)
    reached = question.model_copy(update={"aim": layers[0]}) if question.aim == "own_part" and layers and layers[0] in DEEP else question
    found = _sorted_out(scenario, state, reached, _by_layer(wanted, layers))
    if question.aim in ("more", "example"):
        found = found._replace(again=())
    asked = asked_for(scenario, question)
    if not found.now and not found.again and asked and asked[0].id in state.told and _repeats(question, asked[0], last):
        found = found._replace(again=asked[:1])
    return found._replace(about=last.id)


def _repeats(question: Question, told: Fact, last: Fact) -> bool:
    """Whether what was told answers it once more: another story's layer does not, where nothing is named."""
    return same_story(told, last) or told.layer not in DEEP or not _POINTS_AT_IT.search(question.text)


def _of_layer(scenario: Scenario, state: State, question: Question, layer: Fact) -> Opening:
    """A layer asked for by its own words: asking for it counts as probing for it."""
    if layer.id in state.told:
        return Opening(again=(layer,), about=layer.id)
    if _opens_layer(scenario, state, question, layer):
        return Opening(now=(layer,), about=layer.id)
    return Opening(held=(layer,), about=state.about or layer.id)


def _opens_layer(scenario: Scenario, state: State, question: Question, layer: Fact) -> bool:
    return layer.layer in DEEP and opens(scenario, state, question.model_copy(update={"aim": layer.layer}), layer)


def _layers(question: Question, kin: Sequence[Fact]) -> tuple[Layer, ...]:
    """The layers that answer an aim; a story without an own part tells what was done afterwards instead."""
    here = {fact.layer for fact in kin}
    if question.aim == "own_part" and kin and "own_part" not in here:
        return tuple(layer for layer in ("lesson", "result") if layer in here)[:1]
    return _LAYERS[question.aim]


def _of_figure(scenario: Scenario, state: State, question: Question, asked: Figure) -> Opening:
    """Where the story told last holds the number asked for: the layer that has it, if it may be told, or was."""
    last = next((fact for fact in scenario.ledger if fact.id == state.about), None)
    if last is None:
        return Opening()
    shares = {fact.id: sum(holds(line, asked) for line in fact.says) / len(fact.says) for fact in scenario.ledger if same_story(fact, last)}
    kin = sorted((scenario.fact(name) for name, share in shares.items() if share), key=lambda fact: -shares[fact.id])
    told = [fact for fact in kin if fact.id in state.told]
    measured = question.model_copy(update={"aim": reaches(question)})
    now = [fact for fact in kin if fact not in told and opens(scenario, state, measured, fact)]
    return Opening(now=tuple(now[:1]) if not told else (), again=tuple(told[:1]), about=last.id)


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
        and (fact.kind != "logistics" or last.kind == "logistics")
        and (set(fact.topics) & set(last.topics) or (stories and fact.competency is not None and fact.competency == last.competency))
        and (fact.layer == "outline" if stories else fact.story is None)
    ]


def _unique(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple({fact.id: fact for fact in facts}.values())
