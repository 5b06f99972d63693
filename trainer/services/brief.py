"""What a voice is given for one turn, and what it gives back while it speaks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from trainer.domain.plan import Plan, Spoken
from trainer.domain.scenario import Scenario
from trainer.domain.state import State
from trainer.domain.transcript import Turn


@dataclass(frozen=True, slots=True)
class VoiceBrief:
    """All that a voice needs for one turn."""

    scenario: Scenario
    plan: Plan
    state: State
    turns: tuple[Turn, ...]
    """What was said so far, the turn that is answered included."""
    scripted: Callable[[], str]
    """The scripted voice's words for this plan."""
    facts: tuple[str, ...] = ()
    """The wordings of the facts that may be told; from the ledger where empty."""
    own_question: str = ""
    """The wording of her own question, where the plan has one; from the scenario where empty."""
    resume: str = ""
    """Her CV as text."""
    papers: tuple[str, ...] = ()
    """What else she may have read: the posting, company facts that were mentioned."""
    improvised: tuple[str, ...] = ()
    """What she made up earlier in this session."""


class Snapshot(NamedTuple):
    """The whole text so far. A shorter one takes back what was shown."""

    text: str
    final: Spoken | None = None
    """Set on the last snapshot of a turn, and only there."""
