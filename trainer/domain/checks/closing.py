"""Closing: close the sale and leave the door open."""

import re

from trainer.domain.checks.finding import Finding, matching, present
from trainer.domain.evidence import Evidence, Said
from trainer.domain.wording import plain

_STEPS = re.compile(
    r"\b(?:next steps?|the next (?:stage|round|interview|conversation)|(?:second|final|another) (?:round|interview|conversation)|"
    r"what happens (?:next|now|from here)|you(?:'ll| will) (?:hear|get|receive|meet)|(?:i|we)(?:'ll| will)(?: then)? (?:be in touch|"
    r"get back|call(?! you if)|email|write|let you know|contact|"
    r"send|reach out|decide|come back)|(?:hr|the recruiter|my colleague|[a-z]+) will (?:be in touch|get back|call(?! you if)|email|"
    r"write|contact|reach out))\b"
)
_WHEN = re.compile(
    r"\b(?:by|on|before|until|within|in|this|next|end of|early) (?:the )?(?:end of (?:the |this |next )?)?(?:\w+ ){0,3}(?:monday|"
    r"tuesday|wednesday|thursday|friday|weekend|week|weeks|days?|month|tomorrow|hours|january|february|march|april|may|june|july|"
    r"august|september|october|november|december)\b|\btomorrow\b|\b\d+(?:st|nd|rd|th)\b"
)
_PROCESS = re.compile(
    r"\b(?:hear (?:from|back)|in touch|decid\w*|decision|back to you|(?:call|email|e-mail|write|ring|phone|message|contact|send|"
    r"tell|reach out to)(?: to)? you|let you know|next (?:interview|round|step|stage)|second (?:interview|round)|feedback|answer|"
    r"offer)\b"
)
_OTHER_ERRAND = re.compile(r"\b(?:find (?:\w+ )?out|look (?:\w+ )?(?:up|into)|check)\b")
_THANKS = re.compile(r"\b(?:thank(?:s| you)|appreciate (?:you|your|the)|grateful)\b")
_TAKE_AWAY = re.compile(
    r"\b(?:(?:i|we) hope (?:you|that you|i|we|this|it)|(?:what|if) (?:i|you)(?:'d| would)? (?:\w+ )?(?:like|want|take|"
    r"remember)\b.{0,40}\b(?:away|remember|know)|to sum(?:marise|marize)? up|in short|one (?:last )?thing (?:to|i'd|about)|"
    r"as i said|what makes (?:us|this)|"
    r"i(?:'d| would) (?:love|be happy|be glad)|you(?:'d| would) (?:find|get|be joining|have) )"
)
_ANYTHING = re.compile(
    r"\b(?:anything (?:else|we|i|you)\b.{0,50}\b(?:add|tell|mention|ask|know|cover\w*|share|say|miss\w*|haven't|didn't|talk\w*)|"
    r"something (?:we|i) (?:didn't|haven't|did not|have not|forgot)|anything else)"
)
_DOOR = re.compile(
    r"\b(?:whatever (?:happens|you decide|we decide|the outcome|comes)|even if|whether or not|regardless|"
    r"stay in touch|keep in touch|door (?:is|stays|remains) open|(?:feel free|don't hesitate|please do|you can|"
    r"welcome) (?:to )?(?:\w+ ){0,2}(?:write|call|email|reach|contact|ask|get in touch|try)|"
    r"try (?:our|the) (?:product|software|demo|service)|my (?:card|number|email|address|direct line))\b"
)
_BYE = re.compile(
    r"\b(?:goodbye|good-bye|bye|take care|(?:have a|enjoy) (?:\w+ ){0,2}(?:day|evening|afternoon|week|weekend|rest)|all the best|"
    r"safe (?:trip|travels|journey)|(?:it was|was) (?:\w+ ){0,3}(?:pleasure|meeting|talking|speaking|great|lovely|nice)|"
    r"nice (?:meeting|talking|speaking)|"
    r"(?:see|talk to|speak to) you (?:soon|again|then)|pleasure (?:meeting|talking|speaking))\b"
)
_BRUSQUE = re.compile(
    r"\b(?:that(?:'s| is| will be) (?:it|all)(?: for (?:today|now))?\W*$|we(?:'re| are) (?:done|finished)(?: here)?\W*$|you can go|"
    r"don't call us|we(?:'ll| will) call you if)"
)


