"""`user`: those who may sign in."""

import sys
import time
from argparse import Namespace
from getpass import getpass

from trainer.cli.house import House, Subparsers
from trainer.cli.output import counted, table
from trainer.domain.errors import Invalid, Missing
from trainer.services.people import ALONE, fit_name


def register(subparsers: Subparsers) -> None:
    """Add the errand to the command line."""
    parser = subparsers.add_parser(
        "user", help="add, list and remove those who may sign in, give new passwords, and say whose practice is whose"
    )
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    adding = actions.add_parser("add", help="add somebody; the password is asked for, or read from standard input")
    adding.add_argument("name", metavar="NAME")
    adding.add_argument("--role", choices=("trainee", "lead"), default="trainee")
    adding.set_defaults(run=add)
    actions.add_parser("list", help="list everybody with her role").set_defaults(run=listing)
    removing = actions.add_parser("remove", help="take the account away; what was practised stays until `trainer erase`")
    removing.add_argument("name", metavar="NAME")
    removing.set_defaults(run=remove)
    adopting = actions.add_parser(
        "adopt",
        help="make what was practised without signing in this user's",
        description="Interviews, reports, lessons and drills that were practised on this machine before anybody signed in become NAME's. "
        "Each session gets one event more that says so; nothing that was recorded is changed.",
    )
    adopting.add_argument("name", metavar="NAME")
    adopting.add_argument("--from", dest="former", default=ALONE.name, metavar="FORMER", help="the name it stands under now (%(default)s)")
    adopting.set_defaults(run=adopt)
    renewing = actions.add_parser("password", help="give a new password and end every sign-in")
    renewing.add_argument("name", metavar="NAME")
    renewing.set_defaults(run=password)


def add(arguments: Namespace, house: House) -> int:
    """Add an account.

    Raises:
        Invalid: the name is none or taken, or the password is too short.
    """
    first = not house.users.required()
    if house.users.person(arguments.name):
        raise Invalid(f"{house.users.path}: there is a user {arguments.name} already; `trainer user password` gives a new password.")
    person = house.users.add(arguments.name, arguments.role, _new_password(arguments.name))
    print(f"{person.name} may sign in as {person.role}.")
    if first:
        print(f"From now on everybody signs in; accounts stand in {house.users.path}.")
        if house.journal.sessions(ALONE.name):
            print(f"What was practised before stays as it is; `trainer user adopt {person.name}` makes it {person.name}'s.")
    return 0


def adopt(arguments: Namespace, house: House) -> int:
    """Make another name's practice this user's.

    Raises:
        Missing: there is no such account, or nothing under the former name.
        Invalid: the former name is an account of its own.
    """
    person = house.users.person(arguments.name)
    if person is None and not house.settings.identity_header:
        raise Missing(f"{house.users.path}: there is no user {arguments.name}; `trainer user add {arguments.name}` adds one.")
    name = person.name if person else fit_name(arguments.name)
    if house.users.person(arguments.former):
        raise Invalid(f"{arguments.former} is somebody's account; what she practised stays hers.")
    if not house.journal.sessions(arguments.former) and not house.logbook.read(arguments.former):
        raise Missing(f"Nothing was practised under {arguments.former}: `trainer sessions` shows whose each session is.")
    moved = house.belongings.adopt(name, arguments.former, time.time())
    print(f"{counted(moved.sessions, 'session')} and {counted(moved.training, 'training event')} of {arguments.former} are {name}'s now.")
    return 0


def listing(_: Namespace, house: House) -> int:
    """List everybody."""
    people = house.users.people()
    print(table([(person.name, person.role) for person in people]) or f"Nobody yet: `trainer user add NAME` writes {house.users.path}.")
    return 0


def remove(arguments: Namespace, house: House) -> int:
    """Take an account away.

    Raises:
        Missing: there is none of that name.
    """
    person = house.users.person(arguments.name)
    if person is None or not house.users.remove(arguments.name):
        raise Missing(f"{house.users.path}: there is no user {arguments.name}; `trainer user list` names them.")
    house.sign_ins.remove_of(person.name)
    print(f"{person.name} may not sign in any more; `trainer erase {person.name}` removes what was practised too.")
    if not house.users.people():
        print(f"Nobody is left who could sign in: add somebody, or delete {house.users.path} to practise alone.")
    return 0


def password(arguments: Namespace, house: House) -> int:
    """Give a new password; whoever is signed in under that name signs in anew.

    Raises:
        Missing: there is no such account.
        Invalid: the password is too short.
    """
    if house.users.person(arguments.name) is None:
        raise Missing(f"{house.users.path}: there is no user {arguments.name}; `trainer user list` names them.")
    person = house.users.set_password(arguments.name, _new_password(arguments.name))
    ended = house.sign_ins.remove_of(person.name)
    print(f"{person.name} has a new password{f'; {ended} sign-ins were ended' if ended else ''}.")
    return 0


def _new_password(name: str) -> str:
    """Asked for twice without echo, or the first line of standard input where nobody types."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    given = getpass(f"Password of {name}: ")
    if getpass("Once more: ") != given:
        raise Invalid("The two are not the same; nothing was changed.")
    return given
