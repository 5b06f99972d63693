"""What a number in a sentence counts: the words beside it, money, a percentage, a time of day, a place in the calendar."""

from collections.abc import Sequence

from trainer.domain.claims.numerals import NUMBER_WORDS, numeral
from trainer.domain.wording import stem

MONTHS = "january february march april may june july august september october november december".split()
DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
IN_YEAR, IN_MONTH = "in-year", "in-month"
"""Units of a year and a month of the calendar, which are no spans of time."""
_MONEY = frozenset(stem(word) for word in "$ € £ usd eur gbp dollar dollars euro euros pound pounds quid bucks".split())
_PERCENT = frozenset({"%", "percent", "per-cent"})
_PRICED = frozenset(
    stem(word) for word in "cost costs price pay pays paid earn earns spend salary wage fee charge charges bonus band".split()
)
_PAYING = frozenset("pay pays paid cost costs earn earns".split())
_LEAST_SUM = 50
_BARE = frozenset(", . ; for each and or extra on".split())
"""What may follow a sum that is told without its currency: "it pays two hundred and sixty for the week"."""
_CLOCK_BEFORE = frozenset("at from until till to by before after".split())
_AT_THE_HOUR = frozenset("at until till".split())
_HOURS = 12
_CLOCK_AFTER = frozenset({"", "am", "pm", "o'clock", "in", "and", "to", "until", "till", "on", ".", "each", "every", "sharp"})
_LITTLE = frozenset(
    """a an the of in to and or for per each every on at by with from is are was were as that this it than more less up we you they
    our paid full whole good working them those these it here""".split()
)
_ENDS = frozenset("after before since until till once if when unless because but while which who".split())
"""Words behind which another thing is spoken of than what was counted."""
_REACH = 3
"""Words after a number among which its unit stands."""
_ALIKE = {stem(word): stem("people") for word in "us persons person employees employee staff colleagues folks".split()}


def by_the_clock(tokens: Sequence[str], index: int, length: int, value: float) -> bool:
    """Whether the number that begins at `index` is a time of day, in whole hours."""
    before = tokens[index - 1].lower() if index else ""
    after = tokens[index + length].lower() if index + length < len(tokens) else ""
    if after in {"am", "pm", "o'clock"}:
        return True
    whole = value == int(value) and after in _CLOCK_AFTER
    if whole and before in _AT_THE_HOUR and value <= _HOURS:
        return True
    opened = any(
        token.lower() in {"open", "opens", "starts", "start", "begins", "begin", "ends", "end", "shift", "closes"} for token in tokens
    )
    return opened and whole and value <= 2 * _HOURS and before in _CLOCK_BEFORE


def units(tokens: Sequence[str], index: int, length: int, value: float) -> frozenset[str]:
    """What the number that begins at `index` may count: a kind of its own, or stems of the words behind it."""
    special = _calendar_unit(tokens, index, length, value) or _measure_unit(tokens, index, length, value)
    if special:
        return frozenset({special})
    after = []
    behind = index + length
    if [token.lower() for token in tokens[behind : behind + 2]] in (["of", "them"], ["of", "those"], ["of", "these"]):
        behind += 2
    for token in tokens[behind : behind + _REACH]:
        if token in {",", ";", ":"} or token.lower() in _ENDS:
            break
        after.append(token.lower())
    found = [stem(word) for word in after if word not in _LITTLE | NUMBER_WORDS and word[0].isalpha()]
    return frozenset(_ALIKE.get(word, word) for word in found)


def _calendar_unit(tokens: Sequence[str], index: int, length: int, value: float) -> str:
    word = tokens[index].lower()
    if word in MONTHS:
        return IN_MONTH
    if day(word) in DAYS:
        return "weekday"
    beside = {token.lower() for token in (*tokens[max(0, index - 1) : index], *tokens[index + length : index + length + 1])}
    if beside & set(MONTHS):
        return "day-of-month" if value <= 31 else IN_YEAR
    return IN_YEAR if word.isdigit() and 1900 <= value <= 2100 else ""


def _measure_unit(tokens: Sequence[str], index: int, length: int, value: float) -> str:
    before = tokens[index - 1].lower() if index else ""
    after = [token.lower() for token in tokens[index + length : index + length + 2]]
    if before in _MONEY or (after and stem(after[0]) in _MONEY):
        return "money"
    if after and after[0] in _PERCENT:
        return "percent"
    if after and after[0] in {"to", "and", "or", "until"} and (other := numeral(tokens, index + length + 1)):
        return _measure_unit(tokens, index + length + 1, other.length, other.value)
    priced = {stem(token.lower()) for token in tokens[max(0, index - 5) : index]} & _PRICED
    paid = before in _PAYING and value >= _LEAST_SUM and (not after or after[0] in _BARE)
    return "money" if paid or ((priced or value >= _LEAST_SUM) and _for_a_time(after)) else ""


def _for_a_time(after: Sequence[str]) -> bool:
    return len(after) == 2 and after[0] in {"a", "per", "each"} and after[1] in {"month", "year", "week", "seat", "hour"}


def day(word: str) -> str:
    """A weekday without its plural or possessive."""
    return word.removesuffix("'s").removesuffix("s")
