"""The scripted voice: a plan put into words with authored lines and the marks of the candidate's style, no model needed."""

import re
from collections.abc import Sequence
from random import Random

from trainer.domain.choosing import Choice
from trainer.domain.daytime import timely
from trainer.domain.dressing import dress, joined
from trainer.domain.fitting import fitting
from trainer.domain.phrases import Manner, Phrases
from trainer.domain.plan import Moment, Plan, PlanAct
from trainer.domain.pleasantries import fits
from trainer.domain.said import Said, plain
from trainer.domain.scenario import Fact, Scenario
from trainer.domain.state import State
from trainer.domain.styles import cooled, marks
from trainer.domain.tone import sober
from trainer.domain.transcript import Turn
from trainer.domain.wording import content

_TRIES = 45
DEEP = ("own_part", "result", "lesson")
THINKS = 0.25
"""How often a told story begins with a moment of thought."""
THOUGHT_OVER = ("story",)
"""Kinds of facts over which one may have to think: which story to tell."""
_AT_MOST = 3
_WARM = 0.3
"""Rapport from which on she says at the end that it was a good talk."""
_SAME_AGAIN = 5
"""Words of a lead that may come twice in an interview, some turns apart."""


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
    heard = turns[-1].text if turns else ""
    text = ""
    for attempt in range(_TRIES):
        rng = Random(f"{seed}:{plan.turn}:{attempt}:voice")
        text = _Speech(scenario, plan, state, said, rng, phrases, heard).text(strain=attempt * 3 // _TRIES)
        if plain(text) not in said.turns:
            return text
    return text


class _Speech:
    """One attempt at putting the plan into words."""

    def __init__(self, scenario: Scenario, plan: Plan, state: State, said: Said, rng: Random, phrases: Phrases, heard: str) -> None:
        self.scenario, self.person, self.plan, self.state = scenario, scenario.candidate, plan, state
        self.said, self.rng, self.phrases = said, rng, phrases
        self.greets, self.heard = timely(self.person.greets, heard), heard

    def text(self, strain: int) -> str:
        """The whole turn. `strain` from 0 to 2 says how hard it has become to find words not used before."""
        line = self._told() if self.plan.act in ("tell", "repeat") else self._without_facts()
        if strain:
            line = self._joined(self._one("interjection"), line)
        if strain > 1:
            line = f"{line} {self._one('again_after')}"
        return " ".join(filter(None, (line, self._own_question(line))))

    def _own_question(self, line: str) -> str:
        """In the wording that repeats the least of what she has just said; one that comes from nowhere is announced."""
        own = next((question for question in self.scenario.questions if question.id == self.plan.own_question), None)
        if own is None:
            return ""
        left = self.said.unused(own.says) or own.says
        least = min(len(content(says) & content(line)) for says in left)
        asked = self.rng.choice([says for says in left if len(content(says) & content(line)) == least])
        from_nowhere = self.plan.act == "tell" and own.concern not in self.plan.facts
        return f"{self._one('by_the_way')} {asked}" if from_nowhere else asked

    def _told(self) -> str:
        """The facts with their lead, in the marks of her style; a lead stands in the place of an opener."""
        facts = [self.scenario.fact(fact) for fact in self.plan.facts]
        choice = Choice(self.plan, self.person.style, self.said, self.rng)
        if self.plan.act == "repeat" and all(map(choice.used_up, facts)):
            return self._one("again_after" if facts[0].layer in DEEP else "same_story")
        lead = self._lead(facts)
        drawn = marks(self.person.style, self.state, self.rng)
        drawn = drawn._replace(opener=drawn.opener and not lead, closer=drawn.closer and not self.plan.own_question)
        body = dress(" ".join(map(choice.wording, facts)), self._manner(facts), drawn, self.rng, self.plan.words, self._lowers)
        return self._joined(lead, body) if lead else body

    def _manner(self, facts: Sequence[Fact]) -> Manner:
        """The marks that may stand beside these facts: no promise of a tale before its later parts, nothing bright beside a confidence."""
        manner = self.said.fresh_marks(self.phrases.manner(self.person.style))
        if any(fact.kind == "logistics" for fact in facts):
            return manner.model_copy(update={"openers": tuple(filter(_in_passing, manner.sober)), "closers": (), "asides": ()})
        if sober(facts, self.scenario.ledger) or any(fact.gate == "trust" for fact in facts):
            return manner.model_copy(update={"openers": manner.sober, "closers": ()})
        if not any(fact.layer in DEEP for fact in facts):
            return manner
        praise = self.person.style == "polished"
        return manner.model_copy(update={"openers": manner.sober, **({"closers": ()} if praise else {})})

    def _lead(self, facts: Sequence[Fact]) -> str:
        if self.plan.moment == "stacked":
            return self._fresh(self.person.stacked)
        if self.plan.moment:
            return self._one(self.plan.moment)
        if self.plan.act == "repeat":
            return self._again()
        thinks = self.rng.random() < THINKS and self.person.style not in ("terse", "blunt")
        fresh = all(fact.layer in (None, "outline") and fact.kind in THOUGHT_OVER for fact in facts)
        left = self.said.unused(self.person.thinks)
        return self.rng.choice(left) if thinks and fresh and left else ""

    def _again(self) -> str:
        """That it was said before, in her own lines; a short one comes again before anybody's line does."""
        mine = (*self.person.already_said, *self.phrases.manner(self.person.style).moments.get("again", ()))
        short = [line for line in self.said.rested(mine) if len(line.split()) <= _SAME_AGAIN]
        left = self.said.unused(mine) or short
        return self.rng.choice(left) if left else self._one("again")

    def _joined(self, opener: str, line: str) -> str:
        return joined(opener, line, self._lowers)

    def _lowers(self, word: str) -> bool:
        """Whether the word is no name: it stands in lower case somewhere in her lines, and nowhere within a sentence with a capital."""
        lines = [line for fact in self.scenario.ledger for line in fact.says]
        if any(re.search(rf"[a-z,;] {re.escape(word.capitalize())}\b", line) for line in lines):
            return False
        return any(f" {word.lower()} " in line for line in lines)

    def _without_facts(self) -> str:
        act, moment = self.plan.act, fitting(self.plan.moment, self.plan.question, self.heard)
        authored, spare = self._authored()
        if act == "ask":
            return self._one(moment) if moment else ""
        if act == "no_questions":
            return " ".join(filter(None, (self._one(moment) if moment else "", self._fresh(authored))))
        if act == "answer_small_talk":
            greeting = "" if self.said.turns else self._fresh(self.greets)
            return " ".join(filter(None, (greeting, self._small_talk())))
        if moment == "asks_why":
            return f"{self._fresh(authored, spare)} {self._one(moment)}"
        return self._one(moment) if moment else self._fresh(authored, spare)

    def _small_talk(self) -> str:
        """Her own line where one answers what was asked after; else a general one that does."""
        about = self.plan.moment
        if not about:
            return self._fresh(self.person.small_talk, self.phrases.of(self.person.style, "react"))
        own = self.said.unused(tuple(line for line in self.person.small_talk if fits(line, about)))
        return self.rng.choice(own) if own else self._one(about)

    def _authored(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The candidate's own lines for the act, and the general ones for when they are used up."""
        person, cool, style = self.person, cooled(self.state), self.person.style
        lines: dict[PlanAct, tuple[tuple[str, ...], tuple[str, ...]]] = {
            "greet": (self.greets, self.phrases.of(style, "react")),
            "answer_small_talk": (person.small_talk, self.phrases.of(style, "react")),
            "admit_unknown": (_without_topic(person.does_not_know), self.phrases.of(style, "unknown")),
            "clarify": (person.asks_back, self.phrases.of(style, "unclear")),
            "decline": (person.declines, self.phrases.of(style, "decline")),
            "react": (person.cool, self.phrases.of(style, "react_cool")) if cool else (person.reacts, self.phrases.of(style, "react")),
            "no_questions": (person.no_more_questions, ()),
            "close": (self._goodbye(), self.phrases.of(style, "after_goodbye")),
        }
        return lines.get(self.plan.act, ((), ()))

    def _goodbye(self) -> tuple[str, ...]:
        """What praises the talk is said after a good one only."""
        if cooled(self.state):
            return self.person.goodbye_cool
        return self.person.goodbye_warm or self.person.goodbye if self.state.rapport >= _WARM else self.person.goodbye

    def _one(self, moment: Moment) -> str:
        own = self.phrases.manner(self.person.style).moments.get(moment, ())
        quotes = bool(self.plan.quotes)
        both = (own, self.phrases.moments.get(moment, ()))
        first, spare = (tuple(self._quoting(line) if quotes else line for line in lines if ("{" in line) == quotes) for lines in both)
        return self._fresh(first, spare)

    def _quoting(self, line: str) -> str:
        """The line with the interviewer's words in its blanks; only where there are words for them."""
        return line.replace("{before}", self.plan.quotes[0]).replace("{words}", self.plan.quotes[-1])

    def _fresh(self, first: Sequence[str], spare: Sequence[str] = ()) -> str:
        """One of the first lines, unused if there is one; else an unused spare one; else any."""
        left = self.said.unused(first) or self.said.unused(spare) or (*first, *spare)
        return self.rng.choice(left) if left else ""


def _in_passing(opener: str) -> bool:
    """Whether an opener is so short that it may stand before a date or a sum."""
    return len(opener.split()) <= _AT_MOST


def _without_topic(lines: Sequence[str]) -> tuple[str, ...]:
    """Only the lines without a blank: no topic is known here whose name would fit the grammar."""
    return tuple(line for line in lines if "{topic}" not in line)
