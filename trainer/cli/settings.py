"""`settings`: what is in force, and where each came from."""

from argparse import Namespace

from trainer.cli.house import House, Subparsers
from trainer.cli.output import table


def register(subparsers: Subparsers) -> None:
    """Add the errand to the command line."""
    parser = subparsers.add_parser("settings", help="print what is in force and where each came from")
    parser.set_defaults(run=run)


def run(_: Namespace, house: House) -> int:
    """Print them, secrets masked."""
    print(table(house.settings.describe()))
    return 0
