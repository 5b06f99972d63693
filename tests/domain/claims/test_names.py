"""Names in a claim: another one in the same place is a contradiction, the same one in other words is not."""

import pytest

from trainer.domain.claims import check_claim
from trainer.domain.passage import Passage
from trainer.domain.reading import Statement

TEXT = """The front desk has five specialists and their lead, Ivo Brandt.
Ines Dale teaches the course on queries, five half days, with Nora Weil.
Gwen Sorrell is site manager of the mill.
The mill stands beside Alder Bridge.
"""
PASSAGES = (Passage(company="mill", document="a.md", heading="Who is here", text=TEXT, position=0),)


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("Sanne Olin's the lead of the specialists on the front desk.", "Ivo Brandt"),
        ("The site manager of the mill is Farid Noor.", "Gwen Sorrell"),
    ],
)
def test_another_name_in_the_place_of_one_is_contradicted(said: str, there: str) -> None:
    row = check_claim(0, Statement(text=said), PASSAGES)
    assert row.verdict == "contradicted"
    assert there in row.because


@pytest.mark.parametrize(
    "said",
    [
        "Ivo Brandt is the lead of the specialists on the front desk.",
        "The course on queries is five half days, and Nora Weil teaches it with Ines Dale.",
        "Gwen Sorrell's the site manager of the mill.",
        "Every Monday the site manager of the mill is there.",
    ],
)
def test_the_same_name_in_other_words_is_not(said: str) -> None:
    assert check_claim(0, Statement(text=said), PASSAGES).verdict != "contradicted"
