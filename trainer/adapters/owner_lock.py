"""One owner process of a folder, by a lock that the system lets go when the process ends."""

import sys
from pathlib import Path
from typing import IO

from trainer.domain.errors import Unavailable

if sys.platform == "win32":
    import msvcrt

    def _seize(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _seize(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class OwnerLock:
    """Held from `seize` until `release` or the end of the process."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[str] | None = None

    def seize(self) -> bool:
        """Whether this process owns the folder now.

        Raises:
            Unavailable: the lock file cannot be written.
        """
        if self._file is not None:
            return True
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            file = self._path.open("a", encoding="utf-8")
        except OSError as error:
            raise Unavailable(
                f"{self._path.parent}: cannot be written to ({error.strerror}); set TRAINER_DATA to a folder that can"
            ) from error
        try:
            _seize(file)
        except OSError:
            file.close()
            return False
        self._file = file
        return True

    def release(self) -> None:
        """Let the next process in."""
        if self._file is not None:
            self._file.close()
            self._file = None
