"""Numbers and names that nobody gave her."""

import re
from collections.abc import Iterator

from trainer.domain.verifier.ground import Ground
from trainer.domain.verifier.numbers import numbers
from trainer.domain.verifier.violation import Violation
from trainer.domain.verifier.words import STOP, sentences

_CAPITAL = re.compile(r"[^\W\d_][\w’'&.-]*")
_COMMON = frozenset(
    """i i'm i've i'd i'll monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december english christmas easter god ok okay cv tv it hr it's pm am qa ui ux b2b faq pdf pc ceo cfo cto vp
    mr mrs ms dr thanksgiving internet a-level""".split()
)
_IDIOMS = re.compile(
    r"\b24/7\b|\b(?:nine|9)[- ]to[- ](?:five|5)\b|\b(?:100|a hundred|one hundred) ?(?:%|percent\b|per cent\b)|\bone on one\b|\b50[/-]50\b"
)
_OPENS = re.compile(
    r"^(?:['’]s)?\s+(?:and I\b|was|is|has|had|said|told|asked|wanted|came|did|would|knew|left|runs|ran|from|at|in|who|'s)\b"
)


def invented_numbers(text: str, ground: Ground, *, final: bool) -> Iterator[Violation]:
    """Numbers that stand neither in the facts in reach, nor on paper, nor in the conversation.

    While words still come, one at the end may grow ("three" into "three hundred"), so it waits.
    """
    bare = _IDIOMS.sub(" ", text)
    settled = bare.rstrip()
    for number in numbers(bare):
        if number.value in ground.numbers or (not final and settled.lower().endswith(number.quote.lower())):
            continue
        yield Violation("number", number.quote, "gives a number that is not in the notes")


def invented_names(text: str, ground: Ground) -> Iterator[Violation]:
    """Proper names that she was never given, found by their capitals; not in German, where every noun has one."""
    if ground.language == "de":
        return
    for piece in sentences(text):
        found = list(_CAPITAL.finditer(piece))
        for place, match in enumerate(found):
            name = match.group().rstrip(".'’-")
            if name[:1].isupper() and not _known(name, ground) and (place > 0 or _is_subject(piece[match.end() :], name, found)):
                yield Violation("name", name, "names somebody or something that is not in the notes")


def _known(name: str, ground: Ground) -> bool:
    low = name.lower().replace("’", "'").removesuffix("'s")
    if low in _COMMON or low in ground.words or low.partition("'")[0] in STOP:
        return True
    return all(part in ground.words or part in STOP or part in _COMMON for part in re.split(r"[-&.]", low) if part)


def _is_subject(rest: str, name: str, found: list[re.Match[str]]) -> bool:
    """A capital at a sentence's start is a name where another follows it, or where it does what a person does."""
    if len(found) > 1 and found[1].group()[:1].isupper() and found[1].group() not in {"I", "I'm", "I’m", "I've", "I’ve", "I'd", "I’d"}:
        return rest.startswith(" " + found[1].group()) and not name.lower().endswith(("ly", "ing", "ed"))
    return bool(_OPENS.match(rest)) and not name.lower().endswith(("ly", "ing", "ed", "s", "ion", "ment", "ity", "ness"))
