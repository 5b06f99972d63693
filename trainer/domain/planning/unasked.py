"""What she does with a turn that asks nothing of her work: greet, chat, take up what she was told, go on with her own questions."""

import re

from trainer.domain.deltas import TOOK_BACK
from trainer.domain.plan import Moment, Plan
from trainer.domain.planning.drafting import Draft
from trainer.domain.planning.telling import slips
from trainer.domain.pleasantries import asks_consent, is_kind, small_talk_about
from trainer.domain.recall import clause_with, contradiction
from trainer.domain.replies import Met, met
from trainer.domain.styles import cooled
from trainer.domain.tone import tender

_WARM = 0.3
_PERSONAL = ("how_are_you", "journey")
"""Small talk in which something private may slip out."""
_ECHOES = 0.4
"""How often she takes up the interviewer's own words."""
_FINDS_OUT = re.compile(
    r"\b(?:find (?:\w+ )?out|look into|check|ask (?:around|our|my|the|hr|them|somebody)|don't know|not (?:quite )?sure"
    r"|get you (?:an|the|that) answer|get back to you (?:on|about|with))\b",
    re.IGNORECASE,
)
"""Promises an answer rather than a decision."""
_LATELY = 3
"""Exchanges in which a question of hers may still be on the interviewer's mind."""
_THANKS: dict[Met, Moment] = {"answered": "answered", "promised": "promised", "partly": "partly", "dodged": "dodged", "off_the_point": ""}
_SOLD = {"perk_list", "monologue"}
"""Moves that show somebody talking at her rather than with her."""
_TAKEN_UP: dict[str, Moment] = {"motive_met": "suits", "concern_met": "eases"}


def unasked(draft: Draft) -> Plan:
    """The turn tells something, or is polite: greet, chat, go on with her questions, or react."""
    acts: set[str] = set(draft.reading.acts)
    if moment := _softens(draft):
        return draft.plan("react", question=draft.said, moment=moment)
    asked = bool(draft.reading.questions)
    chats = draft.state.phase == "questions" and asked and bool(small_talk_about(draft.said))
    if "small_talk" in acts and (draft.state.phase == "opening" or chats):
        return _small_talk(draft, asked=asked)
    if not any(turn.speaker == "candidate" for turn in draft.turns):
        about = small_talk_about(draft.said) if asked else ""
        return draft.plan("answer_small_talk", question=draft.said, moment=about) if about else draft.plan("greet")
    if draft.reading.questions and not acts & {"small_talk", "set_agenda", "greet"} and draft.state.phase != "her_questions":
        return draft.plan(
            "answer_small_talk" if draft.state.phase == "opening" else "admit_unknown", question=draft.reading.questions[0].text
        )
    return _takes_up(draft, answered=_how_answered(draft) == "answered") or _reacts(draft, acts)


def _reacts(draft: Draft, acts: set[str]) -> Plan:
    """Nothing was asked, and nothing in it was for her: her own questions where it is time for them, else a word."""
    if draft.state.phase == "her_questions":
        return ask_hers(draft)
    if _never_asked(draft):
        return draft.plan("react", moment="not_asked")
    told = "inform" in acts
    reaction = (_how_answered(draft) if draft.reading.answers is not None else "") or _reaction(draft, acts)
    own = draft.own.when_told() if told and reaction != "sales" else None
    return draft.plan("react", moment=reaction, own=own)


def _never_asked(draft: Draft) -> bool:
    """Whether an answer is promised to a question that she did not put."""
    if draft.state.phase not in ("opening", "questions") or draft.reading.answers is not None:
        return False
    promised = draft.reading.follows_up and bool(_FINDS_OUT.search(draft.said))
    hers = any(turn.speaker == "candidate" and "?" in turn.text for turn in draft.turns[-2 * _LATELY :])
    return promised and not hers


def _softens(draft: Draft) -> Moment:
    """Words that take back a question nobody should ask, or that meet something private or sad which she has just told."""
    if TOOK_BACK in {delta.name for delta in draft.state.deltas}:
        return "accepts"
    last = draft.last_told()
    kind = is_kind(draft.reading, draft.said) and not draft.reading.questions
    return "kindness" if kind and last and tender(last) and draft.state.phase == "questions" else ""


def _takes_up(draft: Draft, *, answered: bool) -> Plan | None:
    """What she was just told, in its own words: that it does not fit what she heard before, or that it meets what she told of.

    To the answer of her own question, thanks come before the remark that it would suit her.
    """
    clash = contradiction(draft.turns)
    if clash and not any(clash.now in turn.text and clash.before in turn.text for turn in draft.turns if turn.speaker == "candidate"):
        return draft.plan("clarify", question=draft.said, moment="contradiction", quotes=(clash.before, clash.now))
    fit = {"concern_met"} if answered else _TAKEN_UP.keys()
    met = {delta.name: delta.because for delta in draft.state.deltas if delta.name in fit}
    if not met or cooled(draft.state):
        return None
    name, words = next(iter(met.items()))
    clause = clause_with(draft.said, words) if draft.rng.random() < _ECHOES else ""
    own = draft.own.next() if draft.state.phase == "her_questions" else None
    return draft.plan("react", question=draft.said, moment=_TAKEN_UP[name], quotes=(clause,) if clause else (), own=own)


def _small_talk(draft: Draft, *, asked: bool) -> Plan:
    about = small_talk_about(draft.said)
    if not about and asks_consent(draft.reading):
        return draft.plan("react", question=draft.said, moment="agenda")
    slip = slips(draft) if asked and about in _PERSONAL and draft.state.rapport >= _WARM else ()
    if slip:
        return draft.plan("tell", facts=slip)
    return draft.plan("answer_small_talk", question=draft.said, moment=about)


def _reaction(draft: Draft, acts: set[str]) -> Moment:
    if _SOLD & {delta.name for delta in draft.state.deltas}:
        return "sales"
    if cooled(draft.state):
        return ""
    if "set_agenda" in acts:
        return "agenda"
    if draft.state.phase == "closing" and acts & {"close", "promise"}:
        return "next_steps"
    return "nod" if acts and acts <= {"acknowledge", "reflect"} else ""


def ask_hers(draft: Draft) -> Plan:
    """Her next question, or that she has none."""
    own = draft.own.next()
    if own is None:
        return draft.plan("no_questions", moment=_how_answered(draft))
    first = not draft.state.invited or not draft.state.asked
    return draft.plan("ask", own=own, moment="first_question" if first and draft.reading.answers is None else _how_answered(draft))


def _how_answered(draft: Draft) -> Moment:
    how = met(draft.reading, draft.said)
    return _THANKS[how] if how else ""
