"""Which statements are worth holding against the documents, and which of the verdicts are worth a line in the report."""

import re
from collections.abc import Sequence

from trainer.domain.claims.checking import says_something
from trainer.domain.claims.lines import lines
from trainer.domain.claims.matter import TIME
from trainer.domain.claims.nearness import LEAST_MATTER, level, matter_of, nearest
from trainer.domain.claims.quantities import quantities
from trainer.domain.claims.telling import Told
from trainer.domain.passage import Passage
from trainer.domain.reading import Statement
from trainer.domain.report import ClaimRow
from trainer.domain.wording import plain

SPOKEN_OF = 0.8
"""Share of a statement's matter that one line must hold to be about the very thing."""
SHORT = 8
"""Words up to which a sentence may say no more than that there is something."""
_THERE_IS = re.compile(
    r"^(?:(?:and|so|but|well|okay|no|yes|sorry|honestly)[, ]+)*(?:there(?:'s| is| are|'re| isn't| aren't)|we(?:'ve| have|'d have)(?: got)?|"
    r"we (?:don't|do not) (?:have|offer|run|do|pay)|we (?:offer|run|pay)|(?:nobody|everybody|everyone) (?:here )?(?:has|gets))\b"
)


def worth_checking(statement: Statement, passages: Sequence[Passage]) -> bool:
    """Whether a statement says enough: of some matter, or that there is a thing of which the documents speak."""
    return says_something(statement, passages) or _names_one_thing(statement.text, passages)


def worth_showing(one: Told, row: ClaimRow, passages: Sequence[Passage]) -> bool:
    """Whether a verdict belongs in the report.

    What no document bears out is shown of statements that were read as ones about the company, and of others where a document tells of
    the very thing with another number.
    """
    if row.verdict in {"supported", "contradicted"} or one.statement.promise:
        return one.counts(row.verdict)
    if not says_something(one.statement, passages):
        return False
    return one.counts(row.verdict) or (not one.talk and _is_told_of(one.statement.text, passages))


def _names_one_thing(said: str, passages: Sequence[Passage]) -> bool:
    """Whether all that is said is that there is something, or is not, and the documents have the word: "We've got no nursery."."""
    text = plain(said)
    if len(text.split()) > SHORT or not _THERE_IS.search(text):
        return False
    held = matter_of(said, passages) - TIME
    return len(held) == 1 and any(held <= line.own for line in lines(passages))


def _is_told_of(said: str, passages: Sequence[Passage]) -> bool:
    """Whether a line that has numbers is about the very thing of which a number was said."""
    if not quantities(said) or len(matter_of(said, passages) - TIME) < LEAST_MATTER:
        return False
    near = level(said, nearest(said, passages, None))
    return any(fit.coverage >= SPOKEN_OF and quantities(fit.line.text) for fit in near)
