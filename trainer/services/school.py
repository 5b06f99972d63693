"""The school: the path of a person, its lessons, interviews to watch, and drills."""

from typing import NamedTuple

from trainer.services.drilling import Drilling
from trainer.services.lessons import Lessons
from trainer.services.pathway import Pathway
from trainer.services.watching import Watching


class School(NamedTuple):
    """One of each."""

    pathway: Pathway
    lessons: Lessons
    watching: Watching
    drilling: Drilling
