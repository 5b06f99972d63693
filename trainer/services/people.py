"""Who asks: a person's name, and whether she may see the team's practice or only her own."""

from typing import Final, Literal, NamedTuple

Role = Literal["trainee", "lead"]


class Person(NamedTuple):
    """Somebody at the page."""

    name: str
    """The name that sessions are kept under."""
    role: Role = "trainee"

    @property
    def leads(self) -> bool:
        """Whether the team's figures may be shown."""
        return self.role == "lead"


ALONE: Final = Person("local", "lead")
"""Who practises where nobody signs in."""
