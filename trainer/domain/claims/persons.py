"""Names of two words, compared exactly: who leads what, and where."""

import re
from collections.abc import Sequence

from trainer.domain.claims.lines import Line
from trainer.domain.claims.matter import matter

_NAME = re.compile(r"\b[A-Z][a-zà-ÿ]+(?:[-'’][A-Z]?[a-zà-ÿ]+)?(?: [A-Z][a-zà-ÿ]+(?:[-’'](?!s\b)[A-Z]?[a-zà-ÿ]+)?)+")
_NO_NAME = frozenset(
    "our we the my your you every each at in on no there since last next and but so i it he she they this that these those from by for if "
    "when while after before until as to with of monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december mr mrs ms miss dr team ward".split()
)


def another_name(said: str, line: Line, all_lines: Sequence[Line]) -> tuple[str, str] | None:
    """The name that was said and the one that the line has in its place; None where they agree or nothing can be told.

    A name counts as exchanged where the line has names and not this one, and no other line that has it is as near to what was said.
    """
    mine, theirs = _names(said), _names(line.text)
    for name in mine:
        others = [other for other in theirs if other not in mine]
        if name in line.text or not others or line.text.count(name.split()[0]):
            continue
        told = matter(said) - matter(name)
        here = len(told & matter(line.text))
        if here and not any(name in other.text and len(told & matter(other.text)) >= here for other in all_lines):
            return name, others[0]
    return None


def _names(text: str) -> tuple[str, ...]:
    found = (hit[0].removesuffix("'s").removesuffix("’s") for hit in _NAME.finditer(text))
    return tuple(name for name in found if not _NO_NAME & {word.lower() for word in name.split()})
