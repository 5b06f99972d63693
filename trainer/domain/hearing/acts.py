"""What a sentence that asks nothing does: greet, introduce, reflect, acknowledge, inform and the rest."""

import re

from trainer.domain.hearing.context import Context
from trainer.domain.hearing.filler import is_filler
from trainer.domain.hearing.sentences import Sentence
from trainer.domain.hearing.words import STOPWORDS, content, stem, stems, tokens
from trainer.domain.reading import Act

_GREET = re.compile(
    r"^(?:oh,? |well,? |okay,? )*(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|welcome\b|nice to (?:meet|see"
    r"|finally)|(?:it's |it is )?(?:great|good|lovely|a pleasure|so nice|so good|nice) to (?:meet|see|have) you|pleased "
    r"to meet|thanks? (?:you )?(?:so much )?for (?:coming|joining|taking the time|making (?:the )?time|being here"
    r"|applying))\b"
)
_INTRODUCE = re.compile(
    r"\b(?:my name(?:'s| is)|i(?:'m| am) (?:the |a |an |one of )?(?:\w+ ){0,3}?(?:manager|lead|head|recruiter|director"
    r"|engineer|nurse|founder|ceo|cto|owner|supervisor|partner|officer|specialist|developer|designer|coordinator|hr"
    r"|talent|here at|at|with|from|from the)\b|i(?:'ve| have) been (?:here|with|at|working)|i (?:run|lead|manage|head"
    r"|work (?:in|on|at|for|as|with)|look after|joined)\b|this is \w+ (?:from|at|speaking)|i'll introduce myself|about "
    r"(?:me|myself)\b)"
)
_NAMED = re.compile(r"^(?:hi|hello|hey|okay|so|well|and)?[,.! ]*(?:\w+[,.! ]+){0,3}?i(?:'m| am) [a-z]+(?: [a-z]+)?(?:[,.!]|$| from| and)")
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
_CLOSE = re.compile(
    r"\b(?:that(?:'s| is) (?:all|everything|it) (?:from|for|i|we|on my)|we(?:'re| are) (?:out of|at|nearly out of|almost "
    r"out of|about out of) (?:time|the end)|(?:thanks?|thank you)(?: so much| very much)? (?:again )?for (?:your time"
    r"|coming|talking|speaking|the (?:conversation|chat|interview)|chatting|meeting)|(?:good ?bye|bye|see you|take care"
    r"|all the best|have a (?:good|great|nice|lovely|wonderful) (?:day|evening|afternoon|weekend|one|rest))|"
    r"(?:next steps?|what happens next|from here)\b.*\b(?:is|are|will|we|you|i)|(?:you(?:'ll| will)|we(?:'ll| will)"
    r"|i(?:'ll| will)|hr will) (?:\w+ )?(?:hear (?:from|back)|be in touch|get back to you|let you know|contact you|call "
    r"you|email you|write to you|decide)\b.*|leave it (?:there|at that)|(?:stop|finish|break) (?:here|there) for (?:today|now)"
    r"|it was (?:great|good|nice|lovely|a pleasure) (?:to )?(?:meet|talk|speak"
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
    r"\b(?:how are you(?! (?:at|with|on|in)\b)|how(?:'s| is) (?:it going|your day|everything|your (?:morning|afternoon|week)|life)"
    r"|how have you been|how do you do(?=\W*$|,)"
    r"|how was (?:your (?:trip|journey|weekend|day|morning|drive|flight|commute)|the (?:trip|journey"
    r"|traffic|drive|flight))|did you (?:find (?:us|it|the)|have (?:any )?(?:trouble|a good))|can you (?:hear|see) me"
    r"|(?:would you like|can i (?:get|offer) you|do you want|may i offer you) (?:something|anything|some|a) ?(?:to drink"
    r"|coffee|water|tea|glass|cup)?"
    r"|(?:^|you|you're|we|we're|everyone|all|both) (?:\w+ )?ready to (?:start|begin|go(?=\W*$|[,.?!]| then\b))"
    r"|shall we (?:start|begin|get started)|"
    r"are you (?:ready|comfortable|settled|well|okay|ok|all right|alright)\b(?! (?:with|about|for|to|at|in|doing|working|being|on)\b)"
    r"|does (?:that|this) answer (?:your|the|it)|(?:did"
    r"|have) i answer(?:ed)? (?:your|the|that)|does that (?:make sense|sound (?:good|okay"
    r"|ok|fair|all right|alright)|work)|is that (?:okay|ok|all right|alright|fine)(?: with you)?|sound good|okay with "
    r"you|how's the weather|is (?:now|this) (?:still )?a good time)\b"
)
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
    r")?it's your turn|you (?:can|may|could) (?:now )?ask (?:me|us|your|any|away|questions|whatever)|happy to (?:take|answer) (?:any"
    r"|your|all|them|questions|whatever|those)|happy to answer)\b"
)
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


