"""Lessons: what each criterion is about, and an exercise of two minutes whose answer is judged and kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from trainer.domain.errors import Missing
from trainer.domain.lessons import Exercise, Outcome, could_say, exercise, judge, judge_rating
from trainer.domain.off_limits import touched
from trainer.domain.passage import Passage
from trainer.domain.rubric import Criterion, Rubric
from trainer.domain.training import LessonTried
from trainer.domain.transcript import Scorecard
from trainer.services.branching import Before, Branching, Lately, Tried, one_turn
from trainer.services.casting import Cast, Casting
from trainer.services.pathway import Pathway
from trainer.services.ports import Clock, FactFinder

PASSAGES: Final = 3
LINES: Final = 5
"""Of a CV and of a posting."""


class LessonCard(NamedTuple):
    """A lesson in the list."""

    criterion: Criterion
    done: bool
    tried: bool


class LessonPage(NamedTuple):
    """A lesson with its exercise, and the last answer to it."""

    criterion: Criterion
    place: int
    """From 1."""
    of: int
    done: bool
    exercise: Exercise | None
    passages: Sequence[Passage]
    cv: Sequence[str]
    """Lines of the CV, where it lies on the table."""
    tasks: Sequence[str]
    """Lines of the posting, likewise."""
    answer: str
    """Of this exercise, as last given; empty before."""
    outcome: Outcome | None
    reply: str
    """What the candidate says to it."""
    could_say: tuple[str, ...]
    following: Criterion | None
    """The next lesson that is not done."""


@dataclass(frozen=True)
class Lessons:
    """Every call names the user."""

    pathway: Pathway
    facts: FactFinder
    casting: Casting
    branching: Branching
    clock: Clock
    _lately: Lately[Outcome] = field(default_factory=Lately)

    def all(self, user: str) -> tuple[LessonCard, ...]:
        """Every lesson, in the order of the rubric."""
        learnt = self.pathway.path(user).learnt
        tried = {event.lesson for event in self.pathway.log(user) if isinstance(event, LessonTried)}
        return tuple(LessonCard(each, each.id in learnt, each.id in tried) for each in self.pathway.rubric().criteria)

    def page(self, user: str, criterion: str, number: int = 0, *, answered: bool = False) -> LessonPage:
        """One lesson with the exercise of that number; with `answered`, what became of the last answer to it.

        Raises:
            Missing: the rubric has no such criterion.
        """
        rubric, learnt = self.pathway.rubric(), self.pathway.path(user).learnt
        one = _criterion(rubric, criterion)
        made = exercise(one, self.pathway.scenarios(), number)
        last = self._last_answer(user, criterion, number) if answered else None
        tried, outcome = self._judged(made, rubric, last.text) if made and last else (None, None)
        ids = [each.id for each in rubric.criteria]
        later = rubric.criteria[ids.index(criterion) + 1 :] + rubric.criteria[: ids.index(criterion)]
        return LessonPage(
            criterion=one,
            place=ids.index(criterion) + 1,
            of=len(ids),
            done=criterion in learnt,
            exercise=made,
            passages=self._passages(made),
            cv=self._cv(made),
            tasks=self._tasks(made),
            answer=last.text if last else "",
            outcome=outcome if made else (Outcome(True, ()) if last else None),
            reply=tried.reply if tried else "",
            could_say=could_say(made, self._lawful(made)) if made else (),
            following=next((each for each in later if each.id not in learnt), None),
        )

    def answer(self, user: str, criterion: str, number: int, text: str) -> bool:
        """Judge an answer and keep it; whether it was well done.

        Raises:
            Missing: the rubric has no such criterion.
            Invalid: there is nothing in it, or far too much.
        """
        said, rubric = one_turn(text), self.pathway.rubric()
        made = exercise(_criterion(rubric, criterion), self.pathway.scenarios(), number)
        well = self._judged(made, rubric, said)[1].passed if made else True
        sha256 = self.pathway.knowledge.rubric_sha256(rubric.id)
        event = LessonTried(lesson=criterion, rubric_sha256=sha256, text=said, passed=well, at=self.clock(), exercise=number)
        self.pathway.logbook.append(user, event)
        return well

    def _last_answer(self, user: str, criterion: str, number: int) -> LessonTried | None:
        mine = [event for event in self.pathway.log(user) if isinstance(event, LessonTried)]
        return next((event for event in reversed(mine) if (event.lesson, event.exercise) == (criterion, number)), None)

    def _judged(self, made: Exercise, rubric: Rubric, text: str) -> tuple[Tried, Outcome]:
        cast = self.casting.cast(made.scenario.id)
        key = (*(check.id for check in made.checks), str(made.number), cast.sha256, text)
        return self._lately.kept(key, lambda: self._judge(made, rubric, text, cast))

    def _judge(self, made: Exercise, rubric: Rubric, text: str, cast: Cast) -> tuple[Tried, Outcome]:
        card = _rating(made, text) if made.situation.rates else None
        tried = self.branching.say(cast, Before.of(made.situation), text, made.checks, card)
        if made.situation.rates:
            return tried._replace(reply=""), judge_rating(made, tried.evidence, text)
        return tried, judge(made, rubric, tried.evidence, tried.turn)

    def _passages(self, made: Exercise | None) -> Sequence[Passage]:
        """The best for each search in turn, none twice."""
        if made is None:
            return ()
        found = [self.facts.search(made.scenario.company, query, PASSAGES) for query in made.situation.look_up]
        ranked = (passage for place in range(PASSAGES) for passages in found for passage in passages[place : place + 1])
        first: dict[tuple[str, str], Passage] = {}
        for passage in ranked:
            first.setdefault((passage.document, passage.heading), passage)
        return tuple(first.values())[:PASSAGES]

    def _cv(self, made: Exercise | None) -> Sequence[str]:
        if made is None or not made.situation.papers:
            return ()
        sections = [(heading.lower(), lines) for heading, lines in self.pathway.knowledge.cv(made.scenario).sections()]
        return next((tuple(lines)[:LINES] for heading, lines in sections if "work" in heading or "experience" in heading), ())

    def _tasks(self, made: Exercise | None) -> Sequence[str]:
        if made is None or not made.situation.papers:
            return ()
        lines = [line.strip() for line in self.pathway.knowledge.posting(made.scenario).splitlines()]
        return tuple(line.lstrip("-* ") for line in lines if line.startswith(("- ", "* ")))[:LINES]

    def _lawful(self, made: Exercise) -> dict[str, str]:
        bad = made.situation.quoted
        found = touched(bad, self.casting.packs) if bad else ()
        return {bad: found[0].ground.instead} if found else {}


def _criterion(rubric: Rubric, criterion: str) -> Criterion:
    found = next((each for each in rubric.criteria if each.id == criterion), None)
    if found is None:
        raise Missing(f"There is no lesson {criterion[:40]!r}; the lessons stand on the page “Path”.")
    return found


def _rating(made: Exercise, text: str) -> Scorecard:
    level = next((int(sign) for sign in text[:40] if sign.isdigit()), 0)
    ratings = {made.situation.rates: level} if 1 <= level <= 5 else {}
    return Scorecard(ratings=ratings, notes=text)
