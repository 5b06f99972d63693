"""The schedule of drills: growing distance, back to a day, and an end."""

from trainer.domain.drill_schedule import DAY, in_days, standing
from trainer.domain.training import Drilled


def tries(*days_and_passed):
    return standing([Drilled(session="s", turn=2, check="c", text="t", passed=passed, at=day * DAY) for day, passed in days_and_passed])


def test_a_new_drill_is_due_at_once():
    assert tries().is_due(0.0)


def test_said_well_now_it_comes_back_tomorrow():
    now = tries((0, True))
    assert not now.is_due(0.2 * DAY)
    assert now.is_due(DAY)
    assert in_days(now, 0.0) == 1


def test_two_good_tries_at_growing_distance_are_enough():
    assert not tries((0, True), (1, True)).done
    assert not tries((0, True), (1, True), (2, True)).done
    assert tries((0, True), (1, True), (4, True)).done


def test_who_comes_late_is_sent_further():
    late = tries((0, True), (8, True))
    assert in_days(late, 8 * DAY) == 16
    assert tries((0, True), (8, True), (24, True)).done


def test_saying_it_well_before_its_time_changes_nothing():
    early = tries((0, True), (0.1, True), (0.2, True))
    assert not early.done
    assert in_days(early, 0.2 * DAY) == 1


def test_a_miss_sends_it_back_to_tomorrow():
    missed = tries((0, True), (1, True), (4, False))
    assert not missed.done
    assert in_days(missed, 4 * DAY) == 1
    assert not tries((0, True), (1, True), (4, False), (4.1, True), (5.1, True)).done
    assert tries((0, True), (1, True), (4, False), (4.1, True), (5.1, True), (8.1, True)).done


def test_done_stays_done():
    assert tries((0, True), (1, True), (4, True), (30, True)).done
