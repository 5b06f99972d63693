"""Words and their stems, for comparing what two people said."""

import re
from collections.abc import Iterable
from functools import lru_cache

from trainer.domain.spelling import mended

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+(?:[.,]\d+)*")
_ENDINGS = (
    "ational", "fulness", "iveness", "ization", "isation", "ousness", "ically", "ingly", "ments", "ation", "ings", "edly", "ment", "ness",
    "able", "ible", "ally", "ions", "ives", "ing", "ies", "ied", "ion", "ive", "ers", "est", "ed", "es", "ly", "er", "al", "e", "s", "y",
)  # fmt: skip
STOPWORDS = frozenset(
    "a an the and or but if then so of to in on at by for with from as is are was were be been being am do does did "
    "doing done have has had having "
    "i me my mine we us our you your yours he him his she her it its they them their this that these those there here "
    "what which who whom when "
    "where why how all any some no not n't don't can can't could would will shall should may might must just very really "
    "quite well oh okay ok yeah "
    "yes um uh like about into over than too also up down out off again more most much many one im i'm i've i'd i'll "
    "you're you've you'd you'll "
    "it's that's there's what's let let's we're we've we'll they're didn't doesn't isn't wasn't won't get got go going "
    "know think thing things "
    "mean kind sort bit lot please tell say said because".split()
)


def tokens(text: str) -> list[str]:
    """Words and numbers in lower case, slips of the keys put right."""
    return [match[0] for match in _WORD.finditer(mended(text).lower().replace("’", "'"))]


@lru_cache(maxsize=8_192)
def stem(word: str) -> str:
    """A word without its ending: crude, quick, and the same for "handle", "handled" and "handling"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def content(words: Iterable[str]) -> list[str]:
    """The stems of the words that carry meaning, in order."""
    return [stem(word.removesuffix("'s")) for word in words if word not in STOPWORDS and (len(word) > 1 or word.isdigit())]


@lru_cache(maxsize=4_096)
def stems(text: str) -> frozenset[str]:
    """The stems of a text's words that carry meaning."""
    return frozenset(content(tokens(text)))
