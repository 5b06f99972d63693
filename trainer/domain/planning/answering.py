"""What she does with a question: tell, say again, or whatever fits where nothing may be told."""

from collections.abc import Sequence

from trainer.domain.gates import Opening, opening
from trainer.domain.plan import Moment, Plan
from trainer.domain.planning.drafting import Draft
from trainer.domain.planning.telling import tell
from trainer.domain.planning.withheld import without_fact
from trainer.domain.pointing import bears_out
from trainer.domain.reading import Question
from trainer.domain.short_answers import pointed, states_her_years

_WAY = frozenset(["career-path", "current-role", "about-you"])
_PLAINLY = 0.9
"""A match of this score says what is meant, whatever the form."""


def answer(draft: Draft, asked: Sequence[Question], stop: Moment) -> Plan:
    """The answer to the last question that opens something; to the one that opens most, where several are put at once."""
    if years := _years(draft, asked[-1]):
        return years
    options = [(question, opening(draft.scenario, draft.state, question)) for question in asked]
    stacked = len(asked) > 1 and any(each.stacked for each in asked)
    question, found = max(options if stacked else reversed(options), key=lambda option: _worth(option[1]))
    what: Moment = "stacked" if stacked else stop
    if found.now:
        return tell(draft, question, found, what)
    if found.again and question.aim == "own_part" and found.again[0].id == draft.state.about and pointed(question.text) == "because":
        return draft.plan("react", question=question.text, moment="because", topic=draft.state.about)
    if found.again:
        return draft.plan("repeat", facts=found.again[:1], question=question.text, moment=what)
    return without_fact(draft, question, found)


def _years(draft: Draft, question: Question) -> Plan | None:
    """A statement of how long she has been where she is, put to her: yes where her way bears it out, else her way."""
    nearest = max((score for _, score in question.matches), default=0.0)
    if not states_her_years(question) or nearest >= _PLAINLY:
        return None
    way = [fact for fact in draft.scenario.ledger if fact.kind == "background" and fact.gate in ("cv", "ask") and _WAY & set(fact.topics)]
    true = [fact for fact in way if bears_out(fact, question.text)]
    left = [fact for fact in true or way if fact.id not in draft.state.told]
    if left:
        return tell(draft, question, Opening(now=tuple(left[:1])), "")
    return draft.plan("react", question=question.text, moment="yes", topic=true[0].id) if true else None


def _worth(found: Opening) -> int:
    return 3 if found.now else 2 if found.again else 1 if found.held else 0
