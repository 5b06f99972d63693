"""An opener and a line make one sentence that somebody could have said."""

from random import Random

import pytest

from trainer.domain.daytime import timely
from trainer.domain.dressing import dress, joined
from trainer.domain.phrases import Manner
from trainer.domain.styles import Marks


@pytest.mark.parametrize(
    ("opener", "line", "said"),
    [
        ("Okay, so", "He was in theatre at four.", "Okay, so he was in theatre at four."),
        ("Well,", "The tea was wrong.", "Well, the tea was wrong."),
        ("Okay, so", "Hattie came.", "Okay, so: Hattie came."),
        ("Let's see.", "He was in theatre.", "Let's see. He was in theatre."),
        ("Well,", "I rang twice.", "Well, I rang twice."),
    ],
)
def test_an_opener_and_its_line(opener, line, said):
    assert joined(opener, line, lambda word: word != "hattie") == said


@pytest.mark.parametrize(
    ("heard", "left"),
    [
        ("Good afternoon, I'm Jo.", ("Hello.", "Afternoon.")),
        ("Hello there", ("Hello.", "Afternoon.", "Good morning.")),
    ],
)
def test_a_greeting_answers_the_time_of_day_that_was_wished(heard, left):
    assert timely(("Hello.", "Afternoon.", "Good morning."), heard) == left


def test_a_greeting_of_another_time_is_better_than_none():
    assert timely(("Good morning.",), "Good evening") == ("Good morning.",)


HESITATION = Marks(opener=False, closer=False, asides=0, fillers=1, stumble=False)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("I don't know his name.", "I don't know his name."),
        ("I over-explain things.", "I over-explain things."),
        ("I closed it in May.", "I closed it in May."),
        ("I wrote three pages.", "I wrote, um, three pages."),
        ("Um, that was mine.", "Um, that was mine."),
    ],
)
def test_a_filler_cuts_no_word_and_is_not_doubled(line, said):
    assert dress(line, Manner(fillers=("um",)), HESITATION, Random(1), (1, 40), lambda _: True) == said
