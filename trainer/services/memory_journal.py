"""The journal in memory: the twin of the one on disk, for tests and for practice that leaves no trace."""

from collections.abc import Sequence
from threading import Lock

from trainer.domain.errors import Invalid
from trainer.domain.journal import Event, Started, owner
from trainer.services.ports import SessionRow


def admit(session: str, events: Sequence[Event], expected: int, count: int) -> None:
    """Hold the one rule of every journal: events follow one another, and `started` is the first.

    Raises:
        Invalid: the session has `count` events and not the expected number, or would begin without `started`.
    """
    if count != expected:
        raise Invalid(
            f"Session {session} went on elsewhere ({count} events, {expected} expected here): reload the page and go on from there."
        )
    if expected == 0 and events and not isinstance(events[0], Started):
        raise Invalid(f"Session {session} does not exist: start it before anything is said in it.")


class MemoryJournal:
    """Append-only events by session, gone when the process ends."""

    def __init__(self) -> None:
        self._sessions: dict[str, tuple[Event, ...]] = {}
        self._lock = Lock()

    def append(self, session: str, events: Sequence[Event], expected: int) -> int:
        """Write all or none after `expected` events; returns the new count.

        Raises:
            Invalid: the session has another number of events already, or does not begin with `started`.
        """
        with self._lock:
            before = self._sessions.get(session, ())
            admit(session, events, expected, len(before))
            if events:
                self._sessions[session] = (*before, *events)
            return expected + len(events)

    def read(self, session: str) -> tuple[Event, ...]:
        """All events of a session in order; empty where there is none."""
        return self._sessions.get(session, ())

    def sessions(self, user: str | None = None) -> tuple[SessionRow, ...]:
        """Newest first; everybody's where no user is named."""
        rows = [_row(session, events) for session, events in list(self._sessions.items())]
        chosen = [row for row in rows if user is None or row.user == user]
        return tuple(sorted(chosen, key=lambda row: (row.started, row.id), reverse=True))

    def latest(self, kind: str, user: str | None = None) -> tuple[tuple[SessionRow, Event], ...]:
        """The last event of that kind in each session that has one, newest session first; everybody's where no user is named."""
        found = ((row, _last(kind, self.read(row.id))) for row in self.sessions(user))
        return tuple((row, event) for row, event in found if event)

    def places(self, kind: str, user: str | None = None) -> tuple[tuple[SessionRow, int], ...]:
        """Where the last event of that kind stands, in the sessions that `latest` names and in its order."""
        found = ((row, [event.kind for event in self.read(row.id)]) for row in self.sessions(user))
        return tuple((row, len(kinds) - 1 - kinds[::-1].index(kind)) for row, kinds in found if kind in kinds)

    def event(self, session: str, position: int) -> Event | None:
        """One event of a session; None where there is none at that place."""
        events = self.read(session)
        return events[position] if 0 <= position < len(events) else None

    def delete(self, session: str) -> bool:
        """Remove a session whole; False where there was none."""
        return self._sessions.pop(session, None) is not None

    def erase(self, user: str) -> int:
        """Remove everything of a user; the number of sessions removed."""
        return sum(self.delete(row.id) for row in self.sessions(user))


def _last(kind: str, events: Sequence[Event]) -> Event | None:
    return next((event for event in reversed(events) if event.kind == kind), None)


def _row(session: str, events: tuple[Event, ...]) -> SessionRow:
    match events[0]:
        case Started(user=user, scenario=scenario, at=at):
            return SessionRow(session, owner(events) or user, scenario, at, len(events))
        case other:
            raise Invalid(f"Session {session} begins with {other.kind}, not with started.")
