"""Drilling: the weak moments of one's interviews, each said again in one turn until it has stood twice."""

from dataclasses import dataclass, field
from typing import Final, NamedTuple

from trainer.domain.drill_schedule import Standing, standing
from trainer.domain.drills import Due, WeakMoment, drills, tries, weak_moments
from trainer.domain.errors import Forbidden, Invalid, Missing
from trainer.domain.interview import until, view
from trainer.domain.journal import Started, owner
from trainer.domain.lessons import Mark
from trainer.domain.one_turn import did_well, on_one_turn, trespass
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.training import Drilled
from trainer.domain.transcript import Turn
from trainer.services.branching import Before, Branching, Lately, Tried, one_turn
from trainer.services.casting import Cast, Casting
from trainer.services.held import graded_sessions
from trainer.services.pathway import Pathway
from trainer.services.ports import Clock

CONTEXT: Final = 4
"""Turns before a drilled one that are shown."""


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
class Drilling:
    """Every call names the user; a session of somebody else is refused (Forbidden)."""

    pathway: Pathway
    casting: Casting
    branching: Branching
    clock: Clock
    _lately: Lately[Mark] = field(default_factory=Lately)

    def all(self, user: str) -> tuple[Due, ...]:
        """Everything there is to drill, one drill a check; what is due first."""
        now = self.clock()
        found = {
            each.row.id: weak_moments(each.report, self._graded_by(each.row.scenario))
            for each in graded_sessions(self.pathway.journal, user)
        }
        every = drills(self.pathway.log(user), found)
        return tuple(sorted(every, key=lambda one: (one.standing.done, not one.standing.is_due(now), one.standing.due)))

    def due(self, user: str) -> int:
        """How many should be tried now."""
        now = self.clock()
        return sum(one.standing.is_due(now) for one in self.all(user))

    def page(self, user: str, session: str, turn: int, check: str, *, answered: bool = False) -> DrillPage:
        """One weak moment; with `answered`, what became of the last try.

        Raises:
            Missing: there is no such session or moment.
            Forbidden: the session is somebody else's.
        """
        moment, before, scenario = self._moment(user, session, turn, check)
        done = tries(self.pathway.log(user)).get((session, turn, check), [])
        last = done[-1].text if done and answered else ""
        mark, tried = self._marked(scenario, moment, before, last) if last else (None, None)
        held = view(self.pathway.journal.read(session))
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
        said = one_turn(text)
        moment, before, scenario = self._moment(user, session, turn, check)
        mark, _ = self._marked(scenario, moment, before, said)
        self.pathway.logbook.append(user, Drilled(session=session, turn=turn, check=check, text=said, passed=mark.well, at=self.clock()))
        return mark.well

    def _graded_by(self, scenario: str) -> Rubric:
        try:
            return self.pathway.knowledge.rubric(self.pathway.knowledge.scenario(scenario).rubric)
        except (Missing, Invalid):
            return self.pathway.rubric()

    def _moment(self, user: str, session: str, turn: int, check: str) -> tuple[WeakMoment, Before, Scenario]:
        events = self.pathway.journal.read(session)
        first = events[0] if events else None
        if not isinstance(first, Started):
            raise Missing("The interview that this drill comes from is gone. Your other drills are on the page “Drills”.")
        if owner(events) != user:
            raise Forbidden("This drill comes from somebody else's interview; yours are on the page “Drills”.")
        scenario = self.pathway.knowledge.scenario(first.scenario)
        reports = [each.report for each in graded_sessions(self.pathway.journal, user) if each.row.id == session]
        moments = weak_moments(reports[0], self.pathway.knowledge.rubric(scenario.rubric)) if reports else ()
        found = next((one for one in moments if (one.turn, one.check.id) == (turn, check)), None)
        if found is None:
            raise Missing("There is no such moment in that interview. Your drills are on the page “Drills”.")
        return found, Before.held(view(until(events, turn))), scenario

    def _marked(self, scenario: Scenario, moment: WeakMoment, before: Before, text: str) -> tuple[Mark, Tried]:
        cast = self.casting.cast(scenario.id)
        key = (moment.check.id, str(before.seed), cast.sha256, *(turn.text for turn in before.turns), text)
        tried, mark = self._lately.kept(key, lambda: self._said_again(cast, moment, before, text))
        return mark, tried

    def _said_again(self, cast: Cast, moment: WeakMoment, before: Before, text: str) -> tuple[Tried, Mark]:
        tried = self.branching.say(cast, before, text, [moment.check])
        spoilt = trespass(tried.evidence, tried.turn)
        found = spoilt or on_one_turn(moment.check, tried.evidence, tried.turn)
        well = spoilt is None and did_well(moment.check, found)
        return tried, Mark(moment.check, well, True, found.reason)
