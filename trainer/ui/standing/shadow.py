"""Shadow: watch an interview, rate the candidate, and be compared with the truth."""

from collections.abc import Mapping
from typing import Final

from markupsafe import Markup
from pydantic import ValidationError

from trainer.domain.errors import Invalid
from trainer.services.people import Person
from trainer.services.practice import LONGEST_TEXT
from trainer.services.rounds import Calibrating
from trainer.services.watching import Watching
from trainer.ui.standing.calibration import spoils
from trainer.ui.standing.lesson import whole
from trainer.ui.standing.page import Step, Visit
from trainer.ui.views import school as views
from trainer.ui.views.scorecard import filled

FURTHEST: Final = 999_999
"""Place in a logbook."""


class ShadowPage:
    """The list; with `of` one interview; with `seen` one's rating beside the truth."""

    link: str | None = None

    def __init__(self, watching: Watching, calibrating: Calibrating | None = None) -> None:
        self._watching = watching
        self._calibrating = calibrating

    def open_to(self, person: Person) -> bool:
        """Everybody."""
        del person
        return True

    def show(self, visit: Visit) -> Markup:
        """One of the three."""
        if "seen" in visit.query:
            return views.shadowed(self._watching.result(visit.person.name, whole(visit.query["seen"], FURTHEST)))
        if "of" in visit.query:
            played = self._watching.play(visit.query["of"])
            return spoils(self._calibrating, visit.person, played.scenario.id) + views.shadow(played)
        return views.shadow_list(self._watching.all(visit.person.name))

    def act(self, visit: Visit, sent: Mapping[str, str]) -> Step:
        """Keep the rating."""
        try:
            scorecard = filled(sent)
        except ValidationError as error:
            raise Invalid("The scorecard holds something that the form does not offer. Load the page again and fill it in anew.") from error
        if len(scorecard.notes) > LONGEST_TEXT:
            raise Invalid(f"The notes have {len(scorecard.notes):,} characters; keep them under {LONGEST_TEXT:,}. Nothing was filed.")
        place = self._watching.rate(visit.person.name, visit.query.get("of", ""), scorecard)
        return Step(f"?page=shadow&seen={place}")