def acts(sentence: Sentence, context: Context, *, first: bool) -> tuple[Act, ...]:
    """What a sentence that is no question does: mostly one act, none where it says nothing; `first` marks the opening of an interview."""
    if is_filler(sentence.plain):
        return ()
    main = _main(sentence, context, first=first)
    introduces = main == "greet" and bool(_NAMED.search(sentence.plain) or _INTRODUCE.search(sentence.plain))
    return (main, "introduce") if introduces else (main,)


def _main(sentence: Sentence, context: Context, *, first: bool) -> Act:
    text = sentence.plain
    if is_agenda(sentence) or _INVITE.search(text):
        return "set_agenda" if is_agenda(sentence) else "invite_questions"
    if _backchannel(text):
        return "acknowledge"
    for rule, found in ((_CLOSE, "close"), (_GREET, "greet")):
        if rule.search(text) and not (found == "close" and first):
            return found  # type: ignore[return-value] # each is an Act
    if (first and _NAMED.search(text)) or _INTRODUCE.search(text):
        return "introduce"
    if _AGENDA.search(text):
        return "set_agenda"
    return _told(text, context)


def is_phatic(sentence: Sentence) -> bool:
    """A question of courtesy: "How are you?", "Does that make sense?", "Would you like some water?"."""
    return bool(_PHATIC.search(sentence.plain))


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


def is_courtesy(sentence: Sentence) -> bool:
    """Words that only acknowledge, greet or take leave and name no matter."""
    text = sentence.plain
    return _backchannel(text) or any(rule.search(text) for rule in (_ACKNOWLEDGE, _GREET, _CLOSE))


def _told(text: str, context: Context) -> Act:
    if (
        _ACKNOWLEDGE.search(text)
        and len(text.split()) <= 16
        and not _SIGNALS.search(text)
        and not _FOR_YOU.search(text)
        and not _SHORT_SUMMARY.search(text)
    ):
        return "acknowledge"
    if _reflects(text, context):
        return "reflect"
    if _is_small(text):
        return "small_talk"
    if _ACKNOWLEDGE.search(text) and len(text.split()) <= 20:
        return "acknowledge"
    return "inform" if len(text.split()) > 3 else "acknowledge"


def _is_small(text: str) -> bool:
    if len(text.split()) > 14:
        return False
    here = bool(_SMALL_HERE.search(text) and _OF_THE_VISIT.search(text)) and not _OF_THE_WORK.search(text)
    return here or bool(_SMALL.search(text))


def _backchannel(text: str) -> bool:
    words = [word.strip(".,!?…—–-\"'") for word in text.split()]
    words = [word for word in words if word]
    return bool(words) and len(words) <= 8 and all(word in _BACK for word in words)


def _reflects(text: str, context: Context) -> bool:
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


def names(text: str, name: str) -> bool:
    """Whether a turn calls the candidate by name."""
    parts = [part for part in name.lower().split() if part not in STOPWORDS]
    return any(stem(part) in {stem(word) for word in tokens(text)} for part in parts)
