"""A guess about the candidate, read as the question that it puts: "You must be near retirement, then."."""

import re

_LEAD = r"^(?:(?:and|so|but|well|oh|ah|then|now|okay|ok|hm+|you know|honestly|of course|wow|gosh)[,.]? )*"
_GUESS = (
    r"(?:(?:i(?:'m| am) (?:guessing|assuming|betting|thinking|imagining)|i(?:'d| would)? (?:bet|guess"
    r"|suppose|assume|imagine|presume|take it|gather|trust|reckon|expect|see|notice|noticed|can see"
    r"|can tell|can hear)"
    r"|no doubt|surely|probably|presumably|obviously|clearly|apparently|chances are|it looks like|it seems|looks like|seems like"
    r"|so)(?: that)?,? )"
)
_LIKELY = r"(?:probably|surely|clearly|obviously|certainly|presumably|no doubt|doubtless|most likely|likely|apparently)"
_BE = re.compile(
    rf"{_LEAD}(?:{_GUESS}(?:you(?:'re| are)|you(?:'ll| will) be)(?: {_LIKELY})?|you(?:'re| are) {_LIKELY}|you(?:'ll"
    rf"| will) {_LIKELY} be) (?P<rest>.+)$"
)
_WERE = re.compile(rf"{_LEAD}{_GUESS}you(?: {_LIKELY})? were (?P<rest>.+)$")
_HAVE = re.compile(rf"{_LEAD}{_GUESS}you(?:(?: {_LIKELY})? ha(?:ve|d)|'ve) (?!got\b)(?P<rest>.+)$")
_WILL = re.compile(rf"{_LEAD}{_GUESS}you(?:(?: {_LIKELY})? will|'ll) (?!be\b)(?P<rest>.+)$")
_BEEN = re.compile(rf"{_LEAD}{_GUESS}?you must (?:{_LIKELY} )?have been (?P<rest>.+)$")
_MUST = re.compile(rf"{_LEAD}{_GUESS}?(?:you|someone like you) (?:must|have to|has to|can't) (?:{_LIKELY} )?(?P<verb>\w+) (?P<rest>.+)$")
_DO = re.compile(
    rf"{_LEAD}(?:{_GUESS}(?:you(?:'ve| have) got|you)(?! (?:must|are|can|will|would|could|should|might|may|did|were|had|worked|used|led"
    rf"|were)\b)"
    rf"(?: {_LIKELY})?|you {_LIKELY}) (?P<rest>\w.+)$"
)
_YOURS = re.compile(
    rf"{_LEAD}{_GUESS}?your (?P<rest>(?:\w+ ){{1,3}}?(?:must|{_LIKELY}|won't|wouldn't|doesn't|don't|will|would"
    r"|isn't|aren't|can't|is|are|does)\b.*)$"
)
_ASKED: tuple[tuple[re.Pattern[str], str], ...] = (
    (_BEEN, "were you"),
    (_WERE, "were you"),
    (_HAVE, "have you"),
    (_WILL, "will you"),
    (_BE, "are you"),
    (_MUST, ""),
    (_DO, "do you"),
    (_YOURS, "does your"),
)
_AUXILIARY = {"be": "are you", "have": "do you have"}
_TRAILING = r",? ?(?:then|i see|i guess|i suppose|i imagine|i take it|i bet|no doubt|huh|eh|right|though|of course)?[.!… ]*$"
_LOOKS = re.compile(
    rf"{_LEAD}(?:you (?:don't )?(?:look|seem|sound)\b|(?:a |with a |for a )?(?:man|woman|person|lady|gentleman|guy|girl) (?:of"
    rf"|at) your\b|(?:at|with|given) (?:that|your)"
    r" (?:age|name|accent|surname|stage of life)\b|people (?:of|at) your age\b|i(?:'d| would) (?:put|have|place|say) you\b"
    r"|with (?:two|three|four|five|kids|little ones|children) at home\b)"
)
_OPENING = rf"{_LEAD}(?:{_GUESS})?"
_AFTERTHOUGHT = re.compile(
    r"^(?P<rest>.*\byou(?:r|'\w+)?\b.*?),? (?:i(?:'d| would| should) (?:have )?(?:think|thought|say|imagine|guess|expect|bet)"
    r"|i (?:imagine|guess|suppose|bet|expect|take it|gather|presume|assume|dare say)|no doubt|i'm sure|i see)[.!… ]*$"
)
"""A guess that says so at its end: "You'll be wanting a family, I should think."."""
_OF_OTHERS = re.compile(rf"{_LEAD}{_GUESS}(?P<rest>(?:the|those|that|this|it|he|she|they|somebody|someone|there)\b.*\byou(?:r|'\w+)?\b.*)$")
"""A guess about what surrounds the candidate: "I expect the kids keep you busy."."""


def as_question(plain: str) -> str | None:
    """The question that a guess about "you" puts, or None where it guesses nothing about the candidate."""
    late = _AFTERTHOUGHT.search(plain)
    clause = f"i guess {re.sub(_OPENING, '', late['rest'])}" if late else re.sub(_TRAILING, "", plain)
    return _guessed(clause) or next(filter(None, map(_guessed, clause.split(", ")[1:])), None)


def _guessed(clause: str) -> str | None:
    for rule, opening in _ASKED:
        if found := rule.search(clause):
            verb = found.groupdict().get("verb")
            return f"{_AUXILIARY.get(verb, f'do you {verb}') if verb else opening} {found['rest']}?"
    others = _OF_OTHERS.search(clause)
    return f"{others['rest']}?" if others else f"{clause}?" if _LOOKS.search(clause) else None
