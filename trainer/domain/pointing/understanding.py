"""The aim that a question has in its place of the conversation."""

import re

from trainer.domain.pointing.matches import DEEP, SURE, fact_of, same_story, short
from trainer.domain.pointing.naming import POINTS_BACK, brings_its_own, is_bare
from trainer.domain.reading import Question
from trainer.domain.scenario import Scenario
from trainer.domain.state import State

_STRONG = 0.85
"""A match of this score with another story's outline is a change of subject, however the sentence begins."""
_FAINT = 0.8
"""Below this no other topic is near enough to take a short question away from the story being told."""
_ASKS_FOR_MORE = re.compile(r"\b(?:else|besides|beyond that|apart from that|others?|another|further|more)\b", re.IGNORECASE)
_FOLLOWS = re.compile(
    r"^(?:(?:and|so|but|okay|ok|right|sorry|wait)[ ,]+)*(?:how (?:did|was|were|long|many|much)|who|whose|why|when|where|"
    r"which|by when|from when|"
    r"until when|since when|(?:\w+ ){1,3}from \w+ to \w+)\b",
    re.IGNORECASE,
)
_HOW_DID_IT_GO = re.compile(r"^(?:\w+ )?how did (?:.+ )?(?:do|go|fare|end|turn out|work out|take it|react)\b", re.IGNORECASE)
_BEYOND_IT = re.compile(
    r"\bwhy (?:should|would) (?:it|we|i|they|anybody|anyone)\b|\b(?:this|that|your(?: own| whole)?) (?:career|profession|trade|vocation"
    r"|calling|line of work|working life|craft)\b"
    r"|\b(?:you'd|would you|do you think you|will you|can you|could you"
    r"|do you (?:need|want|expect))\b.*\b(?:here|with us|from us|for us)\b"
    r"|\b(?:would|could|will|can) you\b.*\bfor this\W*$",
    re.IGNORECASE,
)
"""Asks of her working life, or of the job that is open: no story under way is meant."""
_SUITS = re.compile(
    r"\b(?:can|could|would) you (?:live with|manage|cope|do|be (?:all right|okay|ok|fine|happy) with)\b|\b(?:is|would) (?:that|it)(?: be)?"
    r" (?:a problem|all right|okay|ok|fine|for you|possible|doable)\b|\bdoes (?:that|it) (?:suit|work|sit)\b|\bhow does (?:that|it) sit\b"
    r"|\bhow(?:'s| is| would) (?:that|it)(?: be)? for you\b",
    re.IGNORECASE,
)
_POINTS_TO_THEN = re.compile(r"\b(?:in that|of that|about that|back then|at the time)\b", re.IGNORECASE)
_TELL_ABOUT_IT = re.compile(
    r"\b(?:tell|talk to|walk) (?:me|us) (?:about|through|a (?:bit|little)(?: more)? about) (?:it|that|this)\W*$", re.IGNORECASE
)


def understood(scenario: Scenario, state: State, question: Question) -> Question:
    """The question with the aim that it has in this place of the conversation.

    "What else?" asks for more of what was told last; a clear match with another story's outline is that story, however the sentence leans
    on the one before; and a short "How did the five do?" stays with the story being told.
    """
    if state.about is None:
        return question
    beyond = bool(_BEYOND_IT.search(question.text)) and not _POINTS_TO_THEN.search(question.text)
    if beyond or _is_its_own(scenario, state, question) or _asks_if_it_suits(scenario, question):
        return question.model_copy(update={"aim": "outline", "probe": False})
    if question.aim in ("outline", "more") and (_changes_subject(scenario, state, question) or _names_before(scenario, state, question)):
        return question.model_copy(update={"aim": "outline"})
    goes_on = question.probe or bool(_ASKS_FOR_MORE.search(question.text))
    elsewhere = brings_its_own(scenario, state, question)
    back = question.probe and short(question) and bool(POINTS_BACK.search(question.text)) and not elsewhere
    if question.aim == "outline" and (back or (question.topic is None and goes_on)):
        return question.model_copy(update={"aim": "more"})
    if question.aim == "outline" and scenario.fact(state.about).story is not None and _trails(question):
        return question.model_copy(update={"aim": "result" if _HOW_DID_IT_GO.match(question.text) else "more"})
    return question


def _is_its_own(scenario: Scenario, state: State, question: Question) -> bool:
    """Whether it sounds like a topic of its own, and surely names one that was not told last."""
    name, score = question.matches[0] if question.matches else ("", 0.0)
    best, last = fact_of(scenario, name), fact_of(scenario, state.about)
    other = best is not None and last is not None and best.layer not in DEEP and not same_story(best, last)
    return question.fresh and other and score >= SURE


def _asks_if_it_suits(scenario: Scenario, question: Question) -> bool:
    """Whether it asks if something of the job, named just before, is all right: "We sit here four days. Can you live with that?"."""
    name, score = question.matches[0] if question.matches else ("", 0.0)
    best = fact_of(scenario, name)
    return best is not None and best.kind == "logistics" and score >= SURE and bool(_SUITS.search(question.text))


def _changes_subject(scenario: Scenario, state: State, question: Question) -> bool:
    name, score = question.matches[0] if question.matches else ("", 0.0)
    best = fact_of(scenario, name)
    if best is None or best.layer != "outline" or score < _STRONG or same_story(best, scenario.fact(state.about or "")):
        return False
    return best.id not in state.told and not (short(question) and is_bare(question.text))


def _names_before(scenario: Scenario, state: State, question: Question) -> bool:
    """Whether a bare "Can you tell me about that?" was found with the words before it, surely, and not in what was told last."""
    name, score = question.matches[0] if question.matches else ("", 0.0)
    best, last = fact_of(scenario, name), fact_of(scenario, state.about)
    asks = bool(_TELL_ABOUT_IT.search(question.text)) and best is not None and best.layer not in DEEP
    return asks and score >= SURE and best is not None and last is not None and not same_story(best, last) and best.id not in state.told


def _trails(question: Question) -> bool:
    """Whether it is a short follow-up that names nothing else."""
    faint = max((score for _, score in question.matches), default=0.0) < _FAINT
    return faint and short(question) and bool(_FOLLOWS.match(question.text))
