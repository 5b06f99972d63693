"""The journal on disk: append-only events in SQLite, or in PostgreSQL by URL."""

from collections.abc import Sequence

from pydantic import ValidationError
from sqlalchemy import ColumnElement, Connection, Engine, Select, Subquery, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from trainer.adapters.database import open_engine, place, told
from trainer.adapters.tables import EventRecord, SessionRecord
from trainer.domain.errors import Unavailable
from trainer.domain.journal import Adopted, Event, Started, event_adapter
from trainer.services.memory_journal import admit
from trainer.services.ports import SessionRow


def open_journal(url: str, patience: float = 10.0) -> "SqlJournal":
    """Open the journal at a SQLAlchemy URL; it is made or brought up to date where needed.

    Args:
        url: `sqlite:///FILE` or `postgresql+psycopg://…`.
        patience: seconds to wait for another writer.

    Raises:
        Invalid: the URL is none, or its driver is not installed.
        Unavailable: the file or server cannot be opened, is damaged, or was written by a newer version.
    """
    return SqlJournal(open_engine(url, patience))


class SqlJournal:
    """Append-only events by session. An append that returned has reached the disk."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._reading = engine.execution_options(begin="DEFERRED")
        self._name = place(engine.url)

    def append(self, session: str, events: Sequence[Event], expected: int) -> int:
        """Write all or none after `expected` events; returns the new count.

        Raises:
            Invalid: the session has another number of events already, or does not begin with `started`.
            Unavailable: the disk or the database refused; nothing was written.
        """
        with told(self._name):
            try:
                with self.engine.begin() as connection:
                    admit(session, events, expected, _count(connection, session))
                    _write(connection, session, events, expected)
            except IntegrityError:  # where writers are not queued as SQLite's are, the key decides who was first
                admit(session, events, expected, self._counted(session))
                raise
        return expected + len(events)

    def read(self, session: str) -> tuple[Event, ...]:
        """All events of a session in order; empty where there is none.

        Raises:
            Unavailable: the database does not answer, or an event in it cannot be read.
        """
        rows = select(EventRecord.payload).where(EventRecord.session == session).order_by(EventRecord.position)
        with told(self._name), self._reading.connect() as connection:
            payloads = connection.scalars(rows).all()
        return tuple(self._event(session, position, payload) for position, payload in enumerate(payloads))

    def sessions(self, user: str | None = None) -> tuple[SessionRow, ...]:
        """Newest first; everybody's where no user is named.

        Raises:
            Unavailable: the database does not answer.
        """
        with told(self._name), self._reading.connect() as connection:
            return tuple(SessionRow(*row) for row in connection.execute(_listed(user)).all())

    def latest(self, kind: str, user: str | None = None) -> tuple[tuple[SessionRow, Event], ...]:
        """The last event of that kind in each session that has one, newest session first; everybody's where no user is named.

        Raises:
            Unavailable: the database does not answer, or an event in it cannot be read.
        """
        last = _last(kind, user)
        chosen = select(EventRecord).join(last, (EventRecord.session == last.c.session) & (EventRecord.position == last.c.position))
        with told(self._name), self._reading.connect() as connection:
            rows = [SessionRow(*row) for row in connection.execute(_listed(user)).all()]
            found = {row.session: row for row in connection.execute(chosen).all()}
        return tuple((row, self._event(row.id, at.position, at.payload)) for row in rows if (at := found.get(row.id)))

    def places(self, kind: str, user: str | None = None) -> tuple[tuple[SessionRow, int], ...]:
        """Where the last event of that kind stands, in the sessions that `latest` names and in its order; nothing of it is read.

        Raises:
            Unavailable: the database does not answer.
        """
        last = _last(kind, user)
        listed = _listed(user).join(last, last.c.session == SessionRecord.id).add_columns(last.c.position)
        with told(self._name), self._reading.connect() as connection:
            return tuple((SessionRow(*row[:-1]), row[-1]) for row in connection.execute(listed).all())

    def event(self, session: str, position: int) -> Event | None:
        """One event of a session; None where there is none at that place.

        Raises:
            Unavailable: the database does not answer, or the event cannot be read.
        """
        chosen = select(EventRecord.payload).where(EventRecord.session == session, EventRecord.position == position)
        with told(self._name), self._reading.connect() as connection:
            payload = connection.scalar(chosen)
        return None if payload is None else self._event(session, position, payload)

    def delete(self, session: str) -> bool:
        """Remove a session whole, from the disk too; False where there was none.

        Raises:
            Unavailable: the disk or the database refused.
        """
        return self._remove(SessionRecord.id == session) > 0

    def erase(self, user: str) -> int:
        """Remove everything of a user, from the disk too; the number of sessions removed.

        Raises:
            Unavailable: the disk or the database refused.
        """
        return self._remove(SessionRecord.user == user)

    def close(self) -> None:
        """Give up the connections; the journal opens them again when it is used again."""
        self.engine.dispose()

    def _remove(self, which: ColumnElement[bool]) -> int:
        with told(self._name):
            with self.engine.begin() as connection:
                removed = connection.execute(delete(SessionRecord).where(which)).rowcount
            if removed and self.engine.dialect.name == "sqlite":  # or the words would stay readable in the write-ahead log
                with self.engine.execution_options(begin=None).connect() as connection:
                    connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        return removed

    def _counted(self, session: str) -> int:
        with self._reading.connect() as connection:
            return _count(connection, session)

    def _event(self, session: str, position: int, payload: str) -> Event:
        try:
            return event_adapter.validate_json(payload)
        except ValidationError as error:
            place_in_it = f"Event {position} of session {session} in the journal {self._name} cannot be read"
            raise Unavailable(f"{place_in_it}: restore a copy, or remove it with `trainer delete {session}`.") from error


def _listed(user: str | None) -> Select[str, str, str, float, int]:
    """Events are numbered from 0 without gaps, so that the last one tells how many there are."""
    count = select(func.max(EventRecord.position) + 1).where(EventRecord.session == SessionRecord.id).scalar_subquery()
    columns = (SessionRecord.id, SessionRecord.user, SessionRecord.scenario, SessionRecord.started, count)
    rows = select(*columns).order_by(SessionRecord.started.desc(), SessionRecord.id.desc())
    return rows if user is None else rows.where(SessionRecord.user == user)


def _last(kind: str, user: str | None) -> Subquery:
    rows = select(EventRecord.session, func.max(EventRecord.position).label("position")).group_by(EventRecord.session)
    of_kind = rows.where(EventRecord.kind == kind)
    mine = select(SessionRecord.id).where(SessionRecord.user == user)
    return (of_kind if user is None else of_kind.where(EventRecord.session.in_(mine))).subquery()


def _count(connection: Connection, session: str) -> int:
    return connection.scalar(select(func.count()).where(EventRecord.session == session)) or 0


def _write(connection: Connection, session: str, events: Sequence[Event], expected: int) -> None:
    if expected == 0 and events and isinstance(first := events[0], Started):
        row = {"id": session, "user": first.user, "scenario": first.scenario, "started": first.at}
        connection.execute(insert(SessionRecord).values(row))
    if events:
        rows = [
            {"session": session, "position": expected + place, "kind": event.kind, "payload": event.model_dump_json()}
            for place, event in enumerate(events)
        ]
        connection.execute(insert(EventRecord), rows)
    for user in [event.user for event in events if isinstance(event, Adopted)][-1:]:  # the list of sessions follows its events
        connection.execute(update(SessionRecord).where(SessionRecord.id == session).values(user=user))
