"""What the candidate has said already, compared by its words alone, so that nothing is said twice."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.domain.phrases import Manner
from trainer.domain.transcript import Turn

_RESTS = 9
"""For how many turns a mark of speech is left alone after use."""


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
        """The marks of speech without those used in her last turns, as far as others are left."""
        kept = {name: self._rested(getattr(manner, name)) for name in ("openers", "closers", "asides")}
        return manner.model_copy(update=kept)

    def _rested(self, lines: tuple[str, ...]) -> tuple[str, ...]:
        whole = f" {' | '.join(self.last)} "
        return tuple(line for line in lines if f" {plain(line)} " not in whole) or lines

    def unused(self, lines: Sequence[str]) -> tuple[str, ...]:
        """The lines whose words were not said in this order before."""
        return tuple(line for line in lines if f" {plain(line)} " not in self.whole)


def plain(text: str) -> str:
    """The words alone, in lower case."""
    return " ".join(re.findall(r"\w+", text.lower()))
