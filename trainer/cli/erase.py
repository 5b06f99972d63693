"""`erase`: remove everything of a user."""

from argparse import Namespace

from trainer.cli.house import House, Subparsers
from trainer.cli.output import counted


def register(subparsers: Subparsers) -> None:
    """Add the errand to the command line."""
    parser = subparsers.add_parser("erase", help="remove everything of a user: sessions, training, sign-ins and account")
    parser.add_argument("user", metavar="USER")
    parser.set_defaults(run=run)


def run(arguments: Namespace, house: House) -> int:
    """Remove it all and say what there was; doing so twice is no error."""
    removed = house.belongings.erase(arguments.user)
    there = ((removed.sessions, "session"), (removed.training, "training event"), (removed.sign_ins, "sign-in"))
    parts = [counted(number, what) for number, what in there if number or what == "session"]
    parts += ["the account"] if removed.account else []
    print(f"{', '.join(parts[:-1])}{' and ' if parts[1:] else ''}{parts[-1]} of {arguments.user} erased.")
    return 0
