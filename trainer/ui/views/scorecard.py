"""The scorecard: a form, filled in before the truth is shown."""

from collections.abc import Mapping

from markupsafe import Markup

from trainer.domain.transcript import Scorecard
from trainer.services.room import SessionView
from trainer.ui.views import words
from trainer.ui.views.paper import fill

RATING = "rating:"


def form(view: SessionView) -> Markup:
    """A level or "cannot say" for each competency, a recommendation, and the notes to go by."""
    return fill("scorecard", session=view.id, scenario=view.scenario, name=words.first_name(view.scenario.candidate), notes=view.notes)


def filled(fields: Mapping[str, object]) -> Scorecard:
    """The scorecard that the fields of the form make.

    Raises:
        pydantic.ValidationError: a field holds what the form does not offer.
    """
    ratings = {name.removeprefix(RATING): value for name, value in fields.items() if name.startswith(RATING) and value != ""}
    return Scorecard.model_validate(
        {"ratings": ratings, "recommendation": fields.get("recommendation") or None, "notes": fields.get("notes", "")}
    )
