"""What she says where a question opens nothing: a yes, a vague word, an honest no, or that she did not follow."""

from collections.abc import Sequence

from trainer.domain.gates import CLEARLY, Opening, narrates
from trainer.domain.plan import Moment, Plan
from trainer.domain.planning.drafting import Draft
from trainer.domain.planning.following import asks_a_detail
from trainer.domain.planning.telling import tell
from trainer.domain.pointing import bears_out, states, strength, yes_or_no
from trainer.domain.reading import Aim, Question
from trainer.domain.scenario import Fact
from trainer.domain.short_answers import SURE, asks_her_way, asks_meaning, asks_on, ever, fitting_yes, pointed, reaches, too_short, unknown
from trainer.domain.styles import cooled

_NOTHING: dict[Aim, Moment] = {"result": "no_result", "lesson": "no_lesson"}
_AT_EASE = 0.11
"""From this rapport on a yes goes on into the telling: a greeting and a name are not enough, a follow-up or a kind word more is."""
_A_SENTENCE = 10
"""Words up to which a brief yes goes on."""
_STATED = 0.6
"""From this score on a statement put to her is about the fact."""


def without_fact(draft: Draft, question: Question, found: Opening) -> Plan:
    """Nothing may be told: because it was asked for a yes, lies below its gate, is not there, or was not understood."""
    if found.held and _meant(question, found.held).gate in ("cv", "ask") and not narrates(question):
        return _yes_or_more(draft, question, _meant(question, found.held))
    if question.aim != "outline":
        return _nothing_deeper(draft, question, found)
    if found.held and reaches(question):
        return _locked(draft, question, found.held[0])
    return _nothing_on_it(draft, question, found)


def _nothing_on_it(draft: Draft, question: Question, found: Opening) -> Plan:
    """There is no more of it, it depends, it was too short to follow, or she has nothing to tell."""
    text = question.text
    if found.about and not found.held and asks_on(text):
        return draft.plan("admit_unknown", question=text, moment="nothing_more", topic=found.about)
    if found.about and yes_or_no(question) and reaches(question):
        return draft.plan("react", question=text, moment="depends", topic=found.about)
    if draft.last_told() and pointed(text) == "so":
        return draft.plan("react", question=text, moment="so", topic=draft.state.about)
    if too_short(text):
        return draft.plan("clarify", question=text, moment="unclear")
    return draft.plan("admit_unknown", question=text, moment=unknown(question))


def _meant(question: Question, held: Sequence[Fact]) -> Fact:
    """Which of the facts asked for by a yes-or-no question she thinks of: one that bears its number out, else one that she may tell."""
    free = [fact for fact in held if fact.gate in ("cv", "ask")]
    if states(question) and (same := [fact for fact in free if fact.kind == "background" and bears_out(fact, question.text)]):
        return same[0]
    scores = dict(question.matches)
    near = [fact for fact in free if strength(scores.get(fact.id, 0.0)) >= strength(scores.get(held[0].id, 0.0)) - CLEARLY]
    return (near or list(held))[0]


def _yes_or_more(draft: Draft, question: Question, held: Fact) -> Plan:
    """A yes-or-no question on something she could tell of: the cold leave it at a yes, others begin to tell.

    The terse and the guarded say a sentence; somebody long-winded never answers in a word.
    """
    style, sure = draft.scenario.candidate.style, dict(question.matches).get(held.id, 0.0)
    if states(question) and held.kind == "background" and sure >= _STATED and not cooled(draft.state):
        return tell(draft, question, Opening(now=(held,)), "")
    if style == "long_winded" and held.kind != "story" and sure >= SURE and draft.state.rapport >= _AT_EASE:
        return draft.plan("tell", facts=(held,), question=question.text)
    happened = held.kind == "story" and sure >= SURE and ever(question)
    brief = style in ("terse", "guarded")
    if not happened or cooled(draft.state) or not (brief or draft.state.rapport >= _AT_EASE):
        return draft.plan("react", question=question.text, moment=fitting_yes(question, held), topic=held.id)
    return draft.plan("tell", facts=(held,), question=question.text, moment="affirm", most=_A_SENTENCE if brief else None)


def _goes_on(draft: Draft, question: Question, found: Opening) -> Moment:
    """No better example than the one told; or that the story went on, where deeper questions would open the rest."""
    if question.aim == "example":
        return "no_better" if found.about else ""
    if question.aim != "more":
        return ""
    if found.about and asks_a_detail(question):
        return "no_detail"
    more = _has_more(draft, found)
    return "hesitates" if more and yes_or_no(question) else "and_so_on" if more else ""


def _locked(draft: Draft, question: Question, held: Fact) -> Plan:
    """It reaches for what she does not tell yet: only private ground is declined, all else gets a person's vague answer."""
    if held.kind == "protected":
        return draft.plan("decline", question=question.text)
    later = (held.gate == "trust" and held.kind != "motive") or held.kind == "logistics"
    moment: Moment = "holds_back" if later else "surface" if held.kind == "motive" else "vague"
    if moment == "vague" and yes_or_no(question):
        moment = "hesitates"
    return draft.plan("react", question=question.text, moment=moment, topic=held.id)


def _nothing_deeper(draft: Draft, question: Question, found: Opening) -> Plan:
    """A follow-up that opens nothing: the rest lies deeper than it reaches, or there is no more."""
    about, text = found.about, question.text
    if draft.last_told() and asks_meaning(text):
        return draft.plan("repeat", facts=draft.last_told(), question=text, moment="rephrase")
    if how := _how_she_came(draft, text):
        return how
    if moment := pointed(text) or _goes_on(draft, question, found):
        return draft.plan("admit_unknown" if moment == "no_detail" else "react", question=text, moment=moment, topic=about)
    if about and _has_end(draft, question, found):
        return draft.plan("admit_unknown", question=text, moment=_NOTHING.get(question.aim, "nothing_more"), topic=about)
    if found.held:
        return _locked(draft, question, found.held[0])
    return draft.plan("clarify", question=text, moment="unclear", topic=about)


def _has_end(draft: Draft, question: Question, found: Opening) -> bool:
    """Whether there is simply no more: nothing held, and no layer asked of something that has none."""
    if found.held:
        return question.aim in _NOTHING
    last = draft.scenario.fact(found.about or "")
    if question.aim == "lesson":
        return last.story is not None or last.kind != "logistics"
    return question.aim != "own_part" or last.story is not None


def _how_she_came(draft: Draft, text: str) -> Plan | None:
    """How she came to what she does: her way so far, where it may be told."""
    if not asks_her_way(text):
        return None
    way = [fact for fact in draft.scenario.ledger if fact.gate in ("cv", "ask") and "career-path" in fact.topics and fact.story is None]
    left = [fact for fact in way if fact.id not in draft.state.told]
    if left:
        return draft.plan("tell", facts=left[:1], question=text)
    return draft.plan("repeat", facts=way[:1], question=text) if way else None


def _has_more(draft: Draft, found: Opening) -> bool:
    """Whether the story goes on below gates that the question does not open."""
    story = draft.scenario.fact(found.about).story if found.about else None
    return story is not None and any(fact.story == story and fact.id not in draft.state.told for fact in draft.scenario.ledger)
