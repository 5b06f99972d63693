"""Slips of the keys put right for listening only: "chidlren" is heard as "children", and every quote keeps its own letters."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from trainer.domain.spelling.lookalikes import LOOKALIKES
from trainer.domain.spelling.watched import WATCHED

SHORTEST = 4
"""Letters of a word in which two neighbours may have changed places."""
SHORTEST_OTHER = 6
"""Letters of a word in which one may be missing, doubled or wrong."""
LONGEST = 24
_ENDINGS = ("s", "d", "ed", "r")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_BEGINS = re.compile(r"(?:^|[.!?…:\n\"“(])\s*$")
_UNMARKED = {
    word.replace("'", ""): word
    for word in (
        "don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't couldn't wouldn't shouldn't can't won't you're you've "
        "you'd you'll they're they've they'd they'll we've i've i'm that's what's there's here's where's who's how's"
    ).split()
}
"""Short forms typed without their apostrophe, where that is no word of its own."""


class Mended(NamedTuple):
    """A text as it is heard, and where each of its places lies in the text as it was written."""

    text: str
    starts: tuple[int, ...] = ()
    """Places in the mended text from which on a shift holds, in order."""
    shifts: tuple[int, ...] = ()
    """What is taken from a place to find it in the written text."""

    def written(self, place: int) -> int:
        """The place in the written text; inside a mended word, as near as its letters allow."""
        found = bisect_right(self.starts, place)
        return place - self.shifts[found - 1] if found else place


def mended(text: str) -> str:
    """The text with slips of the keys in watched words put right; everything else to the letter."""
    return aligned(text).text


@lru_cache(maxsize=512)
def aligned(text: str) -> Mended:
    """The same, with the way back to the places in the written text."""
    parts: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    done = length = 0
    for found in _WORD.finditer(text):
        word = found[0]
        if len(word) > LONGEST or (right := _right(word.lower())) is None or _is_name(text, found, right):
            continue
        parts += [text[done : found.start()], _like(word, right)]
        length += found.start() - done + len(right)
        done = found.end()
        if len(right) != len(word):
            starts.append(length)
            shifts.append(length - done)
    return Mended("".join((*parts, text[done:])), tuple(starts), tuple(shifts)) if parts else Mended(text)


@lru_cache(maxsize=16_384)
def _right(word: str) -> str | None:
    """The watched word that was meant, or None where the word is right or nobody knows."""
    if word in _UNMARKED:
        return _UNMARKED[word]
    index, ranks = _index()
    if len(word) < SHORTEST or _is_right(word, ranks) or not (word.isascii() and word.isalpha()):
        return None
    meant = {one for key in _shorter(word) for one in index.get(key, ())} | set(index.get(word, ()))
    near = [(_slip(word, one), ranks[one], one) for one in meant]
    fitting = [(slip, rank, one) for slip, rank, one in near if slip is not None]
    return min(fitting)[2] if fitting else None


def _is_right(word: str, ranks: Mapping[str, int]) -> bool:
    """Whether it is a word as it stands: watched, known for one that only looks like it, or a watched word with an ending."""
    return word in ranks or word in LOOKALIKES or any(word.endswith(ending) and word[: -len(ending)] in ranks for ending in _ENDINGS)


def _slip(word: str, meant: str) -> int | None:
    """How likely a slip makes one word of the other, 0 the likeliest; None where no single one does."""
    if len(word) == len(meant):
        wrong = [place for place, (one, other) in enumerate(zip(word, meant, strict=True)) if one != other]
        if len(wrong) == 2 and wrong[1] == wrong[0] + 1 and sorted(word[wrong[0] : wrong[1] + 1]) == sorted(meant[wrong[0] : wrong[1] + 1]):
            return 0
        return 2 if len(wrong) == 1 and wrong[0] and len(meant) >= SHORTEST_OTHER else None
    longer, shorter = (word, meant) if len(word) > len(meant) else (meant, word)
    return 1 if len(meant) >= SHORTEST_OTHER and word[0] == meant[0] and shorter in _shorter(longer) else None


def _shorter(word: str) -> set[str]:
    """The word without one of its letters."""
    return {word[:place] + word[place + 1 :] for place in range(len(word))}


@lru_cache(maxsize=1)
def _index() -> tuple[dict[str, list[str]], dict[str, int]]:
    """The watched words under themselves without one letter and as they are, and their ranks."""
    index: dict[str, list[str]] = {}
    for word in WATCHED:
        for key in (word, *_shorter(word)):
            index.setdefault(key, []).append(word)
    return index, {word: rank for rank, word in enumerate(WATCHED)}


def _is_name(text: str, found: re.Match[str], right: str) -> bool:
    """A capital within a sentence mostly begins a name, which nobody misspelt."""
    word = found[0]
    inside = word[0].isupper() and not word.isupper() and not _BEGINS.search(text, max(0, found.start() - 8), found.start())
    return inside and sorted(word.lower()) != sorted(right)


def _like(word: str, right: str) -> str:
    if word.isupper():
        return right.upper()
    return right.capitalize() if word[0].isupper() else right
