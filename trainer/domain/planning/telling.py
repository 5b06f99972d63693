"""What is told together with the fact that was asked for."""

from trainer.domain.gates import Opening, trusted
from trainer.domain.plan import Moment, Plan
from trainer.domain.planning.drafting import Draft
from trainer.domain.reading import Question
from trainer.domain.scenario import Fact
from trainer.domain.short_answers import yes_before

_WANTS_MORE_THAN_ONE = ("about-you", "career-path")
_LOOSENS = ("hours", "free-time", "remote", "location", "gap")
"""Topics in whose company a protected fact may slip out."""


def tell(draft: Draft, question: Question, found: Opening, what: Moment) -> Plan:
    """The first fact that opens, with one more for those who like to talk, and perhaps a question of her own behind it."""
    first = found.now[0]
    more = found.now[1:2] if _wants_more(draft, first, found) else ()
    more = more or slips(draft, beside=first)
    what = what or yes_before(question, first)
    return draft.plan("tell", facts=(first, *more), question=question.text, moment=what, own=draft.own.beside(first))


def _wants_more(draft: Draft, first: Fact, found: Opening) -> bool:
    talkative = draft.scenario.candidate.style in ("long_winded", "warm", "polished")
    shared = any(first.story is None and other.story is None and set(other.topics) & set(first.topics) for other in found.now[1:2])
    return shared and (talkative or any(topic in first.topics for topic in _WANTS_MORE_THAN_ONE)) and draft.state.energy > 0.4


def slips(draft: Draft, beside: Fact | None = None) -> tuple[Fact, ...]:
    """A protected fact may slip out once, in a warm moment or beside what borders on it, if its author says so."""
    loose = [fact for fact in draft.scenario.ledger if fact.slips and fact.gate != "never" and fact.id not in draft.state.told]
    borders = beside is None or bool(set(beside.topics) & set(_LOOSENS))
    return tuple(loose[:1]) if borders and trusted(draft.state) and draft.rng.random() < 0.6 else ()
