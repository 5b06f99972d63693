"""The plan beside the talk: what covers a line, and what does not."""

import pytest

from tests.domain.candidate_scenario import asks, reading
from trainer.domain.ticks import LONGEST_LINE, MOST_LINES, plan_lines, read_line, ticks

ASKED = (
    reading(turn=0, acts=("greet", "introduce", "set_agenda")),
    reading(asks("angry-baker-outline", text="Tell me about a quarrel with somebody at work."), turn=2),
    reading(asks(None, "own_part", text="And what did you do yourself?", probe=True), turn=4),
    reading(asks("pay", text="What pay do you expect?"), turn=6),
    reading(turn=8, acts=("invite_questions",)),
    reading(turn=10, acts=("close", "promise")),
)


def ticked(text, question=None, matches=()):
    return ticks([read_line(text, (question,) if question else (), matches)], ASKED)[0].turn


@pytest.mark.parametrize(
    ("line", "turn"),
    [
        (("Introduce myself",), 0),
        (("Agenda, half an hour",), 0),
        (("disagreement", None, (("angry-baker-outline", 0.8), ("angry-baker-result", 0.3))), 2),
        (("Her own part", asks(None, "own_part")), 4),
        (("Expected pay",), 6),
        (("Her questions",), 8),
        (("next steps",), 10),
        (("What came of it?", asks(None, "result")), None),
        (("Remote work?", asks("remote")), None),
        (("a story of hers", None, (("route-plan-outline", 0.3),)), None),
    ],
)
def test_the_turn_that_covers_a_line(line, turn):
    assert ticked(*line) == turn


def test_a_deep_question_about_another_matter_covers_nothing():
    assert ticked("What was your own part in the route plan?", asks("route-plan-own-part", "own_part")) == 4
    other = (reading(asks("angry-baker-own-part", "own_part", text="And you?"), turn=2),)
    assert ticks([read_line("x", (asks("route-plan-own-part", "own_part"),), ())], other)[0].turn is None


def test_lines_lose_their_bullets_and_empty_ones_go():
    assert plan_lines("1. Pay\n\n - Stress \n* [ ]\n2) 3 mills?\n• Übergabe\n---") == ("Pay", "Stress", "3 mills?", "Übergabe")


def test_a_plan_as_long_as_a_book_is_read_up_to_a_bound():
    read = plan_lines(("x" * 10_000 + "\n") * 10_000)
    assert (len(read), len(read[0])) == (MOST_LINES, LONGEST_LINE)
