"""What the candidate was told, remembered in the interviewer's own words: what suits her, and what does not fit together."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from trainer.domain.hearing.words import stem, stems
from trainer.domain.transcript import Turn

_LONGEST, _SHORTEST = 12, 4
"""Words of a quotation that can be taken up in speech."""
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
        "twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_FIGURE = re.compile(
    rf"\b(?P<number>\d[\d.,]*|{'|'.join(_NUMBERS)})\s+(?P<unit>[a-z]+)(?P<rate>\s+(?:(?:a|per|each|every)\s+[a-z]+|"
    rf"in\s+(?:three|four|five|ten|twenty|a\s+hundred)))?\b",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    r"\b(?:actually|sorry|i mean|i meant|correction|rather|to be precise|let me correct|i misspoke|make that|in fact)\b", re.IGNORECASE
)
_VAGUE = frozenset(
    ["one", "of", "or", "and", "to", "more", "less", "percent", "per", "other", "different", "in", "years", "year", "minutes"]
)
_CLAUSES = re.compile(r"(?:[;!?—–()]|[,.:](?!\d))+|\s(?:but|so|because|which|then)\s", re.IGNORECASE)


_WHOLE = re.compile(
    r"^(?:we|you|i|it|they|he|she|there|our|your|the|this|that|these|those|every\w*|nobody|no one|all|most|each)\b(?:'\w+)?\s.*\b",
    re.IGNORECASE,
)
"""A clause that can stand by itself begins with what it speaks of."""
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|can|could|may|might|must|should|will|would|do|does|did|don't|doesn't|pays?|gets?|gives?|works?"
    r"|goes|takes?|makes?|writes?|reads?|knows?|stays?|runs?|decides?|holds?|keeps?|needs?|comes?|starts?|costs?|earns?|helps?|teach(?:es)?"
    r"|\w+ed)\b|'(?:s|re|ve|ll|d|m)\b",
    re.IGNORECASE,
)
"""And something happens in it."""


class Contradiction(NamedTuple):
    """Two things said that cannot both be so, word for word."""

    before: str
    now: str


class _Figure(NamedTuple):
    quote: str
    number: str
    unit: str
    """What is counted and how often: "days a week"."""
    about: frozenset[str]
    """Stems of the rest of the sentence."""


def clause_with(text: str, words: str) -> str:
    """The clause of a text that holds the words, word for word; empty where it is no whole one, or too long or short to be taken up."""
    for clause in _clauses(text):
        fits = _SHORTEST <= len(clause.split()) <= _LONGEST
        if fits and words.lower() in clause.lower() and _WHOLE.match(clause) and _VERB.search(clause):
            return clause
    return ""


def contradiction(turns: Sequence[Turn]) -> Contradiction | None:
    """Whether the last turn gives another number than an earlier one for the same thing, and does not say that it corrects it."""
    if not turns or _CORRECTS.search(turns[-1].text):
        return None
    earlier = [each for turn in turns[:-1] if turn.speaker == "interviewer" for each in _figures(turn.text)]
    for new in _figures(turns[-1].text):
        same = [old for old in earlier if old.unit == new.unit and _same_thing(old, new)]
        if same and all(old.number != new.number for old in same):
            return Contradiction(same[-1].quote, new.quote)
    return None


def _same_thing(old: _Figure, new: _Figure) -> bool:
    """Whether two sentences with a number speak of one thing: a word in common is chance where both say much else."""
    shared = len(old.about & new.about)
    return shared > 1 or 2 * shared >= min(len(old.about), len(new.about)) > 0


def _clauses(text: str) -> Iterator[str]:
    start = 0
    for found in _CLAUSES.finditer(text):
        yield text[start : found.start()].strip()
        start = found.end()
    yield text[start:].strip()


def _figures(text: str) -> Iterator[_Figure]:
    """Every number with what it counts, but for those of a sentence that gives several for the same: a range is no contradiction."""
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        if sentence.rstrip().endswith("?"):
            continue
        found = [_figure(match, sentence) for match in _FIGURE.finditer(sentence) if match["unit"].lower() not in _VAGUE]
        units = [each.unit for each in found]
        yield from (each for each in found if units.count(each.unit) == 1)


def _figure(found: re.Match[str], sentence: str) -> _Figure:
    number = found["number"].lower().replace(",", "")
    unit = " ".join(stem(word) for word in f"{found['unit']}{found['rate'] or ''}".lower().split())
    rest = stems(sentence[: found.start()] + " " + sentence[found.end() :])
    return _Figure(found[0], str(_NUMBERS.get(number, number)), unit, rest)
