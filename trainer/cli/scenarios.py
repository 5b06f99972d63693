"""`scenarios`: what can be practised."""

import sys
from argparse import Namespace

from trainer.cli.house import House, Subparsers
from trainer.cli.output import table
from trainer.domain.errors import Invalid


def register(subparsers: Subparsers) -> None:
    """Add the errand to the command line."""
    parser = subparsers.add_parser("scenarios", help="list what can be practised")
    parser.set_defaults(run=run)


def run(_: Namespace, house: House) -> int:
    """List them; files that are not in order are told on standard error.

    Raises:
        Invalid: there are files and none is in order.
    """
    scenarios = house.library.scenarios()
    problems = house.library.problems()
    for line in problems:
        print(line, file=sys.stderr)
    if problems and not scenarios:
        raise Invalid("No scenario is in order: mend what the lines above say.")
    print(table([(one.id, one.title, one.company_name, one.candidate.name, one.stage, f"{one.minutes} min") for one in scenarios]))
    return 0
