"""`serve`: the practice room in the browser."""

import os
import sys
from argparse import Namespace
from threading import Event, Thread
from typing import Final

from trainer.cli.house import House, Subparsers
from trainer.domain.errors import TrainerError
from trainer.haste import quick_imports
from trainer.services.people import ALONE

FIRST_PAGE: Final = 4.0
"""Seconds that the first page has the processor to itself, once what it shows is read and before the scenarios are made ready."""


def register(subparsers: Subparsers) -> None:
    """Add the errand to the command line."""
    parser = subparsers.add_parser("serve", help="serve the practice room")
    parser.add_argument("--host", help="address to listen on; TRAINER_HOST, or 127.0.0.1, where not given")
    parser.add_argument("--port", type=int, help="0 takes a free one; TRAINER_PORT, or 7860, where not given")
    parser.set_defaults(run=run)


def run(arguments: Namespace, house: House) -> int:
    """Serve until interrupted.

    Raises:
        TrainerError: the journal or the users file cannot be read, or the port is taken.
    """
    from trainer.ui.opening import bring_in_gradio  # noqa: PLC0415 - the other errands need no pages

    with quick_imports():
        bring_in_gradio()
        from trainer.ui.web import serve  # noqa: PLC0415 - it imports Gradio, which has to be brought in first

    settings = house.settings
    host = arguments.host or settings.host
    port = settings.port if arguments.port is None else arguments.port
    house.journal.sessions(ALONE.name)
    house.users.people()
    house.facts.wait_for_nothing()
    left = Event()
    furnishing = Thread(target=_furnish, args=[house, left], daemon=True)

    def ready(address: str) -> None:
        print(f"The practice room is open: {address}", flush=True)
        if line := _open_to_others(house, host):
            print(f"trainer: {line}", file=sys.stderr)
        furnishing.start()

    serve(house.floor, house.gate, host=host, port=port, ready=ready)
    left.set()
    _leave(furnishing)
    return 0


def _open_to_others(house: House, host: str) -> str:
    """A word of warning where anybody could come in."""
    signs_in = house.settings.identity_header or (house.gate.sign_in and house.gate.sign_in.sign_in_wanted())
    if signs_in or host == "localhost" or host.startswith("127.") or host == "::1":
        return ""
    return f"whoever reaches {host} practises here as one and the same person; `trainer user add NAME` has people sign in."


def _leave(furnishing: Thread) -> None:
    """End at once where native code is still at work, for the interpreter would abort on it."""
    if furnishing.is_alive():
        sys.stdout.flush()
        os._exit(0)


def _furnish(house: House, left: Event) -> None:
    """Read what the first page shows while the browser opens; make the scenarios ready while that page is read.

    What fails here is said again where it is needed.
    """
    for line in house.library.problems():
        print(f"trainer: {line}", file=sys.stderr)
    if left.wait(FIRST_PAGE):
        return
    for scenario in house.library.scenarios():
        try:
            house.casting.cast(scenario.id)
            house.facts.ready(scenario.company)
        except TrainerError as error:
            print(f"trainer: {error}", file=sys.stderr)
    house.records.practised()
    if house.floor.school:
        house.floor.school.watching.warm()
