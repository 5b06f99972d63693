"""How deep a question reaches: which layer of a story it asks for."""

import re

from trainer.domain.hearing.questions import is_elliptic
from trainer.domain.hearing.sentences import Sentence
from trainer.domain.reading import Aim

_LESSON = re.compile(
    r"\b(?:do(?:ne)? differently|go differently|change if|learn(?:ed|t|ing|ings)? from|did (?:you|that|it) (?:\w+ "
    r")?(?:learn|teach|take (?:away )?from)|have you learn(?:ed|t)|teach you|taught you|take ?aways?|took away|take away"
    r"|lessons?|went wrong|go wrong|didn't work|did not work|"
    r"hindsight|looking back|if you (?:could|had to|were to) do (?:it|that|this) (?:all )?(?:again|over)|do (?:it|that) "
    r"again|mistakes? (?:did|you|in (?:that|it|this))|regret|what would you change"
    r"|(?:things?|anything|something) (?:that )?(?:you'd|you would|would you)(?: have)? (?:changed?|do otherwise)|next time"
    r"|could (?:have|you have) "
    r"(?:gone|done|been) better|fail(?:ed)? (?:at|in) (?:that|it)|"
    r"different(?:ly)? (?:now|today)|what surprised you|changed (?:since|how you|the way)|what did (?:it|that|this) "
    r"(?:cost|change) (?:you|about)|downside|hardest part|cost you|wish you(?:'d| had)|do you still|improve(?:d)? on "
    r"(?:that|it))\b"
)
_RESULT = re.compile(
    r"\b(?:results?|outcomes?|came of|come of|how did (?:it|that|this|things|everything|they|the (?:\w+ )?(?:project"
    r"|story|customer|client|team|launch|whole thing|situation|manager|patient|deal|conversation))(?: all)? (?:end|turn "
    r"out|go|work out|react|respond|land|finish|play out|pan out|come out|take it|feel about)|turn(?:ed)? out|end(?:ed)? "
    r"up(?! (?:doing|in|at|as|where|here|there|working|with (?:us|this|that job)))|work(?:ed)? out|"
    r"by how much|how much (?:did|was|of|time|money|faster|more|less|better)|how many|measure(?:d|s|ment)?|metrics?"
    r"|numbers?|figures?|impact|effect|difference did|what difference|improve(?:d|ment)? (?:by|in)|what changed|pay off"
    r"|paid off|success(?:ful)?\b.*\b(?:it|that|was)|was it (?:a success|worth)|how do you know (?:it|that) (?:worked"
    r"|helped)|"
    r"know (?:it|that) (?:worked|was working|helped)|what happened (?:in the end|afterwards|after that|as a result|next"
    r"|then)|in the end|per ?cent|quantif\w+"
    r"|(?:ma(?:de|ke)|making) (?:a|any|the) difference|what did (?:that|it) (?:do|lead|bring|achieve|save|mean) (?:for|to)|lead to"
    r"|save(?:d)?\b.*\?|evidence|proof|before and after|how did you (?:know|tell) (?:it|that|whether|if|you))\b"
)
_OWN = re.compile(
    r"\b(?:your (?:own )?(?:(?!current|present|last|previous|next|ideal|new|first|favou?rite|dream)\w+ )?(?:part|role"
    r"|contribution|piece|share|responsibility|involvement|input|thinking|reasoning|thought process|decision|idea(?! of\b))\b(?! "
    r"(?:here|with us|at (?:our|this)))|you (?:yourself|personally|specifically|actually)|yourself\b(?<!about "
    r"yourself)(?<!introduce yourself)(?<!see yourself)(?<!describe yourself)(?<!sell yourself)(?<!rate "
    r"yourself)(?<!picture yourself)(?<!call yourself)(?<!consider yourself)(?<!sum yourself)(?<!develop yourself)"
    r"(?<!case for yourself)(?<!put yourself)"
    r"|personally|what (?:exactly |specifically |specific |actually |steps |concrete )*(?:did|were|was) you(?! (?:learn"
    r"|like|study|take away|enjoy|earn|major|know|read (?:at|in|for)|expect|hope|want))|"
    r"what (?:steps|actions?|approach|choices?|options?|things)\b.*\b(?:did|have) you|who (?:decided|made|came up|did"
    r"|owned|led|wrote|built|helped|supported|backed|else"
    r"|was (?:in charge|responsible|involved)|proposed|suggested|actually|initiated|pushed)"
    r"|whose (?:idea|decision|job|call|fault|mistake|doing)|how (?:exactly |specifically |actually )*did you(?! (?:know (?:it|that)|end up"
    r"|hear|get into|learn|measure|feel about us|find (?:out about )?(?:us|this|the)))|how exactly|why (?:exactly )?did "
    r"you(?! (?:apply|leave|quit|choose us|want|study|stay))|"
    r"why that(?: way| one| approach)?|why (?:not|this way|then|did that)|why (?:was|were|is) (?:that|it|this)|what made "
    r"you (?:do|choose|decide|think|pick|go|say|worried|suspicious|suspect|notice|reali[sz]e|stop|sure|certain|step in|speak up|change"
    r" your mind)|what was going through|how (?:come|so)|what led you to|when you say "
    r"(?:we|'?_+'?|\"?_+\"?|“_+”)|you say we|we or (?:you|i)\b|you or (?:the|your) team|alone or|on your own|by yourself"
    r"|what was you\b|you did what|walk me through (?:how|what|exactly|that|it|your (?:thinking|steps|reasoning"
    r"|approach))|step by step|how you (?:did|went|got (?!into|started|here|to where|interested)|made|handled|approached"
    r"|solved|convinced|decided|managed|built|came)|what you (?:did|said|yourself|actually|personally)|in what way|what "
    r"did you (?:say|do|tell|think|try|decide|change))\b"
)
_SHARE = re.compile(
    r"\b(?:how much|which (?:part|bit)s?) (?:of (?:that|it|this) )?(?:was|were|is)"
    r" (?:really |actually |all )?(?:you\b|yours|your own|down to you)"
)
"""Divides what was done between her and others."""
_EXAMPLE = re.compile(
    r"\b(?:such as|for (?:example|instance)|like (?:what|who)|an? (?:\w+ )?(?:example|instance)|examples|one example|be "
    r"(?:more )?specific|a specific|concrete(?:ly)?|illustrate|any examples?|which ones|specifically)\b"
)
_FRESH_EXAMPLE = re.compile(
    r"\b(?:example|instance)s? (?:of|where|when|from|in which) (?:a|an|the|you|your|how you|when|where|someone|something"
    r"|working|having|going|dealing|handling|using|[a-z]+ing)\b|\ba (?:time|situation|occasion)\b"
)
_MORE = re.compile(
    r"\b(?:and then|then what|what (?:happened )?(?:next|then)|meaning|what do you mean|what does that mean|go on|keep "
    r"going|carry on|continue|tell (?:me|us) (?:a (?:bit|little) )?more(?! about (?:yourself|you\b|your (?:current"
    r"|background|career)))|say (?:a (?:bit|little) )?more|elaborate|expand on|anything else about|what else (?:did|was"
    r"|about)|unpack|"
    r"more about (?:that|it|this|how|what|the)|how do you mean|in what sense|a (?:bit|little) more (?:about|on) (?:that"
    r"|it|this)|dig into that|go deeper|what was that like|how was that|how did that feel|how did you feel|curious about "
    r"that)\b|^(?:and|so|really|because|why|how|what|who|when|where)[\s?.…]*$"
)


