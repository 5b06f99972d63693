"""Lines found by meaning, where the words differ."""

from collections.abc import Sequence

import pytest

from trainer.domain.claims import check_claim
from trainer.domain.passage import Passage
from trainer.domain.reading import Statement

TEXT = "Pupils are taken to the pool in groups of nine. The bus leaves at 8:15. Nobody swims alone."
PASSAGES = [Passage(company="larkhill", document="school.md", heading="Days", text=TEXT)]


def likened(to: str, likeness: float = 0.75) -> "Likeness":
    return Likeness(to, likeness)


class Likeness:
    """Finds one line near, and all others far."""

    def __init__(self, to: str, likeness: float) -> None:
        self._to, self._likeness = to, likeness

    def __call__(self, _said: str, others: Sequence[str]) -> Sequence[float]:
        return [self._likeness if other.startswith(self._to) else 0.1 for other in others]


@pytest.mark.parametrize(
    ("said", "to", "expected"),
    [
        ("Nine children at a time go swimming.", "Pupils", "supported"),
        ("Fifteen children at a time go swimming.", "Pupils", "contradicted"),
        ("Our coach sets off at a quarter past eight.", "The bus", "supported"),
        ("Our coach sets off at half past nine.", "The bus", "contradicted"),
    ],
)
def test_a_line_that_means_it_decides_by_its_numbers(said: str, to: str, expected: str) -> None:
    assert check_claim(0, Statement(text=said), PASSAGES, likened(to)).verdict == expected


def test_a_line_that_is_not_near_enough_decides_nothing() -> None:
    said = Statement(text="Fifteen children at a time go swimming.")

    assert check_claim(0, said, PASSAGES, likened("Pupils", 0.4)).verdict == "not_in_documents"


def test_a_part_too_short_for_itself_is_held_against_the_line_of_the_whole() -> None:
    passages = [Passage(company="larkhill", document="school.md", heading="Leavers", text="In 2024 seven left, four of them teachers.")]
    said = Statement(text="Seven people left in 2024, two of them were teachers.")

    row = check_claim(0, said, passages, likened("In 2024"))

    assert row.verdict == "contradicted"
    assert "four" in row.because
