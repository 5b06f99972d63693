"""One interviewer's turn read whole: its questions, acts, statements, cues and attacks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.domain.hearing.acts import acts, is_invitation, is_phatic
from trainer.domain.hearing.aim import aim
from trainer.domain.hearing.answers import answered, follows_up
from trainer.domain.hearing.attacks import attacks
from trainer.domain.hearing.context import Context
from trainer.domain.hearing.cues import cues
from trainer.domain.hearing.form import form
from trainer.domain.hearing.intelligible import intelligible
from trainer.domain.hearing.kind import kind
from trainer.domain.hearing.probing import probes
from trainer.domain.hearing.questions import asks
from trainer.domain.hearing.sentences import Sentence, sentences
from trainer.domain.hearing.statements import statement
from trainer.domain.off_limits import RulePack, Touch, touched
from trainer.domain.reading import Act, FindFacts, Question, Reading, Statement

MOST_READ = 20_000
"""Characters of a turn that are read; nobody says more before the other speaks."""
MOST_HEARD = 800
"""Characters of a question that are searched."""
MOST_QUESTIONS = 40
"""Questions of a turn that are read; nobody would answer more."""
NEAR_ENOUGH = 0.5
"""The least score at which a fact or topic is what a question is about."""
_SHORT = 7
_SETS_UP = re.compile(
    r"^(?:and |so |okay,? |now,? )*(?:imagine|suppose|supposing|let's say|say\b|picture|assume|you (?:said|mentioned"
    r"|told|wrote|were|had|worked)|i (?:see|saw|read|noticed)|your (?:cv|resume|résumé)|there(?:'s| is)|a (?:customer"
    r"|client|patient|colleague)|here's)\b"
)
_ORDER: tuple[Act, ...] = (
    "off_limits",
    "probe",
    "ask",
    "invite_questions",
    "reflect",
    "answer",
    "inform",
    "promise",
    "set_agenda",
    "introduce",
    "close",
    "greet",
    "small_talk",
    "acknowledge",
)


@dataclass(frozen=True, slots=True)
class _Asked:
    question: Question
    sentence: Sentence
    act: Act


def read_turn(text: str, *, turn: int, context: Context, find: FindFacts, packs: Sequence[RulePack]) -> Reading:
    """Read one interviewer's turn by rules alone, in milliseconds; every reading names the words behind it.

    The acts stand with the weightiest first: asking before reflecting, reflecting before informing, informing before courtesies.
    """
    heard = sentences(text[:MOST_READ])
    asked = _questions(heard, context, find, packs)
    told = [sentence for sentence in heard if not any(one.sentence is sentence for one in asked)]
    states = tuple(found for sentence in told if (found := statement(sentence, context.company_name)))
    score = answered(text[:MOST_READ], context)
    return Reading(
        turn=turn,
        words=len(text.split()),
        acts=_acts(asked, told, states, score, context),
        questions=tuple(one.question for one in asked),
        statements=states,
        cues=cues(text[:MOST_READ]),
        attacks=attacks(text[:MOST_READ]),
        answers=score,
        follows_up=follows_up(text[:MOST_READ]),
        intelligible=intelligible(text[:MOST_READ]),
    )


def _questions(heard: Sequence[Sentence], context: Context, find: FindFacts, packs: Sequence[RulePack]) -> list[_Asked]:
    found: list[_Asked] = []
    before = ""
    for sentence in heard:
        if len(found) < MOST_QUESTIONS and (because := asks(sentence)):
            found.append(_question(sentence, because, before, context, find, packs))
        before = sentence.text if _SETS_UP.search(sentence.plain) or asks(sentence) is None else ""
    weighty = [one for one in found if one.act not in ("small_talk", "invite_questions")]
    if len(weighty) < 2:
        return found
    return [_Asked(one.question.model_copy(update={"stacked": one in weighty}), one.sentence, one.act) for one in found]


def _question(sentence: Sentence, because: str, before: str, context: Context, find: FindFacts, packs: Sequence[RulePack]) -> _Asked:
    invites, phatic = is_invitation(sentence), is_phatic(sentence)
    touches = touched(sentence.text[:MOST_HEARD], packs) or ([] if invites or phatic else _with_before(sentence, before, packs))
    setting = before if _SETS_UP.search(before.lower()) else ""
    probe = not (invites or phatic) and probes(sentence, before, context)
    matches = () if phatic or invites else tuple(find(f"{setting} {sentence.text}".strip()[:MOST_HEARD]))[:8]
    question = Question(
        text=sentence.text,
        form=form(sentence),
        kind="off_limits" if touches else kind(sentence, setting.lower(), context.previous),
        aim=aim(sentence, follows=bool(context.previous)),
        probe=probe,
        stacked=False,
        topic=matches[0].id if matches and matches[0].score >= NEAR_ENOUGH else None,
        matches=tuple((match.id, match.score) for match in matches),
        ground=touches[0].ground.id if touches else None,
        because=(because, *(touch.words for touch in touches)),
    )
    return _Asked(question, sentence, _act_of(touches, invites, phatic, probe))


def _with_before(sentence: Sentence, before: str, packs: Sequence[RulePack]) -> Sequence[Touch]:
    """A short question may have its subject in the words just before it: "What an accent. Where is it from?"."""
    return (
        touched(f"{before.rstrip('.!, ')}, {sentence.text}"[:MOST_HEARD], packs) if before and len(sentence.plain.split()) <= _SHORT else ()
    )


def _act_of(touches: Sequence[Touch], invites: bool, phatic: bool, probe: bool) -> Act:
    if touches:
        return "off_limits"
    if invites:
        return "invite_questions"
    if phatic:
        return "small_talk"
    return "probe" if probe else "ask"


def _acts(
    asked: Sequence[_Asked], told: Sequence[Sentence], states: Sequence[Statement], score: float | None, context: Context
) -> tuple[Act, ...]:
    found: set[Act] = {one.act for one in asked}
    found |= {"ask" for one in asked if one.act == "off_limits"}
    first = not context.earlier_interviewer and not context.previous
    found |= {name for sentence in told for name in acts(sentence, context, first=first)}
    if states:
        found.add("inform")
    if any(state.promise for state in states):
        found.add("promise")
    if score is not None and score >= NEAR_ENOUGH and told:
        found.add("answer")
    return tuple(name for name in _ORDER if name in found)
