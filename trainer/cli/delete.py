"""`delete`: remove one session."""

from argparse import Namespace

from trainer.cli.house import House, Subparsers
from trainer.cli.sessions import named


def register(subparsers: Subparsers) -> None:
    """Add the errand to the command line."""
    parser = subparsers.add_parser("delete", help="remove a session whole")
    parser.add_argument("session", metavar="SESSION", help="its id; `trainer sessions` lists them")
    parser.set_defaults(run=run)


def run(arguments: Namespace, house: House) -> int:
    """Remove it.

    Raises:
        Missing: there is none of that id.
    """
    house.journal.delete(named(house, arguments.session).id)
    print(f"Session {arguments.session} is gone.")
    return 0
