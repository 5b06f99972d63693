"""One statement against the passages that a search found for it."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from trainer.domain.claims.clauses import clauses
from trainer.domain.claims.lines import Line, lines
from trainer.domain.claims.matter import TIME, matter, weight
from trainer.domain.claims.polarity import opposed
from trainer.domain.claims.quantities import Quantity, comparable, fits, in_days, quantities
from trainer.domain.claims.support import support
from trainer.domain.claims.verbatim import retold
from trainer.domain.passage import Passage
from trainer.domain.reading import Statement
from trainer.domain.report import ClaimRow, Source
from trainer.domain.wording import overlap, plain, stem, words

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
ON_TOPIC = 0.15
"""What a line gains whose section is headed by what is spoken of."""
TOUCHED = 0.3
"""Share below which a line is not looked at."""
ELSEWHERE = 0.2
"""Share by which a line may be less near and still bear a number out."""
LIKELY = 0.5
"""Support by the whole passage from which a statement that holds no number is borne out."""
OWN_WORDS = 0.1
"""What a line gains whose own words, not only its heading's, are those that were said."""
NEARBY = 0.6
"""Worth of a word that stands not in the sentence but in its paragraph."""
LEVEL = 0.05
"""Difference in share up to which two sentences are equally near."""
BEST_LINES = 6
"""Lines whose meaning is compared where words are not enough."""
LEAST_MATTER = 2
"""Words besides numbers and the company's name that a statement must hold to be about anything that documents tell."""


VERBATIM = 0.75
"""Share of all words, little ones too, from which a line is nearly what was said."""
SHORT_ITEM = 8
"""Words up to which a list item may hang on the "no" of its heading."""
LEAST_LIST = 3
"""Clauses with a number that make a list."""

_CLAUSE = re.compile(r"[,;:|] |\band\b|\bbut\b")
_THEN = re.compile(r"\b(?:was|were|had|rose|fell|used to)\b")


class Fit(NamedTuple):
    """A line of the documents beside the statement."""

    line: Line
    coverage: float
    conflict: str
    """In words, what differs; empty where nothing does."""


def check_clause(turn: int, statement: Statement, passages: Sequence[Passage], similar: Similar | None = None) -> ClaimRow:
    """What the documents say of one statement, taken as one clause.

    Numbers, dates, amounts and negations are compared exactly with the sentence nearest in words; where that sentence differs
    in one of them, the statement is contradicted. `similar` is asked only where words alone find nothing near.
    """
    said = statement.text
    if statement.promise:
        return ClaimRow(turn=turn, quote=said, verdict="over_promise", because="Nobody can promise this before the decision is made.")
    return _retold(turn, statement, passages) or _beside_the_nearest(turn, statement, passages, similar)


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
    near = _nearest(said, passages, similar)
    level = _level(said, near)
    if not level:
        return ClaimRow(turn=turn, quote=said, verdict="not_in_documents", because="No document speaks of it.")
    agreeing = [fit for fit in level if not fit.conflict and _backed(said, fit, near)]
    differing = [fit for fit in level if fit.conflict and not _said_elsewhere(said, fit, near)]
    today = [fit for fit in agreeing if not _of_then(said, fit.line)]
    if differing and not today:
        return _row(turn, statement, "contradicted", differing[0], differing[0].conflict)
    if not agreeing:
        return ClaimRow(turn=turn, quote=said, verdict="not_in_documents", because="No document gives that number.")
    best = (today or agreeing)[0]
    if best.coverage >= SAID_THERE or quantities(said) or support(said, best.line.passage.text) >= LIKELY:
        return _row(turn, statement, "supported", best, "The document says so.")
    return ClaimRow(turn=turn, quote=said, verdict="not_in_documents", because="The documents touch on it without saying it.")


def says_something(statement: Statement, passages: Sequence[Passage]) -> bool:
    """Whether a statement has matter enough to be held against documents: "We have half an hour" has not."""
    if statement.promise:
        return True
    held = _matter(statement.text, passages)
    return len(held) >= LEAST_MATTER or bool(held - TIME and quantities(statement.text))


def _row(turn: int, statement: Statement, verdict: str, fit: Fit, because: str) -> ClaimRow:
    passage = fit.line.passage
    source = Source(document=passage.document, heading=passage.heading, passage=fit.line.text)
    return ClaimRow.model_validate({"turn": turn, "quote": statement.text, "verdict": verdict, "source": source, "because": because})


def _nearest(said: str, passages: Sequence[Passage], similar: Similar | None) -> list[Fit]:
    """The lines nearest to what is said, with what they say otherwise; empty where none is on the same matter."""
    wanted = _matter(said, passages)
    whole = weight(wanted)
    shares = [(line, _share(wanted, line) / whole) for line in lines(passages)] if whole else []
    near = sorted((pair for pair in shares if pair[1] >= TOUCHED), key=lambda pair: -pair[1])
    if similar and near and near[0][1] < SAID_THERE:
        near = sorted(_by_meaning(said, near[:BEST_LINES], similar) + near[BEST_LINES:], key=lambda pair: -pair[1])
    if not near or near[0][1] < SAME_MATTER:
        return []
    thin = len(wanted) < LEAST_MATTER
    return [Fit(line, share, _conflict(said, line, share, thin=thin)) for line, share in near if share >= SAME_MATTER]


