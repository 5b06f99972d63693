"""Company facts whose shipped documents are brought up to date before they are first used."""

from collections.abc import Sequence
from pathlib import Path
from threading import RLock

from trainer.adapters.fact_store import FactStore
from trainer.domain.passage import Passage
from trainer.services.facts import Listed, Loaded, Progress


class ReadyFacts:
    """A `FactLibrary` that syncs each company once in its life; safe in threads."""

    def __init__(self, store: FactStore) -> None:
        self._store = store
        self._ready: set[str] = set()
        self._lock = RLock()

    def ready(self, company: str) -> None:
        """Wait until the company's documents can be searched.

        Raises:
            Unavailable: the disk or the embedder refused.
        """
        with self._lock:
            if company not in self._ready:
                self._store.sync_company(company)
                self._ready.add(company)

    def search(self, company: str, query: str, limit: int = 10) -> Sequence[Passage]:
        """Whole passages, best first."""
        self.ready(company)
        return self._store.search(company, query, limit)

    def passages(self, company: str) -> Sequence[Passage]:
        """Every passage, in the order of documents and places."""
        self.ready(company)
        return self._store.passages(company)

    def listing(self, company: str) -> Sequence[Listed]:
        """The documents."""
        self.ready(company)
        return self._store.listing(company)

    def load(self, company: str, path: Path, progress: Progress) -> Loaded:
        """Load a file or a folder beside what the company has."""
        self.ready(company)
        return self._store.load(company, path, progress)
