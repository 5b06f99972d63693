"""A statement against the documents, clause by clause where it has several."""

from collections import Counter
from collections.abc import Sequence

from trainer.domain.claims.checking import check_clause, contradicted, says_something
from trainer.domain.claims.clauses import clauses
from trainer.domain.claims.directory import Directory, directory
from trainer.domain.claims.lines import Line, lines
from trainer.domain.claims.matter import TIME, matter
from trainer.domain.claims.meaning import Similar, differing, meant
from trainer.domain.claims.persons import another, untold
from trainer.domain.claims.polarity import denied_words, negations
from trainer.domain.claims.quantities import quantities
from trainer.domain.passage import Passage
from trainer.domain.reading import Statement
from trainer.domain.report import ClaimRow
from trainer.domain.wording import words

OWN_SENTENCE = 0.75
"""Share of all words, each as often as it stands, from which a line is the very sentence that was said."""
OWN_DENIED = 0.85
"""The same, where what differs is a denial: it may stand in a part of its own."""
SEVERAL = 2
"""Names from which on a clause without a subject may be of either."""


def check_claim(
    turn: int, statement: Statement, passages: Sequence[Passage], similar: Similar | None = None, known: Sequence[Passage] = ()
) -> ClaimRow:
    """What the documents say of one statement.

    A compound statement is contradicted where one of its clauses is, and supported where all are that say something; the documents'
    own sentence told again is judged whole. A name that was exchanged contradicts what else would stand.

    Args:
        turn: in which it was said.
        statement: what was said.
        passages: those that a search found for it.
        similar: likeness in meaning, where there is an embedder.
        known: all passages of the company, for the names in them; without them, those that were found.
    """
    row = _by_matter(turn, statement, passages, similar)
    if row.verdict not in {"supported", "not_in_documents"}:
        return row
    return _by_names(row, directory(tuple(known or passages)), similar)


def _by_names(row: ClaimRow, known: Directory, similar: Similar | None) -> ClaimRow:
    """Contradicted after all where the documents tell the same of another, not borne out where they tell nothing of whom was named."""
    found = next((other for part in _said_of_one(row.quote, known) if (other := another(part, known, similar))), None)
    if found:
        return contradicted(row, found.line, f"You said {found.said}; the document says {found.given}.")
    if row.source and row.verdict == "supported" and (name := untold(row.quote, known, row.source)):
        return ClaimRow(turn=row.turn, quote=row.quote, verdict="not_in_documents", because=f"No document says this of {name}.")
    return row


def _said_of_one(text: str, known: Directory) -> Sequence[str]:
    """The clauses of a statement and the whole; where it has several names, no clause that got its subject from another."""
    parts = dict.fromkeys((*clauses(text), text))
    return [part for part in parts if part in text or len(known.named_in(text)) < SEVERAL]


def _by_matter(turn: int, statement: Statement, passages: Sequence[Passage], similar: Similar | None) -> ClaimRow:
    parts = clauses(statement.text)
    whole = check_clause(turn, statement, passages, similar if len(parts) == 1 else None)
    if statement.promise or len(parts) == 1:
        return whole
    if _is_own_sentence(whole):
        return check_clause(turn, statement, passages, similar)
    telling = [part for part in parts if says_something(Statement(text=part), passages)]
    if whole.verdict == "contradicted" and any(quantities(part) for part in parts if part not in telling):
        return whole
    short = (line for part in parts if part not in telling and (line := _denied_in_short(part, statement.text, lines(passages))))
    if line := next(short, None):
        return contradicted(whole, line, "The document says the opposite.")
    rows = [check_clause(turn, Statement(text=part), passages, similar) for part in telling]
    if not rows or any(row.verdict == "not_in_documents" for row in rows):
        whole = check_clause(turn, statement, passages, similar)
    found = _together(whole, rows) if rows else whole
    return (similar and _of_the_whole(whole, parts, lines(passages), similar)) or found if found.verdict == "not_in_documents" else found


def _denied_in_short(part: str, whole: str, among: Sequence[Line]) -> Line | None:
    """The line that denies all that a part says in a word, under a heading of which the whole speaks: "…, but they need permission"."""
    said = matter(part) - TIME
    if not said or negations(part) or quantities(part):
        return None
    spoken_of = [line for line in among if said <= matter(line.text) and line.topic & matter(whole)]
    denying = [line for line in spoken_of if said <= denied_words(line.text)]
    return denying[0] if denying and len(denying) == len(spoken_of) else None


def _of_the_whole(whole: ClaimRow, parts: Sequence[str], among: Sequence[Line], similar: Similar) -> ClaimRow | None:
    """A part too short to find its line, held against the line that the whole statement means: "…, two of them nurses"."""
    found = meant(whole.quote, among, similar)
    if found is None:
        return None
    for part in parts:
        about, line = matter(part) - TIME, found.line
        differ = differing(part, line) if about and about <= line.own | line.near else None
        if differ:
            return contradicted(whole, line, differ)
    return None


def _is_own_sentence(row: ClaimRow) -> bool:
    """Whether the line that decided is nearly what was said, word for word."""
    if row.source is None:
        return False
    least = OWN_DENIED if row.verdict == "contradicted" and not quantities(row.because) else OWN_SENTENCE
    said, there = Counter(words(row.quote)), Counter(words(row.source.passage))
    return (said & there).total() >= least * max(said.total(), there.total())


def _together(whole: ClaimRow, rows: Sequence[ClaimRow]) -> ClaimRow:
    """One row for the whole statement: the clause that is wrong decides, else the one that no document bears out."""
    wrong = [row for row in rows if row.verdict == "contradicted"]
    unsaid = [row for row in rows if row.verdict == "not_in_documents"]
    if wrong:
        found = wrong[0]
    elif not unsaid:
        found = rows[0]
    elif whole.verdict == "supported":
        found = whole
    else:
        found = unsaid[0]
    return found.model_copy(update={"quote": whole.quote})
