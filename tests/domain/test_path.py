"""The path: what passes a stage, what does not, and what comes next."""

from trainer.domain.path import AGAIN_AFTER, path
from trainer.domain.promotion import Held, reliable_rise
from trainer.domain.rubric import Criterion
from trainer.domain.training import LessonTried, Shadowed
from trainer.domain.transcript import Scorecard

CHECKS = [{"id": name, "asks": f"{name}?", "points": 1} for name in ("one", "two", "three")]


def criterion(name):
    return Criterion.model_validate(
        {"id": name, "title": name.title(), "source": "practice", "levels": {1: "none", 3: "some", 5: "all"}, "checks": CHECKS}
    )


CRITERIA = [criterion(name) for name in ("opening", "listening", "closing", "fairness")]
LESSONS = [LessonTried(lesson=each.id, rubric_sha256="", text="said", passed=True, at=1) for each in CRITERIA]


def shadow(scenario, error=0.5, at=2.0, ratings=None):
    card = Scorecard(ratings=ratings or {"a": 2, "b": 4, "c": 3})
    return Shadowed(scenario=scenario, seed=1, interviewer="i", scorecard=card, mean_error=error, at=at)


SHADOWS = [shadow("s1"), shadow("s2")]


def held(number, percent, scenario=None, level=4, **more):
    levels = {each.id: level for each in CRITERIA} | more.pop("levels", {})
    return Held(f"n{number}", scenario or f"s{number % 2}", float(number), percent, levels, **more)


def walk(log=(), sessions=()):
    return path(log, sessions, CRITERIA)


def test_a_newcomer_begins_with_the_first_lesson():
    way = walk()
    assert (way.now, way.next.kind, way.next.lesson) == ("learn", "lesson", "opening")


def test_the_weakest_point_of_what_was_held_is_the_lesson_that_comes_first():
    way = walk(sessions=[held(1, 40, level=3, levels={"closing": 1})])
    assert way.next.lesson == "closing"


def test_a_lesson_counts_once_it_is_done_well():
    tried = LESSONS[0].model_copy(update={"passed": False})
    assert walk([tried]).learnt == frozenset()
    assert walk([tried, LESSONS[0]]).learnt == {"opening"}


def test_what_was_shown_twice_without_hints_needs_no_lesson():
    assert walk(sessions=[held(1, 60, levels={"opening": 3}), held(2, 60)]).learnt == {"listening", "closing", "fairness"}
    assert walk(sessions=[held(1, 60, coached=True), held(2, 60)]).learnt == frozenset()


def test_two_candidates_must_be_rated_close_to_the_truth():
    assert walk([*LESSONS, shadow("s1"), shadow("s1", at=3.0)]).now == "shadow"
    assert walk([*LESSONS, shadow("s1"), shadow("s2", error=1.2)]).now == "shadow"
    assert walk([*LESSONS, *SHADOWS]).now == "copilot"


def test_a_second_rating_of_one_candidate_counts_only_after_a_week():
    missed = shadow("s2", error=2.0)
    assert walk([*LESSONS, shadow("s1"), missed, shadow("s2", at=3.0)]).now == "shadow"
    assert walk([*LESSONS, shadow("s1"), missed, shadow("s2", at=2.0 + AGAIN_AFTER)]).now == "copilot"


def test_one_level_for_everything_is_no_judgement():
    flat = shadow("s2", error=0.8, ratings={"a": 3, "b": 3, "c": 3})
    assert walk([*LESSONS, shadow("s1"), flat]).now == "shadow"


def test_hints_may_be_left_off_in_the_stage_that_offers_them():
    start = [*LESSONS, *SHADOWS]
    assert walk(start, [held(1, 30, coached=True), held(2, 30, coached=True)]).now == "solo"
    assert walk(start, [held(1, 30), held(2, 30)]).now == "solo"


def solo(*percents, first=(40, 40), scenario=None):
    sessions = [held(n, percent, coached=True) for n, percent in enumerate(first)]
    sessions += [held(n + 10, percent, scenario, level=2) for n, percent in enumerate(percents)]
    return walk([*LESSONS, *SHADOWS], sessions).now


def test_three_in_a_row_that_are_reliably_better_pass_and_one_lucky_score_does_not():
    enough = 40 + int(reliable_rise()) + 1
    assert solo(enough, enough, enough) == "certified"
    assert solo(44, 46, 100) == "solo"
    assert solo(enough, enough) == "solo"


def test_who_begins_high_need_not_rise():
    assert solo(70, 75, 72, first=(75, 75)) == "certified"
    assert solo(70, 75, 69, first=(75, 75)) == "solo"


def test_three_with_one_candidate_do_not_pass():
    assert solo(90, 90, 90, scenario="s1") == "solo"


def certified(*last):
    return walk([*LESSONS, *SHADOWS], [held(1, 40, coached=True), held(2, 40, coached=True), *last])


def test_three_sound_interviews_certify_and_are_named():
    way = certified(held(3, 80), held(4, 80), held(5, 80))
    assert way.certified
    assert [one.session for one in way.rests_on] == ["n3", "n4", "n5"]


def test_what_breaks_a_sound_row():
    for broken in (
        held(5, 80, levels={"listening": 2}),
        held(5, 80, off_limits=True),
        held(5, 80, levels={"closing": None}),
        held(5, 80, coached=True),
    ):
        assert not certified(held(3, 80), held(4, 80), broken).certified


def test_a_criterion_that_had_no_occasion_breaks_nothing():
    assert certified(held(3, 80), held(4, 80, levels={"listening": None}), held(5, 80)).certified


def test_a_certificate_is_kept():
    assert certified(held(3, 80), held(4, 80), held(5, 80), held(6, 10, level=1)).certified


def test_an_interview_without_a_percentage_counts_for_nothing():
    assert walk([*LESSONS, *SHADOWS], [held(1, None), held(2, None)]).now == "copilot"


def test_the_reason_names_what_kept_the_last_from_being_sound():
    way = certified(held(3, 80), held(4, 80), held(5, 80, level=2, levels={"listening": 4}))
    assert way.now == "certified"
    assert "“Opening”, “Closing” and “Fairness”" in way.next.why
