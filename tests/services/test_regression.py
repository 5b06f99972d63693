"""Learning topics from wordings: exactly, from landmarks, and what is new beside what was learnt."""

import numpy as np
from numpy.typing import NDArray

from trainer.services.regression import completed, kernel, learn, spread

OF = np.array([0, 0, 1, 1], dtype=np.intp)
POINTS = np.array([[1, 0], [0.96, 0.28], [0, 1], [0.28, 0.96]], dtype=np.float32)
NONE = np.zeros(4, dtype=np.float32)


def _near(place: int) -> NDArray[np.float32]:
    return kernel(POINTS @ POINTS[place], NONE)


def _new(*places: int) -> NDArray[np.float32]:
    weights = learn(OF, 2, _near)
    weights[list(places)] = np.nan
    return weights


def test_a_wording_speaks_for_its_own_topic() -> None:
    weights = learn(OF, 2, _near)
    assert [int((_near(place) @ weights).argmax()) for place in range(4)] == [0, 0, 1, 1]


def test_where_nothing_was_learnt_all_is_learnt_from_landmarks() -> None:
    weights = completed(_new(0, 1, 2, 3), OF, _near)
    assert [int((_near(place) @ weights).argmax()) for place in range(4)] == [0, 0, 1, 1]


def test_landmarks_for_all_come_to_what_is_learnt_exactly() -> None:
    assert np.allclose(completed(_new(0, 1, 2, 3), OF, _near), learn(OF, 2, _near), atol=0.02)


def test_what_was_learnt_stays_as_it_was() -> None:
    assert np.array_equal(completed(_new(3), OF, _near)[:3], _new()[:3])


def test_a_new_wording_is_heard_as_its_topic() -> None:
    elsewhere = np.array([1, 1, 1, 0], dtype=np.intp)
    weights = learn(OF, 2, _near)
    weights[3] = np.nan
    assert (_near(3) @ completed(weights, elsewhere, _near))[0] > (_near(3) @ np.nan_to_num(weights))[0]


def test_words_shared_count_beside_meaning() -> None:
    assert kernel(NONE, np.ones(4, dtype=np.float32))[0] > kernel(NONE, NONE)[0]


def test_landmarks_are_spread_over_all() -> None:
    assert spread(5, 3).tolist() == [0, 2, 4]
    assert spread(2, 3).tolist() == [0, 1]
