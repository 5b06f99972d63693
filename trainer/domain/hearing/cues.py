"""Things in a turn that move the person across the table, each with the words that show it."""

import re

from trainer.domain.reading import Cue, CueName
from trainer.domain.spelling import Mended, aligned

SURELY = r"(?:certainly|definitely|absolutely|surely|for sure)(?! (?:hear|be told|know|find out)\b(?! yes\b))"
"""What makes a promise of "you will", as a pattern; to be told something is none."""

_RULES: tuple[tuple[CueName, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))  # type: ignore[misc] # each is a CueName
    for name, pattern in (
        (
            "praise",
            (
                r"\b(?:(?:that(?:'s| is| was| sounds)|what|this is|you(?:'re| are)|it(?:'s| is)) (?:an? |really |very |so |quite "
                r"|absolutely |truly |such )*(?:impressive|great|excellent|fantastic|wonderful|amazing|brilliant|outstanding|superb"
                r"|remarkable|terrific|inspiring|lovely|awesome|"
                r"thoughtful|admirable|well put|good (?:answer|example|point|question|work|idea|story)|nice work)(?: \w+)?|(?:i(?:'m"
                r"| am|'m really) impressed|impressive|well done|good for you|nice work|great (?:job|work|answer|example|point|story"
                r"|question)|good (?:job|work|answer|example|point)|kudos|bravo|nicely done|"
                r"i (?:really )?(?:like|love|admire|appreciate) (?:how|that|the way|your)|you (?:handled|did|managed|explained) "
                r"(?:that|it) (?:very |really )?(?:well|beautifully)|proud of (?:you|that)|congratulations|you should be proud))\b"
            ),
        ),
        (
            "thanks",
            (
                r"\b(?:thank you(?: (?:so|very) much| for [^.,!?;]{1,60})?|thanks(?: a lot| so much| for [^.,!?;]{1,60})?|i "
                r"(?:really )?appreciate (?:it|that|you|your (?:time|honesty|openness|candor|candour))|much appreciated|grateful)\b"
            ),
        ),
        (
            "empathy",
            (
                r"\b(?:(?:that|it|this) (?:must|had to|can't|could not|couldn't) have been (?:so |very |really |quite |incredibly "
                r")?\w+|that(?:'s| is| sounds|sounds) (?:really |very |so |quite |pretty |incredibly )*(?:hard|tough|difficult"
                r"|stressful|frustrating|painful|rough|exhausting|a lot|challenging|upsetting|scary|awful|understandable)|"
                r"i(?:'m| am) (?:so |really |very )?sorry (?:to hear|that (?:happened|you)|you (?:had|went))[^.,!?;]*|i (?:can "
                r")?(?:imagine|understand|see|hear) (?:how |that |why |what )[^.,!?;]{2,60}|take your time|no (?:rush|hurry"
                r"|pressure)|i get (?:that|it)|that makes (?:a lot of |perfect |total )?sense|don't worry|"
                r"(?:that|which) (?:can be|is) (?:hard|tough|difficult|not easy)|not easy|i know how (?:that|it) feels|i've been there)\b"
            ),
        ),
        (
            "enthusiasm",
            (
                r"\b(?:i (?:really |truly |genuinely |absolutely |just |honestly )*(?:love|enjoy|adore) (?:working|it here|this "
                r"(?:company|place|team|job|work|part)|my (?:job|work|team)|our|what we|being|how we|coming|the (?:team|people|work"
                r"|culture|fact|mission|product|problem|way))[^.!?;]*|"
                r"i(?:'m| am) (?:really |truly |genuinely |so |very |absolutely |incredibly )*(?:proud (?:of|to)|excited (?:about|to"
                r"|by|for)|passionate about|happy (?:here|to work)|thrilled|enthusiastic)[^.!?;]*|"
                r"(?:best|favou?rite|nicest|most exciting) (?:thing|part|bit) (?:about|of|is)[^.!?;]*|what (?:i (?:like|love|enjoy)"
                r"|keeps me|excites me|gets me)[^.!?;]*|we(?:'re| are) (?:really |so |very )*(?:proud|excited|passionate"
                r"|thrilled)[^.!?;]*|it(?:'s| is) (?:a |an |such a )*(?:great|wonderful|fantastic|amazing|lovely|fun|exciting) "
                r"(?:place|team|company|product|time)[^.!?;]*|"
                r"i(?:'ve| have) (?:loved|enjoyed)[^.!?;]*|after \w+ years? (?:here )?i still[^.!?;]*|i get to [^.!?;]*)"
            ),
        ),
        (
            "dismissal",
            (
                r"\b(?:whatever(?=[.,!]|\s*$)|never ?mind (?:that|all that|about that)|never ?mind(?=[.,!]|\s*$)|let's just move on"
                r"|(?:i|we) don't (?:care|need (?:to (?:hear|know)|that|all that|the details))[^.,!?;]*|"
                r"i(?:'m| am) not (?:really )?interested in[^.,!?;]*|that(?:'s| is) (?:(?:really )?not (?:really )?(?:what i asked"
                r"|relevant|important|an answer|really relevant|interesting)|irrelevant|enough(?=[.,!]|\s*$)|nothing special|it\?)"
                r"|(?:let's|you can|please|just) "
                r"(?:just )?skip (?:that|it|the (?:details|story))[^.,!?;]*|"
                r"(?:yeah,? )?yeah,? (?:yeah|fine|whatever)|who cares|spare me[^.,!?;]*|get to the point|cut to the chase|blah"
                r"|enough (?:of|about) that|i(?:'ve| have) heard enough|don't (?:bore|waste)[^.,!?;]*|(?:fine|okay|ok"
                r"|right)[.,]? next(?: question)?(?=[.!]|\s*$)|(?:^|(?<=[.!?] ))next question(?=[.!]|\s*$)|if you say so"
                r"|that's (?:all )?you(?:'ve)? (?:got|have)\??|is that (?:it|all)\?)"
            ),
        ),
        (
            "interruption",
            (
                r"(?:^\s*[-—–]{1,2}\s*(?=\w)[^.!?]{0,60}|\b(?:(?:sorry|excuse me|hold on|wait|okay|ok)?,? ?(?:let me|i(?:'ll| will| "
                r"have to| need to|'m going to)(?: have to)?|can i|may i|i must) (?:just )?(?:stop|interrupt|cut|break in|jump in"
                r"|pause) (?:you|in|here|there)?[^.,!?;]*|sorry to (?:interrupt|cut)[^.,!?;]*|hold on(?=[.,!—–-]|\s*$)|hang "
                r"on(?=[.,!—–-]|\s*$)|stop (?:right )?there|"
                r"stop(?=[.,!]|\s*$)|wait(?:,| wait)|i don't have (?:all day|much time|time for)[^.,!?;]*|(?:keep|make) it (?:short"
                r"|brief|quick))\b|\[interrupt\w*\])"
            ),
        ),
        (
            "pressure",
            (
                r"\b(?:answer (?:the|my) question|yes or no\b|just (?:yes or no|answer)|you have (?:\d+|ten|thirty|sixty|five) "
                r"seconds|i(?:'m| am) (?:waiting|not convinced|not buying|still waiting)|i don't (?:believe|buy) (?:you|that|it)|are "
                r"you (?:sure|serious|lying|kidding)|come on(?=[,.!?]|\s*$)|really\?+ that's|why should i (?:believe|care)[^.,!?;]*"
                r"|prove it"
                r"|that(?:'s| is) (?:hard to believe|not good enough|not convincing|weak|a weak answer|a bad answer)|"
                r"you must (?:decide|answer|tell)[^.,!?;]*|(?:need|want) (?:an answer|your decision|a decision) (?:now|today|right "
                r"now|by)|take it or leave it|other candidates (?:are|have|were|did)[^.,!?;]*|hurry( up)?|"
                r"(?<=[.!?,] )(?:now,? |just |please )?be honest|^(?:now,? |just |please,? )?be honest|do better|"
                r"(?:^|(?<=[.!?] ))try again|decide (?:now|today|right now)|or we (?:move|give)[^.,!?;]*)"
            ),
        ),
        (
            "promise",
            (
                rf"\b(?:you(?:'ll| will| are going to|'re going to) (?:{SURELY}|get the (?:job"
                r"|offer|role|position)|be (?:hired|promoted|joining|working with us|a (?:manager|director|lead) (?:in|within))|get "
                r"(?:an offer|promoted|the|a raise|a promotion)|have an offer|hear yes)[^.!?;]*|when you (?:join|start|work (?:here"
                r"|with us)|are here|come on board|begin)[^.!?;,]*|"
                r"once you(?:'re| are)? (?:join|start|here|on board|on the team|part of)[^.!?;,]*|i (?:can )?(?:promise|guarantee"
                r"|assure you)[^.!?;]*|(?:it's|it is|that's) (?:guaranteed|a done deal)|guaranteed?\b[^.!?;]*|the (?:job|position"
                r"|role)(?:'s| is) (?:yours|as good as yours)|consider (?:it done|yourself hired)|you(?:'re| are) (?:hired|basically "
                r"hired|in\b|as good as hired|our (?:top|number one) (?:choice|candidate))|"
                r"welcome (?:aboard|to the team)|we(?:'ll| will) (?:definitely|certainly|absolutely|for sure) (?:hire|make|offer"
                r"|take|promote|double|raise|pay)[^.!?;]*|no (?:chance|way) (?:you(?:'d| would)?|we)[^.!?;]*(?:fired|laid off)|job "
                r"for life)"
            ),
        ),
        (
            "perk",
            (
                r"\b(?:free (?:lunch(?:es)?|snacks?|food|coffee|drinks?|fruit|beer|gym|parking|breakfast)|(?:table|foosball|ping[- "
                r"]?pong)(?: tennis| table)?|(?:unlimited|generous|extra|\d+ days(?: of)?) (?:pto|vacation|holidays?|leave|time off)"
                r"|paid (?:parental |family |maternity |paternity |sick )?(?:leave|time off|holiday|vacation)|health (?:insurance"
                r"|care|plan|cover)|dental|vision (?:plan|insurance|cover)|401\(?k\)?|pension(?: (?:plan|scheme|contribution))?"
                r"|stock options?|"
                r"equity|(?:signing |sign-on |annual |yearly )?bonus(?:es)?|gym (?:membership|pass)|company car|(?:home|remote) "
                r"(?:office|work) (?:budget|allowance|stipend)|(?:learning|training|education|conference) (?:budget|allowance"
                r"|stipend)|wellness (?:\w+)|flexible (?:hours|working|schedule|work)|four-day week|team (?:events?|trips?"
                r"|retreats?)|summer part(?:y|ies)|pizza|beanbags?|dogs? (?:in the office|welcome)|"
                r"commuter (?:pass|benefit)s?|bike scheme|work from home|tuition (?:reimbursement|support)|child ?care (?:\w+)?"
                r"|sabbatical|birthday off|discounts?)\b"
            ),
        ),
        (
            "apology",
            (
                r"\b(?:(?:i(?:'m| am) |my )?(?:so |really |very |terribly )?(?:sorry|apologi[sz]e|apologies)(?: (?:about|for)(?: the"
                r"| that| being| keeping| my| this)?[^.,!?;]*| i'm late|(?=[.,!])|\s*$)|forgive me|my (?:bad|mistake|fault)|pardon "
                r"me|excuse (?:me|my)[^.,!?;]*)"
            ),
        ),
        (
            "insult",
            (
                r"\b(?:(?:you(?:'re| are)|what) (?:an? |such an? |so |really |just |a bit |pretty |very |too |clearly |obviously "
                r")*(?:idiots?|stupid|dumb|useless|incompetent|liar|lying|fool(?:ish)?|moron|pathetic|worthless|clueless|lazy|boring"
                r"|ridiculous|joke|failure|hopeless|slow|weak|unqualified|loser|disappointing|dull|not (?:very )?(?:smart|bright"
                r"|good enough))|"
                r"(?:shut up|screw you|fuck(?: you|ing)?|bullshit|piss off|go to hell|get lost|stupid (?:answer|question|idea|girl"
                r"|boy|woman|man)|idiot|moron|that(?:'s| is) (?:a )?(?:really |very |so |pretty )?(?:stupid|dumb|pathetic|ridiculous"
                r"|nonsense|rubbish|a lie|garbage|crap|terrible|laughable|embarrassing)|waste of (?:my )?time|are you (?:stupid|dumb"
                r"|deaf|an idiot)|what(?:'s| is) wrong with you|you people))\b"
            ),
        ),
    )
)


