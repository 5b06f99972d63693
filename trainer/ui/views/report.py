"""The report: one screen that says it all, then depth."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from trainer.domain.discovery import told_in
from trainer.domain.drills import weak_moments
from trainer.domain.report import CriterionResult, Hidden, Judge, Quote, Report, Verdict
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.transcript import Transcript
from trainer.services.room import SessionView
from trainer.ui.views import words
from trainer.ui.views.gauges import gauges, talk
from trainer.ui.views.margin import RANK, margin, sort_of, told, worth
from trainer.ui.views.paper import fill
from trainer.ui.views.path import path
from trainer.ui.views.prepare import face


class Checked(NamedTuple):
    """A verdict as it is read: what it means, why, and the words it rests on."""

    sort: str
    reason: str
    by: str
    evidence: tuple[Quote, ...]
    other: Verdict | None
    votes: str = ""
    """How the answers of a model that was asked more than once fell."""
    other_votes: str = ""


class Opened(NamedTuple):
    """A criterion, opened: what to change first, then what went well."""

    result: CriterionResult
    anchor: str
    checks: tuple[Checked, ...]
    unjudged: int


def report(view: SessionView, result: Report, rubric: Rubric, *, drills: bool = False) -> Markup:
    """Everything that is told about one interview; the parts that have nothing to say are left out.

    Args:
        view: the session.
        result: its report.
        rubric: that it was graded by.
        drills: whether there is a page on which its weakest moments can be drilled.
    """
    return fill(
        "report",
        view=view,
        scenario=view.scenario,
        name=words.first_name(view.scenario.candidate),
        face=face(view.scenario),
        report=result,
        extremes=extremes(result.criteria),
        outcomes=_outcomes(result),
        path=path(result.outcome, len(view.turns)),
        gauges=gauges(view.states, view.scenario.candidate),
        talk=talk(view.turns),
        pace=result.measures.words_per_minute,
        found=found(result, view),
        comparisons=comparisons(view),
        drills=weak_moments(result, rubric) if drills else (),
        thirds=_thirds(result),
        criteria=opened(result.criteria, rubric),
        about={fact.id: fact.about for fact in view.scenario.ledger},
        hidden=hidden(result.discovery.hidden, view.scenario),
        competencies={each.id: each for each in view.scenario.competencies},
        began=next((turn.at for turn in view.turns if turn.at is not None), 0.0),
        margin=margin(view.turns, result, rubric),
        truth=view.scenario.truth,
        landed=sum(each.landed for each in result.benefits),
        agreed=agreed(result.judge),
    )


def agreed(judge: Judge) -> str:
    """How far a judge that was asked more than once agreed with itself; empty where it was not."""
    if judge.samples < 2:
        return ""
    asked = f"Each check was put to the model {judge.samples} times"
    if judge.alpha is None:
        return f"{asked}."
    return f"{asked}; its answers agree at alpha {judge.alpha:.2f}, where 1 is always and 0 is chance."


def votes(check: Verdict) -> str:
    """How often each answer was given, such as "yes 2, no 1", the given answer first; empty where a model was asked once or not at all."""
    if sum(check.votes.values()) < 2:
        return ""
    fell = sorted(check.votes.items(), key=lambda pair: (pair[0] != check.verdict, -pair[1]))
    return ", ".join(f"{words.VERDICTS[word].lower()} {times}" for word, times in fell if times)


def comparisons(view: SessionView) -> list[tuple[str, str]]:
    """What this try can be held against, as a wording and the other session's id."""
    taken_back = view.branch_of if view.branch_of in view.earlier else None
    last = next((other for other in view.earlier if other != taken_back), None)
    both = (("Compare with your last try", last), ("Compare with the try that you took back", taken_back))
    return [(says, other) for says, other in both if other]


def found(result: Report, view: SessionView) -> list[tuple[str, int | None]]:
    """What came out, with the turn in which the candidate first told it, where her words show it."""
    facts = {fact.id: fact for fact in view.scenario.ledger}
    said = Transcript(scenario=view.scenario.id, turns=view.turns)
    told_at = [(fact, facts.get(fact)) for fact in result.discovery.found]
    return [(fact.about if fact else name, told_in(said, fact) if fact else None) for name, fact in told_at]


def extremes(criteria: Sequence[CriterionResult]) -> list[tuple[str, str]]:
    """The strongest and the weakest criterion by share of points, where they differ in level."""
    scored = sorted((each for each in criteria if each.level and each.of), key=lambda each: each.points / each.of)
    if len(scored) < 2 or scored[0].level == scored[-1].level:
        return []
    return [("Strongest", scored[-1].title), ("Weakest", scored[0].title)]


def opened(criteria: Sequence[CriterionResult], rubric: Rubric) -> list[Opened]:
    """The criteria with their checks in the order of `RANK`; those that no model could judge are only counted."""
    anchors = {criterion.id: criterion.levels.get(5, "") for criterion in rubric.criteria}
    points = worth(rubric)
    return [
        Opened(
            each,
            anchors.get(each.id, "") if each.level and each.level < 5 else "",
            tuple(sorted((_checked(check, points) for check in each.checks if check.verdict != "not_judged"), key=_rank)),
            sum(check.verdict == "not_judged" for check in each.checks),
        )
        for each in criteria
    ]


def _checked(check: Verdict, points: Mapping[str, float]) -> Checked:
    return Checked(
        sort_of(check.verdict, points.get(check.id, 0.0)),
        told(check),
        check.by,
        check.evidence,
        check.other,
        votes(check),
        votes(check.other) if check.other else "",
    )


def _rank(check: Checked) -> int:
    return RANK.index(check.sort)


def hidden(facts: Sequence[Hidden], scenario: Scenario) -> list[tuple[str, list[Hidden]]]:
    """What stayed hidden, by the competency it speaks for."""
    titles = {each.id: each.title for each in scenario.competencies}
    other = f"What else there is to {words.first_name(scenario.candidate)}"
    owner = {fact.id: titles.get(fact.competency or "", other) for fact in scenario.ledger}
    found = sorted(((owner.get(each.id, other), each) for each in facts), key=lambda pair: pair[0])
    return [(title, [each for _, each in pairs]) for title, pairs in groupby(found, key=lambda pair: pair[0])]


def _outcomes(result: Report) -> list[tuple[str, float]]:
    if result.outcome is None:
        return []
    told_apart = result.outcome
    return [
        ("Accepts an offer", told_apart.offer_acceptance),
        ("Applies again", told_apart.apply_again),
        ("Customer after a no", told_apart.customer_if_rejected),
    ]


def _thirds(result: Report) -> list[tuple[str, float | None]]:
    shares = result.measures.talk_share_by_third
    return list(zip(("First third", "Middle", "Last third"), shares, strict=True)) if len(shares) == 3 else []


def unfinished(scenario: Scenario) -> Markup:
    """What stands on the report's page before there is one."""
    return fill("grading", name=words.first_name(scenario.candidate))
