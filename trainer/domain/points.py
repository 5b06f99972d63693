"""Points and levels: arithmetic over verdicts, and nothing else."""

from collections.abc import Sequence

from trainer.domain.report import CriterionResult, Overall, Status, Verdict
from trainer.domain.rubric import Criterion, Rubric

ENOUGH_OBSERVED = 2
"""Checks answered yes or no below which a criterion has no level."""
ENOUGH_OF_THE_POINTS = 0.25
"""Share of a criterion's points that must have been within reach for it to have a level."""
ENOUGH_SCORED = 0.5
"""Share of the criteria that must have a level for the interview to have a percentage."""


def score(criterion: Criterion, verdicts: Sequence[Verdict], bounds: tuple[float, float, float, float]) -> CriterionResult:
    """A criterion's points out of those that were within reach, and its level.

    A yes earns a check's points, negative ones too; what was not observed or not judged is no part of the total.
    """
    worth = {check.id: check.points for check in criterion.checks}
    seen = [verdict for verdict in verdicts if verdict.verdict in {"yes", "no"}]
    points = sum(worth[verdict.id] for verdict in seen if verdict.verdict == "yes")
    of = sum(max(worth[verdict.id], 0.0) for verdict in seen)
    status = _status(verdicts, len(seen), of, sum(max(value, 0.0) for value in worth.values()))
    scored = status == "scored"
    return CriterionResult(
        id=criterion.id,
        title=criterion.title,
        status=status,
        level=level(points / of, bounds) if scored else None,
        points=round(points, 2) if scored else 0.0,
        of=round(of, 2) if scored else 0.0,
        checks=tuple(verdicts),
        why="" if scored else _why(status, verdicts, len(seen)),
    )


def _why(status: Status, verdicts: Sequence[Verdict], seen: int) -> str:
    """Why a criterion has no level."""
    if status == "not_judged":
        return next((verdict.reason for verdict in verdicts if verdict.verdict == "not_judged"), "")
    reasons = list(dict.fromkeys(verdict.reason for verdict in verdicts if verdict.verdict == "not_observed"))
    told = f" {reasons[0]}" if reasons else ""
    if not seen:
        return f"There was no occasion for it.{told}"
    return f"Only {seen} of {len(verdicts)} checks could be answered: too few for a level.{told}"


def _status(verdicts: Sequence[Verdict], seen: int, of: float, whole: float) -> Status:
    if seen >= min(ENOUGH_OBSERVED, len(verdicts)) and of > 0 and of >= ENOUGH_OF_THE_POINTS * whole:
        return "scored"
    return "not_judged" if any(verdict.verdict == "not_judged" for verdict in verdicts) and not seen else "not_observed"


def level(share: float, bounds: tuple[float, float, float, float]) -> int:
    """1 to 5: one more for each bound that the share of points has reached."""
    return 1 + sum(share >= bound for bound in bounds)


def overall(results: Sequence[CriterionResult], rubric: Rubric) -> Overall:
    """Points over the criteria that have a level; no percentage where fewer than half of the criteria do."""
    scored = [result for result in results if result.status == "scored"]
    points, of = sum(result.points for result in scored), sum(result.of for result in scored)
    enough = of > 0 and len(scored) >= ENOUGH_SCORED * len(rubric.criteria)
    return Overall(points=round(points, 2), of=round(of, 2), percent=max(0, round(100 * points / of)) if enough else None)
