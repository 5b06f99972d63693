"""`export`: a session as a file."""

import sys
from argparse import Namespace
from pathlib import Path

from trainer.cli.house import House, Subparsers
from trainer.cli.output import write
from trainer.cli.sessions import named
from trainer.domain.errors import Invalid


def register(subparsers: Subparsers) -> None:
    """Add the errand to the command line."""
    parser = subparsers.add_parser("export", help="write a session as a file")
    parser.add_argument("session", metavar="SESSION")
    parser.add_argument("--format", choices=("json", "md", "pdf", "vtt"), required=True, dest="form")
    parser.add_argument("--out", type=Path, metavar="FILE", help="standard output where not given")
    parser.set_defaults(run=run)


def run(arguments: Namespace, house: House) -> int:
    """Write it.

    Raises:
        Missing: there is no such session.
        Invalid: it has nothing of that form yet, or a PDF would go to a terminal.
    """
    if arguments.form == "pdf" and arguments.out is None and sys.stdout.isatty():
        raise Invalid("A PDF is nothing to read in a terminal: name a file with --out.")
    session = named(house, arguments.session)
    write(house.practice.export(session.user, session.id, arguments.form), arguments.out)
    return 0
