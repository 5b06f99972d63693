"""Shadows on disk: the lines of interviewers whom one may watch, one file each under `shadows/`."""

from collections.abc import Sequence
from pathlib import Path

from trainer.adapters.knowledge.library import Library
from trainer.adapters.knowledge.reading import Wrong, placed
from trainer.adapters.knowledge.shelf import Shelf, Shelved
from trainer.domain.errors import Missing
from trainer.domain.shadow import Shadow, shadow_faults


class ShadowFolder:
    """The shadows of a knowledge base, and those that are shipped for scenarios it has."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._shelf = Shelf(Shadow, tuple(root / "shadows" for root in library.roots))

    def shadows(self) -> Sequence[Shadow]:
        """Those that are in order, by title; of two with one id the knowledge base's own."""
        known = self._scenarios()
        sound = [file.value for file in self._shelf.files() if file.value is not None and not _wrong(file, known)]
        return sorted({shadow.id: shadow for shadow in reversed(sound)}.values(), key=lambda shadow: shadow.title)

    def shadow(self, shadow_id: str) -> Shadow:
        """One of them.

        Raises:
            Missing: there is none of that id.
            Invalid: its file is not in order.
        """
        file = self._shelf.find(lambda shadow: shadow.id == shadow_id)
        if file is None or file.value is None:
            raise Missing(f"There is no interview {shadow_id[:40]!r} to watch; choose one from the page “Path”.")
        if wrong := _wrong(file, self._scenarios()):
            raise Wrong(wrong)
        return file.value

    def problems(self) -> tuple[str, ...]:
        """A line for each thing that is wrong in a file of the knowledge base's own; shipped ones for absent scenarios are left out."""
        own, known = self._library.root / "shadows", self._scenarios()
        return tuple(line for file in self._shelf.files() if file.path.parent == own for line in _wrong(file, known))

    def problems_in(self, path: Path) -> tuple[str, ...]:
        """Every line that is wrong in one file."""
        return _wrong(self._shelf.file(path), self._scenarios())

    def _scenarios(self) -> list[str]:
        return [scenario.id for scenario in self._library.scenarios()]


def _wrong(file: Shelved[Shadow], scenarios: Sequence[str]) -> tuple[str, ...]:
    if file.value is None or file.marked is None:
        return file.wrong
    return tuple(placed(file.marked, shadow_faults(file.value, scenarios)))
