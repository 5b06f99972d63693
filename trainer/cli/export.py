"""`export`: a session as a file, or everything about a person."""

import sys
from argparse import Namespace
from pathlib import Path

from trainer.cli.house import House, Subparsers
from trainer.cli.output import write, write_file
from trainer.cli.sessions import named
from trainer.domain.errors import Invalid, Missing, Unavailable


def register(subparsers: Subparsers) -> None:
    """Add the errand to the command line."""
    parser = subparsers.add_parser("export", help="write a session as a file, or everything about a person (--user NAME --to PLACE)")
    parser.add_argument("session", metavar="SESSION", nargs="?", help="its id; `trainer sessions` lists them")
    parser.add_argument(
        "--format", choices=("json", "md", "pdf", "vtt"), dest="form", help="pdf and md show the report, vtt the words, json everything"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="standard output where not given")
    parser.add_argument("--user", metavar="NAME", help="everything about this person: journals, reports, training, account")
    parser.add_argument("--to", type=Path, metavar="PLACE", help="a new folder, or FILE.zip")
    parser.set_defaults(run=run)


def run(arguments: Namespace, house: House) -> int:
    """Write it.

    Raises:
        Missing: there is no such session or person.
        Invalid: it is not said what to write, the session has nothing of that form yet, or a PDF would go to a terminal.
        Unavailable: the place cannot be written.
    """
    if arguments.user is not None and arguments.session is None and arguments.to is not None:
        return _person(house, arguments.user, arguments.to)
    if arguments.user or arguments.to or arguments.session is None or arguments.form is None:
        raise Invalid("Name what to write: `export SESSION --format json|md|pdf|vtt`, or `export --user NAME --to FOLDER|FILE.zip`.")
    if arguments.form == "pdf" and arguments.out is None and sys.stdout.isatty():
        raise Invalid("A PDF is nothing to read in a terminal: name a file with --out.")
    session = named(house, arguments.session)
    write(house.practice.export(session.user, session.id, arguments.form), arguments.out)
    return 0


def _person(house: House, name: str, to: Path) -> int:
    known = house.journal.sessions(name) or house.logbook.read(name) or house.belongings.accounts.person(name)
    if not known:
        raise Missing(f"Nothing is kept about {name}: `trainer sessions` and `trainer user list` show who is known.")
    if to.suffix == ".zip":
        write_file(to, house.belongings.archive(name))
    else:
        _into_folder(house, name, to)
    print(f"Everything about {name} is in {to}.", file=sys.stderr)
    return 0


def _into_folder(house: House, name: str, to: Path) -> None:
    """Only into a folder that is new or empty, so that two people are never mixed."""
    if to.exists() and (not to.is_dir() or any(to.iterdir())):
        raise Invalid(f"{to}: is there already; name a new folder, or a file that ends in .zip.")
    for path, content in house.belongings.files(name):
        try:
            (to / path).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Unavailable(f"{to}: cannot be made ({error.strerror}): choose another place.") from error
        write_file(to / path, content)
