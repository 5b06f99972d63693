"""Agreement: figures that can be reckoned by hand or stand in the sources."""

import pytest

from trainer.domain.agreement import agreement, krippendorff_alpha, quadratic_kappa, squared


def test_the_same_levels_agree_in_full() -> None:
    assert agreement([1, 3, 5], [1, 3, 5]) == (3, 1.0, 1.0, 1.0)


def test_shares_count_the_same_and_the_next_level() -> None:
    agreed = agreement([1, 2, 3, 5], [1, 3, 5, 5])
    assert (agreed.exact, agreed.within_one) == (0.5, 0.75)


def test_nothing_to_compare_is_no_agreement_and_no_error() -> None:
    assert agreement([], []) == (0, None, None, None)


def test_rows_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        agreement([1, 2], [1])


def test_kappa_of_ratings_turned_about_is_minus_one() -> None:
    assert quadratic_kappa([1, 2, 4, 5], [5, 4, 2, 1]) == pytest.approx(-1.0)


def test_kappa_of_ratings_that_never_vary_is_nought() -> None:
    assert quadratic_kappa([3, 3, 3, 3], [1, 3, 3, 5]) == pytest.approx(0.0)


def test_kappa_of_rows_that_cannot_disagree_is_not_told() -> None:
    assert quadratic_kappa([3, 3], [3, 3]) is None


def test_two_levels_apart_are_worse_than_twice_one_level() -> None:
    once, twice = quadratic_kappa([1, 2, 3, 4, 4], [1, 2, 3, 4, 2]), quadratic_kappa([1, 2, 3, 4, 4], [1, 2, 3, 3, 3])
    assert once is not None
    assert twice is not None
    assert once < twice


KRIPPENDORFF_2011 = (
    (1, 1, 1), (2, 2, 3, 2), (3, 3, 3, 3), (3, 3, 3, 3), (2, 2, 2, 2), (1, 2, 3, 4), (4, 4, 4, 4), (1, 1, 2, 1), (2, 2, 2, 2),
    (5, 5, 5), (1, 1), (3,),
)  # fmt: skip
"""The published example: four observers, twelve units, values missing."""


def test_alpha_of_the_published_example_for_names() -> None:
    assert krippendorff_alpha(KRIPPENDORFF_2011) == pytest.approx(0.743, abs=0.001)


def test_alpha_of_the_published_example_for_levels() -> None:
    assert krippendorff_alpha(KRIPPENDORFF_2011, squared) == pytest.approx(0.849, abs=0.001)


def test_alpha_of_judges_who_never_differ_is_not_told() -> None:
    assert krippendorff_alpha([("yes", "yes"), ("yes", "yes")]) is None


def test_alpha_of_judges_who_agree_on_different_things_is_one() -> None:
    assert krippendorff_alpha([("yes", "yes"), ("no", "no")]) == pytest.approx(1.0)
