"""Progress: what one's own interviews say over time; rounds to take part in, sessions to open or delete."""

from collections.abc import Mapping
from urllib.parse import urlencode

from markupsafe import Markup

from trainer.domain.errors import Invalid
from trainer.services.people import Person
from trainer.services.progress import Progress
from trainer.ui.standing.page import Step, Visit
from trainer.ui.views import progress as views


class ProgressPage:
    """Everybody's own; nobody sees another's."""

    link: str | None = "Progress"

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def open_to(self, person: Person) -> bool:
        """Everybody."""
        del person
        return True

    def show(self, visit: Visit) -> Markup:
        """Figures over time, and all sessions."""
        return views.progress(self._progress.view(visit.person), visit.person)

    def act(self, visit: Visit, sent: Mapping[str, str]) -> Step:
        """Take part in a round, or delete a session.

        Raises:
            TrainerError: the round is closed, or the session is another's or gone.
        """
        match sent.get("do"):
            case "take":
                session = self._progress.calibrating.take(visit.person, sent.get("round", ""))
                return Step(f"?{urlencode({'session': session})}")
            case "delete":
                self._progress.delete(visit.person, sent.get("session", ""))
                return Step("?page=progress", "The session is gone.")
            case _:
                raise Invalid("This page does not know what was asked for. Load it again; nothing was changed.")
