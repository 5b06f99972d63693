"""Open or closed: does a question invite to tell, or is a word enough to answer it?"""

import re

from trainer.domain.hearing.questions import is_declarative, is_elliptic, is_tag
from trainer.domain.hearing.sentences import Sentence
from trainer.domain.reading import Form

_TELL = (
    r"(?:tell|talk|walk|take|run|guide|describe|explain|share|elaborate|expand|say (?:more|a (?:bit|little))|give (?:me"
    r"|us)|show|outline|help (?:me|us) (?:understand|see)|think of|introduce|"
    r"paint|speak|summari[sz]e|discuss|unpack|clarify|break (?:it|that) down|name|list|convince|sell|compare|illustrate"
    r"|recall|go (?:into|deeper|over|through)|teach|pitch)"
)
_OPEN_REQUEST = re.compile(
    r"\b(?:(?:can|could|would|will|do|did|are|might|may|should)(?:n't|'t)? you|if you|(?:like|love|want|wants|able|need"
    r"|nice|great|good|helpful)(?: for)?(?: you)? to|mind|please|you (?:can|could|might))\b(?: (?!if\b|we\b|i\b"
    rf"|that\b)[\w'-]+){{0,4}}? {_TELL}(?:ing)?\b"
    r"|\bmind (?:telling|sharing|describing|explaining|walking|talking|elaborating|expanding|giving)\b|^(?:(?!is\b"
    r"|are\b|do\b|did\b|does\b|can\b|could\b|would\b|may\b|shall\b|what\b|how\b|why\b|when\b|where\b|who\b|which\b|if\b"
    rf"|i\b|we\b|was\b|were\b|have\b|has\b|will\b)[\w'-]+[,.!]* ){{0,7}}?{_TELL}\b"
    r"|\b(?:love|like|interested|curious|want|keen|wondering|wonder)\b(?: \w+){0,3}? (?:hear(?:ing)?|know(?:ing)?"
    r"|understand(?:ing)?|learn(?:ing)?|about)?\b(?: \w+){0,2}? ?(?:how|what|why|about|more)\b"
)
_SCALE = re.compile(
    r"\bscale (?:of|from)\b|\b(?:zero|one|1|0) (?:to|through) (?:ten|five|10|5)\b|\bhow (?:important|confident|ready"
    r"|motivated|likely|willing) (?:is|are|do|would)\b"
)
_FACT = (
    r"(?:how (?:many|much|long|often|old|far|big|large|soon|late|early|frequently|few|tall|fast|quickly|high|likely"
    r"|ready|confident|comfortable|willing|familiar|fluent|important is .* scale)|"
    r"which|when|where|who|whose|whom|what (?:time|date|day|year|month|age|percent(?:age)?|number|size|grade|level"
    r"|school|college|university|company|city|country|state|shift|salary|version|title|degree|major|subject)|"
    r"what(?:'s| is| was| are| were) (?:your|the|his|her|their) (?:\w+ ){0,3}?(?:name|title|age|date|deadline|budget"
    r"|headcount|number|size|salary|rate|notice(?: period)?|phone|email|address|zip|height|weight|job title|birthday"
    r"|availability|gpa|grade|start date|expectations?)|"
    r"by how much|since when|until when|to whom|with whom|in (?:which|what) (?:year|month|city|country))"
)
_SHORT_FACT = re.compile(rf"\b{_FACT}\b")
_FACT_ASKED = re.compile(rf"\b(?:tell|give|ask|know|wondering|wonder|curious|hear|let me know)\b(?: (?:me|us|you))?(?: about)?,? {_FACT}\b")
_OPEN_WORD = re.compile(
    r"\b(?:how come|how so|how|why|what|meaning|such as|for example|for instance|an example|say more|in what (?:way"
    r"|sense|respect)s?|to what extent)\b"
)
_WHERE_OPEN = re.compile(
    r"\bwhere (?:do you see yourself|would you like (?:to be|this|things)|does (?:that|this|it) leave|do (?:you|we) go "
    r"from|did (?:it|that|things) go)\b"
)
_INDIRECT_YES_NO = re.compile(
    r"\b(?:wondering|wonder|curious|know|ask(?: you)?|see|find out|understand|hear)\b(?: from you)? (?:if|whether)\b"
)
_YES_NO = re.compile(
    r"^(?:(?!what|how|why|which|who|when|where)[\w'-]+[,.]? ){0,5}?(?:do|does|did|are|is|was|were|have|has|had|can|could"
    r"|would|will|should|may|might|don't|doesn't|didn't|aren't|isn't|wasn't|weren't|haven't|can't|couldn't|wouldn't"
    r"|shouldn't|won't) "
    r"(?:you|your|we|i|it|its|that|this|those|these|there|they|he|she|the|a|an|any|anyone|anybody|anything|my|our|his|her|their)\b"
)
_EITHER_OR = re.compile(
    r"^(?:(?!what|how|why|which|who|when|where)[\w'-]+[,.]? ){0,4}?(?:was|were|is|are|did|do|does|would|will|have|has) .* or "
)
_SETTING = re.compile(
    r"^(?:(?:and|so|but|okay|now),? )*(?:when|where|if|while|after|before|whenever|once|since) (?!(?:do|does|did|is|are|was|were|have"
    r"|has|would|could|can|will)\b)"
    r"[^,?]{3,120}, (?=(?:what|how|why|which|who|where|when|do|did|are|is|was|would|could|can|have)\b)"
)
_WHICH_FIRST = re.compile(
    r"^(?:and |so |okay,? )*which (?:one |of (?:these|those|them|the \w+) |\w+ )?(?:would|do|did|could|should|will|are|is|was)\b"
)
_GOOD_AND_BAD = re.compile(
    r"^(?:and|so|but) (?:what about )?(?:the |some )?(?:not so |less |more |other )*(?:good|bad|nice|hard|easy|difficult|worst|best"
    r"|worse|better|harder|easier) "
    r"(?:things?|parts?|sides?|bits?|days|times|moments)\W*$"
)
_THOUGHTS = re.compile(
    r"\b(?:what are your (?:salary |pay )?(?:thoughts|feelings)|what (?:else|if)|do you have any (?:examples?|thoughts"
    r"|ideas|advice)\b.*\b(?:of|on|about|for|where|when)|is there (?:a|an|any) (?:time|example|situation|moment|story"
    r"|occasion)|"
    r"have you got an example|do you have an example|any examples?|any thoughts|have you (?:ever )?had (?:a time|an "
    r"experience) (?:when|where))\b"
)


