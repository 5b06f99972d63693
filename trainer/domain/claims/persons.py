"""Names, compared exactly: who leads what, and where."""

import re
from collections.abc import Iterable, Sequence

from trainer.domain.claims.lines import Line
from trainer.domain.claims.matter import TIME, matter
from trainer.domain.wording import words

LEAST_TOLD = 2
"""Words besides the name that must be told of a person, and that a line must share."""
SAME_DEED = 0.75
"""Share of them from which a line tells the same."""
OF_ANOTHER = 0.5
"""Share of them from which a line that has the person is on the matter."""
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


def another_actor(said: str, all_lines: Sequence[Line]) -> tuple[str, Line, str] | None:
    """The one person named, the line that tells the same of another, and that other's name; None where nothing can be told.

    First and last names count alone where the documents have them in a full name. Lines that have the person must be of another matter.
    """
    full = {name for line in all_lines for name in _names(line.text)}
    mine = [name for name in _known(said, full) if len(name) > 1]
    told = matter(said) - matter(" ".join(mine)) - TIME
    if len(mine) != 1 or len(told) < LEAST_TOLD:
        return None
    of_mine = [line for line in all_lines if mine[0] in words(line.text)]
    if any(len(told & line.own) >= OF_ANOTHER * len(told) for line in of_mine):
        return None
    same = [line for line in all_lines if line not in of_mine and len(told & matter(line.text)) >= max(LEAST_TOLD, SAME_DEED * len(told))]
    found = ((mine[0].capitalize(), line, name) for line in same for name in _names(line.text))
    return next(found, None)


def _known(said: str, full: Iterable[str]) -> list[str]:
    """The names in a sentence that stand in a full name, in lower case; of a full name its first word."""
    parts = {part.lower() for name in full for part in name.split()}
    return [
        hit for hit in dict.fromkeys(words(_NAME.sub(lambda one: one[0].split()[0], said))) if hit in parts and hit.capitalize() in said
    ]


def _names(text: str) -> tuple[str, ...]:
    found = (hit[0].removesuffix("'s").removesuffix("’s") for hit in _NAME.finditer(text))
    return tuple(name for name in found if not _NO_NAME & {word.lower() for word in name.split()})
