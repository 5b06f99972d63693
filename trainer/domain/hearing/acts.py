"""What a sentence that asks nothing does: greet, introduce, reflect, acknowledge, inform and the rest."""

import re

from trainer.domain.hearing.context import Context
from trainer.domain.hearing.courtesies import acknowledges, greets, is_backchannel, is_small_talk, takes_leave
from trainer.domain.hearing.filler import is_filler
from trainer.domain.hearing.invitations import is_agenda, is_invitation, plans
from trainer.domain.hearing.reflecting import hints_at_reflection, reflects
from trainer.domain.hearing.sentences import Sentence
from trainer.domain.hearing.words import STOPWORDS, stem, tokens
from trainer.domain.reading import Act

_INTRODUCE = re.compile(
    r"\b(?:my name(?:'s| is)|i(?:'m| am) (?:the |a |an |one of )?(?:\w+ ){0,3}?(?:manager|lead|head|recruiter|director"
    r"|engineer|nurse|founder|ceo|cto|owner|supervisor|partner|officer|specialist|developer|designer|coordinator|hr"
    r"|talent|here at|at|with|from|from the)\b|i(?:'ve| have) been (?:here|with|at|working)|i (?:run|lead|manage|head"
    r"|work (?:in|on|at|for|as|with)|look after|joined)\b|this is \w+ (?:from|at|speaking)|i'll introduce myself|about "
    r"(?:me|myself)\b)"
)
_NAMED = re.compile(r"^(?:hi|hello|hey|okay|so|well|and)?[,.! ]*(?:\w+[,.! ]+){0,3}?i(?:'m| am) [a-z]+(?: [a-z]+)?(?:[,.!]|$| from| and)")


def acts(sentence: Sentence, context: Context, *, first: bool) -> tuple[Act, ...]:
    """What a sentence that is no question does: mostly one act, none where it says nothing; `first` marks the opening of an interview."""
    if is_filler(sentence.plain):
        return ()
    main = _main(sentence, context, first=first)
    introduces = main == "greet" and bool(_NAMED.search(sentence.plain) or _INTRODUCE.search(sentence.plain))
    return (main, "introduce") if introduces else (main,)


def _main(sentence: Sentence, context: Context, *, first: bool) -> Act:
    if is_agenda(sentence):
        return "set_agenda"
    if is_invitation(sentence):
        return "invite_questions"
    return _manners(sentence.plain, first=first) or ("set_agenda" if plans(sentence) else _told(sentence.plain, context))


def _manners(text: str, *, first: bool) -> Act | None:
    if is_backchannel(text):
        return "acknowledge"
    if takes_leave(text) and not first:
        return "close"
    if greets(text):
        return "greet"
    return "introduce" if (first and _NAMED.search(text)) or _INTRODUCE.search(text) else None


def _told(text: str, context: Context) -> Act:
    words = len(text.split())
    if acknowledges(text) and words <= 16 and not hints_at_reflection(text):
        return "acknowledge"
    if reflects(text, context):
        return "reflect"
    if is_small_talk(text):
        return "small_talk"
    if acknowledges(text) and words <= 20:
        return "acknowledge"
    return "inform" if words > 3 else "acknowledge"


def names(text: str, name: str) -> bool:
    """Whether a turn calls the candidate by name."""
    parts = [part for part in name.lower().split() if part not in STOPWORDS]
    return any(stem(part) in {stem(word) for word in tokens(text)} for part in parts)
