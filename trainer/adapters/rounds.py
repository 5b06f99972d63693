"""Calibration rounds on disk, beside the journal."""

from collections.abc import Sequence

from sqlalchemy import Engine, insert, select, update

from trainer.adapters.database import place, told
from trainer.adapters.tables import RoundRecord
from trainer.services.rounds import Round


class SqlRounds:
    """Implements `Rounds` in the journal's database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(begin="DEFERRED")
        self._name = place(engine.url)

    def add(self, one: Round) -> None:
        """Keep a new one.

        Raises:
            Unavailable: the database refused, as for every call here.
        """
        with told(self._name), self._engine.begin() as connection:
            connection.execute(insert(RoundRecord).values(one._asdict()))

    def rounds(self) -> Sequence[Round]:
        """All, newest first."""
        columns = (RoundRecord.id, RoundRecord.scenario, RoundRecord.seed, RoundRecord.opened_by, RoundRecord.opened, RoundRecord.closed)
        listed = select(*columns).order_by(RoundRecord.opened.desc(), RoundRecord.id.desc())
        with told(self._name), self._reading.connect() as connection:
            return tuple(Round(*row) for row in connection.execute(listed).all())

    def close(self, round_id: str, at: float) -> None:
        """Note that it is over."""
        with told(self._name), self._engine.begin() as connection:
            connection.execute(update(RoundRecord).where(RoundRecord.id == round_id).values(closed=at))

    def forget(self, user: str) -> None:
        """Take a person's name off the rounds that she opened."""
        with told(self._name), self._engine.begin() as connection:
            connection.execute(update(RoundRecord).where(RoundRecord.opened_by == user).values(opened_by=""))
