"""Small courtesies: being asked whether something is all right, and what small talk is about."""

import re

from trainer.domain.hearing.courtesies import CONSENT
from trainer.domain.plan import Moment
from trainer.domain.reading import Question, Reading

_CONSENT = re.compile(
    rf"\b(?:{CONSENT}|(?:do|would) you mind if (?:i|we)\b|shall we (?:start|begin)|ready to (?:start|begin))[^?]*\?\s*$", re.IGNORECASE
)
_WHAT_ELSE = re.compile(
    r"^(?:(?:and|so|okay|is there|are there|do you have|have you(?: got)?)[ ,]+)*(?:anything|any|what|something) (?:else|"
    r"other|more|further)\b",
    re.IGNORECASE,
)
_LEAST = 0.85
_OF_THE_TALK = re.compile(
    r"\b(?:half an hour|an hour|(?:\w+ )?minutes|notes|to (?:start|begin) with|first|"
    r"i (?:start|begin|ask)|we (?:start|begin|talk|record))\b",
    re.IGNORECASE,
)
"""What is asked to be all right is how the talk will go, not a term of the job."""
_PLAYFUL_SCORE = 0.8
_PLAYFUL = re.compile(
    r"\b(?:tell (?:me|us) a joke|(?:best|favou?rite|any|good) jokes?|make (?:me|us) laugh|(?:won|win) the lottery|lottery win"
    r"|superpowers?|desert island|(?:what|which) (?:kind of |sort of )?(?:animal|tree|fruit|vegetable|colou?r|biscuit|cartoon|superhero"
    r"|kitchen appliance)\b.{0,20}\b(?:you|yourself)|if you (?:were|could be) (?:an?|any) (?:\w+ )?(?:animal|tree|fruit|vegetable"
    r"|colou?r|car|book|film|song|superhero)|(?:star|spirit|zodiac) (?:sign|animal)|time machine"
    r"|if you were (?:an?|any) (?:\w+ ){1,3}(?:what|which) (?:one )?would you be\W*$|(?:appliance|biscuit|instrument) would you be\W*$"
    r"|(?:famous|fictional|dead) (?:person|people|character)s?|(?:famous|historical) figures? would"
    r"|(?:cats or dogs|dogs or cats|tea or coffee)\W*$|believe in ghosts|zombie)\b"
    r"|(?:^|[.!?] )(?!.*\b(?:days?|nights?|weeks?|weekdays?|weekends?|mornings?|shifts?|remote|home|office)\b)(?:\w+ or \w+\W+){2,}$",
    re.IGNORECASE,
)
_OF_THEN = re.compile(r"^(?:\w+[ ,]+){0,2}?(?:did|was|were|had)\b", re.IGNORECASE)
"""Nobody is asked for consent to what was: "Did that work for everybody?"."""
_KEEN = re.compile(
    r"^(?:(?:and|so|but|well|are you|do you|would you)[ ,]+)*still (?:be )?(?:interested|keen|want (?:it|the job|this|to)|up for it"
    r"|with (?:us|me)"
    r"|like the sound of it|on board)\b[^?]{0,15}\?$",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[£$€]\s?\d|\b(?:\d[\d.,]*k?|\w+ thousand)\b", re.IGNORECASE)
_KIND = re.compile(
    r"\b(?:(?:stays?|remains?|keep(?:s|ing)? (?:it|that|this)) (?:here|in this room|between us|with me|private|confidential)"
    r"|between (?:us|you and me|ourselves)|(?:plays?|has|have|makes?) no (?:part|bearing|role|difference)"
    r"|won't (?:count|matter|be held|change anything|write)|"
    r"not be held|for (?:telling|sharing|trusting|being (?:open|honest|frank))|means a lot|appreciate (?:you|your|that you))\b",
    re.IGNORECASE,
)
_TALK: tuple[tuple[Moment, re.Pattern[str]], ...] = (
    ("drink", re.compile(r"\b(?:coffee|tea|water|drink|thirsty)\b", re.IGNORECASE)),
    (
        "journey",
        re.compile(
            r"\b(?:journey|trip|travel|traffic|parking|commute|train|get here|getting here|find (?:us|it|the)|found (?:us|"
            r"it)|way (?:here|in|over))\b",
            re.IGNORECASE,
        ),
    ),
    (
        "how_are_you",
        re.compile(
            r"\bhow (?:are|is|'?s|have|has)\b(?! you (?:at|with|on|in|found)\b)[^?]*\b(?:you|things|it going|day|week|morning)\b|"
            r"\bare you (?:well|good)\b",
            re.IGNORECASE,
        ),
    ),
)
_IN_A_LINE: dict[Moment, re.Pattern[str]] = {
    "drink": re.compile(r"\b(?:coffee|tea|water|drink|cup|glass)\b", re.IGNORECASE),
    "journey": re.compile(
        r"\b(?:cycled|bicycle|bike|train|bus|tram|drove|drive|walk(?:ed)?|found|traffic|journey|way here|parking|park(?:ed)?|"
        r"route|road|roads|on time|early|way)\b",
        re.IGNORECASE,
    ),
    "how_are_you": re.compile(
        r"\b(?:(?:very |all |quite )?(?:well|fine|good|all right|great)\b[^.]*\b(?:thank|thanks)|one of those weeks|can't complain)",
        re.IGNORECASE,
    ),
}


def asks_consent(reading: Reading, question: Question | None = None) -> bool:
    """Whether the turn ends in asking if that is all right with her; of one question, whether it is that."""
    asked = question or (reading.questions[-1] if reading.questions else None)
    if asked is None or not _CONSENT.search(asked.text) or _MONEY.search(asked.text) or _OF_THEN.match(asked.text):
        return False
    return is_of_the_talk(asked.text) or max((score for _, score in asked.matches), default=0.0) < _LEAST


def is_of_the_talk(text: str) -> bool:
    """Whether words are about how the talk will go: its length, its order, the notes."""
    return bool(_OF_THE_TALK.search(text))


def is_playful(question: Question) -> bool:
    """Whether it is a game, not a question about her work: "Tell me a joke."."""
    return bool(_PLAYFUL.search(question.text)) and max((score for _, score in question.matches), default=0.0) < _PLAYFUL_SCORE


def asks_if_keen(reading: Reading) -> bool:
    """Whether the turn ends in asking if she would still like the job: "Still interested?"."""
    return bool(reading.questions) and bool(_KEEN.search(reading.questions[-1].text.strip()))


def is_kind(reading: Reading, text: str) -> bool:
    """Whether it meets what she confided with thanks, care, or the word that it stays where it is."""
    return bool(_KIND.search(text)) or any(cue.name in ("empathy", "thanks") for cue in reading.cues)


def asks_for_hers(question: Question) -> bool:
    """Whether it asks, while she has the floor, whether she would like to know more: "Anything else?"."""
    return bool(_WHAT_ELSE.match(question.text.strip()))


def small_talk_about(text: str) -> Moment:
    """What the small talk asks after, as a moment; empty where it is none of the usual."""
    return next((moment for moment, words in _TALK if words.search(text)), "")


def fits(line: str, about: Moment) -> bool:
    """Whether a line of small talk answers what was asked after."""
    if about == "drink" and _IN_A_LINE["how_are_you"].match(line):
        return False
    if about == "how_are_you" and _IN_A_LINE["drink"].search(line) and not _IN_A_LINE["how_are_you"].match(line):
        return False
    return about in _IN_A_LINE and bool(_IN_A_LINE[about].search(line))
