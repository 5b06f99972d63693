"""The phrases file on disk: read, checked, and refused with file and line."""

from pathlib import Path

from trainer.adapters.knowledge.marks import read_yaml
from trainer.adapters.knowledge.reading import validated
from trainer.domain.errors import Missing
from trainer.domain.phrases import Phrases


def load_phrases(path: Path) -> Phrases:
    """The phrases of that file.

    Raises:
        Missing: there is no such file.
        Invalid: it is no YAML, or not what phrases must be; the line says `file:line`.
    """
    if not path.is_file():
        raise Missing(f"{path}: is not there; restore phrases.yaml beside the scenarios folder.")
    return validated(Phrases, read_yaml(path))
