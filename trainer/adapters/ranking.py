"""How words and vectors are weighed together into one order of passages. Pure arithmetic."""

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]

FEEDBACK = 0.3
"""How far the query's vector leans to the mean of the first passages found (Rocchio's pseudo relevance feedback)."""
FEEDBACK_PASSAGES = 3
LENGTH = 0.3
"""Weight of the logarithm of a passage's words: what says more answers more."""
LENGTH_LIMIT = 200
"""Words above which more length counts for nothing."""
VECTORS = 0.5
"""Weight of the vectors against the words' 1 (tuned on a random half of one handbook's questions)."""
_HALF = 6.0
"""BM25 that counts as half sure: two or three telling words met."""


def fused(words: Scores, vectors: Scores, lengths: Scores) -> Scores:
    """Each passage's standing by words and by vectors, both as distances from their own mean, added, with a little for its length.

    Standing, not rank: a passage far ahead of the field by one reading keeps its lead. All zeros where neither says anything.
    """
    standing = _standing(words) + VECTORS * _standing(vectors)
    return standing + LENGTH * np.log(np.minimum(lengths, LENGTH_LIMIT) + 5) if words.any() or vectors.any() else np.zeros_like(words)


def leaning(query: Scores, found: Scores) -> Scores:
    """The query's unit vector, drawn towards the vectors of what it found first."""
    drawn = query + FEEDBACK * found.mean(axis=0)
    return np.asarray(drawn / max(float(np.linalg.norm(drawn)), 1e-12), np.float32)


def graded(order: Scores, words: Scores, vectors: Scores) -> Scores:
    """The fused order as scores from 0 to 1: the best has what its cosine or its words deserve, the others their share of it."""
    best = int(order.argmax())
    sure = max(float(vectors[best]), float(words[best] / (words[best] + _HALF)))
    span = float(order[best] - order.min())
    share = (order - order.min()) / span if span > 0 else np.ones_like(order)
    return np.asarray(np.clip(sure * share, 0, 1), np.float32)


def _standing(scores: Scores) -> Scores:
    spread = float(scores.std())
    return np.asarray((scores - scores.mean()) / spread, np.float32) if spread > 1e-9 else np.zeros_like(scores)
