"""Which wording of a fact is spoken: one not told yet, as long as her style is, with the number that was asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from trainer.domain.dressing import shortened, split
from trainer.domain.figures import figure, holds
from trainer.domain.plan import Plan
from trainer.domain.said import Said
from trainer.domain.scenario import Fact, Style
from trainer.domain.styles import BANDS
from trainer.domain.verifier.numbers import numbers

BRIEF = 18
"""A band of so many words at most wants a cut of a wording, whoever speaks."""
_AS_SHORT = 5
"""Words by which a cut may be longer than the shortest, so that the terse do not always say the same."""
_AS_LONG = 0.75
"""Share of the longest wording that is long enough for the long-winded."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The wordings of one turn to choose from."""

    plan: Plan
    style: Style
    said: Said
    rng: Random

    def wording(self, fact: Fact) -> str:
        """A wording not used yet, where there is one; a short one for the terse, a long one for the long-winded."""
        if self.plan.act == "repeat" and (sentences := self.figures(fact)):
            return self.rng.choice(self.said.unused(sentences) or sentences)
        if self.plan.words[1] <= BRIEF or self.style == "terse":
            return self._brief(fact)
        left = self._holding(self.said.untold(fact.says)) or self._holding(fact.says) or self.said.untold(fact.says) or fact.says
        long = self.style == "long_winded"
        enough = _AS_LONG * max(map(_length, left)) if long else 0
        return self.rng.choice([line for line in left if _length(line) >= enough])

    def used_up(self, fact: Fact) -> bool:
        """Whether a part of a story is asked for again of which every wording was told."""
        return fact.story is not None and not self.figures(fact) and not self.said.untold(fact.says)

    def figures(self, fact: Fact) -> tuple[str, ...]:
        """The sentences that hold the number asked for, where one was."""
        asked = figure(self.plan.question)
        return tuple(sentence for line in fact.says for sentence in split(line) if asked is not None and holds(sentence, asked))

    def _brief(self, fact: Fact) -> str:
        """A short cut of a wording that was not said yet; once they are used up, a sentence that was left away before."""
        enough = min(self.plan.words[1], BANDS["terse"].most)
        asked = self._holding(fact.says)
        if same := self._same_number(fact):
            return min(same, key=_length)
        cuts = [shortened(line, enough) for line in asked] + [line for line in fact.says if _length(line) <= 2 * enough]
        sentences = [sentence for line in fact.says for sentence in split(line)]
        left = self._holding(self.said.unused(cuts[: len(asked)])) or self.said.unused(cuts) or self.said.unused(sentences) or cuts
        shortest = min(map(_length, left))
        return self.rng.choice([line for line in left if _length(line) <= shortest + _AS_SHORT])

    def _same_number(self, fact: Fact) -> tuple[str, ...]:
        """The sentences that hold a number which was put to her for a yes."""
        put = {number.value for number in numbers(self.plan.question)} if self.plan.moment == "yes" else set()
        sentences = tuple(sentence for line in fact.says for sentence in split(line))
        return tuple(one for one in sentences if put & {number.value for number in numbers(one)})

    def _holding(self, lines: Sequence[str]) -> tuple[str, ...]:
        """Those that hold the number asked for; all of them where none was."""
        asked = figure(self.plan.question)
        return tuple(line for line in lines if asked is None or holds(line, asked))


def _length(line: str) -> int:
    return len(line.split())
