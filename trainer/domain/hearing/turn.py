"""One interviewer's turn read whole: its questions, acts, statements, cues and attacks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.domain.hearing.acts import acts
from trainer.domain.hearing.aim import aim
from trainer.domain.hearing.answers import answered, follows_up
from trainer.domain.hearing.asked_back import asked_back_about, explains
from trainer.domain.hearing.attacks import attacks
from trainer.domain.hearing.context import Context
from trainer.domain.hearing.courtesies import is_phatic
from trainer.domain.hearing.cues import cues
from trainer.domain.hearing.form import form
from trainer.domain.hearing.intelligible import intelligible
from trainer.domain.hearing.invitations import is_agenda, is_invitation
from trainer.domain.hearing.kind import kind
from trainer.domain.hearing.leaning import (
    LOOKS_BACK,
    MOST_HEARD,
    SETS_UP,
    after_story,
    asks_of_terms,
    goes_on,
    is_set_aside,
    leans_on_her,
    matched,
    may_lean,
)
from trainer.domain.hearing.matter import is_another, leans, matter_after
from trainer.domain.hearing.probing import quotes_back
from trainer.domain.hearing.promising import may_promise, promises
from trainer.domain.hearing.questions import asks, is_wish
from trainer.domain.hearing.reflecting import reflects
from trainer.domain.hearing.sentences import Sentence, sentences
from trainer.domain.hearing.statements import statement
from trainer.domain.off_limits import RulePack, Touch, remarked, touched
from trainer.domain.reading import Act, Cue, Ear, FindFacts, Question, Reading, Statement

MOST_READ = 20_000
"""Characters of a turn that are read; nobody says more before the other speaks."""
MOST_QUESTIONS = 40
"""Questions of a turn that are read; nobody would answer more."""
NEAR_ENOUGH = 0.5
"""The least score at which a fact or topic is what a question is about."""
_SHORT = 7
_FRESH = -0.2
"""Down from this lead it is a topic of its own: no follow-up of the tuning half lies below."""
_GOES_WITH = re.compile(
    r"^(?:and |so |then |but |if so,? )*(?:(?:can|could|would|will) you |please |just |do )*(?:what happened(?: there| then)?"
    r"|(?:tell|talk to|walk) (?:me|us) (?:a (?:bit|little) )?(?:more )?(?:about|through) (?:it|that|this|them|those|one)"
    r"|(?:explain|describe|talk about|expand on|elaborate on|say more about) (?:it|that|this)"
    r"|(?:how|what) (?:did|do|would) you (?:deal with|handle|react|respond|cope with|manage|do about|feel about|think of|make of|say)"
    r"(?: to| with)?(?: (?:it|that|this|them|him|her))?"
    r"|give (?:me|us) (?:an|one) example|(?:an|one|any) examples?|(?:what|which ones?),? for (?:example|instance)"
    r"|such as(?: what)?|like what|which ones?"
    r"|what was (?:it|that) (?:like|about)|when was (?:it|that)|why|why not)\W*$"
)
"""Says again what the question before it asks, or asks to go on from its answer: no question of its own."""
_REQUESTS = re.compile(
    r"\b(?:tell|talk|walk|explain|describe|expand|elaborate|say more|examples?|instance|such as|like what|which ones?)\b"
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


@dataclass(frozen=True, slots=True)
class _Said:
    """What the turn has said so far that its next question may lean on."""

    before: str = ""
    """The sentence just before, where it asked nothing or set up what follows."""
    matter: str = ""

    def then(self, sentence: Sentence, *, asked: bool) -> "_Said":
        if LOOKS_BACK.match(sentence.text):
            return self
        before = "" if asked and not SETS_UP.search(sentence.plain) else sentence.text
        if asked:
            return _Said(before, self.matter if leans(sentence) else "")
        return _Said(before, matter_after(self.matter, sentence, ended=sentence.text.endswith((".", "!", "…", "?"))))


def read_turn(text: str, *, turn: int, context: Context, find: FindFacts, packs: Sequence[RulePack]) -> Reading:
    """Read one interviewer's turn by rules alone, in milliseconds; every reading names the words behind it.

    The acts stand with the weightiest first: asking before reflecting, reflecting before informing, informing before courtesies.
    """
    heard = sentences(text[:MOST_READ])
    asked = _questions(heard, context, find, packs)
    told = [sentence for sentence in heard if not any(one.sentence is sentence for one in asked)]
    states = tuple(found for sentence in told if (found := statement(sentence, context.company_name, context.promising)))
    score = answered(text[:MOST_READ], context)
    return Reading(
        turn=turn,
        words=len(text.split()),
        acts=_acts(asked, told, states, score, context),
        questions=tuple(one.question for one in asked),
        statements=states,
        cues=_with_promises(cues(text[:MOST_READ]), told, states, context.promising),
        attacks=attacks(text[:MOST_READ]),
        answers=score,
        follows_up=follows_up(text[:MOST_READ]),
        intelligible=intelligible(text[:MOST_READ]),
    )


def _with_promises(heard: Sequence[Cue], told: Sequence[Sentence], states: Sequence[Statement], ear: Ear | None) -> tuple[Cue, ...]:
    """The cues, without the promises that the ear is sure are none, and with those that no rule among them hears."""
    honest = [sentence.text for sentence in told if ear and not promises(sentence, ear)]
    kept = [cue for cue in heard if cue.name != "promise" or not any(cue.quote in text for text in honest)]
    known = [cue.quote for cue in kept if cue.name == "promise"]
    fresh = (state.text for state in states if state.promise and not any(quote in state.text for quote in known))
    return (*kept, *(Cue(name="promise", quote=text) for text in fresh))


def searched(text: str) -> tuple[str, ...]:
    """The texts that reading a turn will search by meaning, so that their vectors can be made together: two cost little more than one."""
    found: list[str] = []
    before = ""
    for sentence in sentences(text[:MOST_READ]):
        if asks(sentence) and len(found) < MOST_QUESTIONS and not (is_phatic(sentence) or is_invitation(sentence)):
            found.append(sentence.text[:MOST_HEARD])
            if may_lean(sentence, before) or _is_short(sentence, before):
                found.append(f"{before} {sentence.text}"[:MOST_HEARD])
        elif may_promise(sentence):
            found.append(sentence.text)
        before = sentence.text
    return tuple(dict.fromkeys(found))


def _questions(heard: Sequence[Sentence], context: Context, find: FindFacts, packs: Sequence[RulePack]) -> list[_Asked]:
    found: list[_Asked] = []
    meant = "" if touched(last := asked_back_about(context, heard[0].text if heard else ""), packs) else last
    told_only = bool(meant) and not any(map(asks, heard))
    said = _Said(before=meant, matter=meant)
    for place, sentence in enumerate(heard):
        because = None if _is_plan(place, heard) else asks(sentence) or (meant if told_only and explains(sentence, place) else None)
        if because and len(found) < MOST_QUESTIONS:
            one = _question(sentence, because, said, context, find, packs)
            found.append(_asked_again(found[-1], one) if found and _goes_with(one, found) else one)
        elif remark := _remark(sentence, packs):
            found.append(remark)
        said = said.then(sentence, asked=because is not None)
    weighty = [one for one in found if one.act not in ("small_talk", "invite_questions") and not _goes_with(one, found)]
    if len(weighty) < 2:
        return found
    return [_Asked(one.question.model_copy(update={"stacked": one in weighty}), one.sentence, one.act) for one in found]


def _goes_with(one: _Asked, found: Sequence[_Asked]) -> bool:
    """One question said twice: "Tell me about a dispute. What happened?", "Have you ever said no? Tell me about it."."""
    first = not found or one is found[0]
    return not first and bool(_GOES_WITH.search(one.sentence.plain)) and found[-1].act not in ("off_limits", "small_talk")


def _asked_again(before: _Asked, one: _Asked) -> _Asked:
    """A request with no subject of its own asks for what the question before it named."""
    if one.act == "off_limits" or not _REQUESTS.search(one.sentence.plain):
        return one
    same = {name: getattr(before.question, name) for name in ("kind", "aim", "probe", "topic", "matches")}
    return _Asked(one.question.model_copy(update=same), one.sentence, before.act)


def _is_plan(place: int, heard: Sequence[Sentence]) -> bool:
    """A wish inside a plan of the conversation asks nothing yet: "I'd like to hear about your work first, then tell you about ours."."""
    sentence = heard[place]
    if not is_wish(sentence):
        return False
    return is_agenda(sentence) or any(is_agenda(later) or is_phatic(later) for later in heard[place + 1 :])


def _question(sentence: Sentence, because: str, said: _Said, context: Context, find: FindFacts, packs: Sequence[RulePack]) -> _Asked:
    invites, phatic = is_invitation(sentence), is_phatic(sentence) and not asks_of_terms(sentence, said.before, find)
    touches = touched(sentence.text[:MOST_HEARD], packs) or ([] if invites or phatic else _with_before(sentence, said.before, packs))
    matter = said.matter if leans(sentence) else ""
    setting = matter or (said.before if SETS_UP.search(said.before.lower()) else "")
    probe = not (invites or phatic) and leans_on_her(sentence, said.before, matter, context)
    matches, together = ((), False) if phatic or invites else matched(sentence, matter, said.before, find)
    explained = because not in sentence.plain
    another = is_another(said.before, context) and not (quotes_back(said.before) or is_set_aside(said.before))
    after = None if invites or phatic or touches else after_story(sentence, context)
    apart = setting or explained or (another and not reflects(said.before.lower(), context))
    on = after if after and not apart and goes_on(sentence, after) else None
    alone = together and another
    question = Question(
        text=sentence.text,
        form="open" if explained else form(sentence),
        kind="off_limits" if touches else kind(sentence, setting.lower(), context.previous),
        aim=on.aim if on else "outline" if alone or explained else aim(sentence, follows=bool(context.previous)),
        probe=on is not None or (probe and not (alone or explained)),
        leans=on is not None,
        fresh=after is not None and after.lead <= _FRESH,
        stacked=False,
        topic=matches[0].id if matches and matches[0].score >= NEAR_ENOUGH else None,
        matches=tuple((match.id, match.score) for match in matches),
        ground=touches[0].ground.id if touches else None,
        because=(because, *(touch.words for touch in touches)),
    )
    return _Asked(question, sentence, _act_of(touches, invites, phatic, question.probe))


def _remark(sentence: Sentence, packs: Sequence[RulePack]) -> _Asked | None:
    """A guess at private ground that waits for an answer: "You must be near retirement, then."."""
    touches = remarked(sentence.text[:MOST_HEARD], packs)
    if not touches:
        return None
    question = Question(
        text=sentence.text, form="closed", kind="off_limits", aim="outline", probe=False, stacked=False,
        ground=touches[0].ground.id, because=tuple(touch.words for touch in touches),
    )  # fmt: skip
    return _Asked(question, sentence, "off_limits")


def _with_before(sentence: Sentence, before: str, packs: Sequence[RulePack]) -> Sequence[Touch]:
    """A short question may have its subject in the words just before it: "What an accent. Where is it from?"."""
    together = f"{before} {sentence.text}"[:MOST_HEARD]
    return touched(_joined(before, sentence), packs, heard=together) if _is_short(sentence, before) else ()


def _is_short(sentence: Sentence, before: str) -> bool:
    return bool(before) and len(sentence.plain.split()) <= _SHORT


def _joined(before: str, sentence: Sentence) -> str:
    return f"{before.rstrip('.!, ')}, {sentence.text}"[:MOST_HEARD]


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
