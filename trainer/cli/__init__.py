"""Errands: the commands of the terminal, one module each."""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from trainer.cli import check, delete, erase, export, facts, grade, interview, model, path, scenarios, serve, sessions, settings, user
from trainer.cli.house import House
from trainer.domain.errors import Invalid, TrainerError
from trainer.haste import quick_imports
from trainer.settings import Settings

ERRANDS = (serve, scenarios, check, interview, grade, facts, sessions, export, delete, erase, path, user, settings, model)
"""Each has `register(subparsers)`, which sets the parser's `run` to a function of the parsed arguments and the house."""


class _Parser(ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        raise Invalid(f"{message} (see {self.prog} --help)")


def _opened() -> House:
    with quick_imports():
        from trainer.bootstrap import open_house  # noqa: PLC0415 - help and a mistyped errand need no vendor

    return open_house(Settings.load(os.environ, Path(".env")))


def run(arguments: Sequence[str] | None, house: Callable[[], House] = _opened) -> int:
    """Run the errand that the arguments name.

    Args:
        arguments: what follows the program's name; those of this process where None.
        house: called once the arguments are known to be in order.

    Returns:
        The exit code: 0 done, 2 something is wrong and one line on standard error says what, 130 interrupted.
    """
    try:
        chosen = _parser().parse_args(arguments)
        code: int = chosen.run(chosen, house())
        sys.stdout.flush()
    except TrainerError as error:
        print(f"trainer: {' '.join(str(error).split())}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read the output has had enough; nothing may be written at exit either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def _parser() -> ArgumentParser:
    parser = _Parser(prog="trainer", description="The Other Chair: a practice room for people who interview others.")
    subparsers = parser.add_subparsers(metavar="ERRAND", required=True, parser_class=_Parser)
    for errand in ERRANDS:
        errand.register(subparsers)
    return parser
