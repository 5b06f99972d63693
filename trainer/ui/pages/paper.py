"""A sheet to write on that saves itself: the plan and the notes."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any, Final, NamedTuple

import gradio as gr

from trainer.domain.errors import Invalid, Missing
from trainer.services.practice import LONGEST_TEXT
from trainer.services.room import SessionView
from trainer.ui.desk import Desk, Updates
from trainer.ui.parts import QUIET, sheet
from trainer.ui.unforeseen import worded
from trainer.ui.views.shell import saved

PAUSE: Final = 0.8
"""Seconds between two saves of a sheet that is being written on."""


class Paper(NamedTuple):
    """A text box and the word that says whether it is safe."""

    text: gr.Textbox
    saved: gr.HTML

    @classmethod
    def build(cls, label: str, placeholder: str, lines: int) -> "Paper":
        """Place it."""
        text = gr.Textbox(label=label, placeholder=placeholder, lines=lines, max_lines=24, max_length=LONGEST_TEXT, elem_classes="sheet")
        return cls(text, sheet(classes="saved"))

    def wire(self, desk: Desk, save: Callable[[str, str, str], None], kept: Callable[[SessionView], str]) -> Any:
        """Save while it is written: the first stroke at once, then the newest text about once a second. What may follow a save hangs on it.

        Gradio's `input` event is silent about what is pasted with the mouse, and `change` speaks up when the page itself
        writes the text; so it is `change`, and what the journal has already is not saved again.
        """

        async def keep(session: str, text: str, request: gr.Request) -> AsyncIterator[Updates]:
            user = desk.user(request)
            try:
                if not session or text == await asyncio.to_thread(_there, desk, user, session, kept):
                    return
                await asyncio.to_thread(save, user, session, text)
                yield {self.saved: saved()}
            except Exception as error:  # noqa: BLE001 - an edge of its own: its words stand beside the sheet
                yield {self.saved: saved(str(worded(error)))}
            await asyncio.sleep(PAUSE)

        return self.text.change(keep, [desk.session, self.text], [self.saved], trigger_mode="always_last", **QUIET)

    def show(self, text: str) -> Updates:
        """The text as last saved."""
        return {self.text: text, self.saved: ""}


def _there(desk: Desk, user: str, session: str, kept: Callable[[SessionView], str]) -> str | None:
    """What the journal has of it; None where the session cannot be shown, for what is written can be saved all the same."""
    try:
        return kept(desk.room.view(user, session))
    except (Missing, Invalid):
        return None
