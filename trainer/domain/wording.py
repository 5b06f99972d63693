"""Sentences and the words that carry their meaning, cut from text without changing a character."""

import re
from collections.abc import Iterable
from functools import lru_cache

from trainer.domain.spelling import mended

LONGEST_QUOTE = 240
"""Characters of a sentence that are looked at and shown; the rest of a longer one is left out."""

_SENTENCE = re.compile(r"(?:[^.!?\n]|(?<=\d)\.(?=\d))+[.!?]*")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})
_LITTLE = frozenset(
    """a about after again all also am an and any are as at be because been before being both but by can come could day did do does doing
    done down else even ever every few for from get give go going got had has have he her here hers him his how i if in into is it its
    just know let like ll look lot made make many may me mean might mine more most much must my need new no not now of off ok okay on
    once one only or other our out over own part please quite re really right said same say see she should so some something still
    such sure take tell than thank thanks that the their them then there these they thing things think this those through time to too
    up us use very want was way we well went were what when where which while who why will with would yeah yes you your yours
    don't doesn't didn't isn't wasn't i'm i've i'd i'll it's that's there's what's we're we've we'll you're you've you'd you'll they're
    let's can't couldn't won't wouldn't""".split()
)
_ENDINGS = ("ingly", "ations", "ation", "ments", "ment", "ings", "ing", "edly", "ies", "ied", "ers", "ed", "er", "es", "ly", "s", "e", "y")
_SHORTEST_STEM = 3


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, each an exact substring without surrounding blanks, cut at `LONGEST_QUOTE` characters."""
    parts = (found.group().strip()[:LONGEST_QUOTE].rstrip() for found in _SENTENCE.finditer(text))
    return tuple(part for part in parts if any(sign.isalnum() for sign in part))


def plain(text: str) -> str:
    """The text in lower case with straight quotation marks and single blanks, slips of the keys put right: for matching only."""
    return _plain_sentence(text) if len(text) <= LONGEST_QUOTE else _plain(text)


def _plain(text: str) -> str:
    return " ".join(mended(text).translate(_STRAIGHT).lower().split())


_plain_sentence = lru_cache(maxsize=16_384)(_plain)


def words(text: str) -> list[str]:
    """Every word, in lower case."""
    return _WORD.findall(plain(text))


def stem(word: str) -> str:
    """The word without its commonest endings: "teams" and "team" meet, "led" and "lead" do not."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def content(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning."""
    return _content_of_sentence(text) if len(text) <= LONGEST_QUOTE else _content(text)


def _content(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(text) if word not in _LITTLE and (len(word) > 1 or word.isdigit()))


_content_of_sentence = lru_cache(maxsize=16_384)(_content)


def overlap(of: Iterable[str], within: Iterable[str]) -> float:
    """Share of the stems `of` that are `within`; 0 where there are none."""
    wanted = frozenset(of)
    return len(wanted & frozenset(within)) / len(wanted) if wanted else 0.0


def similarity(one: str, other: str) -> float:
    """How much of their meaning-carrying words two sentences share, 0 to 1 (Dice)."""
    left, right = content(one), content(other)
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0
