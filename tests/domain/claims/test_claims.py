from collections.abc import Sequence

import pytest

from trainer.domain.claims import check_claim, says_something, support
from trainer.domain.passage import Passage
from trainer.domain.reading import Statement

HOLIDAY = "Everyone who works full time has 25 days of paid holiday a year. Unused days cannot be carried over past March."
MONEY = "Support specialists are paid between $52,000 and $61,000. Pay is reviewed every April.\n\n- Sick pay: 80 percent for 6 weeks"


def passages() -> Sequence[Passage]:
    texts = {"holiday.md": HOLIDAY, "pay.md": MONEY}
    return [Passage(company="acme", document=name, heading=name.removesuffix(".md").title(), text=text) for name, text in texts.items()]


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Everyone who works full time has 25 days of paid holiday a year.", "supported"),
        ("You would have twenty-five days of paid holiday a year, working full time.", "supported"),
        ("You get more than 20 days of paid holiday a year when you work full time.", "supported"),
        ("Everyone who works full time has 30 days of paid holiday a year.", "contradicted"),
        ("Everyone who works full time has five days of paid holiday a year.", "contradicted"),
        ("Unused days can be carried over past March.", "contradicted"),
        ("Unused days cannot be carried over past May.", "contradicted"),
        ("Support specialists are paid between $52,000 and $71,000.", "contradicted"),
        ("Pay is reviewed every October.", "contradicted"),
        ("Sick pay is 80 percent for 6 weeks.", "supported"),
        ("Sick pay is 60 percent for 6 weeks.", "contradicted"),
        ("Our canteen serves excellent soup on the roof terrace.", "not_in_documents"),
    ],
)
def test_a_statement_is_held_against_the_sentence_nearest_to_it(said: str, verdict: str) -> None:
    assert check_claim(3, Statement(text=said), passages()).verdict == verdict


def test_the_passage_stands_beside_the_words() -> None:
    row = check_claim(3, Statement(text="Pay is reviewed every October."), passages())

    assert (row.turn, row.quote) == (3, "Pay is reviewed every October.")
    assert row.source is not None
    assert (row.source.document, row.source.passage) == ("pay.md", "Pay is reviewed every April.")
    assert row.because == "You said October; the document says April."


def test_a_promise_is_no_statement_of_fact() -> None:
    assert check_claim(0, Statement(text="You will certainly get an offer.", promise=True), passages()).verdict == "over_promise"


def test_without_documents_nothing_is_confirmed() -> None:
    assert check_claim(0, Statement(text="We have 25 days of holiday."), []).verdict == "not_in_documents"


def test_what_a_sentence_adds_of_its_own_counts_against_it() -> None:
    passage = "The garment was popular throughout the 1950s."

    assert support("The garment was popular throughout the 1950s", passage) > 0.8
    assert support("The garment was popular throughout the 1950s among sailors in Lisbon", passage) < 0.5
    assert support("", passage) == 0.0


@pytest.mark.parametrize(("said", "something"), [("We have about thirty-five minutes.", False), ("We have a canteen on the roof.", True)])
def test_a_statement_without_matter_is_not_held_against_documents(said: str, something: bool) -> None:
    assert says_something(Statement(text=said), passages()) is something
