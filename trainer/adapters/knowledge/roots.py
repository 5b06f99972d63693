"""Where the knowledge base and the prompts lie: one's own folder, inside the installed package, or in the checkout."""

from pathlib import Path

import trainer
from trainer.domain.errors import Missing


def knowledge_root(setting: Path | None = None) -> Path:
    """The knowledge base to work with.

    Args:
        setting: a folder of one's own (`TRAINER_KNOWLEDGE`), used before all others.

    Raises:
        Missing: the folder is not there, or the installation is incomplete.
    """
    if setting is None:
        return _shipped("knowledge_base")
    if not setting.is_dir():
        raise Missing(f"{setting}: TRAINER_KNOWLEDGE names a folder that is not there; make it, or unset TRAINER_KNOWLEDGE.")
    return setting


def prompts_root() -> Path:
    """The folder of everything that is said to a model.

    Raises:
        Missing: the installation is incomplete.
    """
    return _shipped("prompts")


def _shipped(name: str) -> Path:
    package = Path(trainer.__file__).parent
    for folder in (package / name, package.parent / name):
        if folder.is_dir():
            return folder
    raise Missing(f"{package / name}: the folder is not there; the installation is incomplete, install the program again.")
