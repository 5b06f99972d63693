"""What a question points at: a topic of its own, a layer of a story under way, or simply what was told last."""

import math
import re

from trainer.domain.figures import figure
from trainer.domain.hearing.words import stems
from trainer.domain.reading import Aim, Question
from trainer.domain.said import plain
from trainer.domain.scenario import Fact, Layer, Scenario
from trainer.domain.state import State
from trainer.domain.verifier.numbers import numbers

NEAR = 0.93
"""Matches at least this share of the best score count as asked for, too."""
SURE = 0.9
"""A match of this score says by itself what a question is about."""
SHORT = 6
"""Words of a question too short to name a topic of its own while a story is being told."""
DEEP: tuple[Layer, ...] = ("own_part", "result", "lesson")

_STRONG = 0.85
"""A match of this score with another story's outline is a change of subject, however the sentence begins."""
_HERE, _LAG, _LAG_UNPROBED = 0.72, 2.2, 0.8
"""A layer of the story being told counts from this score on, this far behind the best match (in log odds: scores crowd near 1)."""
_MARGIN = 1.0
"""By so much in log odds a layer must be nearer than the one that the question's form asks for."""
_FAINT = 0.8
"""Below this no other topic is near enough to take a short question away from the story being told."""
_ASKS_FOR_MORE = re.compile(r"\b(?:else|besides|beyond that|apart from that|others?|another|further|more)\b", re.IGNORECASE)
_POINTS_BACK = re.compile(
    r"\b(?:it|that|those|these|they|them|he|she|him|her|then|there(?! (?:is|are|was|were|been|be|anything|something)\b)|"
    r"this(?! (?:job|role|position|post|work|field|trade|business|profession|conversation|interview|talk|chat|company|firm|place|sort|kind|"
    r"type|line|week|year|month|morning|afternoon|industry|area)\b))\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:(?:do|are|would|will|can|could|have|has|haven't|don't|aren't|wouldn't) you|(?:is|are|what's|how's|where's|who's) (?:your|you)|"
    r"you(?:'re|'d| are| would| like| have)|(?:are|is|'s) you(?:r)?)\b",
    re.IGNORECASE,
)
"""Asks how it is with her, not how it was then."""
_PROBING = stems(
    "part role contribution responsibility result outcome number figure step walk exactly specifically personally actually action approach "
    "differently learn lesson wrong happen end change measure impact effect success team example instance hard difficult today hindsight "
    "back look result talk take detail else start begin first next feel surprise yourself own involve decide"
)
"""What questions say that dig into a story, whatever it is about."""
_PLAIN, _PAST = 0.75, 0.93
"""From these scores on a question with words of its own is fresh though a story is being told; the higher where it asks of the past."""
_LEANS = re.compile(r"\b(?:it|them|they|him|her|those|these)\b|\b(?:about|of|do|did|for|from|after|in|with|to|by) that\b", re.IGNORECASE)
"""Points at something that was said, whatever else it names."""
_POINTS_AT_IT = re.compile(r"\b(?:it|that|this)\b", re.IGNORECASE)
_DONE_THEN = re.compile(
    r"\b(?:did you|you (?:did|went|took|made|got|came|handled|approached|tackled)|were you|you were|have you done"
    r"|(?:walk|talk|take|run) (?:me|us) "
    r"through (?:it|that))\b",
    re.IGNORECASE,
)
_DOING = stems(
    "through steps step went go took take about way method order process proceed handle approach tackle deal solve manage sort fix describe"
)
"""What questions say that ask how something was done, whatever it was."""
_NAMES_US = re.compile(r"\b(?:us|here)\b", re.IGNORECASE)
_FRESH = re.compile(
    r"\b(?:tell (?:me|us) (?:about|of)|describe|give (?:me|us)|think of|share|talk about|an example of) (?:a|an|another|some|"
    r"any|your|one|something)\b"
    r"|\b(?:a|another|any) (?:time|situation|occasion)\b|\bhave you ever\b",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"^(?:(?:and|so|but|okay|ok|right|sorry|wait)[ ,]+)*(?:how (?:did|was|were|long|many|much)|who|whose|why|when|where|"
    r"which|by when|from when|"
    r"until when|since when|(?:\w+ ){1,3}from \w+ to \w+)\b",
    re.IGNORECASE,
)
_HOW_DID_IT_GO = re.compile(r"^(?:\w+ )?how did (?:.+ )?(?:do|go|fare|end|turn out|work out|take it|react)\b", re.IGNORECASE)
_YES_NO = re.compile(
    r"^(?:(?:and|so|but|or|well|okay|ok|right|now|then|just|thanks|sorry|also)[ ,]+)*(?:(?:do|does|did|are|is|was|were|have|"
    r"has|had|can|could|will|"
    r"would|should|may|might|must|am|any|ever)(?:n't)?|you(?:'re|'ve|'d| are| have| were| can| do| did)?)\b|"
    r"(?:, (?:right|correct|yes|no|\w+n't (?:you|it|they|that))|\bright|\bcorrect)\?$",
    re.IGNORECASE,
)


