"""The logbook on disk: what people did outside of interviews, append-only, beside the journal."""

from collections.abc import Sequence

from pydantic import ValidationError
from sqlalchemy import Engine, delete, func, insert, select
from sqlalchemy.exc import IntegrityError

from trainer.adapters.database import place, told
from trainer.adapters.tables import TrainingRecord
from trainer.domain.errors import Unavailable
from trainer.domain.training import TrainingEvent, training_adapter

_TRIES = 5
"""How often a place is asked for anew where somebody else was faster; the key decides who was first."""


class SqlLogbook:
    """Training events by person, in the journal's database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(begin="DEFERRED")
        self._name = place(engine.url)

    def append(self, user: str, event: TrainingEvent) -> None:
        """Write it after those before; it has reached the disk on return.

        Raises:
            Unavailable: the disk or the database refused; nothing was written.
        """
        with told(self._name):
            for left in reversed(range(_TRIES)):
                try:
                    self._write(user, event)
                    break
                except IntegrityError:
                    if not left:
                        raise

    def read(self, user: str) -> Sequence[TrainingEvent]:
        """All of a person's events, in order.

        Raises:
            Unavailable: the database does not answer, or an event in it cannot be read.
        """
        rows = select(TrainingRecord.payload).where(TrainingRecord.user == user).order_by(TrainingRecord.position)
        with told(self._name), self._reading.connect() as connection:
            payloads = connection.scalars(rows).all()
        return tuple(self._event(user, position, payload) for position, payload in enumerate(payloads))

    def people(self) -> Sequence[str]:
        """Whoever has an event, by name.

        Raises:
            Unavailable: the database does not answer.
        """
        with told(self._name), self._reading.connect() as connection:
            return tuple(connection.scalars(select(TrainingRecord.user).distinct().order_by(TrainingRecord.user)).all())

    def erase(self, user: str) -> int:
        """Remove everything of a person; the number of events removed.

        Raises:
            Unavailable: the disk or the database refused.
        """
        with told(self._name), self._engine.begin() as connection:
            return connection.execute(delete(TrainingRecord).where(TrainingRecord.user == user)).rowcount

    def _write(self, user: str, event: TrainingEvent) -> None:
        with self._engine.begin() as connection:
            position = connection.scalar(select(func.count()).where(TrainingRecord.user == user)) or 0
            row = {"user": user, "position": position, "payload": event.model_dump_json()}
            connection.execute(insert(TrainingRecord).values(row))

    def _event(self, user: str, position: int, payload: str) -> TrainingEvent:
        try:
            return training_adapter.validate_json(payload)
        except ValidationError as error:
            line = f"Training event {position} of {user} in {self._name} cannot be read: restore a copy, or remove it with `trainer erase`."
            raise Unavailable(line) from error
