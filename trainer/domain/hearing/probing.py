"""Does a question build on what the candidate has just said?"""

import re

from trainer.domain.hearing.aim import aim
from trainer.domain.hearing.context import Context
from trainer.domain.hearing.questions import is_elliptic
from trainer.domain.hearing.sentences import Sentence
from trainer.domain.hearing.words import content, stems, tokens

_QUOTES_BACK = re.compile(
    r"\b(?:you (?:just |also )?(?:said|say|mentioned|told|talked about|described|brought up|were saying|called|referred)"
    r"|when you say|earlier you|going back to (?:what|that)|back to (?:that|what you|the)|coming back to|what you "
    r"(?:said|just)|you've (?:just )?(?:said|mentioned|described))\b"
)
_POINTS_BACK = re.compile(
    r"\b(?:that|those|this|these|it|they|them|he|she|him|her|there|then|his|their|the (?:same|first|second|other) (?:one|time|day))\b"
)
_DUMMY = re.compile(
    r"\b(?:is|was|isn't|would|could) (?:it|that|this)(?: be)? (?:true|fair|right|correct|possible|okay|ok|all right|fine)"
    r"(?: (?:that|if|to say(?: that)?))\b"
)
"""An "it" that points at nothing."""
_FRESH = re.compile(
    r"\b(?:tell me about (?:a|an|your|yourself|the (?:last|most))|(?:a|another) (?:time|situation|occasion) (?:when"
    r"|where|that|in which|you)|(?:this|our) (?:role|job|position|company|team|organi[sz]ation)|the (?:role|position)\b"
    r"|would you (?:say|call|describe|consider) (?:(?:that )?you|yourself)"
    r"|next question|moving on|let's (?:talk|switch|turn)|different (?:topic|question)|where do you see|what are your "
    r"(?:strengths|weaknesses|salary)|why do you want)\b"
)
_OWN_SETTING = re.compile(
    r"^(?:and |so |okay,? |now,? )*(?:if (?:i|a|an|your|one|two|we)\b|imagine|suppose|let's say|say (?:a|an|you)|what "
    r"would you do if|how would you (?:handle|deal|react))"
)
_PAPER = re.compile(r"\b(?:on|in) your (?:\w+ )?(?:cv|résumé|resume|application|cover letter|letter|profile|form)\b")
_DEEP = ("own_part", "result", "lesson", "example", "more")
_NEAR = 0.45


def probes(sentence: Sentence, before: str, context: Context) -> bool:
    """True where the question leans on the candidate's last words: no subject of its own, quoting, pointing back, sharing words."""
    if not context.previous:
        return False
    if is_elliptic(sentence) or quotes_back(f"{before} {sentence.plain}"):
        return True
    if _FRESH.search(sentence.plain) or _OWN_SETTING.search(sentence.plain):
        return False
    points = bool(_POINTS_BACK.search(_DUMMY.sub("", sentence.plain)))
    deep = aim(sentence, follows=True) in _DEEP
    own = content(tokens(sentence.plain))
    shared = len(set(own) & stems(context.previous))
    if deep and (len(own) <= 3 or shared or points):
        return True
    if points and (len(own) <= 3 or shared):
        return True
    return shared >= 2 or (shared == 1 and len(own) <= 3) or _is_near(sentence, context)


def quotes_back(text: str) -> bool:
    """Whether words go back to what the candidate said, and not to a paper."""
    return bool(_QUOTES_BACK.search(text.lower())) and not _PAPER.search(text.lower())


def _is_near(sentence: Sentence, context: Context) -> bool:
    return bool(context.similar) and context.similar is not None and context.similar(sentence.text, [context.previous])[0] >= _NEAR
