"""What is promised though nobody can keep it yet: an offer, a rise, a start, or talk as though she were hired."""

import re

from trainer.domain.hearing.cues import SURELY, denied
from trainer.domain.hearing.invitations import is_invitation
from trainer.domain.hearing.sentences import Sentence
from trainer.domain.reading import Ear

MOST_WORDS = 40
"""Words of a sentence that is listened to."""
SURE = 0.08
"""Score from which a sentence promises though no rule hears it."""
SURE_DESPITE = 0.35
"""The same where it names a condition. Both leave 3 of 155 honest sentences of the examples, one kind left out at a time, and none of
638 lines of interviewers who promise nothing."""
HONEST = -0.5
"""Score below which it promises nothing though a rule hears it."""
_PROMISE = re.compile(
    r"\b(?:when you (?:join|start|work (?:here|with us)|come on board)|once you(?:'re| are)? (?:here|join|start|on board)"
    rf"|you(?:'ll| will) (?:{SURELY}|get the (?:job|offer|role)|be (?:hired|promoted)|get (?:an offer|promoted))"
    r"|promise|guarantee\w*|the (?:job|role|position)(?:'s| is) yours|for sure|job for life|you(?:'re| are) hired)\b"
)
_CONDITION = re.compile(
    r"\b(?:if|whoever|whether|would|wouldn't|[a-z]+'d|should|depends?|may|might|perhaps|possible|possibly|can't|cannot|can not|couldn't|"
    r"nobody|no one|either way|whichever|way or the other)\b"
)
_MAY_PROMISE = re.compile(
    r"\b(?:you(?:'\w+)?|your\w*|hired|aboard|welcome|settled|decision|decided|(?:we|i)(?:'ll|'re| will| are going| won't| would|'ve))\b"
)


def may_promise(sentence: Sentence) -> bool:
    """Whether a sentence speaks of her or of what will be, so that it is worth listening to."""
    if not 3 <= len(sentence.plain.split()) <= MOST_WORDS or is_invitation(sentence):
        return False
    return bool(_MAY_PROMISE.search(sentence.plain))


def promises(sentence: Sentence, hear: Ear | None = None) -> bool:
    """Whether a sentence promises too much: by rules, and by what it sounds like where there is an ear."""
    by_rule = any(not denied(sentence.plain[: hit.start()]) for hit in _PROMISE.finditer(sentence.plain))
    sound = hear(sentence.text) if hear and (by_rule or may_promise(sentence)) else None
    if sound is None:
        return by_rule
    needed = SURE_DESPITE if _CONDITION.search(sentence.plain) else SURE
    return sound.score >= (HONEST if by_rule else needed)
