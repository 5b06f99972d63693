import pytest

from trainer.domain.claims.telling import is_courtesy, of_the_talk, told
from trainer.domain.reading import Reading, Statement


def claims(*lines: str) -> list[str]:
    reading = Reading(turn=0, words=9, acts=("inform",), statements=tuple(Statement(text=line) for line in lines))
    return [one.statement.text for one in told(0, " ".join(lines), reading)]


@pytest.mark.parametrize(
    "said",
    [
        "That is a fair question, and the honest answer is no, not this year.",
        "It was a pleasure to meet you.",
        "We have about thirty-five minutes.",
        "We will call you next week.",
    ],
)
def test_talk_about_the_talk_is_no_claim(said: str) -> None:
    assert claims(said) == []


def test_what_is_said_of_the_company_is() -> None:
    assert claims("Pay is reviewed every April.") == ["Pay is reviewed every April."]


def test_a_promise_always_is() -> None:
    promise = Statement(text="You will certainly get an offer.", promise=True)
    reading = Reading(turn=2, words=6, acts=("promise",), statements=(promise,))

    assert [one.sure for one in told(2, promise.text, reading)] == [True]


@pytest.mark.parametrize(
    "said",
    [
        "Have a good sleep.",
        "That's good of you to put it so exactly.",
        "Get home safely.",
        "Take the stairs on the left and mind the step.",
        "That was a clear account of the press.",
        "Well put, and honest.",
        "Please help yourself to the bread.",
        "Don't worry about the clock.",
    ],
)
def test_wishes_orders_and_praise_are_no_claims(said: str) -> None:
    assert is_courtesy(said)


@pytest.mark.parametrize(
    "said",
    [
        "Start dates are in March and September.",
        "Leave is 27 days a year.",
        "Overtime is paid, and that's good for most of us.",
        "Rest days come in pairs.",
        "Call-outs are paid with £60.",
        "Never more than twelve patients are given to one nurse.",
        "This is a small firm of 86 people.",
    ],
)
def test_terms_that_begin_like_a_wish_stay_claims(said: str) -> None:
    assert not is_courtesy(said)


@pytest.mark.parametrize(
    ("said", "of_it"),
    [
        ("There are no trick questions.", True),
        ("That's my last question.", True),
        ("Next is two hours on the ward.", True),
        ("First I ask, then you ask.", True),
        ("Next year we open a second site.", False),
        ("The test has ten questions.", False),
    ],
)
def test_what_is_said_of_the_course_of_the_interview_is_of_the_talk(said: str, of_it: bool) -> None:
    assert of_the_talk(said) is of_it
