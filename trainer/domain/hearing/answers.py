"""Was the candidate's question answered: how far a turn meets it, and whether it honestly promises to."""

import re

from trainer.domain.hearing.context import Context
from trainer.domain.hearing.invitations import is_agenda, is_invitation
from trainer.domain.hearing.sentences import Sentence
from trainer.domain.hearing.words import STOPWORDS, content, stems, tokens

_WILL_FIND_OUT = re.compile(
    r"\b(?:(?:i|we)(?:'ll| will| can| shall|'m going to| would have to|'d have to| need to| have to) (?:\w+ "
    r"){0,3}?(?:find out|check|look into|get back|ask (?:our|my|the|hr|around|somebody|someone)|follow up|confirm|write "
    r"to you|email you|send you|let you know|come back to (?:you|that)|get you (?:an|the|that) answer|double[- ]check)|"
    r"let me (?:find out|check|look into|get back|ask|confirm|follow up|come back|double[- ]check)|get back to you (?:on"
    r"|with|about)|i don't know,? but (?:i|we|let))\b"
)
_EVADES = re.compile(
    r"\b(?:good question|great question|can't (?:say|share|comment|discuss|talk)|cannot (?:say|share|comment|discuss)"
    r"|not (?:able|allowed|at liberty) to|rather not|don't want to (?:get into|go into|say)|not going to (?:get into"
    r"|answer|discuss|speculate|say)|that depends|it depends|we'll (?:see|discuss (?:that|it) later|get to that|talk "
    r"about that)|let's (?:not|move on|talk about (?:that|it) later|come back)|later|hr (?:will|can|handles)|"
    r"don't worry about|you(?:'ll| will) see|i wouldn't worry|not important|why do you (?:ask|want to know)|no comment"
    r"|confidential|hard to say|difficult to say|too early)\b"
)
_UNKNOWN = re.compile(
    r"\b(?:i (?:don't|do not|honestly don't|really don't) know|i'm not sure|i am not sure|no idea|i couldn't (?:say"
    r"|tell)|haven't (?:decided|been told))\b"
)
_YES_NO_QUESTION = re.compile(
    r"\b(?:do|does|did|are|is|was|were|have|has|can|could|will|would|should) (?:you|we|i|it|the|there|they|that|this"
    r"|your|people|anyone|a|an|my)\b"
)
_YES_NO_ANSWER = re.compile(
    r"^(?:(?:well|oh|so|honestly|good question|great question|sure|um|uh|to be honest|thanks|thank you)[,.!—– "
    r"-]+)*(?:yes|no|yeah|yep|nope|absolutely|definitely|certainly|of course|not (?:at the moment|yet|really|usually"
    r"|often|now)|never|always|sometimes|usually|often|we (?:do|don't|have|haven't|are|aren't|can|can't|did|didn't|will"
    r"|won't)|it (?:is|isn't|does|doesn't|has)|there (?:is|are|isn't|aren't))\b"
)
_BRIEF = 14
_SHAPES: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(asked), re.compile(said))
    for asked, said in (
        (r"\bhow (?:many|much|big|large|often|long|far|soon|old)\b|\b(?:salary|pay|range|number|percent|budget|size)\b", (
r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|dozen|hundred|thousand|half|third"
r"|most|few|none|daily|weekly|monthly|yearly|every|once|twice|about a)\b"
)),
        (r"\bwhen\b|\bwhat time\b|\bhow soon\b", (
r"\d|\b(?:monday|tuesday|wednesday|thursday|friday|week|month|year|tomorrow|today|january|february|march|april|may"
r"|june|july|august|september|october|november|december|spring|summer|autumn|fall|quarter|soon|within|after|before"
r"|end of)\b"
)),
        (r"\bwhy\b", (
r"\b(?:because|since|so that|the reason|reason|due to|wanted to|needed|left|grew|growing|promoted|to (?:make|give"
r"|have|be|help))\b"
)),
        (r"\bwho\b", (
r"\b(?:i|we|my|our|the (?:head|manager|team|lead|director|ceo|founder)|[a-z]+ (?:is|runs|leads|manages)|you(?:'d| "
r"would|'ll| will) report)\b"
)),
        (r"\bhow\b", r"\b(?:we|by|through|with|using|every|each|first|usually|normally|process|start|step)\b"),
        (r"\bwhat\b", r"\b(?:is|are|was|were|it's|we|our|the|they)\b"),
        (r"\bwhere\b", r"\b(?:in|at|on|near|remote|home|office|from)\b"),
    )
)  # fmt: skip


def follows_up(text: str) -> bool:
    """An honest "I will find out and write to you"."""
    return bool(_WILL_FIND_OUT.search(text.lower().replace("’", "'")))


def answered(text: str, context: Context) -> float | None:
    """How far a turn meets the candidate's waiting question, 0 to 1; None where none waits.

    Half of it is whether the words are about the matter (the question's own words, its `answered_by`, vectors where there are any), half
    whether they have the shape that the question asks for (a number for "how many", a reason for "why"); evading takes most of it away.
    """
    if context.pending is None:
        return None
    said = text.lower().replace("’", "'")
    told = " ".join(piece for piece in re.split(r"(?<=[.!?])\s+", said) if not _hands_over(piece))
    if not tokens(told):
        return 0.0
    score = 0.5 * _about(told, context) + 0.5 * _shaped(told, context.pending.lower().replace("’", "'"))
    if len(content(tokens(told))) < 2 and not _YES_NO_ANSWER.search(told):
        score *= 0.4
    return round(_without_evasion(score, told), 3)


def _hands_over(piece: str) -> bool:
    """A question back, an invitation or a plan of the conversation tells nothing."""
    if piece.rstrip().endswith("?"):
        return True
    sentence = Sentence(piece, piece)
    return len(piece.split()) <= _BRIEF and (is_invitation(sentence) or is_agenda(sentence))


def _without_evasion(score: float, told: str) -> float:
    substance = len([word for word in tokens(told) if word not in STOPWORDS])
    if _WILL_FIND_OUT.search(told):
        return min(score, 0.45)
    if _UNKNOWN.search(told):
        return min(score * 0.6, 0.45)
    if found := _EVADES.search(told):
        plain_praise = found[0].endswith("question")
        return score if plain_praise and substance > 6 else score * (0.35 if substance < 12 else 0.7)
    return score


def _about(told: str, context: Context) -> float:
    pending = context.pending or ""
    named = any(word.lower() in told for word in context.answered_by)
    asked = stems(pending)
    overlap = len(asked & stems(told)) / len(asked) if asked else 0.0
    near = max(0.0, min(1.0, (context.similar(pending, [told])[0] - 0.1) / 0.5)) if context.similar else 0.0
    return min(1.0, max(1.0 if named else 0.0, 1.6 * overlap, near))


def _shaped(told: str, pending: str) -> float:
    if not re.search(r"\b(?:what|why|how|who|when|where|which)\b", pending) and _YES_NO_QUESTION.search(pending):
        return 1.0 if _YES_NO_ANSWER.search(told) else 0.4 if re.search(r"\b(?:we|our|it|there|they)\b", told) else 0.0
    fitting = [(found.start(), place) for place, (asked, _) in enumerate(_SHAPES) if (found := asked.search(pending))]
    if not fitting:
        return 0.5
    return 1.0 if _SHAPES[min(fitting)[1]][1].search(told) else 0.1
