"""A document's own sentences told again, with its numbers or with others; and the little readers behind the claims."""

import pytest

from trainer.domain.claims import check_claim
from trainer.domain.claims.lines import lines
from trainer.domain.claims.matter import matter
from trainer.domain.claims.numerals import numeral
from trainer.domain.claims.polarity import opposed
from trainer.domain.claims.quantities import quantities
from trainer.domain.claims.telling import told
from trainer.domain.hearing import read_transcript
from trainer.domain.passage import Passage
from trainer.domain.reading import Statement
from trainer.domain.transcript import Transcript, Turn

TEXT = """Somebody who is not ready after six weeks has two more.
4.1 % of all shifts were filled by an agency in 2025, after 9.6 % in 2022.
Level two starts at 31,000 pounds a year.
Level three starts at 38,000 pounds a year.
The hall is open Monday to Friday from 07:30 to 19:00.
"""
PASSAGES = (Passage(company="mill", document="a.md", heading="Work", text=TEXT, position=0),)


def verdict(said: str) -> str:
    return check_claim(0, Statement(text=said), PASSAGES).verdict


@pytest.mark.parametrize("line", TEXT.strip().splitlines())
def test_a_documents_own_sentence_is_borne_out(line: str) -> None:
    assert verdict(line) == "supported"


@pytest.mark.parametrize(
    "said",
    [
        "Somebody who is not ready after nine weeks has two more.",
        "4.1 % of all shifts were filled by an agency in 2025, after 8.6 % in 2022.",
        "The hall is open Monday to Monday from 07:30 to 19:00.",
        "The hall is open Monday to Friday from 07:30 to 20:00.",
    ],
)
def test_one_number_or_day_changed_is_contradicted_whatever_it_counts(said: str) -> None:
    assert verdict(said) == "contradicted"


def test_parallel_lines_are_told_apart_by_their_own_words() -> None:
    assert (verdict("Level three starts at 38,000 pounds a year."), verdict("Level three starts at 31,000 pounds a year.")) == (
        "supported",
        "contradicted",
    )


def test_a_figure_at_the_beginning_of_a_line_is_no_list_number() -> None:
    assert any(line.text.startswith("4.1 %") for line in lines(PASSAGES))


@pytest.mark.parametrize(
    ("words", "value"),
    [("one thousand eight hundred", 1800), ("twenty seven", 27), ("a dozen", 12), ("1,840", 1840), ("two and a half", 2.5)],
)
def test_numbers_are_read_as_they_are_spoken(words: str, value: float) -> None:
    found = numeral(words.split(), 0)
    assert found is not None
    assert found.value == value


def test_half_past_is_a_time_of_day() -> None:
    found = numeral(["half", "past", "seven"], 0)
    assert found is not None
    assert (found.value, found.clock) == (7.5, True)


@pytest.mark.parametrize(("text", "sense"), [("over 20 people", "at least"), ("under 20 people", "at most"), ("about 20 people", "about")])
def test_a_number_keeps_its_sense(text: str, sense: str) -> None:
    assert [one.sense for one in quantities(text)] == [sense]


def test_both_ends_of_a_range_are_told_apart() -> None:
    assert [one.place for one in quantities("It pays 31,000 to 36,000 pounds.")] == ["low", "high"]


def test_the_opposite_is_heard_and_the_same_is_not() -> None:
    assert opposed("We do not pay overtime.", "We pay overtime.")
    assert not opposed("We pay overtime.", "We pay overtime.")


def test_spoken_and_written_words_of_one_matter_meet() -> None:
    assert matter("days off") & matter("holidays and leave")


def test_the_running_of_the_talk_is_no_claim() -> None:
    turns = (Turn(speaker="interviewer", text="We have forty minutes today. We ship to nine hundred workshops."),)
    (reading,) = read_transcript(Transcript(turns=turns), find=lambda _: (), packs=())
    assert [one.statement.text for one in told(0, turns[0].text, reading)] == ["We ship to nine hundred workshops."]
