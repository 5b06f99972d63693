"""`check`: is everything that authors write in order?"""

import sys
from argparse import Namespace
from pathlib import Path

from trainer.adapters.knowledge import check, prompts_root, schemas
from trainer.cli.house import House, Subparsers
from trainer.cli.output import write_file
from trainer.domain.errors import Missing


def register(subparsers: Subparsers) -> None:
    """Add the errand to the command line."""
    parser = subparsers.add_parser("check", help="validate knowledge base and prompts: file, line, what is wrong")
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="knowledge bases or files; all that is in force where none is named"
    )
    parser.add_argument("--schema", type=Path, metavar="FOLDER", help="write the JSON Schemas for editors there instead")
    parser.set_defaults(run=run)


def run(arguments: Namespace, house: House) -> int:
    """Tell every fault on a line of its own; 2 where there is one."""
    if arguments.schema is not None:
        return _publish(arguments.schema)
    lines = check(house.library, arguments.paths, prompts_root())
    for line in lines:
        print(line, file=sys.stderr)
    if not lines:
        print(_all_well(arguments.paths, house))
    return 2 if lines else 0


def _publish(folder: Path) -> int:
    if not folder.is_dir():
        raise Missing(f"{folder}: there is no such folder: make it first.")
    for name, text in schemas().items():
        write_file(folder / name, text.encode())
    return 0


def _all_well(paths: list[Path], house: House) -> str:
    if paths:
        return "All is in order."
    library = house.library
    return f"All is in order: {len(library.scenarios())} scenarios, {len(library.rubrics())} rubrics, {len(library.companies())} companies."
