"""What stands around every page: the masthead with the way through a session, and the one-line notice."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from markupsafe import Markup

from trainer.services.people import Person
from trainer.services.room import Stage
from trainer.ui.views.paper import fill

ORDER: Final[tuple[Stage, ...]] = ("prepare", "interview", "scorecard", "report")


class Link(NamedTuple):
    """A page that the masthead leads to."""

    page: str
    title: str


def masthead(step: Stage | None, links: Sequence[Link] = (), here: str | None = None, *, within: bool = False) -> Markup:
    """Name, mark, and where we are: the steps of a session, or the pages of the house with the one that is `here` (`""` is home).

    Where `within`, the page shown stands under the one that is `here`.
    """
    done = ORDER[: ORDER.index(step)] if step else ()
    return fill("masthead", step=step, done=done, links=(Link("", "Practise"), *links), here=here, within=within)


def who(person: Person) -> Markup:
    """Who is signed in and the way out; nothing where nobody had to sign in."""
    return fill("who", person=person) if person.known_by != "machine" else Markup()


def notice(line: str | None) -> Markup:
    """One line for the person at the page; nothing where there is nothing to say."""
    return fill("notice", line=line, mild=False) if line else Markup()


def unforeseen() -> Markup:
    """That something broke which nobody foresaw, what is safe, and two ways out that need nothing of this page."""
    return fill("unforeseen")


def said(line: str) -> Markup:
    """One line about what was done."""
    return fill("notice", line=line, mild=True)


def waiting(line: str) -> Markup:
    """What is being done, while the page waits for it."""
    return fill("progress", line=line)


def saved(fault: str | None = None) -> Markup:
    """Whether what was written is safe."""
    return (
        Markup('<p class="saved-line" role="status">Saved</p>')
        if fault is None
        else Markup('<p class="saved-line bad" role="alert">Not saved: {}</p>').format(fault)
    )
