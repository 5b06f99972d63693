"""What every page has at hand: the room, who asks, the session's id and the line for notices."""

from collections.abc import AsyncIterator, Callable, Mapping
from functools import wraps
from typing import Any, NamedTuple

import gradio as gr
from gradio.blocks import Block
from starlette.requests import Request

from trainer.domain.errors import Forbidden, TrainerError
from trainer.services.room import Room, SessionView
from trainer.ui.views.shell import notice

Updates = Mapping[Block, Any]
"""New values by component; what is not named stays."""

UserOf = Callable[[Request], str]
"""Who asks. It is called on every event and every download, for hiding a button protects nothing."""


class Desk(NamedTuple):
    """Shared by the pages of one `Blocks`."""

    room: Room
    user_of: UserOf
    session: gr.Textbox
    """The id in the page's address. It comes from the browser: the room checks on every call whose it is."""
    notice: gr.HTML

    def user(self, request: gr.Request) -> str:
        """The person behind an event."""
        if request.request is None:
            raise Forbidden("This was asked for by nobody. Open the page again; everything that was said is safe.")
        return self.user_of(request.request)

    def view(self, request: gr.Request, session: str) -> SessionView:
        """The session as the journal has it."""
        return self.room.view(self.user(request), session)

    def told(self, handler: Callable[..., Updates], *, afterwards: bool = False) -> Callable[..., Updates]:
        """The handler, whose `TrainerError` becomes one line on the page; the line before goes, unless this only follows another."""

        @wraps(handler)
        def run(*args: Any) -> Updates:
            try:
                return {**({} if afterwards else {self.notice: ""}), **handler(*args)}
            except TrainerError as error:
                return {self.notice: notice(str(error))}

        return run

    def told_as_it_goes(self, handler: Callable[..., AsyncIterator[Updates]]) -> Callable[..., AsyncIterator[Updates]]:
        """The same for a handler that streams."""

        @wraps(handler)
        async def run(*args: Any) -> AsyncIterator[Updates]:
            yield {self.notice: ""}
            try:
                async for updates in handler(*args):
                    yield updates
            except TrainerError as error:
                yield {self.notice: notice(str(error))}

        return run


def asked(event: gr.EventData, name: str) -> str:
    """What a button or a form of a view sent under that name; empty where it sent nothing."""
    data = event._data  # noqa: SLF001 - Gradio's public attribute access raises on absent names
    return str(data.get(name, "")) if isinstance(data, dict) else ""
