"""What another line of the same paragraph denies, sums in a clause of their own, and years as they are spoken."""

import pytest

from trainer.domain.claims import check_claim, queries
from trainer.domain.claims.quantities import quantities
from trainer.domain.claims.telling import told
from trainer.domain.passage import Passage
from trainer.domain.reading import Reading, Statement

TEXTS = {
    "Extra time": "Hours beyond the contract are taken off in the same quarter. They are not paid out, because we want them taken.",
    "The sample": "The sample of work, 90 minutes, paid £60: five real letters, answered in writing.",
    "Place of work": "Binders may work from home on two days. The front desk may not, for now: newcomers learned too little.",
    "Stopping the press": "Anyone may stop the press: printer, cleaner, guest. You press the button, and you need no permission.",
    "Billing": "At least 70 % of the time is expected to be billable work.",
}
PASSAGES = [Passage(company="presswick", document="book.md", heading=name, text=text) for name, text in TEXTS.items()]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Hours beyond the contract are taken off in the same quarter.", "supported"),
        ("Hours beyond the contract are paid out in the same quarter.", "contradicted"),
        ("Hours beyond the contract are not paid out.", "supported"),
        ("Binders can work from home on two days.", "supported"),
        ("The front desk can work from home.", "contradicted"),
        ("The front desk can't work from home, not for now at least.", "supported"),
        ("Anyone may stop the press, and they need no permission for it.", "supported"),
        ("Anyone may stop the press, but they need permission for it.", "contradicted"),
        ("The sample of work takes an hour and a half, and there's sixty pounds for it.", "supported"),
        ("The sample of work takes an hour and a half, and there's ninety pounds for it.", "contradicted"),
    ],
)
def test_it_is_held_against_what_stands_beside(said: str, expected: str) -> None:
    assert check_claim(0, Statement(text=said), PASSAGES).verdict == expected


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("We moved there in twenty twenty-four.", 2024),
        ("It has been so since twenty fifteen.", 2015),
        ("It was built in nineteen sixty-eight.", 1968),
        ("The walk takes an hour and a half.", 90),
        ("There are twenty in the front office.", 20),
    ],
)
def test_years_and_hours_are_read_as_they_are_spoken(said: str, value: int) -> None:
    assert [one.value for one in quantities(said)] == [value]


def test_a_part_of_your_time_is_told_of_the_job() -> None:
    said = "At least 70 % of your time is billable work."
    assert [one.statement.text for one in told(1, said, Reading(turn=1, words=9, acts=()))] == [said]


def test_a_clause_is_searched_by_the_meaning_of_its_own_words() -> None:
    assert [one.meaning for one in queries(Statement(text="The crew has 18 places, and two are vacant."))][1:] == [
        "The crew has 18 places",
        "The crew two are vacant.",
    ]
