"""What a question is about where its subject stands before it: "You had forty complaints a month. What did you do about it?"."""

import re

from trainer.domain.hearing.context import Context
from trainer.domain.hearing.courtesies import is_courtesy
from trainer.domain.hearing.filler import is_filler
from trainer.domain.hearing.invitations import is_agenda
from trainer.domain.hearing.questions import is_elliptic
from trainer.domain.hearing.sentences import Sentence
from trainer.domain.hearing.words import content, stems, tokens

MOST = 400
"""Characters of the words before a question that are kept."""
_POINTS = re.compile(
    r"\b(?:that|those|this|these|it|they|them|he|she|him|her|there|then|his|their|such|so|the same|the (?:first|second|other) one)\b"
    r"(?! (?:you|your|we|i|it|they|the|a|an|he|she|my|our|is a|was a)\b)"
)
_YOURS = re.compile(r"\b(?:you|you're|you've|you'd|your|yourself)\b")
_OURS = re.compile(
    r"^(?:and |so |but |well,? )*(?:we|our|i(?! (?:also |just |have |can )?(?:read|see|saw|seen|notice|noticed"
    r"|understand|know|gather|heard|was told)\b)|my|i'm|i've|we're|we've|the (?:team|company|role|job) (?:is|has))\b"
)
_PAPER = re.compile(r"\b(?:cv|résumé|resume|application|cover letter|profile|letter|papers?)\b")
_STORY = re.compile(
    r"^(?:and |so |okay,? |now,? )*(?:imagine|suppose|supposing|let's say|say (?:a|an|that|you)|picture|assume|here's|a|an|two|three"
    r"|one|the|your|someone"
    r"|somebody|there(?:'s| is| are))\b"
)
_OF_THE_HOUSE = re.compile(
    r"\b(?:we|we're|we've|we'd|we'll|our|ours|us|here|this (?:job|role|post|place|team|company)|the (?:job|role|post|hours))\b",
    re.IGNORECASE,
)
_CLEAR = 0.25
"""Share of stems in the candidate's last words below which another matter is named."""
_FEW = 2
_SOME = 4


def matter_after(matter: str, sentence: Sentence, *, ended: bool) -> str:
    """The matter that a following question may lean on, once a sentence that asks nothing has been said.

    A courtesy in between changes nothing. What is said of ourselves counts only within the sentence of the question (`ended` is False), or
    within a made-up case.
    """
    if is_courtesy(sentence) or is_agenda(sentence):
        return matter
    text = sentence.plain
    if len(content(tokens(text))) < _FEW:
        return matter
    if ended and not matter and (_OURS.search(text) or not (_YOURS.search(text) or _STORY.search(text))):
        return ""
    if ended and matter and _OURS.search(text):
        return ""
    return f"{matter} {sentence.text}".strip()[-MOST:]


def leans(sentence: Sentence) -> bool:
    """Whether a question has no subject of its own, or points to one."""
    own = len(content(tokens(sentence.plain)))
    return own <= _FEW or is_elliptic(sentence) or (own <= _SOME and bool(_POINTS.search(sentence.plain)))


def is_another(matter: str, context: Context) -> bool:
    """Whether the words before a question name something that the candidate's last words did not: from the CV, or a made-up case."""
    own = stems(matter)
    shared = len(own & stems(context.previous)) / len(own) if own else 1.0
    return shared < _CLEAR or (bool(_PAPER.search(matter.lower())) and shared < 2 * _CLEAR)


def speaks_of_the_house(text: str) -> bool:
    """Whether words tell of the interviewer's own side: "It's short-staffed here most days."."""
    return bool(_OF_THE_HOUSE.search(text)) and not is_filler(text.lower().strip(" .,!"))