_BEYOND_IT = re.compile(
    r"\bwhy (?:should|would) (?:it|we|i|they|anybody|anyone)\b|\b(?:this|that|your(?: own| whole)?) (?:career|profession|trade|vocation"
    r"|calling|line of work|working life|craft)\b"
    r"|\b(?:you'd|would you|do you think you|will you|can you|could you"
    r"|do you (?:need|want|expect))\b.*\b(?:here|with us|from us|for us)\b",
    re.IGNORECASE,
)
"""Asks of her working life, or of the job that is open: no story under way is meant."""
_POINTS_TO_THEN = re.compile(r"\b(?:in that|of that|about that|back then|at the time)\b", re.IGNORECASE)
_MOST = 0.6
"""Share of a statement's words that a fact must have for a yes."""
_TELL_ABOUT_IT = re.compile(
    r"\b(?:tell|talk to|walk) (?:me|us) (?:about|through|a (?:bit|little)(?: more)? about) (?:it|that|this)\W*$", re.IGNORECASE
)
_STATES = re.compile(
    r"^(?:(?:and|so|but|okay|right|then)[ ,]+)*(?:you(?:'ve|'re| have| are| were| had| work| worked| came| did| run| ran| lead| led"
    r"| started|"
    r" joined)\b|your\b|that(?:'s| is| was| makes)\b|i (?:see|take it|understand|gather) (?:that )?you\b)",
    re.IGNORECASE,
)


def understood(scenario: Scenario, state: State, question: Question) -> Question:
    """The question with the aim that it has in this place of the conversation.

    "What else?" asks for more of what was told last; a clear match with another story's outline is that story, however the sentence leans
    on the one before; and a short "How did the five do?" stays with the story being told.
    """
    if state.about is None:
        return question
    if _BEYOND_IT.search(question.text) and not _POINTS_TO_THEN.search(question.text):
        return question.model_copy(update={"aim": "outline", "probe": False})
    if question.aim in ("outline", "more") and (_changes_subject(scenario, state, question) or _names_before(scenario, state, question)):
        return question.model_copy(update={"aim": "outline"})
    goes_on = question.probe or bool(_ASKS_FOR_MORE.search(question.text))
    elsewhere = brings_its_own(scenario, state, question)
    back = question.probe and short(question) and bool(_POINTS_BACK.search(question.text)) and not elsewhere
    if question.aim == "outline" and (back or (question.topic is None and goes_on)):
        return question.model_copy(update={"aim": "more"})
    if question.aim == "outline" and scenario.fact(state.about).story is not None and _trails(question):
        return question.model_copy(update={"aim": "result" if _HOW_DID_IT_GO.match(question.text) else "more"})
    return question


def _changes_subject(scenario: Scenario, state: State, question: Question) -> bool:
    name, score = question.matches[0] if question.matches else ("", 0.0)
    best = _fact(scenario, name)
    if best is None or best.layer != "outline" or score < _STRONG or same_story(best, scenario.fact(state.about or "")):
        return False
    return best.id not in state.told and not (short(question) and _is_bare(question.text))


def _names_before(scenario: Scenario, state: State, question: Question) -> bool:
    """Whether a bare "Can you tell me about that?" was found with the words before it, surely, and not in what was told last."""
    name, score = question.matches[0] if question.matches else ("", 0.0)
    best, last = _fact(scenario, name), _fact(scenario, state.about)
    asks = bool(_TELL_ABOUT_IT.search(question.text)) and best is not None and best.layer not in DEEP
    return asks and score >= SURE and best is not None and last is not None and not same_story(best, last) and best.id not in state.told