def named_steps(evidence: Evidence) -> Finding:
    """What happens next."""
    return present(
        matching(evidence, _STEPS, evidence.late), "You said what happens next", "You did not say what happens next.", at=_last(evidence)
    )


def named_date(evidence: Evidence) -> Finding:
    """When the candidate will hear."""
    steps = {said.turn for said in matching(evidence, _STEPS, evidence.late)} | set(evidence.closing)
    told = tuple(said for said in matching(evidence, _WHEN, sorted(steps)) if _about_us(said.text))
    return present(
        told, "You said when the candidate would hear", "You gave no date by which the candidate would hear.", at=_last(evidence)
    )


def _about_us(text: str) -> bool:
    """Whether a sentence with a time speaks of when the candidate will hear."""
    said = plain(text)
    return bool(_PROCESS.search(said)) and not _OTHER_ERRAND.search(said) and not text.endswith("?")


def thanked(evidence: Evidence) -> Finding:
    """Thanks at the end."""
    return present(
        matching(evidence, _THANKS, evidence.closing),
        "You thanked the candidate at the end",
        "You did not thank the candidate at the end.",
        at=_last(evidence),
    )


def took_away(evidence: Evidence) -> Finding:
    """The best of the company once more, at the end."""
    found = tuple(sorted({*matching(evidence, _TAKE_AWAY, evidence.closing), *_late_perks(evidence)}))
    found = tuple(said for said in found if not said.text.endswith("?"))
    return present(
        found,
        "You left the candidate with a reason to want this",
        "Your last turns gave no reason to want this job or to remember the company.",
        at=_last(evidence),
    )


def _late_perks(evidence: Evidence) -> set[Said]:
    return {said for said in (*evidence.cues("perk"), *evidence.cues("enthusiasm")) if said.turn in evidence.closing[-2:]}


def asked_anything_else(evidence: Evidence) -> Finding:
    """Whether the candidate would like to add something."""
    return present(
        matching(evidence, _ANYTHING, evidence.late),
        "You asked whether anything was left to say",
        "You did not ask whether the candidate wanted to add anything.",
        at=_last(evidence),
    )


def left_door_open(evidence: Evidence) -> Finding:
    """Whatever comes of it, there is a way back."""
    return present(
        matching(evidence, _DOOR, evidence.late),
        "You left the door open",
        "You left no way back for the case that it's a no.",
        at=_last(evidence),
    )


def said_goodbye(evidence: Evidence) -> Finding:
    """A proper end."""
    return present(
        matching(evidence, _BYE, evidence.closing), "You took your leave", "The talk stopped without a goodbye.", at=_last(evidence)
    )


def broke_off(evidence: Evidence) -> Finding:
    """It ended on a question, or curtly."""
    if not evidence.own_turns:
        return Finding("not_observed", "You did not speak.")
    last = evidence.own_turns[-1]
    curt = matching(evidence, _BRUSQUE, evidence.closing)
    if curt and not matching(evidence, _THANKS, evidence.closing):
        return present(curt, "You ended it curtly", "")
    reading = evidence.readings[last]
    if reading.questions and not {"close", "promise"} & set(reading.acts) and not matching(evidence, _BYE, [last]):
        return present((Said(last, reading.questions[-1].text),), "The talk broke off after a question", "", at=last)
    return Finding("no", "The talk did not break off.")


def _last(evidence: Evidence) -> int | None:
    return evidence.own_turns[-1] if evidence.own_turns else None
