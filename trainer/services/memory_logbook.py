"""The logbook in memory: the twin of the one on disk."""

from collections.abc import Sequence
from threading import Lock

from trainer.domain.training import TrainingEvent


class MemoryLogbook:
    """Training events by person, gone when the process ends."""

    def __init__(self) -> None:
        self._people: dict[str, tuple[TrainingEvent, ...]] = {}
        self._lock = Lock()

    def append(self, user: str, event: TrainingEvent) -> None:
        """Write it after those before."""
        with self._lock:
            self._people[user] = (*self._people.get(user, ()), event)

    def read(self, user: str) -> Sequence[TrainingEvent]:
        """All of a person's events, in order."""
        return self._people.get(user, ())

    def people(self) -> Sequence[str]:
        """Whoever has an event, by name."""
        return tuple(sorted(self._people))

    def erase(self, user: str) -> int:
        """Remove everything of a person; the number of events removed."""
        return len(self._people.pop(user, ()))