def form(sentence: Sentence) -> Form:
    """Open where the question invites to tell; closed for yes or no, either-or, or one short fact."""
    text = sentence.plain
    if _SCALE.search(text) or _WHICH_FIRST.search(text):
        return "closed"
    if _THOUGHTS.search(text) or _WHERE_OPEN.search(text) or _GOOD_AND_BAD.search(text):
        return "open"
    if _INDIRECT_YES_NO.search(text) and not _OPEN_REQUEST.search(text[text.find("wonder") :] if "wonder" in text else text):
        return "closed"
    if _OPEN_REQUEST.search(text):
        return "closed" if _FACT_ASKED.search(text) else "open"
    if is_tag(sentence) or _YES_NO.search(_SETTING.sub("", text)) or _EITHER_OR.search(text):
        return "closed"
    return _by_word(sentence)


def _by_word(sentence: Sentence) -> Form:
    text = _SETTING.sub("", sentence.plain)
    open_word, fact = _OPEN_WORD.search(text), _SHORT_FACT.search(text)
    if fact and (not open_word or fact.start() <= open_word.start()):
        return "closed"
    if open_word and not (is_declarative(sentence) and not is_elliptic(sentence)):
        return "open"
    return (
        "open"
        if re.search(r"^(?:and |so |okay,? )*(?:and then|go on|continue|because|which means|which was|what|then|next|after that)\b", text)
        else "closed"
    )
