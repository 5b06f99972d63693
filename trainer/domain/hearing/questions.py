"""Is a sentence a question, or a request that works as one, and which words say so."""

import re

from trainer.domain.hearing.filler import is_filler
from trainer.domain.hearing.sentences import Sentence

_LEAD = (
    r"^(?:(?:and|but|so|now|then|okay|ok|alright|all right|right|well|great|good|perfect|yeah|yes|no|thanks|thank you"
    r"|cool|sure|um+|uh+|er+|hmm+|mm-?hmm?|"
    r"oh|ah|i see|also|next|first|firstly|second|finally|lastly|actually|just|please|maybe|perhaps|again|hi|hello|like"
    r"|interesting|fine|got it|lovely|"
    r"nice|excellent|awesome|wonderful|for starters|to (?:start|begin|kick off)(?: with)?|quick question|one more(?: "
    r"thing| question)?|last question|"
    r"first question|next question|my (?:first |next |last )?question is|the question is|i mean|you know|i guess|in that "
    r"case|out of curiosity|"
    r"if (?:you don't mind|i may|you like)|so then|then again|sorry|by the way|let me ask(?: you)?(?: this)?|let's see"
    r"|let's start with|[a-z]+, (?=(?:can|could|would|tell|what|how|why|do|did|are|have)\b))[\s,.:;—–-]+)*"
)
_SUBJECT = (
    r"(?:you|your|you're|yours|we|our|it|its|that|this|those|these|there|they|their|he|she|his|her|him|i|my|the|a|an|any"
    r"|anyone|anybody|anything|someone|"
    r"something|everything|everyone|people|most|all|both|either|each|one|not|ever)"
)
_AUX = (
    r"(?:do|does|did|are|is|was|were|am|have|has|had|can|could|would|will|won't|should|shall|may|might|must|don't"
    r"|doesn't|didn't|aren't|isn't|wasn't|"
    r"weren't|haven't|hasn't|hadn't|can't|couldn't|wouldn't|shouldn't)"
)
_REQUEST = re.compile(
    _LEAD + r"(?:(?:please|just|go ahead and|do|maybe|why don't you|let's have you|let's|you can|you could|if you could|if you "
    r"can|feel free to|i'd like you to|i want you to|i would like you to|"
    r"i need you to|try to|perhaps you could|maybe you could|maybe you can|it would be (?:great|good|helpful|nice) (?:if you could|to)) )*"
    r"(?P<cue>tell (?:me|us)\b(?! (?:that )?you(?:'ll|'re| are| will))|walk (?:me|us)\b|talk (?:to )?(?:me|us) (?:through|about"
    r"|to)|talk (?:a (?:bit|little)(?: more)? )?about|take (?:me|us) (?:through|back|to|from)|"
    r"run (?:me|us) through|guide (?:me|us) through|lead (?:me|us) through|bring (?:me|us) (?:up|through)|give (?:me"
    r"|us|yourself|an? (?:example|instance|idea|mark))\b(?! (?:a (?:second|moment|minute|sec)|one (?:second|moment|minute)))"
    r"|make (?:the|your|a) (?:case|pitch)|plead your|put yourself|fill (?:me|us) in\b|show (?:me|us)\b|describe\b|explain\b|"
    r"share\b(?! with you)|help (?:me|us) (?:understand|see|get)|name (?:a|an|one|two|three|some|the|your)\b|outline\b"
    r"|list\b|elaborate\b|expand\b|go on\b|go ahead\b(?! and)|"
    r"keep going\b|continue\b|carry on\b|say (?:more|a (?:bit|little) more|some more)|tell (?:more|on)\b|let (?:me|us) "
    r"hear|think (?:of|about) (?:a|an|the|one|some)\b|"
    r"introduce yourself|convince (?:me|us)|sell (?:me|us)|paint (?:me|us)|picture (?:a|the|this|yourself)|start with "
    r"your|speak (?:to|about)\b|discuss\b|summari[sz]e\b|compare\b|rate (?:your|the|how)|unpack\b|break (?:it|that|this) "
    r"down|(?<=please )(?:indicate|state|confirm|specify|provide|choose|pick|rank|comment)\b"
    r"|define\b|pitch (?:me|us)|finish (?:this|the) sentence|teach (?:me|us)|clarify\b|recall\b)"
)
_WANTS = re.compile(
    r"(?<!what )(?<!all )\b(?P<cue>(?:i'd|i would|we'd|we would|i'd really|i'd also) (?:really |also |just |kinda |kind "
    r"of )?(?:love|like|be (?:curious|interested|keen)) (?:you )?(?:to )?(?:hear|know|understand|learn|see (?!you)|ask|find out"
    r"|get a (?:sense|feel|picture)|dig|explore|go (?:back|deeper))"
    r"|i(?:'m| am|'d be| was) (?:just |really |also |very |quite |always |a (?:bit|little) )?(?:curious|wondering"
    r"|interested (?:in (?:hearing|knowing|how|what|why)|to (?:hear|know|learn))|keen to (?:hear|know))"
    r"|i wonder(?:ed)?\b|i(?:'m| am) (?:not sure|unclear) (?:i understand|how you|what you|why you)|i (?:want|wanted"
    r"|need) to (?:hear|know|understand|learn|ask|find out|dig|hear about)\b"
    r"|(?:let me|can i|may i|could i|i'll|i have to|i must|i'd like to) ask (?:you|about|how|what|why|whether|if)|let's "
    r"(?:talk|hear|start with|dig|go) (?:about|from|into|your|through)\b(?!.*\b(?:our|the company)\b)"
    r"|(?:looking|like) to hear (?:about|how|why|what|from you)|help me (?:understand|see)|i'd appreciate (?:an example"
    r"|hearing|it if you could)|if you could (?:tell|describe|walk|explain|share|give))"
)
_STRICT_WH = re.compile(
    _LEAD + r"(?:(?:in|on|at|by|for|from|to|with|of|about|under|since|until) )?(?P<cue>(?:what|which|who|whom|whose|when|where"
    r"|why|how)(?:'s|'re|'d|'ve)?\b"
    rf"(?:(?: (?!i\b|i'|we\b|we'|you\b|you'|they\b|it\b|he\b|she\b)[\w'-]+){{0,4}}? {_AUX} (?:you|your|we|our|it|its"
    r"|that|this|those|these|there|they|their|he|she|his|her|i|my|the|anyone|anything|people)\b"
    r"| (?:is|was|were|are|would be|will be) (?:your|the|it|that|this|a|an|one|next|wrong|going)\b|(?<='s) (?:your|the"
    r"|it|that|this|a|an|one|next|been|going)\b|(?<='re) (?:your|the|you)\b|(?<='d) you\b"
    r"| (?:happened|made|makes|drew|brought|brings|went|came|drives|motivates|attracts|attracted|interests|excites|led"
    r"|changed|caused|prompted|got|gets|worked|helped|kept|"
    r"surprised|decided|did|said|appeals|inspires|inspired|sparked|frustrates|frustrated|annoys|bothers|stopped"
    r"|convinced|owned|pushed|stands|stood|triggered) (?:you|your|it|that|this|to|out|up|wrong|the|from|in|next|well"
    r"|there|then)\b"
    r"| (?:about|else|if|so|come|exactly|specifically|now|not)\b))"
)
_WH = re.compile(
    _LEAD + r"(?:(?:in|on|at|by|for|from|to|with|of|about|under|since|until) )?(?P<cue>(?:what|which|who|whom|whose|when|where"
    r"|why|how)(?:'s|'re|'d|'ve)?\b"
    rf"(?:(?: [\w'-]+){{0,5}}? {_AUX}(?:n't)? (?:{_SUBJECT}|[a-z]+ing|[a-z]+s)\b"
    rf"| (?:is|was|were|are|would be|will be)(?: [\w'-]+){{1,8}}|(?<='s) (?:your|the|it|that|this|a|an|one|next|been"
    r"|going)\b|(?<='re) (?:your|the|you)\b|(?<='d) you\b"
    r"| (?:happened|made|makes|drew|brought|brings|went|came|drives|motivates|attracts|attracted|interests|excites|led"
    r"|changed|caused|prompted|got|gets|worked|helped|kept|"
    r"surprised|decided|did|said|appeals|inspires|inspired|sparked|frustrates|frustrated|annoys|bothers|stopped"
    r"|convinced|matters|mattered|owned|pushed|stands|stood|triggered)\b"
    r"| (?:about|else|if|so|come|exactly|specifically|now|not)\b(?!.*\b(?:matters|depends|is (?:important|what))\b)))"
)
_STRICT_INVERTED = re.compile(
    _LEAD + r"(?P<cue>(?!(?:do|have) (?:it|that|this|those|these|the|a|an|your|my|our|some|not|any)\b)(?!may\b"
    rf"|might\b)(?!should (?:you|we|i|it)\b){_AUX} "
    r"(?:you|your|we|our|it|its|that|this|those|these|there|they|he|she|i|my|the|anyone|anybody|anything|someone"
    r"|people)\b(?! (?:who|that|which)\b))"
)
_INVERTED = re.compile(_LEAD + rf"(?P<cue>{_AUX}(?:n't)? {_SUBJECT}\b(?! (?:who|that|which)\b))")
_INNER = re.compile(
    rf"(?:[,;:—–]|\s-+|\b(?:and|so|but|then|now|okay))\s+(?P<cue>(?:what|how|why|which|where|when|who)(?: \w+){{0,2}}? "
    rf"(?:do|does|did|are|were|would|could|have|was|is|will|can) {_SUBJECT}\b|(?:what|who) (?:happened|caused|made|led"
    r"|triggered|went|came|changed|decided|stopped|helped)\b|(?:do|did|are|were|have|could|can|would) you\b)"
)
_ELLIPTIC = re.compile(
    _LEAD + r"(?P<cue>(?:and |so |but )?(?:then|after that|afterwards|next)|such as|meaning|meaning what|for (?:example"
    r"|instance)|like(?: what| who| how)|how so|how come|"
    r"why(?: (?:you|not|that|is that|me|now|then|exactly|this|us|here|so|that (?:one|way)|there)(?:,? then)?)?|what (?:else|then"
    r"|next|way|for|happened|kind|sort|exactly)|(?:and )?(?:your|the) (?:part|role|own part|result|outcome|impact"
    r"|numbers?)|by how much|"
    r"in what (?:way|sense|respect)s?|because|which was|which means|which is|who|when|where|how(?: (?:exactly|much|many"
    r"|long|often))?|with what result|to what end|what|any (?:more|others?|examples?|numbers?|questions?(?: (?:for|so "
    r"far).*)?)|"
    r"anything (?:else|more|specific|in particular)(?: .*)?|an example|one example|really|seriously|more|since when|says "
    r"who|according to whom|compared (?:to|with) what|and you|(?:what|how) about (?:that|it|this|them|those|you|yours"
    r"|him|her|the (?:others?|rest|result|end|team|customers?))|questions(?: for (?:me|us))?|"
    r"any (?:other )?(?:questions|thoughts|concerns|worries|ideas).*|and (?:the )?(?:result|outcome|lesson|end)|and "
    r"(?:how|why|what|who|where|when)(?: [\w']+){0,2}|in other words|and yours?)[\s.…?!-]*$"
)
_TAG = re.compile(
    r"[,;—–-]?\s*(?P<cue>(?:\b(?:right|correct|yeah|yes|no|huh|eh|okay|ok|true|is that right|is that correct|is that "
    r"fair|am i right|don't you think|wouldn't you (?:agree|say)|agreed|you know)|"
    r"\b(?:is|are|was|were|do|does|did|has|have|had|can|could|would|will|should|can't|won't)(?:n't)? "
    r"(?:it|you|they|he|she|that|there|we|i)))\s*\?*$"
)
_BARE_TAG = re.compile(
    r",\s*(?P<cue>right|correct|isn't it|aren't you|don't you|didn't you|haven't you|wasn't it|weren't you|wouldn't you"
    r"|can't you|won't you|is that right|am i right|don't you think|wouldn't you (?:agree|say)|yeah|no)\s*[.!]*$"
)
_RHETORICAL = re.compile(
    r"^(?:and |but |so |well,? |i mean,? )*(?:who (?:knows|cares|doesn't|wouldn't)\b.*|guess what|you know what|what can "
    r"i say|why (?:wouldn't|bother)\b.*|what could be (?:better|easier|nicer).*|"
    r"isn't (?:that|it|this) (?:great|amazing|wonderful|fantastic|awesome|funny|lovely)\b.*|how (?:great|cool|awesome"
    r"|amazing|lovely|good) is that|what's not to (?:like|love).*|who am i to .*|what are the odds|don't we all|"
    r"you know|see|you see|okay|ok|right|alright|all right|yeah|yes|huh|hm+|no|what (?:more )?(?:could|can) (?:you"
    r"|anyone|one) (?:want|ask for))[\s?!.]*$"
)
_ASSENTS = frozenset(
    "so well now then and uh-huh mm-hm mm-hmm mhm mm hm hmm uh huh yeah yes yep no right okay ok sure oh ah i see great good fine".split()
)
_WHAT_IS = re.compile(
    _LEAD
    + (
        r"(?:what|how|when|where|why|who|which) (?:we|i|you|they|he|she|our|the|this|that|people|everyone|it|makes|matters"
        r"|happens|happened) .*\b(?:is|was|are|matters|depends)\b"
    )
)
_ECHOES = re.compile(
    r"^(?:and |oh,? |well,? |yes,? |yeah,? )*(?:so|neither|nor) (?:do|does|did|am|are|is|was|were|have|has|had|can|could|would|will"
    r"|should) "
    r"(?:i|we|they|he|she|it|you|that|my \w+|our \w+|most \w+|many|others)\b[^?]*$"
)
"""Agreeing, not asking: "So did I.", "Neither do we."."""
_CALLS = re.compile(r"^(?:hi|hello|hey|good (?:morning|afternoon|evening)),? (?:\w+[ ,]*){1,2}\?$")
"""Calls somebody by name: "Hi Ana?"."""
_EXCLAIMED = re.compile(r"^(?:oh |wow,? )*(?:what an? |how (?:nice|lovely|great|interesting|wonderful|exciting|awful|kind)\b)(?!.*\?)")
_NEGATED = re.compile(
    r"^(?:i'll|i will|let me|i can|we'll|i'm going to|i am going to|i want to|i'd like to|i'd love to) (?:just |first "
    r"|quickly |also |then )?(?:tell|explain|describe|share|give|show|introduce|walk|talk)\b"
    r"|\blet me know\b|\bi(?:'d| would) like to (?:thank|tell|share|introduce|give|say|explain)\b"
)


