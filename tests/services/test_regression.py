"""Learning topics from wordings: exactly, from landmarks, and what is new beside what was learnt."""

import numpy as np
from numpy.typing import NDArray

from trainer.services.regression import Kernel, completed, solved, spread

WANTED = np.array([[0.5, -0.5], [0.5, -0.5], [-0.5, 0.5], [-0.5, 0.5]], dtype=np.float32)
POINTS = np.array([[1, 0], [0.96, 0.28], [0, 1], [0.28, 0.96]], dtype=np.float32)
KERNEL, RIDGE = Kernel(sharp=3.0, words=1.0), 0.7
NONE = np.zeros(4, dtype=np.float32)


def _near(place: int) -> NDArray[np.float32]:
    return KERNEL(POINTS @ POINTS[place], NONE)


def _new(*places: int) -> NDArray[np.float32]:
    weights = solved(_near, WANTED, RIDGE)
    weights[list(places)] = np.nan
    return weights


def test_a_wording_speaks_for_its_own_topic() -> None:
    weights = solved(_near, WANTED, RIDGE)
    assert [int((_near(place) @ weights).argmax()) for place in range(4)] == [0, 0, 1, 1]


def test_where_nothing_was_learnt_all_is_learnt_from_landmarks() -> None:
    weights = completed(_new(0, 1, 2, 3), _near, WANTED, RIDGE)
    assert [int((_near(place) @ weights).argmax()) for place in range(4)] == [0, 0, 1, 1]


def test_landmarks_for_all_come_to_what_is_learnt_exactly() -> None:
    assert np.allclose(completed(_new(0, 1, 2, 3), _near, WANTED, RIDGE), solved(_near, WANTED, RIDGE), atol=0.02)


def test_what_was_learnt_stays_as_it_was() -> None:
    assert np.array_equal(completed(_new(3), _near, WANTED, RIDGE)[:3], _new()[:3])


def test_a_new_wording_is_heard_as_its_topic() -> None:
    elsewhere = -WANTED
    weights = solved(_near, WANTED, RIDGE)
    weights[3] = np.nan
    assert (_near(3) @ completed(weights, _near, elsewhere, RIDGE))[0] > (_near(3) @ np.nan_to_num(weights))[0]


def test_words_shared_count_beside_meaning() -> None:
    assert KERNEL(NONE, np.ones(4, dtype=np.float32))[0] > KERNEL(NONE, NONE)[0]


def test_landmarks_are_spread_over_all() -> None:
    assert spread(5, 3).tolist() == [0, 2, 4]
    assert spread(2, 3).tolist() == [0, 1]
