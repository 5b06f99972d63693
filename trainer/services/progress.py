"""Progress: what a person's interviews say over time, and the list of them."""

from dataclasses import dataclass
from typing import NamedTuple

from trainer.domain.calibration import Calibration, by_competency, calibrate
from trainer.domain.errors import Invalid, Missing
from trainer.domain.journal import Started
from trainer.domain.progress import Change, Practised, Strand, percent_change, strands
from trainer.services.belongings import Belongings
from trainer.services.library import Knowledge
from trainer.services.people import Person
from trainer.services.ports import SessionRow
from trainer.services.records import Records
from trainer.services.remembered import in_words
from trainer.services.room import Room
from trainer.services.rounds import Calibrating, Invitation


class SessionLine(NamedTuple):
    """A session in the list."""

    id: str
    title: str
    """Of the scenario; its id in words where the scenario is gone."""
    company: str
    began: float
    """Unix time in seconds."""
    percent: int | None
    graded: bool
    coached: bool
    branch: bool
    in_round: bool


class ProgressView(NamedTuple):
    """What a person sees of herself."""

    held: tuple[Practised, ...]
    """Whole interviews with a report, oldest first; second tries from a turn are in the list only."""
    strands: tuple[Strand, ...]
    overall: Change
    judgement: Calibration
    competencies: dict[str, Calibration]
    """By competency's title."""
    sessions: tuple[SessionLine, ...]
    """All, newest first."""
    invitations: tuple[Invitation, ...]


@dataclass(frozen=True)
class Progress:
    """Everybody's own; nobody is shown another's."""

    records: Records
    knowledge: Knowledge
    calibrating: Calibrating
    belongings: Belongings
    room: Room

    def view(self, person: Person) -> ProgressView:
        """Everything that the journal tells of this person."""
        every = self.records.practised(person.name)
        held = tuple(one for one in every if not one.branch)
        rated = [one.rated for one in held if one.rated is not None]
        titles = {each.id: each.title for scene in self.knowledge.scenarios() for each in scene.competencies}
        return ProgressView(
            held=held,
            strands=strands(held),
            overall=percent_change(held),
            judgement=calibrate(rated),
            competencies={titles.get(name, name): one for name, one in by_competency(rated).items()},
            sessions=self._lines(person.name, {one.held.session: one for one in every}),
            invitations=self.calibrating.invitations(person),
        )

    def delete(self, person: Person, session: str) -> None:
        """Remove one of her sessions whole.

        Raises:
            Missing: there is none of that id.
            Forbidden: it is another's.
        """
        self.room.delete(person.name, session)

    def archive(self, person: Person) -> bytes:
        """Everything that is kept about her, as a ZIP file."""
        return self.belongings.archive(person.name)

    def _lines(self, user: str, graded: dict[str, Practised]) -> tuple[SessionLine, ...]:
        begun = tuple(self.records.begun(user))
        scenes = {name: self._scene(name) for name in {row.scenario for row, _ in begun}}
        return tuple(_line(row, first, scenes[row.scenario], graded.get(row.id)) for row, first in begun)

    def _scene(self, scenario: str) -> tuple[str, str]:
        """Title and company, also of one that stands in no list."""
        try:
            found = self.knowledge.scenario(scenario)
        except (Missing, Invalid):
            return in_words(scenario), ""
        return found.title, found.company_name


def _line(row: SessionRow, first: Started, scene: tuple[str, str], one: Practised | None) -> SessionLine:
    return SessionLine(
        id=row.id,
        title=scene[0],
        company=scene[1],
        began=row.started,
        percent=one.held.percent if one else None,
        graded=one is not None,
        coached=one is not None and one.held.coached,
        branch=first.branch_of is not None,
        in_round=first.round is not None,
    )
