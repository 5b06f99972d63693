"""Questions that nobody should put to a candidate: grounds, rule packs by place, and how a sentence touches one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple, overload

from pydantic import Field

from trainer.domain.guesses import as_question
from trainer.domain.reading import Ear, Sound
from trainer.domain.scenario import Id, Model
from trainer.domain.spelling import mended


class Source(Model):
    """The statute or the agency's guidance behind a rule."""

    name: str
    section: str = ""
    url: str = ""


class Ground(Model):
    """One ground of one place: how it is heard, what only sounds like it, and what to ask instead."""

    id: Id
    title: str
    asks: tuple[str, ...] = Field(min_length=1)
    """Regular expressions over a plain lower-case sentence; one of them in a question touches the ground."""
    unless: tuple[str, ...] = ()
    """Regular expressions for lawful wordings: where one is found, `asks` does not count."""
    says: tuple[str, ...] = ()
    """Regular expressions for the same ground volunteered by a candidate, or written into notes."""
    instead: str
    """The lawful question that serves the same need."""
    source: Source


class RulePack(Model):
    """The off-limits grounds of one place. A finding means "check with counsel", never "illegal"."""

    format: Literal["trainer.place/1"] = "trainer.place/1"
    id: str
    title: str
    grounds: tuple[Ground, ...] = Field(min_length=1)


class Touch(NamedTuple):
    """A ground that a text touches in a place."""

    ground: Ground
    place: str
    words: str
    """What was heard, in plain lower case; or the example that it sounds like."""


LIKE = "sounds like "
"""Begins the words of a touch that was heard by meaning."""
SURELY_ASKED = 0.0
"""From this score on a question is off limits though no rule hears it."""
SURELY_LAWFUL = -0.5
"""Below this score it is lawful though a rule hears a ground in it. Both by leaving out one source of examples at a time."""


@dataclass(frozen=True)
class Packs(Sequence[RulePack]):
    """Rule packs together with an ear for what no rule foresaw: whoever has them judges alike."""

    packs: Sequence[RulePack]
    ear: Ear

    @overload
    def __getitem__(self, index: int) -> RulePack: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[RulePack]: ...
    def __getitem__(self, index: int | slice) -> RulePack | Sequence[RulePack]:
        """One pack, or several without the ear."""
        return self.packs[index]

    def __len__(self) -> int:
        """How many packs there are."""
        return len(self.packs)


def touched(question: str, packs: Sequence[RulePack], *, heard: str = "") -> tuple[Touch, ...]:
    """The grounds that a question touches, or a guess that works as one, one a ground, in the order of the packs.

    `heard` is what the ear is given where it is not the question itself.
    """
    found = _touches(_plain(question), packs) or (() if "?" in question else _guessed(question, packs))
    return _judged(found, heard or question, packs)


def _judged(found: tuple[Touch, ...], text: str, packs: Sequence[RulePack]) -> tuple[Touch, ...]:
    """What the rules found, and what the ear makes of it."""
    sound = packs.ear(text) if isinstance(packs, Packs) else None
    if sound is None:
        return found
    if found:
        return found if sound.score >= SURELY_LAWFUL else ()
    return _sounding(sound, packs) if sound.score >= SURELY_ASKED else ()


def _sounding(sound: Sound, packs: Sequence[RulePack]) -> tuple[Touch, ...]:
    words = f"{LIKE}“{sound.like}”"
    return tuple(Touch(ground, pack.id, words) for pack in packs for ground in pack.grounds if ground.id == sound.ground)[:1]


def _touches(plain: str, packs: Sequence[RulePack]) -> tuple[Touch, ...]:
    found: dict[str, Touch] = {}
    for pack in packs:
        for ground in pack.grounds:
            if ground.id not in found and (words := _heard(plain, ground.asks, ground.unless)):
                found[ground.id] = Touch(ground, pack.id, words)
    return tuple(found.values())


def remarked(remark: str, packs: Sequence[RulePack]) -> tuple[Touch, ...]:
    """The grounds that a guess about the candidate touches, though it asks nothing: "You must be near retirement, then.".

    Only a guess that would be off limits as a question counts; plain statements, about the company or the work, touch nothing.
    """
    return _judged(_guessed(remark, packs), remark, packs) if as_question(_plain(remark)) else ()


def _guessed(remark: str, packs: Sequence[RulePack]) -> tuple[Touch, ...]:
    asked = as_question(_plain(remark))
    return _touches(asked, packs) if asked else ()


def volunteered(text: str, packs: Sequence[RulePack]) -> tuple[Touch, ...]:
    """The grounds that a candidate's own words, or the trainee's notes, mention as a fact about the candidate."""
    plain = _plain(text)
    found: dict[str, Touch] = {}
    for pack in packs:
        for ground in pack.grounds:
            if ground.id not in found and (words := _heard(plain, ground.says, ())):
                found[ground.id] = Touch(ground, pack.id, words)
    return tuple(found.values())


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", mended(text).lower().replace("’", "'").replace("‘", "'").replace("‑", "-")).strip()


@lru_cache(maxsize=4096)
def _heard(plain: str, asks: tuple[str, ...], unless: tuple[str, ...]) -> str | None:
    found = next((found for pattern in asks if (found := _compiled(pattern).search(plain))), None)
    if found is None or any(_compiled(pattern).search(plain) for pattern in unless):
        return None
    return found[0]


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    """One by one: grounds share patterns, and each is made once."""
    return re.compile(pattern)
