"""Fills the templates: every value is escaped unless it was made by a view."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from trainer.ui.views import words
from trainer.ui.views.markdown import prose


def fill(template: str, **values: object) -> Markup:
    """The template of that name, filled. A value that the template names and nobody gave is an error, not a gap."""
    return Markup(_environment().get_template(f"{template}.html").render(values))  # noqa: S704 - the environment escapes


@cache
def _environment() -> Environment:
    templates = Path(__file__).parent.parent / "templates"
    environment = Environment(
        loader=FileSystemLoader(templates), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"prose": prose, "clock": words.clock, "percent": words.percent, "signed": words.signed}
    environment.filters |= {"points": words.points, "turns": words.turns, "months": words.months, "bare": words.bare}
    environment.globals |= {"words": words}
    return environment
