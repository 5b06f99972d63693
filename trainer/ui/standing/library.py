"""The library's page: reading for everybody, adding for leads."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import Markup

from trainer.services.bookcase import Bookcase
from trainer.services.people import Person, lead_only
from trainer.services.rounds import Calibrating
from trainer.ui.standing.calibration import spoils
from trainer.ui.standing.page import Step, Visit
from trainer.ui.views import library as views
from trainer.ui.views.prepare import found


@dataclass
class LibraryPage:
    """`?page=library`, with `&scenario=`, `&company=`, `&rubric=` or `&add=scenario` for what is opened."""

    books: Bookcase
    calibrating: Calibrating | None = None
    link: str | None = "Library"

    def open_to(self, person: Person) -> bool:
        """Everybody reads."""
        del person
        return True

    def show(self, visit: Visit) -> Markup:
        """What the address opens.

        Raises:
            Missing: it is not there.
            Forbidden: it is for leads.
        """
        query, leads = visit.query, visit.person.leads
        if query.get("add"):
            lead_only(visit.person)
            return views.draft_page()
        if name := query.get("scenario"):
            return self._scenario(visit, name)
        if name := query.get("company"):
            return self._company(visit, name)
        if name := query.get("rubric"):
            return views.rubric_page(self.books.rubric(name))
        shared = self.books.shared() if leads else ()
        return views.overview(self.books.scenarios(), self.books.companies(), self.books.rubrics(), leads=leads, shared=shared)

    def act(self, visit: Visit, sent: Mapping[str, str]) -> Step:
        """Search the documents of a company, or take back a scenario; all else is sent to the routes beside the pages.

        Raises:
            TrainerError: this person is no lead, or there is nothing to take back.
        """
        if sent.get("do") == "unshare":
            title = self.books.unshare(visit.person, sent.get("scenario", ""))
            return Step(
                "?page=library", f"“{title}” is off everybody's home page. What was begun with it can be finished, and reports stay."
            )
        kept = {"page": "library", "company": visit.query.get("company", "")}
        return Step("?" + urlencode(kept | {"q": sent.get("q", "")[:300]}))

    def _scenario(self, visit: Visit, name: str) -> Markup:
        whole = bool(visit.query.get("whole"))
        scenario = self.books.whole(visit.person, name) if whole else self.books.scenario(name)
        shared = visit.person.leads and scenario.id in self.books.shared()
        warning = spoils(self.calibrating, visit.person, scenario.id) if whole else Markup()
        return warning + views.scenario_page(scenario, *self.books.papers(scenario), leads=visit.person.leads, whole=whole, shared=shared)

    def _company(self, visit: Visit, name: str) -> Markup:
        company, documents = self.books.company(name)
        query, document = visit.query.get("q", ""), visit.query.get("document", "")
        shown = None
        if query:
            shown = found(query, self.books.search(name, query), look=True)
        elif document:
            shown = views.document(document, self.books.document(name, document))
        return views.company_page(company, documents, leads=visit.person.leads, shown=shown, query=query, opened=document)
