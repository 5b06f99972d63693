"""Company facts whose shipped documents are brought up to date before they are first used."""

from collections.abc import Sequence
from pathlib import Path
from threading import Lock, RLock

from trainer.adapters.fact_store import FactStore
from trainer.domain.passage import Passage
from trainer.services.facts import Listed, Loaded, Progress


class ReadyFacts:
    """A `FactLibrary` that brings each company up to date once in its life; safe in threads."""

    def __init__(self, store: FactStore) -> None:
        self._store = store
        self._stored: set[str] = set()
        self._indexed: set[str] = set()
        self._storing, self._indexing = Lock(), RLock()
        self._waits = True

    def wait_for_nothing(self) -> None:
        """From now on search by words alone where the index is not made yet; somebody else calls `ready`."""
        self._waits = False

    def ready(self, company: str) -> None:
        """Wait until the company's documents can be searched by meaning too.

        Raises:
            Unavailable: the disk or the embedder refused.
        """
        self._store_documents(company)
        with self._indexing:
            if company not in self._indexed:
                self._store.sync_company(company)
                self._indexed.add(company)

    def search(self, company: str, query: str, limit: int = 10, meaning: str = "") -> Sequence[Passage]:
        """Whole passages, best first; by another text's meaning where one is given."""
        if self._waits:
            self.ready(company)
        self._store_documents(company)
        return self._store.search(company, query, limit, meaning)

    def passages(self, company: str) -> Sequence[Passage]:
        """Every passage, in the order of documents and places."""
        self._store_documents(company)
        return self._store.passages(company)

    def listing(self, company: str) -> Sequence[Listed]:
        """The documents."""
        self._store_documents(company)
        return self._store.listing(company)

    def companies(self) -> Sequence[str]:
        """Every company with documents, shipped or loaded."""
        return self._store.companies()

    def count(self, company: str) -> int:
        """How many documents a company has."""
        self._store_documents(company)
        return self._store.count(company)

    def load(self, company: str, path: Path, progress: Progress) -> Loaded:
        """Load a file or a folder beside what the company has."""
        self.ready(company)
        return self._store.load(company, path, progress)

    def _store_documents(self, company: str) -> None:
        with self._storing:
            if company not in self._stored:
                self._store.store_shipped(company)
                self._stored.add(company)
