"""`facts`: load, list and search a company's documents."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn, Self

from tqdm import tqdm

from trainer.cli.house import House, Subparsers
from trainer.cli.output import table, write_file
from trainer.domain.errors import Invalid
from trainer.domain.passage import Passage
from trainer.services import facts


def register(subparsers: Subparsers) -> None:
    """Add the errand and its three parts to the command line."""
    parts = subparsers.add_parser("facts", help="load, list and search a company's documents").add_subparsers(metavar="WHAT", required=True)
    load = parts.add_parser("load", help="load files and folders; loading again changes nothing")
    load.add_argument("company", metavar="COMPANY", help="its id; it need not exist before")
    load.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files or folders: Markdown, text, HTML, PDF, DOCX")
    load.set_defaults(run=run_load)
    listing = parts.add_parser("list", help="list the documents")
    listing.add_argument("company", metavar="COMPANY")
    listing.set_defaults(run=run_list)
    search = parts.add_parser("search", help="find passages")
    search.add_argument("company", metavar="COMPANY")
    search.add_argument("query", nargs="?", metavar="QUERY")
    search.add_argument("--queries", type=Path, metavar="FILE", help="one query a line")
    search.add_argument("--limit", type=int, default=10, help="passages a query, at most 100 (%(default)s)")
    search.add_argument("--json", type=Path, metavar="OUT", help="one JSON line a query")
    search.set_defaults(run=run_search)


def run_load(arguments: Namespace, house: House) -> int:
    """Load, with a bar on standard error; 2 where a file was left out."""
    with _Bar() as bar:
        done = facts.load(house.facts, arguments.company, arguments.paths, bar.tell)
    for fault in done.faults:
        print(fault, file=sys.stderr)
    changes = f"{done.added} added, {done.replaced} replaced, {done.removed} removed, {done.unchanged} unchanged"
    print(f"{arguments.company}: {changes}; {done.passages} passages, {done.embedded} embedded anew.")
    return 2 if done.faults else 0


def run_list(arguments: Namespace, house: House) -> int:
    """List documents with their passages and where they came from."""
    print(
        table([(one.document, f"{one.passages} passages", one.source, one.title) for one in facts.listing(house.facts, arguments.company)])
    )
    return 0


def run_search(arguments: Namespace, house: House) -> int:
    """Search once, or once a line of a file; nothing is written where one query fails."""
    queries = _queries(arguments)
    found = [(query, facts.search(house.facts, arguments.company, query, arguments.limit)) for query in queries]
    if arguments.json is None:
        print("\n".join(line for query, passages in found for line in _readable(query, passages, many=len(found) > 1)))
    else:
        write_file(arguments.json, "".join(_row(query, passages) for query, passages in found).encode())
    return 0


def _queries(arguments: Namespace) -> list[str]:
    if (arguments.query is None) == (arguments.queries is None):
        raise Invalid("Name a query, or a file of queries with --queries (not both).")
    if arguments.query is not None:
        return [arguments.query]
    try:
        text = arguments.queries.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Invalid(f"{arguments.queries}: cannot be read ({error}): name a UTF-8 text file, one query a line.") from error
    queries = [line.strip() for line in text.splitlines() if line.strip()]
    if not queries:
        raise Invalid(f"{arguments.queries}:1: holds no query: write one a line.")
    return queries


def _readable(query: str, passages: Sequence[Passage], *, many: bool) -> Iterator[str]:
    if many:
        yield f"# {query}"
    if not passages:
        yield "Nothing was found."
    for passage in passages:
        yield f"{passage.score:.2f}  {passage.document} > {passage.heading}\n{passage.text}\n"


def _row(query: str, passages: Sequence[Passage]) -> str:
    rows = [{"document": one.document, "heading": one.heading, "text": one.text, "score": one.score} for one in passages]
    return json.dumps({"query": query, "passages": rows}, ensure_ascii=False) + "\n"


class _Bar:
    """A progress bar on standard error that begins anew with each kind of work."""

    def __init__(self) -> None:
        self._what = ""
        self._bar: tqdm[NoReturn] = tqdm(disable=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.close()

    def tell(self, what: str, done: int, total: int) -> None:
        """As `trainer.services.facts.Progress`."""
        if what != self._what:
            self._bar.close()
            self._what, self._bar = what, tqdm(total=total, desc=what, file=sys.stderr, leave=False, disable=None)
        self._bar.total = total
        self._bar.update(done - self._bar.n)
