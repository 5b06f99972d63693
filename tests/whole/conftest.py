"""The real house over a data folder of its own, with no model."""

from collections.abc import Callable
from pathlib import Path

import pytest

from trainer.bootstrap import House, open_house
from trainer.cli import run
from trainer.settings import Settings


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    return open_house(Settings.load({"TRAINER_DATA": str(tmp_path_factory.mktemp("data"))}))


@pytest.fixture
def trainer(house: House) -> Callable[..., int]:
    """Runs one command in the house; the exit code."""

    def command(*arguments: str | Path) -> int:
        return run([str(argument) for argument in arguments], lambda: house)

    return command
