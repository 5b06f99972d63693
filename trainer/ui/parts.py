"""The parts of Gradio that pages are made of, as this house wants them."""

from typing import Any, Final

import gradio as gr

CLICKS: Final = """
element.addEventListener('click', e => {
  const button = e.target.closest('[data-do]');
  if (button && !button.disabled) trigger('click', {...button.dataset});
});
element.addEventListener('submit', e => {
  e.preventDefault();
  if (e.target.dataset.send) return;
  trigger('submit', Object.fromEntries(new FormData(e.target)));
});
"""
"""Buttons and forms inside a view speak to their handler through these."""

ROUTES: Final = "window.chair.visit = (to) => trigger('click', {to});"
"""Links within the house go through the masthead, which is on every page, so that none of them loads the page anew."""

QUIET: Final[dict[str, Any]] = {"show_progress": "hidden", "api_visibility": "private", "concurrency_limit": None}
"""Every wait has words of its own, so Gradio draws none; no event is limited to one at a time."""


def sheet(name: str | None = None, *, classes: str | None = None, value: str = "") -> gr.HTML:
    """A place for a view. Clicks on its `data-do` buttons and submits of its forms are events of it."""
    return gr.HTML(value, js_on_load=CLICKS, padding=False, apply_default_css=False, elem_id=name, elem_classes=classes)


def plain_sheet(name: str) -> gr.HTML:
    """A place for a view whose forms go to a route beside the pages, as a browser sends them."""
    return gr.HTML("", padding=False, apply_default_css=False, elem_id=name)


def masthead_sheet() -> gr.HTML:
    """The masthead; its click event carries the address of a link that was followed anywhere in the house."""
    return gr.HTML("", js_on_load=ROUTES, padding=False, apply_default_css=False)
