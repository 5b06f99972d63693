"""Writing to a session that others may be writing to."""

from collections.abc import Callable, Sequence

from trainer.domain.errors import Invalid, Unavailable
from trainer.domain.journal import Event
from trainer.services.ports import Journal

TRIES = 5
"""Two tabs and a background save seldom meet twice."""

Decide = Callable[[Sequence[Event]], Sequence[Event]]
"""What to add, seen from the events so far; raises where nothing may be added."""


def append(journal: Journal, session: str, decide: Decide) -> list[Event]:
    """Add what `decide` makes of the events so far; all events after it.

    Decided anew where somebody else was faster in between.

    Raises:
        Unavailable: others were faster every time, or the journal refused.
    """
    for _ in range(TRIES):
        events = list(journal.read(session))
        new = decide(events)
        if not new:
            return events
        try:
            journal.append(session, new, expected=len(events))
        except Invalid:
            continue
        return [*events, *new]
    raise Unavailable("This session is being written from somewhere else at the same time; reload the page and try again.")
