"""What the errands need of the house; each part is opened when it is first asked for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, TypeAlias

from trainer.adapters.knowledge import Library
from trainer.adapters.users_file import UsersFile
from trainer.domain.off_limits import RulePack
from trainer.services.belongings import Belongings
from trainer.services.casting import Casting
from trainer.services.entrance import Gate, SignIns
from trainer.services.facts import FactLibrary
from trainer.services.floor import Floor
from trainer.services.marking import Marking
from trainer.services.ports import Journal, Logbook
from trainer.services.records import Records
from trainer.services.room import Room
from trainer.services.turns import Turns
from trainer.settings import Settings

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

Subparsers: TypeAlias = "_SubParsersAction[ArgumentParser]"


class Facts(FactLibrary, Protocol):
    """The companies' documents, and whether to wait for their index."""

    def ready(self, company: str) -> None:
        """Wait until the company's documents can be searched by meaning too."""

    def wait_for_nothing(self) -> None:
        """From now on search by words alone where the index is not made yet."""


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
    def logbook(self) -> Logbook:
        """What people did outside of interviews."""

    @property
    def facts(self) -> Facts:
        """The companies' documents."""

    @property
    def practice(self) -> Room:
        """The practice room."""

    @property
    def floor(self) -> Floor:
        """Everything that the pages stand on."""

    @property
    def gate(self) -> Gate:
        """Who may come in."""

    @property
    def users(self) -> UsersFile:
        """The accounts."""

    @property
    def sign_ins(self) -> SignIns:
        """Who is signed in."""

    @property
    def belongings(self) -> Belongings:
        """Everything that is kept about a person."""

    @property
    def records(self) -> Records:
        """Every interview that has a report, in figures."""

    @property
    def casting(self) -> Casting:
        """Scenarios made ready to be played."""

    @property
    def turns(self) -> Turns:
        """The interview, turn by turn."""

    @property
    def marking(self) -> Marking:
        """The grade."""

    @property
    def packs(self) -> Sequence[RulePack]:
        """Off-limits grounds by place."""
