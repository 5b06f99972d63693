"""What a line of the documents says otherwise than a statement on the same matter."""

import re
from collections.abc import Sequence

from trainer.domain.claims.clauses import clauses, subject_of
from trainer.domain.claims.comparing import comparable, same_span
from trainer.domain.claims.differences import CLAUSE, CLOSE_WORDING, agree, differences, opens_with, same_kind, same_words
from trainer.domain.claims.lines import Line
from trainer.domain.claims.matter import TIME, matter, weight
from trainer.domain.claims.polarity import negations, opposed
from trainer.domain.claims.quantities import Quantity, quantities

SAME_MATTER = 0.5
"""Share of a statement's words that a sentence must hold before a difference in number or negation contradicts it."""
SHORT_ITEM = 8
"""Words up to which a list item may hang on the "no" of its heading."""

THEN = re.compile(r"\b(?:was|were|had|rose|fell|used to)\b")
"""A line of another time, or of what has changed."""


def conflict(said: str, line: Line, coverage: float, *, thin: bool) -> str:
    """What a line of the documents says otherwise, in words; empty where nothing does or they are not on the same matter.

    What is said in a word or two ("There are 60 of us") is held only against a line that begins with its number, of the same things,
    or that denies it of nobody else: "Nurses are not on call" says nothing of a call.
    """
    there = quantities(line.text)
    verbatim = same_words(said, line.text)
    if coverage < SAME_MATTER or (thin and not verbatim and _is_another_matter(said, line, there)):
        return ""
    elsewhere = not verbatim and _is_of_another(said, line, coverage, thin=thin)
    for quantity, different in differences(said, line.text, coverage):
        if not verbatim and (was_said_too(said, different) or _stands_elsewhere(said, quantity, line)):
            continue
        if not comparable(quantity, different) and (thin or not matter(said) - TIME):
            continue
        if (thin and not begins_with(line, different)) or (elsewhere and not thin and "money" in different.units):
            continue
        return f"You said {quantity.text}; the document says {different.text}."
    if elsewhere or (not verbatim and _counts_another(said, there, near=not thin and coverage >= CLOSE_WORDING)):
        return ""
    denied = line.denied and len(line.text.split()) <= SHORT_ITEM
    if opposed(said, line.text if verbatim else clause_meant(said, line.text), denied=denied, verbatim=verbatim):
        return "The document says the opposite."
    return ""


def _counts_another(said: str, there: Sequence[Quantity], *, near: bool) -> bool:
    """Whether a number was said that a line has not: what the line denies is then another thing, unless it is nearly what was said."""
    own = quantities(said)
    if not own or (not there and near):
        return False
    return not any(agree(one, other) for one in own for other in there)


def _is_of_another(said: str, line: Line, coverage: float, *, thin: bool) -> bool:
    """Whether a line tells something of a subject that was not spoken of: of the pay of nurses, and not of vets."""
    named = subject_of(line.text)
    subject, spoken = frozenset() if negations(named) else matter(named), matter(said)
    if thin:
        return bool(subject - spoken)
    return bool(subject) and coverage < CLOSE_WORDING and not subject & spoken


def _is_another_matter(said: str, line: Line, there: Sequence[Quantity]) -> bool:
    """Whether a line tells more, or of another time, than what was said in a word or two."""
    begins = bool(there) and begins_with(line, there[0])
    return bool(THEN.search(line.text)) or (not begins and bool(line.topic - matter(said)))


def was_said_too(said: str, different: Quantity) -> bool:
    """Whether the number that seems to differ was said as well, of something else: "thirteen people, in three pods"."""
    return any(one.value == different.value and same_kind(one, different) and same_span(one, different) for one in quantities(said))


def _stands_elsewhere(said: str, quantity: Quantity, line: Line) -> bool:
    """Whether the number was said in a part of the sentence that is about something else than the line."""
    parts = [part for part in CLAUSE.split(said) if any(one.text == quantity.text for one in quantities(part))]
    about = [held for part in parts if (held := matter(part)) - TIME]
    return bool(about) and all(weight(held & (line.own | line.near)) < SAME_MATTER * weight(held) for held in about)


def begins_with(line: Line, quantity: Quantity) -> bool:
    """Whether a line opens with that number."""
    return opens_with(line.text, quantity)


def clause_meant(said: str, text: str) -> str:
    """The clause of a line that holds all that the line shares with what was said; the whole line where none does."""
    shared = matter(said) & matter(text)
    return next((part for part in clauses(text) if shared <= matter(part)), text)
