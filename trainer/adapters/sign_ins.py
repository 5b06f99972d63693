"""Sign-ins on disk, beside the journal: a row a browser, under the hash of its token."""

from sqlalchemy import Engine, delete, insert, select, update

from trainer.adapters.database import place, told
from trainer.adapters.tables import SignInRecord
from trainer.services.entrance import SignIn


class SqlSignIns:
    """Implements `SignIns` in the journal's database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(begin="DEFERRED")
        self._name = place(engine.url)

    def add(self, token_sha256: str, user: str, at: float) -> None:
        """Keep a new one.

        Raises:
            Unavailable: the database refused, as for every call here.
        """
        with told(self._name), self._engine.begin() as connection:
            connection.execute(insert(SignInRecord).values(token_sha256=token_sha256, user=user, began=at, seen=at))

    def find(self, token_sha256: str) -> SignIn | None:
        """The one of that hash."""
        chosen = select(SignInRecord.user, SignInRecord.seen).where(SignInRecord.token_sha256 == token_sha256)
        with told(self._name), self._reading.connect() as connection:
            row = connection.execute(chosen).one_or_none()
        return SignIn(row.user, row.seen) if row else None

    def seen(self, token_sha256: str, at: float) -> None:
        """Note that it is in use."""
        with told(self._name), self._engine.begin() as connection:
            connection.execute(update(SignInRecord).where(SignInRecord.token_sha256 == token_sha256).values(seen=at))

    def remove(self, token_sha256: str) -> None:
        """End it."""
        with told(self._name), self._engine.begin() as connection:
            connection.execute(delete(SignInRecord).where(SignInRecord.token_sha256 == token_sha256))

    def remove_of(self, user: str) -> int:
        """End all of a person; how many."""
        with told(self._name), self._engine.begin() as connection:
            return connection.execute(delete(SignInRecord).where(SignInRecord.user == user)).rowcount

    def remove_before(self, at: float) -> int:
        """End those that were last seen before; how many."""
        with told(self._name), self._engine.begin() as connection:
            return connection.execute(delete(SignInRecord).where(SignInRecord.seen < at)).rowcount
