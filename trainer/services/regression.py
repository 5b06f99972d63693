"""Which topic a question asks about, learnt from wordings: kernel ridge regression over meaning and words together."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Learnt = Callable[[Sequence[str], Sequence[tuple[str, str]]], Floats]
"""What was learnt beforehand: of topics, and of each wording with its topic, a row of weights; not-a-numbers for a wording that is new."""
Nearness = Callable[[int], Floats]
"""The kernel of one wording with all of them, by its place."""

RIDGE = 0.7
SHARP = 3.0
"""How fast a wording's say falls with its distance in meaning."""
SHARED = 1.0
"""What a share of rare words counts for, beside nearness in meaning. These by wordings kept apart, by people who saw none of the others."""
LANDMARKS = 1500
"""New wordings that stand for all the new ones, so that the cost of learning grows with their number alone."""
_FIRM = 1e-3
"""Keeps the equations soluble where two landmarks say the same."""


def nothing_learnt(topics: Sequence[str], wordings: Sequence[tuple[str, str]]) -> Floats:
    """Every wording is new."""
    return np.full((len(wordings), len(topics)), np.nan, dtype=np.float32)


def kernel(cosines: Floats, shared: Floats) -> Floats:
    """How much one text says about another: from the cosine of their meanings and the share of their rare words."""
    return np.asarray(np.exp(SHARP * (cosines - 1)) + SHARED * shared, dtype=np.float32)


def completed(weights: Floats, of: NDArray[np.intp], near: Nearness) -> Floats:
    """The weights with those of new wordings: fitted to what the learnt ones leave unsaid (boosting with one step, Friedman 2001).

    Args:
        weights: a row a wording, a column a topic; not-a-numbers where nothing was learnt.
        of: the topic of each wording.
        near: the kernel of a wording with all.
    """
    fresh = np.flatnonzero(np.isnan(weights).any(axis=1))
    out = np.nan_to_num(weights)
    if len(fresh):
        said = _said(out, fresh, near) if len(fresh) < len(of) else np.float32(0)
        marks = fresh[spread(len(fresh), LANDMARKS)]
        rows = np.stack([near(int(mark)) for mark in marks])
        out[marks] = _solved(rows[:, fresh].T, rows[:, marks], _wanted(of, weights.shape[1])[fresh] - said)
    return out


def learn(of: NDArray[np.intp], topics: int, near: Nearness) -> Floats:
    """The weights of all wordings at once (Saunders, Gammerman and Vovk 1998): exact, and dear: 12,000 wordings take 2 GB and minutes."""
    held = np.stack([near(place) for place in range(len(of))])
    held[np.diag_indices_from(held)] += RIDGE
    return np.asarray(np.linalg.solve(held, _wanted(of, topics)), dtype=np.float32)


def spread(count: int, most: int) -> NDArray[np.intp]:
    """Places of so many at most, evenly spread so that every topic has its share."""
    return np.unique(np.linspace(0, max(0, count - 1), min(count, most)).astype(np.intp))


def _said(weights: Floats, fresh: NDArray[np.intp], near: Nearness) -> Floats:
    return np.stack([near(int(place)) @ weights for place in fresh])


def _wanted(of: NDArray[np.intp], topics: int) -> Floats:
    wanted = np.full((len(of), topics), -1 / topics, dtype=np.float32)
    wanted[np.arange(len(of)), of] += 1
    return wanted


def _solved(near: Floats, among: Floats, wanted: Floats) -> Floats:
    """Over landmarks (Williams and Seeger 2001): `near` of all to them, `among` them."""
    held = near.T @ near + RIDGE * among
    held[np.diag_indices_from(held)] += _FIRM
    return np.asarray(np.linalg.solve(held, near.T @ wanted), dtype=np.float32)
