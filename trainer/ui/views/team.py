"""The team: who is where on the path, what it is weakest in, and calibration rounds."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from markupsafe import Markup

from trainer.domain.calibration import Calibration
from trainer.domain.progress import Standing
from trainer.services.people import Person
from trainer.services.rounds import RoundResult
from trainer.services.team import Member, TeamView
from trainer.ui.views import words
from trainer.ui.views.paper import fill
from trainer.ui.views.progress import CHANGES, leaning
from trainer.ui.views.school import STAGES
from trainer.ui.views.sparks import Spark, spark

FAR: Final = 2
"""Levels from the truth at which a rating is marked."""
MOST_NAMED: Final = 3
"""Criteria that are called the weakest at once."""
AGREED: Final = 0.8
"""Criteria named as the weakest, at most."""
TENTATIVE: Final = 0.667
"""Krippendorff's own bounds of alpha for firm and for tentative conclusions (Content Analysis, 4th ed., 2019)."""


class Row(NamedTuple):
    """A person in the table."""

    member: Member
    stage: str
    trend: Spark
    change: str


class Sheet(NamedTuple):
    """A round as a table: people down, competencies across."""

    result: RoundResult
    columns: tuple[str, ...]
    rows: tuple[tuple[str, str, tuple[int | None, ...], Calibration], ...]
    """Name, session, levels in the order of the columns, and how they lie beside the truth."""
    true: tuple[int | None, ...]
    missing: tuple[str, ...]
    """Who has not begun."""
    agreement: str
    seen: bool
    """Whether whoever looks has met the candidate, or may no more."""

    @property
    def took(self) -> str:
        """How many took it, in words."""
        took, asked = len(self.result.took), len(self.result.took) + len(self.result.under_way) + len(self.missing)
        if not took:
            return "nobody took it" if self.result.round.closed else "nobody took it yet"
        return f"{took} took it" if self.result.round.closed else f"{took} of {asked} took it"


def team(view: TeamView, rounds: Sequence[RoundResult], scenarios: Sequence[tuple[str, str]], viewer: Person) -> Markup:
    """The whole page.

    Args:
        view: members and criteria.
        rounds: newest first.
        scenarios: (id, title) of those that a round can be opened on.
        viewer: who looks.
    """
    rows = [
        Row(one, STAGES[one.path.now][0], spark(one.percents, 0, 100, width=120, unit=" %"), CHANGES[one.change.verdict])
        for one in view.members
    ]
    names = [one.name for one in view.members]
    return fill(
        "team",
        rows=rows,
        standings=view.standings,
        weakest=weakest(view.standings),
        sheets=[_sheet(one, names, viewer.name) for one in rounds],
        scenarios=scenarios,
        leaning=leaning,
        signed=signed,
        date=words.date,
        far=FAR,
        called=lambda name: "You" if name == viewer.name and viewer.known_by == "machine" else name,
        alone=viewer.known_by == "machine" and len(names) < 2,
    )


def meet_first(candidate: str) -> Markup:
    """A word before what would spoil a round."""
    return fill("meet_first", candidate=candidate)


def weakest(standings: Sequence[Standing]) -> list[str]:
    """The titles of those that are lowest; none where they are all, or more than `MOST_NAMED`."""
    lowest = [one.title for one in standings if one.mean == standings[0].mean]
    return lowest if len(lowest) <= MOST_NAMED and len(lowest) < len(standings) else []


def signed(figure: float) -> str:
    """Two digits after the point, with a minus that is as wide as a figure; no minus before nothing."""
    return f"{figure:.2f}".replace("-0.00", "0.00").replace("-", "−")


def agreement(alpha: float | None) -> str:
    """Krippendorff's alpha with what it allows to conclude."""
    if alpha is None:
        return "Agreement can be told once two people have rated and their levels differ."
    word = "they agree" if alpha >= AGREED else "they agree roughly" if alpha >= TENTATIVE else "they do not see the same candidate yet"
    return f"Agreement between people (Krippendorff's alpha): {signed(alpha)}; {word}."


def _sheet(result: RoundResult, names: Sequence[str], viewer: str) -> Sheet:
    rated = {one.person: one.rated for one in result.took if one.rated is not None}
    columns = tuple(name for name in result.competencies if name in result.compared.by_competency)
    true = next((one.true for one in rated.values()), {})
    rows = tuple(
        (name, one.session, tuple(one.given.get(column) for column in columns), result.compared.people[name])
        for name, one in sorted(rated.items())
    )
    there = {one.person for one in result.took} | set(result.under_way)
    return Sheet(
        result,
        columns,
        rows,
        tuple(true.get(column) for column in columns),
        tuple(name for name in names if name not in there),
        agreement(result.compared.alpha),
        seen=result.round.closed is not None or any(one.person == viewer for one in result.took),
    )