def _level(said: str, near: Sequence[Fit]) -> list[Fit]:
    """The lines that are equally near; where some are nearly in the same words, only those."""
    level = [fit for fit in near if fit.coverage >= near[0].coverage - LEVEL]
    spoken = frozenset(words(said))
    close = [overlap(spoken, words(fit.line.text)) for fit in level]
    if not close or max(close) < VERBATIM:
        return level
    return [fit for fit, one in zip(level, close, strict=True) if one >= max(close) - LEVEL]


def _share(wanted: frozenset[str], line: Line) -> float:
    own = wanted & line.own
    under = ON_TOPIC * weight(wanted) if line.topic - TIME and line.topic <= wanted else 0.0
    under += OWN_WORDS * weight(wanted & matter(line.text))
    return weight(own) + (NEARBY * weight((wanted & line.near) - own) + under if own else 0.0)


def _by_meaning(said: str, near: Sequence[tuple[Line, float]], similar: Similar) -> list[tuple[Line, float]]:
    alike = similar(said, [line.text for line, _ in near])
    return [(line, max(share, SAID_THERE if one >= ALIKE else 0.0)) for (line, share), one in zip(near, alike, strict=True)]


def _matter(said: str, passages: Sequence[Passage]) -> frozenset[str]:
    """What the statement is about, without the company's own name."""
    company = {stem(word) for passage in passages[:1] for word in plain(passage.company).replace("-", " ").split()}
    return matter(said) - company


def _conflict(said: str, line: Line, coverage: float, *, thin: bool) -> str:
    """What a line of the documents says otherwise, in words; empty where nothing does or they are not on the same matter.

    What is said in a word or two ("There are 60 of us") is held only against a line that begins with its number, of the same things.
    """
    there = quantities(line.text)
    if coverage < SAME_MATTER or (thin and _is_another_matter(said, line, there)):
        return ""
    for quantity, different in _differences(said, line.text, coverage):
        if not _same_words(said, line.text) and (_was_said_too(said, different) or _stands_elsewhere(said, quantity, line)):
            continue
        if not comparable(quantity, different) and (thin or not matter(said) - TIME):
            continue
        if thin and not _begins_with(line, different):
            continue
        return f"You said {quantity.text}; the document says {different.text}."
    denied = line.denied and len(line.text.split()) <= SHORT_ITEM
    verbatim = _same_words(said, line.text)
    if opposed(said, line.text if verbatim else _clause_meant(said, line.text), denied=denied, verbatim=verbatim):
        return "The document says the opposite."
    return ""


def _is_another_matter(said: str, line: Line, there: Sequence[Quantity]) -> bool:
    """Whether a line tells more, or of another time, than what was said in a word or two."""
    begins = bool(there) and _begins_with(line, there[0])
    return bool(_THEN.search(line.text)) or (not begins and bool(line.topic - matter(said)))


def _was_said_too(said: str, different: Quantity) -> bool:
    """Whether the number that seems to differ was said as well, of something else: "thirteen people, in three pods"."""
    return any(one.value == different.value and _same_kind(one, different) for one in quantities(said))


def _stands_elsewhere(said: str, quantity: Quantity, line: Line) -> bool:
    """Whether the number was said in a part of the sentence that is about something else than the line."""
    parts = [part for part in _CLAUSE.split(said) if any(one.text == quantity.text for one in quantities(part))]
    about = [held for part in parts if (held := matter(part))]
    return bool(about) and all(weight(held & (line.own | line.near)) < SAME_MATTER * weight(held) for held in about)


def _begins_with(line: Line, quantity: Quantity) -> bool:
    """Whether a line opens with that number: "312 people: 214 in the bakery"."""
    return line.text.lstrip("*_ ").lower().startswith(quantity.text.lower())


def _clause_meant(said: str, text: str) -> str:
    """The clause of a line that holds all that the line shares with what was said; the whole line where none does."""
    shared = matter(said) & matter(text)
    return next((part for part in clauses(text) if shared <= matter(part)), text)


def _same_words(one: str, other: str) -> bool:
    left, right = Counter(words(one)), Counter(words(other))
    return (left & right).total() >= VERBATIM * max(left.total(), right.total())


