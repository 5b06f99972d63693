"""Discovery: a story followed to the person's own part, its result and its lesson."""

from itertools import pairwise

from trainer.domain.checks.finding import Finding, present, questions, show
from trainer.domain.discovery import findable
from trainer.domain.evidence import Asked, Evidence, Said
from trainer.domain.reading import Aim

FOUND_SHARE = 0.5
STORIES = 2
TO_TELL = 3


def asked_own_part(evidence: Evidence) -> Finding:
    """What was your own part?"""
    return _aimed(evidence, "own_part", "You asked for the person's own part", "You never asked what the candidate's own part was.")


def asked_result(evidence: Evidence) -> Finding:
    """What came of it?"""
    return _aimed(evidence, "result", "You asked what came of it", "You never asked what came of it, or how anybody knew.")


def asked_lesson(evidence: Evidence) -> Finding:
    """What did you learn?"""
    return _aimed(evidence, "lesson", "You asked what was learned", "You never asked what the candidate took from it.")


def asked_example(evidence: Evidence) -> Finding:
    """A real case instead of a general claim."""
    if not evidence.asked:
        return Finding("not_observed", "No question was asked.")
    found = tuple(Said(turn, one.text) for turn, one in evidence.asked if one.aim == "example" or one.kind == "behavioural")
    return present(
        found,
        "You asked for a real case",
        "You never asked for a real case; general questions bring general answers.",
        at=_probing_place(evidence),
    )


def _aimed(evidence: Evidence, aim: Aim, yes: str, no: str) -> Finding:
    found = tuple(Said(turn, question.text) for turn, question in evidence.asked if question.aim == aim)
    if not found and len(evidence.asked) < TO_TELL:
        return Finding("not_observed", "Too few questions were asked for any story to be followed.")
    return present(found, yes, no, at=_probing_place(evidence))


def stayed_with_story(evidence: Evidence) -> Finding:
    """Two follow-ups in a row on the same thing."""
    probing = {turn: question for turn, question in reversed(evidence.asked) if question.probe}
    pair = next(((one, other) for one, other in pairwise(evidence.own_turns) if one in probing and other in probing), None)
    if pair:
        kept = [Asked(turn, probing[turn]) for turn in pair]
        return Finding("yes", f"You stayed with one story over turns {pair[0]} and {pair[1]}.", questions(kept))
    if len(evidence.asked) < TO_TELL:
        return Finding("not_observed", "Too few questions were asked for any story to be followed.")
    return Finding("no", "You never asked twice in a row about the same thing.", at=_probing_place(evidence), partly=bool(probing))


def left_at_first_telling(evidence: Evidence) -> Finding:
    """Several stories asked for and not one followed up."""
    stories = [
        one
        for one in evidence.asked
        if one.question.kind in {"behavioural", "background", "situational"} and one.question.form == "open" and not one.question.probe
    ]
    if len(stories) < STORIES:
        return Finding("not_observed", "There were not two answers that could have been followed up.")
    if any(question.probe for _, question in evidence.asked):
        return Finding("no", "You followed up on what you were told.")
    said = Said(stories[0].turn, stories[0].question.text)
    return Finding(
        "yes", f"You took every answer at its first telling, from {show(said)} on.", questions(stories), _probing_place(evidence)
    )


def found_half(evidence: Evidence) -> Finding:
    """Half of what the stories that came up hold was found: their own part, result and lesson too."""
    if evidence.scenario is None:
        return Finding("not_observed", "Nobody knows what this candidate could have told.")
    layers = [fact for fact in findable(evidence.scenario) if fact.story]
    opened = {fact.story for fact in layers if fact.id in evidence.discovery.found}
    there = [fact for fact in layers if fact.story in opened]
    if not there:
        return Finding("no", "None of the candidate's stories came up.", at=_probing_place(evidence))
    hidden = [fact.about for fact in there if fact.id not in evidence.discovery.found]
    found = len(there) - len(hidden)
    stories = f"{len(opened)} of the candidate's stories" if len(opened) > 1 else "One of the candidate's stories"
    told = f"{stories} came up, and you found {found} of the {len(there)} things in {'them' if len(opened) > 1 else 'it'}"
    if found >= FOUND_SHARE * len(there):
        return Finding("yes", f"{told}.")
    return Finding("no", f"{told}; {hidden[0]} stayed hidden.", at=_probing_place(evidence), partly=True)


def found_motive(evidence: Evidence) -> Finding:
    """What moves or worries the candidate came out."""
    return _found_kind(evidence, ("motive", "concern"), "what moves or worries the candidate")


def found_red_flag(evidence: Evidence) -> Finding:
    """The doubt that a careful interviewer would raise came out."""
    return _found_kind(evidence, ("red_flag",), "what ought to give pause")


def _found_kind(evidence: Evidence, kinds: tuple[str, ...], what: str) -> Finding:
    own = evidence.scenario
    there = {fact.id: fact.about for fact in own.ledger if fact.kind in kinds and fact.gate not in {"never", "cv"}} if own else {}
    if not there:
        return Finding("not_observed", f"Nobody knows {what} here." if own is None else f"There was nothing of the kind to find: {what}.")
    met = [about for fact, about in there.items() if fact in evidence.discovery.found]
    if met:
        return Finding("yes", f"You found {what}: {met[0]}.")
    return Finding("no", f"You did not find {what}.", at=_probing_place(evidence))


def _probing_place(evidence: Evidence) -> int | None:
    """The turn after the longest answer to a question about work: where a follow-up was due."""
    turns = evidence.transcript.turns
    due = [turn + 2 for turn, question in evidence.asked if question.kind in {"behavioural", "background"} and turn + 2 < len(turns)]
    due = [turn for turn in due if turns[turn].speaker == "interviewer" and turns[turn - 1].speaker == "candidate"]
    return max(due, key=lambda turn: len(turns[turn - 1].text)) if due else None
