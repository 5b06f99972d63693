"""Courtesies: words that greet, acknowledge, pass the time of day or take leave, and name no matter."""

import re

from trainer.domain.hearing.sentences import Sentence

_GREET = re.compile(
    r"^(?:oh,? |well,? |okay,? )*(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|welcome\b|nice to (?:meet|see"
    r"|finally)|(?:it's |it is )?(?:great|good|lovely|a pleasure|so nice|so good|nice) to (?:meet|see|have) you|pleased "
    r"to meet|thanks? (?:you )?(?:so much )?for (?:coming|joining|taking the time|making (?:the )?time|being here"
    r"|applying))\b"
)
_CLOSE = re.compile(
    r"\b(?:that(?:'s| is) (?:all|everything|it) (?:from|for|i|we|on my)|we(?:'re| are) (?:out of|at|nearly out of|almost "
    r"out of|about out of) (?:time|the end)|(?:thanks?|thank you)(?: so much| very much)? (?:again )?for (?:your time"
    r"|coming|talking|speaking|the (?:conversation|chat|interview)|chatting|meeting)|(?:good ?bye|bye|see you|take care"
    r"|all the best|have a (?:good|great|nice|lovely|wonderful) (?:day|evening|afternoon|weekend|one|rest))|"
    r"(?:next steps?|what happens next|from here)\b.*\b(?:is|are|will|we|you|i)|(?:you(?:'ll| will)|we(?:'ll| will)"
    r"|i(?:'ll| will)|hr will) (?:\w+ )?(?:hear (?:from|back)|be in touch|get back to you|let you know|contact you|(?:call|ring"
    r"|phone|text) "
    r"you|drop you a line|email you|write to you|decide)\b.*|leave it (?:there|at that)|(?:stop|finish|break) (?:here"
    r"|there) for (?:today|now)"
    r"|it(?:'s| has) been (?:a |an )?(?:\w+ ){0,2}(?:pleasure|delight|joy|treat)|it was (?:great|good|nice|lovely"
    r"|a pleasure) (?:to )?(?:meet|talk|speak"
    r"|chat|having)\w*|(?:wrap|finish|end) (?:up|here|this|things|there)|our time is up|good luck|nice (?:talking"
    r"|meeting|speaking)|(?:great|lovely|good) (?:talking|meeting|speaking) (?:to|with)? ?you|pleasure (?:talking"
    r"|meeting|speaking)|i(?:'ll| will) (?:let you go|walk you out|show you out))\b"
)
_SMALL = re.compile(
    r"\b(?:weather|glass of water|weekend|find (?:us|the (?:place|office|building)|your way)|trip in|commute in|rain(?:ing|y)?|sunny"
    r"|cold (?:today|outside|out)|hot (?:today|outside|out)|have a seat|sit down|make yourself comfortable|hear me|see my screen"
    r"|you're (?:on )?mute|match last night)\b"
)
_SMALL_HERE = re.compile(r"\b(?:traffic|parking|coffee|water|tea|journey|train|holidays?|camera|connection|audio|lag|football)\b")
"""Small talk only where it is about the visit: the same words belong to many a trade."""
_OF_THE_VISIT = re.compile(
    r"\b(?:you|your|yourself|today|this morning|last night|outside|here|this way|(?:is|was) (?:awful|terrible|dreadful|bad|a nightmare)"
    r"|let me (?:get|fetch)|i(?:'ll| will) (?:get|fetch|bring)|i'm (?:afraid|sorry)|there(?:'s| is) (?:\w+ )?(?:coffee|tea|water))\b"
)
_OF_THE_WORK = re.compile(r"\b(?:we|we've|we're|our|ours|us|the (?:company|team|job|role|site|customers?|business)|year|years)\b")
_PHATIC = re.compile(
    r"\b(?:how are you(?! (?:at|with|on|in|able|involved|currently|(?!doing|feeling|getting|keeping|finding)\w+ing)\b)"
    r"|how(?:'s| is) (?:it going|everything|life)"
    r"|how(?:'s| is) your (?:day|morning|afternoon|week)(?=\W*$|,| (?:been|going|so far|treating|today)\b)"
    r"|did you get (?:parked|here|in|over|there) ?(?:all right|alright|okay|ok|fine|safely)?(?=\W*$)"
    r"|how have you been|how do you do(?=\W*$|,)"
    r"|how did you find (?:the|your) (?:trip|journey|drive|flight|commute|way)\b"
    r"|how was (?:your (?:trip|journey|weekend|day|morning|drive|flight|commute)|the (?:trip|journey"
    r"|traffic|drive|flight|train|bus|ride|walk|road|way here)\b(?=\W*$|,| (?:in|here|over|down|up|this morning|today)\b))"
    r"|did you (?:find (?:us|it|the (?:place|office|building|way|entrance|journey|trip|drive)\b)"
    r"|have (?:any )?(?:trouble|a good))|can you (?:hear|see) me"
    r"|^(?:(?:a|some) )?(?:cup of )?(?:coffee|tea|water)(?: or (?:coffee|tea|water))?(?: before we (?:start|begin))?(?=\W*$)"
    r"|(?:would you like|can i (?:get|offer) you|do you want|may i offer you) (?:something|anything|some|a) ?(?:to drink"
    r"|coffee|water|tea|glass|cup)?"
    r"|(?:^|you|you're|we|we're|everyone|all|both) (?:\w+ )?ready to (?:start|begin|go(?=\W*$|[,.?!]| then\b))"
    r"|shall we (?:start|begin|get started)(?=\W*$|,| then\b| now\b)|"
    r"are you (?:ready|comfortable|settled|well|okay|ok|all right|alright)\b(?! (?:with|about|for|to|at|in|on|\w+ing)\b)"
    r"|does (?:that|this) (?:help(?=\W*$)|answer (?:your|the|it))|(?:did"
    r"|have) i answer(?:ed)? (?:your|the|that)|does that (?:make sense|sound (?:good|okay"
    r"|ok|fair|all right|alright)|work)|is that (?:okay|ok|all right|alright|fine)(?: with you)?|sound good|okay with "
    r"you|how's the weather|is (?:now|this) (?:still )?a good time)\b"
)
CONSENT = (
    r"(?:(?:does|will|would|did) (?:that|this|it)(?: all)? (?:work|suit|sound|be|seem|make|do)\b"
    r"|sounds? (?:good|ok|okay|fine|all right|alright|fair)"
    r"|(?:is|are) (?:that|this|it|you)(?: all)? (?:ok|okay|all right|alright|fine|good|happy|comfortable|clear|a problem|doable)\b"
    r"(?! (?:to|at|in|with (?!that|this|it|me)))|(?:ok|okay|all right|alright|fine|happy) (?:with|for|by) (?:that|this|you))"
)
"""Asks, as a pattern, whether something is all right with her: how the talk will go, or a term of the job."""
_BACK = frozenset(
    "mm mhm mhmm hm hmm mmm uh-huh mm-hm mm-hmm uh huh yeah yes yep yup right okay ok sure great good nice fine cool wow "
    "oh ah aha i see got it excellent perfect wonderful lovely awesome absolutely exactly definitely interesting fair "
    "enough true "
    "understood indeed brilliant fantastic amazing super alright all really well no problem of course that's thanks "
    "thank you very much so and um er uh gotcha makes sense mmhmm mm-hmmm terrific beautiful that is it makes cheers "
    "course sorry much fascinating noted agreed correct sweet yay gee hey there welcome you're bless impressive lot a".split()
)
_ACKNOWLEDGE = re.compile(
    r"^(?:(?:and|but|so|well|oh|okay|ok|yeah|yes|no|right|all right|alright|great|good|well then|um+|uh+|wow"
    r"|mm-?hmm?)[\s,.!—–-]+)*(?:that(?:'s| is| was| sounds| makes| must|'d be) (?:a |an |so |very |really |quite |all "
    r"|such |pretty |perfectly |totally |absolutely |completely |certainly |definitely |just )*(?:great|good|nice|fine"
    r"|excellent|wonderful|fantastic|interesting|helpful|fair|impressive|awesome|amazing|lovely|perfect|useful|clear"
    r"|understandable|sense|brilliant|true|right|cool|okay|ok|terrific|hard|tough|difficult|important|exciting|have been"
    r"|accomplishment|start|point|idea|answer|example|question|not easy|normal|common|natural)\b|"
    r"thank(?:s| you)\b|i (?:really |do |so |totally |completely |can |certainly )*(?:appreciate|understand|see(?! (?:that )?(?:a|an|one"
    r"|two|you|your|some|there|from|in|on|the)\b)|get "
    r"(?:that|it)|hear (?:you|that)|agree|admire|like (?:that|how|the way|your)|love (?:that|how|the way|your))\b|good "
    r"for you|well done|congratulations|(?:great|good|nice|excellent|wonderful|fantastic) (?:job|work|answer|example"
    r"|question|point|idea|start|choice|to hear|thinking)|fair enough|makes (?:total |perfect |a lot of )?sense|got it"
    r"|no (?:problem|worries|rush)|take your time|of course|you(?:'re| are) (?:welcome|right|doing (?:great|well|good|a)"
    r"|absolutely right|very (?:good|brave|kind|strong|motivated|committed|thoughtful|welcome))|"
    r"(?:it's |it is )?(?:good|great|nice|glad|interesting|helpful|impressive) (?:to (?:hear|know)|that you)|i(?:'m| am) "
    r"(?:so |really |very )*(?:glad|happy|pleased|sorry|impressed|proud)\b|sounds (?:good|great|like a (?:plan|good)"
    r"|perfect|interesting|wonderful|fair)|sorry\b|my apologies|wow\b|sounds\b|good luck|best of luck|bless you|please,? "
    r"(?:have a seat|sit|come in)|no,? (?:not at all|that's fine)|absolutely\b|not at all|sure thing|exactly\b|perfect\b"
    r"|excellent\b|awesome\b|terrific\b|see you|you should be proud|i'm impressed|you(?:'ve| have) (?:really |clearly |obviously "
    r"|already |all )*(?:worked (?:so |really |very )*hard|come (?:such )?a long way|done (?:so |really |very )*(?:well|great|good)"
    r"|made (?:so much|great|good|real|a lot of|huge) progress|put (?:in )?(?:so much|a lot|real))|you(?:'re| are) (?:clearly "
    r"|obviously |really |such |truly )*(?:a |an )?(?:very |really |truly |so )*(?:determined|strong|brave|caring|loving|resourceful"
    r"|thoughtful|courageous|resilient|capable|good|great|wonderful|dedicated) (?:person|parent|mother|father|mum|mom|dad|friend"
    r"|listener|man|woman|one)|(?:\w+ ){1,5}is (?:a |an |quite |really |such |already )*(?:real |great |big |huge "
    r"|major )*(?:achievement|accomplishment|success|milestone)\b|that takes (?:a lot|courage|guts|real))"
)


