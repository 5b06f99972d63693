"""Numbers as people say them: shares, spans, hours of the day, how often."""

import pytest

from trainer.domain.claims import check_claim
from trainer.domain.claims.quantities import quantities
from trainer.domain.passage import Passage
from trainer.domain.reading import Statement

DOCUMENTS = {
    "Boats": "Three quarters of the boats are hired by clubs. The yard builds 410 boats a year. A boat lasts half a century.",
    "Hours": "The yard opens at noon on Mondays. Sundays are worked every fourth week. The crane is greased every six months.",
    "Trial": "The trial takes half a year. Sick pay lasts twelve weeks. Whoever sails may take a fortnight more.",
    "Doors": "The slip is closed on Tuesdays. Life jackets are optional in the office. No fund or bank owns a part of the yard.",
    "Prices": "A hull costs £12,500. A mast takes 20 minutes, 45 for a tall one.",
}
PASSAGES = [Passage(company="reedham", document="yard.md", heading=name, text=text) for name, text in DOCUMENTS.items()]


def verdict(said: str) -> str:
    return check_claim(0, Statement(text=said), PASSAGES).verdict


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("Two thirds of them stay.", 66.7, "percent"),
        ("Four in five of them stay.", 80.0, "percent"),
        ("We stop at noon.", 12.0, "clock"),
        ("You're free till ten.", 10.0, "clock"),
        ("It shuts at half seven.", 7.5, "clock"),
        ("One weekend in six is yours to work.", 42.0, "period"),
        ("Every other Friday is free.", 14.0, "period"),
        ("It is cleaned twice a year.", 182.5, "period"),
        ("The course takes half a year.", 6.0, "month"),
        ("It takes a quarter of an hour.", 15.0, "minut"),
        ("You start on thirty-seven and a half thousand pounds.", 37_500.0, "money"),
    ],
)
def test_what_is_said_is_counted(sentence: str, value: float, unit: str) -> None:
    assert any(abs(one.value - value) < 0.1 and unit in one.units for one in quantities(sentence))


@pytest.mark.parametrize(
    ("sentence", "sense"),
    [
        ("Eighty-odd people.", "about"),
        ("Just over 400 boats.", "about"),
        ("No more than ten days.", "at most"),
        ("No fewer than 9 days.", "at least"),
    ],
)
def test_how_exactly_it_is_said_is_heard(sentence: str, sense: str) -> None:
    assert quantities(sentence)[0].sense == sense


def test_a_date_beside_a_number_is_no_share() -> None:
    assert [one.value for one in quantities("There were 41 in 2025.")] == [41, 2025]


def test_a_sentence_that_breaks_off_after_and_is_read() -> None:
    assert quantities("It takes three and")[0].value == 3


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Seventy-five percent of the boats are hired by clubs.", "supported"),
        ("A quarter of the boats are hired by clubs.", "contradicted"),
        ("The yard opens at midday on Mondays.", "supported"),
        ("The yard opens at nine on Mondays.", "contradicted"),
        ("One Sunday in four is worked.", "supported"),
        ("The crane is greased twice a year.", "supported"),
        ("The crane is greased once a month.", "contradicted"),
        ("The trial takes six months.", "supported"),
        ("The trial takes three months.", "contradicted"),
        ("The slip is open on Tuesdays.", "contradicted"),
        ("Life jackets are compulsory in the office.", "contradicted"),
        ("A bank owns a part of the yard.", "contradicted"),
        ("A tall mast takes 45 minutes.", "supported"),
    ],
)
def test_it_is_held_against_the_documents(said: str, expected: str) -> None:
    assert verdict(said) == expected
