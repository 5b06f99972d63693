"""What a turn can be, most pressing first."""

import re
from collections.abc import Sequence
from random import Random

from trainer.domain.moments import asks_beyond, is_beyond, moment, takes_leave
from trainer.domain.plan import Moment, Plan
from trainer.domain.planning.answering import answer
from trainer.domain.planning.drafting import Draft
from trainer.domain.planning.following import followed
from trainer.domain.planning.unasked import ask_hers, unasked
from trainer.domain.pleasantries import asks_consent, asks_for_hers, asks_if_keen, is_of_the_talk, is_playful, small_talk_about
from trainer.domain.pointing import SURE, understood
from trainer.domain.reading import Question, Reading
from trainer.domain.scenario import Scenario
from trainer.domain.state import State
from trainer.domain.transcript import Turn

_PAY = "pay-history"
_HEAP = 4
"""Questions at once, beside one that nobody should ask, of which a person answers one and lets the rest go."""
_A_FEW = 6
"""Words of small talk at the door: "Traffic bad?"."""
_TURNS = re.compile(r"\b(?:something else|(?:another|different) (?:topic|subject|matter|thing|question)|moving on|next)\b", re.IGNORECASE)
"""Words that leave what was told."""
_STOPS: tuple[Moment, ...] = ("silence", "other_language", "noise", "pasted", "attack", "insult")


def plan_turn(scenario: Scenario, state: State, reading: Reading, turns: Sequence[Turn], seed: int) -> Plan:
    """The candidate's next turn.

    Args:
        scenario: whom she is and what she may tell.
        state: as `step` left it after this turn of the interviewer.
        reading: of the interviewer's turn that is answered.
        turns: all turns so far, that one included.
        seed: of the session; the same seed gives the same plan.
    """
    said = turns[-1].text if turns and turns[-1].speaker == "interviewer" else ""
    draft = Draft(scenario, state, reading, turns, Random(f"{seed}:{reading.turn}:plan"))
    return _decide(draft, moment(reading, said, turns))


def _decide(draft: Draft, stop: Moment) -> Plan:
    if stop in _STOPS:
        return draft.plan("clarify" if stop in ("noise", "silence", "other_language") else "react", moment=stop)
    if "off_limits" in draft.reading.acts or any(question.kind == "off_limits" for question in draft.reading.questions):
        return _many_at_once(draft) or draft.plan("decline", moment=_keeps_back(draft))
    if takes_leave(draft.reading, draft.said, draft.state.phase):
        return draft.plan("close", moment="after_goodbye" if draft.state.phase == "over" else "")
    asked = _questions(draft)
    if aside := _aside(draft, asked):
        return draft.plan("react", question=draft.said, moment=aside)
    invited = "invite_questions" in draft.reading.acts and not any(question.topic for question in asked)
    if draft.state.phase == "her_questions" and (invited or (asked and all(map(asks_for_hers, asked)))):
        return ask_hers(draft)
    return answer(draft, asked, stop) if asked else unasked(draft)


def _aside(draft: Draft, asked: Sequence[Question]) -> Moment:
    """What asks nothing of her work: a game, or whether it is all right so; consent to a term of the job is no "go ahead"."""
    if any(map(is_playful, draft.reading.questions)) and not any(question.topic and not is_playful(question) for question in asked):
        return "playful"
    if asks_if_keen(draft.reading):
        return "so"
    acts = draft.reading.acts
    of_the_job = "inform" in acts and "set_agenda" not in acts and not is_of_the_talk(draft.said)
    return "agenda" if asks_consent(draft.reading) and not asked and not of_the_job else ""


def _questions(draft: Draft) -> list[Question]:
    """What is really asked: no pleasantries, and nothing that addresses the machine."""
    real = [_in_its_place(draft, question) for question in draft.reading.questions if question.kind != "off_limits"]
    if draft.reading.attacks and asks_beyond(draft.reading):
        real = [question for question in real if question.topic and is_beyond(draft.reading, question)]
    if asks_consent(draft.reading):
        real = [question for question in real if question.text.endswith("?") and not asks_consent(draft.reading, question)]
    if not any(turn.speaker == "candidate" for turn in draft.turns):
        real = [question for question in real if not _is_at_the_door(question)]
    social = {"greet", "small_talk", "invite_questions", "set_agenda"} & set(draft.reading.acts)
    follows = draft.state.about is not None
    return [
        question
        for question in real
        if not social or question.topic or (follows and question.aim != "outline") or question.kind not in ("other", "background")
    ]


def _is_at_the_door(question: Question) -> bool:
    """Whether the first words of all only make her feel welcome: "Traffic bad?", "Russell, is it?"."""
    faint = question.form == "closed" and max((score for _, score in question.matches), default=0.0) < SURE
    return len(question.text.split()) <= _A_FEW and (faint or bool(small_talk_about(question.text)))


def _many_at_once(draft: Draft) -> Plan | None:
    """Of a whole heap of questions she takes one; that another of them is nobody's business is passed over."""
    asked = [question for question in _questions(draft) if question.stacked]
    return answer(draft, asked, "") if len(asked) >= _HEAP else None


def _in_its_place(draft: Draft, question: Question) -> Question:
    """What it asks for where the conversation stands."""
    meant = understood(draft.scenario, draft.state, question)
    before = draft.before(question)
    elsewhere = bool(before) and (not question.probe or bool(_TURNS.search(before)))
    return meant if elsewhere else followed(draft.scenario, draft.state, meant)


def _keeps_back(draft: Draft) -> Moment:
    """How she declines: what she earns now in favour of what she would like to, all else plainly or by asking why."""
    if any(question.ground == _PAY for question in draft.reading.questions):
        return "pay_now"
    return "asks_why" if draft.rng.random() < 0.4 else ""
