"""Guesses at passwords, counted and slowed down; what is remembered is bounded."""

from collections import OrderedDict
from collections.abc import Mapping
from threading import Lock
from typing import Final, NamedTuple

from trainer.domain.errors import Unavailable
from trainer.services.ports import Clock

WINDOW: Final = 900.0
"""Seconds after the first miss until the count begins anew."""
HERE: Final = 5
"""Misses of one name from one address."""
ADDRESS: Final = 30
"""Misses from one address, whatever the names; an office may share one."""
NAME: Final = 60
"""Misses of one name, wherever from: so many that nobody is locked out by a single stranger."""
REMEMBERED: Final = 10_000
"""Names and addresses; the one that was longest without a miss is forgotten first."""


class TooMany(Unavailable):
    """Another guess is looked at only after a while."""


class _Count(NamedTuple):
    misses: int
    since: float


class Guesses:
    """How often a name or an address missed lately."""

    def __init__(self, clock: Clock, remembered: int = REMEMBERED) -> None:
        self._clock = clock
        self._remembered = remembered
        self._counts: OrderedDict[str, _Count] = OrderedDict()
        self._lock = Lock()

    def count(self, name: str, address: str) -> None:
        """Count a guess before it is looked at, so that many at once are no way round.

        Raises:
            TooMany: there were too many; the line says how long to wait.
        """
        now = self._clock()
        with self._lock:
            limits = _limits(name, address)
            waits = [self._wait(key, limit, now) for key, limit in limits.items()]
            if wait := max(waits):
                minutes = max(1, round(wait / 60))
                many = "" if minutes == 1 else "s"
                raise TooMany(f"There were too many tries. Wait {minutes} minute{many}, then sign in again; everything is safe.")
            for key in limits:
                self._add(key, now)

    def forget(self, name: str, address: str) -> None:
        """It was the right password: the misses of this name from here count no more."""
        with self._lock:
            for key in _limits(name, address):
                if key.startswith("here "):
                    self._counts.pop(key, None)
                elif (kept := self._counts.get(key)) is not None:
                    self._counts[key] = kept._replace(misses=kept.misses - 1)

    def _wait(self, key: str, limit: int, now: float) -> float:
        """Seconds until another guess is looked at."""
        kept = self._counts.get(key)
        return max(0.0, kept.since + WINDOW - now) if kept and kept.misses >= limit else 0.0

    def _add(self, key: str, now: float) -> None:
        kept = self._counts.pop(key, None)
        fresh = kept is None or now - kept.since >= WINDOW
        self._counts[key] = _Count(1, now) if fresh or kept is None else kept._replace(misses=kept.misses + 1)
        while len(self._counts) > self._remembered:
            self._counts.popitem(last=False)


def _limits(name: str, address: str) -> Mapping[str, int]:
    return {f"here {address} {name}": HERE, f"address {address}": ADDRESS, f"name {name}": NAME}