def is_phatic(sentence: Sentence) -> bool:
    """A question of courtesy: "How are you?", "Does that make sense?", "Would you like some water?"."""
    return bool(_PHATIC.search(sentence.plain))


def is_courtesy(sentence: Sentence) -> bool:
    """Words that only acknowledge, greet or take leave and name no matter."""
    text = sentence.plain
    return is_backchannel(text) or any(rule.search(text) for rule in (_ACKNOWLEDGE, _GREET, _CLOSE))


def greets(text: str) -> bool:
    """Whether plain text greets: "Good morning", "Thanks for coming in"."""
    return bool(_GREET.search(text))


def takes_leave(text: str) -> bool:
    """Whether plain text ends the conversation: "We'll be in touch", "Goodbye"."""
    return bool(_CLOSE.search(text))


def acknowledges(text: str) -> bool:
    """Whether plain text opens by taking what was said: "That makes sense", "Thank you"."""
    return bool(_ACKNOWLEDGE.search(text))


def is_small_talk(text: str) -> bool:
    """Whether plain text is of the weather, the way here or the coffee."""
    if len(text.split()) > 14:
        return False
    here = bool(_SMALL_HERE.search(text) and _OF_THE_VISIT.search(text)) and not _OF_THE_WORK.search(text)
    return here or bool(_SMALL.search(text))


def is_backchannel(text: str) -> bool:
    """Whether plain text is made of "mm", "right" and their like alone."""
    words = [word.strip(".,!?…—–-\"'") for word in text.split()]
    words = [word for word in words if word]
    return bool(words) and len(words) <= 8 and all(word in _BACK for word in words)
