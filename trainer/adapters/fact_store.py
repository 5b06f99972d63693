"""Company facts: the stored documents, and search over them by words and by meaning."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Lock, RLock
from typing import NamedTuple

import numpy as np

from trainer.adapters.chroma import ChromaIndex
from trainer.adapters.documents_db import SHIPPED, DocumentsDb, Row
from trainer.adapters.embedder import Embedder
from trainer.adapters.gathering import Found, find, gather
from trainer.adapters.lexical import Scores
from trainer.adapters.ranking import fused, graded
from trainer.adapters.windows import windows
from trainer.adapters.word_search import WordSearch
from trainer.domain.errors import Invalid, Unavailable
from trainer.domain.passage import Passage
from trainer.services.facts import Listed, Loaded, Progress, title_of

_NEAR = 500
"""Windows asked of the vector index; passages beyond them have the similarity of the last."""
_AT_ONCE = 64
"""Rows that a search may embed itself; more is left to `sync_company`, and words alone serve meanwhile."""


class _Company(NamedTuple):
    revision: int
    passages: tuple[Passage, ...]
    lengths: Scores
    """Words of each passage."""
    lexical: WordSearch
    texts: Mapping[str, str]
    """What is embedded, by row."""
    passage_of: Mapping[str, int]


class FactStore:
    """A `FactLibrary` on a data folder.

    Documents are stored in `facts.db`; the Chroma index beside it is made from them and kept up to date. Where the index cannot be
    used (another process owns it, the embedder does not answer, it is still being made) search goes by words alone and `notice` says why.
    Safe in threads.

    Args:
        data: folder of the stored documents and the index.
        shipped: folders that hold a folder for each company; the first that has a company's counts.
        embed: makes the vectors.
        chroma_url: a Chroma server, instead of an index in this process.
    """

    def __init__(self, data: Path, shipped: Sequence[Path], embed: Embedder, chroma_url: str | None = None) -> None:
        self._db = DocumentsDb(data / "facts.db")
        self._index = ChromaIndex(data / "index", embed, chroma_url)
        self._shipped = tuple(shipped)
        self._embed = embed
        self._cache: dict[str, _Company] = {}
        self._indexed: dict[str, int] = {}
        self._notices: dict[str, str] = {}
        self._reading = Lock()
        self._writing = RLock()

    def search(self, company: str, query: str, limit: int = 10, meaning: str = "") -> list[Passage]:
        """Whole passages, best first, each with a score from 0 to 1; empty where the company has no documents."""
        state = self._state(company)
        if not state.passages or limit < 1:
            return []
        words = state.lexical.scores(query)
        vectors = self._similarities(company, state, meaning or query)
        order = fused(words, vectors, state.lengths)
        if not order.any():
            return []
        scores = graded(order, words, vectors)
        best = np.argsort(-order, kind="stable")[:limit]
        return [state.passages[index].model_copy(update={"score": round(float(scores[index]), 4)}) for index in best]

    def passages(self, company: str) -> tuple[Passage, ...]:
        """Every passage, in the order of documents and places."""
        return self._state(company).passages

    def listing(self, company: str) -> list[Listed]:
        """The documents of a company, by name."""
        counts: dict[str, int] = {}
        titles: dict[str, str] = {}
        for passage in self.passages(company):
            counts[passage.document] = counts.get(passage.document, 0) + 1
            titles.setdefault(passage.document, title_of(passage))
        known = self._db.documents(company).values()
        return [Listed(one.document, one.source, counts.get(one.document, 0), titles.get(one.document, "")) for one in known]

    def count(self, company: str) -> int:
        """How many documents a company has; nothing is made ready for a search."""
        return len(self._db.documents(company))

    def notice(self, company: str) -> str | None:
        """Why the last search of a company went by words alone, or None."""
        return self._notices.get(company)

    def companies(self) -> list[str]:
        """Every company with documents, shipped or loaded."""
        shipped = [folder.name for root in self._shipped if root.is_dir() for folder in root.iterdir() if folder.is_dir()]
        return sorted({*shipped, *self._db.companies()})

    def load(self, company: str, path: Path, progress: Progress) -> Loaded:
        """Make the documents of this path what the files are now.

        A file that cannot be read is left out with a line in `faults`, and what was stored of it before stays. A document of the same
        name from another path is replaced. All changes are stored together, then embedded.

        Raises:
            Invalid: there is no such path, or nothing in it to read; nothing was changed.
            Unavailable: another process owns the index, or the disk or the embedder refused.
        """
        with self._writing:
            if not self._index.owned():
                raise Unavailable(
                    f"company {company}: the index is in use by another running trainer; stop that one, or set TRAINER_CHROMA"
                )
            place = path.expanduser().resolve()
            known = self._db.documents(company)
            source, found = _scope(place, {item.source for item in known.values()})
            below = place.relative_to(source).as_posix() if str(place) != source else ""
            owned = {item.document for item in known.values() if item.source == source and _within(item.document, below)}
            done = self._store(company, source, found, owned, progress)
            return done._replace(embedded=self._update(company, progress))

    def sync_company(self, company: str, progress: Progress = lambda _what, _done, _total: None) -> Loaded:
        """Bring the shipped documents of a company, and its index, up to date; quick where nothing changed.

        A document that was loaded under the same name hides the shipped one. While another process owns the index, only the
        documents are brought up to date.

        Raises:
            Unavailable: the disk or the embedder refused.
        """
        with self._writing:
            done = self.store_shipped(company, progress)
            return done._replace(embedded=self._update(company, progress) if self._index.owned() else 0)

    def store_shipped(self, company: str, progress: Progress = lambda _what, _done, _total: None) -> Loaded:
        """Bring the shipped documents of a company up to date, and leave its index for later; a moment.

        Raises:
            Unavailable: the disk refused.
        """
        with self._writing:
            folder = next((folder for root in self._shipped if (folder := root / company).is_dir()), self._shipped[-1] / company)
            known = self._db.documents(company)
            hidden = {item.document for item in known.values() if item.source != SHIPPED}
            found = [item for item in _shipped(folder) if item.document not in hidden]
            owned = {item.document for item in known.values() if item.source == SHIPPED}
            return self._store(company, SHIPPED, found, owned, progress)

    def close(self) -> None:
        """Let go of the index, for another process to use."""
        self._index.close()
        self._indexed.clear()

    def _store(self, company: str, source: str, found: Sequence[Found], owned: set[str], progress: Progress) -> Loaded:
        known = self._db.documents(company)
        read = gather(found, source, known, _about(progress, "reading"))
        removed = owned - {item.document for item in found}
        if read.fresh or removed:
            self._db.change(company, read.fresh, sorted(removed))
        replaced = sum(item.stored.document in known for item in read.fresh)
        passages = len(self._db.sections(company))  # counted, and not made ready for a search
        return Loaded(len(read.fresh) - replaced, replaced, len(removed), len(read.unchanged), passages, 0, read.faults)

    def _update(self, company: str, progress: Progress) -> int:
        state = self._state(company)
        done = self._index.sync(company, state.texts, _about(progress, "embedding"))
        self._indexed[company] = state.revision
        return done.embedded

    def _state(self, company: str) -> _Company:
        """What is searched, read again when the stored documents changed."""
        revision = self._db.revision(company)
        with self._reading:
            known = self._cache.get(company)
            if known is None or known.revision != revision:
                known = self._cache[company] = _company(company, revision, self._db.sections(company))
            return known

    def _similarities(self, company: str, state: _Company, query: str) -> Scores:
        """Each passage's cosine; zeros, with a notice, where the index cannot be used."""
        try:
            if not self._current(company, state):
                self._notices[company] = "the index is still being made; search goes by words alone"
                return np.zeros(len(state.passages), np.float32)
            similar = self._cosines(company, state, np.asarray(self._embed([query])[0], np.float32))
        except Unavailable as fault:
            self._indexed.pop(company, None)
            self._notices[company] = f"search goes by words alone: {fault}"
            return np.zeros(len(state.passages), np.float32)
        self._notices.pop(company, None)
        return similar

    def _cosines(self, company: str, state: _Company, vector: Scores) -> Scores:
        """Each passage's best window against a vector; those not among the nearest have the similarity of the last of them."""
        near = self._index.nearest(company, vector, min(_NEAR, len(state.texts)))
        similar = np.full(len(state.passages), near[-1].similarity if near else 0.0, np.float32)
        for row, similarity in near:
            index = state.passage_of.get(row)
            if index is not None:
                similar[index] = max(similar[index], similarity)
        return similar

    def _current(self, company: str, state: _Company) -> bool:
        """Whether the index has every passage; a few that it lacks are embedded on the spot."""
        if self._indexed.get(company) == state.revision:
            return True
        if not self._index.owned():
            raise Unavailable("another running trainer owns the index")
        if not self._writing.acquire(blocking=False):
            return False
        try:
            if self._index.lacks(company, state.texts) > _AT_ONCE:
                return False
            self._index.sync(company, state.texts, lambda _done, _total: None)
            self._indexed[company] = state.revision
            return True
        finally:
            self._writing.release()


