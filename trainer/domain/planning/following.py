"""Follow-ups that stay with the story told last: whether it worked, what has changed since, what somebody said then."""

import re

from trainer.domain.hearing.words import stems
from trainer.domain.pointing import DEEP, SURE, named, same_story, verbatim
from trainer.domain.pointing.matches import fact_of
from trainer.domain.pointing.naming import POINTS_BACK, PROBING
from trainer.domain.reading import Aim, Question
from trainer.domain.scenario import Fact, Layer, Scenario
from trainer.domain.state import State

_MOST = 10
"""Words up to which a question about what was follows the story under way."""
_BARE = 4
"""Words up to which a question after her then names nothing else: "Were you surprised?"."""
_NEAR = 0.5
"""From this score on a layer is meant by its words."""
_LEAD = r"^(?:(?:and|so|but|well|okay|ok|right|oh|then|sorry)[ ,]+)*"
_THAT_WAS = r"(?:it|that|this|he|she|they|the \w+|your \w+|everybody|everyone|anybody|anyone|somebody|people|you)"
_WAS_IT = re.compile(
    rf"{_LEAD}(?:(?:did|was|were|has|have|had)(?:n't)? {_THAT_WAS}\b"
    rf"|(?:could|should)(?:n't)? {_THAT_WAS} (?:not )?have\b"
    rf"|(?:so|and|then)[ ,]+{_THAT_WAS} (?:all |really |actually |still )*"
    r"(?:\w+ed|was|were|had|got|went|held|came|made|paid|kept|won|lost|fell|left)\b)",
    re.IGNORECASE,
)
"""Asks whether something of then was so: "Did he make it?", "So it paid off?"."""
_WHAT_WAS = re.compile(
    rf"{_LEAD}(?:what|who|whom|whose|when|where|why|which|how)\b[^?]*\b(?:did|was|were|had|made|said|happened|went|came|told|took|became)\b",
    re.IGNORECASE,
)
"""Asks how it was then: "What did the buyer say?"."""
_OF_HER = re.compile(rf"{_LEAD}(?:did|were|had|have)(?:n't)? you\b", re.IGNORECASE)
_AND_THEN = re.compile(rf"{_LEAD}(?:and|then|what (?:happened )?(?:then|next|after that)|and then what|after that)\W*$", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:since|today|nowadays|these days|still|again|differently|different|changed?|now)\b", re.IGNORECASE)
_HOW_SO = re.compile(rf"{_LEAD}how (?:do|did|could|can) you (?:know|tell|be (?:so )?sure)(?: that)?\W*$", re.IGNORECASE)
"""Asks for the proof of what was just told."""
_SOMEBODY_SAID = re.compile(
    rf"{_LEAD}(?:what|how) did (?!you\b)(?:\w+ ){{1,2}}(?:say|think|do|want|feel|answer|reply|react|tell you|take it|make of)\b",
    re.IGNORECASE,
)
"""Asks what somebody else did then, whom only what was told can mean."""
_WHAT_BECAME = re.compile(r"\b(?:happened to|became of|become of|react(?:ed)?|in the end|afterwards?)\b", re.IGNORECASE)
_ANY_TIME = re.compile(
    r"\bever\b(?!.*\b(?:it|that|there|him|her|them)\b)|\b(?:a|another|any) (?:time|situation|occasion|case)\b|\blast time\b|\byou last\b"
    r"|\byour (?:last|current|present|first|next) \w+",
    re.IGNORECASE,
)
_SAYING = stems("say said tell told ask asked think thought know knew")
_NOT_THEN: frozenset[str] = frozenset(["situational", "motivation", "off_limits"])
"""Kinds of questions that ask of no story."""
_OF_NOW: frozenset[str] = frozenset(["concern"])
"""Kinds of facts that no question about the past asks for."""


def followed(scenario: Scenario, state: State, question: Question) -> Question:
    """The question with the layer that it asks for of the story told last; as it is where it leaves that story, or there is none.

    A short question about the past follows the story down unless it names something else: first what she did, then what came of it.
    """
    last = fact_of(scenario, state.about)
    if last is None or not _told(scenario, state, last) or not _stays(scenario, question, last):
        return question
    kin = tuple(match for match in question.matches if _is_kin(scenario, match[0], last))
    aim = _reached(scenario, state, question, last)
    return question.model_copy(update={"aim": aim, "probe": True, "topic": kin[0][0] if kin else None, "matches": kin})


