"""Listening: follow-ups, echoes and silence."""

import re
from collections.abc import Sequence

from trainer.domain.checks.finding import Finding, acts, matching, of_substance, present, questions, show, too_few
from trainer.domain.evidence import WORK, Evidence, Said
from trainer.domain.hearing.filler import is_filler
from trainer.domain.wording import content, plain, similarity

PROBE_SHARE = 0.25
PROBES = 3
TALK_SHARE = 0.5
"""Share of the words; the candidate should have the larger part of a selection interview, as the rubric asks."""
MOST_OF_ALL = 0.65
"""Share of all words, answers and welcome included, above which nobody can be said to have listened."""
ENOUGH_WORDS = 150
MONOLOGUE = 180
"""Words: about a minute and a quarter without a pause."""
ECHOES = 2
RECEIVED = 2
"""Words beside bare ones: "right" alone receives nothing."""
_BARE = frozenset("so yes right well okay ok yeah yep no and now then um uh er mm mhm hm hmm oh ah sure fine good great you know".split())
SAME = 0.8
TO_TELL = 4
_STEMS_OF_A_QUESTION = 3

_ACK = re.compile(
    r"\b(?:thank(?:s| you) for (?:sharing|telling|explaining|walking|being|that|your)|that (?:makes sense|helps|must|sounds|was|"
    r"is) (?:\w+ ){0,3}(?:hard|tough|helpful|useful|clear|sense|impressive|interesting|difficult|a lot|good to)|"
    r"(?:that's|that is) (?:\w+ )?(?:helpful|useful|clear|interesting|good to (?:know|hear))|i (?:see|understand|appreciate)|got it|"
    r"makes sense|fair enough|i can imagine|understood)\b"
)
_ECHO = re.compile(
    r"\b(?:so (?:you|what (?:you|i)|it sounds|the|if i)|you (?:said|mentioned|told me|were saying|described|spoke of|talked about)|"
    r"(?:it |that )?sounds like (?:you|a|it)|what i(?:'m| am) hearing|if i (?:understand|understood|heard|got)|"
    r"let me (?:check|see if|make sure) i|in other words|did i (?:get|understand) that|as you (?:said|put it|mentioned)|earlier you)\b"
)
_BRUSH_OFF = re.compile(
    r"^(?:(?:mm+|ok|okay|right|well|so|yeah|hm+)[,. …—-]+)*(?:anyway\W*$|whatever\W*$|anyway,? (?:next|let|moving|back to)|"
    r"(?:let's )?(?:move|moving) on\W*$|next question|next one|enough of that|enough about that|never mind that|that'll do|spare me)"
)

_CUTS = re.compile(
    r"\b(?:(?:let|allow) me (?:stop|interrupt|cut)|sorry to (?:interrupt|cut)|(?:i(?:'ll| will| have to| must)|"
    r"i'm going to) (?:stop|interrupt|cut) you|stop(?: right)? there\b"
    r"|cut (?:it|that|this) short|keep it short|get to the point|yes,? yes,? (?:but|ok|i)|just (?:answer|say) (?:yes|the question))"
)
_HURRY = re.compile(r"\bquick")
_HARMLESS = frozenset({"moving on", "whatever"})
"""Words that wave an answer away only as a sentence of their own."""


def followed_up(evidence: Evidence) -> Finding:
    """Questions grew out of the answers."""
    if few := too_few(evidence, TO_TELL):
        return few
    asked = of_substance(evidence)
    probes = [one for one in asked if one.question.probe]
    if len(probes) >= PROBES or (probes and len(probes) >= PROBE_SHARE * len(asked)):
        said = Said(probes[0].turn, probes[0].question.text)
        return Finding("yes", f"{len(probes)} of your questions built on the answer before, such as {show(said)}.", questions(probes))
    return Finding(
        "no",
        f"{len(probes) or 'None'} of your {len(asked)} questions built on the answer before.",
        questions(probes),
        partly=bool(probes),
    )


def echoed(evidence: Evidence) -> Finding:
    """The candidate's words came back to her."""
    if not evidence.heard:
        return Finding("not_observed", "The candidate said nothing that could be taken up.")
    return present(
        _given_back(evidence),
        "You gave the candidate's own words back",
        "You did not give back in your words what the candidate had told you.",
        least=ECHOES,
        at=_after_longest(evidence),
    )


def _given_back(evidence: Evidence) -> tuple[Said, ...]:
    """The first sentence of each turn that gives an answer back."""
    found = {said.turn: said for said in reversed(evidence.said) if _echoes(evidence, said)}
    return tuple(found[turn] for turn in sorted(found))


def _echoes(evidence: Evidence, said: Said) -> bool:
    """A sentence that takes up the answer before, and is neither an answer itself nor news of the company."""
    reading = evidence.readings[said.turn]
    if reading.answers is not None or any(said.text in one.text or one.text in said.text for one in reading.statements):
        return False
    marked, reflects = bool(_ECHO.search(plain(said.text))), "reflect" in reading.acts and not said.text.endswith("?")
    shared = bool(content(_before(evidence, said.turn)) & content(said.text))
    return shared if marked != reflects else marked


def _before(evidence: Evidence, turn: int) -> str:
    turns = evidence.transcript.turns
    return turns[turn - 1].text[:4000] if 0 < turn < len(turns) and turns[turn - 1].speaker == "candidate" else ""


