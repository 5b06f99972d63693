"""The school: the path of a person, its lessons, shadowed interviews, drills and certificate."""

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Lock
from typing import Final, NamedTuple

from trainer.domain.certificate import Certificate, CertifiedInterview, seal
from trainer.domain.drill_schedule import Standing, standing
from trainer.domain.drills import Due, WeakMoment, drills, tries, weak_moments
from trainer.domain.errors import Forbidden, Invalid, Missing, TrainerError
from trainer.domain.interview import until, view
from trainer.domain.journal import Started
from trainer.domain.judgement import judge_scorecard, refuse_unknown
from trainer.domain.lessons import Exercise, Mark, Outcome, could_say, exercise, judge, judge_rating
from trainer.domain.off_limits import touched
from trainer.domain.one_turn import did_well, on_one_turn, trespass
from trainer.domain.passage import Passage
from trainer.domain.path import IN_A_ROW, Path, counted_shadows, judged_well, path
from trainer.domain.report import Judgement
from trainer.domain.rubric import Criterion, Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.shadow import Compared, Played, Shadow, compared
from trainer.domain.training import Drilled, LessonTried, Shadowed
from trainer.domain.transcript import Scorecard, Turn
from trainer.services.branching import Before, Branching, Tried
from trainer.services.casting import Cast, Casting
from trainer.services.held import graded_sessions, held_interviews
from trainer.services.library import Knowledge
from trainer.services.marking import DEFAULT_RUBRIC
from trainer.services.ports import Clock, FactFinder, Journal, Logbook
from trainer.services.shadowing import Shadowing
from trainer.services.turns import acceptable

PASSAGES: Final = 3
LINES: Final = 5
"""Of a CV and of a posting."""
KEPT: Final = 64
"""Answers whose verdict is remembered."""
LONGEST_ANSWER: Final = 2_000
"""Characters of a turn in an exercise or a drill."""
CONTEXT: Final = 4
"""Turns before a drilled one that are shown."""

Print = Callable[[Certificate], bytes]
"""A certificate as PDF."""

_IN_WORDS: Final = {2: "Two", 3: "Three", 4: "Four", 5: "Five"}
RULE: Final = (
    f"{_IN_WORDS[IN_A_ROW]} interviews in a row without hints, with at least two candidates, each acceptable or better on every criterion "
    "that could be judged, nothing off-limits asked, after lessons, shadowing and a reliable rise."
)


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


class ShadowCard(NamedTuple):
    """An interview that may be watched."""

    shadow: Shadow
    scenario: Scenario
    rated: int | None
    """Place in the log of the last rating; None before the first."""
    counts: bool
    """Whether a rating made now would count."""
    well: bool
    """Whether one that counted was near the truth."""


class ShadowResult(NamedTuple):
    """A rating beside the truth."""

    interview: Played
    event: Shadowed
    judgement: Judgement
    rows: tuple[Compared, ...]
    well: bool
    counted: bool


class DrillPage(NamedTuple):
    """A weak moment, to be said again."""

    session: str
    scenario: Scenario
    moment: WeakMoment
    before: tuple[Turn, ...]
    """The turns that led there, the last few."""
    said: str
    """What was said then."""
    standing: Standing
    answer: str
    mark: Mark | None
    reply: str
    now: float


