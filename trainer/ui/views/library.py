"""The library: scenarios, companies and rubrics to read, and what leads add to them."""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from trainer.domain.passage import Passage
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Fact, Scenario
from trainer.services.bookcase import Shelved
from trainer.services.facts import Listed
from trainer.ui.views import prepare
from trainer.ui.views.paper import fill

Sections = Sequence[tuple[str, Sequence[str]]]


class Hidden(NamedTuple):
    """What is told of a candidate to leads alone: the ledger by competency."""

    groups: Sequence[tuple[str, Sequence[Fact]]]


def overview(
    scenarios: Sequence[Scenario], companies: Sequence[Shelved], rubrics: Sequence[Rubric], *, leads: bool, shared: Sequence[str] = ()
) -> Markup:
    """All that there is, as three lists; leads see which scenarios were shared from the page."""
    return fill("library", scenarios=scenarios, companies=companies, rubrics=rubrics, leads=leads, shared=shared)


def scenario_page(scenario: Scenario, posting: str, cv: Sections, *, leads: bool, whole: bool, shared: bool = False) -> Markup:
    """The public side of a scenario; for leads who ask for it also what is hidden, and a way to take back what was shared."""
    return fill(
        "library_scenario",
        scenario=scenario,
        face=prepare.face(scenario),
        posting=prepare.posting(posting),
        cv=prepare.cv(scenario.candidate.name, cv),
        leads=leads,
        hidden=ledger(scenario) if whole else None,
        shared=shared,
    )


def ledger(scenario: Scenario) -> Hidden:
    """The facts by the competency that they speak for."""
    titles = {each.id: each.title for each in scenario.competencies} | {"": "What else there is to tell"}
    groups = [(title, [fact for fact in scenario.ledger if (fact.competency or "") == name]) for name, title in titles.items()]
    return Hidden([(title, facts) for title, facts in groups if facts])


def company_page(
    company: Shelved, documents: Sequence[Listed], *, leads: bool, shown: Markup | None = None, query: str = "", opened: str = ""
) -> Markup:
    """A company's documents by title, a search line, and what was opened or found."""
    return fill("library_company", company=company, documents=documents, leads=leads, shown=shown, query=query, opened=opened)


def document(name: str, passages: Sequence[Passage]) -> Markup:
    """One document, heading by heading."""
    return (
        prepare.document(name, passages, look=True)
        if passages
        else fill("passages", heading="", passages=(), empty=f"There is no document {name} here.", look=False)
    )


def rubric_page(rubric: Rubric) -> Markup:
    """A rubric in plain words."""
    return fill("library_rubric", rubric=rubric, body=prepare.rubric(rubric))


def draft_page() -> Markup:
    """Where a scenario is checked, tried and shared."""
    return fill("library_draft")
