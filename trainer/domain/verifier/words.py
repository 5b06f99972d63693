"""Words, stems, sentences and numbers of spoken text: what the verifier compares."""

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE = re.compile(r"[^.!?…]+(?:[.!?…](?!\s|$|[\"'”’)]))*[^.!?…]*[.!?…]*[\"'”’)]*\s*|[.!?…]+\s*")
_SHORTENED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|vs|etc|e\.g|i\.e|approx|No)\.\s*$")
_ENDINGS = ("ations", "ation", "ingly", "ments", "ment", "ings", "ing", "edly", "ied", "ies", "ers", "ed", "er", "ly", "es", "s", "e")

STOP = frozenset(
    """a about above after again against all almost already also although always am an and another any anybody anyone anything are
    around as at away back be because been before being below between both but by came can cannot could did didn do does doesn doing
    don done down during each either else enough even ever every everybody everyone everything few first for from further get gets
    getting give go goes going gone good got had hadn has hasn have haven having he her here hers herself him himself his how however i
    if in into is isn it its itself just keep kept kind know last later least less let like little ll long look lot made make makes
    making many may maybe me mean might mine more most much must my myself need needed never new next no nobody none nor not nothing now
    of off often oh ok okay on once one only onto or other others our ours ourselves out over own part perhaps put quite rather re
    really right said same saw say see seen several shall she should since so some somebody someone something sometimes soon still
    such sure take taken tell than that the their theirs them themselves then there these they thing things think this those though
    thought through to together told too took toward try two under until up upon us use used ve very want wanted was wasn way we well
    went were weren what whatever when where whether which while who whole whom whose why will with within without won would wouldn
    yeah yes yet you your yours yourself yourselves honestly actually probably bit guess suppose course anyway simply mostly""".split()
)
"""Words that say nothing of their own."""

GENERIC = frozenset(
    """ask answer better big call challenge change company could customer day different difficult experience feel find glad happy hard help
    hour idea important interest interview involve issue job learn manage manager month move people person place point problem process
    product project question role run start talk team thank time today understand week work year start easy thing start bring
    come company end happen lead matter mind number open plan rest show situation something start stay story support turn wait""".split()
)
"""Words of every interview: meeting one of them proves nothing."""


def words(text: str) -> list[str]:
    """Lower-case words, apostrophes straightened."""
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A crude common root, so that "migrated" meets "migration"."""
    word = word.removesuffix("'s")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


_GENERIC_STEMS = frozenset(map(stem, GENERIC))


@lru_cache(maxsize=20_000)
def content(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    return frozenset(stem(word) for word in words(text) if word.partition("'")[0] not in STOP and len(word) > 1)


@lru_cache(maxsize=20_000)
def telling(text: str) -> frozenset[str]:
    """The stems that few other answers would hold."""
    return content(text) - _GENERIC_STEMS


def sentences(text: str) -> list[str]:
    """The text cut after each sentence, nothing lost: joined again, the pieces are the text."""
    found: list[str] = []
    for piece in _SENTENCE.findall(text):
        if found and _SHORTENED.search(found[-1]):
            found[-1] += piece
        elif piece:
            found.append(piece)
    return found


@lru_cache(maxsize=5_000)
def runs(text: str, size: int) -> frozenset[tuple[str, ...]]:
    """Every run of `size` consecutive words."""
    found = words(text)
    return frozenset(tuple(found[start : start + size]) for start in range(len(found) - size + 1))


def joined(texts: Iterable[str]) -> str:
    """Texts as one, with a full stop between them so that no run of words spans two."""
    return " . ".join(texts)
