"""How words and vectors are weighed together into one order of passages. Pure arithmetic."""

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]

LENGTH = 1.0
"""Weight of the logarithm of a passage's words: what says more answers more."""
LENGTH_LIMIT = 200
"""Words above which more length counts for nothing."""
WORDS = 3.0
"""Weight of the logarithm of the words' score: the tenth telling word says less than the first."""
VECTORS = 8.0
"""Weight of a cosine beside it; cosines of one query spread by about 0.09. All three were chosen on the questions of one half of a
handbook, in the middle of a plateau: between 2 and 4, 6 and 10, 0.5 and 1.5 recall moves by a hundredth."""
_HALF = 10.0
"""Words' score that counts as half sure: two or three telling words met."""


def fused(words: Scores, vectors: Scores, lengths: Scores) -> Scores:
    """Each passage's words, its cosine, and a little for its length, added.

    Scores, not ranks: a passage far ahead of the field by one reading keeps its lead. Where no word is met the vectors alone count; all
    zeros where neither says anything.
    """
    if not words.any():
        return vectors
    return np.asarray(WORDS * np.log1p(words) + VECTORS * vectors + LENGTH * np.log(np.minimum(lengths, LENGTH_LIMIT) + 5), np.float32)


def graded(order: Scores, words: Scores, vectors: Scores) -> Scores:
    """The fused order as scores from 0 to 1: the best has what its cosine or its words deserve, the others their share of it."""
    best = int(order.argmax())
    sure = max(float(vectors[best]), float(words[best] / (words[best] + _HALF)))
    span = float(order[best] - order.min())
    share = (order - order.min()) / span if span > 0 else np.ones_like(order)
    return np.asarray(np.clip(sure * share, 0, 1), np.float32)
