"""The candidate's questions, and what became of each."""

import re
from collections.abc import Mapping
from itertools import islice
from math import log
from typing import Literal

from trainer.domain.plan import Plan, PlanAct
from trainer.domain.reading import Reading
from trainer.domain.report import CandidateQuestionRow
from trainer.domain.transcript import Transcript
from trainer.domain.wording import content, overlap, plain, sentences, words

Status = Literal["answered", "partly", "dodged", "will_follow_up", "unanswered"]

MOST_IN_A_TURN = 12
LONGEST_TURN = 20_000
"""Characters of a turn in which questions are looked for."""
SUBSTANCE = 2
"""Meaning-carrying words below which nothing was said that could be an answer."""
LATER_TURNS = 2
"""The interviewer's turns in which a question may still be answered."""
OPENING_SENTENCES = 3
"""Where a refusal stands when it is the answer; further down it is an aside."""
CLEAR = 0.3
DECISIVE = 0.3
LENGTH = 0.1
NODS = 9
"""Words below which a yes tells nothing of who, how, what or when."""
_ASKS_FOR_MORE = re.compile(r"^(?:(?:and|so|but|well|then)[, ]+)*(?:who|whom|what|how|when|where|why|which)\b")
SHORT_ANSWER = 40.0
"""Words up to which an answer is short enough to be all answer."""

NO_PLANS: Mapping[int, Plan] = {}
_ASKING: frozenset[PlanAct] = frozenset(["ask", "react"])
"""What she does in turns that may hold a question of hers beside those that are planned as one."""

