"""How well a passage supports a sentence, from words alone."""

import math
from collections.abc import Sequence

from trainer.domain.wording import content, stem, words

COVERAGE, ORDER, MISSING, MISSING_CONTENT, OWN_VOICE, BIAS = 3.6, 1.6, 1.6, 0.9, 1.1, -0.6
"""Weights of a logistic score, fitted on the 430 development rows of BEGIN (Dziri et al., TACL 2022) and rounded;
benchmarks/claims.py reports it on the 3,607 test rows."""

OWN = frozenset("i i'm i've my me you your yeah yes sure".split())
"""Words by which a sentence speaks of the people in the room rather than of the matter."""


def support(sentence: str, passage: str) -> float:
    """How well `passage` supports `sentence`, 0 to 1.

    Counts the words that the passage has too, the longest run of them in the same order, and, most of all, the words that
    it has not: a sentence that repeats a passage and adds one thing of its own is not supported.
    """
    said, given = _stems(sentence), _stems(passage)
    if not said:
        return 0.0
    there = frozenset(given)
    missing = sum(word not in there for word in said)
    missing_content = len(content(sentence) - there)
    own = any(word in OWN for word in words(sentence))
    score = (
        BIAS
        + COVERAGE * (len(said) - missing) / len(said)
        + ORDER * _longest_common(said, given) / len(said)
        - MISSING * math.log1p(missing)
        - MISSING_CONTENT * math.log1p(missing_content)
        - OWN_VOICE * own
    )
    return 1 / (1 + math.exp(-score))


def _stems(text: str) -> list[str]:
    return [stem(word) for word in words(text)]


def _longest_common(one: Sequence[str], other: Sequence[str]) -> int:
    """Length of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for left in one:
        fresh = [0]
        for index, right in enumerate(other):
            fresh.append(row[index] + 1 if left == right else max(row[index + 1], fresh[index]))
        row = fresh
    return row[-1]
