"""The report: one screen that says it all, then depth."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from trainer.domain.report import ClaimRow, CriterionResult, Moved, OffLimitsRow, Report
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.transcript import Turn
from trainer.services.room import SessionView
from trainer.ui.views import words
from trainer.ui.views.paper import fill
from trainer.ui.views.prepare import face


class Mark(NamedTuple):
    """A verdict, a claim, an off-limits word or a move of the candidate, in the margin of its turn."""

    sort: str
    """`yes`, `no`, `plain`, `up` or `down`: how it is drawn."""
    text: str
    quote: str = ""


class Noted(NamedTuple):
    """A turn with what stands in its margin."""

    number: int
    turn: Turn
    marks: tuple[Mark, ...]


def report(view: SessionView, result: Report, rubric: Rubric) -> Markup:
    """Everything that is told about one interview; the parts that have nothing to say are left out."""
    return fill(
        "report",
        view=view,
        scenario=view.scenario,
        name=words.first_name(view.scenario.candidate),
        face=face(view.scenario),
        report=result,
        asks={check.id: check.asks for criterion in rubric.criteria for check in criterion.checks},
        anchors={criterion.id: criterion.levels for criterion in rubric.criteria},
        about={fact.id: fact.about for fact in view.scenario.ledger},
        competencies={each.id: each for each in view.scenario.competencies},
        began=next((turn.at for turn in view.turns if turn.at is not None), 0.0),
        margin=margin(view.turns, result, rubric),
        truth=view.scenario.truth,
    )


def margin(turns: Sequence[Turn], result: Report, rubric: Rubric) -> list[Noted]:
    """The transcript with its marks, in the order of criteria, claims, off-limits and moves."""
    asks = {check.id: check.asks for criterion in rubric.criteria for check in criterion.checks}
    marks: dict[int, list[Mark]] = {}
    for turn, mark in (*_verdicts(result.criteria, asks), *_claims(result.claims), *_off_limits(result.off_limits), *_moves(result)):
        if mark not in marks.setdefault(turn, []):
            marks[turn].append(mark)
    return [Noted(number, turn, tuple(marks.get(number, ()))) for number, turn in enumerate(turns)]


def _verdicts(criteria: Sequence[CriterionResult], asks: Mapping[str, str]) -> list[tuple[int, Mark]]:
    sorts = {"yes": "yes", "no": "no"}
    return [
        (quote.turn, Mark(sorts.get(check.verdict, "plain"), f"{each.title}: {check.reason or asks.get(check.id, check.id)}", quote.quote))
        for each in criteria
        for check in each.checks
        for quote in check.evidence
    ]


def _claims(claims: Sequence[ClaimRow]) -> list[tuple[int, Mark]]:
    sorts = {"supported": "yes", "contradicted": "no", "over_promise": "no"}
    return [(each.turn, Mark(sorts.get(each.verdict, "plain"), words.CLAIMS[each.verdict], each.quote)) for each in claims]


def _off_limits(rows: Sequence[OffLimitsRow]) -> list[tuple[int, Mark]]:
    return [(each.turn, Mark("no", f"Off limits: {each.topic}", each.quote)) for each in rows]


def _moves(result: Report) -> list[tuple[int, Mark]]:
    moves: Sequence[Moved] = result.outcome.moved_by if result.outcome else ()
    return [(each.turn, Mark("up" if each.change > 0 else "down", f"{words.signed(each.change)} {each.because}")) for each in moves]


def unfinished(scenario: Scenario) -> Markup:
    """What stands on the report's page before there is one."""
    return fill("grading", name=words.first_name(scenario.candidate))