def asks_a_detail(question: Question, told: Fact | None = None) -> bool:
    """Whether it asks for one thing of a story rather than how it went on, and what was told speaks of no such thing."""
    own = stems(question.text) - PROBING - _SAYING
    known = told is not None and bool(own & stems(" ".join((told.about, *told.says))))
    return bool(own) and question.aim == "more" and bool(_WHAT_WAS.match(question.text)) and not known


def _told(scenario: Scenario, state: State, last: Fact) -> bool:
    return last.story is not None and any(same_story(scenario.fact(name), last) for name in state.told)


def _is_kin(scenario: Scenario, name: str, last: Fact) -> bool:
    fact = fact_of(scenario, name)
    return fact is not None and same_story(fact, last)


def _stays(scenario: Scenario, question: Question, last: Fact) -> bool:
    text = question.text.strip()
    if question.leans:
        return not _names_another(scenario, question, last)
    if _AND_THEN.match(text) or _HOW_SO.match(text):
        return True
    of_then = bool(_WAS_IT.match(text) or _WHAT_WAS.match(text)) and not _ANY_TIME.search(text)
    fits = of_then and len(text.split()) <= _MOST and question.kind not in _NOT_THEN
    return fits and _digs(scenario, question, last) and not _elsewhere(scenario, question, last)


def _digs(scenario: Scenario, question: Question, last: Fact) -> bool:
    """Whether it builds on what was told, as its reading says, or comes near to a later layer of it."""
    if _HOW_SO.match(question.text.strip()):
        return True
    near = any(score >= _NEAR for name, score in question.matches if _is_kin(scenario, name, last))
    return question.probe or question.aim != "outline" or near


def _elsewhere(scenario: Scenario, question: Question, last: Fact) -> bool:
    """Whether it surely asks for something else: another story by its name, or a plain fact, with nothing that points back."""
    others = [(fact, score) for name, score in question.matches if (fact := fact_of(scenario, name)) and not same_story(fact, last)]
    if _names_another(scenario, question, last):
        return True
    if not others or (_of_then(question) and not any(verbatim(question, fact) for fact, _ in others)):
        return False
    fact, score = others[0]
    if fact.story is not None and POINTS_BACK.search(question.text) and not verbatim(question, fact):
        return False
    return score >= SURE and fact.kind not in _OF_NOW and fact.layer not in DEEP and bool(stems(question.text) - PROBING)


def _names_another(scenario: Scenario, question: Question, last: Fact) -> bool:
    others = [fact for name, _ in question.matches if (fact := fact_of(scenario, name)) and not same_story(fact, last)]
    return any(named(scenario, question, fact, last) for fact in others[:2])


def _of_then(question: Question) -> bool:
    """Whether it asks if something was so, or has changed since, of what was told: "Did the numbers hold up?"."""
    text = question.text.strip()
    if _WAS_IT.match(text):
        return bool(_SINCE.search(text)) or not _OF_HER.match(text) or len(text.split()) <= _BARE
    return bool(_SOMEBODY_SAID.match(text))


def _reached(scenario: Scenario, state: State, question: Question, last: Fact) -> Aim:
    """The layer that it asks for: what changed since, what became of it, or the next that was not told."""
    text = question.text
    if question.leans and question.aim == "more":
        return _next(scenario, state, last)
    if question.aim in DEEP or question.aim == "example":
        return question.aim
    if _WAS_IT.match(text.strip()):
        return _layer_that_says(scenario, question, last) or "more"
    if _WHAT_BECAME.search(text) or _HOW_SO.match(text.strip()):
        return "result"
    return _next(scenario, state, last) if _AND_THEN.match(text) else _layer_that_says(scenario, question, last) or "more"


def _layer_that_says(scenario: Scenario, question: Question, last: Fact) -> Aim | None:
    """The later layer that speaks of what the question names: of the registrar, where it asks what the registrar said."""
    own = stems(question.text) - PROBING - _SAYING
    kin = [fact for fact in scenario.ledger if fact.story == last.story]
    if any(fact.embellished for fact in kin):
        return None
    shared = {fact.layer: len(own & stems(" ".join(fact.says))) for fact in kin}
    return next((layer for layer in ("own_part", "result", "lesson") if shared.get(layer, 0) > shared.get("outline", 0)), None)


def _next(scenario: Scenario, state: State, last: Fact) -> Aim:
    """What she did, until that is told; then what came of it."""
    layers: dict[Layer | None, str] = {fact.layer: fact.id for fact in scenario.ledger if fact.story == last.story}
    return "more" if layers.get("own_part", "") not in (*state.told, "") else "result"
