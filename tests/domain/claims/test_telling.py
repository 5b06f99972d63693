import pytest

from trainer.domain.claims.telling import told
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
