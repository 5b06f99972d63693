"""The team: who is where on the path, what it is weakest in, and the same as tables."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from statistics import fmean
from typing import NamedTuple

from trainer.domain.errors import Missing
from trainer.domain.path import Path, path
from trainer.domain.progress import Change, Practised, Standing, percent_change, standings
from trainer.domain.promotion import IN_A_ROW
from trainer.services.library import Knowledge
from trainer.services.marking import DEFAULT_RUBRIC
from trainer.services.people import Person, Role, lead_only
from trainer.services.ports import Journal, Logbook
from trainer.services.records import Records
from trainer.services.rounds import Calibrating
from trainer.services.spreadsheet import Cell, csv

Members = Callable[[], Sequence[Person]]
"""Those who have an account; nobody where there are none."""


class Member(NamedTuple):
    """One person of the team."""

    name: str
    role: Role | None
    """None where she has no account here."""
    path: Path
    held: tuple[Practised, ...]
    """Whole interviews with a report, oldest first."""
    sessions: int
    """Begun ones, with a report or not."""
    last: float | None
    """Unix time of the start of the last session."""

    @property
    def percents(self) -> tuple[int, ...]:
        """Overall, oldest first."""
        return tuple(one.held.percent for one in self.held if one.held.percent is not None)

    @property
    def recent(self) -> float | None:
        """Mean percentage of the last interviews."""
        return fmean(self.percents[-IN_A_ROW:]) if self.percents else None

    @property
    def change(self) -> Change:
        """From the first interviews to the last."""
        return percent_change(self.held)


class TeamView(NamedTuple):
    """What a lead sees."""

    members: tuple[Member, ...]
    """By name."""
    standings: tuple[Standing, ...]
    """Criteria, the weakest first."""


@dataclass(frozen=True)
class Team:
    """Every call says who asks; only leads are answered."""

    members: Members
    records: Records
    journal: Journal
    logbook: Logbook
    knowledge: Knowledge
    calibrating: Calibrating

    def view(self, person: Person) -> TeamView:
        """Everybody who has an account or has practised.

        Raises:
            Forbidden: this person is no lead.
        """
        lead_only(person)
        held: dict[str, list[Practised]] = {}
        for one in self.records.practised():
            if not one.branch:
                held.setdefault(one.person, []).append(one)
        begun: dict[str, list[float]] = {}
        for row in self.journal.sessions():
            begun.setdefault(row.user, []).append(row.started)
        roles = {each.name: each.role for each in self.members()}
        trained = set(self.logbook.people())
        criteria = self.knowledge.rubric(DEFAULT_RUBRIC).criteria
        members = tuple(
            Member(
                name=name,
                role=roles.get(name),
                path=path(
                    self.logbook.read(name) if name in trained else (),
                    [one.held for one in held.get(name, ()) if one.rubric == DEFAULT_RUBRIC],
                    criteria,
                ),
                held=tuple(held.get(name, ())),
                sessions=len(begun.get(name, ())),
                last=max(begun.get(name, ()), default=None),
            )
            for name in sorted({*roles, *held, *begun, *trained}, key=str.casefold)
        )
        return TeamView(members, standings([member.held for member in members]))

    def table(self, person: Person, what: str) -> bytes:
        """One of the tables as CSV.

        Raises:
            Forbidden: this person is no lead.
            Missing: there is no table of that name.
        """
        lead_only(person)
        make = {"people": self._people, "criteria": self._criteria, "interviews": self._interviews, "calibration": self._calibration}.get(
            what
        )
        if make is None:
            raise Missing("There is no such table; there are people, criteria, interviews and calibration.")
        return make(person)

    def _people(self, person: Person) -> bytes:
        rows = [
            (
                one.name, one.role or "", one.path.now, "yes" if one.path.certified else "no", day(one.last), one.sessions, len(one.held),
                one.percents[-1] if one.percents else None, one.recent, one.change.verdict,
            )
            for one in self.view(person).members
        ]  # fmt: skip
        return csv(
            ("name", "role", "stage", "certified", "last practised", "sessions", "reports", "last percent", "mean of last 3", "change"),
            rows,
        )

    def _criteria(self, person: Person) -> bytes:
        view = self.view(person)
        names = [one.id for one in view.standings]
        titles = [one.title for one in view.standings]
        rows: list[Sequence[Cell]] = [("team", *(one.mean for one in view.standings))]
        for member in view.members:
            means = {one.id: one.mean for one in standings([member.held])}
            rows.append((member.name, *(means.get(name) for name in names)))
        return csv(("name", *titles), rows)

    def _interviews(self, person: Person) -> bytes:
        held = [one for member in self.view(person).members for one in member.held]
        names = {name: title for one in held for name, title in one.titles.items()}
        rows = [
            (one.person, one.held.session, one.held.scenario, day(one.held.at), one.held.percent, one.talk_share,
             "yes" if one.held.coached else "no", *(one.held.levels.get(name) for name in names))
            for one in held
        ]  # fmt: skip
        return csv(("name", "session", "scenario", "began", "percent", "talk share", "coached", *names.values()), rows)

    def _calibration(self, person: Person) -> bytes:
        rows: list[Sequence[Cell]] = []
        for result in self.calibrating.results(person):
            for row in result.compared.rows:
                for name, given in row.given.items():
                    title = result.competencies.get(row.competency, row.competency)
                    rows.append(
                        (result.round.id, day(result.round.opened), result.title, title, name, given, row.true, given - row.true,
                         result.round.scenario, row.competency)
                    )  # fmt: skip
        header = ("round", "opened", "scenario", "competency", "name", "given", "true", "error", "scenario id", "competency id")
        return csv(header, rows)


def day(at: float | None) -> str:
    """Unix time as date and time in UTC; empty where there is none."""
    return "" if at is None else datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds")