_QUESTION = re.compile(r"\?[\"”')\]]*$")
_ASKS_BACK = re.compile(
    r"^(?:(?:and|so|sorry|oh|hm+|well|okay|ok|um|uh|ah)[,.…— -]+)*(?:(?:do|did) you (?:mean|want (?:me|the|an?)|want to hear)|"
    r"you mean|could you (?:say|repeat|explain|clarify|rephrase)|can you (?:say|repeat|explain|clarify|rephrase)|"
    r"what (?:do|did|exactly do) you mean|which (?:one|part(?! of (?:the|your|this|our))|of (?:those|them|the two))\b|"
    r"(?:may|can|could|shall|should) i (?:start|"
    r"begin|take|think|ask|tell|answer|go|have|come back|give)|"
    r"(?:is|was|does|did) that (?:so\W*$|what|answer|make sense|the|help|enough)|where (?:do|should|shall) i (?:start|begin)|how (?:can|"
    r"should|shall|do) i (?:put|say|explain)|sorry|pardon|"
    r"(?:in|about|on) what (?:way|sense|respect)|like what|such as|what was the question|why do you ask|how is that relevant|"
    r"(?:right|yes|no|okay|really)\b(?!\W+(?:(?:and|but|so|then) )?"
    r"(?:who|what|how|when|where|why|which|is|are|do|does|would|will|can)\b)|"
    r"you know|does it|isn't it)\b(?!.{60})"
)
_OF_HOW_TO_GO_ON = re.compile(
    r"\bshall (?:i|we)\b|\b(?:should|do|may|can) i (?:give|tell|start|begin|go on|take) (?:you|with|at|on|that)?|\bgo on\?$"
)
_CLARIFIES = re.compile(
    r"\b(?:do|did|would) you (?:mean|have in mind|want to (?:hear|know)|like to (?:hear|know)|want me|want the \w+|prefer (?:me|the "
    r"(?:short|long)))\b(?!.{60})|^(?:(?:and|so|sorry|oh|hm+|well|okay)[,.… -]+)*(?:(?:the|that) (?:\w+ ){1,4}or (?:the|that) \w+|"
    r"you want (?:me|the|to)\b|is (?:it|that|this) (?:the|what|about)\b.{0,40}\byou(?:'re| are)? (?:mean|ask\w*|after|want)\b)"
)
"""Asking back what is meant, wherever the words stand."""
_TO_ONESELF = re.compile(
    r"\b(?:what did (?:i|we) do|what was i|how did (?:i|we) (?:solve|fix|do)|why did (?:i|we)|what happened(?: then| next| there)?\W*$|"
    r"you know what|guess what|who knows|why not|(?:i|we|they|he|she) (?:said|asked|thought|wondered)[,:])|"
    r"\bwhere (?:was|were|am|did) (?:i|we)\b|\bwhat (?:was|is) (?:it|that|he|she) called(?: again| now)?\W*$|"
    r"\bwhat(?:'s| is| was) the (?:word|name|phrase|term)\b|\bhow (?:do|shall|should|can|would) (?:i|you|one) (?:put|say|call|explain|"
    r"describe) (?:it|this|that)\b|\bwhat do (?:you|they|we) call (?:it|that|them)\b|\b(?:did|have|had) i (?:already )?(?:say|said|"
    r"mention\w*|tell|told)\b|\bam i (?:making sense|talking too|going on|rambling|too)\b|\bdo(?:es)? (?:that|this|it) make sense\b|"
    r"\b(?:see|know) what i mean\b|\bcan you hear me\b|\bis (?:that|it) so\W*$|\bwho (?:wouldn't|would|cares?)\W*$|\bwho was (?:it|that)"
    r"\W*$|\bwhat else\W*$|\bwhen was (?:it|that)\W*$|\bwhat would you have done\W*$|\bwhat (?:can|could|should|was) (?:i|we|one|you) "
    r"(?:do|say|to do)\W*$"
)
"""What a teller asks herself on the way: "Where was I?"."""
_FOLLOW_UP = re.compile(
    r"\b(?:(?:i|we|let me|i(?:'ll| will| can|'d have to| would have to| need to)|we(?:'ll| will|"
    r" can)) (?:\w+ ){0,2}(?:find (?:that |this |it )?out|check|ask|look (?:that |it |this )?(?:up|into)|get back to you|"
    r"come back to you|follow up|write to you|"
    r"email you|send you|let you know|clarify|confirm)\b|get (?:you )?(?:an answer|that) (?:to you|for you|by)|get back to you)"
)
_REFUSES = re.compile(
    r"\b(?:(?:not|n't|never) (?:going to |able to |gonna |really |allowed to |at liberty to |in a position to )?(?:comment|answer|"
    r"discuss|speculate|talk about|go into|get into|say (?:anything|more)|tell you|share|disclose|give you|reveal)\b|"
    r"(?:can't|cannot|can not|won't) (?:really |possibly )?(?:comment|answer|discuss|speculate|say|talk|go into|tell|share|disclose|"
    r"give|get into)|no comment|(?:wish i|if i) could (?:comment|answer|tell)|decline to|rather not|none of your|"
    r"(?:don't|do not|doesn't) (?:honestly |really |actually )?(?:know|remember|recall)\b(?! (?:if|that|many|any|him|her|them|"
    r"each)\b)|no idea|not sure what|haven't (?:\w+ )?(?:had a chance|been briefed|talked|seen|heard|read|thought)|hypothetical|"
    r"(?:confidential|above my pay|not my (?:area|place|call)|ask hr|hr (?:will|can|handles|would)|drag me|waste your (?:time|"
    r"question))|why do you (?:ask|want)|let's (?:move on|talk about something|get back to|not)|that's not (?:important|relevant)|"
    r"(?:we(?:'ll| will) )?(?:get to|discuss|talk about|come to) that (?:later|another|when|if)|first i('ve| have)? heard)"
)
_OPENERS = (
    r"^(?:(?:\[\]|well|oh|look|so|sure|thanks|thank you|good question|great question|"
    r"that(?:'s| is) a (?:good|great|fair) (?:question|one)|yeah|um|uh|okay|ok|and)[\s,.:;!—-]+)*"
)
_YES_OR_NO = re.compile(
    _OPENERS
    + r"(?:(?:yes|no|absolutely|of course|definitely|certainly|exactly|correct)\b|not (?:at all|really|yet)|(?:i|we) (?:do|did|don't|"
    r"didn't|am|are|aren't|have|already)\b)"
)
_DECISIVE = re.compile(
    _OPENERS + r"(?:right|i (?:will|would)|we (?:haven't|sure|will|can)|(?:it|that|they|there)(?:'s| is|'re| are| does| do)|because|my\b)"
)


def candidate_questions(
    transcript: Transcript, readings: Mapping[int, Reading], plans: Mapping[int, Plan] = NO_PLANS
) -> tuple[CandidateQuestionRow, ...]:
    """What the candidate wanted to know of the interviewer, with what became of it. Asking back what was meant is no such question.

    Where `plans` tell what she did in a turn, a greeting, a story or a refusal holds none, whatever its words: "Good morning, or is it
    afternoon by now?".
    """
    asked = [
        (place, text)
        for place, turn in enumerate(transcript.turns)
        if turn.speaker == "candidate" and _may_ask(plans.get(place))
        for text in own_questions(turn.text)
    ]
    return tuple(CandidateQuestionRow(turn=place, text=text, status=_became(transcript, readings, place, text)) for place, text in asked)


