"""What she does with a question: tell, say again, or whatever fits where nothing may be told."""

from collections.abc import Sequence

from trainer.domain.gates import Opening, opening
from trainer.domain.hearing.aim import aim
from trainer.domain.hearing.sentences import sentences
from trainer.domain.plan import Moment, Plan
from trainer.domain.planning.drafting import Draft
from trainer.domain.planning.following import asks_a_detail
from trainer.domain.planning.preferring import named_before, preferred
from trainer.domain.planning.telling import tell
from trainer.domain.planning.unsure import asks_back, explains, hedge
from trainer.domain.planning.withheld import without_fact
from trainer.domain.pointing import bears_out, yes_or_no
from trainer.domain.reading import Question
from trainer.domain.short_answers import pointed, states_her_years

_WAY = frozenset(["career-path", "current-role", "about-you"])
_BRIEFLY = 18
"""Words of what is said a second time to a question that a yes or a no would answer."""
_PLAINLY = 0.9
"""A match of this score says what is meant, whatever the form."""


def answer(draft: Draft, asked: Sequence[Question], stop: Moment) -> Plan:
    """The answer to the last question that opens something; to the one that opens most, where several are put at once."""
    if years := _years(draft, asked[-1]):
        return years
    options = [(question, _opened(draft, question)) for question in asked]
    stacked = len(asked) > 1 and any(each.stacked for each in asked)
    question, found = max(options if stacked else reversed(options), key=lambda option: _worth(option[1]))
    what: Moment = "stacked" if stacked else stop
    if not what and (unsure := asks_back(draft, question, found)):
        return unsure
    if found.now:
        return tell(draft, question, found, what or hedge(draft, question, found))
    return _again(draft, question, found, what) if found.again else without_fact(draft, question, found)


def _again(draft: Draft, question: Question, found: Opening, what: Moment) -> Plan:
    """What was told already: the same in other words, unless it asks for a reason or a detail that is not in it."""
    told, text = found.again[0], question.text
    if explains(question) and told.id == draft.state.about:
        return draft.plan("admit_unknown", question=text)
    if asks_a_detail(question, told):
        return draft.plan("admit_unknown", question=text, moment="no_detail", topic=found.about)
    if question.aim == "own_part" and told.id == draft.state.about and pointed(text) == "because":
        return draft.plan("react", question=text, moment="because", topic=draft.state.about)
    brief = _BRIEFLY if yes_or_no(question) and told.story is not None else None
    return draft.plan("repeat", facts=(told,), question=text, moment=what, most=brief)


def _opened(draft: Draft, question: Question) -> Opening:
    """What it opens, of the story that was just named where one was, and of what is still untold where that would do."""
    if (spoken_of := named_before(draft, question)) is None:
        return preferred(draft, question, opening(draft.scenario, draft.state, question))
    deeper = aim(sentences(question.text)[0], follows=True) if spoken_of.id in draft.state.told else question.aim
    about = draft.state.model_copy(update={"about": spoken_of.id})
    return opening(draft.scenario, about, question.model_copy(update={"aim": deeper}))


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
