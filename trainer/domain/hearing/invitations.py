"""Plans of the conversation, and invitations to the candidate to put her own questions."""

import re

from trainer.domain.hearing.sentences import Sentence

_AGENDA = re.compile(
    r"\b(?:(?:we(?:'ll| will| have|'ve got| are going to|'re going to)|i(?:'ll| will|'d like to|'m going to| would like "
    r"to| want to| thought we)|today|let's|the plan|here's how|this (?:interview|conversation|call|chat|session) (?:will"
    r"|is|takes|should)|the (?:interview|conversation|call) (?:will|takes))\b.*\b(?:minutes|half an hour|an hour|start "
    r"with|begin with|then|first|leave (?:time|some time|room)|at the end|questions|talk about|cover|agenda|structure"
    r"|take notes)|"
    r"(?:how (?:this|today|the (?:interview|hour|conversation)) (?:will )?(?:works?|goes|runs)|plan for (?:today|the)"
    r"|i(?:'ll| will|'m going to| may| might) (?:be )?tak(?:e|ing) (?:some )?notes|agenda|time for your questions"
    r"|you(?:'ll| will) have (?:time|a chance)|your turn to ask))\b"
)
_WHEN = re.compile(
    r"\b(?:first|then|after (?:that|which)|afterwards|at the end|towards the end|in the end|later|finally|to (?:start|begin|finish"
    r"|close|end)(?: with)?"
    r"|start(?:ing)? with|begin(?:ning)? with|once we(?:'ve| have)|before (?:that|we (?:finish|close|end))|the (?:last|first|final"
    r"|second|rest|other) "
    r"(?:\w+ )?(?:minutes|half|part|bit|quarter)|next)\b"
)
_SHARES = re.compile(
    r"\b(?:minutes|half an hour|an hour|hour|time|room|your (?:own )?questions|ask (?:me|us)|your turn|tell you|talk about|about (?:us"
    r"|ours|our|the (?:role|job"
    r"|team|company))|turns?|notes)\b"
)
_QUESTION_TIME = re.compile(r"\b(?:your (?:own )?questions|(?:you )?(?:can |may |could |will |'ll )?ask (?:me|us)|your turn)\b")
_SPEAKERS = re.compile(r"\b(?:i|we|i'd|i'll|i'm|we'll|we'd|we're|let's|today)\b")
_INVITE = re.compile(
    r"\b(?:(?:any|what|which|other|more|your|do you have|have|got|some|few) (?:\w+ )?questions? (?:do you have|for (?:me"
    r"|us)|you(?:'d| would)? (?:have|like|want)|about (?:us|the (?:role|job|company|team|position)|anything)|so far|at "
    r"all|left|yourself)|(?:do you have|have you(?: got)?|got|any(?: other| more| further)?) (?:any )?(?:other |more "
    r"|further )?questions?\b|what (?:else )?(?:would|do|did) you (?:like|want) to (?:know|ask|find out)\b(?! (?:your|the|a) (?:manager"
    r"|boss|team|colleagues?|customers?|clients?))|what (?:else )?(?:can|may|could) "
    r"(?:i|we) (?:tell you|answer|share|clarify)|what (?:would|might|could) (?:be|help)\b.{0,25}\byou to know|what (?:would"
    r"|do) you (?:like|want) to "
    r"(?:hear|learn) (?:from (?:me|us)|about (?:us|our|the (?:job|role|team|company)))|(?:would you like|do you want|care|wanted|want"
    r"|like) to ask "
    r"(?:me|us)\b|what (?:questions|else) (?:do you have|can i (?:answer|tell)"
    r"|would you like to (?:know|ask))|"
    r"(?:anything|something|is there anything) (?:else )?(?:that )?(?:you(?:'d| would)? (?:like|want) to (?:know|ask)"
    r"|you want to (?:know|ask)|i can (?:answer|tell you|clarify|help))|(?:it(?:'s| is)|is|now|then)? ?your turn\b(?! (?:on|at|in|with"
    r"|doing|for|of)\b)(?! to (?:ask|answer"
    r"|talk|tell) (?:the|her|him|them))|ask (?:me|us) (?:anything|whatever|about|your|any|away)|over to you|(?:let's|shall we|we can"
    r"|time|now|on|over|come|turn|get)\b.{0,16}\bto your (?:own )?questions|what are your questions|questions are welcome"
    r"|feel free to ask|happy to answer|(?:now "
    r")?it's your turn|(?:^|^(?:so|and|okay|right|now|well)[, ]+)questions (?:for|from|to) (?:me|us|you|your side)\b"
    r"|what(?:'s| is) your first question|you (?:can|may|could) (?:now )?ask (?:me|us|your|any|away|questions|whatever)"
    r"|happy to (?:take|answer) (?:any"
    r"|your|all|them|questions|whatever|those)|happy to answer)\b"
)


def is_invitation(sentence: Sentence) -> bool:
    """An invitation to put questions now: "What would you like to know about us?"."""
    return bool(_INVITE.search(sentence.plain)) and not is_agenda(sentence)


def is_agenda(sentence: Sentence) -> bool:
    """A plan of the conversation, told in order or in minutes: "First your work, then ours, and ten minutes for your questions."."""
    text = sentence.plain
    if text.endswith("?") or not _SHARES.search(text):
        return False
    steps = len(_WHEN.findall(text))
    timed = bool(re.search(r"\b(?:minutes|hour)\b", text)) and bool(_QUESTION_TIME.search(text))
    return timed or (bool(_SPEAKERS.search(text)) and (steps >= 2 or bool(steps and _QUESTION_TIME.search(text))))


def plans(sentence: Sentence) -> bool:
    """A word on how the conversation will go: "We'll talk for half an hour."."""
    return bool(_AGENDA.search(sentence.plain))
