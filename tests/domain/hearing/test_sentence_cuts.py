"""A turn cut into sentences: what belongs together stays together."""

import pytest

from trainer.domain.hearing.sentences import sentences


@pytest.mark.parametrize(
    "text",
    [
        "What childcare arrangements have you made for the hours that you would be working?",
        "Which technical courses did you complete while you were in the service back then?",
        "How many people with a licence do you have on the night shift these days?",
    ],
)
def test_a_thing_that_is_asked_for_stays_with_its_verb(text):
    assert [sentence.text for sentence in sentences(text)] == [text]