def asks(sentence: Sentence) -> str | None:
    """The words that make a sentence a question, or None where it is none.

    A question mark alone counts too, except after the few phrases that only look like questions.
    """
    text = sentence.plain
    if (
        _RHETORICAL.search(text)
        or is_filler(text)
        or _EXCLAIMED.search(text)
        or _CALLS.search(text)
        or _ECHOES.search(text)
        or _only_assents(text)
        or (_NEGATED.search(text) and "?" not in text)
    ):
        return None
    marked = text.rstrip("\"'”)] ").endswith(("?", "?!", "?.", "?-", "?--"))
    return _by_words(text, marked) or ("?" if marked else None)


def is_wish(sentence: Sentence) -> bool:
    """A request in the dress of a wish, with no question mark: "I'd like to hear about your work."."""
    return bool(_WANTS.search(sentence.plain)) and "?" not in sentence.plain


def is_tag(sentence: Sentence) -> bool:
    """The question hangs on a statement: "You like people, right?"."""
    text = sentence.plain
    if _INVERTED.search(text) or _WH.search(text) or _REQUEST.search(text):
        return False
    tail = _BARE_TAG.search(text) or (_TAG.search(text) if text.endswith("?") else None)
    return bool(tail) and len(text[: tail.start()].split()) >= 2 if tail else False


