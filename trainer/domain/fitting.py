"""Which lines fit a moment once one looks at the words that were heard: thanks are not nodded at, a link is no noise."""

import re

from trainer.domain.moments import ADDRESS
from trainer.domain.plan import Moment

_THANKS = re.compile(
    r"\b(?:thanks?|thank you) for (?:being|telling|saying|sharing|your (?:honesty|openness|candou?r)|that)\b|^thank you\b", re.IGNORECASE
)
_WANTS_A_NUMBER = re.compile(
    r"\b(?:numbers?|figures?|how (?:much|many|long|often|big|far|fast)|per ?cent|percentage|measur\w+|metrics?|quantif\w+|data|costs?)\b",
    re.IGNORECASE,
)
_WANTS_CHANGE = re.compile(r"\b(?:differently|change|do again|do better|improve)\b", re.IGNORECASE)
_ASKS_WHICH = re.compile(
    r"\b(?:what|which)\b[^.!?]*\?|\b(?:go ahead|your turn|over to you|ask away|fire away)\W*$|^\W*questions\b", re.IGNORECASE
)


def fitting(moment: Moment, question: str, heard: str) -> Moment:
    """The moment whose lines are spoken for the one that was planned.

    Args:
        moment: as planned.
        question: the interviewer's words that are answered.
        heard: the interviewer's whole turn.
    """
    match moment:
        case "nod" if _THANKS.search(heard):
            return "thanked"
        case "noise" if ADDRESS.search(heard):
            return "link"
        case "no_result" if not _WANTS_A_NUMBER.search(question):
            return "no_end"
        case "no_lesson" if _WANTS_CHANGE.search(question):
            return "no_change"
        case "first_question" if _ASKS_WHICH.search(heard):
            return ""
        case _:
            return moment
