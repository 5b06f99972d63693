"""Two tries at one interview beside each other: what the second changed."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from markupsafe import Markup

from trainer.domain.comparison import Comparison, FigureChange
from trainer.domain.transcript import Turn
from trainer.services.room import SessionView
from trainer.ui.views import words
from trainer.ui.views.paper import fill
from trainer.ui.views.prepare import face

FIGURES: Final = {
    "nps": "Recommends you, 0 to 10",
    "offer_acceptance": "Accepts an offer",
    "apply_again": "Applies again",
    "customer_if_rejected": "Customer after a no",
    "share": "Found of what there was to tell",
    "percent": "Grade",
}


class Row(NamedTuple):
    """One figure in both tries, in words."""

    title: str
    first: str
    second: str
    change: str
    sort: str
    """`up`, `down`, or empty where it stayed or is not known."""


class Fork(NamedTuple):
    """Where the two talks part: the words of either, and what came back."""

    says: str
    first: tuple[str, ...]
    second: tuple[str, ...]


def compare_page(first: SessionView, second: SessionView, found: Comparison) -> Markup:
    """The page. Both views have a report."""
    return fill(
        "compare",
        first=first,
        second=second,
        found=found,
        scenario=second.scenario,
        name=words.first_name(second.scenario.candidate),
        face=face(second.scenario),
        branch=first.branch_of == second.id or second.branch_of == first.id,
        figures=[figure(each) for each in (found.overall, *found.outcome, found.share)],
        fork=fork(first.turns, second.turns, found.shared_turns, words.first_name(second.scenario.candidate)),
        about={fact.id: fact.about for fact in second.scenario.ledger},
    )


def figure(each: FigureChange) -> Row:
    """A figure and its change, worded as the report words it."""
    first, second = _shown(each.name, each.a), _shown(each.name, each.b)
    if each.change is None or not each.change:
        return Row(FIGURES[each.name], first, second, "" if each.change is None else "as before", "")
    scale = 1 if each.name in ("nps", "percent") else 100
    amount = f"{round(each.change * scale):+d}".replace("-", "−")
    return Row(FIGURES[each.name], first, second, amount, "up" if each.change > 0 else "down")


def _shown(name: str, value: float | None) -> str:
    if value is None:
        return "–"
    if name == "nps":
        return f"{value:.0f} of 10"
    return f"{value:.0f} %" if name == "percent" else words.percent(value)


def fork(first: Sequence[Turn], second: Sequence[Turn], shared: int, name: str) -> Fork | None:
    """The first exchange that differs after a common beginning; None where there is no common beginning, or one try stops in it."""
    if not shared or shared >= min(len(first), len(second)):
        return None
    start = shared - shared % 2
    before = f"The first {start} turns are the same. " if start else ""
    then = f"In turn {start + 1} you said the same, and {name} answered otherwise:" if shared % 2 else f"Then, in turn {start + 1}:"
    return Fork(before + then, *(tuple(turn.text for turn in turns[start : start + 2]) for turns in (first, second)))
