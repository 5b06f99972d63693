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
from trainer.domain.hearing.courtesies import CONSENT, is_courtesy, is_phatic
from trainer.domain.hearing.cues import cues
from trainer.domain.hearing.form import form
from trainer.domain.hearing.intelligible import intelligible
from trainer.domain.hearing.invitations import is_agenda, is_invitation
from trainer.domain.hearing.kind import kind
from trainer.domain.hearing.matter import is_another, leans, matter_after, speaks_of_the_house
from trainer.domain.hearing.probing import probes, quotes_back
from trainer.domain.hearing.promising import may_promise, promises
from trainer.domain.hearing.questions import asks, is_wish
from trainer.domain.hearing.reflecting import reflects
from trainer.domain.hearing.sentences import Sentence, sentences
from trainer.domain.hearing.statements import statement
from trainer.domain.hearing.words import content, tokens
from trainer.domain.off_limits import Ear, RulePack, Touch, remarked, touched
from trainer.domain.reading import Act, Cue, FindFacts, FollowUp, Match, Question, Reading, Statement

MOST_READ = 20_000
"""Characters of a turn that are read; nobody says more before the other speaks."""
MOST_HEARD = 800
"""Characters of a question that are searched."""
MOST_QUESTIONS = 40
"""Questions of a turn that are read; nobody would answer more."""
NEAR_ENOUGH = 0.5
"""The least score at which a fact or topic is what a question is about."""
_SHORT = 7
_THIN = 2
"""Words of meaning up to which a question may have its subject in the sentence before it."""
_SETS_UP = re.compile(
    r"^(?:and |so |okay,? |now,? )*(?:imagine|suppose|supposing|let's say|say\b|picture|assume|you (?:said|mentioned"
    r"|told|wrote|were|had|worked)|i (?:see|saw|read|noticed)|your (?:cv|resume|résumé)|there(?:'s| is)|a (?:customer"
    r"|client|patient|colleague)|here's)\b"
)
_CONSENT = re.compile(rf"\b(?!are you\b){CONSENT}")
_LOOKS_BACK = re.compile(r"^(?:\w+[ ,]+)?(?:looking back|in hindsight|with hindsight|in retrospect|today|now)\W*$", re.IGNORECASE)
"""Begins a question on what was told, and names nothing."""
_LEAD = 0.2
"""From this lead on a question goes on from what was told, by `benchmarks/follow_ups.py`."""
_FRESH = -0.2
"""Down from this lead it is a topic of its own: no follow-up of the tuning half lies below."""
_LONGEST = 24
"""Words of a question that may do so."""
_SURELY = 0.85
"""From this score on the words before a question are what it is about."""
_MADE_UP = re.compile(r"^(?:and |so |okay,? |now,? )*(?:imagine|suppose|supposing|let's say|say\b|picture|assume)\b")
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
        if _LOOKS_BACK.match(sentence.text):
            return self
        before = "" if asked and not _SETS_UP.search(sentence.plain) else sentence.text
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
            if _may_lean(sentence, before) or _is_short(sentence, before):
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
    invites, phatic = is_invitation(sentence), is_phatic(sentence) and not _asks_of_terms(sentence, said.before, find)
    touches = touched(sentence.text[:MOST_HEARD], packs) or ([] if invites or phatic else _with_before(sentence, said.before, packs))
    matter = said.matter if leans(sentence) else ""
    setting = matter or (said.before if _SETS_UP.search(said.before.lower()) else "")
    probe = not (invites or phatic) and _probes(sentence, said.before, matter, context)
    matches, together = ((), False) if phatic or invites else _matches(sentence, matter, said.before, find)
    explained = because not in sentence.plain
    another = is_another(said.before, context) and not (quotes_back(said.before) or _is_set_aside(said.before))
    after = None if invites or phatic or touches else _after(sentence, context)
    apart = setting or explained or (another and not reflects(said.before.lower(), context))
    on = after if after and not apart and _goes_on(sentence, after) else None
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


def _after(sentence: Sentence, context: Context) -> FollowUp | None:
    """How it sounds after what was told; None where nothing was."""
    return context.follow_up(sentence.text[:MOST_HEARD]) if context.previous and context.follow_up else None


def _goes_on(sentence: Sentence, heard: FollowUp) -> bool:
    """Whether it surely goes on from what was told."""
    return heard.lead >= _LEAD and len(sentence.plain.split()) <= _LONGEST


def _matches(sentence: Sentence, matter: str, before: str, find: FindFacts) -> tuple[tuple[Match, ...], bool]:
    """The facts that a question points at: with its case, where it has one, else alone or with the sentence before, whichever is clearer.

    "Everything is on fire. Where do you start?" asks nothing that can be found without its first half; the flag says that it was needed.
    """
    case = _case(matter, before)
    found = tuple(find(f"{case} {sentence.text}".strip()[:MOST_HEARD]))
    if case or not _may_lean(sentence, before):
        return found[:8], bool(case) and bool(found) and found[0].score >= _SURELY
    wider = tuple(find(f"{before} {sentence.text}"[:MOST_HEARD]))
    together = bool(wider) and wider[0].score >= _SURELY and wider[0].score > (found[0].score if found else 0.0)
    return max(found, wider, key=lambda matches: matches[0].score if matches else 0.0)[:8], together


def _asks_of_terms(sentence: Sentence, before: str, find: FindFacts) -> bool:
    """Whether what is to be all right is a term of the job that was just named: "We're in three days a week. Does that work for you?"."""
    if not _CONSENT.search(sentence.plain) or not before or _is_set_aside(before):
        return False
    found = find(f"{before} {sentence.text}"[:MOST_HEARD])
    return bool(found) and found[0].score >= _SURELY


def _may_lean(sentence: Sentence, before: str) -> bool:
    """Whether its subject may stand in the sentence before it."""
    return bool(before) and len(content(tokens(sentence.plain))) <= _THIN and not _is_set_aside(before)


def _is_set_aside(before: str) -> bool:
    """Whether the sentence before is a courtesy or a plan, on which no question leans."""
    return any(is_courtesy(one) or is_agenda(one) or is_phatic(one) for one in sentences(before))


def _case(matter: str, before: str) -> str:
    """What a question is matched together with: the matter it leans on, or the case that was made up just before."""
    return matter or (before if _MADE_UP.search(before.lower()) else "")


def _probes(sentence: Sentence, before: str, matter: str, context: Context) -> bool:
    """Leaning on one's own words about another matter builds on nothing that the candidate said."""
    sets_up = bool(_SETS_UP.search(before.lower())) or speaks_of_the_house(before)
    named = matter or (before if leans(sentence) and sets_up else "")
    another = bool(named) and is_another(named, context) and not quotes_back(named)
    return not another and probes(sentence, before, context)


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
