"""Words that say no without a "not": "closed" is not open, "unpaid" not paid."""

import re
from collections.abc import Callable

_IS = r"(?P<is>is|are|be|was|were|been|stays?|remains?|being)"
_BE = "(?:is|are|was|were|be|get|gets)"
_Instead = str | Callable[[re.Match[str]], str]


def _opened(found: re.Match[str]) -> str:
    return f"{found['is']} {'' if found['no'] else 'not '}open"


def _has_maximum(found: re.Match[str]) -> str:
    return f"has {'no' if found['no'] else 'a'} maximum"


_POLES: tuple[tuple[re.Pattern[str], _Instead], ...] = (
    (re.compile(rf"\b{_IS} (?P<no>(?:not|never) )?(?:\w+ly )?(?:closed|shut)\b(?! (?:out|off|down|up|to)\b)", re.IGNORECASE), _opened),
    (re.compile(r"\b(?:closes?|shuts?) (?=on (?:mon|tues|wednes|thurs|fri|satur|sun)days?\b)", re.IGNORECASE), "do not open "),
    (re.compile(r"\bunpaid\b", re.IGNORECASE), "not paid"),
    (re.compile(r"\b(?:forbidden|prohibited|banned)\b", re.IGNORECASE), "not allowed"),
    (re.compile(r"\b(?:optional|voluntary)\b", re.IGNORECASE), "not compulsory"),
    (re.compile(r"\b(?:mandatory|obligatory|required by all)\b", re.IGNORECASE), "compulsory"),
    (re.compile(r"\bexcluded\b", re.IGNORECASE), "not included"),
    (
        re.compile(
            r"\b(?:scrapped|abolished|axed|ruled out|done away with|off the table|out of the question|a thing of the past)\b", re.IGNORECASE
        ),
        "no more",
    ),
    (re.compile(r"\ba must\b", re.IGNORECASE), "compulsory"),
    (re.compile(rf"\b(?P<is>{_BE}(?:n't| not)?(?: \w+ly)?) covered\b", re.IGNORECASE), r"\g<is> paid"),
    (re.compile(rf"\b{_BE}(?P<no>n't| not| never)? (?:capped|limited)\b(?! to\b)", re.IGNORECASE), _has_maximum),
    (re.compile(r"\b(?:uncapped|unlimited)\b", re.IGNORECASE), "with no maximum"),
    (
        re.compile(
            r"\bthere(?:['’]s| is| are) no (?:rule|need|requirement|obligation|duty|plans?|intention)\b(?: that| to| for)?", re.IGNORECASE
        ),
        "not",
    ),
    (re.compile(r"\bimpossible\b", re.IGNORECASE), "not possible"),
)


def plainly(text: str) -> str:
    """The text with its negative words spelled as a "not" and their opposite."""
    for pattern, instead in _POLES:
        text = pattern.sub(instead, text)
    return text


_NEVER_WITHOUT = re.compile(r"\b(?:never|nobody|no one|nothing|not|(?P<does>\w+)n['’]t)\b(?P<what>[^,;:.]*?)\bwithout\b", re.IGNORECASE)


def undoubled(text: str) -> str:
    """The text with "never ... without" said plainly: "never sold without a test ride" is sold with one."""
    return _NEVER_WITHOUT.sub(lambda found: f"{found['does'] or ''}{found['what']}with", text)
