"""What every page has at hand: the room, who asks, the session's id and the line for notices."""

from collections.abc import AsyncIterator, Callable, Mapping
from functools import wraps
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import gradio as gr
from gradio.blocks import Block
from starlette.requests import Request

from trainer.domain.errors import Forbidden
from trainer.services.people import Person
from trainer.services.room import Room, SessionView
from trainer.services.rounds import Calibrating
from trainer.services.school import School
from trainer.ui.unforeseen import Unforeseen, worded
from trainer.ui.views import shell

Updates = Mapping[Block, Any]
"""New values by component; what is not named stays."""

PersonOf = Callable[[Request], Person]
"""Who asks. It is called on every event and every download, for hiding a button protects nothing."""


class Desk(NamedTuple):
    """Shared by the pages of one `Blocks`."""

    room: Room
    person_of: PersonOf
    session: gr.Textbox
    """The id in the page's address. It comes from the browser: the room checks on every call whose it is."""
    address: gr.Textbox
    """Where in the house the page stands, as a query: `session=…`, `page=…`, or empty at home. It comes back from the browser too."""
    notice: gr.HTML
    standing: frozenset[str] = frozenset()
    """Names of the standing pages that there are."""
    school: School | None = None
    """For the next step on the path, which the home page shows."""
    calibrating: Calibrating | None = None
    """For the open rounds, which the home page names."""
    hears: bool = False
    """Whether the house itself can hear and speak."""

    def person(self, request: gr.Request) -> Person:
        """Who is behind an event."""
        if request.request is None:
            raise Forbidden("This was asked for by nobody. Open the page again; everything that was said is safe.")
        return self.person_of(request.request)

    def user(self, request: gr.Request) -> str:
        """The name that the sessions are kept under."""
        return self.person(request).name

    def view(self, request: gr.Request, session: str) -> SessionView:
        """The session as the journal has it."""
        return self.room.view(self.user(request), session)

    def words(self, error: Exception) -> Updates:
        """What the page says of a fault: its line, or a card where nobody foresaw it."""
        told = worded(error)
        return {self.notice: shell.unforeseen() if isinstance(told, Unforeseen) else shell.notice(str(told))}

    def told(self, handler: Callable[..., Updates], *, afterwards: bool = False) -> Callable[..., Updates]:
        """The handler, whose fault becomes words on the page; those before go, unless this only follows another."""

        @wraps(handler)
        def run(*args: Any) -> Updates:
            try:
                return {**({} if afterwards else {self.notice: ""}), **handler(*args)}
            except Exception as error:  # noqa: BLE001 - the page's edge: whatever it is, somebody waits for words
                return self.words(error)

        return run

    def told_as_it_goes(self, handler: Callable[..., AsyncIterator[Updates]]) -> Callable[..., AsyncIterator[Updates]]:
        """The same for a handler that streams."""

        @wraps(handler)
        async def run(*args: Any) -> AsyncIterator[Updates]:
            yield {self.notice: ""}
            try:
                async for updates in handler(*args):
                    yield updates
            except Exception as error:  # noqa: BLE001 - the same edge
                yield self.words(error)

        return run


def sent(event: gr.EventData) -> dict[str, str]:
    """Everything that a button or a form of a view sent, by name. It comes from the browser."""
    data = event._data  # noqa: SLF001 - Gradio's public attribute access raises on absent names
    return {str(name): str(value) for name, value in data.items()} if isinstance(data, dict) else {}


def asked(event: gr.EventData, name: str) -> str:
    """What it sent under that name; empty where it sent nothing."""
    return sent(event).get(name, "")


def query_of(address: str) -> dict[str, str]:
    """The query of an address within the house: the last value of each name."""
    return dict(parse_qsl(address.lstrip("?")))
