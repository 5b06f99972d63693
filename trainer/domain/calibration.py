"""Calibration: leniency, severity and halo of a person's ratings over sessions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from statistics import fmean, pstdev, pvariance

from trainer.domain.agreement import agreement
from trainer.domain.report import CriterionResult, Report
from trainer.domain.transcript import Scorecard

SELLING = "selling"
"""The criterion, in rubrics that have it, that tells how much was sold."""


@dataclass(frozen=True, slots=True)
class RatedSession:
    """One scorecard beside the truth, and how much was sold in the same interview."""

    session: str
    person: str
    """Who rated."""
    met: str
    """The candidate who was met: a scenario's id."""
    given: Mapping[str, int]
    """Competency id to the level given, 1 to 5."""
    true: Mapping[str, int]
    """Competency id to the true level, 1 to 5."""
    selling_level: int | None = None
    """1 to 5; None where it was not observed."""
    selling_share: float | None = None
    """Points of the selling criterion out of those within reach, 0 to 1, negative points cut off."""

    @property
    def rated(self) -> tuple[str, ...]:
        """Competencies that have both a rating and a true level, in the order of the truth."""
        return tuple(competency for competency in self.true if competency in self.given)

    @property
    def errors(self) -> tuple[int, ...]:
        """Given minus true, in levels, for each competency that was rated: above 0 is too kind."""
        return tuple(self.given[competency] - self.true[competency] for competency in self.rated)


@dataclass(frozen=True, slots=True)
class Calibration:
    """How ratings lie beside the truth, over one session or many; None wherever there is too little to tell."""

    sessions: int
    ratings: int
    """Levels that have a true one beside them."""
    leniency: float | None
    """Mean of given minus true, in levels, -4 to 4: above 0 lenient, below 0 severe."""
    error: float | None
    """Mean distance from the truth, in levels, 0 to 4, whichever way."""
    spread: float | None
    """Standard deviation of the levels given, in levels, over all ratings."""
    true_spread: float | None
    """The same of the true levels: ratings with much less are crowded on few levels."""
    halo: float | None
    """Mean variance of the ratings within a session over that of the truth: 1 as varied as the truth, 0 one level for all."""
    exact: float | None
    """Share of ratings that are the true level."""
    within_one: float | None
    """Share of ratings at most one level from the true one."""
    kappa: float | None
    """Quadratically weighted kappa with the truth, -1 to 1."""


def rated_session(report: Report, person: str, session: str, scorecard: Scorecard | None = None) -> RatedSession | None:
    """What one report tells of a person's judgement; None where no candidate's truth is known or nothing was rated.

    Args:
        report: with its judgement.
        person: who held the interview.
        session: its id.
        scorecard: ratings of the same interview by somebody else, in place of the report's own.
    """
    rows = report.judgement.ratings
    given = scorecard.ratings if scorecard else {row.competency: row.given for row in rows if row.given is not None}
    true = {row.competency: row.true for row in rows}
    if report.scenario is None or not given.keys() & true.keys():
        return None
    sold = next((result for result in report.criteria if result.id == SELLING and result.status == "scored"), None)
    return RatedSession(
        session, person, report.scenario, given, true, selling_level=sold.level if sold else None, selling_share=_share(sold)
    )


def calibrate(sessions: Iterable[RatedSession]) -> Calibration:
    """Leniency, spread, halo and agreement over these sessions together.

    Leniency is the mean signed error and halo the variance over a session's dimensions, as in Saal, F. E., Downey, R. G., & Lahey,
    M. A. (1980). Rating the ratings. Psychological Bulletin 88(2), 413-428; held here against the truth's own variance, because real
    strengths do go together (Cooper, W. H. (1981). Ubiquitous halo. Psychological Bulletin 90(2), 218-244).
    """
    held = list(sessions)
    given = [one.given[competency] for one in held for competency in one.rated]
    true = [one.true[competency] for one in held for competency in one.rated]
    errors = [error for one in held for error in one.errors]
    agreed = agreement(given, true)
    return Calibration(
        sessions=len(held),
        ratings=len(errors),
        leniency=fmean(errors) if errors else None,
        error=fmean(map(abs, errors)) if errors else None,
        spread=pstdev(given) if given else None,
        true_spread=pstdev(true) if true else None,
        halo=halo(held),
        exact=agreed.exact,
        within_one=agreed.within_one,
        kappa=agreed.kappa,
    )


def halo(sessions: Iterable[RatedSession]) -> float | None:
    """Mean within-session variance of the ratings over that of the truth.

    1 is as varied as the truth, towards 0 one impression colours all, above 1 more contrast than there is. Only sessions with two ratings
    or more count. None where the truth itself does not vary.
    """
    wide = [one for one in sessions if len(one.rated) > 1]
    within = sum(pvariance([one.given[competency] for competency in one.rated]) for one in wide)
    truth = sum(pvariance([one.true[competency] for competency in one.rated]) for one in wide)
    return within / truth if truth else None


def by_competency(sessions: Iterable[RatedSession]) -> dict[str, Calibration]:
    """The same for each competency on its own, in the order in which they first occur; it has no halo."""
    held = list(sessions)
    named = dict.fromkeys(competency for one in held for competency in one.rated)
    return {competency: calibrate(_only(one, competency) for one in held if competency in one.rated) for competency in named}


def by_person(sessions: Iterable[RatedSession]) -> dict[str, Calibration]:
    """The same for each person, by name in order."""
    held = sorted(sessions, key=lambda one: one.person)
    return {person: calibrate(mine) for person, mine in groupby(held, key=lambda one: one.person)}


def _only(one: RatedSession, competency: str) -> RatedSession:
    return RatedSession(one.session, one.person, one.met, {competency: one.given[competency]}, {competency: one.true[competency]})


def _share(sold: CriterionResult | None) -> float | None:
    return max(0.0, sold.points / sold.of) if sold and sold.of else None
