"""Questions of courtesy, and questions of the trade in the same words."""

import pytest

from trainer.domain.hearing.courtesies import is_phatic
from trainer.domain.hearing.questions import asks
from trainer.domain.hearing.sentences import sentences


@pytest.mark.parametrize(
    "text",
    [
        "How did you find the journey in this morning?",
        "How's your week been?",
        "How's your day?",
        "Did you find the place all right?",
        "How are you doing?",
    ],
)
def test_a_courtesy_is_one(text: str) -> None:
    assert is_phatic(sentences(text)[0])


@pytest.mark.parametrize(
    "text",
    [
        "How's your week carved up?",
        "How's your day structured?",
        "Did you find the fault in the end?",
        "How are you planning the first quarter?",
        "Are you comfortable chairing a room?",
    ],
)
def test_a_question_of_the_trade_is_none(text: str) -> None:
    assert not is_phatic(sentences(text)[0])


def test_a_name_called_asks_nothing() -> None:
    assert [asks(sentence) for sentence in sentences("Hi Ana? Good morning, Mr Poll?")] == [None, None]
    assert asks(sentences("Hi, tell me about yourself?")[0])
