"""What there is to prepare with: the brief, the posting, the CV, the company's facts and the rubric."""

from collections.abc import Sequence

from markupsafe import Markup

from trainer.domain.passage import Passage
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Scenario
from trainer.services.facts import title_of
from trainer.ui.views.paper import fill
from trainer.ui.views.portrait import portrait


def brief(scenario: Scenario, heading: str, under: str = "", since: float | None = None) -> Markup:
    """Who is met, for what, with a face; and how long it has been since a Unix time, kept by the page's script."""
    return fill("brief", scenario=scenario, heading=heading, under=under, since=since, face=face(scenario))


def face(scenario: Scenario) -> Markup:
    """The candidate's portrait."""
    return portrait(scenario.id, scenario.candidate.name, scenario.candidate.pronouns, scenario.candidate.looks)


def posting(text: str) -> Markup:
    """The job posting as a sheet of paper."""
    return fill("posting", text=text)


def cv(name: str, sections: Sequence[tuple[str, Sequence[str]]]) -> Markup:
    """The CV as a sheet of paper; a first section under the candidate's own name is its head."""
    headed = bool(sections) and sections[0][0] == name
    return fill("cv", name=name, head=sections[0][1] if headed else (), sections=sections[1:] if headed else sections)


def rubric(value: Rubric) -> Markup:
    """What one is graded on, in plain words."""
    return fill("rubric", rubric=value)


def documents(company: str, passages: Sequence[Passage]) -> Markup:
    """The company's documents, each once, by the title that its first heading gives it."""
    titles: dict[str, str] = {}
    for passage in passages:
        titles.setdefault(passage.document, title_of(passage))
    return fill("documents", company=company, documents=list(titles.items()))


def document(name: str, passages: Sequence[Passage], *, look: bool = False) -> Markup:
    """One document, whole, under its title; with `look` the eye is led there when the page arrives."""
    shown = [each for each in passages if each.document == name]
    return fill("passages", heading=title_of(shown[0]) if shown else name, passages=shown, empty="", look=look)


def found(query: str, passages: Sequence[Passage], *, look: bool = False) -> Markup:
    """What a search brought, each passage with its document and heading; with `look` the eye is led there when the page arrives."""
    empty = f"Nothing in the documents speaks of “{query}”. Try one or two other words."
    heading = f"Found for “{query}”" if passages else ""
    return fill("passages", heading=heading, passages=passages, empty=empty, look=look)
