"""What the candidate has said already, compared by its words alone, so that nothing is said twice."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from trainer.domain.phrases import Manner
from trainer.domain.transcript import Turn

_RESTS = 9
"""For how many turns a mark of speech is left alone after use."""
_COMMON = 3
"""Words up to which an opener is too common to be noticed; a longer one comes once an interview."""


@dataclass(frozen=True, slots=True)
class Said:
    """Her turns so far, in plain words."""

    turns: frozenset[str]
    whole: str
    """All of them in one text, a bar between two."""
    last: tuple[str, ...] = ()
    """The latest of them."""

    @classmethod
    def of(cls, turns: Sequence[Turn]) -> "Said":
        """Her side of a transcript."""
        lines = [plain(turn.text) for turn in turns if turn.speaker == "candidate"]
        return cls(frozenset(lines), f"| {' | '.join(lines)} |", tuple(lines[-_RESTS:]))

    def fresh_marks(self, manner: Manner) -> Manner:
        """The marks of speech that may be used now: short openers rest for some turns, all else comes once an interview."""
        once = {name: self.unused(getattr(manner, name)) for name in ("closers", "asides")}
        openers = {name: self._rested(getattr(manner, name)) for name in ("openers", "sober")}
        return manner.model_copy(update={**once, **openers})

    def _rested(self, lines: tuple[str, ...]) -> tuple[str, ...]:
        whole = f" {' | '.join(self.last)} "
        unused = self.unused(lines)
        return tuple(line for line in lines if f" {plain(line)} " not in whole and (len(line.split()) <= _COMMON or line in unused))

    def unused(self, lines: Sequence[str]) -> tuple[str, ...]:
        """The lines whose words were not said in this order before."""
        return tuple(line for line in lines if f" {plain(line)} " not in self.whole)


@lru_cache(maxsize=4_096)
def plain(text: str) -> str:
    """The words alone, in lower case."""
    return " ".join(re.findall(r"\w+", text.lower()))
