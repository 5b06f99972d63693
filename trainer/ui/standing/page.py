"""What a standing page is."""

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from markupsafe import Markup

from trainer.services.people import Person


class Visit(NamedTuple):
    """Who looks, and what the address asks for. The query comes from the browser."""

    person: Person
    query: Mapping[str, str]


class Step(NamedTuple):
    """Where something that was done on a page leads."""

    to: str
    """An address within the house: `?page=path`, `?session=ID`, or `?` for home."""
    said: str = ""
    """One line about what was done."""


class StandingPage(Protocol):
    """A page named in the address by `?page=NAME`. It checks on every call what this person may see and do."""

    link: str | None
    """How the masthead calls it; None where only other pages lead to it."""

    def open_to(self, person: Person) -> bool:
        """Whether the masthead shows its link; a courtesy, not a lock."""

    def show(self, visit: Visit) -> Markup:
        """The page whole.

        Raises:
            TrainerError: it cannot be shown to this person; the line says why.
        """

    def act(self, visit: Visit, sent: Mapping[str, str]) -> Step:
        """Do what a button (its data attributes) or a form (its fields) asks for.

        Raises:
            TrainerError: it was refused, and nothing was done.
        """
