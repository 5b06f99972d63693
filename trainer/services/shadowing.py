"""Shadowing: shipped interviews played for somebody who watches, and their ratings beside the truth."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Protocol

from trainer.domain.interview import replay
from trainer.domain.phrases import Phrases
from trainer.domain.reading import Reading
from trainer.domain.shadow import Played, Shadow, played
from trainer.domain.state import State
from trainer.domain.transcript import Turn
from trainer.services.casting import Cast, Casting, read_next


class ShadowShelf(Protocol):
    """The interviews that may be watched."""

    def shadows(self) -> Sequence[Shadow]:
        """Those that are in order, by title."""

    def shadow(self, shadow_id: str) -> Shadow:
        """One of them.

        Raises:
            Missing: there is none of that id.
            Invalid: its file is not in order.
        """


@dataclass
class Shadowing:
    """Plays each interview once and keeps it while its files stay the same; safe in threads."""

    shelf: ShadowShelf
    casting: Casting
    phrases: Phrases
    _ready: dict[tuple[Shadow, str], Played] = field(default_factory=dict)
    _playing: Lock = field(default_factory=Lock)

    def play(self, shadow_id: str) -> Played:
        """The interview that these lines make.

        Raises:
            Missing: there is no such shadow, or not its scenario.
            Invalid: a file of theirs is not in order.
        """
        shadow = self.shelf.shadow(shadow_id)
        cast = self.casting.cast(shadow.scenario)
        with self._playing:
            key = (shadow, cast.sha256)
            if key not in self._ready:
                self._ready[key] = _play(shadow, cast, self.phrases)
            return self._ready[key]


def _play(shadow: Shadow, cast: Cast, phrases: Phrases) -> Played:
    def read(text: str, _number: int, turns: Sequence[Turn], _state: State) -> Reading:
        return read_next(cast, turns, text)

    return played(shadow, cast.scenario, replay(cast.scenario, shadow.seed, shadow.lines, read, phrases))
