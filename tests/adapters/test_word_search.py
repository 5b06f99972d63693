"""Word search over passages, field by field."""

import pytest

from trainer.adapters.documents import Section
from trainer.adapters.documents_db import Row
from trainer.adapters.lexical import Lexical
from trainer.adapters.word_search import WordSearch


def row(document: str, heading: str, text: str) -> Row:
    return Row(document, 0, Section(heading, text, ""))


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (row("a.md", "Guide", "the parental leave lasts long"), row("b.md", "Guide", "parental duties, annual leave lasts")),
        (row("a.md", "Guide > Parental leave", "it lasts long"), row("b.md", "Guide", "it lasts long")),
        (row("benefits/parental-leave.md", "Guide", "it lasts long"), row("benefits/pay.md", "Guide", "it lasts long")),
    ],
    ids=["words side by side", "heading", "path"],
)
def test_where_and_how_words_stand_counts(better: Row, worse: Row) -> None:
    search = WordSearch([worse, better, row("c.md", "Other", "nothing alike")])
    scores = search.scores("How long does parental leave last?")
    assert scores[1] > scores[0]


def test_the_rest_of_a_document_speaks_for_its_passages() -> None:
    rows = [row("a.md", "A", "ask your lead"), row("b.md", "B", "ask your lead"), row("b.md", "B", "travel is booked online")]
    scores = WordSearch(rows).scores("whom to ask about travel")
    assert scores[1] > scores[0]


def test_no_word_met_scores_nothing() -> None:
    assert not WordSearch([row("a.md", "A", "ask your lead")]).scores("zebra crossing").any()


def test_pairs_leave_single_words_out() -> None:
    assert not Lexical(["annual leave", "sick pay"], pairs=True).scores("leave").any()
