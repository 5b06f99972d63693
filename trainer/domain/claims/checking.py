"""One statement against the passages that a search found for it."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from trainer.domain.claims.polarity import opposed
from trainer.domain.claims.quantities import Quantity, comparable, fits, quantities, without_numbers
from trainer.domain.claims.support import support
from trainer.domain.passage import Passage
from trainer.domain.reading import Statement
from trainer.domain.report import ClaimRow, Source
from trainer.domain.wording import content, overlap, plain, sentences, stem

Similar = Callable[[str, Sequence[str]], Sequence[float]]
"""Meaning likeness of one sentence to each of several, 0 to 1."""

SAME_MATTER = 0.5
"""Share of a statement's words that a sentence must hold before a difference in number or negation contradicts it."""
SAID_THERE = 0.6
"""Share from which a sentence without such a difference supports it. Both were set on the development half of
benchmarks/claims.py."""
ALIKE = 0.72
"""Likeness of meaning that stands in for missing words."""
CLOSE_WORDING = 0.8
"""Share from which a number that has no partner of its own kind in the sentence is held against the statement."""

LEAST_MATTER = 2
"""Words besides numbers and the company's name that a statement must hold to be about anything that documents tell."""

_ROW = re.compile(r"[|•]+|\n+|^\s*[-*]\s+", re.MULTILINE)


class Fit(NamedTuple):
    """A sentence of the documents beside the statement."""

    passage: Passage
    sentence: str
    coverage: float
    conflict: str
    """In words, what differs; empty where nothing does."""


def check_claim(turn: int, statement: Statement, passages: Sequence[Passage], similar: Similar | None = None) -> ClaimRow:
    """What the documents say of one statement.

    Numbers, dates, amounts and negations are compared exactly with the sentence nearest in words; where that sentence differs
    in one of them, the statement is contradicted.
    """
    if statement.promise:
        return ClaimRow(
            turn=turn, quote=statement.text, verdict="over_promise", because="Nobody can promise this before the decision is made."
        )
    fits_found = sorted(_fits(statement.text, passages, similar), key=lambda fit: (-fit.coverage, bool(fit.conflict)))
    best = fits_found[0] if fits_found else None
    if best is None or best.coverage < SAME_MATTER:
        return ClaimRow(turn=turn, quote=statement.text, verdict="not_in_documents", because="No document speaks of it.")
    level = [fit for fit in fits_found if fit.coverage >= best.coverage - 0.05]
    agreeing = next((fit for fit in level if not fit.conflict and _backed(statement.text, fit.passage.text)), None)
    differing = next((fit for fit in level if fit.conflict), None)
    if agreeing is None and differing is not None:
        return _row(turn, statement, "contradicted", differing, differing.conflict)
    if agreeing is None:
        return ClaimRow(turn=turn, quote=statement.text, verdict="not_in_documents", because="No document gives that number.")
    if agreeing.coverage >= SAID_THERE or support(statement.text, agreeing.passage.text) >= 0.5:
        return _row(turn, statement, "supported", agreeing, "The document says so.")
    return ClaimRow(turn=turn, quote=statement.text, verdict="not_in_documents", because="The documents touch on it without saying it.")


def says_something(statement: Statement, passages: Sequence[Passage]) -> bool:
    """Whether a statement has matter enough to be held against documents: "We have half an hour" has not."""
    return statement.promise or len(_matter(statement.text, passages)) >= LEAST_MATTER


def _row(turn: int, statement: Statement, verdict: str, fit: Fit, because: str) -> ClaimRow:
    source = Source(document=fit.passage.document, heading=fit.passage.heading, passage=fit.sentence)
    return ClaimRow.model_validate({"turn": turn, "quote": statement.text, "verdict": verdict, "source": source, "because": because})


def _fits(said: str, passages: Sequence[Passage], similar: Similar | None) -> list[Fit]:
    lines = [(passage, line) for passage in passages for line in _lines(passage.text)]
    likeness = similar(said, [line for _, line in lines]) if similar and lines else [0.0] * len(lines)
    wanted = _matter(said, passages)
    found = []
    for (passage, line), alike in zip(lines, likeness, strict=True):
        coverage = overlap(wanted, content(f"{passage.heading} {line}")) if wanted else 0.0
        coverage = max(coverage, SAID_THERE if alike >= ALIKE and coverage >= 0.3 else 0.0)
        if coverage >= 0.3:
            found.append(Fit(passage, line, coverage, conflict(said, line, coverage)))
    return found


def _lines(text: str) -> list[str]:
    return [line for block in _ROW.split(text) for line in sentences(block)] + [row for row in text.splitlines() if row.count("|") > 1]


def _matter(said: str, passages: Sequence[Passage]) -> frozenset[str]:
    """The words that say what the statement is about: without numbers and without the company's own name."""
    company = {stem(word) for passage in passages[:1] for word in plain(passage.company).replace("-", " ").split()}
    return frozenset(word for word in content(without_numbers(said)) if not word[0].isdigit()) - company - {"company", "compan", "here"}


def conflict(said: str, given: str, coverage: float) -> str:
    """What a sentence of the documents says otherwise, in words; empty where nothing does or they are not on the same matter."""
    if coverage < SAME_MATTER:
        return ""
    for quantity, different in _differences(quantities(said), quantities(given), coverage):
        return f"You said {quantity.text}; the document says {different.text}."
    if opposed(said, given):
        return "The document says the opposite."
    return ""


def _differences(said: Sequence[Quantity], there: Sequence[Quantity], coverage: float) -> list[tuple[Quantity, Quantity]]:
    """Numbers said, each with the one in the document that stands in its place and does not fit.

    Sentences in nearly the same words that hold as many numbers are compared number by number, in order.
    """
    if coverage >= CLOSE_WORDING and len(said) == len(there):
        return [(one, other) for one, other in zip(said, there, strict=True) if not fits(one, other)]
    pairs = [(one, _different(one, there, coverage)) for one in said]
    return [(one, other) for one, other in pairs if other]


def _different(said: Quantity, there: Sequence[Quantity], coverage: float) -> Quantity | None:
    same = [given for given in there if comparable(said, given)] or ([*there] if coverage >= CLOSE_WORDING else [])
    if not same or any(fits(said, given) for given in same):
        return None
    return min(same, key=lambda given: abs(given.value - said.value))


def _backed(said: str, given: str) -> bool:
    """Whether every number said stands in the text given."""
    there = quantities(given)
    return all(any(fits(quantity, other) for other in there) for quantity in quantities(said))
