"""Judgement: the trainee's scorecard against the candidate's true levels."""

from trainer.domain.errors import Invalid
from trainer.domain.report import Judgement, RatingRow, RecommendationPair
from trainer.domain.scenario import Scenario
from trainer.domain.transcript import Scorecard


def judge_scorecard(scorecard: Scorecard | None, scenario: Scenario | None) -> Judgement:
    """The rows of the report: given beside true, and how far off on average (levels).

    Without a scenario nothing is true or false, and the ratings are not shown beside anything.
    """
    if scenario is None:
        return Judgement(given=scorecard is not None)
    given = scorecard.ratings if scorecard else {}
    rows = tuple(RatingRow(competency=one.id, given=given.get(one.id), true=one.true_level) for one in scenario.competencies)
    errors = [abs(row.given - row.true) for row in rows if row.given is not None]
    return Judgement(
        given=scorecard is not None,
        mean_error=round(sum(errors) / len(errors), 2) if errors else None,
        ratings=rows,
        recommendation=RecommendationPair(given=scorecard.recommendation if scorecard else None, true=scenario.truth.recommendation),
        why=scenario.truth.why,
    )


def refuse_unknown(scorecard: Scorecard | None, scenario: Scenario | None) -> None:
    """Stop at a scorecard that cannot be meant for this scenario.

    Raises:
        Invalid: it rates a competency that the scenario has not, or gives a level outside 1 to 5.
    """
    if scorecard is None:
        return
    for competency, level in scorecard.ratings.items():
        if not 1 <= level <= 5:
            raise Invalid(f"scorecard: {competency!r} is rated {level}; levels run from 1 to 5.")
        known = [one.id for one in scenario.competencies] if scenario else [competency]
        if competency not in known:
            raise Invalid(
                f"scorecard: {competency!r} is no competency of {scenario.id if scenario else 'this job'}; it has {', '.join(known)}."
            )
