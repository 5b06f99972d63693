"""What interviewers ask, by topic: the format `trainer.topics/1`."""

from typing import Literal

from pydantic import Field

from trainer.domain.scenario import Id, Model


class Topic(Model):
    """One thing that interviewers ask about, in any company."""

    id: Id
    title: str
    asked: tuple[str, ...] = Field(min_length=1)
    """Wordings that teach the reader to hear it."""

    @property
    def wordings(self) -> tuple[str, ...]:
        """Everything that teaches: its title and what is asked."""
        return (self.title, *self.asked)


class Topics(Model):
    """Every topic that a ledger fact may name."""

    format: Literal["trainer.topics/1"] = "trainer.topics/1"
    topics: tuple[Topic, ...] = ()

    def ids(self) -> frozenset[str]:
        """The ids that a fact may name."""
        return frozenset(topic.id for topic in self.topics)
