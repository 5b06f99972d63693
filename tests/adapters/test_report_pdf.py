"""A report as PDF: set without a system library, readable again, and deaf to markup in what was said."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.domain.test_report_text import report
from trainer.adapters.report_pdf import report_pdf
from trainer.domain.report import Moved, Outcome, Quote


def text(pdf):
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


@pytest.fixture(scope="module")
def words():
    return text(report_pdf(report(attacks=(Quote(turn=6, quote="#panic() $x^2$ *bold* Łódź žluťoučký Ωμέγα"),)), "Support, a first talk"))


def test_title_result_and_advice_stand_on_it(words):
    assert "Support, a first talk" in words
    assert "50 %" in words
    assert "Good morning." in words


def test_what_was_said_is_set_as_it_stands(words):
    assert "#panic() $x^2$ *bold* Łódź žluťoučký Ωμέγα" in words


def test_control_characters_do_not_stop_it():
    assert report_pdf(report(attacks=(Quote(turn=6, quote="a\x00b\x07c"),))).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("because", "told"),
    [
        ("You greeted her: Hello Tamsin.", "Turn 1: +0.10, You greeted her: “Hello Tamsin.”"),
        (f"You greeted her: {'word ' * 23}quest", f"{'word ' * 22}word …”"),
        ("Small things: you thanked her", "Turn 1: +0.10, Small things: you thanked her"),
        ("Where everybody begins", "Turn 1: +0.10, Where everybody begins"),
    ],
)
def test_what_moved_her_is_quoted_and_what_was_cut_says_so(because, told):
    moved = (Moved(turn=0, change=0.1, because=because),)
    outcome = Outcome(nps=7, offer_acceptance=0.6, apply_again=0.6, customer_if_rejected=0.6, moved_by=moved)
    assert told in " ".join(text(report_pdf(report(outcome=outcome))).split())
