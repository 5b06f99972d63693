"""Compare: two tries at one interview beside each other."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from trainer.domain.comparison import compare
from trainer.domain.errors import Invalid, Missing
from trainer.domain.report import Report
from trainer.services.people import Person
from trainer.services.room import Room, SessionView
from trainer.ui.standing.page import Step, Visit
from trainer.ui.views.compare import compare_page


@dataclass
class Compare:
    """`?page=compare&a=SESSION&b=SESSION`; reports lead to it."""

    room: Room
    link: str | None = None

    def open_to(self, person: Person) -> bool:
        """Nothing in the masthead leads here."""
        del person
        return False

    def show(self, visit: Visit) -> Markup:
        """Both tries; the room refuses a session that is another's.

        Raises:
            Missing: one of them is not named, not there, or has no report.
            Forbidden: one of them is somebody else's.
            Invalid: they are one and the same, or of two scenarios.
        """
        first, second = (self._try(visit, name) for name in ("a", "b"))
        if first.id == second.id:
            raise Invalid("These are one and the same try: choose two, on the page of a report.")
        return compare_page(first, second, compare(_report(first), _report(second), first.turns, second.turns))

    def act(self, visit: Visit, sent: Mapping[str, str]) -> Step:
        """Nothing is done here.

        Raises:
            Missing: always.
        """
        del visit, sent
        raise Missing("There is nothing to be done on this page.")

    def _try(self, visit: Visit, name: str) -> SessionView:
        if not visit.query.get(name):
            raise Missing("Two tries are compared from the page of a report: open one, and choose “Compare with your last try”.")
        return self.room.view(visit.person.name, visit.query[name])


def _report(view: SessionView) -> Report:
    if view.report is None:
        raise Missing("One of these tries has no report yet: finish it, then compare.")
    return view.report
