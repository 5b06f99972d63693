"""Points and levels: arithmetic over verdicts."""

from trainer.domain.points import level, overall, score
from trainer.domain.report import Verdict
from trainer.domain.rubric import Check, Criterion, Rubric

BOUNDS = (0.2, 0.4, 0.6, 0.8)
CHECKS = tuple(Check(id=name, asks="?", points=points) for name, points in [("a", 4), ("b", 4), ("c", 2), ("harm", -5)])
ONE = Criterion(id="one", title="One", source="", levels={1: "x", 3: "y", 5: "z"}, checks=CHECKS)


def result(**words):
    return score(ONE, [Verdict(id=check.id, verdict=words.get(check.id, "no"), by="rule", reason="-") for check in CHECKS], BOUNDS)


def test_a_yes_earns_its_points():
    assert (result(a="yes", c="yes").points, result(a="yes", c="yes").of) == (6, 10)


def test_a_harmful_yes_costs_points_and_adds_nothing_to_the_total():
    assert (result(a="yes", harm="yes").points, result(a="yes", harm="yes").of) == (-1, 10)


def test_what_was_not_observed_leaves_the_total():
    assert result(a="yes", b="not_observed").of == 6
    assert result(a="yes", b="not_judged").of == 6


def test_levels_begin_at_their_bounds():
    assert [level(share, BOUNDS) for share in (-1.0, 0.0, 0.2, 0.39, 0.4, 0.6, 0.8, 1.0)] == [1, 1, 2, 2, 3, 4, 5, 5]


def test_too_little_seen_gives_no_level():
    seen = result(a="not_observed", b="not_observed", c="yes", harm="no")

    assert (seen.status, seen.level, seen.of) == ("not_observed", None, 0)


def test_nothing_judged_is_said_to_be_not_judged():
    assert result(a="not_judged", b="not_judged", c="not_judged", harm="not_judged").status == "not_judged"


def test_the_overall_percentage_wants_half_of_the_criteria():
    rubric = Rubric(format="trainer.rubric/1", id="r", version="1", title="R", criteria=(ONE, ONE, ONE))
    none = result(a="not_observed", b="not_observed", c="not_observed", harm="not_observed")

    assert overall([result(a="yes"), none, none], rubric).percent is None
    assert overall([result(a="yes"), result(b="yes"), none], rubric).percent == 40


def test_a_percentage_is_never_below_nothing():
    rubric = Rubric(format="trainer.rubric/1", id="r", version="1", title="R", criteria=(ONE,))

    assert overall([result(harm="yes")], rubric).percent == 0
