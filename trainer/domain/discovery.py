"""Discovery: what was found, what stayed hidden, and the question that would have opened it."""

from collections.abc import Mapping, Sequence

from trainer.domain.plan import Plan
from trainer.domain.reading import Aim, Reading
from trainer.domain.report import Discovery, Hidden
from trainer.domain.scenario import Fact, Layer, Scenario
from trainer.domain.state import State
from trainer.domain.transcript import Transcript
from trainer.domain.wording import content, overlap

RECOGNISED = 0.7
"""Share of a wording's meaning-carrying words that the candidate must have said for it to count as told."""
DEPTHS: tuple[Aim, ...] = ("example", "own_part", "result", "lesson")
_BY_LAYER: Mapping[Layer, str] = {
    "outline": "Can you tell me about {about}?",
    "own_part": "What was your own part in that?",
    "result": "What came of it in the end, and how did you measure that?",
    "lesson": "What would you do differently today?",
}
_TRUST = "Is there anything about that which is not so easy to say? It stays in this room."


def findable(scenario: Scenario) -> tuple[Fact, ...]:
    """The facts that an interviewer could and may open: not those on the page, not the private, not the closed."""
    return tuple(fact for fact in scenario.ledger if fact.gate not in {"cv", "never"} and fact.kind != "protected")


def discover(
    transcript: Transcript,
    readings: Sequence[Reading],
    scenario: Scenario | None,
    plans: Mapping[int, Plan] | None = None,
    states: Mapping[int, State] | None = None,
    asked: Mapping[str, str] | None = None,
) -> Discovery:
    """What came out in an interview.

    Args:
        transcript: the turns as said.
        readings: of the interviewer's turns.
        scenario: whose facts there were to find; without one the share says how many of the four depths of a story were asked for.
        plans: what the candidate decided to tell, where the journal holds it; else her words are matched to the facts' wordings.
        states: where the journal holds them; what was told stands there too.
        asked: a wording for each topic id, for facts that bring no question of their own.
    """
    if scenario is None:
        reached = {question.aim for reading in readings for question in reading.questions} & set(DEPTHS)
        return Discovery(
            found=(), hidden=(), share=round(len(reached) / len(DEPTHS), 2) if any(reading.questions for reading in readings) else None
        )
    open_facts = findable(scenario)
    told = _told(transcript, open_facts, plans or {}, states or {})
    found = tuple(fact.id for fact in open_facts if fact.id in told)
    left = sorted((fact for fact in open_facts if fact.id not in told), key=_weight)
    hidden = tuple(Hidden(id=fact.id, about=fact.about, would_open_with=opens(fact, asked or {})) for fact in left)
    return Discovery(found=found, hidden=hidden, share=round(len(found) / len(open_facts), 2) if open_facts else None)


def _weight(fact: Fact) -> int:
    """What matters most comes first: the stories that show a competency, what moves or worries the person, what speaks against them."""
    if fact.kind == "story":
        return 0 if fact.competency else 3
    return {"motive": 1, "concern": 1, "red_flag": 2}.get(fact.kind, 4 if fact.competency else 5)


def opens(fact: Fact, asked: Mapping[str, str] | None = None) -> str:
    """The question that opens a fact: its own, its layer's, or its topic's."""
    if fact.asked_by:
        return fact.asked_by[0]
    if fact.layer and fact.layer != "outline":
        return _BY_LAYER[fact.layer]
    if fact.gate == "trust":
        return _TRUST
    wording = next((asked[topic] for topic in fact.topics if topic in asked), None) if asked else None
    return wording or _BY_LAYER["outline"].format(about=fact.about)


def told_in(transcript: Transcript, fact: Fact) -> int | None:
    """The first turn in which the candidate told a fact, by her words."""
    wanted = [content(wording) for wording in fact.says]
    for place, turn in enumerate(transcript.turns):
        if turn.speaker == "candidate":
            heard = content(turn.text)
            if any(overlap(wording, heard) >= RECOGNISED for wording in wanted):
                return place
    return None


def _told(transcript: Transcript, facts: Sequence[Fact], plans: Mapping[int, Plan], states: Mapping[int, State]) -> frozenset[str]:
    if plans or states:
        return frozenset(fact for plan in plans.values() for fact in plan.facts) | frozenset(
            fact for state in states.values() for fact in state.told
        )
    heard = [content(turn.text) for turn in transcript.turns if turn.speaker == "candidate"]
    wordings = {fact.id: [content(wording) for wording in fact.says] for fact in facts}
    return frozenset(
        fact for fact, wanted in wordings.items() if any(overlap(one, words) >= RECOGNISED for one in wanted for words in heard)
    )
