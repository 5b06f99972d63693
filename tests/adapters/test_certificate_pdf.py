"""A certificate on paper: one page that holds every name, figure and the seal, whatever was typed for a name."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from trainer.adapters.certificate_pdf import certificate_pdf
from trainer.domain.certificate import Certificate, CertifiedInterview, seal

LEVELS = dict.fromkeys(
    "Preparation Opening Questioning Listening Discovery Enthusiasm Selling Answering Closing Fairness Judgement".split(), 4
) | {"Answering": None}
ROW = tuple(CertifiedInterview(title=f"Position {n}, Company {n}", date=f"2026-11-0{n}", percent=70 + n, levels=LEVELS) for n in (1, 2, 3))


def certificate(name: str) -> Certificate:
    return Certificate(
        name=name,
        rubric_title="The candidate is your customer",
        rubric_version="1.0",
        rubric_sha256="ab" * 32,
        date="2026-11-03",
        interviews=ROW,
        rule="Three in a row.",
        seal="cd" * 32,
    )


@pytest.mark.parametrize("name", ["Sam Oduya", "#panic() $x$ *bold*", "Åsa Ł. 王小明", "x" * 80])
def test_it_is_one_page_with_everything_on_it(name):
    pages = PdfReader(BytesIO(certificate_pdf(certificate(name)))).pages
    text = " ".join(pages[0].extract_text().split())
    assert len(pages) == 1
    assert name.split()[0][:20] in text.replace(" ", "") or name.split()[0] in text
    assert all(
        part in text for part in ("71 %", "72 %", "73 %", "no occasion", "3 November 2026", "cd" * 32, "trainer path USER --seal SHA256")
    )


def test_a_seal_changes_with_every_fact():
    journals = [['{"kind":"started"}', '{"kind":"graded"}']]
    assert seal("sam", "ab", journals) == seal("sam", "ab", journals)
    others = {seal("kim", "ab", journals), seal("sam", "cd", journals), seal("sam", "ab", [['{"kind":"started"}']])}
    assert seal("sam", "ab", journals) not in others
    assert len(others) == 3
