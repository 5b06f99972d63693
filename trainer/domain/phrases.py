"""Lines for universal moments, and the marks of speech of each style, as `knowledge_base/phrases.yaml` holds them."""

from typing import Literal

from pydantic import Field

from trainer.domain.plan import Moment
from trainer.domain.scenario import Model, Style


class Manner(Model):
    """The marks of speech of one style. None of them may claim anything about the person's work."""

    openers: tuple[str, ...] = ()
    """Before an answer. One that ends in a comma or a colon runs on into it."""
    sober: tuple[str, ...] = ()
    """Those fit to stand before something private, sad, about money or against oneself; the others are kept from it."""
    closers: tuple[str, ...] = ()
    """After an answer, sentences of their own."""
    asides: tuple[str, ...] = ()
    """Between two sentences of an answer, never at its end."""
    fillers: tuple[str, ...] = ()
    """Within a sentence, after a comma."""
    moments: dict[Moment, tuple[str, ...]] = Field(default_factory=dict)
    """Lines that this style has instead of the general ones."""


class Phrases(Model):
    """Every line that belongs to no scenario."""

    format: Literal["trainer.phrases/1"]
    moments: dict[Moment, tuple[str, ...]]
    styles: dict[Style, Manner]

    def of(self, style: Style, moment: Moment) -> tuple[str, ...]:
        """The lines for a moment: the style's own, then the general ones."""
        return self.manner(style).moments.get(moment, ()) + self.moments.get(moment, ())

    def manner(self, style: Style) -> Manner:
        """The marks of a style; none where the file has none."""
        return self.styles.get(style, Manner())
