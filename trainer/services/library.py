"""What the use cases read of the knowledge base, behind a small port."""

from collections.abc import Sequence
from typing import Protocol

from trainer.domain.resume import Resume
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.topics import Topics


class Knowledge(Protocol):
    """Scenarios and what belongs to them, as their authors wrote them."""

    def scenarios(self) -> Sequence[Scenario]:
        """Every scenario that is in order."""

    def problems(self) -> Sequence[str]:
        """A line for each file that is not: file, line, what is wrong."""

    def scenario(self, scenario_id: str) -> Scenario:
        """One scenario.

        Raises:
            Missing: there is none of that id.
            Invalid: its file is not in order.
        """

    def sha256(self, scenario_id: str) -> str:
        """Hash of the scenario's file."""

    def rubric(self, rubric_id: str) -> Rubric:
        """One rubric."""

    def rubric_sha256(self, rubric_id: str) -> str:
        """Hash of the rubric's file."""

    def topics(self) -> Topics:
        """What interviewers ask, by topic."""

    def cv(self, scenario: Scenario) -> Resume:
        """The candidate's CV."""

    def posting(self, scenario: Scenario) -> str:
        """The job posting, Markdown."""
