"""Whether a sentence gives back to the candidate what she said."""

import re

from trainer.domain.hearing.context import Context
from trainer.domain.hearing.words import content, stems, tokens

_SIGNALS = re.compile(
    r"\b(?:(?:it |that |this )?(?:sounds?|seems?|looks?|feels?|appears?) (?:like|as (?:if|though)|to (?:me|you) (?:like"
    r"|that|as)|that)\b|(?:what |so what )?i(?:'m| am) hearing|i (?:hear|heard|gather|sense|get the (?:sense|feeling"
    r"|impression)|understand) (?:that |you(?:'re)? |from |a lot|how )|what you(?:'re| are)(?: really)? saying|you(?:'re"
    r"| are) (?:saying|telling|describing|suggesting)|you (?:said|mentioned|told|talked|described|say|mention|pointed"
    r"|indicated|were saying|noted|brought up|stated|talk about)\b|"
    r"in other words|if i(?:'ve| have)? (?:understand|understood|hear|heard|got|get|followed|read)\b|^(?:and |so |but |almost |kind of "
    r"|a bit |sort of |just )*like (?:it|you|everything|everybody|nothing|nobody|there|that|they)\b|let me (?:see if|make sure"
    r"|summari[sz]e|recap|repeat|check (?:that )?i|just (?:make sure|summari[sz]e))|to (?:sum|summari[sz]e|recap)|on "
    r"(?:the )?one hand|part of you|a part of you|from what you(?:'ve)?|so for you|for you,? (?:it|this|that)|as you see "
    r"it|the way you see it|you(?:'re| are) (?:feeling|thinking|wondering|worried|hoping|looking for|trying|struggling"
    r"|concerned|not sure|ready|torn|afraid|frustrated|stuck|tired|proud|willing|considering|aware|noticing))\b"
)
_LEADIN = (
    r"^(?:(?:so|and|but|okay|ok|yeah|yes|right|well|now|because|then|or|oh|mm-?hmm?|um+|uh+|hmm+|all right|alright|great"
    r"|good|i see|cause|'cause|which means|meaning|no|that|-+|even though|although|if|when|wow|maybe"
    r"|perhaps)[\s,.!—–-]+)*"
)
_ABOUT_YOU = re.compile(
    _LEADIN
    + (
        r"(?:(?:now|currently|sometimes|right now|at the moment|at first|in the end|in some ways|it's (?:like|that|as if"
        r"|because|almost|hard|important|really|been)|there's|there are|the \w+|a part of you|part of you|on the one hand"
        r"|either way|clearly|really|almost|your|you|you've|you'd|you're|you'll|yourself|both|having|being|not|feeling"
        r"|getting|just)\b.*)?\b(?:you|you're|you've|you'd|your|yourself|yours|you'll)\b"
    )
)
_YOU = re.compile(r"(?<!thank )\b(?:you|you're|you've|you'd|your|yourself)\b")
_SHORT_SUMMARY = re.compile(
    r"^-*\s*(?:(?:so|and so),? (?:not |just |more |no |really |kind of |pretty |very )?(?:[\w']+ ?){1,4}[.!-]*$"
    r"|(?:(?:so|and|but|yeah|right|okay)[\s,]+)*(?:it|that|this|he|she|they)(?:'s| is|'ve| has| was| were| had)(?: been)? "
    r"(?:a |an |so |really |very |pretty |kind of )*"
    r"(?:tough|hard|rough|stressful|difficult|scary|frustrating|exhausting|lonely|painful|overwhelming|wake-up|relief"
    r"|struggle|worried|upset)\b"
    r"|sounds (?!good|great|fine|perfect|like a plan|wonderful|fair)\w+)"
)
_GUIDES = re.compile(
    r"\b(?:you (?:can|could|may|might) (?:also |just |always |even |then )?(?:try|start|use|take|call|come|go|ask|find|keep|talk|bring|get"
    r"|choose|set|write|cut|look|add|put|make|read|join|apply|expect|reach|switch|work|consider|damage|lose|have)|just "
    r"so you know|your (?:\w+ ){1,3}(?:would|will)"
    r"|it (?:might|may|could|would|can) (?:help|be)|might be (?:good|helpful|worth)|one thing you|if you (?:keep"
    r"|continue|don't|want|need|like))\b"
)
_FOR_YOU = re.compile(
    r"^(?:(?:so|and|but|yeah|right|okay)[\s,]+)*(?:that|it|this|they|he|she|there)(?:'s| |'re).*\b(?:to|for|on|with"
    r"|about)? ?(?:you|your \w+)[\s.!,—–-]*$"
)
_RESULTS = re.compile(
    r"^(?:so |and |well,? |okay,? )*your (?:\w+ )?(?:tests?|results?|scores?|levels?|blood|labs?|numbers|cholesterol|bmi"
    r"|insurance|appointment|doctor|prescription|medication)\b"
)
_DIRECTS = re.compile(
    r"\b(?:you (?:should|shouldn't|might want|might|need to|must|have to|ought|will (?:need|have|get"
    r"|be|report|work|receive|find|see|join|earn|hear)|would (?:be|report|work|have|need|get|want)|get\b.*\b(?:here|days"
    r"|year|budget|insurance))|you(?:'ll|'d) (?:be|report|work|have|need|get|want|find|see|join|earn|hear|receive|want "
    r"to)|if (?:you|i were you)|when you (?:join|start)|i(?:'d| would)? (?:suggest|recommend|advise|encourage|think you "
    r"should|want you to|'d like you)|i(?:'d| would) like you to|try to|make sure|let me (?:tell|explain|show|give)|"
    r"(?:we|our|us|the company)\b.*|studies|research|percent|%|according to|the (?:recommendation|guideline|evidence)"
    r"|for (?:men|women|adults|people)|people who|risks? (?:of|for)|it can (?:cause|lead|affect|increase|help)"
    r"|increases? (?:the|your) (?:risk|chance)|i can (?:help|give|offer|tell|show|refer|send)|i(?:'ll| will) (?:give"
    r"|send|show|tell|explain|email|write|refer|prescribe))\b"
)
_ADVICE = re.compile(
    r"^(?:and |so |but |okay,? |then |please |just |well,? |first,? )*(?:try|make sure|remember|don't|do not|consider"
    r"|take|keep|avoid|start|stop|use|go|come|call|bring|write|think|be|look|read|check|let's|let us)\b"
)
_NAMES_FIRST_PERSON = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|my|me|we|our|us|we're|we've|we'll)\b")
_NEAR = 0.5


