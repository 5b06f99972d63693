"""What the candidate tells a friend afterwards: the first line of her mood of which everything that it names was so."""

from collections.abc import Collection, Sequence

from trainer.domain.scenario import Mood, Retelling, Scenario
from trainer.domain.state import State


def told_to_a_friend(scenario: Scenario, mood: Mood, states: Sequence[State]) -> str:
    """The line; empty where the scenario has none for the mood."""
    lines = scenario.candidate.would_tell_a_friend.get(mood, "")
    if isinstance(lines, str):
        return lines
    return next((line.says for line in lines if _so(line, _happened(states))), "")


def _happened(states: Sequence[State]) -> frozenset[str]:
    """Ids of the facts that were told, and names of the moves that were made."""
    return frozenset([*(fact for state in states for fact in state.told), *(delta.name for state in states for delta in state.deltas)])


def _so(line: Retelling, happened: Collection[str]) -> bool:
    return all(name in happened for name in line.after)
