"""How the interviewer met the candidate's own question, and which of her questions need not be put any more."""

import re
from collections.abc import Sequence
from typing import Literal

from trainer.domain.pleasantries import asks_for_hers
from trainer.domain.reading import Reading
from trainer.domain.scenario import OwnQuestion
from trainer.domain.transcript import Turn

Met = Literal["answered", "promised", "partly", "off_the_point", "dodged"]
"""`dodged` is a plain evasion; `off_the_point` says something, though nothing that answers."""

ANSWERED = 0.5
PARTLY = 0.25
_LITTLE = 4
"""Words below which nothing was said that could be an answer."""
_DIRECT = re.compile(
    r"\b(?:honest|short|straight|plain|simple|true|frank) (?:answer|truth) (?:is|to that)\b|\b(?:answer|truth)(?:'s|"
    r" is)(?: a)? (?:\w+ )?(?:yes|no)\b"
    r"|^(?:(?:well|so|oh|honestly|frankly|to be honest|that(?:'s| is) a (?:fair|good|great) question|good question|thank(?:s|"
    r" you))[\s,.:;—–-]+"
    r"(?:and |but )?)*(?:yes|no|not (?:yet|at the moment|this year|really|at all)|never|always)\b",
    re.IGNORECASE,
)
_EVADES = re.compile(
    r"\b(?:can't|cannot|won't|couldn't) (?:really )?(?:say|comment|discuss|talk|tell)|rather not|no comment|confidential|"
    r"it depends|we'll see|"
    r"don't worry about|not important|why do you (?:ask|want)|let's (?:move on|not|leave)|moving on|anyway|next question|another time|"
    r"(?:ask|talk to) hr|you'll (?:see|find out)|not now|later\b",
    re.IGNORECASE,
)
_OF_COURSE = re.compile(r"\bof course\b", re.IGNORECASE)


def met(reading: Reading, text: str) -> Met | None:
    """How a turn met her waiting question; None where none waited, or where the turn only asks for more of them: it waits on."""
    if reading.answers is None or _only_invites(reading):
        return None
    direct = bool(_DIRECT.search(text.strip())) and not reading.follows_up
    if reading.answers >= ANSWERED or direct:
        return "answered"
    if reading.follows_up:
        return "promised"
    if reading.answers >= PARTLY:
        return "partly"
    return "dodged" if _EVADES.search(text) or len(text.split()) < _LITTLE else "off_the_point"


def _only_invites(reading: Reading) -> bool:
    """Whether the turn tells nothing and evades nothing: "What else would you like to know?"."""
    invites = "invite_questions" in reading.acts or (bool(reading.questions) and all(map(asks_for_hers, reading.questions)))
    return invites and not reading.statements and not {"inform", "answer", "promise"} & set(reading.acts)


def still_open(own: OwnQuestion, turns: Sequence[Turn]) -> bool:
    """Whether nothing that the interviewer told unasked has answered her question already.

    One phrase of several words, or a figure, is enough; single words, which fall in passing, must be two in one turn.
    """
    return not any(_answers(own, turn.text) for turn in turns if turn.speaker == "interviewer")


def _answers(own: OwnQuestion, text: str) -> bool:
    told = " ".join(sentence for sentence in re.split(r"(?<=[.!?])\s+", text) if not sentence.rstrip().endswith("?"))
    told = _OF_COURSE.sub(" ", told)
    hits = [words for words in own.answered_by if re.search(rf"(?<!\w){re.escape(words)}", told, re.IGNORECASE)]
    return len(hits) > 1 or any(" " in words or any(letter.isdigit() for letter in words) for words in hits)
