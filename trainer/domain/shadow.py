"""A shadow: the lines of an interviewer whom one may watch at work, as `knowledge_base/shadows/*.yaml` holds them."""

from collections.abc import Collection, Mapping, Sequence
from typing import Literal, NamedTuple

from pydantic import Field

from trainer.domain.interview import Replayed, Taken
from trainer.domain.report import Judgement
from trainer.domain.scenario import Competency, Fact, Id, Model, Scenario
from trainer.domain.soundness import Fault, nearest
from trainer.domain.transcript import Turn


class Shadow(Model):
    """One interviewer's lines for one scenario."""

    format: Literal["trainer.shadow/1"]
    id: Id
    scenario: Id
    title: str
    about: str = ""
    """What to watch for, in a sentence or two."""
    seed: int = 1
    """The candidate answers the same lines with the same seed in the same words."""
    lines: tuple[str, ...] = Field(min_length=6)


class Played(NamedTuple):
    """The interview that the lines made."""

    shadow: Shadow
    scenario: Scenario
    turns: tuple[Turn, ...]
    taken: tuple[Taken, ...]
    """One for each of the interviewer's turns."""


class Shown(NamedTuple):
    """A fact that the candidate told, and where."""

    about: str
    turn: int
    quote: str


class Compared(NamedTuple):
    """One competency: the rating beside the truth, and where the evidence was."""

    competency: Competency
    given: int | None
    told: tuple[Shown, ...]
    hidden: tuple[str, ...]
    """What stayed hidden, in a few words each."""

    @property
    def off(self) -> int | None:
        """How many levels too high (above 0) or too low; None where none was given."""
        return None if self.given is None else self.given - self.competency.true_level


def shadow_faults(shadow: Shadow, scenarios: Collection[str]) -> tuple[Fault, ...]:
    """Everything in a shadow that contradicts the rest of the knowledge base."""
    unknown = f"there is no scenario named {shadow.scenario}{nearest(shadow.scenario, scenarios)}"
    return (
        *([] if shadow.scenario in scenarios else [Fault(("scenario",), unknown)]),
        *(
            Fault(("lines", place), "a line to say is empty: write what is said")
            for place, line in enumerate(shadow.lines)
            if not line.strip()
        ),
    )


def played(shadow: Shadow, scenario: Scenario, replayed: Replayed) -> Played:
    """A replay with whose it is."""
    return Played(shadow, scenario, replayed.turns, replayed.taken)


def compared(interview: Played, judgement: Judgement) -> tuple[Compared, ...]:
    """Each competency with the evidence that there was for it, and what the interviewer left hidden."""
    told = _told(interview)
    given = {row.competency: row.given for row in judgement.ratings}
    return tuple(
        Compared(one, given.get(one.id), *_evidence(one, interview.scenario.ledger, told)) for one in interview.scenario.competencies
    )


def _told(interview: Played) -> dict[str, Shown]:
    """By fact id, the candidate's words in the turn in which it was first told."""
    found: dict[str, Shown] = {}
    for taken in interview.taken:
        for fact in taken.plan.facts:
            turn = taken.plan.turn + 1
            found.setdefault(fact, Shown(interview.scenario.fact(fact).about, turn, interview.turns[turn].text))
    return found


def _evidence(one: Competency, ledger: Sequence[Fact], told: Mapping[str, Shown]) -> tuple[tuple[Shown, ...], tuple[str, ...]]:
    own = [fact for fact in ledger if fact.competency == one.id and fact.gate not in {"cv", "never"}]
    return tuple(told[fact.id] for fact in own if fact.id in told), tuple(fact.about for fact in own if fact.id not in told)
