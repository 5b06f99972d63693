"""Calibration: leniency, halo and agreement over made-up scorecards whose figures can be reckoned by hand."""

import pytest

from trainer.domain.calibration import (
    RatedSession,
    by_competency,
    by_person,
    calibrate,
    halo,
    rated_session,
)  # fmt: skip
from trainer.domain.panel import panel, panel_kappa
from trainer.domain.report import (
    CriterionResult,
    Discovery,
    Judge,
    Judgement,
    Measures,
    Overall,
    RatingRow,
    Report,
    RubricUsed,
)  # fmt: skip
from trainer.domain.selling_judging import correlation, selling_beside_judging
from trainer.domain.transcript import Scorecard

TRUE = {"care": 2, "craft": 4, "calm": 3}


def session(given: dict[str, int], person: str = "ann", name: str = "s1", sold: float | None = None, met: str = "guide") -> RatedSession:
    return RatedSession(name, person, met, given, TRUE, selling_share=sold)


def report(*rows: RatingRow, scenario: str | None = "guide", selling: CriterionResult | None = None) -> Report:
    return Report(
        scenario=scenario,
        rubric=RubricUsed(id="r", version="1", sha256=""),
        judge=Judge(engine="rules", prompt_sha256=""),
        overall=Overall(points=0, of=0, percent=None),
        criteria=(selling,) if selling else (),
        turns=(),
        measures=Measures(interviewer_talk_share=None, questions=0, open_share=None, probe_share=None, longest_monologue_words=0),
        discovery=Discovery(found=(), hidden=(), share=None),
        claims=(),
        candidate_questions=(),
        off_limits=(),
        outcome=None,
        judgement=Judgement(given=True, ratings=rows),
        advice=(),
        attacks=(),
    )


def sold(points: float) -> CriterionResult:
    return CriterionResult(id="selling", title="", status="scored", level=2, points=points, of=8, checks=())


def test_ratings_one_level_up_are_lenient_by_one() -> None:
    assert calibrate([session({"care": 3, "craft": 5, "calm": 4})]).leniency == pytest.approx(1.0)


def test_ratings_one_level_down_are_severe() -> None:
    assert calibrate([session({"care": 1, "craft": 3, "calm": 2})]).leniency == pytest.approx(-1.0)


def test_errors_both_ways_cancel_in_leniency_but_not_in_error() -> None:
    told = calibrate([session({"care": 3, "craft": 3, "calm": 3})])
    assert [told.leniency, told.error] == pytest.approx([0.0, 2 / 3])


def test_one_level_for_all_is_full_halo() -> None:
    assert halo([session({"care": 3, "craft": 3, "calm": 3})]) == pytest.approx(0.0)


def test_ratings_as_varied_as_the_truth_have_no_halo_even_if_lenient() -> None:
    assert halo([session({"care": 3, "craft": 5, "calm": 4})]) == pytest.approx(1.0)


def test_a_truth_that_does_not_vary_tells_no_halo() -> None:
    assert halo([RatedSession("s", "ann", "guide", {"care": 2, "calm": 4}, {"care": 3, "calm": 3})]) is None


def test_a_single_rating_tells_no_halo() -> None:
    assert halo([session({"care": 3})]) is None


def test_agreement_is_told_beside_the_truth() -> None:
    told = calibrate([session({"care": 2, "craft": 5, "calm": 1})])
    assert [told.exact, told.within_one] == pytest.approx([1 / 3, 2 / 3])


def test_no_sessions_tell_nothing() -> None:
    told = calibrate([])
    assert (told.sessions, told.ratings, told.leniency, told.spread, told.halo, told.kappa) == (0, 0, None, None, None, None)


def test_spread_is_told_beside_the_truths() -> None:
    told = calibrate([session({"care": 3, "craft": 3, "calm": 3})])
    assert [told.spread, told.true_spread] == pytest.approx([0.0, 0.816], abs=0.001)


def test_what_is_rated_without_a_true_level_is_left_out() -> None:
    assert calibrate([session({"care": 2, "charm": 5})]).ratings == 1


def test_each_competency_stands_alone() -> None:
    told = by_competency([session({"care": 4}), session({"care": 3, "calm": 3})])
    assert {name: one.leniency for name, one in told.items()} == {"care": 1.5, "calm": 0.0}


def test_each_person_stands_alone() -> None:
    told = by_person([session({"care": 4}, "bo"), session({"care": 1}, "ann"), session({"care": 3}, "bo")])
    assert {name: one.leniency for name, one in told.items()} == {"ann": -1.0, "bo": 1.5}


def test_a_panel_shows_how_far_its_people_lie_apart() -> None:
    (row,) = panel([session({"care": 2}, "ann"), session({"care": 5}, "bo")])
    assert (row.apart, row.mean, row.spread, row.true) == (3, 3.5, 1.5, 2)


def test_a_panel_of_one_is_none() -> None:
    assert panel([session({"care": 2}, "ann"), session({"care": 5}, "ann", "s2")]) == ()


def test_people_who_met_different_candidates_are_no_panel() -> None:
    assert panel([session({"care": 2}, "ann"), session({"care": 5}, "bo", met="driver")]) == ()


def test_of_several_meetings_the_last_counts() -> None:
    (row,) = panel([session({"care": 1}, "ann"), session({"care": 3}, "ann", "s2"), session({"care": 3}, "bo")])
    assert row.given == {"ann": 3, "bo": 3}


def test_two_people_of_one_mind_have_full_kappa() -> None:
    given = {"care": 1, "craft": 5, "calm": 3}
    assert panel_kappa([session(given, "ann"), session(given, "bo")], "ann", "bo") == pytest.approx(1.0)


def test_who_sells_more_and_judges_worse_shows_in_the_correlation() -> None:
    told = selling_beside_judging([session({"care": 2}, sold=0.0), session({"care": 3}, sold=0.5), session({"care": 4}, sold=1.0)])
    assert told.correlation == pytest.approx(1.0)


def test_two_sessions_tell_no_correlation() -> None:
    told = selling_beside_judging([session({"care": 2}, sold=0.0), session({"care": 3}, sold=0.5)])
    assert (len(told.sessions), told.correlation) == (2, None)


def test_a_side_that_does_not_vary_has_no_correlation() -> None:
    assert correlation([(1.0, 0.0), (1.0, 2.0), (1.0, 1.0)]) is None


def test_a_report_tells_the_rated_session_with_its_selling() -> None:
    told = rated_session(report(RatingRow(competency="care", given=3, true=2), selling=sold(6)), "ann", "s1")
    assert told is not None
    assert (told.errors, told.selling_share, told.selling_level) == ((1,), 0.75, 2)


def test_selling_below_nought_counts_as_none() -> None:
    told = rated_session(report(RatingRow(competency="care", given=3, true=2), selling=sold(-3)), "ann", "s1")
    assert told is not None
    assert told.selling_share == 0


def test_a_report_without_ratings_is_no_rated_session() -> None:
    assert rated_session(report(RatingRow(competency="care", given=None, true=2)), "ann", "s1") is None


def test_a_report_on_a_transcript_without_a_scenario_is_no_rated_session() -> None:
    assert rated_session(report(RatingRow(competency="care", given=2, true=2), scenario=None), "ann", "s1") is None


def test_somebody_elses_scorecard_of_the_same_interview_can_be_held_against_it() -> None:
    told = rated_session(report(RatingRow(competency="care", given=3, true=2)), "bo", "s1", Scorecard(ratings={"care": 5}))
    assert told is not None
    assert told.errors == (3,)
