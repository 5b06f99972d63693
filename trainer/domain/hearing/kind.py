"""What a question is after: something done, something imagined, the record, the reasons; or whether it holds its own answer."""

import re

from trainer.domain.hearing.questions import is_tag
from trainer.domain.hearing.sentences import Sentence
from trainer.domain.hearing.words import stems
from trainer.domain.reading import Kind

_LEADING = re.compile(
    r"\b(?:wouldn't you (?:agree|say)|don't you (?:think|agree|feel)|you'?(?:d| would) agree|surely you|you(?:'re| are) "
    r"(?:surely|obviously|clearly)|i (?:assume|presume|take it|imagine|suppose|trust|bet|guess) you(?!r (?:first|last"
    r"|previous))|"
    r"you (?:do|must) (?:like|love|enjoy|agree|know|be)|isn't it (?:true|obvious|better|best|important)|aren't you "
    r"(?:worried|afraid|too|just)|you don't mind\b.*(?:do you|right)|of course you|naturally you|"
    r"you(?:'re| are) (?:fine|ok|okay|happy|comfortable|good) with\b.*(?:right|aren't you|correct|yes)|you "
    r"wouldn't\b.*would you|obviously you|you agree that)"
)
_SELF = re.compile(
    r"\b(?:you(?:'re| are| like| love| enjoy| can| know| must|'d| would| want| have| do| work| care| don't| won't| "
    r"wouldn't| get)|we all|everyone|people)\b"
)
_IMAGINED = re.compile(
    r"\b(?:what would you|how would you|what(?:'d| would) your|how(?:'d) you|what if\b|imagine|suppose|supposing|picture "
    r"(?:this|yourself|a)|let's say|say (?:a|an|that|you|your|we|i)\b|hypothetical(?:ly)?|assume (?:that|you|a|we)|"
    r"put yourself|if you (?:were|had|saw|found|got|discovered|noticed|could|joined|disagreed|start)|if (?:a|an|your|the"
    r"|one|two|someone|somebody|i|we) .*(?:would you|do you do|what then)|would you (?:rather|ever)|where would you "
    r"(?:start|begin)|which would you|who would you|first (?:30|60|90|thirty|ninety|sixty|hundred) days|first (?:week"
    r"|month)s?\b.*would)"
)
_WANTED = re.compile(
    r"\bwhat would (?:you like to (?:do|be|earn|learn)|you bring|make you|your (?:ideal|dream|colleagues|manager|boss"
    r"|last|former|previous|team|references)|you (?:want|say (?:is|are) your)|attract|convince|it take)\b|\b(?:would you "
    r"like to (?:add|know|ask)|how would (?:you (?:describe|rate)|your))\b"
)
_DONE = re.compile(
    r"\b(?:a|one|any|the (?:last|first|most recent|best|worst)|another|some|recent|specific) (?:recent |specific "
    r"|particular |concrete |single )?(?:times?|occasion|situation|instance|moment|incident|example|case|experience|day"
    r"|episode)s?\b(?! (?:of|for) (?:the )?(?:day|work|month))|"
    r"\b(?:example of|instance of|for example\?|when was the last time|the last time|most recent(?:ly)?|have you ever"
    r"|ever (?:had|been|made|worked with|dealt|missed|led|failed)|what did you|how did you|why did you (?!apply|choose "
    r"us|want|leave|quit)|"
    r"who did you|when did you (?!start|leave|graduate|join|finish)|what was your (?:part|role|own|approach|contribution"
    r"|reaction|first step|thinking|reasoning)|what were you (?:thinking|trying)|what happened|what came of|how did "
    r"(?:it|that|they|he|she|the)|what steps did|"
    r"(?:tell|talk|walk|take|describe|give|share)\b.{0,24}\b(?:a|an|the|one|that|some) (?:[\w'-]+ ){1,5}"
    r"(?:who|that|which|where|when|you)\b.{3,}|what went wrong|what have you (?:done|built|learned|improved|changed)|how have you"
    r"|you (?:faced|handled|dealt"
    r"|managed|overcame|solved|led|failed|made a mistake|disagreed|persuaded|convinced|struggled|went above)|"
    r"(?:tell|talk|walk|describe|give|share)\b.* (?:a|an|your|the) (?:(?:most|biggest|hardest|toughest|proudest|greatest"
    r"|worst|best|recent|difficult|challenging|tough|hard|particularly|big|complex|tight|unhappy|angry|upset|serious"
    r"|proud|team|stressful|unpopular) )*"
    r"(?:projects?|mistake|failure|conflict|disagreement|challenge|decision|customer|client|deadline|problem|success"
    r"|accomplishment|achievement|setback|crisis|argument|launch|obstacle|patient|colleague|coworker|co-worker|incident"
    r"|regret|goal|bug|outage))\b"
)
_REASONS = re.compile(
    r"\b(?:why (?:do you want|are you (?:leaving|looking|interested|here|applying|considering)|did you (?:apply|leave"
    r"|quit|choose|decide to (?:leave|apply))|would you (?:want|like|leave|join)|us\b|this (?:job|role|company|position"
    r"|team|field|industry)|here\b|leave|now\b|move|change jobs)|"
    r"what (?:motivates|drives|attracts|attracted|excites|interests|interested|appeals|inspires|energi[sz]es|draws|drew"
    r"|brings you|brought you|gets you|made you (?:apply|want|decide|interested|choose))|motivat|passionate|what are you "
    r"looking for|looking for in|"
    r"where do you see yourself|five years|ten years|career goals?|long[- ]term goals?|ambitions?|what do you want|what "
    r"matters (?:most )?to you|what's important to you|dream job|ideal (?:job|role|company|manager|team|environment"
    r"|position)|what would make you|"
    r"what would it take|(?:hop(?:e|ing)|wish\w*|want|like|look(?:ing)?)\b.{0,40}\b(?:your|the|a) (?:next|new) (?:job|role"
    r"|position|step|employer|team)|reasons? for (?:leaving|applying|wanting)|interest(?:s|ed)? (?:you )?(?:in|about) (?:this|the"
    r"|our|working|joining)|what do you enjoy|what do you (?:like|love|hate|dislike)|what did you (?:like|enjoy) (?:most"
    r"|best|least)|happiest|concerns about|attracts|turn us down|what do you know about (?:us|our|the company))\b"
)
_RECORD = re.compile(
    r"\b(?:background|résumé|resume|cv|career|experience|worked|work history|years|degree|study|studied|studies"
    r"|university|school|college|course|certificat\w+|qualif\w+|licen[cs]e\w*|your (?:current |present |last |previous "
    r")?(?:role|job|position|title|duties|team|responsibilities|employer|company|manager|day)|"
    r"responsible for|reporting to|report to|tools?|software|systems?|languages?|skills?|familiar with|proficient|know "
    r"how to|notice|salary|pay|compensation|start|available|availability|relocat\w+|travel|commut\w+|remote|office"
    r"|hybrid|weekends?|shifts?|on call|hours|gap|"
    r"yourself|typical day|currently|at the moment|strengths?|weakness\w*|who (?:are|were) your|about you\b|references?"
    r"|offers?|interviewing elsewhere|hobbies|trained|training|projects? (?:have|did)|right to work|authori[sz]ed)\b"
)


def kind(sentence: Sentence, setting: str = "", previous: str = "") -> Kind:
    """The kind of a question that touches no off-limits ground; `setting` is what the same turn said just before it."""
    text = sentence.plain
    if _leads(sentence, previous):
        return "leading"
    if _WANTED.search(text):
        return "motivation" if not re.search(r"describe|rate|say about|would your|like to (?:add|know|ask)|you bring", text) else "other"
    if _IMAGINED.search(f"{setting} {text}") and not re.search(r"\bdid you\b", text):
        return "situational"
    for rule, found in ((_REASONS, "motivation"), (_DONE, "behavioural"), (_RECORD, "background")):
        if rule.search(text):
            return found  # type: ignore[return-value] # each is a Kind
    return "other"


def _leads(sentence: Sentence, previous: str) -> bool:
    text = sentence.plain
    if _LEADING.search(text):
        return True
    if not is_tag(sentence) or not _SELF.search(text):
        return False
    said, mine = stems(previous), stems(text)
    return not mine or len(said & mine) / len(mine) < 0.5
