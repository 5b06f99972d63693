"""Writes the vectors that are shipped with the program: `python docs/vectors.py`.

One for every wording that a first start would embed: of topics, of what candidates can tell, of the examples of private ground, of the
companies' documents and each of their lines. Those that are in the file already are taken from it. Beside them, what is learnt from the
wordings and from the examples: minutes and 2 GB where one of them is new.
"""

import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.adapters.embedder import MiniLm
from trainer.adapters.fact_store import FactStore
from trainer.adapters.knowledge import Library, knowledge_root
from trainer.adapters.knowledge.places import load_examples
from trainer.adapters.knowledge.promises import load_promises
from trainer.adapters.shipped_learning import EXAMPLES, TOPICS, ShippedLearning, write_learning
from trainer.adapters.shipped_vectors import FEWEST, FILE, ShippedVectors, write
from trainer.domain.claims import lines
from trainer.services.casting import Casting
from trainer.services.regression import Learnt
from trainer.services.sounding import Sounding
from trainer.services.taught import Taught


class Noting:
    """An embedder that notes every list it was asked for, once."""

    def __init__(self) -> None:
        self._embed = ShippedVectors(MiniLm())
        self.name, self.dimensions = self._embed.name, self._embed.dimensions
        self.noted: dict[str, NDArray[np.float32]] = {}

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors; what was asked for before is not embedded again."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self.noted]
        if len(texts) < FEWEST:
            return self._embed(texts)
        if fresh:
            self.noted |= dict(zip(fresh, self._embed(fresh), strict=True))
        return np.stack([self.noted[text] for text in texts])


def main() -> None:
    """Make every scenario and company ready, and write down what that took."""
    library, embed = Library(knowledge_root()), Noting()
    casting = Casting(library, embed, ())
    for scenario in library.scenarios():
        casting.cast(scenario.id)
    with tempfile.TemporaryDirectory() as folder:
        store = FactStore(Path(folder), [knowledge_root() / "companies"], embed)
        for company in sorted({scenario.company for scenario in library.scenarios()}):
            store.sync_company(company)
            embed([line.text for line in lines(store.passages(company))])
        store.close()
    examples = load_examples(knowledge_root() / "places")
    Sounding(lambda: load_promises(knowledge_root() / "promises.yaml").examples(), embed).labelled()
    _learn(TOPICS, embed, partial(Taught, library.topics(), embed))
    _learn(EXAMPLES, embed, partial(Sounding, lambda: examples, embed))
    write(FILE, embed.name, list(embed.noted), np.stack(list(embed.noted.values())))


def _learn(path: Path, embed: Noting, make: Callable[[Learnt], Taught | Sounding]) -> None:
    """Learn all lines anew where any is new."""
    shipped = ShippedLearning(path, lambda: embed.name)
    taught = make(shipped)
    classes, labelled = taught.labelled()
    if np.isnan(shipped(classes, labelled)).any():
        write_learning(path, embed.name, classes, labelled, taught.learn())


if __name__ == "__main__":
    main()
