"""Lines that tell something else of each whom they name, cut into what they tell of one: "Ada leads the shops, Ben the mill"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from trainer.domain.claims.clauses import VERB
from trainer.domain.claims.matter import matter
from trainer.domain.claims.names import Mention

Part = tuple[str, tuple[Mention, ...]]
"""What is told, and of whom."""

_JOINED = re.compile(r"(?:['’]s)?[,\s]*(?:and|or|&)?\s*(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?")
_CUT = re.compile(r"[,;:|]|\band\b|\bbut\b")
_STOP = re.compile(r"[,;]")
_GOES_ON = re.compile(r"\W*(?:led|whose|who|which|where|with|by|of|from|under|taught|run|made|called|looked)\b")
"""What only goes on with the one before: "in Integrations, led by …"."""


def parts(text: str, names: tuple[Mention, ...]) -> Sequence[Part]:
    """The parts of a line; the whole where it does not tell of each by itself."""
    groups = list(_together(text, names))
    cuts = [_cut(text, one[-1], other[0]) for one, other in pairwise(groups)]
    if len(groups) < 2 or None in cuts:
        return ((text, names),)
    bounds = [0, *(cut for cut in cuts if cut is not None), _end(text, groups)]
    pieces = [text[start:stop].strip(" ,;|").removesuffix(" and").rstrip(" ,") for start, stop in pairwise(bounds)]
    if any(_GOES_ON.match(piece) or not _tells(piece, group) for piece, group in zip(pieces, groups, strict=True)):
        return ((text, names),)
    verb = _verb_of(pieces[0], groups[0])
    return [(_completed(piece, group, verb), group) for piece, group in zip(pieces, groups, strict=True)]


def _together(text: str, names: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    """Names side by side: "Meera Vance and Col Hathersage"."""
    group: tuple[Mention, ...] = ()
    for name in names:
        if group and not _JOINED.fullmatch(text, group[-1].end, name.start):
            yield group
            group = ()
        group = (*group, name)
    if group:
        yield group


def _cut(text: str, one: Mention, other: Mention) -> int | None:
    """Where the part of the second begins: behind the last joint between them."""
    return max((found.end() for found in _CUT.finditer(text, one.end, other.start)), default=None)


def _end(text: str, groups: Sequence[Sequence[Mention]]) -> int:
    """Where the last part ends: where the first ends with its name, so does this."""
    named_last = text[groups[0][-1].end :].lstrip()[:1] in {",", ";"}
    stop = _STOP.search(text, groups[-1][-1].end) if named_last else None
    return stop.start() if stop else len(text)


def _tells(piece: str, names: Sequence[Mention]) -> bool:
    return bool(matter(piece) - matter(" ".join(name.text for name in names)))


def _verb_of(piece: str, names: Sequence[Mention]) -> str:
    """The verb that follows the name with which a part begins; empty where it does not begin so."""
    before, name, after = piece.partition(names[-1].text)
    verb = VERB.match(after) if name and before.strip() in {"", *(one.text for one in names)} else None
    return verb[0].strip() if verb else ""


def _completed(piece: str, names: Sequence[Mention], verb: str) -> str:
    """A part with the verb that it leaves out: "Ben (leads) the mill"."""
    before, name, after = piece.partition(names[-1].text)
    return f"{name} {verb}{after}" if verb and name and not before.strip() and not VERB.search(after) else piece
