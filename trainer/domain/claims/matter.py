"""What a statement is about: the words that carry its matter, spoken and written ones brought together."""

import re
from functools import lru_cache

from trainer.domain.claims.numerals import NUMBER_WORDS, TENS, UNITS
from trainer.domain.wording import content, stem

_GROUPS = """
holiday vacation leave days-off time-off pto
pay paid salary wage wages earn earns earning earnings
remote remotely home
staff people person persons employee employees headcount workforce of-us
start starts begin begins beginning began begun
found founded founder founders set-up
cost costs price prices priced
customer customers client clients
lead leads led run runs head heads headed
learning learn training course courses development education
parent parents parental maternity paternity
sick sickness ill illness
close closes closed shut shuts
sell sells sold sale selling
buy buys bought purchase
teach teaches taught
write writes wrote written
phone phones telephone
share shares stock equity
team teams pod pods group groups department
office offices
manager boss supervisor
work job
bonus bonuses
left quit churn attrition turnover
own owns owned owner owners hold holds held holding
end ends ended ending expire expires
approve approves approved approval
maximum limit limits limited cap caps capped ceiling
request requests ticket tickets
open opens opened launch launches launched
reply replies answer answers answered respond responds response
move moves moved moving relocate relocation
quarter quarterly
year yearly annual annually
month monthly
week weekly
day daily days
"""
_CANON = {stem(word): group.split()[0] for group in _GROUPS.strip().splitlines() for word in group.split()}
_UNITS, _TENS = "|".join(UNITS), f"(?:{'|'.join(TENS)})"
_PHRASES = (
    (re.compile(r"['’]s\b|\b\w+n['’]t\b", re.IGNORECASE), ""),
    (re.compile(r"\b(?:half|quarter) (?:past|to) (?=\w)", re.IGNORECASE), ""),
    (re.compile(r"\b(?:a|one|two|three)[- ](?:third|quarter|fifth|tenth)s?(?= of\b)", re.IGNORECASE), ""),
    (re.compile(r"\b(days?|time) off\b(?! (?:in lieu|work))", re.IGNORECASE), r"holiday"),
    (re.compile(r"\bof us\b|\bstrong\b(?= team)", re.IGNORECASE), "staff"),
    (re.compile(r"\bruns? out\b|\bis up\b", re.IGNORECASE), "ends"),
    (re.compile(r"\b(?:tops?|max(?:es)?) out\b", re.IGNORECASE), ""),
    (re.compile(r"\bset up\b", re.IGNORECASE), "founded"),
    (re.compile(r"\bunder (?=[A-Z][a-z])"), "led by "),
    (
        re.compile(
            rf"\b(?:be|are|is|'re|starts?|goes?) on (?=(?:[\w-]+ ){{0,4}}(?:[$€£]|thousand\b|{_TENS}-\w+ (?:{_UNITS})\b))", re.IGNORECASE
        ),
        "paid ",
    ),
    (re.compile(r"\bhears? (?:back|from us)\b|\bgets? back to\b", re.IGNORECASE), "answer"),
    (re.compile(r"\bper cent\b", re.IGNORECASE), "percent"),
)
_LIGHT = frozenset(
    stem(word)
    for word in """come comes came bring put puts everybody everyone somebody someone anybody anyone nobody each altogether total moment
    currently roughly nearly around almost approximately
    plus able actually basically honestly usually typically across full already ago today tonight nowadays
    gets getting round top anything something everything whatever least under
    happen happens try keep keeps allowed company business pound pounds dollar dollars euro euros percent half hundred thousand million
    next last first second previous""".split()
)
TIME = frozenset(
    _CANON.get(stem(word), stem(word))
    for word in """start year month week day hour minute work january february march april june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday""".split()
)
HALF = 0.5
"""Weight of a word that says when or how long: it is found beside any matter."""


@lru_cache(maxsize=8_192)
def matter(text: str) -> frozenset[str]:
    """The words that say what a text is about, each under one name for its kind; numbers and words without weight are left out."""
    for pattern, instead in _PHRASES:
        text = pattern.sub(instead, text)
    text = re.sub(r"[-–—/]", " ", text)
    found = frozenset(_CANON.get(word, word) for word in content(text) if word not in _NUMBERS and not word[0].isdigit())
    return found - _LIGHT


_NUMBERS = frozenset(stem(word) for word in NUMBER_WORDS)


def weight(words: frozenset[str]) -> float:
    """How much matter some words hold."""
    return sum(HALF if word in TIME else 1.0 for word in words)
