"""Two tries at one interview compared: facts found, outcome, and the grade criterion by criterion."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from trainer.domain.errors import Invalid
from trainer.domain.report import CriterionResult, Report
from trainer.domain.transcript import Turn

FIGURES = ("nps", "offer_acceptance", "apply_again", "customer_if_rejected")
"""The figures of an outcome, in the order of the report."""


@dataclass(frozen=True, slots=True)
class FoundOnce:
    """A fact that came out in one try and stayed hidden in the other."""

    id: str
    about: str
    """What it is about, in a few words; its id where the other report does not tell."""
    would_open_with: str
    """The question that would have opened it in the other try; empty where that report does not tell."""


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One figure in both tries; None where a try has none. `change` is the second less the first."""

    name: str
    a: float | None
    b: float | None
    change: float | None


@dataclass(frozen=True, slots=True)
class CriterionChange:
    """One criterion in both tries. Levels run from 1 to 5, None where it has none; a change is the second less the first."""

    id: str
    title: str
    level_a: int | None
    level_b: int | None
    level_change: int | None
    points_a: float
    points_b: float
    points_change: float
    of_a: float
    of_b: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a second try changed."""

    only_a: tuple[FoundOnce, ...]
    """Facts found in the first try alone, in the order in which its report lists them."""
    only_b: tuple[FoundOnce, ...]
    both: tuple[str, ...]
    """Ids of the facts found in both."""
    share: FigureChange
    """Share of the facts that were found."""
    overall: FigureChange
    """The grade in percent."""
    outcome: tuple[FigureChange, ...]
    """One for each of `FIGURES`."""
    criteria: tuple[CriterionChange, ...]
    """Every criterion of either report, the first report's order first."""
    shared_turns: int
    """Turns at the beginning that both tries have in common."""
    same_rubric: bool
    """Whether both were graded by the very same rubric; levels of two rubrics are not one scale."""


def compare(a: Report, b: Report, turns_a: Sequence[Turn] = (), turns_b: Sequence[Turn] = ()) -> Comparison:
    """The second try `b` beside the first try `a`.

    Args:
        a: report of the first try.
        b: report of the second.
        turns_a: what was said in the first try. With both given, turns are shared where the words are the same; else, where the reports
            read them alike.
        turns_b: what was said in the second.

    Raises:
        Invalid: they are of different scenarios.
    """
    if a.scenario != b.scenario:
        raise Invalid(
            f"These are interviews of two scenarios, {a.scenario or 'none'} and {b.scenario or 'none'}: compare two tries at the same one."
        )
    return Comparison(
        only_a=_found_once(a, b),
        only_b=_found_once(b, a),
        both=tuple(fact for fact in a.discovery.found if fact in b.discovery.found),
        share=_change("share", a.discovery.share, b.discovery.share),
        overall=_change("percent", a.overall.percent, b.overall.percent),
        outcome=tuple(_change(name, _figure(a, name), _figure(b, name)) for name in FIGURES),
        criteria=_criteria(a, b),
        shared_turns=_shared(turns_a, turns_b) if turns_a and turns_b else _read_alike(a, b),
        same_rubric=a.rubric == b.rubric,
    )


def _found_once(here: Report, there: Report) -> tuple[FoundOnce, ...]:
    hidden = {row.id: row for row in there.discovery.hidden}
    rest = (fact for fact in here.discovery.found if fact not in there.discovery.found)
    return tuple(
        FoundOnce(fact, (row.about if row else "") or fact, row.would_open_with if row else "")
        for fact, row in ((fact, hidden.get(fact)) for fact in rest)
    )


def _figure(report: Report, name: str) -> float | None:
    return None if report.outcome is None else float(getattr(report.outcome, name))


def _change(name: str, a: float | None, b: float | None) -> FigureChange:
    return FigureChange(name, a, b, None if a is None or b is None else round(b - a, 3))


def _criteria(a: Report, b: Report) -> tuple[CriterionChange, ...]:
    mine, theirs = ({row.id: row for row in report.criteria} for report in (a, b))
    return tuple(_criterion(mine.get(name), theirs.get(name)) for name in dict.fromkeys((*mine, *theirs)))


def _criterion(a: CriterionResult | None, b: CriterionResult | None) -> CriterionChange:
    known = a or b
    assert known is not None  # noqa: S101 # the id came from one of the two
    level_a, level_b = (row.level if row else None for row in (a, b))
    points_a, points_b = (row.points if row else 0.0 for row in (a, b))
    return CriterionChange(
        id=known.id,
        title=known.title,
        level_a=level_a,
        level_b=level_b,
        level_change=None if level_a is None or level_b is None else level_b - level_a,
        points_a=points_a,
        points_b=points_b,
        points_change=round(points_b - points_a, 3),
        of_a=a.of if a else 0.0,
        of_b=b.of if b else 0.0,
    )


def _shared(a: Sequence[Turn], b: Sequence[Turn]) -> int:
    return _leading((one.speaker, one.text) == (other.speaker, other.text) for one, other in zip(a, b, strict=False))


def _read_alike(a: Report, b: Report) -> int:
    return _leading(one == other for one, other in zip(a.turns, b.turns, strict=False))


def _leading(same: Iterable[bool]) -> int:
    return sum(1 for _ in takewhile(bool, same))
