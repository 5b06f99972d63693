"""What a model is asked for one turn of the candidate: the plan, the notes and the conversation, as data."""

from collections.abc import Iterable, Sequence
from random import Random

from trainer.domain.dressing import shortened
from trainer.domain.script import THINKS, THOUGHT_OVER
from trainer.domain.verifier import Violation
from trainer.services.brief import VoiceBrief
from trainer.services.ports import Message
from trainer.services.prompting import PHRASES, Prompts, harmless

_TURNS = 8
"""So many turns before this one are shown again; what was told earlier stands in the notes if it is told again."""
_IN_FULL = 15
"""A band of fewer words at most has room for the beginning of a wording only."""
_CV, _TURN, _QUESTION = 2_500, 700, 2_000
"""Most characters of the CV, of an earlier turn and of the turn that is answered."""
_NONE = "-"


def opening(brief: VoiceBrief, prompts: Prompts) -> tuple[Message, ...]:
    """The messages that ask for the turn."""
    scenario, plan = brief.scenario, brief.plan
    return prompts.fill(
        "candidate",
        name=scenario.candidate.name,
        company=harmless(scenario.company_name),
        job=harmless(scenario.posting.title),
        manner=prompts.phrase("manners", scenario.candidate.style),
        move=prompts.phrase("moves", plan.act),
        least=str(plan.words[0]),
        most=str(plan.words[1]),
        resume=harmless(brief.resume, _CV) or _NONE,
        conversation=_conversation(brief) or _NONE,
        improvised=_block(brief.improvised[-_TURNS:]),
        question=harmless(plan.question or _last(brief), _QUESTION) or _NONE,
        notes=_block(notes(brief)),
        own_question=harmless(own_question(brief)) or _NONE,
        moment=_moment(brief, prompts),
        heard=_block(brief.plan.quotes),
    )


def telling_off(brief: VoiceBrief, prompts: Prompts, violations: Sequence[Violation]) -> tuple[Message, ...]:
    """The message that asks again, with what was wrong named; it goes as one user message, for a system one may not come late."""
    least, most = brief.plan.words
    wrong = "\n".join(dict.fromkeys(f"- It {one.says}" + (f": {one.quote}" if one.quote else "") + "." for one in violations))
    filled = prompts.fill("reask", name=brief.scenario.candidate.name, least=str(least), most=str(most), wrong=harmless(wrong, 1_500))
    return (Message("user", "\n\n".join(message.text for message in filled)),)


def notes(brief: VoiceBrief) -> tuple[str, ...]:
    """What she may say: the planned facts, or, where there are none, the scripted words as the sense of it."""
    facts = brief.facts or tuple(_says(brief, fact) for fact in brief.plan.facts)
    return facts or (brief.scripted(),)


def _says(brief: VoiceBrief, fact: str) -> str:
    """A wording of the fact; where a sentence is all that is wanted, its beginning."""
    says = brief.scenario.fact(fact).says[0]
    return shortened(says, brief.plan.words[1]) if brief.plan.words[1] < _IN_FULL else says


def _moment(brief: VoiceBrief, prompts: Prompts) -> str:
    """What is particular about this turn: the plan's moment, or that she needs one to think; empty for an ordinary turn."""
    name = brief.plan.moment or ("thinks" if _thinks(brief) else "")
    return prompts.phrase("moments", name) if name in PHRASES["moments"] else ""


def _thinks(brief: VoiceBrief) -> bool:
    """Whether she gathers her thoughts before a fresh story or a question about herself; the same for the same turn of the same words."""
    plan, person = brief.plan, brief.scenario.candidate
    if plan.act != "tell" or person.style in ("terse", "blunt"):
        return False
    fresh = all(fact.layer in (None, "outline") and fact.kind in THOUGHT_OVER for fact in map(brief.scenario.fact, plan.facts))
    return fresh and Random(f"{plan.turn}:{plan.question}:thinks").random() < THINKS


def own_question(brief: VoiceBrief) -> str:
    """The wording of the planned question; empty where there is none."""
    asked = (one.says[0] for one in brief.scenario.questions if one.id == brief.plan.own_question)
    return brief.own_question or next(asked, "")


def _conversation(brief: VoiceBrief) -> str:
    turns = brief.turns[:-1] if brief.turns and brief.turns[-1].speaker == "interviewer" else brief.turns
    names = {"interviewer": "Interviewer", "candidate": brief.scenario.candidate.name.partition(" ")[0]}
    return "\n".join(f"{names[turn.speaker]}: {harmless(turn.text, _TURN)}" for turn in turns[-_TURNS:])


def _last(brief: VoiceBrief) -> str:
    return next((turn.text for turn in reversed(brief.turns) if turn.speaker == "interviewer"), "")


def _block(lines: Iterable[str]) -> str:
    return "\n".join(harmless(line) for line in lines) or _NONE
