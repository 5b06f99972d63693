"""What the errands need of the house; each part is opened when it is first asked for."""

from typing import TYPE_CHECKING, Protocol, TypeAlias

from trainer.adapters.knowledge import Library
from trainer.services.facts import FactLibrary
from trainer.services.ports import Journal
from trainer.services.room import Room
from trainer.settings import Settings

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

Subparsers: TypeAlias = "_SubParsersAction[ArgumentParser]"


class House(Protocol):
    """The parts, put together by `trainer.bootstrap`."""

    @property
    def settings(self) -> Settings:
        """What is in force."""

    @property
    def library(self) -> Library:
        """The knowledge base."""

    @property
    def journal(self) -> Journal:
        """The events of every session."""

    @property
    def facts(self) -> FactLibrary:
        """The companies' documents."""

    @property
    def practice(self) -> Room:
        """The practice room."""
