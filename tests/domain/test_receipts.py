"""A quote counts only where it stands."""

import pytest

from trainer.domain.receipts import located
from trainer.domain.transcript import Transcript, Turn

TOLD = Transcript(turns=(Turn(speaker="interviewer", text="It’s  a\n“good” day.*"), Turn(speaker="candidate", text="It is a good day.")))


def test_the_turns_own_words_come_back():
    assert located(TOLD, 0, 'a "good" day.*').quote == "a\n“good” day.*"
    assert located(TOLD, 0, "It's a").quote == "It’s  a"


@pytest.mark.parametrize(("turn", "quote"), [(0, "a bad day"), (0, ""), (1, "a good day"), (7, "day"), (-1, "day"), (0, "x" * 5_000)])
def test_what_does_not_stand_there_is_nothing(turn, quote):
    assert located(TOLD, turn, quote) is None
