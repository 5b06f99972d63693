"""The newest word reaches the page, and the speaker never waits for it."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from trainer.domain.errors import Unavailable
from trainer.services.room import Reply
from trainer.ui.pace import EVERY, LONGEST, newest, spoken, steps


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


LONG = "one two three four five six seven eight nine ten " * 30


def test_a_whole_reply_is_spoken_word_by_word():
    said = steps("", LONG[:49])
    assert said
    assert all(LONG.startswith(text) for text in said)
    assert said == sorted(set(said), key=len)
    assert not any(text[-1:].isalpha() and LONG[len(text)].isalpha() for text in said)


@pytest.mark.parametrize("words", [1, 2, 30, 300, 3000])
def test_no_reply_is_held_back_for_long(words):
    assert len(steps("", "word " * words)) * EVERY <= LONGEST + 1e-9


def test_the_next_word_of_a_stream_is_not_held_back():
    assert steps("Well, I", "Well, I was") == []


def test_words_taken_back_are_not_spoken_again():
    assert steps("As a model I", LONG) == []


async def test_the_reply_that_stands_comes_last_and_whole():
    async def at_once() -> AsyncIterator[Reply]:
        yield Reply(LONG, done=True, notice="a line")

    said = [reply async for reply in spoken(at_once(), every=0.001)]
    assert said[-1] == Reply(LONG, done=True, notice="a line")
    assert len(said) > 5
    assert not any(reply.done for reply in said[:-1])
