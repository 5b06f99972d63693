"""Occasions: the turns in which a check could have been met at all, found by rule, so that a judge's quote must come from them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from trainer.domain.evidence import Evidence
from trainer.domain.rubric import Occasion

_SELLS = ("enthusiasm", "perk")


def occasion(evidence: Evidence, name: Occasion) -> frozenset[int]:
    """The interviewer's turns that are such an occasion; empty where there was none."""
    return _TURNS[name](evidence)


def _asking(evidence: Evidence) -> frozenset[int]:
    return frozenset(turn for turn, _ in evidence.asked)


def _following_up(evidence: Evidence) -> frozenset[int]:
    """Questions after the candidate has told something."""
    return frozenset(turn for turn, _ in evidence.asked if any(said.turn < turn for said in evidence.heard))


def _telling(evidence: Evidence) -> frozenset[int]:
    """Something is stated of the company or the job, or praised in it."""
    stated = {turn for turn in evidence.own_turns if evidence.readings[turn].statements}
    return frozenset(stated | {turn for turn in evidence.own_turns if any(cue.name in _SELLS for cue in evidence.readings[turn].cues)})


def _answering(evidence: Evidence) -> frozenset[int]:
    """The two turns of the interviewer's after a question of the candidate's."""
    after = ([turn for turn in evidence.own_turns if turn > row.turn][:2] for row in evidence.candidate_questions)
    return frozenset(turn for turns in after for turn in turns)


_TURNS: Mapping[Occasion, Callable[[Evidence], frozenset[int]]] = MappingProxyType(
    {"asking": _asking, "following_up": _following_up, "telling": _telling, "answering": _answering}
)
