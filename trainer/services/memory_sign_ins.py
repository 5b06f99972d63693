"""Sign-ins in memory: the twin of those on disk."""

from trainer.services.entrance import SignIn


class MemorySignIns:
    """Sign-ins by the hash of their token, gone when the process ends."""

    def __init__(self) -> None:
        self._kept: dict[str, SignIn] = {}

    def add(self, token_sha256: str, user: str, at: float) -> None:
        """Keep a new one."""
        self._kept[token_sha256] = SignIn(user, at)

    def find(self, token_sha256: str) -> SignIn | None:
        """The one of that hash."""
        return self._kept.get(token_sha256)

    def seen(self, token_sha256: str, at: float) -> None:
        """Note that it is in use."""
        if token_sha256 in self._kept:
            self._kept[token_sha256] = self._kept[token_sha256]._replace(seen=at)

    def remove(self, token_sha256: str) -> None:
        """End it."""
        self._kept.pop(token_sha256, None)

    def remove_of(self, user: str) -> int:
        """End all of a person; how many."""
        return self._drop({key for key, one in self._kept.items() if one.user == user})

    def remove_before(self, at: float) -> int:
        """End those that were last seen before; how many."""
        return self._drop({key for key, one in self._kept.items() if one.seen < at})

    def _drop(self, keys: set[str]) -> int:
        for key in keys:
            self.remove(key)
        return len(keys)
