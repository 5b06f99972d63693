"""Compound statements, negations of something else, and headings that belong to the sentence."""

import pytest

from trainer.domain.claims import check_claim
from trainer.domain.claims.clauses import clauses
from trainer.domain.passage import Passage
from trainer.domain.reading import Statement

DOCUMENTS = {
    "Stopping the press": "Anyone may stop the press: printer, cleaner, guest. You need no permission. Nobody is blamed for a stop.",
    "Mistakes": (
        "On 9 June 2025 an apprentice cut 4,000 covers too short. Mistakes go up on the board with a date and no name.\n\n"
        "The estimate of a job is off by 8.1 % on average, after 10.4 % the year before. On Fridays it is 12 %."
    ),
    "The late crew": "The late crew has 18 places at the machines. In the week to 5 October 16 people came on average.",
    "What is hard": "- **Two places on the late crew are vacant**, one since May.\n- Paper dust.",
    "The charity": "64 % is paid for by the county under a contract that runs until May 2033. The charity keeps reserves of 4.4 months.",
    "Taking charge": "Nobody takes charge before month five. Before that come six shadow shifts and a course of two days on leading.",
    "Meals": "The team has £5,000 a year for meals and gifts. One fair a year, in Lyon.",
    "Interviews": "The same main questions of everyone, about work that was done.",
    "Where we stand": "- 74 people: 50 in the works, 24 in the shop.\n- Eleven people wrote our values in 2019.",
    "Trial period": "Four months, with a talk after one and three. 1 of 20 newcomers did not pass.",
}
PASSAGES = [Passage(company="presswick", document="book.md", heading=name, text=text) for name, text in DOCUMENTS.items()]


def verdict(said: str) -> str:
    return check_claim(0, Statement(text=said), PASSAGES).verdict


@pytest.mark.parametrize(
    "said",
    [
        "Anyone may stop the press here, without asking, and nobody is blamed.",
        "On 9 June 2025 an apprentice cut 4,000 covers too short, and the board has a date and no name.",
        "On Fridays the estimate is off by 12 %, and nobody knows why.",
        "Our late crew has 18 places, two are vacant.",
        "The contract runs until May 2033 and the charity has reserves of 4.4 months.",
        "Nobody takes charge before month five, and before that there are six shadow shifts and a two-day course.",
        "There are no trips to fairs abroad, the team has £5,000 a year for meals.",
        "We're around seventy-five people.",
        "The trial period is four months.",
    ],
)
def test_what_is_true_in_every_part_is_never_called_contradicted(said: str) -> None:
    assert verdict(said) in {"supported", "not_in_documents"}
    assert verdict(said) == "supported" or "abroad" in said


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Anyone may stop the press here, and people are blamed for a stop.", "opposite"),
        ("On 9 June 2025 an apprentice cut 400 covers too short, and the board has a date and no name.", "4,000"),
        ("Our late crew has 28 places, two are vacant.", "18"),
        ("Our late crew has 18 places, six are vacant.", "Two"),
        ("The contract runs until May 2033 and the charity has reserves of nine months.", "4.4"),
        ("The contract runs until May 2043 and the charity has reserves of 4.4 months.", "2033"),
        ("Nobody takes charge before month five, and before that there are two shadow shifts.", "six"),
        ("There are no sales trips, the team has £9,000 a year for meals.", "5,000"),
        ("We're around two hundred people.", "74"),
        ("The trial period is three months.", "Four"),
    ],
)
def test_one_wrong_part_contradicts_and_the_right_figure_is_named(said: str, named: str) -> None:
    row = check_claim(0, Statement(text=said), PASSAGES)

    assert row.verdict == "contradicted"
    assert named in row.because
    assert row.quote == said


@pytest.mark.parametrize(
    "said",
    [
        "There are no trick questions.",
        "The team has no company cars.",
        "Nobody counts who reads the board.",
        "We hold no records of guests.",
    ],
)
def test_what_is_denied_must_be_spoken_of_before_a_line_says_the_opposite(said: str) -> None:
    assert verdict(said) == "not_in_documents"


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("We bind books and albums for schools, libraries and parishes.", 1),
        ("If you start in May, the course takes two days and costs nothing.", 1),
        ("The estimate takes an hour, and in 2025 it was off by 7 %.", 2),
        ("The press was bought in 1990; it prints 900 sheets an hour.", 2),
        ("Tobias leads the bindery, Farida the shop, Ewan the yard.", 1),
        ("She said that the press was loud and that it was old.", 1),
    ],
)
def test_a_statement_is_cut_only_where_a_new_clause_begins(said: str, parts: int) -> None:
    assert len(clauses(said)) == parts


def test_a_clause_gets_its_subject_back() -> None:
    assert clauses("The estimate takes an hour, and in 2025 it was off by 7 %.")[1] == "in 2025 The estimate was off by 7 %."


MORE = [
    Passage(company="presswick", document="rules.md", heading="Owners", text="She signs nothing and countersigns what is spent."),
    Passage(company="presswick", document="rules.md", heading="Budget", text="The binder hires within the budget, £90,000 for 2026/27."),
]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The owner countersigns what is spent.", "supported"),
        ("The owner does not countersign what is spent.", "contradicted"),
        ("The binder hires within the budget for 2026.", "supported"),
        ("The binder hires within the budget for 2029.", "contradicted"),
    ],
)
def test_of_a_documents_clauses_the_one_that_is_spoken_of_counts(said: str, expected: str) -> None:
    assert check_claim(0, Statement(text=said), MORE).verdict == expected


def test_a_joined_condition_is_a_clause_of_its_own() -> None:
    assert len(clauses("Returns go monthly, and if a press fails we are there in four hours.")) == 2
