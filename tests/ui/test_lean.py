"""What an event does not name is neither made anew nor sent; what it names is sent as Gradio sends it."""

import gradio as gr
import pytest
from gradio.state_holder import SessionState

from trainer.ui.lean import LeanBlocks


@pytest.fixture(params=[gr.Blocks, LeanBlocks])
def blocks(request):
    with request.param(analytics_enabled=False) as made:
        made.parts = [gr.HTML(), gr.Textbox(), gr.Column(), gr.HTML()]
        gr.Button().click(dict, None, made.parts)
    return made


async def sent(blocks, predictions):
    (function,) = blocks.fns.values()
    return await blocks.postprocess_data(function, predictions, SessionState(blocks))


def one(parts):
    return {parts[0]: "words"}


def three(parts):
    return {parts[1]: "typed", parts[2]: gr.update(visible=False), parts[3]: "more"}


@pytest.mark.parametrize("named", [one, three])
async def test_what_is_sent_is_what_gradio_sends(blocks, named):
    values = named(blocks.parts)
    answer = await sent(blocks, values)
    for part, value in zip(blocks.parts, answer, strict=True):
        if part not in values:
            assert (value["__type__"], "value" in value) == ("update", False)
        elif isinstance(values[part], str):
            assert value == values[part]
        else:
            assert (value["__type__"], value["visible"]) == ("update", False)


async def test_what_is_not_named_is_not_made_anew(blocks):
    (function,) = blocks.fns.values()
    state = SessionState(blocks)
    await blocks.postprocess_data(function, {blocks.parts[1]: "typed"}, state)
    kept = state[blocks.parts[0]._id] is blocks.parts[0]  # noqa: SLF001 - the only name that Gradio has for it
    assert kept == isinstance(blocks, LeanBlocks)


async def test_a_list_of_all_and_a_stranger_are_gradios_matter(blocks):
    assert [one for one in await sent(blocks, ["a", "b", gr.update(), "c"]) if isinstance(one, str)] == ["a", "b", "c"]
    with gr.Blocks(analytics_enabled=False):
        stranger = gr.HTML()
    with pytest.raises(ValueError, match="not specified as output"):
        await sent(blocks, {stranger: "x"})


async def test_an_event_may_name_nothing():
    with LeanBlocks(analytics_enabled=False) as blocks:
        parts = [gr.HTML(), gr.HTML()]
        gr.Button().click(dict, None, parts)
    assert await sent(blocks, {}) == [{"__type__": "update"}] * 2
