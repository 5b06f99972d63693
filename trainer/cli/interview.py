"""`interview`: a whole interview in the terminal, or from a file."""

import asyncio
import json
import re
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from tqdm import tqdm

from trainer.cli.house import House, Subparsers
from trainer.cli.output import write_file
from trainer.domain.errors import Invalid, TrainerError
from trainer.domain.interview import view
from trainer.domain.report import Report
from trainer.domain.report_text import markdown
from trainer.domain.scenario import Scenario
from trainer.domain.transcript import Scorecard
from trainer.services.people import ALONE
from trainer.services.rehearsal import Rehearsal, rehearse
from trainer.services.turns import acceptable

MOST_SEEDS = 1_000
HELP = "Speak a line at a time. /facts WORDS searches the company's documents, /end closes the interview."
RECOMMENDATIONS = ("strong_no", "no", "yes", "strong_yes")


def register(subparsers: Subparsers) -> None:
    """Add the errand to the command line."""
    parser = subparsers.add_parser("interview", help="interview a candidate in the terminal, or with lines from a file")
    parser.add_argument("scenario", metavar="SCENARIO", help="its id; `trainer scenarios` lists them")
    parser.add_argument("--lines", type=Path, metavar="FILE", help="the interviewer's turns, one a line")
    parser.add_argument("--seeds", default="0", metavar="0-19", help="seeds of the runs, with --lines")
    parser.add_argument("--json", type=Path, metavar="OUT", help="one JSON line a run, with --lines")
    parser.set_defaults(run=run)


def run(arguments: Namespace, house: House) -> int:
    """Hold the interview; with a file, once for each seed."""
    if arguments.lines is None:
        if arguments.json is not None:
            raise Invalid("--json goes with --lines FILE; a talk in the terminal is exported with `trainer export SESSION`.")
        return asyncio.run(_talk(arguments.scenario, house))
    lines, chosen = _lines(arguments.lines), seeds(arguments.seeds)
    runs = [asyncio.run(_rehearse(arguments.scenario, lines, seed, house)) for seed in tqdm(chosen, disable=len(chosen) == 1 or None)]
    if arguments.json is None:
        print("\n\n".join(_readable(one, house.library.scenario(arguments.scenario)) for one in runs))
    else:
        write_file(arguments.json, "".join(json.dumps(one.line(), ensure_ascii=False) + "\n" for one in runs).encode())
        print("\n".join(_summary(one) for one in runs))
    return 0


def seeds(text: str) -> list[int]:
    """Seeds from "3", "0-19" or "1,4,7-9".

    Raises:
        Invalid: it is none of these, or more than a thousand.
    """
    parts = [re.fullmatch(r"\s*(\d{1,9})(?:-(\d{1,9}))?\s*", part) for part in text.split(",")]
    bounds = [(int(part[1]), int(part[2] or part[1])) for part in parts if part]
    whole = sum(max(0, last - first + 1) for first, last in bounds)
    if len(bounds) != len(parts) or not 1 <= whole <= MOST_SEEDS:
        raise Invalid(f"--seeds {text}: write one seed, or a range such as 0-19; at most {MOST_SEEDS} runs.")
    return [seed for first, last in bounds for seed in range(first, last + 1)]


def _lines(path: Path) -> list[str]:
    try:
        rows = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise Invalid(f"{path}: cannot be read ({error.strerror}); name a text file with one turn of yours a line.") from error
    except UnicodeDecodeError as error:
        raise Invalid(f"{path}: is not UTF-8 text; save it as UTF-8, one turn of yours a line.") from error
    kept = list(_spoken(path, rows))
    if not kept:
        raise Invalid(f"{path}:1: there is no line to say; write one turn of yours a line.")
    return kept


def _spoken(path: Path, rows: list[str]) -> Iterator[str]:
    for number, row in enumerate(rows, start=1):
        if not row.strip():
            continue
        try:
            yield acceptable(row)
        except Invalid as error:
            raise Invalid(f"{path}:{number}: {error}") from error


async def _rehearse(scenario: str, lines: list[str], seed: int, house: House) -> Rehearsal:
    return await rehearse(house.casting.cast(scenario), lines, seed, house.turns, house.marking)


def _readable(one: Rehearsal, scenario: Scenario) -> str:
    name = scenario.candidate.name.split()[0]
    spoken = "\n\n".join(f"{'You' if turn.speaker == 'interviewer' else name}: {turn.text}" for turn in view(one.events).turns)
    return f"{spoken}\n\n{markdown(one.report, scenario.title)}"


def _summary(one: Rehearsal) -> str:
    report = one.report
    percent = "not graded" if report.overall.percent is None else f"{report.overall.percent}%"
    found = "" if report.discovery.share is None else f", found {report.discovery.share:.0%}"
    nps = "" if report.outcome is None else f", NPS {report.outcome.nps}"
    return f"seed {one.seed}: {percent}{found}{nps}"


async def _talk(scenario_id: str, house: House) -> int:
    room, scenario = house.practice, house.library.scenario(scenario_id)
    session = room.start(ALONE.name, scenario_id)
    print(f"{scenario.title}. {scenario.company_name}, {scenario.minutes} minutes. {room.engine()}\n{HELP}\n", flush=True)
    while room.view(ALONE.name, session).stage in ("prepare", "interview"):
        line = _asked("You: ")
        if line is None or line.strip() == "/end":
            room.end(ALONE.name, session)
        else:
            await _one(line.strip(), session, scenario, house)
    room.score(ALONE.name, session, _scorecard(scenario))
    async for news in room.grade(ALONE.name, session):
        print(markdown(news, scenario.title) if isinstance(news, Report) else news, flush=True)
    print(f"\nKept as session {session}; `trainer export {session} --format pdf` prints it.")
    return 0


async def _one(line: str, session: str, scenario: Scenario, house: House) -> None:
    try:
        if line.startswith("/facts"):
            for passage in house.practice.search(ALONE.name, session, line.removeprefix("/facts").strip())[:3]:
                print(f"  {passage.document} | {passage.heading}\n    {' '.join(passage.text.split())[:400]}")
            return
        shown = ""
        print(f"{scenario.candidate.name.split()[0]}: ", end="", flush=True)
        async for reply in house.practice.say(ALONE.name, session, line):
            shown = _grown(shown, reply.text)
            if reply.notice:
                print(f"\n  ({reply.notice})", end="")
        print("\n")
    except TrainerError as error:
        print(f"\n  ({error})")


def _grown(shown: str, text: str) -> str:
    """Print what is new; a text that takes words back begins again on a line of its own."""
    fresh = text.removeprefix(shown) if text.startswith(shown) else f"\n  … {text}"
    print(fresh, end="", flush=True)
    return text


def _scorecard(scenario: Scenario) -> Scorecard:
    """The trainee's ratings; what is left empty is not rated."""
    if not sys.stdin.isatty():
        return Scorecard()
    print("\nYour scorecard, before the truth is shown. 1 to 5, or Enter for cannot say.")
    given = {one.id: (_asked(f"  {one.title}: ") or "").strip() for one in scenario.competencies}
    verdict = (_asked(f"  Recommendation ({', '.join(RECOMMENDATIONS)}): ") or "").strip()
    ratings = {name: int(level) for name, level in given.items() if level in {"1", "2", "3", "4", "5"}}
    return Scorecard.model_validate({"ratings": ratings, "recommendation": verdict if verdict in RECOMMENDATIONS else None})


def _asked(prompt: str) -> str | None:
    try:
        return input(prompt)
    except EOFError:
        return None
