"""The directory of a company: who and what its documents name, and in which of their lines."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from trainer.domain.claims.clauses import clauses
from trainer.domain.claims.lines import Line, lines
from trainer.domain.claims.names import Mention, begins, large_words, small_words, written_small
from trainer.domain.claims.rosters import parts
from trainer.domain.passage import Passage
from trainer.domain.spelling.watched import WATCHED

COMMON = frozenset(WATCHED)
LEAST_LETTERS = 4
"""Letters from which a word typed small may be a name."""
_PRONOUN = re.compile(r"\b(?:he|she)\b|^\W*(?:it|they|these|those|his|her|its|their)\b", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:in|at|on|near|inside|into|through) (?:the )?$", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|an?|our) $", re.IGNORECASE)
_OPENING = r"(?:(?:and|so|well|okay|ok|now|yes|no|right|look|good|thanks|thank you|hi|hello|mr|mrs|ms|miss|dr)[.,\s]+)*"
_SPOKEN_TO = re.compile(rf"^{_OPENING}$", re.IGNORECASE)
_APPOSITION = re.compile(r"\s*, (?:(?:our|the|who|which|an?)\b[^,]{2,60},|(?:and|or)\b|[A-Z][a-z])")
_AT_END = re.compile(r"\s*[.!?]*$")
_IS_PERSON = re.compile(r"['’]s (?:been|the|our|your|an?|on|in|with)\b|\s(?:leads|runs|teaches|settles|heads|manages|from)\b|\s[A-Z]")


class Telling(NamedTuple):
    """What a line, or a part of it, tells of those whom it names."""

    line: Line
    text: str
    names: tuple[Mention, ...]


class Directory:
    """The names in some passages.

    Args:
        passages: of one company.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._own = tuple(word for one in passages[:1] for word in one.company.lower().split("-"))
        self._small = frozenset(word for one in passages for word in small_words(one.text))
        read = [(line, large_words(line.text)) for line in lines(passages)]
        self._large = frozenset(
            word for line, names in read for name in names if len(name.words) > 1 or not begins(line.text, name) for word in name.words
        )
        self.known = self._large - self._small
        self._typed = frozenset(word for word in self.known if len(word) >= LEAST_LETTERS)
        self.tellings = tuple(self._tellings(read))
        placed = [(line.text[: name.start], name) for line, names in read for name in names]
        self._places = frozenset(
            name.words[:count] for before, name in placed if _WITHIN.search(before) for count in range(1, len(name.words) + 1)
        )
        self._people = frozenset(word for before, name in placed if self._is_full(before, name) for word in name.words)

    def named_in(self, said: str) -> tuple[Mention, ...]:
        """The names in a statement, without the company's own and that of whoever is spoken to."""
        opening = tuple(clauses(said))
        large = [
            name
            for name in large_words(said)
            if self._is_name(name)
            and (not (begins(said, name) or any(part.startswith(name.text) for part in opening)) or self._may_begin(said, name))
        ]
        found = (
            *large,
            *(name for name in written_small(said, self._typed) if not any(one.start <= name.start < one.end for one in large)),
        )
        return tuple(name for name in found if not self.is_company(name) and not self._is_spoken_to(said, name))

    def is_company(self, name: Mention) -> bool:
        """Whether a name is the company's own, or begins with it."""
        return set(self._own).issuperset(name.words) or (bool(self._own) and name.words[: len(self._own)] == self._own)

    def is_common(self, name: Mention) -> bool:
        """Whether each of its words stands written small, too: "Research Guild"."""
        return self._small.issuperset(name.words)

    def may_stand_for(self, said: str, name: Mention, other: Mention) -> bool:
        """Whether a name of the documents may be what somebody else would have said in the place of `name`.

        One of common words only where it ends as that does, and a place or a thing not for a person, nor a person for it.
        """
        if self.is_company(other) or (self.is_common(other) and other.words[-1] != name.words[-1]):
            return False
        inside, there = self._is_place(name) or bool(_WITHIN.search(said[: name.start])), self._is_place(other)
        return not (inside and self._is_person(other)) and not (there and self._is_person(name))

    def _is_place(self, name: Mention) -> bool:
        """Whether anything is in it or at it."""
        return name.words in self._places

    def _is_full(self, before: str, name: Mention) -> bool:
        """Whether it is a first and a last name, and nothing is in it."""
        return len(name.words) > 1 and not self._is_place(name) and not _ARTICLE.search(before)

    def _is_person(self, name: Mention) -> bool:
        return not self._people.isdisjoint(name.words) and not self._is_place(name)

    def _is_name(self, name: Mention) -> bool:
        """Whether it is more than a common word that was written large."""
        return len(name.words) > 1 or name.words[0] in self.known or not (self.is_common(name) or name.words[0] in COMMON)

    def _may_begin(self, said: str, name: Mention) -> bool:
        known = bool(self.known.intersection(name.words))
        return known or (not self._small.intersection(name.words) and bool(_IS_PERSON.match(said, name.end) or len(name.words) > 1))

    def _is_spoken_to(self, said: str, name: Mention) -> bool:
        known, rest = bool(self.known.intersection(name.words)), said[name.end :]
        if _SPOKEN_TO.match(said[: name.start].strip() + " ") and rest.lstrip().startswith(","):
            return not _APPOSITION.match(rest) and not known
        return not known and said[: name.start].rstrip().endswith(",") and bool(_AT_END.match(rest))

    def _tellings(self, read: Sequence[tuple[Line, Sequence[Mention]]]) -> Iterator[Telling]:
        before: tuple[Mention, ...] = ()
        passage: Passage | None = None
        for line, large in read:
            names = tuple(name for name in large if self._large.intersection(name.words) and self._is_name(name))
            meant = before if passage is line.passage and _PRONOUN.search(line.text) else ()
            if names or meant:
                yield from (Telling(line, part, (*own, *meant)) for part, own in parts(line.text, names))
            before, passage = names or meant, line.passage


@lru_cache(maxsize=16)
def directory(passages: tuple[Passage, ...]) -> Directory:
    """The directory of some passages, made once."""
    return Directory(passages)
