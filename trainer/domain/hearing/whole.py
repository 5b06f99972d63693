"""A whole transcript read: one reading for each of the interviewer's turns."""

import re
from collections.abc import Sequence

from trainer.domain.hearing.context import Context, Similar
from trainer.domain.hearing.questions import asks
from trainer.domain.hearing.sentences import sentences
from trainer.domain.hearing.turn import MOST_READ, read_turn
from trainer.domain.hearing.words import stems
from trainer.domain.off_limits import RulePack
from trainer.domain.reading import Ear, FindFacts, HearFollowUp, Reading
from trainer.domain.said import plain
from trainer.domain.scenario import OwnQuestion, Scenario
from trainer.domain.transcript import Transcript

_SAME = 0.6
_FEW = 2
_ONLY_REACTS = re.compile(
    r"^(?:oh|ah|hm+|well)?[, ]*(?:is|was|did|does|do|has|have|are|were) (?:that|it|you|they|he|she) (?:so|right|true|really)?\W*$"
)
"""Wonder put as a question, which waits for no answer: "Is that so?"."""
_LAST = 4_000
"""Characters at the end of a candidate's turn in which a waiting question is looked for."""


def read_transcript(
    transcript: Transcript,
    *,
    find: FindFacts,
    packs: Sequence[RulePack],
    similar: Similar | None = None,
    follow_up: HearFollowUp | None = None,
    promising: Ear | None = None,
    scenario: Scenario | None = None,
) -> tuple[Reading, ...]:
    """Read every interviewer's turn in the light of the turns before it; the candidate's last real question waits until the next turn."""
    readings: list[Reading] = []
    earlier: list[str] = []
    previous = ""
    for number, turn in enumerate(transcript.turns):
        if turn.speaker == "candidate":
            previous = turn.text
            continue
        context = context_of(previous, tuple(earlier), similar=similar, follow_up=follow_up, promising=promising, scenario=scenario)
        readings.append(read_turn(turn.text, turn=number, context=context, find=find, packs=packs))
        earlier.append(turn.text)
    return tuple(readings)


def context_of(
    previous: str,
    earlier: tuple[str, ...] = (),
    *,
    similar: Similar | None = None,
    follow_up: HearFollowUp | None = None,
    promising: Ear | None = None,
    scenario: Scenario | None = None,
) -> Context:
    """What the next interviewer's turn is read against, made from the candidate's last words."""
    pending = last_question(previous)
    previous = previous[-MOST_READ:]
    own = _own(pending, scenario.questions) if scenario and pending else None
    return Context(
        previous=previous,
        pending=pending,
        answered_by=own.answered_by if own else (),
        candidate_name=scenario.candidate.name if scenario else "",
        company_name=scenario.company_name if scenario else "",
        earlier_interviewer=earlier,
        asks_back=scenario is not None and any(plain(line) in plain(previous) for line in scenario.candidate.asks_back),
        follow_up=follow_up,
        promising=promising,
        similar=similar,
    )


def last_question(text: str) -> str | None:
    """The last real question in a candidate's turn, as said; None where there is none."""
    real = [
        sentence.text
        for sentence in sentences(_tail(text))
        if "?" in sentence.text and asks(sentence) and len(sentence.plain.split()) > _FEW and not _ONLY_REACTS.search(sentence.plain)
    ]
    return real[-1] if real else None


def _tail(text: str) -> str:
    """The end of a long turn, from the beginning of a sentence on: what waits for an answer was said last."""
    if len(text) <= _LAST:
        return text
    tail = text[-_LAST:]
    begins = re.search(r"[.!?\n]\s+", tail)
    return tail[begins.end() :] if begins and begins.end() < len(tail) else tail


def _own(pending: str, questions: Sequence[OwnQuestion]) -> OwnQuestion | None:
    asked = stems(pending)
    best = max(questions, key=lambda one: max(_overlap(asked, stems(says)) for says in one.says), default=None)
    return best if best and max(_overlap(asked, stems(says)) for says in best.says) >= _SAME else None


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / len(left | right) if left | right else 0.0
