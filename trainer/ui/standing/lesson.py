"""Lesson: what a criterion is about, and an exercise of two minutes."""

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlencode

from markupsafe import Markup

from trainer.services.lessons import Lessons
from trainer.services.people import Person
from trainer.ui.standing.page import Step, Visit
from trainer.ui.views import school as views

MOST: Final = 1_000
"""Exercises of a lesson."""


class LessonPage:
    """One lesson; `n` in the address chooses the situation, `seen` shows what became of the answer."""

    link: str | None = None

    def __init__(self, lessons: Lessons) -> None:
        self._lessons = lessons

    def open_to(self, person: Person) -> bool:
        """Everybody."""
        del person
        return True

    def show(self, visit: Visit) -> Markup:
        """The lesson."""
        number = whole(visit.query.get("n", ""), MOST)
        page = self._lessons.page(visit.person.name, visit.query.get("criterion", ""), number, answered="seen" in visit.query)
        return views.lesson(page, number)

    def act(self, visit: Visit, sent: Mapping[str, str]) -> Step:
        """Judge the answer and keep it."""
        criterion, number = visit.query.get("criterion", ""), whole(visit.query.get("n", ""), MOST)
        self._lessons.answer(visit.person.name, criterion, number, sent.get("said", ""))
        return Step(f"?{urlencode({'page': 'lesson', 'criterion': criterion, 'n': number, 'seen': 1})}")


def whole(text: str, most: int) -> int:
    """A number from an address; 0 where it is none, or too large."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 7 and int(text) <= most else 0
