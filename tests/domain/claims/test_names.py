"""Names in a claim: another one in the same place is a contradiction, the same one in other words is not."""

import pytest

from trainer.domain.claims import check_claim
from trainer.domain.claims.directory import Directory
from trainer.domain.claims.lines import lines
from trainer.domain.claims.names import large_words
from trainer.domain.claims.rosters import parts
from trainer.domain.passage import Passage
from trainer.domain.reading import Statement

TEXT = """The front desk has five specialists and their lead, Ivo Brandt.
Ines Dale teaches the course on queries, five half days, with Nora Weil.
Gwen Sorrell is site manager of the mill. She began on the packing belt.
Philippa Ames leads the planning office, Farid Noor safety, and Otto Lind the shops.
The mill stands beside Alder Bridge. The plan is made in Tessel.
"""
PASSAGES = (Passage(company="hart-mill", document="a.md", heading="Who is here", text=TEXT, position=0),)


def verdict(said: str) -> str:
    return check_claim(0, Statement(text=said), PASSAGES).verdict


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("Sanne Olin's the lead of the specialists on the front desk.", "Ivo Brandt"),
        ("The site manager of the mill is Farid Noor.", "Gwen Sorrell"),
        ("Otto leads safety.", "Farid Noor"),
        ("The plan is made in Orbit.", "Tessel"),
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
        "Ms Sorrell is site manager of the mill.",
        "Phil Ames leads the planning office.",
        "Otto leads the shops.",
        "Gwen began on the packing belt.",
        "the plan is made in tessel",
        "Rosa, the site manager of the mill began on the packing belt.",
        "At Hart Mill the front desk has five specialists.",
    ],
)
def test_the_same_name_in_other_words_is_not(said: str) -> None:
    assert verdict(said) == "supported"


def test_a_day_of_the_week_is_no_name() -> None:
    assert verdict("Every Monday the site manager of the mill is there.") != "contradicted"


def test_a_name_that_shares_a_word_with_the_company_is_one() -> None:
    text = "The night crew works at North Dock. Paint is kept at South Dock."
    there = (Passage(company="north-star", document="a.md", heading="Docks", text=text, position=0),)
    assert check_claim(0, Statement(text="The night crew works at South Dock."), there).verdict == "contradicted"


def test_what_is_told_of_nobody_by_name_is_not_borne_out_of_somebody_unknown() -> None:
    assert verdict("The five specialists on the front desk are led in turns by Quentin and Abel.") != "supported"


def test_whoever_is_spoken_to_is_no_name_of_the_statement() -> None:
    assert Directory(PASSAGES).named_in("Well, Sofia, the plan is made in Tessel.")[0].text == "Tessel"


def test_a_company_is_not_taken_for_somebody() -> None:
    assert Directory(PASSAGES).named_in("Hart has five specialists.") == ()


def test_what_she_did_is_told_of_whom_the_sentence_before_named() -> None:
    told = [one for one in Directory(PASSAGES).tellings if "packing belt" in one.text]
    assert [name.text for one in told for name in one.names] == ["Gwen Sorrell"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ann-Marie", "Ann-Marie Sefton", True),
        ("FAS", "Federal Acquisition Service", True),
        ("Phil", "Philippa Ames", True),
        ("Ines Dale", "Ines Carver", False),
        ("Ed", "Edith", False),
    ],
)
def test_a_name_in_part_or_in_short_is_the_same(one: str, other: str, same: bool) -> None:
    assert large_words(one)[0].is_of(large_words(other)[0]) is same


def test_a_post_is_no_name() -> None:
    assert [name.text for name in large_words("The Senior Staff Nurse rings Ada Poole.")] == ["Ada Poole"]


def test_a_roster_is_told_of_each_with_the_verb_that_it_leaves_out() -> None:
    text = "Philippa Ames leads the planning office, Farid Noor safety, and Otto Lind the shops."
    assert [part for part, _ in parts(text, large_words(text))] == [
        "Philippa Ames leads the planning office",
        "Farid Noor leads safety",
        "Otto Lind leads the shops.",
    ]


def test_two_who_do_one_thing_together_stand_in_one_part() -> None:
    text = lines(PASSAGES)[1].text
    assert len(parts(text, large_words(text))) == 1
