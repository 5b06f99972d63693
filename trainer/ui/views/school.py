"""The path and what stands along it: lessons, interviews to watch, drills."""

from collections.abc import Sequence
from typing import Final, NamedTuple
from urllib.parse import urlencode

from markupsafe import Markup

from trainer.domain.drill_schedule import INTERVALS, in_days
from trainer.domain.drills import Due
from trainer.domain.next_step import NextStep, StageName
from trainer.domain.path import Path
from trainer.domain.promotion import HIGH, MEASURED, STANDARD_ERROR, reliable_rise
from trainer.domain.shadow import Played
from trainer.services.drilling import DrillPage
from trainer.services.lessons import LessonCard, LessonPage
from trainer.services.watching import ShadowCard, ShadowResult
from trainer.ui.views import words
from trainer.ui.views.paper import fill
from trainer.ui.views.prepare import face

STAGES: Final[dict[StageName, tuple[str, str]]] = {
    "learn": ("Learn", "Short lessons, each with an exercise of two minutes."),
    "shadow": ("Shadow", "Watch somebody interview, rate the candidate, and be compared with the truth."),
    "copilot": ("Co-pilot", "Hold interviews of your own, with a coach who whispers when you want one."),
    "solo": ("Solo", "Hold them alone, and get reliably better."),
    "certified": ("Certified", "Three sound interviews in a row, and a page that says so."),
}
"""Title and one sentence of each stage."""


class Shelf(NamedTuple):
    """Everything that the page of the path shows."""

    path: Path
    lessons: Sequence[LessonCard]
    shadows: Sequence[ShadowCard]
    due: int
    name: str
    """To stand on the certificate."""
    nameless: bool
    """Whether nobody has signed in, so that the name must be asked for."""


def way_of(step: NextStep) -> str:
    """The address that a next step leads to."""
    match step.kind:
        case "lesson":
            return f"?{urlencode({'page': 'lesson', 'criterion': step.lesson})}"
        case "shadow":
            return "?page=shadow"
        case "certificate":
            return "?page=path"
        case _:
            return "?"


def path(shelf: Shelf) -> Markup:
    """Where one stands, what comes next, and the rule."""
    return fill(
        "school_path",
        shelf=shelf,
        stages=STAGES,
        step=shelf.path.next,
        to=way_of(shelf.path.next),
        rule={
            "high": HIGH,
            "measured": f"{MEASURED:.1f}",
            "error": f"{STANDARD_ERROR:.0f}",
            "rise": f"{reliable_rise():.0f}",
        },
        certificate=f"/certificate.pdf?{urlencode({'name': shelf.name})}",
    )


def lesson(page: LessonPage, number: int) -> Markup:
    """What the criterion is about, then the exercise, then what became of the answer."""
    own = page.exercise.scenario if page.exercise else None
    return fill(
        "school_lesson",
        page=page,
        number=number,
        name=words.first_name(own.candidate) if own else "",
        face=face(own) if own else "",
        said=_together(page) if page.exercise else "",
    )


def _together(page: LessonPage) -> str:
    """Words that would have done, as one turn where they follow each other, else the first."""
    whole = page.exercise is not None and page.exercise.occasion in {"begin", "close", "sell", "enthuse"}
    return " ".join(page.could_say) if whole else next(iter(page.could_say), "")


def shadow_list(cards: Sequence[ShadowCard]) -> Markup:
    """The interviews that may be watched."""
    return fill("school_shadows", cards=cards, faces={card.shadow.id: face(card.scenario) for card in cards})


def shadow(interview: Played) -> Markup:
    """An interview that unfolds turn by turn, with notes beside it and the scorecard below."""
    own = interview.scenario
    return fill("school_shadow", it=interview, scenario=own, face=face(own), name=words.first_name(own.candidate))


def shadowed(result: ShadowResult) -> Markup:
    """A rating beside the truth, with the evidence for each competency."""
    own = result.interview.scenario
    return fill(
        "school_shadowed", result=result, scenario=own, face=face(own), name=words.first_name(own.candidate), within=_within(result)
    )


def _within(result: ShadowResult) -> str:
    error = result.event.mean_error
    if error is None:
        nothing = "You rated nothing, so there is nothing to compare. “Cannot say” is honest; "
        return f"{nothing}try to say something of three competencies at least."
    off = "On the spot" if error == 0 else f"{error:.1f} levels off on average"
    if result.well:
        return f"{off}: that is how near two trained interviewers come to each other."
    flat = len(set(result.event.scorecard.ratings.values())) == 1
    few = len(result.event.scorecard.ratings) < 3
    reason = "too few ratings to tell" if few else "one level for everything is no judgement" if flat else "more than one level"
    return f"{off}: {reason}. Look below where the evidence was."


def drills(due: Sequence[Due], titles: dict[str, str], now: float) -> Markup:
    """What is due, what comes later, and what is done."""
    rows = [(one, _address(one.session, one.moment.turn, one.moment.check.id), titles.get(one.session, "")) for one in due]
    return fill(
        "school_drills",
        now_due=[row for row in rows if row[0].standing.is_due(now)],
        later=[(*row, in_days(row[0].standing, now)) for row in rows if not row[0].standing.done and not row[0].standing.is_due(now)],
        done=[row for row in rows if row[0].standing.done],
        intervals=INTERVALS,
    )


def drill(page: DrillPage) -> Markup:
    """The moment as it was, a box to say it again, and what became of it."""
    own = page.scenario
    return fill(
        "school_drill",
        page=page,
        scenario=own,
        name=words.first_name(own.candidate),
        days=in_days(page.standing, page.now),
        face=face(own),
    )


def _address(session: str, turn: int, check: str) -> str:
    return f"?{urlencode({'page': 'drill', 'session': session, 'turn': turn, 'check': check})}"
