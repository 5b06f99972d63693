"""Names that were exchanged: what was said of one person, team, place or product, and the documents tell of another."""

from collections.abc import Sequence
from typing import NamedTuple

from trainer.domain.claims.clauses import clauses
from trainer.domain.claims.directory import Directory, Telling
from trainer.domain.claims.lines import Line
from trainer.domain.claims.matter import matter, weight
from trainer.domain.claims.meaning import Similar
from trainer.domain.claims.names import Mention
from trainer.domain.passage import Passage
from trainer.domain.report import Source
from trainer.domain.wording import similarity

TOLD = 0.5
"""Share of what is said besides the name that a line of another must hold."""
LIKE = 0.6
"""Likeness from which such a line says the same, compared with what was said once the line's name stands in it."""
THIN = 0.68
"""The same where there is but one word besides the name."""
SAME = 1.1
"""Share and likeness together from which a line tells the same."""
SAME_UNKNOWN = 1.3
"""The same, of a name that the documents do not know."""
LIKE_UNKNOWN = 0.65
"""Likeness needed of a name that the documents do not know."""
NEARER = 0.3
"""How much nearer it must be, in share and likeness together, than all that is told of the one who was named."""
TOUCHED = 0.2
"""Share from which a line tells something of the kind."""
LOOKED_AT = 2
"""Lines of others that are looked at, the nearest first."""


class Other(NamedTuple):
    """A name that was said, and the one of whom the documents tell it."""

    said: str
    line: Line
    given: str


class _Near(NamedTuple):
    telling: Telling
    name: str
    share: float
    likeness: float = 0.0

    @property
    def sum(self) -> float:
        return self.share + self.likeness


def another(said: str, known: Directory, similar: Similar | None = None) -> Other | None:
    """The first name in a statement whose matter the documents tell of another name; None where there is none."""
    named = known.named_in(said)
    return next((found for name in named if (found := _in_place_of(said, name, named, known, similar or _by_words))), None)


def untold(said: str, known: Directory, source: Source) -> str:
    """The first name in a statement of which neither its source nor another line tells anything of the kind, or an empty text."""
    named = known.named_in(said)
    about = [matter(part) - matter(" ".join(one.text for one in named)) for part in (*clauses(said), said)]
    for name in named:
        own = [one for one in known.tellings if any(name.is_of(other) for other in one.names)]
        if not any(_stands_in(source, one.line.passage) or any(_share(part, one) >= TOUCHED for part in about) for one in own):
            return name.text
    return ""


def _stands_in(source: Source, passage: Passage) -> bool:
    return (source.document, source.heading) == (passage.document, passage.heading)


def _in_place_of(said: str, name: Mention, named: Sequence[Mention], known: Directory, similar: Similar) -> Other | None:
    about = matter(said) - matter(" ".join(one.text for one in named))
    if not about:
        return None
    own = [_Near(one, "", _share(about, one)) for one in known.tellings if any(name.is_of(other) for other in one.names)]
    others = [
        _Near(one, other.text, _share(about, one))
        for one in known.tellings
        if not any(name.is_of(mine) for mine in one.names)
        for other in one.names
        if not any(other.is_of(mine) for mine in named) and known.may_stand_for(said, name, other)
    ]
    near = _compared(said, [one for one in others if one.share >= TOLD], similar)[:LOOKED_AT]
    if not near:
        return None
    there = max((_put_in(said, name, one, similar) for one in near), key=lambda one: one.sum)
    needed, alike = (SAME, LIKE) if own else (SAME_UNKNOWN, LIKE_UNKNOWN)
    if there.sum < needed or there.likeness < (alike if len(about) > 1 else THIN):
        return None
    if own and there.sum - _compared(said, own, similar)[0].sum < NEARER:
        return None
    return Other(name.text, there.telling.line, there.name)


def _share(about: frozenset[str], telling: Telling) -> float:
    held = telling.line.own if telling.text == telling.line.text else matter(telling.text)
    return weight(about & held) / weight(about) if about else 1.0


def _put_in(said: str, name: Mention, one: _Near, similar: Similar) -> _Near:
    """A line with its likeness to what would have been said with its own name."""
    return one._replace(likeness=similar(f"{said[: name.start]}{one.name}{said[name.end :]}", [one.telling.text])[0])


def _compared(said: str, near: Sequence[_Near], similar: Similar) -> list[_Near]:
    """Each with its likeness to what was said, the nearest first."""
    alike = similar(said, [one.telling.line.text for one in near])
    return sorted((one._replace(likeness=like) for one, like in zip(near, alike, strict=True)), key=lambda one: -one.sum)


def _by_words(said: str, lines: Sequence[str]) -> Sequence[float]:
    return [similarity(said, line) for line in lines]
