"""She remembers what she was told: what suits her is taken up once, what does not fit together is asked about."""

import pytest

from tests.domain.candidate_scenario import phrases, reading, scenario
from trainer.domain.planning import plan_turn
from trainer.domain.recall import clause_with, contradiction
from trainer.domain.script import speak
from trainer.domain.state import State
from trainer.domain.stepping import step
from trainer.domain.transcript import Turn

SCENE = scenario()


def said(*lines: str) -> tuple[Turn, ...]:
    turns = [Turn(speaker="candidate", text="Good morning.")]
    for line in lines:
        turns += [Turn(speaker="interviewer", text=line), Turn(speaker="candidate", text="I see.")]
    return tuple(turns[:-1])


@pytest.mark.parametrize(
    ("before", "now", "clash"),
    [
        ("Our team is nine people in this office.", "The team here is fourteen people.", ("nine people", "fourteen people")),
        ("You can work from home two days a week.", "You work from home 3 days a week.", ("two days a week", "3 days a week")),
        ("You can work from home two days a week.", "Actually, you work from home three days a week.", None),
        ("The team is nine people.", "The whole company is ninety people.", None),
        ("You have 25 days of holiday.", "You work from home two days a week.", None),
        ("The team is nine people.", "The team is nine people.", None),
        ("The team is between five people and nine people.", "The team is seven people.", None),
        ("Is the team nine people?", "The team is seven people.", None),
    ],
)
def test_two_numbers_for_the_same_thing(before, now, clash):
    found = contradiction(said(before, now))
    assert (tuple(found) if found else None) == clash


def test_she_asks_once_and_in_the_interviewers_words():
    turns = said("Our team is nine people.", "The team is fourteen people.")
    chosen = plan_turn(SCENE, State(phase="questions"), reading(), turns, seed=1)
    text = speak(SCENE, chosen, State(phase="questions"), turns, 1, phrases())
    assert "nine people" in text
    assert "fourteen people" in text
    assert text.count("{") == 0
    again = (*turns, Turn(speaker="candidate", text=text), Turn(speaker="interviewer", text="The team is fourteen people."))
    assert plan_turn(SCENE, State(phase="questions"), reading(), again, seed=1).moment != "contradiction"


def test_what_meets_a_told_motive_is_taken_up_once():
    text = "You would be on the day shift here, and Friday is short."
    state = step(SCENE, State(phase="questions", told=("days",)), reading(), text)
    chosen = plan_turn(SCENE, state, reading(), said(text), seed=1)
    assert (chosen.moment, chosen.quotes) == ("suits", ("You would be on the day shift here",))
    assert chosen.quotes[0] in speak(SCENE, chosen, state, said(text), 1, phrases())
    later = step(SCENE, state, reading(turn=4), text)
    assert plan_turn(SCENE, later, reading(turn=4), said(text, text), seed=1).moment != "suits"


def test_what_meets_nothing_told_is_not_taken_up():
    text = "You would be on the day shift here."
    assert plan_turn(SCENE, step(SCENE, State(phase="questions"), reading(), text), reading(), said(text), seed=1).quotes == ()


def test_a_clause_too_long_to_be_taken_up_is_left():
    assert clause_with(f"The {'very ' * 20} day shift.", "day shift") == ""


def test_a_clause_is_not_cut_within_a_number():
    assert clause_with("There are two signatures above £25,000, always.", "signatures") == "There are two signatures above £25,000"
