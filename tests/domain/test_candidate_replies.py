"""Her own questions: how they were met, and which need not be put any more."""

import pytest

from tests.domain.candidate_scenario import reading, scenario
from trainer.domain.planning import plan_turn
from trainer.domain.replies import met, still_open
from trainer.domain.scenario import OwnQuestion
from trainer.domain.state import State
from trainer.domain.stepping import step
from trainer.domain.transcript import Turn

SCENE = scenario()
OWN = OwnQuestion(id="road", says=("How does one get to lead?",), answered_by=("panel", "three lead", "course", "22 months"))
WAITING = State(phase="her_questions", invited=True, asked=("owner",), pending="owner")


@pytest.mark.parametrize(
    ("text", "score", "how"),
    [
        ("That is a fair question, and the honest answer is no, not this year.", 0.0, "answered"),
        ("No, we have never done that.", 0.1, "answered"),
        ("The family in the valley owns it.", 0.8, "answered"),
        ("I can't really comment on that.", 0.1, "dodged"),
        ("Anyway.", 0.0, "dodged"),
        ("Our team sits in one room on the second floor.", 0.05, "off_the_point"),
        ("It was sold, I think.", 0.3, "partly"),
    ],
)
def test_how_a_question_was_met(text, score, how):
    assert met(reading(answers=score), text) == how


def test_no_question_waited():
    assert met(reading(), "No.") is None


def test_a_promise_to_find_out_is_none_of_these():
    assert met(reading(answers=0.1, follows_up=True), "No idea, I'll find out.") == "promised"


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("There are three lead positions here.", False),
        ("It took the last one 22 months.", False),
        ("There is a panel, and a course before it.", False),
        ("Of course we have plans.", True),
        ("There is a panel.", True),
        ("Would a panel or a course suit you?", True),
    ],
)
def test_what_was_told_unasked_answers_a_question_or_not(text, is_open):
    assert still_open(OWN, (Turn(speaker="interviewer", text=text),)) is is_open


def test_her_own_words_answer_nothing():
    assert still_open(OWN, (Turn(speaker="candidate", text="Are there three lead positions?"),))


def test_she_does_not_ask_what_was_told():
    scene = SCENE.model_copy(update={"questions": (OWN, *SCENE.questions[1:])})
    turns = (Turn(speaker="interviewer", text="We have three lead positions. What would you like to know?"),)
    heard = reading(acts=("invite_questions",))
    assert plan_turn(scene, State(phase="her_questions", invited=True), heard, turns, seed=1).own_question == "team"


def test_an_honest_no_is_thanked_for_and_the_next_question_put():
    text = "That's a fair question, and the honest answer is no."
    heard = reading(answers=0.0, acts=("acknowledge",))
    state = step(SCENE, WAITING, heard, text)
    chosen = plan_turn(
        SCENE, state, heard, (Turn(speaker="candidate", text="Who owns it?"), Turn(speaker="interviewer", text=text)), seed=1
    )
    assert (chosen.own_question, chosen.moment) == ("team", "answered")
    assert "dodged" not in {delta.name for delta in state.deltas}


def test_what_is_off_the_point_costs_without_being_called_a_dodge():
    text = "Our team sits in one room on the second floor."
    heard = reading(answers=0.05)
    state = step(SCENE, WAITING, heard, text)
    assert "dodged" in {delta.name for delta in state.deltas}
    assert (
        plan_turn(
            SCENE, state, heard, (Turn(speaker="candidate", text="Who owns it?"), Turn(speaker="interviewer", text=text)), seed=1
        ).moment
        == ""
    )


def test_being_asked_for_more_questions_costs_nothing_and_hers_waits_on():
    heard = reading(acts=("invite_questions",), answers=0.0)
    moved = step(SCENE, WAITING, heard, "What else would you like to know?")

    assert "dodged" not in {delta.name for delta in moved.deltas}
    assert moved.pending == "owner"
