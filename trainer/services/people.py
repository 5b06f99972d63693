"""Who asks: a person's name, and whether she may see the team's practice or only her own."""

from typing import Final, Literal, NamedTuple
from unicodedata import normalize

from trainer.domain.errors import Forbidden, Invalid

Role = Literal["trainee", "lead"]

KnownBy = Literal["machine", "password", "proxy"]
"""Alone on the machine; signed in here; or passed on by a proxy that signed her in."""

LONGEST_NAME: Final = 100
"""Characters."""


class Person(NamedTuple):
    """Somebody at the page."""

    name: str
    """The name that sessions are kept under."""
    role: Role = "trainee"
    known_by: KnownBy = "machine"

    @property
    def leads(self) -> bool:
        """Whether the team's figures may be shown."""
        return self.role == "lead"


ALONE: Final = Person("local", "lead")
"""Who practises where nobody signs in."""


def same(name: str) -> str:
    """What two spellings of one name have in common: case and compatible letters do not tell people apart."""
    return normalize("NFKC", name).strip().casefold()


def fit_name(name: str) -> str:
    """The name as it is kept.

    Raises:
        Invalid: it is empty, too long, or holds something that cannot be read.
    """
    kept = normalize("NFKC", name).strip()
    if not kept or len(kept) > LONGEST_NAME or not kept.isprintable():
        raise Invalid(f"{name[:40]!r} is no name: write 1 to {LONGEST_NAME} readable characters.")
    return kept


def lead_only(person: Person) -> None:
    """Let leads pass.

    Raises:
        Forbidden: this person is none.
    """
    if not person.leads:
        raise Forbidden("This is for leads. Your own practice is under Progress; ask a lead for the rest.")
