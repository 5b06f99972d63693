"""Opening a database: SQLite set up for several writers, or any URL that SQLAlchemy knows; and its errors in one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from trainer.domain.errors import Invalid, Unavailable

_MIGRATIONS = Path(__file__).parent / "migrations"

_WAYS_OUT = {
    "full": "the disk is full: free some space, then go on",
    "locked": "another program holds it: close that program, then try again",
    "busy": "another program holds it: close that program, then try again",
    "readonly": "it may not be written: make the file and its folder writable, or name another folder with TRAINER_DATA",
    "read-only": "it may not be written: make the file and its folder writable, or name another folder with TRAINER_DATA",
    "unable to open": "it cannot be opened: make its folder writable, or name another folder with TRAINER_DATA",
    "malformed": "the file is damaged: move it away (a new one is made) and restore a copy if there is one",
    "not a database": "the file is no database: move it away (a new one is made), or name another with TRAINER_DATABASE",
    "disk i/o": "the disk does not answer or is full: check it, then go on",
    "can't locate revision": "a newer version of this program wrote it: update the program, or name another with TRAINER_DATABASE",
    "connection": "the server does not answer: start it, or check TRAINER_DATABASE",
    "no such table": "its tables are gone: move the file away (a new one is made) and restore a copy if there is one",
}


def place(url: URL) -> str:
    """What to call the database in front of a person: its file, or its URL without the password."""
    return url.database or "in memory" if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)


@contextmanager
def told(name: str) -> Iterator[None]:
    """Turn what databases and disks raise into one line that names the file and the way out.

    Raises:
        Unavailable: always in place of the vendor's error.
    """
    try:
        yield
    except (SQLAlchemyError, CommandError, OSError) as error:
        raise Unavailable(f"The journal {name} failed: {_way_out(error)}.") from error


def _way_out(error: Exception) -> str:
    words = str(getattr(error, "orig", None) or error).strip().split("\n")[0].rstrip(".")
    return next((f"{way} ({words})" for mark, way in _WAYS_OUT.items() if mark in words.lower()), words)


def open_engine(address: str, patience: float) -> Engine:
    """An engine on a database whose tables are those of this version; the file and its folder are made where missing.

    Args:
        address: a SQLAlchemy URL, `sqlite:///FILE` or `postgresql+psycopg://…`.
        patience: seconds to wait for another writer.

    Raises:
        Invalid: the URL is none, or names a database whose driver is not installed.
        Unavailable: the file or server cannot be opened, is damaged, or was written by a newer version.
    """
    url = _parsed(address)
    with told(place(url)):
        if url.get_backend_name() == "sqlite" and url.database:
            Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        engine = _engine(url, patience)
        with engine.begin() as connection:
            _migrate(connection)
    return engine


def _parsed(address: str) -> URL:
    try:
        return make_url(address)
    except ArgumentError as error:
        raise Invalid(
            "TRAINER_DATABASE is no database URL: write sqlite:///FILE or postgresql+psycopg://USER:PASSWORD@HOST/NAME."
        ) from error


def _engine(url: URL, patience: float) -> Engine:
    try:
        engine = create_engine(url)
    except (ImportError, NoSuchModuleError) as error:
        raise Invalid(
            f"No driver for {url.drivername} is installed: pip install 'trainer[postgres]' brings the one for PostgreSQL."
        ) from error
    if url.get_backend_name() == "sqlite":
        _set_up_sqlite(engine, patience)
    return engine


def _set_up_sqlite(engine: Engine, patience: float) -> None:
    pragmas = (f"busy_timeout={int(patience * 1000)}", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")

    def connected(raw: Any, _record: object) -> None:
        raw.isolation_level = None  # the driver's own transactions are deferred ones, which lose updates
        for pragma in pragmas:
            raw.execute(f"PRAGMA {pragma}")

    def began(connection: Connection) -> None:
        if mode := connection.get_execution_options().get("begin", "IMMEDIATE"):
            connection.exec_driver_sql(f"BEGIN {mode}")

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", began)


def _migrate(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