_CURT = re.compile(
    r"(?:^|(?<=[.!?] ))(?:(?:ok|okay|fine|right|whatever|anyway|well|yeah|no|never ?mind)[,. ]+)*"
    r"(?P<said>(?:let's )?(?:move|moving) on|anyway,)(?:[,. ]+please)?(?=[.!]|\s*$|(?<=,))",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"\b(?:thank|thanks|appreciate|please|helpful|if you like|if (?:that's|it's) (?:ok|okay|all right|alright|fine)|shall we|may i|good"
    r"|great"
    r"|clear|interesting|sorry|lovely|wonderful|nice|you(?:'ve| have) (?:answered|told|given)|when you(?:'re| are) ready)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:can't|cannot|can not|won't|will not|wouldn't|couldn't|shouldn't|mustn't|not|don't|doesn't|didn't|isn't|never|no ?body|no one"
    r"|neither"
    r"|nothing|unable|without|hardly|no)\b(?:(?! and | but )[^.!?;:,—–]){0,40}$",
    re.IGNORECASE,
)


def denied(before: str) -> bool:
    """Whether the words just before deny what follows: "I can't …", "nobody can …", "it is not …"."""
    return bool(_DENIED.search(before[-80:]))


def cues(text: str) -> tuple[Cue, ...]:
    """Every cue in a turn, in the order of their names; quotes are exact pieces of the turn, at most one of a name at one place."""
    heard = aligned(text.replace("’", "'").replace("‘", "'"))
    found = [
        Cue(name=name, quote=_quote(text, heard, hit.span()))
        for name, rule in _RULES
        for hit in rule.finditer(heard.text)
        if not (name == "promise" and denied(heard.text[max(0, hit.start() - 80) : hit.start()]))
    ]
    if not _COURTESY.search(heard.text):
        found += [Cue(name="dismissal", quote=_quote(text, heard, hit.span("said"))) for hit in _CURT.finditer(heard.text)]
    return tuple(cue for cue in dict.fromkeys(found) if cue.quote)


def _quote(text: str, heard: Mended, span: tuple[int, int]) -> str:
    """The words as they were written."""
    return text[heard.written(span[0]) : heard.written(span[1])].strip(" ,")
