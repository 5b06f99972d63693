"""The path of a person, and what stands at its end."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from trainer.domain.certificate import Certificate, CertifiedInterview, seal
from trainer.domain.errors import Invalid, Missing
from trainer.domain.path import Path, path
from trainer.domain.promotion import IN_A_ROW
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.training import TrainingEvent
from trainer.services.held import held_interviews
from trainer.services.library import Knowledge
from trainer.services.marking import DEFAULT_RUBRIC
from trainer.services.ports import Journal, Logbook
from trainer.services.remembered import in_words

Print = Callable[[Certificate], bytes]
"""A certificate as PDF."""

_IN_WORDS: Final = {2: "Two", 3: "Three", 4: "Four", 5: "Five"}
RULE: Final = (
    f"{_IN_WORDS[IN_A_ROW]} interviews in a row without hints, with at least two candidates, each acceptable or better on every criterion "
    "that could be judged, nothing off-limits asked, after lessons, shadowing and a reliable rise."
)


@dataclass(frozen=True)
class Pathway:
    """Everybody's own path, folded from journal and logbook."""

    knowledge: Knowledge
    journal: Journal
    logbook: Logbook
    printing: Print

    def rubric(self) -> Rubric:
        """The rubric that the path teaches: that of most scenarios."""
        return self.knowledge.rubric(self._rubric_id())

    def scenarios(self) -> Sequence[Scenario]:
        """Those that are graded by that rubric."""
        rubric = self._rubric_id()
        return [scenario for scenario in self.knowledge.scenarios() if scenario.rubric == rubric]

    def path(self, user: str) -> Path:
        """Where the person stands."""
        rubric = self.rubric()
        return path(self.logbook.read(user), held_interviews(self.journal, user, rubric.id), rubric.criteria)

    def log(self, user: str) -> Sequence[TrainingEvent]:
        """What the person did outside of interviews, in order."""
        return self.logbook.read(user)

    def titles(self, user: str) -> dict[str, str]:
        """Which position each session of the person was about."""
        return {row.id: self._title(row.scenario) for row in self.journal.sessions(user)}

    def certificate(self, user: str, name: str = "") -> Certificate:
        """The certificate of somebody who has gone the whole path.

        Args:
            user: whose.
            name: as it stands on the page; the user's where it is empty.

        Raises:
            Invalid: the path is not gone to its end yet.
        """
        way = self.path(user)
        if not way.certified:
            raise Invalid("There is a certificate at the end of the path; your next step on it stands on the page “Path”.")
        rubric = self.rubric()
        titles = {each.id: each.title for each in rubric.criteria}
        sha256 = self.knowledge.rubric_sha256(rubric.id)
        journals = [[event.model_dump_json() for event in self.journal.read(one.session)] for one in way.rests_on]
        return Certificate(
            name=" ".join(name.split())[:80] or user,
            rubric_title=rubric.title,
            rubric_version=rubric.version,
            rubric_sha256=sha256,
            date=_date(way.rests_on[-1].at),
            interviews=tuple(
                CertifiedInterview(
                    title=self._title(one.scenario),
                    date=_date(one.at),
                    percent=one.percent or 0,
                    levels={titles[key]: level for key, level in one.levels.items() if key in titles},
                )
                for one in way.rests_on
            ),
            rule=RULE,
            seal=seal(user, sha256, journals),
        )

    def certificate_pdf(self, user: str, name: str = "") -> bytes:
        """The certificate on a page.

        Raises:
            Invalid: the path is not gone to its end yet.
        """
        return self.printing(self.certificate(user, name))

    def _rubric_id(self) -> str:
        used = Counter(scenario.rubric for scenario in self.knowledge.scenarios())
        return used.most_common(1)[0][0] if used else DEFAULT_RUBRIC

    def _title(self, scenario: str) -> str:
        try:
            found = self.knowledge.scenario(scenario)
        except (Missing, Invalid):
            return in_words(scenario)
        return f"{found.posting.title}, {found.company_name}"


def _date(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).date().isoformat()
