"""Calibration rounds in memory: the twin of those on disk."""

from collections.abc import Sequence

from trainer.services.rounds import Round


class MemoryRounds:
    """Rounds, gone when the process ends."""

    def __init__(self) -> None:
        self._kept: dict[str, Round] = {}

    def add(self, one: Round) -> None:
        """Keep a new one."""
        self._kept[one.id] = one

    def rounds(self) -> Sequence[Round]:
        """All, newest first."""
        return tuple(sorted(self._kept.values(), key=lambda one: (one.opened, one.id), reverse=True))

    def close(self, round_id: str, at: float) -> None:
        """Note that it is over."""
        self._kept[round_id] = self._kept[round_id]._replace(closed=at)

    def forget(self, user: str) -> None:
        """Take a person's name off the rounds that she opened."""
        self._kept = {key: one._replace(opened_by="") if one.opened_by == user else one for key, one in self._kept.items()}
