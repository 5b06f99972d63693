"""What a question leans on: the words before it, the story just told, or nothing but itself."""

import re

from trainer.domain.hearing.context import Context
from trainer.domain.hearing.courtesies import CONSENT, is_courtesy, is_phatic
from trainer.domain.hearing.invitations import is_agenda
from trainer.domain.hearing.matter import is_another, leans, speaks_of_the_house
from trainer.domain.hearing.probing import probes, quotes_back
from trainer.domain.hearing.sentences import Sentence, sentences
from trainer.domain.hearing.words import content, tokens
from trainer.domain.reading import FindFacts, FollowUp, Match

MOST_HEARD = 800
"""Characters of a question that are searched."""
SETS_UP = re.compile(
    r"^(?:and |so |okay,? |now,? )*(?:imagine|suppose|supposing|let's say|say\b|picture|assume|you (?:said|mentioned"
    r"|told|wrote|were|had|worked)|i (?:see|saw|read|noticed)|your (?:cv|resume|résumé)|there(?:'s| is)|a (?:customer"
    r"|client|patient|colleague)|here's)\b"
)
"""Begins what sets a question up."""
LOOKS_BACK = re.compile(r"^(?:\w+[ ,]+)?(?:looking back|in hindsight|with hindsight|in retrospect|today|now)\W*$", re.IGNORECASE)
"""Begins a question on what was told, and names nothing."""
_THIN = 2
"""Words of meaning up to which a question may have its subject in the sentence before it."""
_CONSENT = re.compile(rf"\b(?!are you\b){CONSENT}")
_LEAD = 0.2
"""From this lead on a question goes on from what was told, by `benchmarks/follow_ups.py`."""
_LONGEST = 24
"""Words of a question that may do so."""
_SURELY = 0.85
"""From this score on the words before a question are what it is about."""
_MADE_UP = re.compile(r"^(?:and |so |okay,? |now,? )*(?:imagine|suppose|supposing|let's say|say\b|picture|assume)\b")


def after_story(sentence: Sentence, context: Context) -> FollowUp | None:
    """How it sounds after what was told; None where nothing was."""
    return context.follow_up(sentence.text[:MOST_HEARD]) if context.previous and context.follow_up else None


def goes_on(sentence: Sentence, heard: FollowUp) -> bool:
    """Whether it surely goes on from what was told."""
    return heard.lead >= _LEAD and len(sentence.plain.split()) <= _LONGEST


def matched(sentence: Sentence, matter: str, before: str, find: FindFacts) -> tuple[tuple[Match, ...], bool]:
    """The facts that a question points at: with its case, where it has one, else alone or with the sentence before, whichever is clearer.

    "Everything is on fire. Where do you start?" asks nothing that can be found without its first half; the flag says that it was needed.
    """
    case = _case(matter, before)
    found = tuple(find(f"{case} {sentence.text}".strip()[:MOST_HEARD]))
    if case or not may_lean(sentence, before):
        return found[:8], bool(case) and bool(found) and found[0].score >= _SURELY
    wider = tuple(find(f"{before} {sentence.text}"[:MOST_HEARD]))
    together = bool(wider) and wider[0].score >= _SURELY and wider[0].score > (found[0].score if found else 0.0)
    return max(found, wider, key=lambda matches: matches[0].score if matches else 0.0)[:8], together


def asks_of_terms(sentence: Sentence, before: str, find: FindFacts) -> bool:
    """Whether what is to be all right is a term of the job that was just named: "We're in three days a week. Does that work for you?"."""
    if not _CONSENT.search(sentence.plain) or not before or is_set_aside(before):
        return False
    found = find(f"{before} {sentence.text}"[:MOST_HEARD])
    return bool(found) and found[0].score >= _SURELY


def may_lean(sentence: Sentence, before: str) -> bool:
    """Whether its subject may stand in the sentence before it."""
    return bool(before) and len(content(tokens(sentence.plain))) <= _THIN and not is_set_aside(before)


def is_set_aside(before: str) -> bool:
    """Whether the sentence before is a courtesy or a plan, on which no question leans."""
    return any(is_courtesy(one) or is_agenda(one) or is_phatic(one) for one in sentences(before))


def _case(matter: str, before: str) -> str:
    """What a question is matched together with: the matter it leans on, or the case that was made up just before."""
    return matter or (before if _MADE_UP.search(before.lower()) else "")


def leans_on_her(sentence: Sentence, before: str, matter: str, context: Context) -> bool:
    """Whether a question builds on what the candidate said; leaning on one's own words about another matter does not."""
    sets_up = bool(SETS_UP.search(before.lower())) or speaks_of_the_house(before)
    named = matter or (before if leans(sentence) and sets_up else "")
    another = bool(named) and is_another(named, context) and not quotes_back(named)
    return not another and probes(sentence, before, context)
