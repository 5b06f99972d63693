"""A finding: what a rule saw, before it is written down as a verdict."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from trainer.domain.evidence import Asked, Evidence, Said
from trainer.domain.hearing.courtesies import is_phatic
from trainer.domain.hearing.invitations import is_invitation
from trainer.domain.hearing.sentences import Sentence
from trainer.domain.reading import Act
from trainer.domain.report import Quote, VerdictWord
from trainer.domain.wording import plain

SHOWN = 3
"""Quotes shown with one finding."""
SHORT = 90
"""Characters of a quote that a reason repeats."""


class Finding(NamedTuple):
    """A rule's answer with its receipts."""

    verdict: VerdictWord
    reason: str
    quotes: tuple[Quote, ...] = ()
    at: int | None = None
    """The turn in which something else could have been said."""
    partly: bool = False
    """It was done, only not often enough: nothing to advise."""


def receipts(said: Iterable[Said]) -> tuple[Quote, ...]:
    """The first few as quotes."""
    return tuple(Quote(turn=turn, quote=text) for turn, text in list(said)[:SHOWN])


def questions(asked: Iterable[Asked]) -> tuple[Quote, ...]:
    """The first few questions as quotes."""
    return receipts(Said(turn, question.text) for turn, question in asked)


def show(said: Said | Quote) -> str:
    """A quote as it reads inside a reason."""
    text = said.text if isinstance(said, Said) else said.quote
    text = " ".join(text.split())
    return f"“{text if len(text) <= SHORT else text[: SHORT - 1].rstrip() + '…'}” in turn {said.turn}"


def matching(evidence: Evidence, pattern: re.Pattern[str], turns: Iterable[int] | None = None) -> tuple[Said, ...]:
    """The interviewer's sentences, in those turns or in all, that hold the pattern."""
    within = frozenset(evidence.own_turns if turns is None else turns)
    return tuple(said for said in evidence.said if said.turn in within and pattern.search(plain(said.text)))


def present(said: tuple[Said, ...], yes: str, no: str, *, least: int = 1, at: int | None = None) -> Finding:
    """Yes where there are enough; the reason begins with `yes` and the first of them, or is `no`."""
    if len(said) >= least:
        return Finding("yes", f"{yes}: {show(said[0])}.", receipts(said))
    return Finding("no", no, receipts(said), at, partly=bool(said))


def acts(evidence: Evidence, act: Act, pattern: re.Pattern[str], turns: Iterable[int] | None = None) -> tuple[Said, ...]:
    """The sentences that hold the pattern, or else stand in turns that were read as that act: one a turn."""
    within = tuple(evidence.own_turns if turns is None else turns)
    found = {said.turn: said for said in reversed(matching(evidence, pattern, within))}
    for turn in evidence.acting(act, within):
        found.setdefault(turn, _first(evidence, turn))
    return tuple(found[turn] for turn in sorted(found) if found[turn].text)


def _first(evidence: Evidence, turn: int) -> Said:
    return next((said for said in evidence.said if said.turn == turn), Said(turn, ""))


_COURTESY = re.compile(
    r"\b(?:(?:does|did|has) (?:that|this|it|i) (?:\w+ )?(?:answer\w*|help|make sense)|is (?:that|this) (?:all right|alright|ok|okay|fine)|"
    r"how (?:was|were) (?:your|the) (?:journey|trip|way|weekend)|how are you|can i (?:get|offer|bring) you|shall we|any(?:thing)? else|"
    r"questions? (?:do you|have you|for (?:me|us))|(?:what|anything) (?:else )?would you like to (?:know|ask|add)|any questions)\b"
)


def of_substance(evidence: Evidence) -> list[Asked]:
    """The questions but for those of courtesy: how the journey was, whether that answers it, what else she would like to know."""
    return [one for one in evidence.asked if one.question.kind == "off_limits" or not _is_courtesy(one.question.text)]


def _is_courtesy(text: str) -> bool:
    sentence = Sentence(text, plain(text))
    return bool(_COURTESY.search(sentence.plain)) or is_invitation(sentence) or is_phatic(sentence)


def too_few(evidence: Evidence, least: int) -> Finding | None:
    """Not observed, where fewer questions were asked than a share can be taken of."""
    count = len(evidence.asked)
    return None if count >= least else Finding("not_observed", f"Only {count} question{'s' * (count != 1)} asked: too few to tell.")
