"""The form of what is said: not empty, within the band, in her language, and nothing but speech."""

import re
from collections.abc import Iterator

from trainer.domain.verifier.ground import Ground
from trainer.domain.verifier.language import foreign, language
from trainer.domain.verifier.violation import Violation
from trainer.domain.verifier.words import content, sentences, words

_MARKUP = re.compile(
    r"```|</?[a-z_][^>\n]*>|<\||\|>|[‹›]|\*\*|__\w|(?:^|\s)#{1,6}\s\w|^\s*[-*•]\s+\S|^\s*\d+[.)]\s+\S|\[/?INST\]|[{\[]\s*\"|\"\s*:\s*[\"\[{\d]|\{\{|\}\}|\$\w+\b(?<!\d)|"
    r"\]\(|https?://|&[a-z]+;|\\n|=== ",
    re.IGNORECASE | re.MULTILINE,
)
_INNER = re.compile(
    r"\b[a-z]+\d?_[a-z_]+\b|\b(?:gates?|probe2|own_part|ledger|length band|rapport score|json|fact ids?)\b(?=\s*[:=]|\b)", re.IGNORECASE
)
_HYPHENED = re.compile(r"[^\W_]+(?:-[^\W_]+)+")
TOLERANCE, SLACK = 1.5, 12
"""The most words may be overrun by half and a sentence, the least undercut by half."""


def shape(text: str, near: str, ground: Ground, *, final: bool) -> Iterator[Violation]:
    """What can be seen without knowing what it says; `near` is the part of the text not looked at before."""
    yield from _marks(near, ground)
    yield from _tongue(near, ground)
    count, (least, most) = len(words(text)), ground.plan.words
    if count > limit(most):
        yield Violation("long", "", f"is too long: at most {most} words")
    if final and count == 0:
        yield Violation("empty", "", "says nothing")
    elif final and ground.plan.act in TELLING and count < least // 2:
        yield Violation("short", "", f"is too short: at least {least} words")


TELLING = ("tell", "repeat")
"""Acts that are held to the least of the band: a greeting or a nod may be as short as anybody's."""


def limit(most: int) -> int:
    """Words at which a text is too long."""
    return int(most * TOLERANCE) + SLACK


def untold(text: str, ground: Ground) -> Iterator[Violation]:
    """Planned facts of which nothing is said: a fifth of a wording's content, and never more than four words, is asked for."""
    said = content(text)
    for fact in ground.planned:
        if not any(len(wording & said) >= min(4, -(-len(wording) // 5)) for wording in fact.wordings):
            yield Violation("untold", "", "leaves out what the notes say")


def _marks(text: str, ground: Ground) -> Iterator[Violation]:
    if match := _MARKUP.search(text):
        yield Violation("markup", match.group().strip(), "holds signs that nobody speaks")
    inner = next((one for one in _INNER.finditer(text) if one.group().lower() not in ground.words), None)
    if inner:
        yield Violation("markup", inner.group(), "holds a word that nobody speaks")
    if found := next((one for one in _HYPHENED.findall(text.lower()) if one in ground.ids and not _spoken(one, ground)), None):
        yield Violation("markup", found, "holds a word that nobody speaks")


def _spoken(one: str, ground: Ground) -> bool:
    """An id that is also a phrase of her own, with its hyphens: "part-time", "first-line"."""
    return one.count("-") == 1 and any(one.replace("-", " ") in line for line in ground.authored)


def _tongue(text: str, ground: Ground) -> Iterator[Violation]:
    mine = ground.language
    if mine != "other" and (letters := foreign(text)):
        yield Violation("language", letters[:20], "is not in the language of the notes")
        return
    for piece in sentences(text):
        found = language(piece)
        if found not in {mine, "unknown"} and mine != "unknown" and len(words(piece)) > 5:
            yield Violation("language", piece.strip(), "is not in the language of the notes")
            return