@dataclass(frozen=True)
class School:
    """Every call names the user; a session of somebody else is refused (Forbidden)."""

    knowledge: Knowledge
    journal: Journal
    logbook: Logbook
    facts: FactFinder
    casting: Casting
    branching: Branching
    shadowing: Shadowing
    printing: Print
    clock: Clock
    _lately: dict[tuple[str, ...], tuple[Tried, Outcome]] = field(default_factory=dict)
    """What was judged last, so that showing it is no second work."""
    _keeping: Lock = field(default_factory=Lock)

    def rubric(self) -> Rubric:
        """The rubric that the path teaches: that of most scenarios."""
        return self.knowledge.rubric(self._rubric_id())

    def path(self, user: str) -> Path:
        """Where the person stands."""
        rubric = self.rubric()
        return path(self.logbook.read(user), held_interviews(self.journal, user, rubric.id), rubric.criteria)

    def lessons(self, user: str) -> tuple[LessonCard, ...]:
        """Every lesson, in the order of the rubric."""
        learnt = self.path(user).learnt
        tried = {event.lesson for event in self.logbook.read(user) if isinstance(event, LessonTried)}
        return tuple(LessonCard(each, each.id in learnt, each.id in tried) for each in self.rubric().criteria)

    def lesson(self, user: str, criterion: str, number: int = 0, *, answered: bool = False) -> LessonPage:
        """One lesson with the exercise of that number; with `answered`, what became of the last answer to it.

        Raises:
            Missing: the rubric has no such criterion.
        """
        rubric, learnt = self.rubric(), self.path(user).learnt
        one = _criterion(rubric, criterion)
        made = exercise(one, self._scenarios(rubric), number)
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

    def answer_lesson(self, user: str, criterion: str, number: int, text: str) -> bool:
        """Judge an answer and keep it; whether it was well done.

        Raises:
            Missing: the rubric has no such criterion.
            Invalid: there is nothing in it, or far too much.
        """
        said, rubric = _bounded(text), self.rubric()
        made = exercise(_criterion(rubric, criterion), self._scenarios(rubric), number)
        well = self._judged(made, rubric, said)[1].passed if made else True
        sha256 = self.knowledge.rubric_sha256(rubric.id)
        event = LessonTried(lesson=criterion, rubric_sha256=sha256, text=said, passed=well, at=self.clock(), exercise=number)
        self.logbook.append(user, event)
        return well

    def shadows(self, user: str) -> tuple[ShadowCard, ...]:
        """The interviews that may be watched: first those whose candidate the person has not met."""
        log = self.logbook.read(user)
        rated = {event.interviewer: place for place, event in enumerate(log) if isinstance(event, Shadowed)}
        well = {event.scenario for event in counted_shadows(log) if judged_well(event)}
        met = {row.scenario for row in self.journal.sessions(user)} | {event.scenario for event in log if isinstance(event, Shadowed)}
        cards = [
            ShadowCard(
                one, self.knowledge.scenario(one.scenario), rated.get(one.id), self._would_count(user, one.scenario), one.scenario in well
            )
            for one in self.shadowing.shelf.shadows()
        ]
        return tuple(sorted(cards, key=lambda card: (card.shadow.scenario in met, card.shadow.scenario in well)))

    def shadow(self, shadow: str) -> Played:
        """The interview, whole.

        Raises:
            Missing: there is none of that name.
        """
        return self.shadowing.play(shadow)

    def rate_shadow(self, user: str, shadow: str, scorecard: Scorecard) -> int:
        """Keep a rating; its place in the log, for `shadow_result`.

        Raises:
            Invalid: it rates what the scenario does not ask for.
        """
        interview = self.shadowing.play(shadow)
        refuse_unknown(scorecard, interview.scenario)
        judgement = judge_scorecard(scorecard, interview.scenario)
        event = Shadowed(
            scenario=interview.scenario.id,
            seed=interview.shadow.seed,
            interviewer=shadow,
            scorecard=scorecard,
            mean_error=judgement.mean_error,
            at=self.clock(),
        )
        self.logbook.append(user, event)
        return len(self.logbook.read(user)) - 1

    def shadow_result(self, user: str, place: int) -> ShadowResult:
        """A rating beside the truth.

        Raises:
            Missing: the person has made none there.
        """
        log = self.logbook.read(user)
        event = log[place] if 0 <= place < len(log) else None
        if not isinstance(event, Shadowed):
            raise Missing("There is no rating of yours there. Choose an interview to watch.")
        interview = self.shadowing.play(event.interviewer)
        judgement = judge_scorecard(event.scorecard, interview.scenario)
        counted = any(event is each for each in counted_shadows(log))
        return ShadowResult(interview, event, judgement, compared(interview, judgement), judged_well(event), counted)

    def drills(self, user: str) -> tuple[Due, ...]:
        """Everything there is to drill, one drill a check; what is due first."""
        now = self.clock()
        found = {each.row.id: weak_moments(each.report, self._graded_by(each.row.scenario)) for each in graded_sessions(self.journal, user)}
        every = drills(self.logbook.read(user), found)
        return tuple(sorted(every, key=lambda one: (one.standing.done, not one.standing.is_due(now), one.standing.due)))

    def drills_due(self, user: str) -> int:
        """How many should be tried now."""
        now = self.clock()
        return sum(one.standing.is_due(now) for one in self.drills(user))

    def titles(self, user: str) -> dict[str, str]:
        """Which position each session of the person was about."""
        return {row.id: self._title(row.scenario) for row in self.journal.sessions(user)}

    def drill(self, user: str, session: str, turn: int, check: str, *, answered: bool = False) -> DrillPage:
        """One weak moment; with `answered`, what became of the last try.

        Raises:
            Missing: there is no such session or moment.
            Forbidden: the session is somebody else's.
        """
        moment, before, scenario = self._moment(user, session, turn, check)
        done = tries(self.logbook.read(user)).get((session, turn, check), [])
        last = done[-1].text if done and answered else ""
        mark, tried = self._marked(scenario, moment, before, last) if last else (None, None)
        held = view(self.journal.read(session))
        return DrillPage(
            session=session,
            scenario=scenario,
            moment=moment,
            before=before.turns[-CONTEXT:],
            said=held.turns[turn].text,
            standing=standing(done),
            answer=last,
            mark=mark,
            reply=tried.reply if tried else "",
            now=self.clock(),
        )

    def say_again(self, user: str, session: str, turn: int, check: str, text: str) -> bool:
        """Try a weak moment once more and keep the try; whether it went well.

        Raises:
            Missing: there is no such session or moment.
            Forbidden: the session is somebody else's.
            Invalid: there is nothing in it, or far too much.
        """
        said = _bounded(text)
        moment, before, scenario = self._moment(user, session, turn, check)
        mark, _ = self._marked(scenario, moment, before, said)
        self.logbook.append(user, Drilled(session=session, turn=turn, check=check, text=said, passed=mark.well, at=self.clock()))
        return mark.well

    def certificate(self, user: str, name: str = "") -> Certificate:
        """The certificate of somebody who has gone the whole path.

        Args:
            user: whose.
            name: as it stands on the page; the user's where it is empty.

        Raises:
            Invalid: the path is not gone to its end yet.
        """
        way = self.path(user)
        if not way.certified:
            raise Invalid("There is a certificate at the end of the path; your next step on it stands on the page “Path”.")
        rubric = self.rubric()
        titles = {each.id: each.title for each in rubric.criteria}
        sha256 = self.knowledge.rubric_sha256(rubric.id)
        journals = [[event.model_dump_json() for event in self.journal.read(one.session)] for one in way.rests_on]
        return Certificate(
            name=" ".join(name.split())[:80] or user,
            rubric_title=rubric.title,
            rubric_version=rubric.version,
            rubric_sha256=sha256,
            date=_date(way.rests_on[-1].at),
            interviews=tuple(
                CertifiedInterview(
                    title=self._title(one.scenario),
                    date=_date(one.at),
                    percent=one.percent or 0,
                    levels={titles[key]: level for key, level in one.levels.items() if key in titles},
                )
                for one in way.rests_on
            ),
            rule=RULE,
            seal=seal(user, sha256, journals),
        )

    def certificate_pdf(self, user: str, name: str = "") -> bytes:
        """The certificate on a page.

        Raises:
            Invalid: the path is not gone to its end yet.
        """
        return self.printing(self.certificate(user, name))

    def warm(self) -> None:
        """Play every interview once, so that nobody waits for the first; what fails here is said where it is asked for."""
        for shadow in self.shadowing.shelf.shadows():
            with suppress(TrainerError):
                self.shadowing.play(shadow.id)

    def _rubric_id(self) -> str:
        used = Counter(scenario.rubric for scenario in self.knowledge.scenarios())
        return used.most_common(1)[0][0] if used else DEFAULT_RUBRIC

    def _scenarios(self, rubric: Rubric) -> list[Scenario]:
        return [scenario for scenario in self.knowledge.scenarios() if scenario.rubric == rubric.id]

    def _graded_by(self, scenario: str) -> Rubric:
        try:
            return self.knowledge.rubric(self.knowledge.scenario(scenario).rubric)
        except (Missing, Invalid):
            return self.rubric()

    def _last_answer(self, user: str, criterion: str, number: int) -> LessonTried | None:
        mine = [event for event in self.logbook.read(user) if isinstance(event, LessonTried)]
        return next((event for event in reversed(mine) if (event.lesson, event.exercise) == (criterion, number)), None)

    def _judged(self, made: Exercise, rubric: Rubric, text: str) -> tuple[Tried, Outcome]:
        cast = self.casting.cast(made.scenario.id)
        key = (*(check.id for check in made.checks), str(made.number), cast.sha256, text)
        return self._lately.get(key) or self._remembered(key, self._judge(made, rubric, text, cast))

    def _remembered(self, key: tuple[str, ...], judged: tuple[Tried, Outcome]) -> tuple[Tried, Outcome]:
        with self._keeping:
            while len(self._lately) >= KEPT:
                del self._lately[next(iter(self._lately))]
            self._lately[key] = judged
        return judged

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
        sections = [(heading.lower(), lines) for heading, lines in self.knowledge.cv(made.scenario).sections()]
        return next((tuple(lines)[:LINES] for heading, lines in sections if "work" in heading or "experience" in heading), ())

    def _tasks(self, made: Exercise | None) -> Sequence[str]:
        if made is None or not made.situation.papers:
            return ()
        lines = [line.strip() for line in self.knowledge.posting(made.scenario).splitlines()]
        return tuple(line.lstrip("-* ") for line in lines if line.startswith(("- ", "* ")))[:LINES]

    def _lawful(self, made: Exercise) -> dict[str, str]:
        bad = made.situation.quoted
        found = touched(bad, self.casting.packs) if bad else ()
        return {bad: found[0].ground.instead} if found else {}

    def _would_count(self, user: str, scenario: str) -> bool:
        log = self.logbook.read(user)
        trial = Shadowed(scenario=scenario, seed=0, interviewer="", scorecard=Scorecard(), mean_error=None, at=self.clock())
        return any(event is trial for event in counted_shadows([*log, trial]))

    def _moment(self, user: str, session: str, turn: int, check: str) -> tuple[WeakMoment, Before, Scenario]:
        events = self.journal.read(session)
        first = events[0] if events else None
        if not isinstance(first, Started):
            raise Missing("The interview that this drill comes from is gone. Your other drills are on the page “Drills”.")
        if first.user != user:
            raise Forbidden("This drill comes from somebody else's interview; yours are on the page “Drills”.")
        scenario = self.knowledge.scenario(first.scenario)
        reports = [each.report for each in graded_sessions(self.journal, user) if each.row.id == session]
        moments = weak_moments(reports[0], self.knowledge.rubric(scenario.rubric)) if reports else ()
        found = next((one for one in moments if (one.turn, one.check.id) == (turn, check)), None)
        if found is None:
            raise Missing("There is no such moment in that interview. Your drills are on the page “Drills”.")
        return found, Before.held(view(until(events, turn))), scenario

    def _marked(self, scenario: Scenario, moment: WeakMoment, before: Before, text: str) -> tuple[Mark, Tried]:
        cast = self.casting.cast(scenario.id)
        key = (moment.check.id, str(before.seed), cast.sha256, *(turn.text for turn in before.turns), text)
        tried, outcome = self._lately.get(key) or self._remembered(key, self._said_again(cast, moment, before, text))
        return outcome.marks[0], tried

    def _said_again(self, cast: Cast, moment: WeakMoment, before: Before, text: str) -> tuple[Tried, Outcome]:
        tried = self.branching.say(cast, before, text, [moment.check])
        spoilt = trespass(tried.evidence, tried.turn)
        found = spoilt or on_one_turn(moment.check, tried.evidence, tried.turn)
        well = spoilt is None and did_well(moment.check, found)
        return tried, Outcome(well, (Mark(moment.check, well, True, found.reason),))

    def _title(self, scenario: str) -> str:
        try:
            found = self.knowledge.scenario(scenario)
        except (Missing, Invalid):
            return scenario
        return f"{found.posting.title}, {found.company_name}"


def _criterion(rubric: Rubric, criterion: str) -> Criterion:
    found = next((each for each in rubric.criteria if each.id == criterion), None)
    if found is None:
        raise Missing(f"There is no lesson {criterion[:40]!r}; the lessons stand on the page “Path”.")
    return found


def _rating(made: Exercise, text: str) -> Scorecard:
    level = next((int(sign) for sign in text[:40] if sign.isdigit()), 0)
    ratings = {made.situation.rates: level} if 1 <= level <= 5 else {}
    return Scorecard(ratings=ratings, notes=text)


def _bounded(text: str) -> str:
    if len(text) > LONGEST_ANSWER:
        raise Invalid(f"That has {len(text):,} characters; one turn of {LONGEST_ANSWER:,} at most. Nothing was kept.")
    return acceptable(text)


def _date(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).date().isoformat()