_SUBJECT = (
    r"(?:it|that|this|he|she|they|the \w+|your \w+|everybody|everyone|anybody|anyone|people|(?:any|all|some|most|one|none) of (?:it|them))"
)
_TURNED_OUT = re.compile(
    rf"^(?:(?:and|so|but|well|okay|ok|right|oh|then)[ ,]+)*(?:(?:did|was|were|has|have|had)(?:n't)? {_SUBJECT}|{_SUBJECT})(?! help)"
    r"(?: (?:all|really|actually|ever|eventually|finally|come|get|got|end up|in the end)){0,2} (?:"
    r"work(?:ed)?|ma(?:k|d)e (?:it|a recovery)|succeed(?:ed)?|pa(?:y|id) off|help(?:ed)?|h(?:o|e)ld(?: up)?|last(?:ed)?|st(?:i|u)ck"
    r"|stay(?:ed)?|c(?:o|a)me (?:back|round|through|good)|go(?:ne)? (?:well|through|live|ahead|fine|ok|okay|as planned)"
    r"|went (?:well|through|live|fine|ok|okay|as planned)|happy|pleased|satisfied|grateful|content|convinced|any better|better"
    r"|accept(?:ed)?|agree(?:d)?|sign(?:ed)?|recover(?:ed)?|surviv(?:e|ed)|pull(?:ed)? through|improv(?:e|ed)|chang(?:e|ed)|finish(?:ed)?"
    r"|(?:finished )?(?:on|in) time|win|won|b(?:uy|ought)|renew(?:ed)?|le(?:ave|ft)|di(?:e|ed)|ke(?:ep|pt) (?:it|the|their|his|her)"
    r"|like(?:d)? it|go for it|worth|sav(?:e|ed)|a success|through)\b(?! (?:you|me|to you|to me)\b)[^?]{0,30}\?"
)
"""Asks for a yes or a no to how it turned out: "Did he make it?", "So it paid off?"."""
_SINCE = re.compile(
    r"^(?:(?:and|so|but|well|okay|ok|right|oh|then)[ ,]+)*(?:have|has|had|did|do|does|is|are)(?:n't)? "
    r"(?:you|it|that|they|anything|the \w+)\b(?:[^?]{0,40}\b(?:since|since then|since that)|"
    r" still\b[^?]{0,25}\b(?:it|that|there|way|like that))\W*\?"
)
"""Asks what has remained of it: "Have you changed anything since?"."""
_COULD_HAVE = re.compile(
    r"^(?:\w+[ ,]+){0,2}?(?:could|should)(?:n't)? (?:you|it|that|they|anybody|anyone) (?:not )?have (?:known|seen|done|been|noticed|stopped"
    r"|prevented|avoided|asked|said|helped|told)\b"
)
_HOW_IT_WAS = re.compile(
    r"^(?:(?:and|so|but|well|okay|ok|right|oh|then)[ ,]+)*(?:(?:what|how) did (?!you\b)(?:\w+ ){1,2}(?:say|think|do|want|answer|reply"
    r"|react|tell you|take it|make of it)(?: (?:then|to that|about it|about that))?\W*$"
    r"|were you (?:\w+ )?(?:surprised|worried|angry|nervous|scared"
    r"|afraid|proud|relieved|upset|annoyed|disappointed|alone|there)\W*$)"
)
"""Asks what somebody said or did then, or how it was for her: "What did the buyer say?", "Were you surprised?"."""
_WHO_TAUGHT = re.compile(r"^(?:and |so |okay,? )*(?:from )?whom?\b.*\b(?:learn(?:ed|t)?|taught|teach)\b")
"""Asks for a person, not for a lesson."""
_SOME_TIME = re.compile(
    r"^(?:and |so |okay,? |now,? )*when (?:(?:did|have|were) you (?:last|ever|most)\b|(?:did|has|have|was|were) (?:\w+ ){1,4}"
    r"(?:something|somebody|someone|anything|anybody)\b)"
)
"""Asks for some time or other, not for one that was told."""
_SO_FAR = re.compile(r"\bhow (?:many years|long) have you (?:been|worked|done|had)\b")
"""Asks for her years in the trade, not for a measure of what was told."""


def aim(sentence: Sentence, *, follows: bool) -> Aim:
    """The layer asked for; `follows` says whether there is anything that it could build on."""
    text = sentence.plain
    if _WHO_TAUGHT.search(text) or _SO_FAR.search(text) or _SOME_TIME.search(text):
        return "outline"
    if then := "own_part" if _SHARE.search(text) else _asked_of_then(text) if follows else None:
        return then
    fresh = bool(_FRESH_EXAMPLE.search(text))
    for rule, found in ((_LESSON, "lesson"), (_RESULT, "result")):
        if rule.search(text) and not (fresh and not follows):
            return found if not fresh else "outline"  # type: ignore[return-value] # each is an Aim
    if _EXAMPLE.search(text) and not fresh:
        return "example"
    if _OWN.search(text) and not fresh:
        return "own_part"
    return "more" if _MORE.search(text) or is_elliptic(sentence) else "outline"


def _asked_of_then(text: str) -> Aim | None:
    """What a yes-or-no question asks of what was told: whether it turned out well, or what has remained of it."""
    if _SINCE.search(text) or _COULD_HAVE.search(text):
        return "lesson"
    return "result" if _TURNED_OUT.search(text) else "more" if _HOW_IT_WAS.search(text) else None