def reflects(text: str, context: Context) -> bool:
    """Whether plain text mirrors her: in so many words, by speaking of her, or by the words of her last answer."""
    if _SIGNALS.search(text) and not re.search(r"\b(?:we|our|the company) (?:sound|look|seem)", text):
        return True
    words = content(tokens(text))
    said = stems(context.previous)
    share = len([word for word in words if word in said]) / len(words) if words else 0.0
    if _DIRECTS.search(text) or _GUIDES.search(text) or _ADVICE.search(text):
        return share > 0.7 and len(words) >= 2 and not _NAMES_FIRST_PERSON.search(text)
    if _RESULTS.search(text):
        return False
    if (
        _ABOUT_YOU.search(text)
        or _SHORT_SUMMARY.search(text)
        or (_YOU.search(text) and not _NAMES_FIRST_PERSON.search(text))
        or (_FOR_YOU.search(text) and not _NAMES_FIRST_PERSON.search(text))
    ):
        return True
    return (
        bool(said)
        and not _NAMES_FIRST_PERSON.search(text)
        and (share >= _NEAR or bool(re.match(r"^(?:so|and)[\s,]", text) and share > 0.2))
    )


def hints_at_reflection(text: str) -> bool:
    """Whether plain text has the marks of one: "It sounds like", "So tired."."""
    return any(rule.search(text) for rule in (_SIGNALS, _FOR_YOU, _SHORT_SUMMARY))
