"""Which of an interviewer's sentences may be claims about the company, and which speak of the interview itself."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from trainer.domain.claims.clauses import clauses
from trainer.domain.claims.matter import matter
from trainer.domain.claims.polarity import negations
from trainer.domain.claims.quantities import quantities
from trainer.domain.reading import Reading, Statement
from trainer.domain.wording import content, plain, sentences

_OF_THE_TALK = re.compile(
    r"\b(?:we(?:'ve| have|'ll have| got)? (?:still )?(?:got )?(?:about |around |roughly |nearly |only |just |some |plenty |the next |"
    r"another )*(?:an? |half an? |[\w-]+ )?(?:hours?|minutes?|questions?|time)\b|(?:minutes?|hour|questions?|time) (?:left|together|"
    r"for (?:you|your))|(?:this|our|today's|the) (?:interview|conversation|talk|chat|call|meeting) (?:today|now|will|is|takes|should)|"
    r"interviewing today|conversations? (?:i'm|we're) having|having today|tour today|"
    r"taking (?:a few |some )?notes|take (?:a few |some )?notes|come back to (?:that|this|it)|move on|your questions|"
    r"(?:i|we|he|she|they|[a-z]+)(?:'ll| will) (?:call|ring|write to|email|contact|phone|get back to|be in touch|let you|join us|"
    r"come back)|you(?:'ll| will)(?: also| then)? hear|in (?:this|the next) (?:half|hour|room)|on the table|spoken to|"
    r"we(?:'ve| have) (?:seen|met|talked|spoken)|there (?:are|is|'s) (?:\w+ ){0,3}(?:of us )?(?:interviewing|here today)|have a seat|"
    r"the next question|next question)\b"
)
_OF_ITS_COURSE = re.compile(
    r"\b(?:no|any|a few|some|only|just|my|your|our|first|last|next|final|other|more|trick|easy|hard|standard|same|open) questions?\b|"
    r"^(?:(?:and|so|then|well|okay|now)[, ]+)*(?:next|first|then|after (?:this|that|lunch|us|me)|before (?:that|you go)|later|today|"
    r"tomorrow|this (?:morning|afternoon)),? (?:(?:up|we|you|there|comes?|is|are|it|i)\b|you(?:'ll|'d)\b|we(?:'ll|'d)\b)"
)
"""How the interview goes: what comes next in it, and its questions."""
_WISH = re.compile(
    r"^(?:(?:and|so|but|well|okay|ok|oh|now|then|please|just|right)[, ]+)*(?:have (?:an? |the )?(?:\w+ ){0,2}(?:sleep|rest|night|day|"
    r"evening|week|weekend|trip|journey|lunch|time|think|look|seat|drink|glass|cup|break|one)\b|(?:don't|do not) \w+|"
    r"feel free\b|whatever comes\b|(?:please|do) (?!we\b|not\b)\w+|"
    r"(?:get|sleep|travel|drive|take|stay|keep|feel|enjoy|make|come|go|sit|help|bring|send|write|call|ring|ask|give|leave|watch|mind|"
    r"remember|forget|be|say|read|think|look|wait|try|let|hold|listen|relax|rest|speak|talk|stop|start|put|tell|show|excuse|forgive|use) "
    r"(?:me|us|him|her|it|them|that|this|the|an?|your|my|yourself|well|in|on|up|down|if|when|as|out|care|back|away|some|by|with|safe|"
    r"safely|home|there|here|not|what|how|sure|away|at ease|as long|whenever|anything|whatever|free|comfortable|of)\b|"
    r"(?:all the best|best of|good (?:luck|night|morning|evening|day|afternoon)|safe \w+|mind |see you|until \w+|bless|cheers))"
)
"""Orders and wishes, which tell nothing: "Have a good sleep."."""
_PRAISE = re.compile(
    r"\b(?:(?:that|this|it|which)(?:'s| is| was|'d be| would be) (?:(?:very|really|so|most|quite|too|rather|awfully) )*(?:an? )?(?:\w+ )?"
    r"(?:good|kind|nice|generous|brave|honest|fair|thoughtful|helpful|useful|clear|great|lovely|decent|considerate|gracious|impressive|"
    r"precise|exact|interesting|candid|frank|sweet)(?: (?:way|thing|answer|point|example|story|question|account|description|picture|piece|"
    r"bit|of you|for you|to|that|about|and|in|on|when|how|what|too|enough|already|indeed)\b|\W*$)|of you to \w+|"
    r"(?:well|nicely|clearly|honestly|fairly|bravely) (?:put|said|told|explained|done|answered)|"
    r"(?:i|we) (?:appreciate|admire|respect|value|like|enjoyed|liked|love)\b)"
)
"""Praise of the other and of what was said."""
_FIRST_PERSON = re.compile(r"^(?:(?:and|so|but|well|okay|now|yes|no|right|look|oh)[, ]+)*(?:i|i'm|i've|i'd|i'll|my|me)\b")
_OF_THEM = re.compile(
    r"\b(?:you (?:said|mentioned|told|wrote|were|had|did|worked|led|felt|went|seem|sound|look|know|see|must|asked|moved|handled|rang|"
    r"called|built|made|got|took|also|just|then)|you've|"
    r"(?<!if )(?<!when )(?<!once )(?<!while )(?<!until )(?<!unless )you're(?! (?:free|off|paid|entitled|never|"
    r"always|on call|covered|insured|allowed|expected|asked|given|told)\b)|you have (?:\w+ed|worked|done)|"
    r"(?<!of )your (?:own )?(?:resume|résumé|cv|last|previous|current|manager|boss|story|answer|experience|work|time|questions?|part))\b"
)
_OPINION = re.compile(
    r"\b(?:i think|i believe|i guess|i feel|i suppose|i hope|maybe|perhaps|in my (?:opinion|view)|personally|let's|let me|"
    r"thank(?:s|ing)? (?:you|for|so|very|all|everyone)|^thanks\b|"
    r"sorry|(?<!are )(?<!is )(?<!be )welcome|tell me|walk me|describe|explain|imagine|suppose)\b"
)
_COURTESY = re.compile(
    r"\b(?:(?:fair|good|great|excellent|interesting|lovely) (?:question|answer|point|story|example)|honest answer|"
    r"(?:pleasure|nice|good|great|lovely|glad) (?:to|meeting|talking|seeing) (?:meet|see|talk|have|speak|you))\b"
)
RICH = 4
"""Words of matter from which a sentence about the interview may say something that stands in the documents."""

ClaimVerdict = Literal["supported", "contradicted", "not_in_documents", "over_promise"]

_REQUEST = re.compile(r"\?\W*$")


class Told(NamedTuple):
    """A sentence that may be a claim."""

    turn: int
    statement: Statement
    sure: bool
    """It was read as a statement about the company; else it counts only where the documents speak of it."""
    talk: bool = False
    """It speaks of the interview itself, and counts only where the documents say the same."""

    def counts(self, verdict: ClaimVerdict) -> bool:
        """Whether a row with that verdict belongs in the report."""
        if self.talk:
            return verdict == "supported"
        return self.sure or verdict in {"supported", "contradicted"}


def told(turn: int, text: str, reading: Reading) -> Iterator[Told]:
    """The sentences of a turn that may state something about the company."""
    read = {statement.text: statement for statement in reading.statements}
    for part in dict.fromkeys([*read, *sentences(text[:20_000])]):
        statement = read.get(part)
        if statement and statement.promise:
            yield Told(turn, statement, sure=True)
        elif is_courtesy(part):
            continue
        elif statement and (len(matter(part)) >= RICH or not of_the_talk(part)):
            yield Told(turn, statement, sure=True, talk=of_the_talk(part))
        elif _may_state(part) and not any(part in known or known in part for known in read):
            yield Told(turn, Statement(text=part), sure=False)


def query(statement: Statement) -> str:
    """What to search the documents for: the words, their written names and the numbers in digits."""
    text = statement.text
    figures = " ".join(f"{quantity.value:g}" for quantity in quantities(text) if not quantity.text[0].isdigit())
    return f"{text} {' '.join(sorted(matter(text) - content(text)))} {figures}".strip()


class Sought(NamedTuple):
    """What to search the documents for."""

    words: str
    meaning: str


def queries(statement: Statement) -> tuple[Sought, ...]:
    """What to search the documents for, in this order: the whole statement, then each of its clauses as it was said."""
    return (Sought(whole := query(statement), whole), *(Sought(query(Statement(text=part)), part) for part in clauses(statement.text)))


def of_the_talk(text: str) -> bool:
    """Whether a sentence speaks of this interview: how long it is, who sits in it, who will call."""
    said = plain(text)
    return bool(_OF_THE_TALK.search(said) or _OF_ITS_COURSE.search(said))


def is_courtesy(text: str) -> bool:
    """Whether a sentence is a wish, an order or praise, which tell nothing of the company."""
    said = plain(text)
    return bool(_COURTESY.search(said) or _WISH.search(said) or (_PRAISE.search(said) and not quantities(text)))


def _may_state(text: str) -> bool:
    said = plain(text)
    if len(said.split()) < 3 or _REQUEST.search(said) or _FIRST_PERSON.search(said):
        return False
    if of_the_talk(text) or _OPINION.search(said) or _OF_THEM.search(said):
        return False
    held = matter(text)
    return len(held) >= 2 or bool(held and (quantities(text) or negations(text)))
