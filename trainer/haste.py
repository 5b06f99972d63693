"""A quicker start: patterns are compiled when they are first used, and nothing is swept up while modules are brought in."""

import gc
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

COMPILE: Final = re.compile


class Late:
    """A pattern that is compiled when something is first asked of it, and from then on as quick as any."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # what copies and prints asks for these; no pattern is asked for any
            raise AttributeError(name)
        found = getattr(COMPILE(*self._given), name)
        self.__dict__[name] = found
        return found


@contextmanager
def quick_imports(package: str = "trainer") -> Iterator[None]:
    """Bring modules in with less work.

    The patterns by which the interviewer is heard take 1.2 of 3 seconds of processor time to compile; the first page needs none of them.
    Inside of this, `re.compile` gives a `Late` one to the modules of the package, and the real one to all others. It is for imports alone:
    nobody there waits for a `re.error`. A late pattern is asked by its methods; `re.sub(PATTERN, …)` would not know it.
    """
    sweeping = gc.isenabled()
    gc.disable()
    re.compile = _late_for(f"{package}.")
    try:
        yield
    finally:
        re.compile = COMPILE
        gc.freeze()  # what was brought in stays; looking through it again and again is no use
        if sweeping:
            gc.enable()


def _late_for(prefix: str) -> Callable[..., Any]:
    def compile_late(pattern: Any, flags: int = 0) -> Any:
        asks = sys._getframe(1).f_globals.get("__name__", "")  # noqa: SLF001 - the documented way to learn who calls
        return Late(pattern, flags) if asks.startswith(prefix) else COMPILE(pattern, flags)

    return compile_late
