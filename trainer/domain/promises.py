"""Labelled sentences that teach the reader what promises too much: the format `trainer.promises/1`."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from trainer.domain.examples import Examples, GroundExamples, example_faults
from trainer.domain.scenario import Id, Model
from trainer.domain.soundness import Fault

_NAMES = {"grounds": "kinds", "asked": "promised", "lawful": "honest"}


class PromiseKind(Model):
    """What may be promised, and how it is told honestly."""

    id: Id
    promised: tuple[str, ...] = Field(min_length=1)
    """Sentences that give it away as certain, or speak as though she were hired."""
    honest: tuple[str, ...] = ()
    """Sentences on the same matter that promise nothing: with a condition, of whoever gets the job, a term of the role as it is."""


class Promises(Model):
    """Every labelled sentence, by kind."""

    format: Literal["trainer.promises/1"] = "trainer.promises/1"
    kinds: tuple[PromiseKind, ...] = ()
    ordinary: tuple[str, ...] = ()
    """Other things that are told in interviews."""

    def examples(self) -> Examples:
        """The same as examples that one can learn from: each kind is a ground."""
        grounds = tuple(GroundExamples(id=kind.id, asked=kind.promised, lawful=kind.honest) for kind in self.kinds)
        return Examples(grounds=grounds, ordinary=self.ordinary)


def promise_faults(promises: Promises) -> Iterator[Fault]:
    """A kind that stands twice, and sentences that stand twice or on both sides."""
    for fault in example_faults(promises.examples(), "promised under", "honest under"):
        yield fault._replace(where=tuple(_NAMES.get(str(part), part) for part in fault.where))
