"""Watching: interviews to shadow, the ratings of their candidates, and the truth."""

from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

from trainer.domain.errors import Missing, TrainerError
from trainer.domain.judgement import judge_scorecard, refuse_unknown
from trainer.domain.path import counted_shadows, judged_well
from trainer.domain.report import Judgement
from trainer.domain.scenario import Scenario
from trainer.domain.shadow import Compared, Played, Shadow, compared
from trainer.domain.training import Shadowed
from trainer.domain.transcript import Scorecard
from trainer.services.pathway import Pathway
from trainer.services.ports import Clock
from trainer.services.shadowing import Shadowing


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


@dataclass(frozen=True)
class Watching:
    """Every call names the user, but for the interview itself, which is the same for all."""

    pathway: Pathway
    shadowing: Shadowing
    clock: Clock

    def all(self, user: str) -> tuple[ShadowCard, ...]:
        """The interviews that may be watched: first those whose candidate the person has not met."""
        log = self.pathway.log(user)
        rated = {event.interviewer: place for place, event in enumerate(log) if isinstance(event, Shadowed)}
        well = {event.scenario for event in counted_shadows(log) if judged_well(event)}
        met = {row.scenario for row in self.pathway.journal.sessions(user)} | {
            event.scenario for event in log if isinstance(event, Shadowed)
        }
        cards = [
            ShadowCard(
                one,
                self.pathway.knowledge.scenario(one.scenario),
                rated.get(one.id),
                self._would_count(user, one.scenario),
                one.scenario in well,
            )
            for one in self.shadowing.shelf.shadows()
        ]
        return tuple(sorted(cards, key=lambda card: (card.shadow.scenario in met, card.shadow.scenario in well)))

    def play(self, shadow: str) -> Played:
        """The interview, whole.

        Raises:
            Missing: there is none of that name.
        """
        return self.shadowing.play(shadow)

    def rate(self, user: str, shadow: str, scorecard: Scorecard) -> int:
        """Keep a rating; its place in the log, for `result`.

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
        self.pathway.logbook.append(user, event)
        return len(self.pathway.log(user)) - 1

    def result(self, user: str, place: int) -> ShadowResult:
        """A rating beside the truth.

        Raises:
            Missing: the person has made none there.
        """
        log = self.pathway.log(user)
        event = log[place] if 0 <= place < len(log) else None
        if not isinstance(event, Shadowed):
            raise Missing("There is no rating of yours there. Choose an interview to watch.")
        interview = self.shadowing.play(event.interviewer)
        judgement = judge_scorecard(event.scorecard, interview.scenario)
        counted = any(event is each for each in counted_shadows(log))
        return ShadowResult(interview, event, judgement, compared(interview, judgement), judged_well(event), counted)

    def warm(self) -> None:
        """Play every interview once, so that nobody waits for the first; what fails here is said where it is asked for."""
        for shadow in self.shadowing.shelf.shadows():
            with suppress(TrainerError):
                self.shadowing.play(shadow.id)

    def _would_count(self, user: str, scenario: str) -> bool:
        log = self.pathway.log(user)
        trial = Shadowed(scenario=scenario, seed=0, interviewer="", scorecard=Scorecard(), mean_error=None, at=self.clock())
        return any(event is trial for event in counted_shadows([*log, trial]))
