"""Whether a question names something of its own, or goes to what was told last."""

import re

from trainer.domain.hearing.words import stems
from trainer.domain.pointing.matches import DEEP, SURE, asked_for, fact_of, same_story, short, verbatim
from trainer.domain.reading import Question
from trainer.domain.scenario import Fact, Scenario
from trainer.domain.state import State

POINTS_BACK = re.compile(
    r"\b(?:it|that|those|these|they|them|he|she|him|her|(?<=do )then|(?<=happened )then|(?<=next )then|then(?!\W*$)|"
    r"there(?! (?:is|are|was|were|been|be|anything|something)\b)|"
    r"this(?! (?:job|role|position|post|work|field|trade|business|profession|conversation|interview|talk|chat|company|firm|place|sort|kind|"
    r"type|line|week|year|month|morning|afternoon|industry|area)\b))\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:(?:do|are|would|will|can|could|have|has|haven't|don't|aren't|wouldn't) you|(?:is|are|what's|how's|where's|who's) (?:your|you)|"
    r"you(?:'re|'d| are| would| like| have)|(?:are|is|'s) you(?:r)?)\b",
    re.IGNORECASE,
)
"""Asks how it is with her, not how it was then."""
PROBING = stems(
    "part role contribution responsibility result outcome number figure step walk exactly specifically personally actually action approach "
    "differently learn lesson wrong happen end change measure impact effect success team example instance hard difficult today hindsight "
    "back look result talk take detail else start begin first next feel surprise yourself own involve decide"
)
"""What questions say that dig into a story, whatever it is about."""
_PLAIN, _PAST = 0.75, 0.93
"""From these scores on a question with words of its own is fresh though a story is being told; the higher where it asks of the past."""
_SAYS_NOTHING = re.compile(r"\b(?:is|was) it (?:that|about)\b", re.IGNORECASE)
"""An "it" that points at nothing: "What is it that you do?"."""
_LEANS = re.compile(r"\b(?:it|them|they|him|her|those|these)\b|\b(?:about|of|do|did|for|from|after|in|with|to|by) that\b", re.IGNORECASE)
"""Points at something that was said, whatever else it names."""
POINTS_AT_IT = re.compile(r"\b(?:it|that|this)\b", re.IGNORECASE)
_DONE_THEN = re.compile(
    r"\b(?:did you|you (?:did|went|took|made|got|came|handled|approached|tackled)|were you|you were|have you done"
    r"|(?:walk|talk|take|run) (?:me|us) "
    r"through (?:it|that))\b",
    re.IGNORECASE,
)
_DOING = stems(
    "through steps step went go took take about way method order process proceed handle approach tackle deal solve manage sort fix describe"
)
"""What questions say that ask how something was done, whatever it was."""
_NAMES_US = re.compile(r"\b(?:us|here)\b", re.IGNORECASE)


def is_bare(text: str) -> bool:
    """Whether nothing in it carries meaning of its own."""
    return len(stems(text)) < 1


def elliptic(scenario: Scenario, state: State, question: Question) -> bool:
    """Whether it goes to what was told last rather than to a topic of its own."""
    if state.about is None or question.aim == "outline":
        return False
    asked = asked_for(scenario, question)
    last = scenario.fact(state.about)
    if not asked or same_story(asked[0], last) or _looks_back(question) or (last.story is not None and asks_how_it_was_done(question)):
        return True
    if brings_its_own(scenario, state, question) or _of_today(question, asked[0]):
        return False
    return not (named(scenario, question, asked[0], last) or _of_its_own(question, asked[0], last))


def _looks_back(question: Question) -> bool:
    """Whether it asks what came of it or what she would change, and names nothing: "What would you do differently?"."""
    return question.aim in ("result", "lesson") and not _own_words(question)


def _of_today(question: Question, fact: Fact) -> bool:
    """Whether it asks how it is with her now, or what moves her, and surely names no story: "Who else are you talking to?"."""
    if fact.story is not None or POINTS_BACK.search(question.text) or question.matches[0][1] < SURE:
        return False
    return question.kind == "motivation" or bool(_PRESENT.search(question.text))


def asks_how_it_was_done(question: Question) -> bool:
    """Whether it asks what she did, then, and names nothing: "What steps did you take?", though not "How do you go about things?"."""
    return bool(_DONE_THEN.search(question.text)) and not _own_words(question) - _DOING


def brings_its_own(scenario: Scenario, state: State, question: Question) -> bool:
    """Whether it has words of its own that the story being told does not have, and they clearly name something else.

    "What is your idea of good service?" leans on no story, though "What was your idea?" does.
    """
    name, score = question.matches[0] if question.matches else ("", 0.0)
    best, last = fact_of(scenario, name), fact_of(scenario, state.about)
    if best is None or last is None or same_story(best, last) or best.layer in DEEP:
        return False
    told = stems(" ".join(" ".join((fact.about, *fact.says)) for fact in scenario.ledger if same_story(fact, last)))
    own = _own_words(question)
    fresh = bool(own) and not own & told and not _LEANS.search(_SAYS_NOTHING.sub("", question.text))
    return fresh and score >= (_PLAIN if _PRESENT.search(question.text) else _PAST)


def _of_its_own(question: Question, fact: Fact, last: Fact) -> bool:
    """Whether it names a topic so clearly, and points at nothing said before, that it can only be a fresh question."""
    if verbatim(question, fact) and not POINTS_AT_IT.search(question.text):
        return True
    if is_bare(question.text) and last.story is not None and not _NAMES_US.search(question.text):
        return False
    if fact.layer in DEEP and not _own_words(question):
        return False
    deep = fact.layer not in (None, "outline") or (short(question) and question.aim in DEEP)
    back = POINTS_BACK.search(_SAYS_NOTHING.sub("", question.text))
    return (not deep or last.story is None) and question.matches[0][1] >= SURE and not back


def named(scenario: Scenario, question: Question, fact: Fact, last: Fact) -> bool:
    """Whether it names another story by a word of its own: "the stove", while something else was told last."""
    if fact.story is None:
        return False
    words = _own_words(question)
    if words & _marks_of(scenario, last):
        return False
    return bool(words & _marks_of(scenario, fact))


def _own_words(question: Question) -> frozenset[str]:
    """The words of meaning that do more than dig into a story, whatever it is about."""
    return stems(question.text) - PROBING


def _marks_of(scenario: Scenario, fact: Fact) -> frozenset[str]:
    """The words that stand for a story alone: in its name and its outline, and in no other story's."""
    if fact.story is None:
        return stems(fact.about)
    others = [other for other in scenario.ledger if other.story not in (None, fact.story)]
    mine = [other for other in scenario.ledger if other.story == fact.story and other.layer == "outline"]
    own = stems(" ".join([fact.story.replace("-", " "), *(other.about for other in mine)]))
    return own - stems(" ".join(other.about for other in others))
