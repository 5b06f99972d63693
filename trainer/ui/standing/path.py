"""Path: where one stands on the way to certified, and what comes next."""

from collections.abc import Mapping
from urllib.parse import urlencode

from markupsafe import Markup

from trainer.services.people import ALONE, Person
from trainer.services.school import School
from trainer.ui.standing.page import Step, Visit
from trainer.ui.views import school as views


class PathPage:
    """Everybody's own path; nobody sees another's."""

    link: str | None = "Path"

    def __init__(self, school: School) -> None:
        self._school = school

    def open_to(self, person: Person) -> bool:
        """Everybody."""
        del person
        return True

    def show(self, visit: Visit) -> Markup:
        """Stages, next step and the rule."""
        user = visit.person.name
        alone = user == ALONE.name
        shelf = views.Shelf(
            path=self._school.pathway.path(user),
            lessons=self._school.lessons.all(user),
            shadows=self._school.watching.all(user),
            due=self._school.drilling.due(user),
            name=visit.query.get("name", "")[:80] if alone else user,
            nameless=alone,
        )
        return views.path(shelf)

    def act(self, visit: Visit, sent: Mapping[str, str]) -> Step:
        """Take the name that is to stand on the certificate of somebody who did not sign in."""
        del visit
        return Step(f"?{urlencode({'page': 'path', 'name': ' '.join(sent.get('name', '').split())[:80]})}")
