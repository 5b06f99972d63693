"""Drills: the weak moments of one's interviews, one turn each, until they have stood twice."""

from collections.abc import Mapping
from typing import Final, NamedTuple
from urllib.parse import urlencode

from markupsafe import Markup

from trainer.services.drilling import Drilling
from trainer.services.people import Person
from trainer.ui.standing.lesson import whole
from trainer.ui.standing.page import Step, Visit
from trainer.ui.views import school as views

LONGEST: Final = 9_999
"""Turns of an interview."""


class DrillsPage:
    """What is due, later and done."""

    link: str | None = "Drills"

    def __init__(self, drilling: Drilling) -> None:
        self._drilling = drilling

    def open_to(self, person: Person) -> bool:
        """Everybody."""
        del person
        return True

    def show(self, visit: Visit) -> Markup:
        """The list."""
        due = self._drilling.all(visit.person.name)
        return views.drills(due, self._drilling.pathway.titles(visit.person.name), self._drilling.clock())

    def act(self, visit: Visit, sent: Mapping[str, str]) -> Step:
        """There is nothing to do on it but to follow a link."""
        del visit, sent
        return Step("?page=drills")


class _Key(NamedTuple):
    session: str
    turn: int
    check: str

    @classmethod
    def of(cls, query: Mapping[str, str]) -> "_Key":
        return cls(query.get("session", ""), whole(query.get("turn", ""), LONGEST), query.get("check", ""))


class DrillPage:
    """One weak moment: `session`, `turn` and `check` in the address."""

    link: str | None = None

    def __init__(self, drilling: Drilling) -> None:
        self._drilling = drilling

    def open_to(self, person: Person) -> bool:
        """Everybody."""
        del person
        return True

    def show(self, visit: Visit) -> Markup:
        """The moment, and what became of the last try."""
        return views.drill(self._drilling.page(visit.person.name, *_Key.of(visit.query), answered="seen" in visit.query))

    def act(self, visit: Visit, sent: Mapping[str, str]) -> Step:
        """Judge the try and keep it."""
        key = _Key.of(visit.query)
        self._drilling.say_again(visit.person.name, *key, sent.get("said", ""))
        return Step(f"?{urlencode({'page': 'drill', **key._asdict(), 'seen': 1})}")
