"""Padding says nothing: it is no question, no acknowledgement and no reflection, and hides none."""

import pytest

from trainer.domain.hearing.acts import acts
from trainer.domain.hearing.context import Context
from trainer.domain.hearing.filler import is_filler, unpadded
from trainer.domain.hearing.questions import asks
from trainer.domain.hearing.sentences import sentences

EMPTY = ("Well, let us see now.", "You know, as it were.", "Right, where were we?", "If you will, so to speak.", "One moment please.")


@pytest.mark.parametrize("words", EMPTY)
def test_an_empty_sentence_does_nothing_and_asks_nothing(words: str) -> None:
    (sentence,) = sentences(words)
    assert is_filler(sentence.plain)
    assert asks(sentence) is None
    assert acts(sentence, Context(), first=False) == ()


@pytest.mark.parametrize("words", ["Tell me more.", "And then?", "I see.", "That is good.", "What else?", "How so?", "Is it you?"])
def test_a_short_sentence_that_says_something_is_not_empty(words: str) -> None:
    assert not is_filler(sentences(words)[0].plain)


@pytest.mark.parametrize(
    ("padded", "bare"),
    [
        ("You know, what did you do first?", "what did you do first?"),
        ("So, basically, what did you do?", "so, what did you do?"),
        ("What, um, did you do, as it were, then?", "what, did you do, then?"),
        ("What do you know about us?", "what do you know about us?"),
        ("You like people, you know?", "you like people, you know?"),
    ],
)
def test_asides_are_not_heard(padded: str, bare: str) -> None:
    assert unpadded(padded.lower()) == bare
