"""Scenarios on their way into the library: checked in a folder that goes again, tried under an id of their own, then shared."""

import re
import secrets
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from trainer.adapters.knowledge.library import SHARED, TRIALS, WITHDRAWN, Library
from trainer.adapters.knowledge.marks import read_yaml
from trainer.domain.errors import Invalid, Missing, Unavailable
from trainer.services.bookcase import Draft

MOST_TRIALS = 40
"""Trials that are kept; with an older one go its session's papers, and the report that was made of it stays."""
_ID = re.compile(r"(?m)^id:[ \t]*(?P<id>[^\s#]+).*$")


@dataclass(frozen=True)
class DraftFolder:
    """Implements `trainer.services.bookcase.Drafts` over the folder of what was added to a library."""

    library: Library
    folder: Path

    def check(self, draft: Draft) -> Sequence[str]:
        """What is wrong, a line a thing, each with its line in the draft."""
        with TemporaryDirectory(prefix="trainer-draft-") as name:
            home = Path(name).resolve()
            path = self._lay_out(draft, home, "scenario")
            return [self._tidy(line, home) for line in self.library.draft_problems(path)]

    def trial(self, draft: Draft) -> str:
        """Lay it out under an id that nobody guesses."""
        self._must_be_sound(draft)
        chosen = f"trial-{secrets.token_hex(6)}"
        renamed = draft._replace(scenario=_ID.sub(f"id: {chosen}", draft.scenario, count=1))
        self._keep(renamed, self.folder / TRIALS / chosen, chosen)
        self._prune()
        return chosen

    def share(self, draft: Draft) -> str:
        """Lay it out where everybody's cards come from; a scenario that was shared before is replaced whole."""
        name = self._must_be_sound(draft)
        home = self.folder / SHARED / name
        if not home.is_dir() and name in {scenario.id for scenario in self.library.scenarios()}:
            raise Invalid(f"id: {name} is the id of a scenario that is in the library already: give yours another.")
        with TemporaryDirectory(prefix="coming-", dir=self._made(self.folder)) as coming:
            self._keep(draft, Path(coming) / name, name)
            if home.is_dir():
                home.rename(Path(coming) / "before")
            self._made(home.parent)
            (Path(coming) / name).rename(home)
        return name

    def shared(self) -> Sequence[str]:
        """Ids of the scenarios that came this way."""
        return sorted(home.name for home in (self.folder / SHARED).glob("*") if home.is_dir())

    def unshare(self, name: str) -> None:
        """Out of every list; whoever has begun with it finds it by its id."""
        if name not in self.shared():
            raise Missing(f"{name[:60]!r} was not shared from here, so it cannot be taken back here. Nothing was changed.")
        gone = self.folder / WITHDRAWN / name
        try:
            shutil.rmtree(gone, ignore_errors=True)
            self._made(gone.parent)
            (self.folder / SHARED / name).rename(gone)
        except OSError as error:
            raise Unavailable(f"{name} could not be taken back ({error.strerror}); it is shared as before.") from error

    def _made(self, folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def _must_be_sound(self, draft: Draft) -> str:
        """The draft's id."""
        if wrong := self.check(draft):
            more = f" (and {len(wrong) - 1} more: check it)" if len(wrong) > 1 else ""
            raise Invalid(f"{wrong[0]}{more} Nothing was kept.")
        found = _ID.search(draft.scenario)
        if found is None:
            raise Invalid("scenario.yaml: write id: at the beginning of a line of its own. Nothing was kept.")
        return found["id"].strip("\"'")

    def _keep(self, draft: Draft, home: Path, name: str) -> None:
        try:
            self._lay_out(draft, home, name)
        except OSError as error:
            raise Unavailable(
                f"The scenario could not be kept ({error.strerror}): see whether the disk is full. Nothing else changed."
            ) from error

    def _lay_out(self, draft: Draft, home: Path, name: str) -> Path:
        """The draft as a small knowledge base; what it names and does not bring is borrowed from the library."""
        folder = home / "scenarios"
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{name}.yaml"
        path.write_text(draft.scenario, encoding="utf-8")
        for beside, text in zip(_named(path), (draft.cv, draft.posting), strict=True):
            target = (folder / beside).resolve()
            if not beside or not target.is_relative_to(home.resolve()) or target == path.resolve():
                continue
            source = None if text.strip() else self._lent(beside)
            if text.strip() or source:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(source.read_bytes() if source else text.encode())
        return path

    def _lent(self, beside: str) -> Path | None:
        """A file of that relative path beside the library's own scenarios."""
        homes = [*self.library.roots, *sorted((self.folder / SHARED).glob("*"))]
        paths = ((home, (home / "scenarios" / beside).resolve()) for home in homes)
        return next((path for home, path in paths if path.is_relative_to(home.resolve()) and path.is_file()), None)

    def _tidy(self, line: str, home: Path) -> str:
        """Without the folders of this machine."""
        plain = line.replace(f"{home}/scenarios/", "").replace(f"{home}/", "").replace(str(home), "the draft")
        for root in self.library.roots:
            plain = plain.replace(f"{root}/", "").replace(str(root), "the knowledge base")
        return plain

    def _prune(self) -> None:
        homes = sorted((self.folder / TRIALS).glob("trial-*"), key=lambda home: home.stat().st_mtime)
        for home in homes[:-MOST_TRIALS]:
            shutil.rmtree(home, ignore_errors=True)


def _named(path: Path) -> tuple[str, str]:
    """The CV and the posting that a scenario names; empty where it does not."""
    try:
        value = read_yaml(path).value
    except Invalid:
        return "", ""
    parts = (_part(value, "candidate", "cv"), _part(value, "posting", "file"))
    return parts[0][:200], parts[1][:200]


def _part(value: object, key: str, name: str) -> str:
    inner = value.get(key) if isinstance(value, dict) else None
    found = inner.get(name) if isinstance(inner, dict) else None
    return found if isinstance(found, str) and "\x00" not in found else ""
