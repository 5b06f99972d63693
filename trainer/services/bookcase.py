"""The library as people read it and add to it: scenarios, companies and rubrics; documents loaded, scenarios checked, tried and shared."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from trainer.domain.errors import Invalid, Missing
from trainer.domain.passage import Passage
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Scenario
from trainer.services.facts import FactLibrary, Listed, Loaded, Progress, company_id
from trainer.services.library import Knowledge
from trainer.services.people import Person, lead_only
from trainer.services.room import Room

LONGEST_DRAFT = 600_000
"""Characters of a scenario, a CV or a posting; the longest that is shipped has a sixth of it."""
MOST_FILES = 50
"""Files of one load from the page."""
MOST_BYTES = 60_000_000
"""Bytes of them together."""


class Upload(NamedTuple):
    """A file as the browser sent it; its name is data like the rest."""

    name: str
    data: bytes


class Draft(NamedTuple):
    """A scenario that is not in the library, as its author wrote it."""

    scenario: str
    """YAML."""
    cv: str = ""
    """JSON Resume; empty where the scenario names one that is in the library."""
    posting: str = ""
    """Markdown; the same."""


class Books(Knowledge, Protocol):
    """The knowledge base, rubrics listed."""

    def rubrics(self) -> Sequence[Rubric]:
        """Every rubric that is in order."""


class Documents(FactLibrary, Protocol):
    """The companies' documents, companies listed."""

    def companies(self) -> Sequence[str]:
        """Every company with documents."""

    def count(self, company: str) -> int:
        """How many documents it has."""


class Uploads(Protocol):
    """Takes files that were sent into a company's documents."""

    def load(self, company: str, upload: Upload, progress: Progress) -> Loaded:
        """One file; what is wrong with it stands in `faults`, by its own name."""


class Drafts(Protocol):
    """Scenarios on their way into the library."""

    def check(self, draft: Draft) -> Sequence[str]:
        """A line for each thing that is wrong, with its line in the file; nothing is written."""

    def trial(self, draft: Draft) -> str:
        """Keep it where it can be played by whoever knows its id; the id.

        Raises:
            Invalid: it is not in order.
        """

    def share(self, draft: Draft) -> str:
        """Put it into the library; its id.

        Raises:
            Invalid: it is not in order, or a scenario of that id is in the library that did not come this way.
        """

    def shared(self) -> Sequence[str]:
        """Ids of the scenarios that came this way."""

    def unshare(self, name: str) -> None:
        """Take it out of the library; what was begun with it goes on.

        Raises:
            Missing: none of that id came this way.
            Unavailable: the disk refused.
        """


class Shelved(NamedTuple):
    """A company in the list."""

    id: str
    name: str
    """As a scenario calls it; else its id in words."""
    documents: int


