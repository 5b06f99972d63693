"""The question that the candidate asked back about: what the interviewer explains next is read together with it."""

import re

from trainer.domain.hearing.context import Context
from trainer.domain.hearing.courtesies import is_courtesy, is_phatic
from trainer.domain.hearing.invitations import is_agenda, is_invitation
from trainer.domain.hearing.questions import asks
from trainer.domain.hearing.sentences import Sentence, sentences
from trainer.domain.hearing.words import content, tokens

_MOST = 45
"""Words of a turn that does nothing but ask back."""
_MOST_SAID = 25
"""Words of a sentence that explains a question."""
_ASKS_BACK = re.compile(
    r"\b(?:(?:do|did|are|were|would) you (?:mean|after|asking|have (?:a|an|something) )|you mean(?:t)?\b|meaning what|how do you mean"
    r"|what (?:exactly )?(?:do|did|would|are) you (?:mean|want|like|most like|after|asking|need)|what(?: is it that)? you(?:'d| want)\b"
    r"|(?:say|ask|put|try) (?:me )?(?:that|it)(?: to me)? (?:again|once more|as a|with a|another way|differently|in other)"
    r"|(?:say|give me) a (?:bit|little) more|(?:don't|didn't|did not) (?:follow|catch)|which (?:one|part|bit|year|end|side)"
    r"|or (?:more |just )?(?:in general|general|as a matter of|about|the|my)\b|in general\?)",
    re.IGNORECASE,
)
_GIVES_UP = re.compile(
    r"\b(?:never mind|forget (?:it|that|about)|doesn't matter|not important|move on|moving on|next (?:question|one)|skip|leave it|"
    r"because|i'll|we'll|i will|we will|let me|let's|thanks?|sorry|we (?:are|have|do)|our|i (?:am|was|just wanted))\b"
)
"""Gives the question up, or tells something of one's own: explains nothing."""


_I_MEANT = re.compile(
    r"^(?:(?:no|oh|well|sorry|ah|not (?:that|quite|really)|hm+)[,. ]+)*(?:i (?:mean|meant|was (?:thinking|asking|after|talking))\b"
    r"|what i (?:mean|meant|want|wanted|was after)\b|i'm (?:asking|talking|thinking) (?:about|of)\b)"
)
"""Says so itself that it explains what was asked before, whatever came in answer."""


def asked_back_about(context: Context, said: str = "") -> str:
    """The interviewer's question that the candidate's last turn asks back about, or that what is `said` now explains; else empty."""
    corrects = bool(_I_MEANT.match(said.strip().lower()))
    if context.answered_by or not context.earlier_interviewer or not (corrects or _only_asks_back(context)):
        return ""
    put = [one for one in sentences(context.earlier_interviewer[-1]) if asks(one) and not (is_phatic(one) or is_invitation(one))]
    return put[-1].text if put else ""


def _only_asks_back(context: Context) -> bool:
    if len(context.previous.split()) > _MOST:
        return False
    last = sentences(context.previous)[-1:]
    return context.asks_back or any(one.text.rstrip().endswith("?") and _ASKS_BACK.search(one.text) for one in last)


def explains(sentence: Sentence, place: int) -> bool:
    """Whether the first sentence of the turn after says what was meant: "With customers, I mean."."""
    text = sentence.plain
    if place or len(text.split()) > _MOST_SAID or not content(tokens(text)) or _GIVES_UP.search(text):
        return False
    return not (is_courtesy(sentence) or is_agenda(sentence) or is_phatic(sentence) or is_invitation(sentence))
