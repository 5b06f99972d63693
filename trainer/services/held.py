"""The interviews of a person that have a report, as the path counts them."""

from collections.abc import Mapping
from typing import NamedTuple

from trainer.domain.interview import view
from trainer.domain.journal import Graded, Started
from trainer.domain.promotion import Held
from trainer.domain.report import Report
from trainer.services.ports import Journal, SessionRow

RUNS_WITH_A_COACH = ("accompanied", "whispered")
"""Kinds of event without which nobody was coached."""


class GradedSession(NamedTuple):
    """A session with its last report."""

    row: SessionRow
    report: Report
    branch: bool
    """Whether it is a second try from a turn of another."""
    coached: bool

    @property
    def held(self) -> Held:
        """As the path counts it."""
        report = self.report
        return Held(
            session=self.row.id,
            scenario=self.row.scenario,
            at=self.row.started,
            percent=report.overall.percent,
            levels={each.id: each.level for each in report.criteria},
            coached=self.coached,
            off_limits=any(row.what in {"asked", "pursued_after_volunteered"} for row in report.off_limits),
            judgement_error=report.judgement.mean_error,
        )


def graded_sessions(journal: Journal, user: str) -> tuple[GradedSession, ...]:
    """Newest first."""
    started = {row.id: event for row, event in journal.latest("started", user)}
    maybe = {row.id for kind in RUNS_WITH_A_COACH for row, _ in journal.latest(kind, user)}
    return tuple(
        GradedSession(
            row, Report.model_validate_json(event.report), _branches(started, row.id), row.id in maybe and _coached(journal, row.id)
        )
        for row, event in journal.latest("graded", user)
        if isinstance(event, Graded)
    )


def held_interviews(journal: Journal, user: str, rubric: str) -> tuple[Held, ...]:
    """Those that the path of a rubric counts: whole interviews graded by it."""
    return tuple(each.held for each in graded_sessions(journal, user) if not each.branch and each.report.rubric.id == rubric)


def _branches(started: Mapping[str, object], session: str) -> bool:
    event = started.get(session)
    return isinstance(event, Started) and event.branch_of is not None


def _coached(journal: Journal, session: str) -> bool:
    return view(journal.read(session)).coached
