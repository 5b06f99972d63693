"""Questions that nobody should put to a candidate: grounds, rule packs by place, and how a sentence touches one."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from pydantic import Field

from trainer.domain.scenario import Id, Model
from trainer.domain.spelling import mended


class Source(Model):
    """The statute or the agency's guidance behind a rule."""

    name: str
    section: str = ""
    url: str = ""


class Ground(Model):
    """One ground of one place: how it is heard, what only sounds like it, and what to ask instead."""

    id: Id
    title: str
    asks: tuple[str, ...] = Field(min_length=1)
    """Regular expressions over a plain lower-case sentence; one of them in a question touches the ground."""
    unless: tuple[str, ...] = ()
    """Regular expressions for lawful wordings: where one is found, `asks` does not count."""
    says: tuple[str, ...] = ()
    """Regular expressions for the same ground volunteered by a candidate, or written into notes."""
    instead: str
    """The lawful question that serves the same need."""
    source: Source


class RulePack(Model):
    """The off-limits grounds of one place. A finding means "check with counsel", never "illegal"."""

    format: Literal["trainer.place/1"] = "trainer.place/1"
    id: str
    title: str
    grounds: tuple[Ground, ...] = Field(min_length=1)


class Touch(NamedTuple):
    """A ground that a text touches in a place."""

    ground: Ground
    place: str
    words: str
    """What was heard, in plain lower case."""


def touched(question: str, packs: Sequence[RulePack]) -> tuple[Touch, ...]:
    """The grounds that a question touches, or a guess that works as one, one a ground, in the order of the packs."""
    return _touches(_plain(question), packs) or (() if "?" in question else remarked(question, packs))


def _touches(plain: str, packs: Sequence[RulePack]) -> tuple[Touch, ...]:
    found: dict[str, Touch] = {}
    for pack in packs:
        for ground in pack.grounds:
            if ground.id not in found and (words := _heard(plain, ground.asks, ground.unless)):
                found[ground.id] = Touch(ground, pack.id, words)
    return tuple(found.values())


def remarked(remark: str, packs: Sequence[RulePack]) -> tuple[Touch, ...]:
    """The grounds that a guess about the candidate touches, though it asks nothing: "You must be near retirement, then.".

    Only a guess that would be off limits as a question counts; plain statements, about the company or the work, touch nothing.
    """
    plain = _plain(remark)
    asked = _as_question(plain)
    return _touches(asked, packs) if asked else ()


def _as_question(plain: str) -> str | None:
    """The question that a guess about "you" puts, or None where it guesses nothing about the candidate."""
    clause = re.sub(_TRAILING, "", plain)
    for rule, opening in _ASKED:
        if found := rule.search(clause):
            verb = found.groupdict().get("verb")
            return f"{_AUXILIARY.get(verb, f'do you {verb}') if verb else opening} {found['rest']}?"
    return f"{clause}?" if _LOOKS.search(clause) else None


def volunteered(text: str, packs: Sequence[RulePack]) -> tuple[Touch, ...]:
    """The grounds that a candidate's own words, or the trainee's notes, mention as a fact about the candidate."""
    plain = _plain(text)
    found: dict[str, Touch] = {}
    for pack in packs:
        for ground in pack.grounds:
            if ground.id not in found and (words := _heard(plain, ground.says, ())):
                found[ground.id] = Touch(ground, pack.id, words)
    return tuple(found.values())


_LEAD = r"^(?:(?:and|so|but|well|oh|ah|then|now|okay|ok|hm+|you know|honestly|of course|wow|gosh)[,.]? )*"
_GUESS = (
    r"(?:(?:i(?:'d| would)? (?:bet|guess|suppose|assume|imagine|presume|take it|gather|trust|reckon|expect|see|notice|noticed|can see"
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
    rf"{_LEAD}{_GUESS}?your (?P<rest>\w+ (?:must|{_LIKELY}|won't|wouldn't|doesn't|don't|will|would|isn't|aren't|can't|is|are|does)\b.*)$"
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
    r" (?:age|name|accent|surname|stage of life)\b|people (?:of|at) your age\b)"
)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", mended(text).lower().replace("’", "'").replace("‘", "'").replace("‑", "-")).strip()


@lru_cache(maxsize=4096)
def _heard(plain: str, asks: tuple[str, ...], unless: tuple[str, ...]) -> str | None:
    if not asks or (unless and _any_of(unless).search(plain)):
        return None
    found = _any_of(asks).search(plain)
    return found[0] if found else None


@lru_cache(maxsize=512)
def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
