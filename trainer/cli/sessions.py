"""`sessions`: what was practised."""

from argparse import Namespace
from datetime import UTC, datetime

from trainer.cli.house import House, Subparsers
from trainer.cli.output import table
from trainer.domain.errors import Missing
from trainer.services.ports import SessionRow


def register(subparsers: Subparsers) -> None:
    """Add the errand to the command line."""
    parser = subparsers.add_parser("sessions", help="list what was practised, newest first")
    parser.add_argument("--user", help="only this user's")
    parser.set_defaults(run=run)


def run(arguments: Namespace, house: House) -> int:
    """List sessions: id, scenario, user, when it began, events."""
    rows = house.journal.sessions(arguments.user)
    print(table([(row.id, row.scenario, row.user, _when(row.started), f"{row.events} events") for row in rows]) or "No sessions yet.")
    return 0


def named(house: House, session: str) -> SessionRow:
    """The session of that id.

    Raises:
        Missing: there is none.
    """
    found = next((row for row in house.journal.sessions() if row.id == session), None)
    if found is None:
        raise Missing(f"There is no session {session}: `trainer sessions` lists them.")
    return found


def _when(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).astimezone().strftime("%Y-%m-%d %H:%M")