def _is_bare(text: str) -> bool:
    """Whether nothing in it carries meaning of its own."""
    return len(stems(text)) < 1


def _trails(question: Question) -> bool:
    """Whether it is a short follow-up that names nothing else."""
    faint = max((score for _, score in question.matches), default=0.0) < _FAINT
    return faint and short(question) and bool(_FOLLOWS.match(question.text))


def short(question: Question) -> bool:
    """Whether it has too few words to bring a topic of its own."""
    return len(question.text.split()) <= SHORT


def yes_or_no(question: Question) -> bool:
    """Whether a yes or a no would answer it; "Who found it?" is closed in form and wants more than that."""
    return question.form == "closed" and bool(_YES_NO.search(question.text.strip()))


def states(question: Question) -> bool:
    """Whether it puts a statement to her that waits for a yes: "So you've been there for six years?"."""
    return question.form == "closed" and bool(_STATES.match(question.text.strip()))


def bears_out(fact: Fact, text: str) -> bool:
    """Whether a yes to the statement would be true: the fact says its numbers, or most of its words where it has none."""
    said = " ".join((fact.about, *fact.says))
    put = {number.value for number in numbers(text)}
    if put:
        return put <= {number.value for number in numbers(said)}
    own = stems(text)
    return bool(own) and len(own & stems(said)) >= _MOST * len(own)


def verbatim(question: Question, fact: Fact) -> bool:
    """Whether it is, word for word, a question that the fact answers."""
    said = plain(question.text)
    return any(said == plain(asked) for asked in fact.asked_by)


def pointed(scenario: Scenario, state: State, question: Question) -> Fact | None:
    """The deep layer, of a story whose outline was told, that the question's words match; None where they match none surely.

    The story being told comes first; another one must be named, or be asked for word for word.
    """
    if _FRESH.search(question.text) or not question.matches or (question.aim == "more" and _is_bare(question.text)):
        return None
    near = [(fact, strength(score)) for name, score in question.matches if (fact := _deep(scenario, state, name)) and score >= _HERE]
    last = _fact(scenario, state.about)
    here = [pair for pair in near if last is not None and same_story(pair[0], last)]
    other = next((fact for fact, near_by in near if near_by >= strength(SURE) and _is_elsewhere(scenario, question, fact, last)), None)
    exact = next((fact for fact, _ in here if verbatim(question, fact)), None)
    return exact or other or _here(question, here)


def _here(question: Question, here: list[tuple[Fact, float]]) -> Fact | None:
    """The layer of the story being told that the question comes near to, in the light of the layer that its form asks for."""
    probes = question.probe or question.aim != "outline" or figure(question.text) is not None
    least = strength(question.matches[0][1]) - (_LAG if probes else _LAG_UNPROBED)
    here = [pair for pair in here if pair[1] >= least]
    if not here or not (probes or short(question)):
        return None
    best, score = here[0]
    meant = next((pair for pair in here if pair[0].layer == question.aim), None)
    if question.aim in DEEP and best.layer != question.aim:
        return meant[0] if meant and score - meant[1] < _MARGIN else best if score >= strength(SURE) and meant else None
    return best


def _is_elsewhere(scenario: Scenario, question: Question, fact: Fact, last: Fact | None) -> bool:
    if last is None or same_story(fact, last):
        return last is None
    if verbatim(question, fact) and not _POINTS_AT_IT.search(question.text):
        return True
    return named(scenario, question, fact, last)


def _deep(scenario: Scenario, state: State, name: str) -> Fact | None:
    fact = _fact(scenario, name)
    if fact is None or fact.layer not in DEEP:
        return None
    outlines = [other for other in scenario.ledger if other.story == fact.story and other.layer == "outline"]
    return fact if any(other.id in state.told for other in outlines) else None


def strength(score: float) -> float:
    """A score in log odds, where the difference between .98 and .999 shows."""
    kept = min(max(score, 0.0001), 0.9999)
    return math.log(kept / (1 - kept))


