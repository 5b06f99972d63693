"""The scripted voice: a plan put into words with authored lines and the marks of the candidate's style, no model needed."""

from collections.abc import Sequence
from random import Random

from trainer.domain.dressing import dress, joined, shortened
from trainer.domain.phrases import Phrases
from trainer.domain.plan import Moment, Plan, PlanAct
from trainer.domain.said import Said, plain
from trainer.domain.scenario import Fact, Scenario
from trainer.domain.state import State
from trainer.domain.styles import Marks, marks
from trainer.domain.transcript import Turn

_COOL_BELOW = -0.15
_TRIES = 45
_THINKS = 0.25
"""How often a told turn begins with a moment of thought."""
_BARE = Marks(opener=False, closer=False, asides=0, fillers=0, stumble=False)
_DRESSED = ("tell", "repeat", "admit_unknown")


def speak(scenario: Scenario, plan: Plan, state: State, turns: Sequence[Turn], seed: int, phrases: Phrases) -> str:
    """What the candidate says. The same arguments give the same words, and no words that she has said before.

    Args:
        scenario: whose lines are spoken.
        plan: what she does; only its facts are told.
        state: as it stood when the plan was made.
        turns: everything said so far.
        seed: of the session.
        phrases: the lines that belong to no scenario.
    """
    said = Said.of(turns)
    text = ""
    for attempt in range(_TRIES):
        rng = Random(f"{seed}:{plan.turn}:{attempt}:voice")
        text = _Speech(scenario, plan, state, said, rng, phrases).text(strain=attempt * 3 // _TRIES)
        if plain(text) not in said.turns:
            return text
    return text


def cooled(state: State) -> bool:
    """Whether she stands cool towards the interviewer."""
    return state.rapport + min(state.trust, 0) < _COOL_BELOW


class _Speech:
    """One attempt at putting the plan into words."""

    def __init__(self, scenario: Scenario, plan: Plan, state: State, said: Said, rng: Random, phrases: Phrases) -> None:
        self.scenario, self.person, self.plan, self.state = scenario, scenario.candidate, plan, state
        self.said, self.rng, self.phrases = said, rng, phrases

    def text(self, strain: int) -> str:
        """The whole turn. `strain` from 0 to 2 says how hard it has become to find words not used before."""
        drawn = marks(self.person.style, self.state, self.rng) if self.plan.act in _DRESSED else _BARE
        body = self._told() if self.plan.act in ("tell", "repeat") else self._without_facts()
        line = dress(body, self.phrases.manner(self.person.style), drawn, self.rng, self.plan.words)
        if strain:
            line = joined(self._one("interjection"), line)
        if strain > 1:
            line = f"{line} {self._one('again_after')}"
        return " ".join(filter(None, (line, self._own_question())))

    def _own_question(self) -> str:
        own = next((question for question in self.scenario.questions if question.id == self.plan.own_question), None)
        return self._fresh(own.says) if own else ""

    def _told(self) -> str:
        wordings = [self._wording(self.scenario.fact(fact)) for fact in self.plan.facts]
        lead = self._lead()
        return " ".join((joined(lead, wordings[0]) if lead and wordings else "".join(wordings[:1]), *wordings[1:]))

    def _lead(self) -> str:
        if self.plan.moment == "stacked":
            return self._fresh(self.person.stacked)
        if self.plan.moment:
            return self._one(self.plan.moment)
        if self.plan.act == "repeat":
            return self._fresh(self.person.already_said, self.phrases.of(self.person.style, "again"))
        thinks = self.rng.random() < _THINKS and self.person.style not in ("terse", "blunt")
        return self._fresh(self.person.thinks) if thinks else ""

    def _wording(self, fact: Fact) -> str:
        """A wording not used yet, where there is one; the shortest for the terse, the longest for the long-winded."""
        left = self.said.unused(fact.says) or fact.says
        match self.person.style:
            case "terse":
                return shortened(min(left, key=_length))
            case "long_winded":
                return max(left, key=_length)
            case _:
                return self.rng.choice(left)

    def _without_facts(self) -> str:
        act, moment = self.plan.act, self.plan.moment
        authored, spare = self._authored()
        if act == "ask":
            return self._one(moment) if moment else ""
        if act == "no_questions":
            return " ".join(filter(None, (self._one(moment) if moment else "", self._fresh(authored))))
        if moment == "asks_why":
            return f"{self._fresh(authored, spare)} {self._one(moment)}"
        return self._one(moment) if moment else self._fresh(authored, spare)

    def _authored(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The candidate's own lines for the act, and the general ones for when they are used up."""
        person, cool, style = self.person, cooled(self.state), self.person.style
        lines: dict[PlanAct, tuple[tuple[str, ...], tuple[str, ...]]] = {
            "greet": (person.greets, ()),
            "answer_small_talk": (person.small_talk, self.phrases.of(style, "react")),
            "admit_unknown": (_without_topic(person.does_not_know), self.phrases.of(style, "unknown")),
            "clarify": (person.asks_back, self.phrases.of(style, "unclear")),
            "decline": (person.declines, self.phrases.of(style, "decline")),
            "react": (person.cool, self.phrases.of(style, "react_cool")) if cool else (person.reacts, self.phrases.of(style, "react")),
            "no_questions": (person.no_more_questions, ()),
            "close": (person.goodbye_cool if cool else person.goodbye, self.phrases.of(style, "after_goodbye")),
        }
        return lines.get(self.plan.act, ((), ()))

    def _one(self, moment: Moment) -> str:
        own = self.phrases.manner(self.person.style).moments.get(moment, ())
        return self._fresh(own, self.phrases.moments.get(moment, ()))

    def _fresh(self, first: Sequence[str], spare: Sequence[str] = ()) -> str:
        """One of the first lines, unused if there is one; else an unused spare one; else any."""
        left = self.said.unused(first) or self.said.unused(spare) or (*first, *spare)
        return self.rng.choice(left) if left else ""


def _without_topic(lines: Sequence[str]) -> tuple[str, ...]:
    """Lines with a blank for the topic need one that fits the grammar; none is known here, so it is called "that"."""
    return tuple(line.replace("{topic}", "that") for line in lines)


def _length(line: str) -> int:
    return len(line.split())
