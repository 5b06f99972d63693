"""Labelled questions that teach the reader what private ground sounds like: the format `trainer.examples/1`."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from trainer.domain.scenario import Id, Model
from trainer.domain.soundness import Fault


class GroundExamples(Model):
    """What touches one ground, and what only sounds like it."""

    id: Id
    asked: tuple[str, ...] = Field(min_length=1)
    """Questions and guesses that nobody should put to a candidate."""
    lawful: tuple[str, ...] = ()
    """Questions with the same words that anybody may ask."""


class Examples(Model):
    """Every example, by ground."""

    format: Literal["trainer.examples/1"] = "trainer.examples/1"
    grounds: tuple[GroundExamples, ...] = ()
    ordinary: tuple[str, ...] = ()
    """What interviewers say that is near no ground, though a careless ear may think so."""


def example_faults(examples: Examples, asked: str = "asked of", lawful: str = "lawful of") -> Iterator[Fault]:
    """A ground that stands twice, and lines that stand twice or on both sides; `asked` and `lawful` name the sides in what is said."""
    seen: dict[str, str] = {}
    for place, ground in enumerate(examples.grounds):
        if ground.id in {earlier.id for earlier in examples.grounds[:place]}:
            yield Fault(("grounds", place, "id"), f"{ground.id!r} stands here twice")
        for part, side in (("asked", asked), ("lawful", lawful)):
            for number, line in enumerate(getattr(ground, part)):
                yield from _line_faults(line, f"{side} {ground.id}", ("grounds", place, part, number), seen)
    for number, line in enumerate(examples.ordinary):
        yield from _line_faults(line, "ordinary", ("ordinary", number), seen)


def _line_faults(line: str, side: str, where: tuple[str | int, ...], seen: dict[str, str]) -> Iterator[Fault]:
    plain = " ".join(line.lower().split())
    if not plain:
        yield Fault(where, "is empty: take it out")
    elif plain in seen:
        yield Fault(where, f"{line!r} stands under {seen[plain]} too: keep one")
    seen.setdefault(plain, side)
