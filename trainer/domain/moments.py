"""Turns that any person would stop at: silence, a novel, another language, one's own lines handed back."""

import re
from collections.abc import Sequence

from trainer.domain.plan import Moment
from trainer.domain.reading import Act, Question, Reading
from trainer.domain.said import plain
from trainer.domain.state import Phase
from trainer.domain.transcript import Turn
from trainer.domain.verifier.language import language

NOVEL_WORDS = 350
_CONTRACTED = ("n't", "'ll", "'ve", "'re")
PASTED_WORDS = 8
_BESIDE_A_LINK = 2
FOREIGN_BELOW = 0.12
"""English speech holds function words at a rate of about one in two; below one in eight it is not English."""
_FOREIGN_IF_NAMED = 0.3
"""Below this rate it is not English either, where the commonest words of another language are in it."""
ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
"""An address on the web."""

_BYE = re.compile(r"\b(?:good ?bye|bye(?:-bye)?)\b\s*(?:then|now|for now)?[\s.!,]*(?:\w+[\s.!]*)?$", re.IGNORECASE)
_FAREWELL = re.compile(
    r"\b(?:good ?bye|bye\b|see you|take care|all the best|good luck|have a (?:good|great|nice|lovely|wonderful|safe)|safe (?:journey|trip)|"
    r"safe home|sleep well|(?:get|come|travel) home (?:safe|well)|mind how you go|"
    r"thanks?(?: you)?(?: so much| very much| again| ever so much)* for "
    r"(?:your time|coming|talking|speaking|meeting|joining|the (?:talk|chat|conversation|interview))|"
    r"(?:it was|it(?:'s| has) been) (?:a |an )?(?:\w+ ){0,2}(?:pleasure|delight|joy|treat|honou?r)\b(?! working)|"
    r"(?:was|been) (?:a )?(?:\w+ )?(?:good|great|nice|lovely|pleasure|wonderful|delight)(?:ful)? (?:to )?(?:meet|talk|speak|chat|hav)\w*|"
    r"(?:nice|good|great|lovely) (?:meeting|talking|speaking|chatting)|that(?:'s| is) (?:all|everything|it) (?:from|for|we|i|on|then)|"
    r"(?:let's|we'll|we will|we can) (?:end|stop|finish|leave it) (?:here|there|now)|"
    r"out of time|time is up|we(?:'re| are) (?:done|finished))\b",
    re.IGNORECASE,
)
_HAS_TO_GO = re.compile(
    r"\bi(?:'ve got to|'ve to| have to| need to| must|'m afraid i (?:have to|must)) (?:run|go|dash|leave|stop (?:here|there))"
    r"(?=\s*(?:$|[.!,;]|now\b|then\b))",
    re.IGNORECASE,
)
"""Whoever says so ends the talk, whatever else is said."""
_WHEN = r"(?:,? (?:soon|shortly|then|anyway|in due course|(?:by|on|before|within) (?:\w+ ){0,2}\w+|next week|tomorrow|today|later today))?"
_EITHER = r",? (?:either way|whichever way it goes|whatever (?:it is|we decide|happens|comes of it)|one way or (?:the other|another))"
_IN_TOUCH = re.compile(
    r"\b(?:we|i|hr|they|somebody|someone|he|she)(?:'ll| will| shall)(?: then)? (?:be in touch|be in contact|let you know|get back to you"
    rf"|call you|write to you|ring you)(?: (?:soon|shortly|then|anyway|either way|in due course|next week))?\W*$"
    rf"|\byou(?:'ll| will)(?: then)? hear (?:back )?from (?:me|us){_WHEN}{_EITHER}\W*$",
    re.IGNORECASE,
)
"""The whole of a short goodbye."""
_WILL_HEAR = re.compile(rf"\byou(?:'ll| will)(?: then)? hear (?:back )?from (?:me|us){_WHEN}\W*$", re.IGNORECASE)
"""A goodbye where something parting is said beside it; alone it is the next step."""
_SHORT_GOODBYE = 14
_FUNCTION_WORDS = frozenset(
    [
        "a", "about", "after", "all", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did",
        "do", "does", "for", "from", "had", "has", "have", "he", "hello", "hi", "how", "i", "if", "in", "is", "it", "just", "let",
        "like", "me", "more", "my", "no", "not", "of", "ok", "okay", "on", "one", "or", "our", "out", "she", "should", "so", "some",
        "sorry", "tell", "thank", "thanks", "that", "the", "their", "them", "then", "there", "they", "this", "to", "up", "us",
        "was", "we", "well", "were", "what", "when", "where", "which", "who", "why", "will", "with", "work", "would", "yes", "you",
        "your", "also", "always", "any", "anyone", "because", "day", "days", "each", "every", "everybody", "everyone", "good", "great",
        "into", "its", "job", "may", "might", "month", "must", "never", "new", "nobody", "only", "over", "people", "question",
        "questions", "somebody", "team", "than", "these", "those", "through", "under", "very", "week", "while", "without", "year", "years",
    ]
)  # fmt: skip


