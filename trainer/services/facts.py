"""Company facts: load documents, list them, search them."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from trainer.domain.errors import Invalid, Missing
from trainer.domain.passage import Passage
from trainer.services.ports import FactFinder

Progress = Callable[[str, int, int], None]
"""Told what is being done (`reading` or `embedding`), how many are done, and how many there are."""

_COMPANY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_COMPANY_LENGTH = 64
_QUERY_LENGTH = 2000
_MOST = 100


class Loaded(NamedTuple):
    """What a load changed, in documents."""

    added: int = 0
    replaced: int = 0
    removed: int = 0
    unchanged: int = 0
    passages: int = 0
    """Passages of the company now."""
    embedded: int = 0
    """Texts that had to be embedded; 0 where nothing was new."""
    faults: tuple[str, ...] = ()
    """One line for each file that was left out; its earlier version, if any, stays."""


class Listed(NamedTuple):
    """A document in a list."""

    document: str
    source: str
    """The path it was loaded from, or `shipped`."""
    passages: int
    title: str = ""
    """As its first heading gives it; empty where that is not known."""


def title_of(first: Passage) -> str:
    """What a document calls itself, from its first passage; its name where it has no heading."""
    return first.heading.split(" > ")[0] or first.document


class FactLibrary(FactFinder, Protocol):
    """A finder that can also be loaded."""

    def load(self, company: str, path: Path, progress: Progress) -> Loaded:
        """Make the documents of this path what the files are now.

        Raises:
            Invalid: there is no such path, or nothing in it to read; nothing was changed.
            Unavailable: the disk or the index refused.
        """

    def listing(self, company: str) -> Sequence[Listed]:
        """Its documents, by name."""


def load(library: FactLibrary, company: str, paths: Sequence[Path], progress: Progress = lambda _what, _done, _total: None) -> Loaded:
    """Load files and folders into a company, which need not exist before.

    Files that cannot be read are left out and told of in `faults`; all others of the load are stored.

    Raises:
        Invalid: the company's name or a path is not one; with a path that is not there, nothing of any is loaded.
        Unavailable: the disk or the index refused.
    """
    named = company_id(company)
    for path in paths:
        if not path.exists():
            raise Invalid(f"{path}: no such file or folder; nothing was loaded")
    total = Loaded()
    for path in paths:
        done = library.load(named, path, progress)
        total = Loaded(
            total.added + done.added,
            total.replaced + done.replaced,
            total.removed + done.removed,
            total.unchanged + done.unchanged,
            done.passages,
            total.embedded + done.embedded,
            total.faults + done.faults,
        )
    return total


def listing(library: FactLibrary, company: str) -> Sequence[Listed]:
    """The documents of a company.

    Raises:
        Missing: it has none.
    """
    documents = library.listing(company_id(company))
    if not documents:
        raise _missing(company)
    return documents


def search(library: FactLibrary, company: str, query: str, limit: int = 10) -> Sequence[Passage]:
    """The passages that meet a query best.

    Raises:
        Invalid: the query says nothing or the limit is not between 1 and 100.
        Missing: the company has no documents.
    """
    if not any(map(str.isalnum, query)):
        raise Invalid("the query is empty; write a few words or a question")
    if not 1 <= limit <= _MOST:
        raise Invalid(f"limit {limit}: choose between 1 and {_MOST}")
    named = company_id(company)
    return library.search(named, query[:_QUERY_LENGTH], limit) or _unless_known(library, named)


def _unless_known(library: FactLibrary, company: str) -> Sequence[Passage]:
    if not library.listing(company):
        raise _missing(company)
    return ()


def _missing(company: str) -> Missing:
    return Missing(f"company {company}: has no documents; load some with: facts load {company} PATH")


def company_id(name: str) -> str:
    """The name, where it is one that a company may have.

    Raises:
        Invalid: it is not.
    """
    if len(name) > _COMPANY_LENGTH or not _COMPANY.fullmatch(name):
        raise Invalid(f"company {name!r}: not an id; use lower-case letters and digits, joined by single hyphens")
    return name
