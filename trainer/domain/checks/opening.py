"""Opening: a welcome, a name, a plan for the hour."""

import re

from trainer.domain.checks.finding import Finding, acts, matching, present, show
from trainer.domain.evidence import WORK, Evidence, Said
from trainer.domain.wording import content, plain

_GREET = re.compile(
    r"\b(?:hello|hi|hey|good (?:morning|afternoon|evening|day)|welcome|nice to (?:meet|see)|pleas(?:ed|ure) to meet|"
    r"(?:great|good) to (?:meet|see|have) you|morning[,!.]|greetings)\b"
)
_WHO = re.compile(
    r"\b(?:my name(?:'s| is)|i(?:'m| am) (?:the|a|an|one of|head|lead|part|in charge|responsible|from|with|your)\b|i(?:'m|"
    r" am) [a-z'-]+(?: [a-z'-]+)?,? (?:and|the|head|from|i )|"
    r"i (?:lead|run|manage|head|work (?:as|in|on|with)|look after|am responsible))"
)
_AGENDA = re.compile(
    r"\b(?:(?:first|to start|to begin)(?: off)?,? (?:i(?:'ll|'d| will| would)|we(?:'ll| will)|let)|the plan (?:for|is)|here(?:'s|"
    r" is) (?:the plan|how)|how (?:we|i)(?:'ll| will|'d| would) (?:spend|use|run)|"
    r"i(?:'d| would) like to (?:start|begin|ask you (?:a few|some|about))|i(?:'ll| will) (?:start|begin|ask you (?:a few|some))|"
    r"then (?:i(?:'ll|'d)|we(?:'ll| will)|you)|"
    r"(?:after that|at the end|afterwards|then)[, ]+(?:there(?:'s| is| will)|you(?:'ll| will| can| get)|i(?:'ll| will)|we(?:'ll|"
    r" will)|it(?:'s| is) your)|leave (?:you )?(?:\w+ ){0,3}time for your questions)"
)
_LENGTH = re.compile(
    r"\b(?:\d+|ten|fifteen|twenty|thirty|forty|forty-five|fifty|sixty|ninety|a few|the next) ?-?(?:minutes|min|mins)\b|\b(?:half an|"
    r"an|the|one|a full|the next|about an) hour\b"
)
_EASE = re.compile(
    r"\b(?:thank(?:s| you)(?: so much| very much)? for (?:coming|joining|making|taking|being|your time|meeting)|how (?:are you|"
    r"was your (?:journey|trip|way|morning|day|weekend)|are things)|"
    r"did you find (?:us|the|your)|(?:can|could|may) i (?:get|offer|bring) you|(?:make yourself|are you) comfortable|(?:take|"
    r"no) (?:your time|rush|hurry)|no trick questions|cup of (?:tea|coffee)|(?:some|a glass of) water|(?:the|this|"
    r"what) (?:\w+ )?weather|what a (?:\w+ )?(?:day|view)|glad you(?:'re| are| could))"
)
_INVITES = re.compile(
    r"\b(?:(?:stop|interrupt) me|ask (?:me )?(?:anything|any time|questions|whatever)|(?:time|room|space|minutes) for (?:your|"
    r"any) questions|questions (?:along the way|at any|as we go|you have)|your (?:turn|questions)|"
    r"(?:i(?:'ll| will|'m going to)(?: be)?) (?:take|taking|write|writing|make|making|jot|jotting) (?:\w+ ){0,3}notes?)"
)
GREETING_TURNS = 2


def greeted(evidence: Evidence) -> Finding:
    """A greeting in one of the first two turns."""
    found = matching(evidence, _GREET, evidence.own_turns[:GREETING_TURNS])
    return present(found, "You greeted the candidate", "There was no greeting in your first two turns.", at=_first(evidence))


def introduced(evidence: Evidence) -> Finding:
    """Who the interviewer is and what they do."""
    found = acts(evidence, "introduce", _WHO, evidence.opening)
    return present(found, "You said who you are", "You never said who you are and what you do here.", at=_first(evidence))


def set_agenda(evidence: Evidence) -> Finding:
    """How the talk will run."""
    found = acts(evidence, "set_agenda", _AGENDA, evidence.opening)
    return present(found, "You said how the talk would run", "You did not say how the talk would run before it did.", at=_first(evidence))


def said_length(evidence: Evidence) -> Finding:
    """How long it takes."""
    found = matching(evidence, _LENGTH, evidence.opening)
    return present(found, "You said how long it would take", "You did not say how long it would take.", at=_first(evidence))


def put_at_ease(evidence: Evidence) -> Finding:
    """Thanks for coming, or a word that is not yet business."""
    found = matching(evidence, _EASE, evidence.opening)
    return present(
        found,
        "You gave the candidate a moment to arrive",
        "No thanks for coming and no word to settle in: it began as business.",
        at=_first(evidence),
    )


def invited_early(evidence: Evidence) -> Finding:
    """The candidate knows from the start that she may ask, or that notes are taken."""
    found = matching(evidence, _INVITES, evidence.opening)
    return present(
        found,
        "You told the candidate what to expect",
        "You did not say that there would be time for questions, or that you would take notes.",
        at=_first(evidence),
    )


def cold_start(evidence: Evidence) -> Finding:
    """The first words were a question about work, with no greeting and no name."""
    if not evidence.own_turns:
        return Finding("not_observed", "You did not speak.")
    first = evidence.own_turns[0]
    reading = evidence.readings[first]
    pressing = next((question for question in reading.questions if question.kind in WORK | {"off_limits", "leading"}), None)
    courteous = {"greet", "introduce", "set_agenda", "small_talk"} & set(reading.acts) or _GREET.search(plain(evidence.text(first)[:400]))
    if pressing and not courteous:
        said = Said(first, pressing.text)
        return present((said,), "Your first words were a demand", "")
    return Finding("no", "You did not begin with a question out of nowhere.")


def sold_first(evidence: Evidence) -> Finding:
    """A long talk about the company before the candidate was asked anything."""
    turns = evidence.own_turns
    asked = next((turn for turn, question in evidence.asked if question.kind in WORK), None)
    if asked is None:
        return Finding("not_observed", "No question about work was asked.")
    spoken = sum(len(content(said.text)) for said in evidence.said if said.turn <= asked and said.turn in turns)
    if spoken > LONG_OPENING:
        return Finding(
            "yes", f"You spoke for a long while before your first question about work, {show(_asked_in(evidence, asked))}.", at=turns[0]
        )
    return Finding("no", "You came to the candidate soon.")


LONG_OPENING = 130
"""Meaning-carrying words: about two and a half minutes of speech."""


def _asked_in(evidence: Evidence, turn: int) -> Said:
    return next(Said(at, question.text) for at, question in evidence.asked if at == turn and question.kind in WORK)


def _first(evidence: Evidence) -> int | None:
    return evidence.own_turns[0] if evidence.own_turns else None
