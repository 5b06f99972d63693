"""The scripted voice: a plan put into words with authored lines and the marks of the candidate's style, no model needed."""

import re
from collections.abc import Sequence
from random import Random

from trainer.domain.daytime import timely
from trainer.domain.dressing import dress, joined, shortened, split
from trainer.domain.figures import figure, holds
from trainer.domain.phrases import Phrases
from trainer.domain.plan import Moment, Plan, PlanAct
from trainer.domain.pleasantries import fits
from trainer.domain.said import Said, plain
from trainer.domain.scenario import Fact, Scenario
from trainer.domain.state import State
from trainer.domain.styles import BANDS, cooled, marks
from trainer.domain.tone import sober
from trainer.domain.transcript import Turn
from trainer.domain.verifier.numbers import numbers

_TRIES = 45
BRIEF = 18
"""A band of so many words at most wants a cut of a wording, whoever speaks."""
THINKS = 0.25
"""How often a told turn begins with a moment of thought."""
THOUGHT_OVER = ("story", "background", "motive")
"""Kinds of facts over which one may have to think."""


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
        self.greets = timely(self.person.greets, heard)

    def text(self, strain: int) -> str:
        """The whole turn. `strain` from 0 to 2 says how hard it has become to find words not used before."""
        line = self._told() if self.plan.act in ("tell", "repeat") else self._without_facts()
        if strain:
            line = self._joined(self._one("interjection"), line)
        if strain > 1:
            line = f"{line} {self._one('again_after')}"
        return " ".join(filter(None, (line, self._own_question())))

    def _own_question(self) -> str:
        own = next((question for question in self.scenario.questions if question.id == self.plan.own_question), None)
        return self._fresh(own.says) if own else ""

    def _told(self) -> str:
        """The facts with their lead, in the marks of her style; a lead stands in the place of an opener."""
        facts = [self.scenario.fact(fact) for fact in self.plan.facts]
        lead = self._lead(facts)
        drawn = marks(self.person.style, self.state, self.rng)
        serious = sober(facts, self.scenario.ledger)
        manner = self.said.fresh_marks(self.phrases.manner(self.person.style))
        if serious:
            manner = manner.model_copy(update={"openers": manner.sober, "closers": ()})
        drawn = drawn._replace(opener=drawn.opener and not lead, closer=drawn.closer and not self.plan.own_question)
        body = dress(" ".join(self._wording(fact) for fact in facts), manner, drawn, self.rng, self.plan.words, self._lowers)
        return self._joined(lead, body) if lead else body

    def _lead(self, facts: Sequence[Fact]) -> str:
        if self.plan.moment == "stacked":
            return self._fresh(self.person.stacked)
        if self.plan.moment:
            return self._one(self.plan.moment)
        if self.plan.act == "repeat":
            return self._fresh(self.person.already_said, self.phrases.of(self.person.style, "again"))
        thinks = self.rng.random() < THINKS and self.person.style not in ("terse", "blunt")
        fresh = all(fact.layer in (None, "outline") and fact.kind in THOUGHT_OVER for fact in facts)
        return self._fresh(self.person.thinks) if thinks and fresh else ""

    def _joined(self, opener: str, line: str) -> str:
        return joined(opener, line, self._lowers)

    def _lowers(self, word: str) -> bool:
        """Whether the word is no name: it stands in lower case somewhere in her lines, and nowhere within a sentence with a capital."""
        lines = [line for fact in self.scenario.ledger for line in fact.says]
        if any(re.search(rf"[a-z,;] {re.escape(word.capitalize())}\b", line) for line in lines):
            return False
        return any(f" {word.lower()} " in line for line in lines)

    def _wording(self, fact: Fact) -> str:
        """A wording not used yet, where there is one; the shortest for the terse, the longest for the long-winded."""
        if self.plan.act == "repeat" and (figures := self._figures(fact)):
            return self._fresh(figures)
        if self.plan.words[1] <= BRIEF or self.person.style == "terse":
            return self._brief(fact)
        left = self._holding(self.said.unused(fact.says)) or self._holding(fact.says) or self.said.unused(fact.says) or fact.says
        match self.person.style:
            case "long_winded":
                return max(left, key=_length)
            case _:
                return self.rng.choice(left)

    def _brief(self, fact: Fact) -> str:
        """The shortest cut of a wording that was not said yet; once they are used up, a sentence that was left away before."""
        enough = min(self.plan.words[1], BANDS["terse"].most)
        asked = self._holding(fact.says)
        if same := self._same_number(fact):
            return min(same, key=_length)
        cuts = [shortened(line, enough) for line in asked] + [line for line in fact.says if len(line.split()) <= 2 * enough]
        sentences = [sentence for line in fact.says for sentence in split(line)]
        left = self._holding(self.said.unused(cuts[: len(asked)])) or self.said.unused(cuts) or self.said.unused(sentences) or cuts
        return min(left, key=_length)

    def _same_number(self, fact: Fact) -> tuple[str, ...]:
        """The sentences that hold a number which was put to her for a yes."""
        put = {number.value for number in numbers(self.plan.question)} if self.plan.moment == "yes" else set()
        sentences = tuple(sentence for line in fact.says for sentence in split(line))
        return tuple(one for one in sentences if put & {number.value for number in numbers(one)})

    def _figures(self, fact: Fact) -> tuple[str, ...]:
        """The sentences that hold the number asked for, where one was."""
        asked = figure(self.plan.question)
        return tuple(sentence for line in fact.says for sentence in split(line) if asked is not None and holds(sentence, asked))

    def _holding(self, lines: Sequence[str]) -> tuple[str, ...]:
        """Those that hold the number asked for; all of them where none was."""
        asked = figure(self.plan.question)
        return tuple(line for line in lines if asked is None or holds(line, asked))

    def _without_facts(self) -> str:
        act, moment = self.plan.act, self.plan.moment
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
            "close": (person.goodbye_cool if cool else person.goodbye, self.phrases.of(style, "after_goodbye")),
        }
        return lines.get(self.plan.act, ((), ()))

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


def _without_topic(lines: Sequence[str]) -> tuple[str, ...]:
    """Only the lines without a blank: no topic is known here whose name would fit the grammar."""
    return tuple(line for line in lines if "{topic}" not in line)


def _length(line: str) -> int:
    return len(line.split())
