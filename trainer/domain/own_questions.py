"""The candidate's own questions: which one she puts when she is asked for them, and when one comes unasked."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from trainer.domain.replies import still_open
from trainer.domain.scenario import Fact, Scenario, Style
from trainer.domain.state import State
from trainer.domain.styles import cooled
from trainer.domain.transcript import Turn

_UNASKED: dict[Style, float] = {
    "terse": 0.04, "plain": 0.1, "long_winded": 0.1, "nervous": 0.06, "polished": 0.1, "guarded": 0.06, "warm": 0.1, "blunt": 0.17,
}  # fmt: skip
"""How often a question of her own comes unasked, once the interview is under way."""
_FORWARD: tuple[Style, ...] = ("blunt", "warm")
"""Styles whose own questions come with an answer, too."""
_TOLD_SOMETHING = 3
"""How many times as often one comes when she was told something and asked nothing."""
_MOST = 4
"""Questions of her own that a person puts when she is asked for them; fewer when she is tired or cool."""
_UNDER_WAY = 6


@dataclass(frozen=True, slots=True)
class OwnQuestions:
    """Her questions at one turn; all answers are ids of questions."""

    scenario: Scenario
    state: State
    turns: Sequence[Turn]
    turn: int
    """The interviewer's turn that is answered."""
    rng: Random

    def beside(self, fact: Fact) -> str | None:
        """Her question behind a concern that she tells; from the forward, now and then, any of hers behind a plain answer."""
        style = self.scenario.candidate.style
        plain = fact.kind in ("background", "logistics") and style in _FORWARD
        return self._about(fact) or (self._maybe(_UNASKED[style]) if plain else None)

    def when_told(self) -> str | None:
        """One that comes, now and then, when she was told something and asked nothing."""
        return self._maybe(_TOLD_SOMETHING * _UNASKED[self.scenario.candidate.style])

    def next(self) -> str | None:
        """The question that matters most and was not put; one behind a concern that she has told comes later."""
        asked = self.state.asked
        if self.state.phase != "questions" and self._put_lately() >= self._most():
            return None
        left = [question for question in self.scenario.questions if question.id not in asked and still_open(question, self.turns)]
        return max(left, key=lambda question: question.matters).id if left else None

    def _about(self, fact: Fact) -> str | None:
        own = next((question for question in self.scenario.questions if question.concern == fact.id), None)
        if own is None or own.id in self.state.asked or self.rng.random() < 0.5 or self.state.phase != "questions":
            return None
        return own.id

    def _maybe(self, rate: float) -> str | None:
        ready = self.turn >= _UNDER_WAY and self.state.phase == "questions" and self.state.pending is None
        keen = self.state.interest > -0.3 and len(self.state.asked) < len(self.scenario.questions) - 2
        drawn = self.rng.random() < rate
        return self.next() if ready and keen and drawn else None

    def _most(self) -> int:
        return _MOST - (self.state.energy < 0.5) - 2 * cooled(self.state)

    def _put_lately(self) -> int:
        """Her questions put since she was invited to; those that came unasked before do not count."""
        return len(self.state.asked) - self.state.unasked