def acknowledged(evidence: Evidence) -> Finding:
    """Answers were received before the next question came; to give one back is to receive it."""
    if not evidence.heard:
        return Finding("not_observed", "The candidate did not speak.")
    words = {said for said in acts(evidence, "acknowledge", _ACK, evidence.own_turns[1:]) if _receives(said.text)}
    met = {said.turn for said in words}
    found = tuple(sorted(words | {said for said in _given_back(evidence) if said.turn not in met}))
    return present(
        found,
        "You received an answer before going on",
        "You went from answer to next question without a word in between.",
        least=2,
        at=_after_longest(evidence),
    )


def _receives(text: str) -> bool:
    """Whether words meet an answer: more of them than a bare "so, yes, right"."""
    said = plain(text)
    return bool(_ACK.search(said)) or len([word for word in said.split() if word.strip(".,!…—–-") not in _BARE]) >= RECEIVED


def let_speak(evidence: Evidence) -> Finding:
    """The candidate had most of the words."""
    counts = _word_counts(evidence)
    total = sum(counts)
    whole = sum(count for turn, count in enumerate(counts) if turn in evidence.readings) / total if total else None
    if whole is None or total < ENOUGH_WORDS:
        return Finding("not_observed", "Too little was said to compare who spoke more.")
    asking = _share_while_asking(evidence, counts)
    if asking is not None and asking <= TALK_SHARE and whole <= MOST_OF_ALL:
        return Finding("yes", f"While you asked, the candidate had {1 - asking:.0%} of the words.")
    share = whole if asking is None or whole > MOST_OF_ALL else asking
    where = "" if share == whole else " while you asked"
    return Finding("no", f"You had {share:.0%} of the words{where}; the candidate should have the larger part.", partly=True)


def _word_counts(evidence: Evidence) -> list[int]:
    """Words of each turn, but for sentences that say nothing."""
    counts = [len(turn.text.split()) for turn in evidence.transcript.turns]
    for said in evidence.said:
        if is_filler(plain(said.text)):
            counts[said.turn] -= len(said.text.split())
    return counts


def _share_while_asking(evidence: Evidence, counts: Sequence[int]) -> float | None:
    """The interviewer's share from the first question about the work to the answer to the last one.

    Welcome, answers to the candidate's questions and leave-taking are the interviewer's to speak and no part of it.
    """
    asking = [turn for turn, question in evidence.asked if question.kind in WORK or question.kind == "leading" or question.probe]
    if not asking:
        return evidence.measures.interviewer_talk_share
    within = range(min(asking), min(max(asking) + 2, len(counts)))
    own = sum(counts[turn] for turn in within if turn in evidence.readings and not _only_answers(evidence, turn))
    other = sum(counts[turn] for turn in within if turn not in evidence.readings)
    return own / (own + other) if own + other else None


def _only_answers(evidence: Evidence, turn: int) -> bool:
    """Whether a turn answers the candidate and asks nothing about the work."""
    reading = evidence.readings[turn]
    return reading.answers is not None and not any(one.kind in WORK for one in reading.questions)


def monologue(evidence: Evidence) -> Finding:
    """One turn that went on for more than a minute."""
    if not evidence.own_turns:
        return Finding("not_observed", "You did not speak.")
    longest = max(evidence.own_turns, key=lambda turn: evidence.readings[turn].words)
    count = evidence.readings[longest].words
    if count <= MONOLOGUE:
        return Finding("no", f"Your longest turn had {count} words.")
    first = tuple(said for said in evidence.said if said.turn == longest)[:1]
    return present(first, f"You spoke {count} words without a pause, beginning", "", at=longest)


def interrupted(evidence: Evidence) -> Finding:
    """The candidate was cut off."""
    cut = tuple(said for said in evidence.cues("interruption") if not _HURRY.search(plain(said.text)))
    found = tuple(sorted({*cut, *matching(evidence, _CUTS, evidence.own_turns[1:])}))
    return present(found, "You cut the candidate off", "You let the candidate finish.")


def brushed_off(evidence: Evidence) -> Finding:
    """An answer was waved away."""
    waved = tuple(said for said in evidence.cues("dismissal") if plain(said.text) not in _HARMLESS)
    found = waved + matching(evidence, _BRUSH_OFF, evidence.own_turns[1:])
    return present(tuple(sorted(found)), "You waved an answer away", "You did not wave any answer away.")


def asked_again(evidence: Evidence) -> Finding:
    """The same question twice, though it had been answered."""
    if few := too_few(evidence, TO_TELL):
        return few
    asked = [one for one in evidence.asked if len(content(one.question.text)) >= _STEMS_OF_A_QUESTION][:200]
    for place, one in enumerate(asked):
        for earlier in asked[:place]:
            if earlier.turn < one.turn and similarity(earlier.question.text, one.question.text) >= SAME:
                said = Said(one.turn, one.question.text)
                return Finding("yes", f"You asked {show(said)} though you had asked it in turn {earlier.turn}.", questions([one]), one.turn)
    return Finding("no", "You did not ask the same thing twice.")


def _after_longest(evidence: Evidence) -> int | None:
    after = [turn for turn in evidence.own_turns if _before(evidence, turn)]
    return max(after, key=lambda turn: len(_before(evidence, turn))) if after else None
