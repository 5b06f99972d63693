"""Everything that is kept about a person: to take away, and to remove."""

import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import NamedTuple, Protocol

from trainer.domain.journal import Adopted, Event, Graded
from trainer.services.appending import append
from trainer.services.entrance import SignIns
from trainer.services.people import Person
from trainer.services.ports import Journal, Logbook, SessionRow
from trainer.services.rounds import Rounds


class Accounts(Protocol):
    """The accounts, as far as they belong to one person."""

    def person(self, name: str) -> Person | None:
        """The person of that name."""

    def remove(self, name: str) -> bool:
        """Take the account out; False where there was none."""


class Moved(NamedTuple):
    """What is another's now."""

    sessions: int
    training: int


class Removed(NamedTuple):
    """What was there."""

    sessions: int
    training: int
    sign_ins: int
    account: bool


@dataclass(frozen=True)
class Belongings:
    """Over every place in which something of a person is kept."""

    journal: Journal
    logbook: Logbook
    sign_ins: SignIns
    rounds: Rounds
    accounts: Accounts

    def files(self, name: str) -> Iterator[tuple[str, bytes]]:
        """Everything as files: the account without its password's hash, the training log, and each session's journal and last report."""
        account = self.accounts.person(name)
        name = account.name if account else name
        yield "account.json", _json({"name": name, "role": account.role if account else None, "signs_in_here": account is not None})
        yield "training.json", _json([event.model_dump(mode="json") for event in self.logbook.read(name)])
        yield "rounds.json", _json([one._asdict() for one in self.rounds.rounds() if one.opened_by == name])
        for row in self.journal.sessions(name):
            yield from _session(row, self.journal.read(row.id))

    def archive(self, name: str) -> bytes:
        """The same as one ZIP file."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for path, content in self.files(name):
                archive.writestr(path, content)
        return out.getvalue()

    def adopt(self, name: str, former: str, now: float) -> Moved:
        """Make what was practised under a former name this person's: an event more in each session, and the training log carried over.

        Args:
            name: whose it will be.
            former: the name that it was practised under.
            now: Unix time in seconds.
        """
        rows = self.journal.sessions(former)
        for row in rows:
            adopted = Adopted(user=name, at=round(now - row.started, 3))
            append(self.journal, row.id, partial(_and, adopted))
        trained, there = self.logbook.read(former), self.logbook.read(name)
        for event in trained:
            if event not in there:  # or a carrying over that was cut off would leave some of it twice
                self.logbook.append(name, event)
        self.logbook.erase(former)
        return Moved(len(rows), len(trained))

    def erase(self, name: str) -> Removed:
        """Remove it all. The account goes first, so that nobody signs in while the rest is removed; twice is no error."""
        known = self.accounts.person(name)
        name = known.name if known else name
        account = self.accounts.remove(name)
        sign_ins = self.sign_ins.remove_of(name)
        sessions, training = self.journal.erase(name), self.logbook.erase(name)
        self.rounds.forget(name)
        return Removed(sessions, training, sign_ins, account)


def _and(event: Event, _: Sequence[Event]) -> Sequence[Event]:
    return (event,)


def _session(row: SessionRow, events: Sequence[Event]) -> Iterator[tuple[str, bytes]]:
    began = datetime.fromtimestamp(row.started, UTC).strftime("%Y-%m-%dT%H%M")
    folder = f"sessions/{began}-{_plain(row.scenario)}-{_plain(row.id)}"
    yield f"{folder}/journal.json", _json([event.model_dump(mode="json") for event in events])
    report = next((event.report for event in reversed(events) if isinstance(event, Graded)), None)
    if report:
        yield f"{folder}/report.json", report.encode()


def _plain(text: str) -> str:
    """Fit for a file's name, whatever stood in the database."""
    return "".join(letter if letter.isalnum() or letter in "-_" else "_" for letter in text)[:80]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()
