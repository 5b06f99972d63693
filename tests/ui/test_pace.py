"""The newest word reaches the page, and the speaker never waits for it."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from trainer.domain.errors import Unavailable
from trainer.ui.pace import newest


async def burst(count: int) -> AsyncIterator[int]:
    for number in range(count):
        yield number
        await asyncio.sleep(0)


async def test_the_last_item_is_never_skipped():
    assert [n async for n in newest(burst(500), every=0.01)][-1] == 499


async def test_a_burst_becomes_few_updates():
    assert len([n async for n in newest(burst(500), every=0.05)]) < 20


async def test_nothing_said_is_nothing_shown():
    assert [n async for n in newest(burst(0))] == []


async def test_a_fault_comes_out_after_the_last_item():
    async def falls() -> AsyncIterator[int]:
        yield 1
        raise Unavailable("gone")

    heard = newest(falls())
    assert await anext(heard) == 1
    with pytest.raises(Unavailable):
        await anext(heard)


async def test_leaving_early_stops_the_speaker():
    stopped = asyncio.Event()

    async def endless() -> AsyncIterator[int]:
        try:
            while True:
                yield 1
                await asyncio.sleep(0)
        finally:
            stopped.set()

    listener = newest(endless(), every=0.01)
    await anext(listener)
    await listener.aclose()
    assert stopped.is_set()
