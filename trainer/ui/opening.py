"""Brings Gradio in without the type stubs that it would otherwise write anew at every start."""

import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any


def bring_in_gradio() -> None:
    """Import Gradio before anything else does.

    Gradio parses the source of each of its components at import, to write `.pyi` files for editors beside them: 2.4 of 5.3 seconds of
    processor time. It leaves out components for which `inspect.getfile` raises `OSError`, as it does for classes made without a file.
    """
    with _fileless("gradio."):
        import_module("gradio")


@contextmanager
def one_application() -> Iterator[None]:
    """Inside of this, Gradio makes no web application of its own.

    It makes one, with 85 routes, each time that a `Blocks` is begun, ended, queued and mounted; only the last two are ever asked anything.
    """
    from gradio.routes import App  # noqa: PLC0415 - Gradio is brought in first, and then by `bring_in_gradio`

    made = App.create_app
    App.create_app = staticmethod(lambda *_, **__: None)  # type: ignore[assignment,method-assign] # nobody asks it
    try:
        yield
    finally:
        App.create_app = staticmethod(made)  # type: ignore[method-assign]


@contextmanager
def _fileless(package: str) -> Iterator[None]:
    found = inspect.getfile

    def getfile(thing: Any) -> str:
        if isinstance(thing, type) and thing.__module__.startswith(package):
            raise OSError(f"{thing.__module__} is read for its types only")
        return found(thing)

    inspect.getfile = getfile  # type: ignore[assignment] # it asks and answers as the one it stands in for
    try:
        yield
    finally:
        inspect.getfile = found
