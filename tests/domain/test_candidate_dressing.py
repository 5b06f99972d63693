"""An opener and a line make one sentence that somebody could have said."""

import pytest

from trainer.domain.daytime import timely
from trainer.domain.dressing import joined


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
