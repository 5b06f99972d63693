"""Numbers as people say them, written as they are counted: "half a year" is 6 months, "two thirds" about 66.7 percent, "noon" 12:00."""

import re
from collections.abc import Callable

from trainer.domain.claims.numerals import TENS, UNITS

_SMALL = {**UNITS, **TENS}
COUNT = rf"(?:\d+|{'|'.join(sorted(_SMALL))})"
"""A small whole number, in digits or in a word."""
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
_PART = "|".join(_PARTS)
_TEN = 10
_WHOLE = 100
"""The most of which shares are told: "three in ten"; more is a year or a size."""
_MANY_PARTS = "halves|" + "|".join(f"{part}s" for part in _PARTS if part != "half")
_SPANS = {"year": (12, "months"), "hour": (60, "minutes"), "month": (4, "weeks"), "day": (24, "hours")}
_OF_A_SHARE = r"(?= (?:of|off|are|were|is|was|left|go|goes|went|come|comes|came|leave|stay|stayed|had|have|from)\b|\W*$|[,;])"
_PEOPLE = r"(?: (?:people|of (?:us|them|those|our|the)\b(?: \w+)?))?"

_Instead = str | Callable[[re.Match[str]], str]
_Rule = tuple[re.Pattern[str], _Instead]


def counted(word: str) -> int:
    """A small number in digits or in a word."""
    return int(word) if word.isdigit() else _SMALL[word.lower()]


def as_counted(sentence: str) -> str:
    """The sentence with its spoken numbers, shares, spans and hours written out."""
    for pattern, instead in _RULES:
        sentence = pattern.sub(instead, sentence)
    return sentence


def _percent(share: float) -> str:
    return f"about {100 * share:.3g} percent"


def _in(found: re.Match[str]) -> str:
    part, whole = counted(found["part"]), counted(found["whole"])
    return _percent(part / whole) if 0 < part < whole <= _WHOLE else found[0]


def _some_parts(found: re.Match[str]) -> str:
    name = found["name"].lower()
    return _percent(counted(found["count"]) / (2 if name == "halves" else _PARTS[name.removesuffix("s")]))


def _one_part(found: re.Match[str]) -> str:
    return _percent(1 / _PARTS[found["name"].lower()])


def _half_span(found: re.Match[str]) -> str:
    size, unit = _SPANS[found["unit"].lower()]
    return f"{size // 2} {unit}"


def _and_a_half(found: re.Match[str]) -> str:
    size, unit = _SPANS[found["unit"].lower()]
    return f"{size * 3 // 2} {unit}"


def _pointed(found: re.Match[str]) -> str:
    """Nine point four is 9.4."""
    digits = "".join(str(_DIGITS[word.lower()]) for word in re.findall(r"\w+", found["part"]))
    return f"{_below_hundred(found['whole'])}.{digits}"


def _pounds_and_pence(found: re.Match[str]) -> str:
    return f"{_below_hundred(found['pounds'])}.{_below_hundred(found['pence']):02d} {found['unit']}"


def _spoken_year(found: re.Match[str]) -> str:
    """Twenty twenty-four is 2024."""
    return f"{_CENTURIES[found['century'].lower()]}{_below_hundred(found['year']):02d}"


def _thousands(found: re.Match[str]) -> str:
    """Thirty-one two is how people say 31,200, and forty-one seven fifty 41,750."""
    tens = f"{found['hundreds'].lower()} {found['tens'] or ''}".split()
    return f"{1_000 * _below_hundred(found['thousands']) + 100 * UNITS[tens[0]] + (TENS[tens[1]] if tens[1:] else 0):,} pounds"


def _hour_and_minutes(found: re.Match[str]) -> str:
    return f"{found['how']} {_below_hundred(found['hour'])}:{_below_hundred(found['minutes'])}"


def _both_thousands(found: re.Match[str]) -> str:
    """Seventy-eight to ninety thousand begins at 78,000."""
    low = found["low"]
    value = float(low) if low[0].isdigit() else _below_hundred(low)
    return f"{found['money'] or ''}{1_000 * value:,.0f} {found['to']} " if value else found[0]


def _below_hundred(words: str) -> int:
    """The sum of number words: "forty-one"."""
    return sum(counted(word) for word in re.findall(r"\w+", words))


def _half_past(found: re.Match[str]) -> str:
    return f"{counted(found['hour'])}:30"