def moment(reading: Reading, text: str, turns: Sequence[Turn]) -> Moment:
    """The universal moment that this turn is, or an empty string for an ordinary turn."""
    tests: tuple[tuple[Moment, bool], ...] = (
        ("silence", not text.strip()),
        ("other_language", foreign(text)),
        ("noise", not reading.intelligible or _only_an_address(text)),
        ("pasted", pasted(text, turns)),
        ("attack", bool(reading.attacks) and not asks_beyond(reading)),
        ("insult", any(cue.name == "insult" for cue in reading.cues) and not reading.questions),
        ("novel", reading.words >= NOVEL_WORDS),
    )
    return next((name for name, holds in tests if holds), "")


def _only_an_address(text: str) -> bool:
    """Whether it is a link, and next to nothing beside it."""
    return bool(ADDRESS.search(text)) and len(re.findall(r"[^\W\d_]+", ADDRESS.sub(" ", text))) <= _BESIDE_A_LINK


def asks_beyond(reading: Reading) -> bool:
    """Whether a turn that tries to instruct the machine also asks the person something of the trade."""
    return any(question.topic and is_beyond(reading, question) for question in reading.questions)


def is_beyond(reading: Reading, question: Question) -> bool:
    """Whether a question is put to the person: no part of it is an attempt on the machine."""
    return not any(_overlap(question.text, quote) for quote in reading.attacks)


def foreign(text: str) -> bool:
    """Whether a text of some length is in another language than English; an address on the web is in none."""
    text = ADDRESS.sub(" ", text)
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text.lower().replace("\u2019", "'"))
    if len(words) < 4:
        return False
    if sum(1 for word in words if not word.isascii()) > len(words) / 2:
        return True
    share = sum(1 for word in words if word.split("'")[0] in _FUNCTION_WORDS) / len(words)
    named = share < _FOREIGN_IF_NAMED and language(text) not in ("en", "unknown")
    return named or (share < FOREIGN_BELOW and _looks_latin_prose(words))


def invites(reading: Reading, phase: Phase) -> bool:
    """Whether she is given the floor now, rather than told that she will be later; words to a machine give nobody the floor."""
    later = phase == "opening" and "set_agenda" in reading.acts
    return "invite_questions" in reading.acts and not later and not (reading.attacks and not asks_beyond(reading))


def takes_leave(reading: Reading, text: str, phase: Phase) -> bool:
    """Whether the turn ends the interview: a farewell in so many words, or thanks once it is closing; never with one thing more to ask."""
    if any(question.topic or question.aim != "outline" for question in reading.questions) or "invite_questions" in reading.acts:
        return False
    parting = bool(_FAREWELL.search(text))
    wound_up = phase in ("closing", "over") and any(cue.name == "thanks" for cue in reading.cues)
    short = len(text.split()) <= _SHORT_GOODBYE and phase != "opening" and not reading.follows_up
    said = re.split(r"(?<=[.!])\s+", text) if short else ()
    in_touch = any(_IN_TOUCH.search(one) or (parting and _WILL_HEAR.search(one)) for one in said)
    goes = phase != "opening" and bool(_HAS_TO_GO.search(text))
    return ("close" in reading.acts and (parting or wound_up)) or in_touch or goes or bool(_BYE.search(text))


def pasted(text: str, turns: Sequence[Turn]) -> bool:
    """Whether the turn hands one of the candidate's own lines back word for word."""
    return bool(_handed_back(text, turns))


def without_hers(reading: Reading, text: str, turns: Sequence[Turn]) -> Reading:
    """The reading without what stands in a line of the candidate's that is handed back: those are not the interviewer's words."""
    line = _handed_back(text, turns)
    if not line:
        return reading
    left = tuple(cue for cue in reading.cues if plain(cue.quote) not in line)
    asked = tuple(question for question in reading.questions if plain(question.text) not in line)
    shameless = reading.acts if any(question.kind == "off_limits" for question in asked) else _without(reading.acts, "off_limits")
    return reading.model_copy(update={"cues": left, "questions": asked, "acts": shameless})


def _handed_back(text: str, turns: Sequence[Turn]) -> str:
    """The line of hers that makes up most of a turn, in plain words; empty where there is none."""
    said = plain(text)
    lines = (plain(turn.text) for turn in turns if turn.speaker == "candidate")
    return next((line for line in lines if line in said and len(line) > len(said) / 2 and len(line.split()) >= PASTED_WORDS), "")


def _without(acts: Sequence[Act], name: Act) -> tuple[Act, ...]:
    return tuple(act for act in acts if act != name)


def _looks_latin_prose(words: Sequence[str]) -> bool:
    """Other languages have short function words of their own; a list of English nouns has none."""
    return sum(1 for word in words if len(word) <= 3) >= max(2, len(words) / 6)


def _overlap(one: str, other: str) -> bool:
    return plain(one) in plain(other) or plain(other) in plain(one)
