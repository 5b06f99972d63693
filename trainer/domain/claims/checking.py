"""One statement against the passages that a search found for it."""

from collections.abc import Sequence

from trainer.domain.claims.bearing_out import SEVERAL, backed, of_then, said_elsewhere
from trainer.domain.claims.conflicts import SHORT_ITEM
from trainer.domain.claims.lines import Line, lines
from trainer.domain.claims.matter import TIME, matter
from trainer.domain.claims.meaning import SURELY, Meant, Similar, meant
from trainer.domain.claims.nearness import ALIKE, LEAST_MATTER, SAID_THERE, Fit, level, matter_of, nearest
from trainer.domain.claims.polarity import denied_words, negations, opposed
from trainer.domain.claims.quantities import quantities
from trainer.domain.claims.support import support
from trainer.domain.claims.verbatim import retold
from trainer.domain.passage import Passage
from trainer.domain.reading import Statement
from trainer.domain.report import ClaimRow, Source

LIKELY = 0.5
"""Support by the whole passage from which a statement that holds no number is borne out."""

BESIDE = 0.15
"""Share by which a line that denies may be less near than one that does not speak of what it denies."""
FAR = 0.08
"""Difference in likeness from which one line is surely nearer than another."""


def check_clause(turn: int, statement: Statement, passages: Sequence[Passage], similar: Similar | None = None) -> ClaimRow:
    """What the documents say of one statement, taken as one clause.

    Numbers, dates, amounts and negations are compared exactly with the sentence nearest in words; where that sentence differs
    in one of them, the statement is contradicted. `similar` is asked only where words alone find nothing near.
    """
    said = statement.text
    if statement.promise:
        return ClaimRow(turn=turn, quote=said, verdict="over_promise", because="Nobody can promise this before the decision is made.")
    told = _retold(turn, statement, passages)
    if told:
        return told
    row = _beside_the_nearest(turn, statement, passages, similar)
    if similar and row.verdict == "contradicted":
        return _unless_meant(turn, statement, passages, similar, row)
    if similar and not (row.verdict == "supported" and quantities(said)):
        return _by_meaning(turn, statement, passages, similar, row)
    return row


def _by_meaning(turn: int, statement: Statement, passages: Sequence[Passage], similar: Similar, row: ClaimRow) -> ClaimRow:
    """The verdict by the line that is nearest in meaning, where the words alone have not found that line."""
    found = meant(statement.text, lines(passages), similar)
    if found is None or (row.source and row.source.passage == found.line.text):
        return row
    fit = Fit(found.line, SAID_THERE, found.conflict)
    if found.conflict and (row.verdict != "supported" or not quantities(statement.text)):
        return _row(turn, statement, "contradicted", fit, found.conflict)
    if row.verdict == "not_in_documents" and not found.conflict and _means_it(statement.text, found):
        return _row(turn, statement, "supported", fit, "The document says so.")
    return row


def _unless_meant(turn: int, statement: Statement, passages: Sequence[Passage], similar: Similar, row: ClaimRow) -> ClaimRow:
    """Supported after all where a line that means it far more than the one that seems to contradict has every number of it."""
    said, wrong = statement.text, row.source.passage if row.source else ""
    if len(quantities(said)) < SEVERAL:
        return row
    found = meant(said, lines(passages), similar)
    if found is None or found.conflict or not found.borne_out or found.likeness < SURELY:
        return row
    if found.likeness - similar(said, [wrong])[0] < FAR:
        return row
    return _row(turn, statement, "supported", Fit(found.line, SAID_THERE, ""), "The document says so.")


def _means_it(said: str, found: Meant) -> bool:
    """Whether a line says what was said: nearly alike in meaning, or akin with every number of it."""
    return found.borne_out and (found.likeness >= ALIKE or bool(quantities(said)))


def _retold(turn: int, statement: Statement, passages: Sequence[Passage]) -> ClaimRow | None:
    """The verdict on a document's own sentence with its own or other numbers; None where it is none of them."""
    found = retold(statement.text, lines(passages))
    if found is None:
        return None
    line, mine, theirs = found
    if mine and theirs:
        differs = f"You said {mine.text}; the document says {theirs.text}."
        return _row(turn, statement, "contradicted", Fit(line, 1.0, differs), differs)
    if opposed(statement.text, line.text, denied=line.denied and len(line.text.split()) <= SHORT_ITEM, verbatim=True):
        return None
    return _row(turn, statement, "supported", Fit(line, 1.0, ""), "The document says so.")


