"""Kernel ridge regression over meaning and words together: what a question is, learnt from labelled lines."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Nearness = Callable[[int], Floats]
"""The kernel of one line with all of them, by its place."""
Learnt = Callable[[Sequence[str], Sequence[tuple[str, str]]], Floats]
"""What was learnt beforehand: of classes, and of each line with its class, a row of weights; not-a-numbers for a line that is new."""

LANDMARKS = 1500
"""New lines that stand for all the new ones, so that the cost of learning grows with their number alone."""
_FIRM = 1e-3
"""Keeps the equations soluble where two landmarks say the same."""


def nothing_learnt(classes: Sequence[str], lines: Sequence[tuple[str, str]]) -> Floats:
    """Every line is new."""
    return np.full((len(lines), len(classes)), np.nan, dtype=np.float32)


class Kernel(NamedTuple):
    """How much one text says about another."""

    sharp: float
    """How fast that falls with their distance in meaning."""
    words: float
    """What a share of rare words counts for, beside nearness in meaning."""

    def __call__(self, cosines: Floats, shared: Floats) -> Floats:
        """From the cosines of their meanings and the shares of their rare words."""
        return np.asarray(np.exp(self.sharp * (cosines - 1)) + self.words * shared, dtype=np.float32)


def solved(near: Nearness, wanted: Floats, ridge: float | Floats) -> Floats:
    """The weights of all lines at once (Saunders, Gammerman and Vovk 1998): exact, and dear: 12,000 lines take 2 GB and minutes.

    Args:
        near: the kernel of a line with all.
        wanted: a row a line, what is to be said of it.
        ridge: how little a line's own error counts; one for all, or one each.
    """
    held = np.stack([near(place) for place in range(len(wanted))])
    held[np.diag_indices_from(held)] += ridge
    return np.asarray(np.linalg.solve(held, wanted), dtype=np.float32)


def completed(weights: Floats, near: Nearness, wanted: Floats, ridge: float | Floats) -> Floats:
    """The weights with those of new lines: fitted to what the learnt ones leave unsaid (boosting with one step, Friedman 2001).

    Args:
        weights: a row a line, as in `wanted`; not-a-numbers where nothing was learnt.
        near: the kernel of a line with all.
        wanted: a row a line, what is to be said of it.
        ridge: how little a line's own error counts; one for all, or one each.
    """
    fresh = np.flatnonzero(np.isnan(weights).any(axis=1))
    out = np.nan_to_num(weights)
    if len(fresh):
        said = np.stack([near(int(place)) @ out for place in fresh]) if len(fresh) < len(out) else np.float32(0)
        marks = fresh[spread(len(fresh), LANDMARKS)]
        rows = np.stack([near(int(mark)) for mark in marks])
        out[marks] = _over_landmarks(rows[:, fresh].T, rows[:, marks], wanted[fresh] - said, np.broadcast_to(ridge, len(out))[fresh])
    return out


def spread(count: int, most: int) -> NDArray[np.intp]:
    """Places of so many at most, evenly spread so that every topic has its share."""
    return np.unique(np.linspace(0, max(0, count - 1), min(count, most)).astype(np.intp))


def _over_landmarks(near: Floats, among: Floats, wanted: Floats, ridge: Floats) -> Floats:
    """By Williams and Seeger (2001): `near` of all to the landmarks, `among` them."""
    weighed = (near / ridge[:, None]).T
    held = weighed @ near + among
    held[np.diag_indices_from(held)] += _FIRM
    return np.asarray(np.linalg.solve(held, weighed @ wanted), dtype=np.float32)
