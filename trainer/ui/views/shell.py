"""What stands around every page: the masthead with the way through a session, and the one-line notice."""

from typing import Final

from markupsafe import Markup

from trainer.services.room import Stage
from trainer.ui.views.paper import fill

ORDER: Final[tuple[Stage, ...]] = ("prepare", "interview", "scorecard", "report")


def masthead(step: Stage | None) -> Markup:
    """Name, mark, and where in the session we are; no steps on the home page."""
    return fill("masthead", step=step, done=ORDER[: ORDER.index(step)] if step else ())


def notice(line: str | None) -> Markup:
    """One line for the person at the page; nothing where there is nothing to say."""
    return fill("notice", line=line) if line else Markup()


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
