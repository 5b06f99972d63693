"""The records: every interview that has a report, in figures, each report read once."""

import json
from collections.abc import Collection
from typing import Final

from trainer.domain.calibration import rated_session
from trainer.domain.interview import view
from trainer.domain.journal import Graded, Started
from trainer.domain.progress import Practised
from trainer.domain.report import Discovery, Report
from trainer.services.held import RUNS_WITH_A_COACH, GradedSession
from trainer.services.ports import Journal, SessionRow

ROWS: Final = ("turns", "claims", "candidate_questions", "advice", "attacks")
NOTHING_FOUND: Final = Discovery(found=(), hidden=(), share=None)


class Records:
    """Figures by session. A report that was read is not read again; a session that was graded anew is.

    How one began never changes; whose it is may.

    Two who ask at once may read the same report twice; nobody waits for another.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._read: dict[str, tuple[tuple[int, str], Practised]] = {}
        self._begun: dict[str, Started] = {}

    def practised(self, user: str | None = None) -> tuple[Practised, ...]:
        """Oldest first; everybody's where no user is named.

        Raises:
            Unavailable: the journal does not answer.
        """
        places = self._journal.places("graded", user)
        known = {row.id: one for row, place in places if (one := self._read.get(row.id)) and one[0] == (place, row.user)}
        new = [(row, place) for row, place in places if row.id not in known]
        coached = self._maybe_coached(user) if new else frozenset()
        known |= {row.id: ((place, row.user), made) for row, place in new if (made := self._made(row, place, coached))}
        self._read = known if user is None else self._read | known
        return tuple(known[row.id][1] for row, _ in reversed(places) if row.id in known)

    def begun(self, user: str | None = None) -> tuple[tuple[SessionRow, Started], ...]:
        """Every session with how it began, newest first; everybody's where no user is named.

        Raises:
            Unavailable: the journal does not answer.
        """
        rows = self._journal.sessions(user)
        known = {row.id: first for row in rows if (first := self._begun.get(row.id))}
        if len(known) < len(rows):
            known |= {row.id: first for row, first in self._journal.latest("started", user) if isinstance(first, Started)}
        self._begun = known if user is None else self._begun | known
        return tuple((row, known[row.id]) for row in rows if row.id in known)

    def _maybe_coached(self, user: str | None) -> frozenset[str]:
        return frozenset(row.id for kind in RUNS_WITH_A_COACH for row, _ in self._journal.places(kind, user))

    def _made(self, row: SessionRow, place: int, coached: Collection[str]) -> Practised | None:
        started, graded = self._journal.event(row.id, 0), self._journal.event(row.id, place)
        if not isinstance(started, Started) or not isinstance(graded, Graded):
            return None
        report = _figures(graded.report)
        ran_with_a_coach = row.id in coached and view(self._journal.read(row.id)).coached
        branch = started.branch_of is not None
        recommended = report.judgement.recommendation
        return Practised(
            held=GradedSession(row, report, branch, ran_with_a_coach).held,
            person=row.user,
            rubric=report.rubric.id,
            titles={one.id: one.title for one in report.criteria},
            talk_share=report.measures.interviewer_talk_share,
            rated=rated_session(report, row.user, row.id),
            recommended_right=recommended.given == recommended.true if recommended and recommended.given else None,
            round=started.round,
            branch=branch,
        )


def _figures(text: str) -> Report:
    """The report without its rows, which take ten times as long to read as its figures."""
    content = json.loads(text)
    criteria = [{**one, "checks": []} for one in content["criteria"]]
    return Report.model_validate(content | dict.fromkeys(ROWS, ()) | {"criteria": criteria, "discovery": NOTHING_FOUND, "outcome": None})
