"""`path`: where somebody stands on the path, and the next step."""

from argparse import Namespace

from trainer.cli.house import House, Subparsers
from trainer.cli.output import table
from trainer.domain.errors import Missing
from trainer.services.people import ALONE


def register(subparsers: Subparsers) -> None:
    """Add the errand to the command line."""
    parser = subparsers.add_parser("path", help="where somebody stands on the path of a new interviewer, and the next step")
    parser.add_argument("user", nargs="?", default=ALONE.name, metavar="USER", help=f"{ALONE.name} where nobody signs in")
    parser.set_defaults(run=run)


def run(arguments: Namespace, house: House) -> int:
    """Print the stages with what is met of each, the next step, and the seal of a certificate."""
    school = house.floor.school
    if school is None:
        raise Missing("There is no path in this house.")
    way = school.pathway.path(arguments.user)
    rows = [
        (stage.name, "passed" if stage.passed else "here" if stage.name == way.now else "", each.words, f"{each.have} of {each.need}")
        for stage in way.stages
        for each in stage.requirements
    ]
    print(table(rows))
    print(f"Next: {way.next.words}. {way.next.why}")
    if way.certified:
        print(f"Certificate seal: sha256 {school.pathway.certificate(arguments.user).seal}")
    return 0
