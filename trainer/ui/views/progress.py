"""Progress: one person's interviews over time, and the list of them."""

from typing import Final

from markupsafe import Markup

from trainer.domain.calibration import Calibration
from trainer.domain.progress import Change, Verdict
from trainer.services.people import Person
from trainer.services.progress import ProgressView
from trainer.ui.views import words
from trainer.ui.views.paper import fill
from trainer.ui.views.sparks import SHOWN, spark

CHANGES: Final[dict[Verdict, str]] = {
    "rose": "reliably better",
    "fell": "reliably worse",
    "steady": "no reliable change",
    "too_few": "too few to tell",
}
EVEN: Final = 0.25
"""Levels off on average up to which ratings are called even."""
COLOURED: Final = 0.5
"""Share of the truth's variance below which one impression seems to colour all ratings."""


def progress(view: ProgressView, person: Person) -> Markup:
    """The whole page; before the first report it says what to do."""
    chart = spark([one.held.percent for one in view.held], 0, 100, width=640, height=150, unit=" %")
    talk = spark(
        [None if one.talk_share is None else round(one.talk_share * 100) for one in view.held], 0, 100, width=640, height=150, unit=" %"
    )
    lines = [(strand, spark(strand.levels, 1, 5)) for strand in view.strands]
    told = {kind: [one.title for one in view.strands if one.change.verdict == kind] for kind in CHANGES}
    return fill(
        "history",
        view=view,
        person=person,
        chart=chart,
        talk=talk,
        lines=lines,
        told=told,
        changes=CHANGES,
        shown=SHOWN,
        overall=overall(view.overall),
        leaning=leaning,
        halo=halo,
        date=words.date,
    )


def overall(change: Change) -> str:
    """What became of the overall percentage, in a sentence."""
    if change.before is None or change.after is None or change.needed is None:
        return "From the fourth interview on, this page tells change from chance."
    went = f"From {change.before:.0f} % in your first interviews to {change.after:.0f} % in your last"
    if change.verdict == "steady":
        return f"{went}: that may be chance, for a change counts from {change.needed:.0f} points on."
    return f"{went}: {CHANGES[change.verdict]}, more than the {change.needed:.0f} points that chance brings."


def leaning(one: Calibration) -> str:
    """Whether ratings are too kind or too strict, in words."""
    if one.leniency is None:
        return "–"
    if abs(one.leniency) < EVEN:
        return "even"
    return f"{abs(one.leniency):.1f} too {'kind' if one.leniency > 0 else 'strict'}"


def halo(one: Calibration) -> str:
    """What the variance of ratings within an interview says."""
    if one.halo is None:
        return "Not enough ratings to tell whether one impression colours the others."
    if one.halo < COLOURED:
        return "Your ratings of one candidate lie closer together than the truth: one impression may colour the others."
    return "You tell strengths from weaknesses within one candidate."
