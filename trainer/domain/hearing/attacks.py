"""Attempts to instruct the machine behind the person, told apart from honest lines that share their words."""

import base64
import binascii
import re

from trainer.domain.hearing.attack_kinds import KINDS
from trainer.domain.hearing.disguise import SPELT, spelt, undisguised
from trainer.domain.hearing.foreign_bodies import FOREIGN_BODIES
from trainer.domain.hearing.grade_attacks import to_the_grader
from trainer.domain.hearing.orders import ORDERS
from trainer.domain.spelling import aligned

_HONEST = re.compile(
    r"\b(?:customers|clients|they|users|guests|patients|visitors|callers|people) (?:\w+ )?(?:rate|score|grade|mark)\b|"
    r"\b(?:did|do|does|have|had|were|was|would|has) (?:you|your|they|he|she|the) [^.!?\n]{0,60}\b(?:instructions?|rules"
    r"|prompts?|gates?|restrictions?|filters?|guidelines|policies|directions?|constraints)\b|"
    r"\b(?:your|the|a|that) (?:manager|boss|team|customers?|clients?|supervisor|patients?|company|employer|colleagues?"
    r"|developers on|last (?:job|team|company)|previous (?:job|role|team|employer|manager))\b|"
    r"\bledgers\b|\b(?:general|sales|purchase|nominal|old|new|company's) ledger\b|\bledger (?:migration|entr|account|system"
    r"|software|team|clos|reconcil|balanc|post|line|code|work)|\bgive (?:you|her|him|them) (?:full|top) marks\b"
)
_OF_GRADING = re.compile(
    r"\b(?:instruct\w*|prompts?|grad(?:e|er|ing)\w*|scor(?:e|er|ing)\w*|rubric|criteri\w+|verdicts?|levels?|marks?|points?|judges?|judging"
    r"|evaluat\w*"
    r"|assess\w*|reviewers?|transcript|assistant|language model|checks?|checklist|interviewer|system|deserv\w*|deduct|anchors|percent"
    r"|answer key)\b|[{<\[`]|\d ?/ ?\d",
    re.IGNORECASE,
)
_BLOB = re.compile(r"\b[A-Za-z0-9+/]{24,}={0,2}")


def attacks(text: str) -> tuple[str, ...]:
    """Exact quotes, in order and without overlap, that try to instruct the machine rather than speak to the person."""
    plain = text.replace("’", "'").replace("‘", "'")
    hits = [place for readable in undisguised(plain) for place in _heard(readable)]
    hits += _misspelt(plain)
    hits += to_the_grader(plain)
    hits += [(hit.start(), hit.end()) for hit in _BLOB.finditer(text) if _decodes(hit[0])]
    hits += [(hit.start(), hit.end()) for hit in SPELT.finditer(text) if spelt(hit[0])]
    return tuple(text[start:end].strip() for start, end in _apart(sorted(hits)))


def attacks_on_the_grade(text: str) -> tuple[str, ...]:
    """Those of the attacks that speak of grading or of instructions: in words that are no interviewer's, the others are mere story."""
    return tuple(quote for quote in attacks(text) if _OF_GRADING.search(quote))


def _heard(text: str) -> list[tuple[int, int]]:
    return [
        (hit.start(), hit.end()) for rule in (*ORDERS, *FOREIGN_BODIES, *KINDS) for hit in rule.finditer(text) if not _is_honest(text, hit)
    ]


def _misspelt(text: str) -> list[tuple[int, int]]:
    """The same where words are misspelt, by slip or to slip past."""
    heard = aligned(text)
    return [(heard.written(start), heard.written(end)) for start, end in _heard(heard.text)] if heard.text != text else []


def _is_honest(text: str, hit: re.Match[str]) -> bool:
    """A question about the candidate's own work may hold any of these words, so long as nothing in it speaks of prompts or models."""
    start = max(text.rfind(mark, 0, hit.start()) for mark in ".!?\n") + 1
    ends = [place for mark in ".!?\n" if (place := text.find(mark, hit.start())) >= 0]
    sentence = text[start : min(ends, default=len(text)) + 1].lower()
    if re.search(
        (
            r"\b(?:system prompt|language model|hidden (?:facts?|instructions)|(?:your|hidden|secret|candidate's) ledger|your programming"
            r"|5 ?/ ?5|10 ?/ ?10"
            r"|jailbreak|developer mode|base ?64)\b|[<{}>]|```"
        ),
        sentence,
    ):
        return False
    return bool(_HONEST.search(sentence))


def _apart(hits: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in hits:
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept


def _decodes(blob: str) -> bool:
    try:
        words = base64.b64decode(blob + "=" * (-len(blob) % 4)).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return False
    return words.isprintable() and " " in words
