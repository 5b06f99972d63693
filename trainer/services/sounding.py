"""What a line sounds like: how near it is, by meaning and by words, to labelled examples of what is warned of and to its honest twins."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from threading import Lock

import numpy as np

from trainer.domain.examples import Examples
from trainer.domain.reading import Sound
from trainer.services.grams import Grams
from trainer.services.ports import Embed
from trainer.services.regression import Floats, Kernel, Learnt, completed, nothing_learnt, solved

KERNEL = Kernel(sharp=4.0, words=0.7)
RIDGE = 0.3
"""These, like the rest, by leaving out one source of examples at a time."""
_ASKED, _LAWFUL, _ORDINARY = 2.0, 1.0, 0.5
"""Weight of an example's error, by its side."""
_AT_ALL = "asked"
_KEPT = 4_096
"""Questions whose sound is remembered: reading and grading ask for the same ones."""


@dataclass(frozen=True)
class _Lines:
    """The examples side by side."""

    texts: tuple[str, ...]
    grounds: tuple[str | None, ...]
    """Of each text; None for the lawful ones."""
    says: tuple[float, ...]
    """Weights of the errors."""

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The grounds, once each, in the order in which they stand."""
        return tuple(dict.fromkeys(ground for ground in self.grounds if ground))

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where the examples of each ground stand."""
        return {name: [place for place, ground in enumerate(self.grounds) if ground == name] for name in self.names}

    @property
    def classes(self) -> tuple[str, ...]:
        """What each line is weighed for: whether it may be asked at all, and the grounds."""
        return (_AT_ALL, *self.names)

    @property
    def labelled(self) -> tuple[tuple[str, str], ...]:
        """Each text with its ground; with none where it is lawful."""
        return tuple((ground or "", text) for text, ground in zip(self.texts, self.grounds, strict=True))

    @property
    def ridges(self) -> Floats:
        """How little the error of each counts."""
        return np.asarray(RIDGE / np.array(self.says, dtype=np.float32))

    @property
    def wanted(self) -> Floats:
        """In the first column whether a line may not be asked, 1 or -1; then a column a ground."""
        off = [[1.0 if ground else -1.0] for ground in self.grounds]
        each = [[float(ground == name) for name in self.names] for ground in self.grounds]
        return np.hstack([np.array(off, dtype=np.float32), np.array(each, dtype=np.float32)])


@dataclass(frozen=True)
class _Heard:
    """The examples ready to be compared with a question."""

    lines: _Lines
    vectors: Floats
    grams: Grams

    def near(self, text: str, vector: Floats) -> Floats:
        """How near a text is to each of them."""
        return KERNEL(self.vectors @ vector, self.grams.near(text))

    def near_line(self, place: int) -> Floats:
        """How near one of them is to all."""
        return self.near(self.lines.texts[place], self.vectors[place])


class Sounding:
    """What was learnt from the examples, put to questions; safe in threads.

    Args:
        examples: read when something is first heard.
        embed: unit vectors of texts.
        learnt: what was learnt of them beforehand; what is new is learnt here.
    """

    def __init__(self, examples: Callable[[], Examples], embed: Embed, learnt: Learnt = nothing_learnt) -> None:
        self._examples, self._embed, self._learnt = examples, embed, learnt
        self._making = Lock()
        self._remembered = lru_cache(maxsize=_KEPT)(self._hear)

    def __call__(self, question: str) -> Sound | None:
        """What the question sounds like; None where there are no examples or nothing is said.

        Raises:
            Invalid: the examples are not in order.
        """
        return self._remembered(question) if question.strip() else None

    def labelled(self) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
        """What the examples are weighed for, and each example with its ground."""
        lines = self._made()[0].lines
        return lines.classes, lines.labelled

    def learn(self) -> Floats:
        """The exact weights of every example, to be kept for `learnt`; see `solved` for what that costs."""
        heard = self._made()[0]
        return solved(heard.near_line, heard.lines.wanted, heard.lines.ridges)

    def _hear(self, question: str) -> Sound | None:
        heard, weights = self._made()
        names = heard.lines.names
        if not names:
            return None
        near = heard.near(question, np.asarray(self._embed([question])[0], dtype=np.float32))
        score, *grounds = (near @ weights).tolist()
        ground = names[max(range(len(names)), key=grounds.__getitem__)]
        among = heard.lines.places[ground]
        return Sound(score, ground, heard.lines.texts[among[int(near[among].argmax())]])

    def _made(self) -> tuple[_Heard, Floats]:
        with self._making:
            return self._ready

    @cached_property
    def _ready(self) -> tuple[_Heard, Floats]:
        lines = _side_by_side(self._examples())
        vectors = self._embed(lines.texts) if lines.texts else np.zeros((0, 1))
        heard = _Heard(lines, np.asarray(vectors, dtype=np.float32), Grams(lines.texts))
        if not lines.names:
            return heard, np.zeros((0, 1), dtype=np.float32)
        return heard, completed(self._learnt(lines.classes, lines.labelled), heard.near_line, lines.wanted, lines.ridges)


def _side_by_side(examples: Examples) -> _Lines:
    rows: list[tuple[str, str | None, float]] = []
    for ground in examples.grounds:
        rows += [(text, ground.id, _ASKED) for text in ground.asked]
        rows += [(text, None, _LAWFUL) for text in ground.lawful]
    rows += [(text, None, _ORDINARY) for text in examples.ordinary]
    texts, grounds, says = zip(*rows, strict=True) if rows else ((), (), ())
    return _Lines(texts, grounds, says)
