"""A turn cut into sentences, each an exact piece of it, with or without punctuation."""

import re
from typing import NamedTuple

from trainer.domain.hearing.filler import unpadded
from trainer.domain.spelling import mended

_ABBREVIATIONS = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|jr|sr|vs|etc|approx|inc|ltd|no|dept|e\.g|i\.e|a\.m|p\.m|u\.s|u\.k|ph\.d|b\.a|m\.a)|\b[a-hj-z])\.$",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n+|(?<=[?!])(?=[A-Z])")
_QUOTED = re.compile(r"“[^”]{2,}”|\"[^\"\n]{2,}\"|(?<![\w])'[^'\n]{3,}'(?!\w)|(?<![\w])‘[^’\n]{3,}’(?!\w)")
_INVERTED = (
    r"(?:(?:what|how|why|where|when|who|which)(?:\s+(?:else|exactly|kinds?\s+of\s+\w+|sorts?\s+of\s+\w+|many\s+\w+|much"
    r"|long|often|about|come))?"
    r"\s+(?:do|does|did|are|were|was|is|have|has|had|would|could|can|will|should)\s+(?:you|your|they|it|that|the|this|we|he|she|there)\b"
    r"|what's\s+(?:your|the)\b|what\s+(?:happened|made|went|came)\b|how\s+come\b"
    r"|(?:do|did|are|were|have|could|can|would|will|can't|don't)\s+you\b"
    r"|(?:is\s+that|does\s+that|would\s+that)\s+(?:ok|okay|all\s+right|alright|fine|work|sound|suit|make\s+sense|be\s+(?:ok|okay"
    r"|all\s+right|alright|fine))\b"
    r"|tell\s+(?:me|us)\b|walk\s+(?:me|us)\b"
    r"|talk\s+(?:me|us)\s+through\b)"
)
_JOIN = re.compile(
    rf"(?:[,;:—–]\s*|\s-+\s*|\s)(?:(?:and|so|but|then|also|now|okay|ok|well|like|um|uh)\s+){{0,4}}(?={_INVERTED})", re.IGNORECASE
)
_HOLDS_ON = re.compile(
    r"\b(?:if|or|know|wondering|wonder|about|hear|of|me|us|see|explain|that|whether|to|you|and|as|say|said|ask|asked"
    r"|asking|on|with|curious|understand"
    r"|what|how|why|when|where|who|which|the|a|i|we|please|not|never|than|everything|anything|all|else)$",
    re.IGNORECASE,
)
_BARE_TAG = re.compile(
    r"(?:do|did|are|were|have|could|can|would|will|can't|don't)\s+you(?:\s+(?:think|reckon|feel|suppose|believe|guess|say))?\W*$",
    re.IGNORECASE,
)
"""A tag belongs to the sentence that it hangs on."""
_VERB_FIRST = re.compile(r"(?:do|did|are|were|have|could|can|would|will|can't|don't)\s+you\b", re.IGNORECASE)
_ASKS_FOR_A_THING = re.compile(
    r"\b(?:what|which|whose|how (?:many|much))(?:\s+(?!(?:i|you|we|he|she|they|it|there|this|that|is|are|was|were|do|does|did|have|has"
    r"|had|would|could|can|will)\b)[\w'’-]+){1,6}$",
    re.IGNORECASE,
)
"""The thing that the verb after it asks for: "Which courses | did you complete?" is one question."""
_STOPS = re.compile(r"[.?!,;:—–]")
_LONG = 12
_HEAD, _TAIL = 500, 300
"""Characters of a sentence that are read, from its beginning and its end."""
_MOST = 300
"""Sentences of a turn that are read."""
_LOOK_BACK = 80


_TWO_SHARES = re.compile(
    r"^\W*(?:(?:and|so|but|okay)[ ,]+)*(?:how much|which (?:part|bit)s?) (?:of (?:that|it|this) )?(?:was|were)\b", re.IGNORECASE
)
"""The halves of one question: "How much of that was you, and how much was the team?"."""


class Sentence(NamedTuple):
    """A piece of a turn."""

    text: str
    """An exact substring of the turn."""
    plain: str
    """The same in lower case with plain apostrophes, asides left out, what is quoted in it blanked out."""


def plain(text: str) -> str:
    """Lower case, plain apostrophes and hyphens, one blank where there were several, slips of the keys put right."""
    return re.sub(r"\s+", " ", mended(text).replace("’", "'").replace("‘", "'").replace("‐", "-").lower()).strip()


def blank_quotes(text: str) -> str:
    """The text with every quotation overwritten, length kept, so that nobody takes another's question for this speaker's."""
    return _QUOTED.sub(lambda found: _blank(found[0], ends=text[found.end() :].lstrip()[:1].isupper()), text)


def _blank(quoted: str, *, ends: bool) -> str:
    stop = "." if ends and quoted[-2] in ".?!" else "_"
    return quoted[0] + "_" * (len(quoted) - 3) + stop + quoted[-1]


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a turn in order; a run of speech without punctuation is cut where a new question begins."""
    blanked = blank_quotes(text)
    pieces = [piece for start, end in _spans(blanked) for piece in _clauses(blanked, start, end)]
    spoken = [(start, end) for start, end in pieces if any(letter.isalnum() for letter in text[start:end])][:_MOST]
    return tuple(Sentence(text[start:end].strip(), _shortened(unpadded(plain(blanked[start:end])))) for start, end in spoken)


def _shortened(text: str) -> str:
    """The beginning and the end of a sentence without end: what it does is said there, and patterns stay quick."""
    return text if len(text) <= _HEAD + _TAIL else f"{text[:_HEAD]} {text[-_TAIL:]}"


def _spans(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for end in _END.finditer(text):
        if end[0].startswith(".") and len(end[0]) == 1 and _ABBREVIATIONS.search(text[start : end.end()]) and end.end() < len(text):
            continue
        spans.append((start, end.end()))
        start = end.end()
    return [*spans, (start, len(text))]


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut one span where a question with its own inversion begins: after a comma with "and", or anywhere in unpunctuated speech."""
    piece = text[start:end]
    opening = piece[:_LOOK_BACK]
    loose = len(piece.split()) >= _LONG and not _STOPS.search(piece.strip().rstrip(".?!"))
    cuts = [(start, start)]
    for join in _JOIN.finditer(piece):
        before = piece[max(0, join.start() - _LOOK_BACK) : join.start()].rstrip()
        if not before or _BARE_TAG.match(piece, join.end()) or not _may_cut(opening, before, join[0], piece[join.end() :], loose):
            continue
        cuts.append((start + join.start(), start + join.end()))
    ends = [cut for cut, _ in cuts[1:]] + [end]
    return [(after, stop) for (_, after), stop in zip(cuts, ends, strict=True)]


def _may_cut(opening: str, before: str, joint: str, after: str, loose: bool) -> bool:
    words = joint.split()
    if _TWO_SHARES.match(opening) and _TWO_SHARES.match(after):
        return False
    if any(word.strip(",;:—–-").lower() in ("and", "so", "but", "then", "also", "now") for word in words):
        return not before.lower().endswith((" or", " if"))
    if any(mark in joint for mark in ",;:—–"):
        return (
            not opening.lower().startswith(("if ", "when ", "imagine", "suppose", "say ", "let's say", "as a ", "as an ", "given "))
            and len(before.split()) > 1
        )
    return loose and not (_HOLDS_ON.search(before) or (_VERB_FIRST.match(after) and _ASKS_FOR_A_THING.search(before)))
