"""`erase`: remove everything of a user."""

from argparse import Namespace

from trainer.cli.house import House, Subparsers


def register(subparsers: Subparsers) -> None:
    """Add the errand to the command line."""
    parser = subparsers.add_parser("erase", help="remove everything of a user")
    parser.add_argument("user", metavar="USER")
    parser.set_defaults(run=run)


def run(arguments: Namespace, house: House) -> int:
    """Remove it all; doing so twice is no error."""
    removed = house.journal.erase(arguments.user)
    house.logbook.erase(arguments.user)
    print(f"{removed} session{'' if removed == 1 else 's'} of {arguments.user} erased.")
    return 0
