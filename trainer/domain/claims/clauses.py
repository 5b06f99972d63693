"""A compound statement cut into its clauses, each told so that it stands alone: "and it was off by 7 %" gets its subject back."""

import re
from functools import lru_cache
from typing import NamedTuple

from trainer.domain.claims.numerals import NUMBER_WORDS
from trainer.domain.claims.polarity import negations

_BREAK = re.compile(r"\s*(?:;|\s[—–-]\s|—|,(?=\s)(?:\s*(?:and|but|yet|while|whereas|so)\b)?|(?<=\w)\s(?:and|but|while|whereas)\b)\s*")
_TAIL = re.compile(r"(?:[\s,;—–-]|\b(?:and|but|yet|while|whereas|so)\b)+$")
VERB = re.compile(
    r"(?:^|\s)(?:is|are|was|were|am|isn't|aren't|wasn't|weren't|has|have|had|hasn't|haven't|does|do|did|doesn't|don't|didn't|can|can't|"
    r"cannot|could|will|won't|would|may|might|must|should|\w+'s(?= (?:an?|the|no|not|never|out|up|off|open|free|due|closed|shut|"
    r"\w+ed|\w+ing|about|around|\d))|(?:it|there|that|we|"
    r"you|they|he|she)'(?:s|re|ve|ll|d)|(?:make|bake|sell|pay|run|start|stop|take|give|get|cost|come|go|work|own|hold|keep|lead|begin|end|"
    r"need|want|use|know|see|meet|last|open|close|reach|serve|teach|hang|stand|sit|answer|earn|spend|buy|plan|report|decide|choose|leave|"
    r"live|grow|help|move|offer|receive|share|show|train|visit|walk|write|expire)s?|\w{3,}(?:ies|ches|shes)|\w{2,}ed|made|paid|ran|"
    r"took|gave|got|came|went|held|kept|led|began|knew|saw|met|left|sold|bought|taught|wrote|grew|fell|rose|lost|won|sent|spent|chose|told)"
    r"(?=\s|$|[.,!?])",
    re.IGNORECASE,
)
_HANGS_ON = re.compile(
    r"^(?:which|who|whom|whose|that(?= (?:is|are|was|we|you|they|it|he|she|there|the|i|our)\b)|because|if|when|until|till|unless|where|as|"
    r"than|though|although|since(?! then)|after(?! that)|before(?! that)|once(?! an?\b)|to|for|with|without|not|or|including|"
    r"plus|so that|in which|of which)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"^(?:if|when|once|after|before|until)\b", re.IGNORECASE)
_POINTING = re.compile(r"\b(?:it|they|these|those|this)(?: $|(?P<short>'(?:s|re|ve|ll|d))$)", re.IGNORECASE)
_LONG = {"'s": "is", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would"}
_EMPTY = re.compile(
    r"^(?:we|i|you|he|she|it|they|there|this|that|these|those|everyone|everybody|anyone|people|one)?$|^(?:we|i|you|it|they|there|that)'\w+$"
)
_COUNTED = re.compile(
    rf"^(?:(?:only|just|about|some|all|both|most|a few|several|{'|'.join(sorted(NUMBER_WORDS))}|\d[\d,.]*)\s)+$", re.IGNORECASE
)
_GREAT_END = re.compile(r"\b(?:hundred|thousand|million)$", re.IGNORECASE)
_NUMBER_START = re.compile(rf"^(?:{'|'.join(sorted(NUMBER_WORDS))})\b", re.IGNORECASE)
_SAYS = re.compile(r"^(?:it|they|we|you|he|she|there|i|nobody|everybody|everyone|anyone)\s(?!and\b|or\b)\w+", re.IGNORECASE)
"""A subject that nothing but its verb follows, whichever verb that is."""
LEAST_WORDS = 3
"""Words below which a piece is no clause."""


class _Piece(NamedTuple):
    text: str
    subject: str


@lru_cache(maxsize=4_096)
def clauses(text: str) -> tuple[str, ...]:
    """The clauses of a statement in order, each able to stand alone; the statement itself where it has only one."""
    found: list[str] = []
    subject = ""
    for span in _spans(text):
        piece = _with_subject(span, subject)
        found.append(piece.text)
        subject = piece.subject or subject
    return tuple(found) if len(found) > 1 else (text,)


def subject_of(sentence: str) -> str:
    """The words before the first verb; empty where they name nothing."""
    verb = VERB.search(sentence)
    before = sentence[: verb.start()].strip() if verb else ""
    return "" if _EMPTY.search(before.lower()) else before


def _spans(text: str) -> list[str]:
    """Exact pieces of the text, cut where a new clause begins."""
    starts = [0]
    for cut in _BREAK.finditer(text):
        if _within_number(text[: cut.start()], text[cut.end() :], cut[0]):
            continue
        if _is_clause(text[starts[-1] : cut.start()]) and _begins_one(text[cut.end() :], cut[0]):
            starts.append(cut.end())
    ends = [*starts[1:], len(text)]
    return [
        re.sub(r"(?:[\s,;—–-]|\b(?:and|but|yet|while|whereas|so)\b)+$", "", text[start:end])
        for start, end in zip(starts, ends, strict=True)
    ]


def _within_number(before: str, after: str, joint: str) -> bool:
    """Whether an "and" stands within a number: "six hundred and forty"."""
    return joint.strip() == "and" and bool(_GREAT_END.search(before) and _NUMBER_START.search(after))


def _is_clause(piece: str) -> bool:
    subordinate = _HANGS_ON.search(piece.strip())
    return len(piece.split()) >= LEAST_WORDS and bool(VERB.search(piece) or _SAYS.search(piece.strip())) and not subordinate


def _begins_one(rest: str, joint: str) -> bool:
    """Whether what follows has a verb of its own before the next break; "and if" opens a clause, an "if" alone hangs on the one before."""
    following = _BREAK.split(rest, maxsplit=1)[0]
    if joint.strip(" ,") in {"and", "but", ";"} and _CONDITION.search(following):
        return bool(VERB.search(following))
    return _is_clause(following) and not re.match(r"(?:and|or|nor)\b", following)


def _with_subject(piece: str, subject: str) -> _Piece:
    verb = VERB.search(piece)
    before = piece[: verb.start()].strip() if verb else ""
    own = "" if negations(before) else subject_of(piece)
    if not subject:
        return _Piece(piece, own)
    if verb and not before and "'" not in verb[0]:
        return _Piece(f"{subject} {piece}", "")
    if verb and _COUNTED.search(f"{before} "):
        return _Piece(f"{subject} {piece}", "")
    return _Piece(_pointed_back(piece, verb, subject), own) if verb else _Piece(piece, own)


def _pointed_back(piece: str, verb: re.Match[str], subject: str) -> str:
    """The clause with its subject instead of the "it" or "they" before its verb."""
    short = "'" in verb[0]
    head = piece[: verb.end()] if short else piece[: verb.start() + 1]
    pointed = _POINTING.search(head)
    if not pointed:
        return piece
    long = _LONG.get((pointed["short"] or "").lower(), "")
    return f"{head[: pointed.start()]}{subject} {long}{' ' if long else ''}{piece[len(head) :].lstrip()}"
