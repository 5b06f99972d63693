"""Progress: change told from chance, criteria in order, the weakest first."""

import pytest

from trainer.domain.progress import LEVEL_ERROR, Practised, change, percent_change, standings, strands
from trainer.domain.promotion import Held

TITLES = {"opening": "Opening", "listening": "Listening"}


def one(n: int, percent: int | None = None, titles=None, **levels: int | None) -> Practised:
    return Practised(Held(f"s{n}", "baker", float(n), percent, levels), "sam", "r", titles or TITLES, None, None, None)


@pytest.mark.parametrize("values", [[], [1], [1, 5], [1, 5, 5]])
def test_fewer_than_two_at_either_end_tell_nothing(values):
    assert change(values, 1.0).verdict == "too_few"


@pytest.mark.parametrize(
    ("values", "verdict"),
    [
        ([1, 1, 1, 5, 5, 5], "rose"),
        ([5, 5, 5, 1, 1, 1], "fell"),
        ([3, 3, 3, 3, 3, 3], "steady"),
        ([2, 3, 2, 3, 2, 3], "steady"),
        ([1, 1, 5, 5], "rose"),
    ],
)
def test_only_what_is_more_than_chance_counts(values, verdict):
    assert change(values, LEVEL_ERROR).verdict == verdict


def test_the_bound_is_jacobson_and_truax():
    told = change([0, 0, 0, 10, 10, 10], error=6.0)
    assert told.needed == pytest.approx(1.96 * 6.0 * (1 / 3 + 1 / 3) ** 0.5)
    assert (told.before, told.after, told.verdict) == (0, 10, "rose")
    assert change([0, 0, 0, 9, 9, 9], error=6.0).verdict == "steady"


def test_percentages_that_are_not_there_are_left_out():
    assert percent_change([one(1, 10), one(2), one(3, 10), one(4, 90), one(5, 90)]).verdict == "rose"


def test_a_criterion_keeps_its_place_over_interviews_and_gaps():
    found = strands([one(1, opening=2, listening=None), one(2, opening=None, listening=None), one(3, opening=4, listening=None)])
    assert [(each.id, each.levels, each.latest) for each in found] == [("opening", (2, None, 4), 4)]


def test_the_newest_rubric_names_the_criteria():
    newer = one(2, titles={"listening": "Hearing out", "opening": "Opening"}, listening=3, opening=3)
    assert [each.title for each in strands([one(1, opening=2, listening=1), newer])] == ["Hearing out", "Opening"]


def test_the_team_is_weakest_where_the_mean_over_people_is_lowest():
    sam = [one(n, opening=5, listening=2) for n in range(5)]
    kim = [one(1, opening=1, listening=1), *(one(n, opening=5, listening=3) for n in range(3))]
    rows = standings([sam, kim, []])
    assert [(row.id, row.mean, row.people, row.low) for row in rows] == [("listening", 2.5, 2, 1), ("opening", 5.0, 2, 0)]
