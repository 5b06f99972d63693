"""`grade`: transcripts in, one report a line."""

import asyncio
import json
from argparse import Namespace
from pathlib import Path

from trainer.adapters.knowledge.places import choose
from trainer.cli.house import House, Subparsers
from trainer.cli.output import write_file
from trainer.domain.errors import Invalid, TrainerError
from trainer.domain.report import Report
from trainer.domain.report_text import markdown
from trainer.services.transcripts import read

PLACES = ("US", "UK", "EU", "CA", "all")


def register(subparsers: Subparsers) -> None:
    """Add the errand to the command line."""
    parser = subparsers.add_parser("grade", help='grade transcripts: our JSON, WebVTT or plain "Name: text"')
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="transcripts: JSON (trainer.transcript/1), WebVTT, or lines of Name: text"
    )
    parser.add_argument("--scenario", metavar="ID", help="what it was held on; else as the transcript says, or none")
    parser.add_argument("--company", metavar="ID", help="whose documents the statements are held against")
    parser.add_argument("--rubric", metavar="ID", help="what it is graded by; else the scenario's, or candidate-is-your-customer")
    parser.add_argument("--place", choices=PLACES, default="all", help="rule packs of off-limits ground")
    parser.add_argument("--interviewer", metavar="NAME", help="who of the speakers is graded, where the names do not tell")
    parser.add_argument("--json", type=Path, metavar="OUT", help="one report a line")
    parser.set_defaults(run=run)


def run(arguments: Namespace, house: House) -> int:
    """Grade each file; nothing is written where one of them cannot be graded."""
    reports = [(path, asyncio.run(_graded(path, _content(path), arguments, house))) for path in arguments.files]
    if arguments.json is None:
        print("\n\n".join(markdown(report, path.name) for path, report in reports))
    else:
        rows = (json.dumps(report.model_dump(mode="json"), ensure_ascii=False) + "\n" for _, report in reports)
        write_file(arguments.json, "".join(rows).encode())
        print("\n".join(f"{path}: {_percent(report)}" for path, report in reports))
    return 0


def _percent(report: Report) -> str:
    return "not graded" if report.overall.percent is None else f"{report.overall.percent}%"


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Invalid(f"{path}: cannot be read ({error.strerror}); name a transcript.") from error


async def _graded(path: Path, content: bytes, arguments: Namespace, house: House) -> Report:
    transcript = read(content, str(path), arguments.interviewer)
    packs = choose(house.packs, arguments.place)
    try:
        return await house.marking.transcript(transcript, arguments.scenario, arguments.company, arguments.rubric, packs)
    except TrainerError as error:
        raise type(error)(f"{path}: {error}") from error