def elliptic(scenario: Scenario, state: State, question: Question) -> bool:
    """Whether it goes to what was told last rather than to a topic of its own."""
    if state.about is None or question.aim == "outline":
        return False
    asked = asked_for(scenario, question)
    last = scenario.fact(state.about)
    if not asked or same_story(asked[0], last) or (last.story is not None and asks_how_it_was_done(question)):
        return True
    if brings_its_own(scenario, state, question):
        return False
    return not (named(scenario, question, asked[0], last) or _of_its_own(question, asked[0], last))


def asks_how_it_was_done(question: Question) -> bool:
    """Whether it asks what she did, then, and names nothing: "What steps did you take?", though not "How do you go about things?"."""
    return bool(_DONE_THEN.search(question.text)) and not stems(question.text) - _PROBING - _DOING


def brings_its_own(scenario: Scenario, state: State, question: Question) -> bool:
    """Whether it has words of its own that the story being told does not have, and they clearly name something else.

    "What is your idea of good service?" leans on no story, though "What was your idea?" does.
    """
    name, score = question.matches[0] if question.matches else ("", 0.0)
    best, last = _fact(scenario, name), _fact(scenario, state.about)
    if best is None or last is None or same_story(best, last) or best.layer in DEEP:
        return False
    told = stems(" ".join(" ".join((fact.about, *fact.says)) for fact in scenario.ledger if same_story(fact, last)))
    own = stems(question.text) - _PROBING
    fresh = bool(own) and not own & told and not _LEANS.search(question.text)
    return fresh and score >= (_PLAIN if _PRESENT.search(question.text) else _PAST)


def _of_its_own(question: Question, fact: Fact, last: Fact) -> bool:
    """Whether it names a topic so clearly, and points at nothing said before, that it can only be a fresh question."""
    if verbatim(question, fact) and not _POINTS_AT_IT.search(question.text):
        return True
    if _is_bare(question.text) and last.story is not None and not _NAMES_US.search(question.text):
        return False
    deep = fact.layer not in (None, "outline") or (short(question) and question.aim in DEEP)
    return (not deep or last.story is None) and question.matches[0][1] >= SURE and not _POINTS_BACK.search(question.text)


def named(scenario: Scenario, question: Question, fact: Fact, last: Fact) -> bool:
    """Whether it names another story by a word of its own: "the stove", while something else was told last."""
    if fact.story is None:
        return False
    words = stems(question.text) - _PROBING
    if words & _marks_of(scenario, last):
        return False
    return bool(words & _marks_of(scenario, fact))


def _marks_of(scenario: Scenario, fact: Fact) -> frozenset[str]:
    """The words that stand for a story alone: in its name and its outline, and in no other story's."""
    if fact.story is None:
        return stems(fact.about)
    others = [other for other in scenario.ledger if other.story not in (None, fact.story)]
    mine = [other for other in scenario.ledger if other.story == fact.story and other.layer == "outline"]
    own = stems(" ".join([fact.story.replace("-", " "), *(other.about for other in mine)]))
    return own - stems(" ".join(other.about for other in others))


def same_story(one: Fact, other: Fact) -> bool:
    """Whether they are the same fact or layers of one story."""
    return one.id == other.id or (one.story is not None and one.story == other.story)


def asked_for(scenario: Scenario, question: Question, least: float | None = None) -> tuple[Fact, ...]:
    """The facts that the words of the question point at, best first; empty where nothing is near enough.

    `least` is the score that still counts; without it only what comes close to the best one does.
    """
    if question.topic is None:
        return ()
    ids = {fact.id for fact in scenario.ledger}
    best = max((score for _, score in question.matches), default=0.0)
    floor = NEAR * best if least is None else least
    near = [name for name, score in question.matches if name in ids and score >= floor]
    if question.topic in ids and question.topic not in near:
        near.insert(0, question.topic)
    found = tuple(scenario.fact(name) for name in near) or _of_competency(scenario, question.topic)
    return tuple(sorted(found, key=lambda fact: not verbatim(question, fact)))


def _of_competency(scenario: Scenario, competency: str) -> tuple[Fact, ...]:
    return tuple(fact for fact in scenario.ledger if fact.competency == competency)


def _fact(scenario: Scenario, name: str | None) -> Fact | None:
    return next((fact for fact in scenario.ledger if fact.id == name), None)


def reaches(question: Question) -> Aim:
    """The layer that a question for a number reaches when its form names none: what was measured."""
    return "result" if question.aim in ("outline", "more") and figure(question.text) else question.aim
