"""The transcript with what was made of it in its margin."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from trainer.domain.report import CriterionResult, Report, Verdict, VerdictWord
from trainer.domain.rubric import Rubric
from trainer.domain.transcript import Turn
from trainer.ui.views import words
from trainer.ui.views.path import sides


class Mark(NamedTuple):
    """A verdict, a claim, an off-limits word or a move of the candidate, in the margin of its turn."""

    sort: str
    """A key of `words.SIGNS`, or `up` or `down`."""
    text: str
    quote: str = ""
    title: str = ""
    """Of the criterion, where it is a verdict."""


class Noted(NamedTuple):
    """A turn with what stands in its margin: what hurt at once, the rest folded."""

    number: int
    turn: Turn
    marks: tuple[Mark, ...]
    folded: tuple[Mark, ...]

    @property
    def summary(self) -> list[tuple[str, list[str]]]:
        """The criteria that the folded marks speak for, by sort."""
        sorts = dict.fromkeys(mark.sort for mark in self.folded)
        return [(sort, list(dict.fromkeys(mark.title for mark in self.folded if mark.sort == sort))) for sort in sorts]


RANK: Final = ("harm", "missed", "good", "clear", "plain")
"""The order in which verdicts are read: what to change first."""


def sort_of(verdict: VerdictWord, points: float) -> str:
    """What a verdict means: a yes is good where the rubric gives points for it, and harm where it takes them."""
    meaning = {("yes", True): "good", ("yes", False): "harm", ("no", True): "missed", ("no", False): "clear"}
    return meaning.get((verdict, points >= 0), "plain")


def worth(rubric: Rubric) -> Mapping[str, float]:
    """The points of each check, by its id."""
    return {check.id: check.points for criterion in rubric.criteria for check in criterion.checks}


def margin(turns: Sequence[Turn], result: Report, rubric: Rubric) -> list[Noted]:
    """Each turn with its marks, in the order off-limits, claims, verdicts, moves; no mark twice at one turn."""
    verdicts = _verdicts(result.criteria, worth(rubric))
    shown = [*_off_limits(result), *_claims(result), *(each for each in verdicts if each[1].sort == "harm"), *_moves(result)]
    folded = sorted((each for each in verdicts if each[1].sort != "harm"), key=lambda each: RANK.index(each[1].sort))
    return [Noted(number, turn, _at(number, shown), _at(number, folded)) for number, turn in enumerate(turns)]


def _at(number: int, marks: Sequence[tuple[int, Mark]]) -> tuple[Mark, ...]:
    return tuple(dict.fromkeys(mark for turn, mark in marks if turn == number))


def _verdicts(criteria: Sequence[CriterionResult], points: Mapping[str, float]) -> list[tuple[int, Mark]]:
    return [
        (quote.turn, Mark(sort_of(check.verdict, points.get(check.id, 0.0)), told(check), title=each.title))
        for each in criteria
        for check in each.checks
        for quote in check.evidence
    ]


def told(check: Verdict) -> str:
    """The verdict's reason; the quote that stands beside it anyway is left out."""
    return words.turns(words.unquoted(check.reason, (quote.quote for quote in check.evidence)))


def _claims(result: Report) -> list[tuple[int, Mark]]:
    sorts = {"supported": "good", "contradicted": "harm", "over_promise": "harm"}
    return [(each.turn, Mark(sorts.get(each.verdict, "plain"), words.CLAIMS[each.verdict], each.quote)) for each in result.claims]


def _off_limits(result: Report) -> list[tuple[int, Mark]]:
    return [(each.turn, Mark("harm", f"Off limits: {each.topic}", each.quote)) for each in result.off_limits]


def _moves(result: Report) -> list[tuple[int, Mark]]:
    moves = sides(result.outcome.moved_by) if result.outcome else ()
    return [(each.turn, Mark("up" if each.change > 0 else "down", f"{words.signed(each.change)} {each.because}")) for each in moves]