def _rule(pattern: str, instead: _Instead) -> _Rule:
    return re.compile(pattern, re.IGNORECASE), instead


def _nth_day(found: re.Match[str]) -> str:
    return f"{_NTHS[found['nth'].lower()]} {found['unit']}th"


_DIGITS = {"zero": 0, "oh": 0, "nought": 0, **{word: value for word, value in UNITS.items() if value < 10}}
_ONE_DIGIT = "|".join(word for word, value in UNITS.items() if value < 10)
_TWO_DIGITS = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{_ONE_DIGIT}))?|{'|'.join(UNITS)}|\d\d?)"
"""A number below a hundred, in digits or in words."""
_IN_CENTURY = rf"(?:{'|'.join(TENS)})(?:[- ](?:{_ONE_DIGIT}))?|{'|'.join(word for word, value in UNITS.items() if value >= _TEN)}"
"""What a year is called behind its century."""
_NO_COUNT = r"(?!-)(?! (?:thousand|hundred|million|percent|per cent|minutes?|hours?|days?|weeks?|months?|years?|people|of)\b)"
"""Behind "two sixty", which is 260 or 2.60: nothing that tells which, so nothing is held against it."""
_THOUSANDS = rf"(?=[$€£]?(?:{_TWO_DIGITS}|\d\d\d) (?:thousand|k)\b)"
_CENTURIES = {"nineteen": 19, "twenty": 20}
_NTHS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
_RULES: tuple[_Rule, ...] = (
    _rule(rf"\b(?P<whole>{_TWO_DIGITS}) point (?P<part>(?:{'|'.join(_DIGITS)})(?: (?:{'|'.join(_DIGITS)}))*)\b", _pointed),
    _rule(
        rf"\b(?P<pounds>{_TWO_DIGITS}) (?P<unit>pounds?|dollars?|euros?|quid) (?P<pence>(?:{'|'.join(TENS)})(?:[- ](?:{_ONE_DIGIT}))?)\b"
        r"(?! (?:thousand|hundred|percent|per cent|people|hours|minutes|days|weeks|months|years)\b)",
        _pounds_and_pence,
    ),
    _rule(
        rf"\b(?P<thousands>(?:{'|'.join(TENS)})-(?:{_ONE_DIGIT})) (?P<hundreds>{_ONE_DIGIT})(?: (?P<tens>{'|'.join(TENS)}))?"
        r"(?=\W*$|[,;.]|\s(?:and|to|or|at|for|a year|per|in|on|depending|up|with|as|then|plus|before|after|now|here)\b)",
        _thousands,
    ),
    _rule(
        rf"\b(?P<thousands>{_TWO_DIGITS}) thousand (?P<hundreds>{_ONE_DIGIT}) (?P<tens>{'|'.join(TENS)})\b",
        _thousands,
    ),
    _rule(
        rf"(?<=\b(?:in|of|by) )(?P<century>nineteen|twenty) (?P<year>{_IN_CENTURY})\b{_NO_COUNT}",
        _spoken_year,
    ),
    _rule(
        rf"(?<=\b(?:since|until|after) )(?P<century>nineteen|twenty) (?P<year>{_IN_CENTURY})\b{_NO_COUNT}",
        _spoken_year,
    ),
    _rule(
        rf"\b(?P<how>at|from|until|till|by|before|to) (?P<hour>{_ONE_DIGIT}|ten|eleven|twelve) "
        r"(?P<minutes>thirty|fifteen|forty-five)\b(?!-)",
        _hour_and_minutes,
    ),
    _rule(rf"(?<!-)(?<!and )(?<!hundred )(?<!thousand )\b(?:{_ONE_DIGIT}) (?:{'|'.join(TENS)})(?:-(?:{_ONE_DIGIT}))?\b{_NO_COUNT}", " "),
    _rule(rf"(?P<money>[$€£])?\b(?P<low>{_TWO_DIGITS}|\d\d\d) (?P<to>to|or|up to) {_THOUSANDS}", _both_thousands),
    _rule(rf"(?<=\bbetween )(?P<money>[$€£])?(?P<low>{_TWO_DIGITS}|\d\d\d) (?P<to>and) {_THOUSANDS}", _both_thousands),
    _rule(
        rf"\b(?P<count>{_TWO_DIGITS}) (?P<unit>hours|days|weeks|nights|months) out of (?P<whole>{_TWO_DIGITS})\b",
        r"\g<count> \g<unit> of \g<whole> \g<unit>",
    ),
    _rule(rf"\b(?:the |your )?(?P<nth>{'|'.join(_NTHS)}) (?P<unit>day|week|month)\b", _nth_day),
    _rule(rf"\b(?P<unit>day|week|month) (?P<nth>{COUNT})\b", r"\g<nth> \g<unit>th"),
    _rule(rf"\b(?P<count>(?:{COUNT}[- ]?)+?) and a half thousand\b", r"\g<count> thousand five hundred"),
    _rule(rf"\b(?P<count>(?:{COUNT}[- ]?)+?) and a half million\b", r"\g<count> million five hundred thousand"),
    _rule(r"\b(?:twice|double) (?=(?:the|your|their|our|his|her|what)\b)", "2 times "),
    _rule(r"\bday one\b", "the first day"),
    _rule(r"\b(?:an?|one) (?P<unit>year|hour|month) and a half\b", _and_a_half),
    _rule(r"\b(?P<how>after|within|takes?|lasts?|than) an? (?P<unit>year|month|week|day|hour)\b", r"\g<how> 1 \g<unit>"),
    _rule(r"\b(?:tops?|max(?:es)?) out at\b", "is"),
    _rule(r"\btime and a half\b", "1.5 times"),
    _rule(r"\bdouble (?:time|pay)\b", "2 times"),
    _rule(r"\b(?:noon|midday)\b", "12:00"),
    _rule(r"\bmidnight\b", "0:00"),
    _rule(rf"\bhalf (?P<hour>{'|'.join(list(UNITS)[:12])})\b(?! (?:of|percent|per)\b)", _half_past),
    _rule(r"\bthree[- ]quarters of an hour\b", "45 minutes"),
    _rule(r"\b(?:a |one )?quarter of an hour\b", "15 minutes"),
    _rule(r"\b(?:a |one )?quarter of a year\b", "3 months"),
    _rule(r"\bhalf[- ]an?[- ](?P<unit>year|hour)\b(?:'s)?", _half_span),
    _rule(r"\bhalf a dozen\b", "6"),
    _rule(r"\bhalf a million\b", "500,000"),
    _rule(rf"\b(?P<count>{COUNT}) fortnights\b", lambda found: f"{2 * counted(found['count'])} weeks"),
    _rule(r"\b(?:a |one )?fortnight\b", "2 weeks"),
    _rule(r"\ba couple of (?=\w)", "about 2 "),
    _rule(
        rf"\b(?P<part>{COUNT})(?! (?:day|night|week|weekend|month|shift|\w+day)\b){_PEOPLE} (?:in|out of)(?: every)? "
        rf"(?P<whole>{COUNT})\b(?! (?:minutes|hours|days|weeks|months|years|countries|towns|places|teams|languages)\b)",
        _in,
    ),
    _rule(rf"\b(?P<count>{COUNT})[- ](?P<name>{_MANY_PARTS})\b", _some_parts),
    _rule(rf"\b(?:an?|one)[- ](?P<name>{_PART}){_OF_A_SHARE}", _one_part),
    _rule(r"\bhalf (?=of\b|the\b|our\b|them\b|us\b|all\b)(?!the (?:day|week|time|year|month|morning|afternoon)\b)", "about 50 percent "),
    _rule(rf"\b(?P<count>(?:{COUNT}[- ]?)+|[\d,.]+)[- ](?:odd|ish)\b", r"about \g<count>"),
    _rule(
        rf"\b(?P<count>(?:(?:{COUNT}|hundred|thousand)[- ]?)+|[\d,.]+),? (?:or so|or thereabouts|give or take|more or less)\b",
        r"about \g<count>",
    ),
    _rule(
        r"\b(?:(?:a (?:little|bit|shade)|just|slightly|only just) (?:over|under|above|below|more than|less than)|not quite|"
        r"close to|something like|"
        r"(?:somewhere )?in the (?:region|order) of|somewhere (?:around|near|about)|getting on for|round about|pretty much)\b",
        "about",
    ),
    _rule(r"\b(?:no|not) (?:more|longer|later) than\b|\ba maximum of\b", "at most"),
    _rule(r"\b(?:no|not) (?:fewer|less|sooner|earlier) than\b|\ba minimum of\b|\b(?:upwards?|north) of\b", "at least"),
)
