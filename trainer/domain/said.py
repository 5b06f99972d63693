"""What the candidate has said already, compared by its words alone, so that nothing is said twice."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from trainer.domain.phrases import Manner
from trainer.domain.transcript import Turn

_RESTS = 9
"""For how many turns a mark of speech is left alone after use."""
_RUN = 4
"""Words in a row by which a wording is known again."""
_TOLD = 0.5
"""Share of its runs of words from which on a wording counts as told."""
_COMMON = 3
"""Words up to which an opener is too common to be noticed; a longer one comes once an interview."""


@dataclass(frozen=True, slots=True)
class Said:
    """Her turns so far, in plain words."""

    turns: frozenset[str]
    whole: str
    """All of them in one text, a bar between two."""
    runs: frozenset[str] = frozenset()
    """Every `_RUN` words in a row within one of them."""
    last: tuple[str, ...] = ()
    """The latest of them."""

    @classmethod
    def of(cls, turns: Sequence[Turn]) -> "Said":
        """Her side of a transcript."""
        lines = [plain(turn.text) for turn in turns if turn.speaker == "candidate"]
        runs = frozenset[str]().union(*map(_runs, lines))
        return cls(frozenset(lines), f"| {' | '.join(lines)} |", runs, tuple(lines[-_RESTS:]))

    def fresh_marks(self, manner: Manner) -> Manner:
        """The marks of speech that may be used now: short openers rest for some turns, all else comes once an interview."""
        once = {name: self.unused(getattr(manner, name)) for name in ("closers", "asides")}
        openers = {name: self._come_again(getattr(manner, name)) for name in ("openers", "sober")}
        return manner.model_copy(update={**once, **openers})

    def _come_again(self, lines: tuple[str, ...]) -> tuple[str, ...]:
        unused = self.unused(lines)
        return tuple(line for line in self.rested(lines) if len(line.split()) <= _COMMON or line in unused)

    def rested(self, lines: Sequence[str]) -> tuple[str, ...]:
        """The lines that were not heard in her latest turns."""
        whole = f" {' | '.join(self.last)} "
        return tuple(line for line in lines if f" {plain(line)} " not in whole)

    def untold(self, lines: Sequence[str]) -> tuple[str, ...]:
        """The wordings that were not told before, though with an aside or a hesitation within them."""
        return tuple(line for line in lines if not self._told(plain(line)))

    def _told(self, wording: str) -> bool:
        runs = [" ".join(run) for run in _in_a_row(wording.split())]
        if not runs:
            return f" {wording} " in self.whole
        return sum(run in self.runs for run in runs) >= _TOLD * len(runs)

    def unused(self, lines: Sequence[str]) -> tuple[str, ...]:
        """The lines whose words were not said in this order before."""
        return tuple(line for line in lines if f" {plain(line)} " not in self.whole)


@lru_cache(maxsize=4_096)
def plain(text: str) -> str:
    """The words alone, in lower case."""
    return " ".join(re.findall(r"\w+", text.lower()))


@lru_cache(maxsize=4_096)
def _runs(line: str) -> frozenset[str]:
    return frozenset(" ".join(run) for run in _in_a_row(line.split()))


def _in_a_row(words: Sequence[str]) -> list[Sequence[str]]:
    return [words[start : start + _RUN] for start in range(len(words) - _RUN + 1)]