@dataclass(frozen=True)
class Bookcase:
    """Everybody reads the public side; what is written, and what is hidden of a candidate, is for leads."""

    books: Books
    documents: Documents
    uploads: Uploads
    drafts: Drafts
    room: Room

    def scenarios(self) -> Sequence[Scenario]:
        """By title. The page shows of them what this person may see."""
        return sorted(self.books.scenarios(), key=lambda scenario: scenario.title)

    def scenario(self, scenario_id: str) -> Scenario:
        """One of those that are in the list.

        Raises:
            Missing: there is none of that id.
        """
        found = next((one for one in self.books.scenarios() if one.id == scenario_id), None)
        if found is None:
            raise Missing(f"There is no scenario {scenario_id[:60]!r} in the library. Choose one from its list.")
        return found

    def whole(self, person: Person, scenario_id: str) -> Scenario:
        """The same with everything that is hidden of the candidate.

        Raises:
            Forbidden: this person is no lead.
            Missing: there is none of that id.
        """
        lead_only(person)
        return self.scenario(scenario_id)

    def companies(self) -> Sequence[Shelved]:
        """By name."""
        names = {one.company: one.company_name for one in self.books.scenarios()}
        known = sorted({*self.documents.companies(), *names})
        rows = (Shelved(one, names.get(one, one.replace("-", " ").capitalize()), self.documents.count(one)) for one in known)
        return sorted(rows, key=lambda row: row.name.lower())

    def company(self, company: str) -> tuple[Shelved, Sequence[Listed]]:
        """One company and its documents.

        Raises:
            Missing: it is not known.
        """
        found = next((one for one in self.companies() if one.id == company), None)
        if found is None:
            raise Missing(f"There is no company {company[:60]!r} in the library. Choose one from its list.")
        return found, self.documents.listing(company)

    def document(self, company: str, document: str) -> Sequence[Passage]:
        """One document, whole; empty where there is none of that name."""
        return [one for one in self.documents.passages(self.company(company)[0].id) if one.document == document]

    def search(self, company: str, query: str) -> Sequence[Passage]:
        """Passages that meet the query, best first."""
        return self.documents.search(self.company(company)[0].id, query[:2000]) if any(map(str.isalnum, query)) else ()

    def rubrics(self) -> Sequence[Rubric]:
        """Every rubric that is in order."""
        return self.books.rubrics()

    def rubric(self, rubric_id: str) -> Rubric:
        """One of them.

        Raises:
            Missing: there is none of that id.
        """
        return self.books.rubric(rubric_id)

    def papers(self, scenario: Scenario) -> tuple[str, Sequence[tuple[str, Sequence[str]]]]:
        """The posting and the CV of a scenario."""
        return self.books.posting(scenario), self.books.cv(scenario).sections()

    def load(self, person: Person, company: str, upload: Upload, progress: Progress) -> Loaded:
        """One file into a company, which need not exist before.

        Raises:
            Forbidden: this person is no lead.
            Invalid: the company's name is no id.
            Unavailable: the disk or the index refused.
        """
        lead_only(person)
        return self.uploads.load(company_id(company), upload, progress)

    def check(self, person: Person, draft: Draft) -> Sequence[str]:
        """What is wrong with a draft, a line a thing; nothing is written.

        Raises:
            Forbidden: this person is no lead.
            Invalid: it is empty or too long to be looked at.
        """
        lead_only(person)
        return self.drafts.check(_bounded(draft))

    def trial(self, person: Person, draft: Draft) -> str:
        """Open a session on a draft; its id.

        Raises:
            Forbidden: this person is no lead.
            Invalid: the draft is not in order.
        """
        lead_only(person)
        return self.room.start(person.name, self.drafts.trial(_bounded(draft)))

    def share(self, person: Person, draft: Draft) -> str:
        """Put a draft on everybody's home page; its id.

        Raises:
            Forbidden: this person is no lead.
            Invalid: it is not in order, or its id is taken.
        """
        lead_only(person)
        return self.drafts.share(_bounded(draft))

    def shared(self) -> Sequence[str]:
        """Ids of the scenarios that were shared from the page."""
        return self.drafts.shared()

    def unshare(self, person: Person, scenario_id: str) -> str:
        """Take a shared scenario off everybody's home page; its title. Sessions that were begun with it go on, and reports stay.

        Raises:
            Forbidden: this person is no lead.
            Missing: none of that id was shared from the page.
        """
        lead_only(person)
        found = next((one.title for one in self.books.scenarios() if one.id == scenario_id), scenario_id)
        self.drafts.unshare(scenario_id)
        return found


def _bounded(draft: Draft) -> Draft:
    if not draft.scenario.strip():
        raise Invalid("There is no scenario here yet: paste one, or choose a file.")
    for name, text in zip(("scenario", "CV", "posting"), draft, strict=True):
        if len(text) > LONGEST_DRAFT:
            raise Invalid(f"The {name} has {len(text):,} characters; at most {LONGEST_DRAFT:,} are read. Nothing was done.")
    return draft
