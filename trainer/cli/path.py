"""`path`: where somebody stands on the path, and the next step."""

from argparse import Namespace

from trainer.cli.house import House, Subparsers
from trainer.cli.output import table
from trainer.domain.errors import Missing
from trainer.services.pathway import Pathway
from trainer.services.people import ALONE


def register(subparsers: Subparsers) -> None:
    """Add the errand to the command line."""
    parser = subparsers.add_parser("path", help="where somebody stands on the path of a new interviewer, and the next step")
    parser.add_argument("user", nargs="?", default=ALONE.name, metavar="USER", help=f"{ALONE.name} where nobody signs in")
    parser.add_argument("--seal", metavar="SHA256", help="check the seal on a certificate against the interviews that are kept here")
    parser.set_defaults(run=run)


def run(arguments: Namespace, house: House) -> int:
    """Print the stages with what is met of each, the next step, and the seal of a certificate."""
    school = house.floor.school
    if school is None:
        raise Missing("There is no path in this house.")
    if arguments.seal:
        return _checked(school.pathway, arguments.user, arguments.seal)
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


def _checked(pathway: Pathway, user: str, seal: str) -> int:
    """Whether the seal is that of the user's interviews; 1 where it is not."""
    good = pathway.path(user).certified and pathway.certificate(user).seal == seal.strip().lower().removeprefix("sha256").strip()
    print(
        f"The seal is good: {user}'s interviews and the rubric are as they were when the certificate was made."
        if good
        else f"The seal is not good: {user} has no certificate here, or an interview or the rubric is not as it was."
    )
    return 0 if good else 1
