"""Which story she takes where several would do: one not told yet, something done rather than imagined, and the one that was just named."""

import re
from collections.abc import Callable, Iterator

from trainer.domain.gates import Opening, opening, opens, speaks_of_worries
from trainer.domain.planning.drafting import Draft
from trainer.domain.pointing import named, same_story, verbatim
from trainer.domain.pointing.matches import fact_of
from trainer.domain.reading import Question
from trainer.domain.scenario import Fact
from trainer.domain.short_answers import asks_on

_MADE_UP = frozenset({"situational", "first-90-days"})
_AGAIN = re.compile(r"\b(?:again|once more|repeat|you (?:said|told|mentioned)|back to|more about)\b", re.IGNORECASE)
_A_CASE = re.compile(r"\b(?:time|situation|occasion|example|problem|challenge|decision|case|moment|mistake|conflict)\b", re.IGNORECASE)
_IN_GENERAL = re.compile(r"^(?:\w+[ ,]+){0,3}?(?:how|what) do you\b", re.IGNORECASE)
_TIED = 0.9995
"""Share of the best score at which what she does in general is as near as a story."""
_SORE = frozenset({"failure", "conflict", "feedback", "weaknesses", "hard-customer", "ethics"})
"""Topics that nobody brings up where something else was asked for."""
_NAMED = 0.75
"""From this score on a story that is named by a word of its own before a question is the one asked about."""
_NEAR = 0.5
"""A story that shares a topic with the one asked for must come at least so near to be told in its place."""


def preferred(draft: Draft, question: Question, found: Opening) -> Opening:
    """What the question opens, with what fits better in front: a story not told yet, the rest of what matters, how it is in general."""
    if question.aim != "outline":
        return found
    if found.now:
        return _as_asked(draft, question, found)
    if found.again and asks_on(question.text):
        return _the_rest(draft, question, found)
    if not found.again or not _spent(draft, question, found.again[0]):
        return found
    told = found.again[0]
    other = next(_untold(draft, question, lambda fact: _shows_the_same(fact, told)), None) or _akin(draft, question, told)
    return found._replace(now=(other,), about=other.id) if other else found


def _as_asked(draft: Draft, question: Question, found: Opening) -> Opening:
    """A story where one is asked for, not a habit or what she would do if; and how it is in general where that is asked."""
    first, scores = found.now[0], dict(question.matches)
    if speaks_of_worries(question) and (worries := tuple(fact for fact in found.now if fact.kind == "concern")):
        return found._replace(now=worries)
    if question.kind == "behavioural" and first.story is None and (_is_made_up(first) or _A_CASE.search(question.text)):
        done = next(_untold(draft, question, _is_story), None)
        told = tuple(fact for fact in found.again if fact.story is not None)
        return found._replace(now=(done,)) if done else found._replace(now=(), again=told) if told else found
    if first.story is not None and _IN_GENERAL.search(question.text):
        plain = (fact for fact in found.now if fact.story is None and not _is_made_up(fact))
        as_near = [fact for fact in plain if scores.get(fact.id, 0.0) >= _TIED * scores.get(first.id, 1.0)]
        return found._replace(now=(*as_near, *(fact for fact in found.now if fact not in as_near)))
    return found


def _the_rest(draft: Draft, question: Question, found: Opening) -> Opening:
    """What else there is of the kind: to ask on is to probe; nothing is said again."""
    on = opening(draft.scenario, draft.state, question.model_copy(update={"probe": True}))
    return found._replace(now=on.now, again=() if not on.now and found.again[0].story is None else found.again)


def named_before(draft: Draft, question: Question) -> Fact | None:
    """The story that the words before a question speak of, where another was told last: "Your CV says … How much of that was you?"."""
    before = draft.before(question)
    name, score = question.matches[0] if question.matches else ("", 0.0)
    best, last = fact_of(draft.scenario, name), fact_of(draft.scenario, draft.state.about)
    if not before or best is None or last is None or best.story is None or same_story(best, last) or score < _NAMED:
        return None
    return _outline(draft, best) if named(draft.scenario, question.model_copy(update={"text": before}), best, last) else None


def _akin(draft: Draft, question: Question, told: Fact) -> Fact | None:
    """A story not told yet of a topic of the one told: nothing sore, unless that one is."""
    left = (fact for fact in draft.scenario.ledger if fact.layer == "outline" and fact.id not in draft.state.told)
    fits = (fact for fact in left if set(fact.topics) & set(told.topics) and not (_SORE & set(fact.topics)) - set(told.topics))
    return next((fact for fact in fits if opens(draft.scenario, draft.state, question, fact)), None)


def _outline(draft: Draft, fact: Fact) -> Fact:
    return next((other for other in draft.scenario.ledger if other.story == fact.story and other.layer == "outline"), fact)


def _spent(draft: Draft, question: Question, told: Fact) -> bool:
    """Whether a story was told already that is neither named nor asked for word for word, nor asked for again."""
    if told.story is None or verbatim(question, told) or _AGAIN.search(question.text):
        return False
    others = (fact for fact in draft.scenario.ledger if fact.story not in (None, told.story) and fact.layer == "outline")
    return not any(named(draft.scenario, question, told, other) for other in others)


def _untold(draft: Draft, question: Question, fits: Callable[[Fact], bool]) -> Iterator[Fact]:
    """Stories not told yet that fit and open, those nearest to the question first."""
    scores = dict(question.matches)
    left = (fact for fact in draft.scenario.ledger if fact.layer == "outline" and fact.id not in draft.state.told and fits(fact))
    near = sorted(left, key=lambda fact: -scores.get(fact.id, 0.0))
    return (fact for fact in near if scores.get(fact.id, 0.0) >= _NEAR and opens(draft.scenario, draft.state, question, fact))


def _is_story(fact: Fact) -> bool:
    return fact.kind == "story"


def _shows_the_same(fact: Fact, told: Fact) -> bool:
    return bool(set(fact.topics) & set(told.topics)) or (fact.competency is not None and fact.competency == told.competency)


def _is_made_up(fact: Fact) -> bool:
    return bool(_MADE_UP & set(fact.topics)) and fact.story is None
