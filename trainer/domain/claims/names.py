"""Names in a sentence: which words are one, and whether two are of the same."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"&|[^\W_]+(?:[-'’.][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’](?:s|d|ll|ve|re)?$")
_LINKS = frozenset({"of", "&"})
"""Small words within a name: "Centers of Excellence"."""
_BEGINS = re.compile(r"(?:^|[.!?:|>•;–—#-])[\s\"“(*]*$")
_NO_NAME = frozenset(
    """our we the my your you every each at in on no there since last next and but so i it he she they this that these those from by for if
    when while after before until as to with of monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays
    thursdays fridays saturdays sundays january february march april may june july august september october november december mr mrs ms
    miss dr a an english german french spanish portuguese italian polish british american european christmas easter new
    year well yes okay ok right now then here not all any some both what who how where why nobody everybody just""".split()
)
_ROLES = frozenset(
    """engineer engineers manager managers nurse nurses specialist specialists associate associates assistant assistants lead leads planner
    planners officer officers director directors head trainee trainees operator technician controller developer designer analyst
    supervisor supervisors""".split()
)
"""Words by which a name written large is a post and no name: "Staff Nurse"."""
LEAST_SHORT = 3
"""Letters of a short form: "Phil" is Philippa."""


class Mention(NamedTuple):
    """A name in a text."""

    text: str
    words: tuple[str, ...]
    """In lower case, without possessives."""
    start: int
    end: int

    def is_of(self, other: "Mention") -> bool:
        """Whether both may name the same: in part, in short, or by their first letters."""
        mine, theirs = self.words, other.words
        few, many = (mine, theirs) if len(mine) <= len(theirs) else (theirs, mine)
        return all(any(_short_of(one, other) for other in many) for one in few) or (len(few) == 1 < len(many) and few[0] == _letters(many))


def _short_of(one: str, other: str) -> bool:
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return small == large or (len(small) >= LEAST_SHORT and large.startswith(small))


def _letters(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words)


@lru_cache(maxsize=8_192)
def large_words(text: str) -> tuple[Mention, ...]:
    """Every run of words written large that may be a name, wherever in its sentence."""
    return tuple(_trimmed(text, run) for run in _runs(text) if not _is_post(run))


def begins(text: str, mention: Mention) -> bool:
    """Whether it stands where every word is written large."""
    return bool(_BEGINS.search(text[: mention.start]))


def small_words(text: str) -> frozenset[str]:
    """The words written small, without possessives."""
    return frozenset(_bare(found[0]) for found in _WORD.finditer(text) if found[0][0].islower())


def written_small(text: str, known: frozenset[str]) -> Iterator[Mention]:
    """Known names that were typed without their capital letter."""
    for found in _WORD.finditer(text):
        if found[0][0].islower() and (bare := _bare(found[0])) in known:
            yield Mention(bare, (bare,), found.start(), found.start() + len(bare))


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    run: list[re.Match[str]] = []
    for found in _WORD.finditer(text):
        if run and (text[run[-1].end() : found.start()].strip(" ") or _POSSESSIVE.search(run[-1][0])):
            yield run
            run = []
        if _is_large(found[0]) or (run and found[0] in _LINKS):
            run.append(found)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_large(word: str) -> bool:
    return word[0].isupper() and len(word) > 1 and _bare(word) not in _NO_NAME


def _is_post(run: list[re.Match[str]]) -> bool:
    return any(_bare(one[0]) in _ROLES for one in run)


def _trimmed(text: str, run: list[re.Match[str]]) -> Mention:
    while run[-1][0] in _LINKS:
        run = run[:-1]
    start, end = run[0].start(), run[-1].end() - len(found[0] if (found := _POSSESSIVE.search(run[-1][0])) else "")
    return Mention(text[start:end], tuple(_bare(one[0]) for one in run if one[0] not in _LINKS), start, end)


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word.lower())
