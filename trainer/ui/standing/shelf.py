"""Every standing page, by its name in the address."""

from collections.abc import Mapping
from typing import Final

from trainer.services.floor import Floor
from trainer.services.rounds import Calibrating
from trainer.ui.standing.compare import Compare
from trainer.ui.standing.drills import DrillPage, DrillsPage
from trainer.ui.standing.lesson import LessonPage
from trainer.ui.standing.library import LibraryPage
from trainer.ui.standing.page import StandingPage
from trainer.ui.standing.path import PathPage
from trainer.ui.standing.progress import ProgressPage
from trainer.ui.standing.shadow import ShadowPage
from trainer.ui.standing.team import TeamPage

UNDER: Final = {"lesson": "path", "shadow": "path", "drill": "drills", "compare": "progress"}
"""Pages that the masthead does not name, and the page under which each stands."""


def standing_pages(floor: Floor) -> Mapping[str, StandingPage]:
    """The pages over this floor, in the order of the masthead."""
    library = {"library": LibraryPage(floor.bookcase, _calibrating(floor))} if floor.bookcase else {}
    progress = {"progress": ProgressPage(floor.progress)} if floor.progress else {}
    team = {"team": TeamPage(floor.team)} if floor.team else {}
    return {**_school(floor), **progress, **library, **team, "compare": Compare(floor.room)}


def _calibrating(floor: Floor) -> Calibrating | None:
    return floor.progress.calibrating if floor.progress else None


def _school(floor: Floor) -> Mapping[str, StandingPage]:
    school = floor.school
    if school is None:
        return {}
    return {
        "path": PathPage(school),
        "drills": DrillsPage(school.drilling),
        "lesson": LessonPage(school.lessons),
        "shadow": ShadowPage(school.watching, _calibrating(floor)),
        "drill": DrillPage(school.drilling),
    }
