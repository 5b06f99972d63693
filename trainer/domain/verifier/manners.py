"""Turns of speech that give away a machine, a narrator or an interviewer, and those that only check what was meant."""

import re


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


MACHINE = _any(
    r"\bas an? (?:ai|a\.i\.|artificial|language model|large language|virtual|digital assistant|text-based)\b",
    r"\b(?:an?|the) (?:ai|a\.i\.)(?: (?:assistant|model|language|system|program))?\b",
    r"\b(?:large )?language model\b|\bchat ?bots?\b|\b(?:virtual|ai) assistant\b",
    r"\bmy (?:training data|programming|instructions|system prompt|developers|creators|guidelines|prompt)\b",
    r"\b(?:i was|i am|i'm|been) (?:trained|programmed|instructed|designed|created|prompted) (?:to|by|on|as)\b",
    r"\bopen ?ai\b|\bchatgpt\b|\bgpt-?\d|\bqwen\b|\banthropic\b|\balibaba cloud\b|\bsystem (?:prompt|message)\b",
    r"\b(?:cannot|can't|unable to|not able to) (?:assist|comply|fulfil?l|help) (?:you )?with (?:that|this)\b",
    r"\bhow (?:can|may) i (?:help|assist) you\b|\b(?:i'm|i am) here to (?:help|assist)\b|\bis there anything else i can\b",
    r"\blet me know if you need\b|\bfeel free to ask\b|\bi hope this helps\b|\bi don't have (?:personal|feelings|a physical)\b",
    r"\brole[- ]?play(?:ing)?\b|\b(?:this|the|a) simulat(?:ion|ed)\b|\bfictional\b|\b(?:stay|in|out of|break(?:ing)?) character\b",
    r"\bthe (?:candidate|character|persona)(?:'s)? (?:says|said|would|replies|responds|answers|is|should|has)\b",
    r"\b(?:as|playing|pretend(?:ing)? to be) the (?:candidate|character)\b",
    r"\b(?:the|my) (?:notes|rules|ledger|persona|script) (?:say|says|said|state|tell|forbid|don't|do not)\b",
    r"\bhere(?:'s| is) (?:my|the|a) (?:response|reply|answer|revised|rewritten)\b|\brevised (?:response|answer|reply)\b",
)

STAGE = _any(
    r"\*[^*\n]{2,60}\*",
    r"[(\[](?:[a-z]+ly |she |he |they )?(?:laugh|smil|nod|paus|sigh|chuckl|lean|look|clear|shrug|think|grin|hesitat)[^)\]]*[)\]]",
)

LABEL = re.compile(
    r"(?:^|[.!?]\s+)\W*(?:interviewer|candidate|assistant|user|system|human|me|you|answer|response|reply)\s*:", re.IGNORECASE | re.MULTILINE
)

HOST = _any(
    r"\btell me (?:about|a bit|more|how|why|what)\b|\bwalk me through\b|\bgive me an example\b|\bdescribe (?:a time|your|the last time)\b",
    r"\b(?:can|could|would) you (?:please )?(?:tell|give|walk|describe|share|explain|talk|provide|elaborate|take)\b",
    r"\bhave you ever\b|\bwhy do you want\b|\bwhy should we\b|\bwhere do you see yourself\b|\bdo you have (?:any )?experience\b",
    r"\bwhat(?:'s| is| are| were| was) your (?:experience|greatest|biggest|strength|weakness|salary|notice|availab|moti|current)",
    r"\bhow (?:do|would|did) you (?:handle|deal|approach|manage|prioriti[sz]e|respond|cope)\b",
    r"\b(?:any|what) (?:other )?questions (?:do you have )?for (?:me|us)\b",
    r"\bthank(?:s| you) for (?:coming in|applying|joining us|your (?:answer|interest in)|sharing (?:your|that))\b",
    r"\bwelcome to (?:the|this|our) interview\b|\b(?:next|first|last|another) question(?: for you)?\s*(?:is\b|:)",
    r"\blet's (?:move on to|start with|begin with)\b|\bwe(?:'ll| will) (?:be in touch|get back to you|let you know)\b",
    r"\bwe(?:'re| are) looking for (?:an?|someone|somebody)\b|\bi(?:'d| would) like to (?:ask you about your|learn more about your)\b",
    r"\b(?:that(?:'s| is) a )?great answer\b",
)

CHECKING = _any(
    r"\b(?:do|did) you mean|\byou mean\b|\bwhat do you mean|\bare you asking|\byou're asking|\bwould you like",
    r"\bdo you want me|\bwant me to",
    r"\bshould i\b|\bshall i\b|\b(?:is|was) that (?:what|the|okay|ok|alright|fair|enough)|\bdo(?:es)? that\b|\bdid that\b|\bif that\b",
    r"\bthe question\b|\bsay that again|\brepeat\b|\brephrase\b|\bwhich (?:one|part|of)\b|\b(?:more|any|some) detail",
    r"\bhow far\b|\bin what sense",
    r"\bwhere (?:do|should|shall) i\b|\bstart with\b|\bwhat exactly\b|\bfor example\b|\bsuch as\b|\byou know\b",
    r"\bwhy do you ask|\bis that relevant",
    r"\b(?:may|can|could) i ask\b|\bis it (?:okay|ok|alright|relevant)|\bsorry\b|\bpardon\b|\bgo ahead\b|\bcome back to\b",
)

REPORTED = re.compile(r"\b(?:i|we|he|she|they|to|them|him|her|customers?|people|somebody|someone|said|asked|that)\b[^.?!]*$", re.IGNORECASE)
"""Before words of an interviewer: she tells what was said or would be done, and does not ask."""
