"""Questions that a yes answers, and statements put to her that wait for one."""

import re

from trainer.domain.hearing.words import stems
from trainer.domain.reading import Question
from trainer.domain.scenario import Fact
from trainer.domain.verifier.numbers import numbers

_YES_NO = re.compile(
    r"^(?:(?:and|so|but|or|well|okay|ok|right|now|then|just|thanks|sorry|also)[ ,]+)*(?:(?:do|does|did|are|is|was|were|have|"
    r"has|had|can|could|will|"
    r"would|should|may|might|must|am|any|ever)(?:n't)?|you(?:'re|'ve|'d| are| have| were| can| do| did)?)\b|"
    r"(?:, (?:right|correct|yes|no|\w+n't (?:you|it|they|that))|\bright|\bcorrect)\?$",
    re.IGNORECASE,
)
_MOST = 0.6
"""Share of a statement's words that a fact must have for a yes."""
_STATES = re.compile(
    r"^(?:(?:and|so|but|okay|right|then)[ ,]+)*(?:you(?:'ve|'re| have| are| were| had| work| worked| came| did| run| ran| lead| led"
    r"| started|"
    r" joined)\b|your\b|that(?:'s| is| was| makes)\b|i (?:see|take it|understand|gather) (?:that )?you\b)",
    re.IGNORECASE,
)


def yes_or_no(question: Question) -> bool:
    """Whether a yes or a no would answer it; "Who found it?" is closed in form and wants more than that."""
    return question.form == "closed" and bool(_YES_NO.search(question.text.strip()))


def states(question: Question) -> bool:
    """Whether it puts a statement to her that waits for a yes: "So you've been there for six years?"."""
    return question.form == "closed" and bool(_STATES.match(question.text.strip()))


def bears_out(fact: Fact, text: str) -> bool:
    """Whether a yes to the statement would be true: the fact says its numbers, or most of its words where it has none."""
    said = " ".join((fact.about, *fact.says))
    put = {number.value for number in numbers(text)}
    if put:
        return put <= {number.value for number in numbers(said)}
    own = stems(text)
    return bool(own) and len(own & stems(said)) >= _MOST * len(own)
