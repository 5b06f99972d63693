"""Further ways in which people speak to the machine: the grade, the machinery, the role and frames."""

import re

_TOP = r"(?:full|top|max\w*|perfect|highest|best|high|five|5|ten|10|100|excellent|outstanding)"
_GRADE = (
    r"\bgive me an? (?:5|five|10|ten|100)\b (?:on|in|for)\b[^.!?\n]*",
    r"\b(?:set|change|raise|make|bump) (?:my|the interviewer's) (?:final |overall )?(?:score|grade|level|rating|points)\b[^.!?\n]*",
    (
        r"\b(?:change|edit|rewrite|adapt|replace|adjust) (?:the|your) (?:rubric|criteria|scoring|checks)\b[^.!?\n]*\b(?:so (?:that )?i|pass"
        r"|full|top|my)\b[^.!?\n]*"
    ),
    r"\b(?:make|have|let|ensure)\b[^.!?\n]{0,15}\b(?:all|every|each) criteri(?:a|on)\b(?! (?:of|for) (?:a|an|our|your|their)\b)[^.!?\n]*",
    (
        rf"\b(?:my|the interviewer'?s?|this (?:interview|session)'?s?) (?:final |overall )?(?:score|rating|grade|mark|result"
        rf"|level)s?\b[^.!?\n]{{0,30}}"
        rf"\b(?:should|must|has to|have to|needs to|ought to|shall) be\b[^.!?\n]*\b{_TOP}\b[^.!?\n]*"
    ),
    rf"\b(?:put|mark|note|sign|write) me (?:down )?(?:for|as|with|at)\b[^.!?\n]{{0,12}}\b{_TOP}\b[^.!?\n]*",
    (
        r"\b(?:to|dear|attention|note (?:to|for)|hey|whoever|message (?:to|for))\b[^.!?\n:]{0,25}\b(?:language model|llm|ai|model|grader"
        r"|judge|evaluator|assessor"
        r"|evaluates|grades|scores|judges|reads this|reading this|grading this)\b[^.!?\n:]{0,30}[:,][^\n]*"
    ),
    (
        r"\b(?:evaluat(?:or|ion)|grad(?:er|ing)|scor(?:er|ing)|judg(?:e|ing)|assess(?:or|ment)) (?:instructions?|notes?|override|hint"
        r"|command)\s*:[^\n]*"
    ),
    (
        r"\b(?:treat|count|regard|consider|report|record)\b[^.!?\n]{0,20}\b(?:checks?|criteri(?:a|on))\b[^.!?\n]{0,20}\b(?:as"
        r"|to be)\b[^.!?\n]*"
    ),
    (
        r"\b(?:every|all|each) (?:of the )?criteri(?:a|on) (?:is|are|was|were|has been|have been) (?:met|fulfil\w*|satisfied"
        r"|passed)\b[^.!?\n]*"
    ),
    (
        r"\b(?:answer|respond|reply)\b[^.!?\n]{0,14}\b(?:yes|no|true)\b (?:throughout|to (?:all|every|each) (?:check|criteri"
        r"|question)\w*)[^.!?\n]*"
    ),
    r"\b(?:answer|respond|reply)\b[^.!?\n]{0,12}\b(?:only|just|always|solely) (?:with )?(?:\"|')?(?:yes|no|true|ok)\b(?!,? or\b)[^.!?\n]*",
    r"\b(?:5|10|100) ?/ ?(?:5|10|100) (?:on|for|in) (?:all|every|each|everything)\b[^.!?\n]*",
    (
        r"\b(?:end|beginning|start) of (?:the |this )?(?:transcript|system prompt|prompt|context|instructions|user input"
        r"|conversation log)\b[^\n]*"
    ),
    (
        r"\b(?:the|this) interviewer (?:did|has done|is|was) (?:everything|all|absolutely|simply|an? )?[^.!?\n]{0,15}\b(?:right|perfect\w*"
        r"|outstanding|flawless\w*"
        r"|brilliant|the best)\b[^.!?\n]*"
    ),
)
_MACHINERY = (
    r"\byour (?:initial |original |exact |own )?instructions? (?:word for word|verbatim|exactly|in full|literally)\b[^.!?\n]*",
    r"\b(?:show|paste|print|quote|read|copy) (?:me |us )?your (?:\w+ )?(?:instructions|prompt)\b(?! (?:for|to|on|in|about)\b)[^.!?\n]*",
    r"\b(?:top|start|beginning|bottom|end|rest) of your (?:context|prompt|instructions|input|memory)\b[^.!?\n]*",
    (
        r"\b(?:which|what|list|tell|give|show|name)\b[^.!?\n]{0,30}\b(?:facts?|stor(?:y|ies)|answers?|questions?|details"
        r"|information)\b[^.!?\n]{0,30}\b(?:(?:are|is|is"
        r" still|are still) (?:locked|gated|hidden)|unlocks? (?:your|the|more|every|all|each|another|what)\b|(?:hidden|withheld) from me"
        r"|not (?:been |yet )?(?:allowed|permitted|supposed|cleared) to (?:share|tell|say|give|reveal|mention)(?: (?:me|us|yet"
        r"|with me)))[^.!?\n]*"
    ),
    (
        r"\b(?:open|unlock|pass|clear)s?\b[^.!?\n]{0,8}\b(?:(?:the |your )?next|all(?: the| your)?|every|each|your) (?:gates?|hidden \w+"
        r"|stor(?:y|ies)|facts?)\b[^.!?\n]*"
    ),
    (
        r"\btrust points\b[^.!?\n]*|\bhow many (?:trust|rapport|interest|energy) points\b[^.!?\n]*|\bwhat(?:'s"
        r"| is) your (?:current )?rapport\b[^.!?\n]*"
    ),
    (
        r"\byour (?:current )?(?:rapport|trust|interest|energy) (?:score|points|value|state|variable|meter)\b[^.!?\n]*"
        r"|\b(?:rapport|trust|interest)\b[^.!?\n]{0,25}\bas an? (?:number|figure|value|percentage|float)\b[^.!?\n]*"
    ),
    (
        r"\b(?:give|show|print|output|send|tell|hand|dump|reveal|read)\b[^.!?\n]{0,25}\b(?:(?:the|your) (?:answer key|whole story bank"
        r"|story bank|candidate(?:'s)? (?:file"
        r"|sheet|card|profile)|character (?:sheet|card)|(?:hidden|secret) profile|fact (?:list|sheet|ids)|scenario file))\b[^.!?\n]*"
    ),
    r"\byour (?:hidden|secret) (?:profile|data|notes|persona|file|facts|state|agenda file)\b[^.!?\n]*",
    (
        r"\b(?:rubric|instructions|prompt|notes|system message|text)\b[^.!?\n]{0,12}\b(?:in|inside|from) your (?:context|prompt|memory"
        r"|system|window)\b[^.!?\n]*"
    ),
    (
        r"\byour (?:own )?(?:internal state|configuration|parameters|model weights|training data|token limit|temperature|context window"
        r"|system settings"
        r"|knowledge cut-?off)\b(?! (?:of|for|management|at|in|files?|when)\b)[^.!?\n]*"
    ),
    (
        r"\b(?:prompt|instructions?|text|message)s? (?:that )?you (?:were|have been|got|are) (?:started|loaded|initiali[sz]ed|primed"
        r"|configured|set up|seeded|launched"
        r"|running)\b[^.!?\n]*|\btext of (?:the|your) prompt\b[^.!?\n]*"
    ),
    (
        r"\b(?:my|your|full|entire|me|read|of|these|hidden) system[- ]?prompts?\b"
        r"(?! (?:the|a|an|you|users?|customers?|agents?|people|him|her|them)\b)[^.!?\n]*"
    ),
    (
        r"\bare you (?:really |actually |maybe )?(?:chat ?gpt|claude|gemini|gpt\S*|llama|mistral|copilot|siri|alexa|bard|deepseek"
        r"|qwen)\b[^.!?\n]*"
    ),
    (
        r"\bwhich (?:ai |language )?(?:model|llm|bot|ai) (?:is|am i|are)\b[^.!?\n]{0,10}\b(?:answering|talking|replying|speaking|this"
        r"|you)\b[^.!?\n]*"
    ),
    (
        r"\b(?:we both know|admit|confess|i know)\b[^.!?\n]{0,12}\byou(?:'re| are) (?:just |only |really |actually )?an? (?:computer"
        r"|program|script|piece of software"
        r"|simulation|machine|bot)\b[^.!?\n]*"
    ),
    (
        r"\b(?:print|dump|output|display|log|echo)\b (?:out )?(?:your|all your|the (?:candidate'?s?|hidden|internal|full"
        r"|whole)) (?:\w+ )?(?:state|file|memory|prompt|rules"
        r"|instructions|ledger|context|variables|facts|settings|config\w*)\b[^.!?\n]*"
    ),
)
_ROLE = (
    r"\b(?:behave|act|respond|function|work) as an? (?:search engine|calculator|terminal|compiler|interpreter|command line)\b[^.!?\n]*",
    r"\b(?:stop|quit|cease|end) (?:the )?(?:role[- ]?play(?:ing)?|simulation|acting) and (?:talk|speak|tell|answer|show|be|act)\b[^.!?\n]*",
    r"\b(?:write|say|type|repeat) (?:the |this )?(?:sentence|line|words?|phrase)\b[^\n]{0,80}\btimes\b[^.!?\n]*",
    (
        r"\b(?:do not|don't|stop|no longer|never)\b[^.!?\n]{0,8}\b(?:act(?:ing)?|behav\w+|play(?:ing)?|be(?:ing)?|speak(?:ing)?"
        r"|answer(?:ing)?)\b[^.!?\n]{0,4}"
        r"\b(?:as |like )?(?:the|a) (?:candidate|applicant|character|interviewee|job seeker)\b[^.!?\n]*"
    ),
    (
        r"(?:^|[.!?;:,]\s*|\bplease |\bnow )act as (?:my|an?|the) (?:\w+ )?(?:helper|assistant|translator|terminal|tutor|chat ?bot|bot"
        r"|calculator|search engine)\b[^.!?\n]*"
    ),
    (
        r"\byou interview me\b[^.!?\n]*|\bi(?:'m| am) (?:now )?the candidate\b(?!'s)(?=[.,!?;]|\s*$| (?:and|now|here)\b)[^.!?\n]*"
        r"|\blet's (?:swap|switch|reverse|trade) (?:roles"
        r"|places|chairs)\b[^.!?\n]*"
    ),
    (
        r"(?:^|[.!?;:]\s*)(?:(?:please|now|first|can you|could you|just) )*(?:write|compose|generate|create|sing|recite)(?: me"
        r"| us)? (?:an? |some )?(?:\w+ ){0,2}"
        r"(?:poems?|haikus?|songs?|limericks?|recipes?|sonnets?|novels?|fairy tales?|rap)\b[^.!?\n]*|\binstead of (?:being in|doing"
        r"|having) (?:an|the|this) interview\b[^.!?\n]*"
    ),
    (
        r"\b(?:had|have|having|with|without|were)\b[^.!?\n]{0,8}\b(?:no|any) (?:restrictions|filters?|guardrails|safeguards|content policy"
        r"|censorship)\b"
        r"(?! (?:on|in|for|from|at|of)\b)[^.!?\n]*"
    ),
    r"\bskip (?:the|this) (?:interview|questions|game|simulation)\b[^.!?\n]*\b(?:give|tell|show|reveal|answers?)\b[^.!?\n]*",
    r"\bpretend\b[^.!?\n]{0,12}\bi(?:'ve| have)? (?:already )?(?:asked|said|earned|won|passed|have (?:asked|earned))\b[^.!?\n]*",
    r"\b(?:speaking|writing|talking) as (?:the|your) (?:developer|creator|admin\w*|author|maker|operator)\b[^.!?\n]*",
    r"\bi (?:hereby )?(?:authori[sz]e|permit|order|command) you to\b[^.!?\n]*",
)
_FRAMES = (
    r"\|\s*(?:system|assistant|developer)\s*\|[^\n]*",
    r"<!--[\s\S]*?(?:-->|$)",
    r"(?:^|\n)\s*[\"']?role[\"']?\s*:\s*[\"']?(?:system|developer|assistant|user|tool)\b[^\n]*",
    (
        r"(?:^|\n)\s*[\"']?(?:instructions?|system_prompt|command)[\"']?\s*:\s*[\"']?(?:reveal|ignore|show|print|give|tell|open|set"
        r"|you)\b[^\n]*"
    ),
    r"(?:^|\n)\s*[\"']?(?:verdict|score|level|grade|points)[\"']?\s*:\s*[\"']?(?:yes|pass|max|\d+)\b[^\n]*",
    r"(?:^|\n)\s*(?:\*\*|__)(?:system|developer|admin|override)\b[^\n]*",
    r"\[\s*(?:system|admin|override|developer|debug)\b[^\]\n]{0,40}\][^\n]*",
)

KINDS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (*_GRADE, *_MACHINERY, *_ROLE, *_FRAMES))
"""Every further rule, in no order."""
