"""BM25 over stemmed words, or over pairs of neighbouring ones, by bm25s."""

import re
from collections.abc import Sequence
from itertools import pairwise

import bm25s
import numpy as np
import numpy.typing as npt
import Stemmer

Scores = npt.NDArray[np.float32]

_WORD = re.compile(r"[^\W_]+(?:\.\d+)*")
_POSSESSIVE = re.compile(r"['’]s\b")
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_COMMON = frozenset(
    (
        "a about am an and any are as at be been but by can could did do does doesnt dont for from get had has have he her here "
        "hers him his how i if in into is isnt it its just may me might must my no nor not of on or our ours she should so some "
        "such than that the their theirs them then there these they this those to too us was we were what whats when where which "
        "while who whom whose why will with would you your yours "
    ).split()
)
"""Words that say how something is asked rather than what."""
_SATURATION = 0.9
_LENGTH = 0.4
"""BM25's k1 and b; sections are of uneven length by nature, so length says little (chosen on one handbook)."""


class Lexical:
    """An index over texts, fixed once made.

    Args:
        texts: what is searched.
        pairs: count two telling words that follow each other as one word, and single words not at all.
    """

    def __init__(self, texts: Sequence[str], *, pairs: bool = False) -> None:
        self._count = len(texts)
        self._pairs = pairs
        rows = [self._stems(text, common=False) for text in texts]
        self._index = bm25s.BM25(k1=_SATURATION, b=_LENGTH, method="lucene") if any(rows) else None
        if self._index is not None:
            self._index.index(rows, show_progress=False)

    def scores(self, query: str) -> Scores:
        """BM25 of each text, 0 where no word of the query stands in it."""
        words = self._stems(query, common=False) or self._stems(query, common=True)
        if self._index is None or not words:
            return np.zeros(self._count, np.float32)
        return np.asarray(self._index.get_scores(words), np.float32)

    def _stems(self, text: str, *, common: bool) -> list[str]:
        plain = _APOSTROPHE.sub("", _POSSESSIVE.sub("", text.lower()))
        words = [word for word in _WORD.findall(plain) if common or word not in _COMMON]
        stems: list[str] = Stemmer.Stemmer("english").stemWords(words)  # made anew: one is not safe in threads
        return [f"{first} {second}" for first, second in pairwise(stems)] if self._pairs else stems
