"""How sure she is of what a question asks for, and what she does where she is not: ask back, think aloud, or say so."""

from trainer.domain.gates import Opening, asks_for_worries
from trainer.domain.hearing.words import stems
from trainer.domain.plan import Moment, Plan
from trainer.domain.planning.drafting import Draft
from trainer.domain.pointing import same_story, states, strength, verbatim, yes_or_no
from trainer.domain.pointing.matches import fact_of
from trainer.domain.reading import Question
from trainer.domain.said import plain
from trainer.domain.scenario import Fact, Scenario
from trainer.domain.short_answers import ever, unknown

ASKS_BELOW = 0.6
"""Below this she asks back. Of 286 questions by others, put on four scenarios in two places each, it takes 8 answers to the point and 12 of
181 beside it."""
HEDGES_BELOW = 2.3
"""Below this she says that she may have got it wrong before she answers: so she does before 25 % of those beside the point."""
SAYS_AGAIN = 2.0
"""Below this nothing is said a second time: beside the point it would be worse than the first."""
_APART = 0.3
"""Weight of how far the best match lies before the best that is about something else."""
_IN_A_ROW = 2
"""How often in a row a person asks back or has nothing to say before she answers something."""


def sureness(scenario: Scenario, question: Question) -> float:
    """How surely a question asks for what it comes nearest to, in log odds; more where nothing else is near."""
    if not question.matches:
        return 0.0
    name, score = question.matches[0]
    best = fact_of(scenario, name)
    other = next((near for also, near in question.matches if best and not _alike(best, fact_of(scenario, also))), 0.01)
    return strength(score) + _APART * (strength(score) - strength(other))


def asks_back(draft: Draft, question: Question, found: Opening) -> Plan | None:
    """What she says where she is not sure what is meant; None where she is, or where she has not answered twice already."""
    least = SAYS_AGAIN if found.again and not found.now and question.kind != "behavioural" else ASKS_BELOW
    enough = draft.state.puzzled >= _IN_A_ROW or explains(question)
    if enough or not _is_loose(draft.scenario, question, found) or sureness(draft.scenario, question) >= least:
        return None
    if question.kind == "situational" or unknown(question) or (ever(question) and yes_or_no(question)):
        return draft.plan("admit_unknown", question=question.text, moment=unknown(question))
    return draft.plan("clarify", question=question.text)


def explains(question: Question) -> bool:
    """Whether it asks nothing by itself and says what the question before meant: that question is then what it was heard by."""
    return bool(question.because) and plain(question.because[0]) not in plain(question.text)


def hedge(draft: Draft, question: Question, found: Opening) -> Moment:
    """A word before the answer that she may have understood it wrongly, where she may."""
    return "if_you_mean" if _is_loose(draft.scenario, question, found) and sureness(draft.scenario, question) < HEDGES_BELOW else ""


def _is_loose(scenario: Scenario, question: Question, found: Opening) -> bool:
    """Whether it was found by its nearness alone: fresh, not word for word, no statement put to her, no competency by its name."""
    facts = (*found.now, *found.again, *found.held)
    exact = any(verbatim(question, fact) for fact in facts[:1]) or any(_names(question, one.title) for one in scenario.competencies)
    surely = exact or states(question) or asks_for_worries(question)
    return bool(facts) and question.aim == "outline" and bool(question.matches) and not surely


def _names(question: Question, title: str) -> bool:
    """Whether it asks for a competency by its name on the scorecard."""
    own = stems(title)
    return bool(own) and own <= stems(question.text)


def _alike(one: Fact, other: Fact | None) -> bool:
    return other is not None and (same_story(one, other) or bool(set(one.topics) & set(other.topics)))