def is_declarative(sentence: Sentence) -> bool:
    """A statement that only its question mark makes a question: "So you led the team?"."""
    text = sentence.plain
    return not any(rule.search(text) for rule in (_REQUEST, _WANTS, _WH, _INVERTED, _INNER, _ELLIPTIC))


def is_elliptic(sentence: Sentence) -> bool:
    """A follow-up with no subject of its own: "And then?", "Such as?", "Why you?"."""
    text = sentence.plain
    return bool(_ELLIPTIC.search(text)) or bool(
        re.search(_LEAD + r"(?:go on|go ahead|keep going|continue|carry on|say more|tell me more)\b[\s.!?]*$", text)
    )


def _by_words(text: str, marked: bool) -> str | None:
    for rule in (_REQUEST, _WANTS, _INVERTED if marked else _STRICT_INVERTED, _BARE_TAG):
        if found := rule.search(text):
            return found["cue"]
    if (found := (_WH if marked else _STRICT_WH).search(text)) and (marked or not _WHAT_IS.search(text)):
        return found["cue"]
    if (found := _INNER.search(text)) and (marked or not re.search(r"\b(?:know|see|understand|matters?|depends)\b", text[: found.start()])):
        return found["cue"]
    if (found := _ELLIPTIC.search(text)) and (marked or len(text.split()) > 1 or text.strip(" .") in ("why", "how", "meaning")):
        return None if not marked and _only_noise(text) else found["cue"]
    return None


def _only_assents(text: str) -> bool:
    """A tag that hangs on nothing: "Uh-huh, yeah."."""
    words = [word.strip(".,!…—–-") for word in text.split()]
    return "?" not in text and all(word in _ASSENTS for word in words)


def _only_noise(text: str) -> bool:
    return text.strip(" .!…-") in (
        "really",
        "right then",
        "more",
        "then",
        "next",
        "who",
        "where",
        "when",
        "what",
        "because",
        "well then",
        "in other words",
        "seriously",
    )