def _differences(text: str, line: str, coverage: float) -> list[tuple[Quantity, Quantity]]:
    """Numbers said, each with the one in the document that stands in its place and does not fit.

    Sentences in nearly the same words that hold as many numbers are compared number by number, in order.
    """
    whole = _same_words(text, line)
    said, there = ([one for one in quantities(side) if whole or not one.label] for side in (text, line))
    if (
        coverage >= CLOSE_WORDING
        and len(said) == len(there)
        and all(_same_kind(one, other) for one, other in zip(said, there, strict=True))
    ):
        return [(one, other) for one, other in zip(said, there, strict=True) if not _agree(one, other)]
    beside = _beside(text, line, there) if len(said) == 1 else there
    pairs = [(one, _different(one, beside, coverage)) for one in said]
    return [(one, other) for one, other in pairs if other]


def _beside(text: str, line: str, there: Sequence[Quantity]) -> Sequence[Quantity]:
    """Of the numbers in a list ("55 % by email, 9 % by phone"), those beside the words that are said; all where none stands out."""
    clauses = [clause for clause in _CLAUSE.split(line) if quantities(clause)]
    shares = [weight(matter(text) & matter(clause)) for clause in clauses]
    if len(clauses) < LEAST_LIST or not max(shares) or shares.count(max(shares)) > 1:
        return there
    return quantities(clauses[shares.index(max(shares))])


_KINDS = frozenset({"money", "percent", "year", "month", "weekday", "day-of-month", "clock"})


def _same_kind(one: Quantity, other: Quantity) -> bool:
    return one.units & _KINDS == other.units & _KINDS


def _different(said: Quantity, there: Sequence[Quantity], coverage: float) -> Quantity | None:
    alike = [given for given in there if _same_kind(said, given)]
    same = [given for given in there if comparable(said, given)] or (alike if coverage >= CLOSE_WORDING else [])
    if not same or any(_agree(said, given) for given in same) or _within(said, same):
        return None
    return min(same, key=lambda given: abs(given.value - said.value))


def _agree(said: Quantity, given: Quantity) -> bool:
    """Whether the number given bears the one said out: the same, and not the other end of a range."""
    if said.place == "low" and given.place == "high":
        return False
    one, other = in_days(said), in_days(given)
    if one and other and not said.units & given.units:
        return abs(one - other) <= 0.05 * other
    return fits(said, given)


def _within(said: Quantity, same: Sequence[Quantity]) -> bool:
    """Whether an amount lies in a range given, and was not said to be one of its ends."""
    low = [given.value for given in same if given.place == "low"]
    high = [given.value for given in same if given.place == "high"]
    return not said.place and "money" in said.units and bool(low and high) and low[0] <= said.value <= high[0]


def _of_then(said: str, line: Line) -> bool:
    """Whether a line gives a number of another year, of which nothing was said."""
    years = [quantity for quantity in quantities(line.text) if quantity.units == {"year"}]
    timed = any(quantity.units == {"year"} for quantity in quantities(said))
    return bool(quantities(said) and years and not timed and _THEN.search(line.text) and not _THEN.search(said))


def _backed(said: str, fit: Fit, near: Sequence[Fit]) -> bool:
    """Whether every number said stands in the line, or at least in one on the same matter in the same passage."""
    there = quantities(fit.line.text)
    wide = [
        given
        for other in near
        if other.line.passage.document == fit.line.passage.document and not _of_then(said, other.line)
        for given in quantities(other.line.text)
    ]
    for quantity in (one for one in quantities(said) if not one.label):
        own = any(_agree(quantity, other) and _counts_alike(quantity, other, fit.coverage) for other in there) or _within(quantity, there)
        if not own and not any(_agree(quantity, other) and comparable(quantity, other) for other in wide):
            return False
    return True


def _said_elsewhere(said: str, fit: Fit, near: Sequence[Fit]) -> bool:
    """Whether the numbers that one line gives otherwise stand in another that is as near, or in one that only goes on from it.

    A line whose heading is the very thing spoken of, and that opens with its number, is not excused: "Probation", "Six months, …".
    """
    pairs = _differences(said, fit.line.text, fit.coverage)
    if any(_begins_with(fit.line, other) and _is_headed(said, fit.line) for _, other in pairs):
        return False
    differ = [one for one, _ in pairs]
    others = [
        other
        for other in near
        if (other.coverage >= fit.coverage - ELSEWHERE or _goes_on(fit.line, other.line)) and not _of_then(said, other.line)
    ]
    given = [quantity for other in others for quantity in quantities(other.line.text)]
    return bool(differ) and all(any(_agree(one, other) and comparable(one, other) for other in given) for one in differ)


def _is_headed(said: str, line: Line) -> bool:
    """Whether the heading alone is what is spoken of."""
    about = matter(said) - TIME
    return bool(about) and line.topic - TIME == about


def _goes_on(line: Line, other: Line) -> bool:
    """Whether another line of the same paragraph has no matter of its own: "On Mondays it is 14 %."."""
    return line.near == other.near and line.passage == other.passage and not matter(other.text) - TIME


def _counts_alike(said: Quantity, given: Quantity, coverage: float) -> bool:
    return (
        comparable(said, given)
        or not said.units
        or (_same_kind(said, given) and (not said.units or not given.units or coverage >= CLOSE_WORDING))
    )
