"""A plan in the making: what a turn is decided from."""

from collections.abc import Iterable, Sequence
from random import Random

from trainer.domain.own_questions import OwnQuestions
from trainer.domain.plan import Moment, Plan, PlanAct
from trainer.domain.reading import Question, Reading
from trainer.domain.scenario import Fact, Scenario
from trainer.domain.state import State
from trainer.domain.styles import band
from trainer.domain.transcript import Turn


class Draft:
    """What one turn is decided from, and the plan made of the decision."""

    def __init__(self, scenario: Scenario, state: State, reading: Reading, turns: Sequence[Turn], rng: Random) -> None:
        self.said = turns[-1].text if turns else ""
        self.scenario, self.state, self.reading, self.turns, self.rng = scenario, state, reading, turns, rng
        self.own = OwnQuestions(scenario, state, turns, reading.turn, rng)

    def before(self, question: Question) -> str:
        """What the interviewer said in the same turn before a question."""
        return self.said.partition(question.text)[0].strip()

    def last_told(self) -> tuple[Fact, ...]:
        """The fact that a follow-up is about, where it has been told."""
        about = self.state.about
        return (self.scenario.fact(about),) if about and about in self.state.told else ()

    def plan(
        self,
        act: PlanAct,
        facts: Iterable[Fact] = (),
        question: str = "",
        moment: Moment = "",
        own: str | None = None,
        topic: str | None = None,
        quotes: tuple[str, ...] = (),
        most: int | None = None,
    ) -> Plan:
        """The plan with the length and the warmth that her style and her state give it."""
        usual = band(self.scenario.candidate.style, self.state)
        return Plan(
            turn=self.reading.turn + 1,
            act=act,
            facts=tuple(fact.id for fact in facts),
            own_question=own,
            words=tuple(usual) if most is None else (1, min(most, usual.most)),
            warmth=max(-1.0, min(1.0, round(self.state.rapport, 3))),
            question=question,
            topic=topic,
            moment=moment,
            quotes=quotes,
        )
