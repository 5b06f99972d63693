"""What can be wrong with a candidate's words."""

from typing import Literal, NamedTuple

Kind = Literal[
    "empty", "leak", "number", "name", "role", "question", "language", "long", "short", "markup", "prompt", "untold", "unasked", "altered",
]  # fmt: skip


class Violation(NamedTuple):
    """One thing that the words must not do, or fail to do."""

    kind: Kind
    quote: str
    """The offending words as they stand in the text; empty where something is missing."""
    says: str
    """What is wrong, in a line that may be shown to a model: it tells nothing of the ledger."""