def _beside_the_nearest(turn: int, statement: Statement, passages: Sequence[Passage], similar: Similar | None) -> ClaimRow:
    """The verdict by the lines that are nearest in matter."""
    said = statement.text
    near = nearest(said, passages, similar)
    nearest_of_all = level(said, near)
    if not nearest_of_all:
        return ClaimRow(turn=turn, quote=said, verdict="not_in_documents", because="No document speaks of it.")
    agreeing = [fit for fit in nearest_of_all if not fit.conflict and backed(said, fit, near)]
    differing = [fit for fit in nearest_of_all if fit.conflict and not said_elsewhere(said, fit, near)]
    today = [fit for fit in agreeing if not of_then(said, fit.line)]
    if differing and not [fit for fit in today if not _only_touches(said, fit, differing)]:
        plainest = _plainest(said, differing[0], near)
        return _row(turn, statement, "contradicted", plainest, plainest.conflict)
    if not agreeing:
        return ClaimRow(turn=turn, quote=said, verdict="not_in_documents", because="No document gives that number.")
    best = (today or agreeing)[0]
    if (denying := _denied_beside(said, best, near)) is not None:
        return _row(turn, statement, "contradicted", denying, denying.conflict)
    if best.coverage >= SAID_THERE or quantities(said) or support(said, best.line.passage.text) >= LIKELY:
        return _row(turn, statement, "supported", best, "The document says so.")
    return ClaimRow(turn=turn, quote=said, verdict="not_in_documents", because="The documents touch on it without saying it.")


def _plainest(said: str, first: Fit, near: Sequence[Fit]) -> Fit:
    """Of the lines that say otherwise the one to be shown: most of its own matter is what was spoken of, and little else.

    "We have eleven people in support" stands beside "Support has 13 people", though a rule on swaps in support names people, too.
    """
    others = [fit for fit in near if fit.conflict and not said_elsewhere(said, fit, near)]
    spoken = matter(said)
    return max([first, *others], key=lambda fit: len(spoken & matter(fit.line.text)) / len(spoken | matter(fit.line.text)))


def _denied_beside(said: str, best: Fit, near: Sequence[Fit]) -> Fit | None:
    """The line beside the nearest one that denies of its matter what was said and that line does not say: "They are not paid out."."""
    if quantities(said) or negations(said):
        return None
    unsaid = matter(said) - matter(best.line.text) - TIME
    beside = (fit for fit in near if fit.line.passage == best.line.passage and fit.coverage >= best.coverage - BESIDE)
    return next((fit for fit in beside if fit.conflict and denied_words(fit.line.text) & unsaid), None)


def _only_touches(said: str, fit: Fit, differing: Sequence[Fit]) -> bool:
    """Whether a line shares words with what was said, and another denies it: "There are no commissions."."""
    if quantities(said) or negations(said) or support(said, fit.line.text) >= LIKELY:
        return False
    return any(negations(other.line.text) for other in differing)


def says_something(statement: Statement, passages: Sequence[Passage]) -> bool:
    """Whether a statement has matter enough to be held against documents: "We have half an hour" has not."""
    if statement.promise:
        return True
    held = matter_of(statement.text, passages)
    return len(held) >= LEAST_MATTER or bool(held - TIME and quantities(statement.text))


def contradicted(whole: ClaimRow, line: Line, because: str) -> ClaimRow:
    """The verdict on a statement of which a part is told otherwise by a line."""
    return _row(whole.turn, Statement(text=whole.quote), "contradicted", Fit(line, SAID_THERE, because), because)


def _row(turn: int, statement: Statement, verdict: str, fit: Fit, because: str) -> ClaimRow:
    passage = fit.line.passage
    source = Source(document=passage.document, heading=passage.heading, passage=fit.line.text)
    return ClaimRow.model_validate({"turn": turn, "quote": statement.text, "verdict": verdict, "source": source, "because": because})
