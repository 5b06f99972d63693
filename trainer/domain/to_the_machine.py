"""Words meant for the machine: found in every turn and in the notes, shown, and left out of all that is graded."""

import re
from typing import NamedTuple

from trainer.domain.hearing.attacks import attacks, attacks_on_the_grade
from trainer.domain.report import Quote
from trainer.domain.transcript import Transcript, Turn

NOWHERE = -1
"""The turn of what stands in notes or scorecard."""
_ENDS = re.compile(r"[.!?](?=\s|$)|\n")
MOST_READ = 20_000
"""Characters of a turn that are looked at, as many as are read."""


class Cleaned(NamedTuple):
    """A transcript without words to the machine, and those words."""

    transcript: Transcript
    """The same turns; what is left of each is an exact piece of it, or several on lines of their own."""
    notes: tuple[str, ...]
    attacks: tuple[Quote, ...]
    """In order; those of the notes last, under the turn -1."""

    @property
    def turns(self) -> frozenset[int]:
        """Those that held such words."""
        return frozenset(quote.turn for quote in self.attacks if quote.turn != NOWHERE)


def without_attacks(transcript: Transcript, notes: tuple[str, ...] = ()) -> Cleaned:
    """Both without what is said to whoever grades, in any speaker's words."""
    found = [(attacks if turn.speaker == "interviewer" else attacks_on_the_grade)(turn.text[:MOST_READ]) for turn in transcript.turns]
    written = [attacks_on_the_grade(text[:MOST_READ]) for text in notes]
    quotes = [Quote(turn=place, quote=quote) for place, all_of in enumerate(found) for quote in all_of]
    quotes += [Quote(turn=NOWHERE, quote=quote) for all_of in written for quote in all_of]
    turns = tuple(_cleaned(turn, quotes_) if quotes_ else turn for turn, quotes_ in zip(transcript.turns, found, strict=True))
    left = tuple(_without(text, all_of) for text, all_of in zip(notes, written, strict=True))
    return Cleaned(transcript.model_copy(update={"turns": turns}) if any(found) else transcript, left, tuple(quotes))


def _cleaned(turn: Turn, quotes: tuple[str, ...]) -> Turn:
    return turn.model_copy(update={"text": _without(turn.text, quotes)})


def _without(text: str, quotes: tuple[str, ...]) -> str:
    """Without the whole sentences in which they stand: half a sentence would be heard as something else."""
    for quote in quotes:
        start = text.find(quote)
        if start < 0:
            continue
        begins = max((found.end() for found in _ENDS.finditer(text, 0, start)), default=0)
        stop = start + len(quote)
        ends = stop if quote[-1] in ".!?\n" else next((found.end() for found in _ENDS.finditer(text, stop)), len(text))
        text = f"{text[:begins]}\n{text[ends:]}"
    return text.strip() if quotes else text