def _may_ask(plan: Plan | None) -> bool:
    return plan is None or plan.own_question is not None or plan.act in _ASKING


def own_questions(text: str) -> tuple[str, ...]:
    """The questions in a candidate's turn that want an answer from the interviewer; exact substrings."""
    found = (part for part in sentences(text[:LONGEST_TURN]) if _QUESTION.search(part) and _wants_answer(part))
    return tuple(islice(found, MOST_IN_A_TURN))


def _wants_answer(part: str) -> bool:
    said = plain(part)
    return (
        not _ASKS_BACK.search(said)
        and not _CLARIFIES.search(said)
        and not _TO_ONESELF.search(said)
        and len(words(part)) > 2
        and not _OF_HOW_TO_GO_ON.search(said)
        and not re.search(r", (?:right|you know|isn't it|no)\?$", said)
    )


def _became(transcript: Transcript, readings: Mapping[int, Reading], place: int, question: str) -> Status:
    replies = [turn for turn in sorted(readings) if turn > place][:LATER_TURNS]
    best: Status = "unanswered"
    for turn in replies:
        now = _reply_status(question, transcript.turns[turn].text, readings[turn], first=turn == replies[0])
        if _ORDER[now] > _ORDER[best]:
            best = now
    return best


_ORDER: Mapping[Status, int] = {"unanswered": 0, "dodged": 1, "partly": 2, "will_follow_up": 3, "answered": 4}
FULL, HALF = 0.6, 0.35
"""Readings' degrees of an answer that count as one, and as half of one."""


def _reply_status(question: str, text: str, reading: Reading, *, first: bool) -> Status:
    told = " ".join(part for part in sentences(text) if not _QUESTION.search(part))
    about = overlap(content(question), content(told))
    if not first:
        return answer_status(question, told) if about >= 0.5 else "unanswered"
    if reading.follows_up or _FOLLOW_UP.search(plain(told)):
        return "will_follow_up"
    if not told:
        return "unanswered"
    degree = reading.answers
    own = answer_status(question, told)
    if own != "answered" and len(content(told)) < SUBSTANCE:
        return "dodged" if own == "dodged" else "unanswered"
    if degree is None:
        return own
    return _between(degree, own)


def _between(degree: float, own: Status) -> Status:
    if own == "dodged" and degree < FULL:
        return "dodged"
    if degree >= FULL or own == "answered":
        return "answered" if degree >= HALF / 2 else "partly"
    return "partly" if degree >= HALF or (own == "partly" and degree >= HALF / 2) else "dodged"


def answer_status(question: str, answer: str) -> Literal["answered", "partly", "dodged"]:
    """How far an answer meets a question, by its words alone.

    A refusal or a plea of not knowing where the answer should begin is a dodge; so is a question thrown back. For the rest, an answer
    counts as clear the more it takes up the question's words, the sooner it decides, and the shorter it is. The weights were set on a
    seeded half of press interviews (QEvasion) and measured on the other: `benchmarks/answered.py`.
    """
    told = sentences(answer)
    start = plain(" ".join(told[:OPENING_SENTENCES]))
    if not told or _REFUSES.search(start) or (len(told) <= 2 and all(_QUESTION.search(part) for part in told)):
        return "dodged"
    return "answered" if clearness(question, answer) >= CLEAR else "partly"


def _only_nods(question: str, answer: str) -> bool:
    """A yes, or little more, to a question that asks for more than one."""
    return bool(_ASKS_FOR_MORE.search(plain(question))) and len(words(answer)) < NODS


def clearness(question: str, answer: str) -> float:
    """How clearly an answer meets a question: higher is clearer, `CLEAR` is where it counts as answered."""
    about = overlap(content(question), content(answer))
    start = plain(answer[:200])
    decided = bool((_YES_OR_NO.search(start) and not _only_nods(question, answer)) or (about and _DECISIVE.search(start)))
    length = max(0.0, log(max(len(words(answer)), 1) / SHORT_ANSWER))
    return about + DECISIVE * decided / (1 + length) - LENGTH * length
