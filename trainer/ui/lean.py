"""Gradio's `Blocks`, which leaves alone what an event does not name."""

from collections.abc import Mapping
from copy import copy
from typing import Any, Final

import gradio as gr
from gradio.block_function import BlockFunction
from gradio.blocks import Block
from gradio.state_holder import SessionState

UNTOUCHED: Final = {"__type__": "update"}
"""How Gradio tells the browser that a component stays as it is."""


class LeanBlocks(gr.Blocks):
    """Handlers here answer with new values by component, and most name few of the fifty that an event may touch.

    Gradio would make each of the others anew at every step of a stream, to say that it stays as it is: 30 ms of processor time a step,
    ten steps a second for every reply.
    """

    async def postprocess_data(self, block_fn: BlockFunction, predictions: Any, state: SessionState | None) -> list[Any]:
        """What is sent for one step: the named components as Gradio makes them, the others untouched."""
        if not _by_component(predictions, block_fn):
            whole: list[Any] = await super().postprocess_data(block_fn, predictions, state)
            return whole
        named = copy(block_fn)
        named.outputs = [block for block in block_fn.outputs if block in predictions]
        values = [predictions[block] for block in named.outputs]
        made = await super().postprocess_data(named, values if len(values) != 1 else values[0], state) if values else []
        sent = dict(zip(named.outputs, made, strict=True))
        return [sent.get(block, dict(UNTOUCHED)) for block in block_fn.outputs]


def _by_component(predictions: Any, block_fn: BlockFunction) -> bool:
    """Whether this is a mapping of components that the event may touch; what else there is, Gradio has a word for."""
    outputs = set(block_fn.outputs)
    return isinstance(predictions, Mapping) and all(isinstance(key, Block) and key in outputs for key in predictions) and len(outputs) > 1
