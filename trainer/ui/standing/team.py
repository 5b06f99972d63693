"""Team: for leads, who is where and what the team is weakest in; calibration rounds are opened and closed here."""

from collections.abc import Mapping

from markupsafe import Markup

from trainer.domain.errors import Invalid
from trainer.services.people import Person
from trainer.services.team import Team
from trainer.ui.standing.page import Step, Visit
from trainer.ui.views import team as views


class TeamPage:
    """Leads only; every call asks again who it is."""

    link: str | None = "Team"

    def __init__(self, team: Team) -> None:
        self._team = team

    def open_to(self, person: Person) -> bool:
        """Leads."""
        return person.leads

    def show(self, visit: Visit) -> Markup:
        """The team's figures and its rounds.

        Raises:
            Forbidden: this person is no lead.
        """
        view = self._team.view(visit.person)
        rounds = self._team.calibrating.results(visit.person)
        return views.team(view, rounds, self._team.calibrating.scenarios(visit.person), visit.person)

    def act(self, visit: Visit, sent: Mapping[str, str]) -> Step:
        """Open or close a round.

        Raises:
            TrainerError: this person is no lead, or there is nothing to open or close.
        """
        match sent.get("do"):
            case "open":
                self._team.calibrating.open(visit.person, sent.get("scenario", ""))
                return Step("?page=team", "The round is open; everybody finds it under Progress.")
            case "close":
                self._team.calibrating.close(visit.person, sent.get("round", ""))
                return Step("?page=team", "The round is closed.")
            case _:
                raise Invalid("This page does not know what was asked for. Load it again; nothing was changed.")
