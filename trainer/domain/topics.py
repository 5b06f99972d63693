"""What interviewers ask, by topic, and how they follow up what was told: the format `trainer.topics/1`."""

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


class FollowUps(Model):
    """What interviewers say right after a story was told."""

    layer: Literal["own_part", "result", "lesson", "more"]
    """The layer of the story that it asks for; `more` for whichever comes next."""
    asked: tuple[str, ...] = Field(min_length=1)


class Topics(Model):
    """Every topic that a ledger fact may name, and how a story under way is followed."""

    format: Literal["trainer.topics/1"] = "trainer.topics/1"
    topics: tuple[Topic, ...] = ()
    follow_ups: tuple[FollowUps, ...] = ()

    def ids(self) -> frozenset[str]:
        """The ids that a fact may name."""
        return frozenset(topic.id for topic in self.topics)

    def wordings(self) -> tuple[tuple[str, str], ...]:
        """Everything that teaches, each wording with the name of what it teaches: a topic, or going on to a layer."""
        asked = [(topic.id, line) for topic in self.topics for line in topic.wordings]
        return (*asked, *((f"after:{one.layer}", line) for one in self.follow_ups for line in one.asked))