def _company(company: str, revision: int, rows: Sequence[Row]) -> _Company:
    passages = tuple(
        Passage(company=company, document=row.document, heading=row.section.heading, text=row.section.text, position=row.position)
        for row in rows
    )
    made = list(windows(rows))
    return _Company(
        revision,
        passages,
        np.array([len(passage.text.split()) for passage in passages], np.float32),
        WordSearch(rows),
        {item.id: item.text for item in made},
        {item.id: item.passage for item in made},
    )


def _scope(place: Path, sources: set[str]) -> tuple[str, tuple[Found, ...]]:
    """Where the path's documents belong: to a folder loaded before that holds it, or to itself."""
    found = find(place)
    parents = [Path(source) for source in sources if source != SHIPPED and place != Path(source) and place.is_relative_to(source)]
    if not parents:
        return str(place), found
    root = min(parents, key=lambda parent: len(parent.parts))
    return str(root), tuple(Found(item.path, item.path.relative_to(root).as_posix()) for item in found)


def _within(document: str, folder: str) -> bool:
    return not folder or document == folder or document.startswith(f"{folder}/")


def _shipped(folder: Path) -> tuple[Found, ...]:
    if not folder.is_dir():
        return ()
    try:
        return find(folder)
    except Invalid:
        return ()


def _about(progress: Progress, what: str) -> Callable[[int, int], None]:
    return lambda done, total: progress(what, done, total)
