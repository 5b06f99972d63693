"""Sentences that state something as fact about the company, the job or the process."""

import re

from trainer.domain.hearing.promising import promises
from trainer.domain.hearing.sentences import Sentence
from trainer.domain.reading import Ear, Statement

_US = re.compile(
    r"\b(?:we|we're|we've|we'll|our|ours|us|the (?:company|firm|business|team|office|role|job|position|product|platform"
    r"|salary|pay|budget|department|process|headquarters|hospital|clinic|agency|school|factory|plant|store|shop"
    r"|benefits?|contract|start date|working (?:hours|week)|shift|bonus|next (?:step|round|stage)|hiring (?:manager"
    r"|process)|"
    r"customers?|clients?|founders?|ceo|owner|organi[sz]ation|handbook|policy|programme|program|package|range)|this "
    r"(?:company|role|job|position|team|place|office|organi[sz]ation|product|department)|(?:everyone|everybody|people"
    r"|employees|staff|engineers|nurses|managers|new (?:hires|starters|joiners)|most of us|all of us) (?:here|gets?|have"
    r"|has|works?|can|are|is|receives?)|"
    r"you(?:'ll|'d| will| would|'re going to) (?:be|have|get|report|work|receive|join|start|earn|need|own|lead|spend"
    r"|hear|meet|sit)|there (?:is|are|will be|was|were)|it(?:'s| is) an? (?:\w+ )?(?:role|job|position|team|company"
    r"|product|contract))\b"
)
_TERMS = re.compile(
    r"^(?:and |so |but |then |well,? |okay,? |now,? |honestly,? )*(?:the |our |an? |any |your |each |every |all |full |extra |new )*"
    r"(?:(?!last\b|old\b|previous\b|own\b|former\b|same\b|next\b|right\b)[\w'-]+ ){0,2}?"
    r"(?:probation(?:ary period)?|trial period|notice(?: period)?|overtime|holidays?|leave|sick pay|pensions?|salary(?: range)?|salaries|"
    r"wages?|pay(?: ?day| review| bands?)?|bonus(?:es)?|commissions?|profit share|allowances?|training|onboarding|on-call|standby|"
    r"induction|"
    r"remote work|home office|working from home|lunch(?: break)?s?|parking|travel(?: costs)?|(?:weekend|saturday|sunday|night) work|"
    r"(?:night|early|late|day) shifts?|rotas?|rosters?|swaps|references|contracts?|working hours|headcount|turnover|expenses)"
    r"(?:,? (?:here|for|of|in|on|at|during|after|to|with)\b[^,;.]{0,40}?)? "
    r"(?:is|are|isn't|aren't|takes?|lasts?|starts?|costs?|comes?|runs?|begins?|ends?|gets?|goes|brings?|pays?|has|have|stands?|means?|needs?|"
    r"doesn't|don't|can|can't)\b"
)
"""Terms of work told with no word of whose they are: "Probation is three months."."""
_HEDGED = re.compile(
    r"^(?:and |so |but |well,? |okay,? )*(?:i (?:think|believe|guess|feel|suppose|hope|imagine|wonder|love|like|enjoy"
    r"|remember|once|was|had|would|want|'d)|i(?:'m|'d|'ve|'ll)\b|in my (?:opinion|view|experience)|personally|maybe"
    r"|perhaps|let's|let me|let us|we(?:'ll| will| have| can| could|'re going to|'re here| are here) (?:start|begin|talk"
    r"|go|do|cover|ask|leave|get started|move|spend|to (?:talk|learn)|about an? hour|plenty)|if we|thank|thanks|welcome"
    r"|nice|great|good)\b"
)
_OTHERS = re.compile(
    r"\b(?:you (?:said|mentioned|told|wrote|were|had|did|worked|led|felt)|your (?:resume|résumé|cv|last|previous|current"
    r"|manager|team|company|boss))\b"
)


def statement(sentence: Sentence, company: str = "", hear: Ear | None = None) -> Statement | None:
    """The sentence as a statement about the company, the job or the process, or None where it is opinion, story or about the candidate.

    Args:
        sentence: of a turn, that asks nothing.
        company: its name.
        hear: what a promise sounds like.
    """
    text = sentence.plain
    if len(text.split()) < 3 or text.endswith("?"):
        return None
    promise = promises(sentence, hear)
    named = bool(company) and company.lower() in text
    if not promise and (_HEDGED.search(text) and not _says_fact(text)):
        return None
    if not promise and (_OTHERS.search(text) or not (named or _US.search(text) or _TERMS.search(text))):
        return None
    return Statement(text=sentence.text, promise=promise)


def _says_fact(text: str) -> bool:
    """A number about ourselves is a fact even when it is introduced with "I think"."""
    return bool(re.search(r"\d", text)) and bool(re.search(r"\b(?:we|our|the (?:company|team|salary|role|office))\b", text))
