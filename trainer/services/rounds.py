"""Calibration rounds: a lead opens one, everybody meets the same seeded candidate, and their ratings are held beside each other."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple, Protocol

from trainer.domain.agreement import krippendorff_alpha, squared
from trainer.domain.calibration import Calibration, RatedSession, by_competency, by_person, calibrate
from trainer.domain.errors import Invalid, Missing
from trainer.domain.panel import PanelRow, panel
from trainer.domain.progress import Practised
from trainer.domain.scenario import Scenario
from trainer.services.library import Knowledge
from trainer.services.people import Person, lead_only
from trainer.services.ports import Clock, SessionRow
from trainer.services.records import Records
from trainer.services.room import Room

MOST_OPEN: Final = 12
"""Rounds that may be open at once."""


class Round(NamedTuple):
    """One round, as it is kept."""

    id: str
    scenario: str
    seed: int
    opened_by: str
    opened: float
    """Unix time in seconds."""
    closed: float | None = None


class Rounds(Protocol):
    """Where rounds are kept."""

    def add(self, one: Round) -> None:
        """Keep a new one."""

    def rounds(self) -> Sequence[Round]:
        """All, newest first."""

    def close(self, round_id: str, at: float) -> None:
        """Note that it is over."""

    def forget(self, user: str) -> None:
        """Take a person's name off the rounds that she opened."""


class Invitation(NamedTuple):
    """An open round as one person sees it."""

    round: Round
    title: str
    company: str
    candidate: str
    session: str | None
    """Hers in it."""
    done: bool
    """Whether that has its report."""


class Comparison(NamedTuple):
    """Ratings of one candidate beside the truth and beside each other."""

    whole: Calibration
    people: dict[str, Calibration]
    by_competency: dict[str, Calibration]
    rows: tuple[PanelRow, ...]
    alpha: float | None
    """Krippendorff's alpha between the people over the competencies, levels as interval data."""


class RoundResult(NamedTuple):
    """What a round shows."""

    round: Round
    title: str
    candidate: str
    competencies: dict[str, str]
    """Competency to its title."""
    took: tuple[Practised, ...]
    under_way: tuple[str, ...]
    """Who has begun and has no report yet."""
    compared: Comparison


def compare(rated: Sequence[RatedSession]) -> Comparison:
    """Everything that these ratings tell."""
    rows = panel(rated)
    alpha = krippendorff_alpha([tuple(row.given.values()) for row in rows], squared)
    return Comparison(calibrate(rated), by_person(rated), by_competency(rated), rows, alpha)


@dataclass(frozen=True)
class Calibrating:
    """What leads and members do with rounds. Every call says who asks, and is refused where she may not."""

    rounds: Rounds
    records: Records
    knowledge: Knowledge
    room: Room
    clock: Clock
    known: dict[str, tuple[tuple[Practised, ...], Comparison]] = field(default_factory=dict, repr=False, compare=False)
    """The comparison of each round, and of whose figures it was made."""

    def open(self, person: Person, scenario: str) -> Round:
        """A new round on a scenario.

        Raises:
            Forbidden: this person is no lead.
            Missing: there is no such scenario.
            Invalid: there is an open round on it already, or too many are open.
        """
        lead_only(person)
        title = self.knowledge.scenario(scenario).title
        going = [one for one in self.rounds.rounds() if one.closed is None]
        if any(one.scenario == scenario for one in going):
            raise Invalid(f"A round with “{title}” is open already; close it before you open another.")
        if len(going) >= MOST_OPEN:
            raise Invalid(f"{MOST_OPEN} rounds are open; close one first.")
        made = Round(secrets.token_hex(6), scenario, secrets.randbelow(2**31), person.name, self.clock())
        self.rounds.add(made)
        return made

    def scenarios(self, person: Person) -> tuple[tuple[str, str], ...]:
        """Id and title of those on which no round is open, by title.

        Raises:
            Forbidden: this person is no lead.
        """
        lead_only(person)
        going = {one.scenario for one in self.rounds.rounds() if one.closed is None}
        return tuple(sorted(((one.id, one.title) for one in self.knowledge.scenarios() if one.id not in going), key=lambda pair: pair[1]))

    def close(self, person: Person, round_id: str) -> None:
        """No more sessions in it; those that are under way go on and count.

        Raises:
            Forbidden: this person is no lead.
            Missing: there is no such round.
        """
        lead_only(person)
        if self._round(round_id).closed is None:
            self.rounds.close(round_id, self.clock())

    def invitations(self, person: Person) -> tuple[Invitation, ...]:
        """The open rounds, newest first."""
        going = [one for one in self.rounds.rounds() if one.closed is None]
        if not going:
            return ()
        mine = self._sessions(person.name)
        done = {one.held.session for one in self.records.practised(person.name)}
        found = ((one, self._scenario(one.scenario), mine.get(one.id)) for one in going)
        return tuple(
            Invitation(one, scene.title, scene.company_name, scene.candidate.name, session, session in done)
            for one, scene, session in found
            if scene is not None
        )

    def take(self, person: Person, round_id: str) -> str:
        """The person's session in the round: hers if she has begun, else a new one. A first impression is made once.

        Raises:
            Missing: there is no such round.
            Invalid: it is closed.
        """
        one = self._round(round_id)
        if session := self._sessions(person.name).get(round_id):
            return session
        if one.closed is not None:
            raise Invalid("This round is closed. Practise with another scenario; a lead may open the next round.")
        return self.room.start(person.name, one.scenario, one.seed, one.id)

    def results(self, person: Person) -> tuple[RoundResult, ...]:
        """Every round, newest first.

        Raises:
            Forbidden: this person is no lead.
        """
        lead_only(person)
        rounds = self.rounds.rounds()
        took = [one for one in self.records.practised() if one.round and not one.branch] if rounds else []
        begun = [(row, first) for row, first in self.records.begun() if first.round and first.branch_of is None] if rounds else []
        return tuple(
            self._result(one, tuple(each for each in took if each.round == one.id), [row for row, first in begun if first.round == one.id])
            for one in rounds
        )

    def _result(self, one: Round, took: tuple[Practised, ...], begun: Sequence[SessionRow]) -> RoundResult:
        done = {each.held.session for each in took}
        scene = self._scenario(one.scenario)
        return RoundResult(
            round=one,
            title=scene.title if scene else one.scenario,
            candidate=scene.candidate.name if scene else "",
            competencies={each.id: each.title for each in scene.competencies} if scene else {},
            took=took,
            under_way=tuple(sorted({row.user for row in begun if row.id not in done})),
            compared=self._compared(one.id, took),
        )

    def _compared(self, round_id: str, took: tuple[Practised, ...]) -> Comparison:
        """Made anew only when somebody's report has come or gone; records keep the same figures as the same value."""
        before = self.known.get(round_id)
        if before is None or len(before[0]) != len(took) or any(one is not other for one, other in zip(before[0], took, strict=True)):
            before = self.known[round_id] = (took, compare([each.rated for each in took if each.rated is not None]))
        return before[1]

    def _sessions(self, user: str) -> dict[str, str]:
        """Round to the person's first session in it."""
        return {first.round: row.id for row, first in self.records.begun(user) if first.round and first.branch_of is None}

    def _round(self, round_id: str) -> Round:
        found = next((one for one in self.rounds.rounds() if one.id == round_id), None)
        if found is None:
            raise Missing("There is no such round any more. The open ones are under Progress.")
        return found

    def _scenario(self, scenario: str) -> Scenario | None:
        return next((one for one in self.knowledge.scenarios() if one.id == scenario), None)
