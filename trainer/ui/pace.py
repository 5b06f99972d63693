"""The pace of words on the page: a fast speaker does not drown it, and one who has everything at once is heard word by word."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Final, TypeVar

from trainer.services.room import Reply

T = TypeVar("T")

EVERY: Final = 0.1
"""Seconds between two updates. One update for each word costs a core at about thirty people (measured with Gradio 6.31)."""

WORDS_A_SECOND: Final = 18.0
"""Faster than anybody speaks or reads: seen to be spoken, not waited for."""
LONGEST: Final = 1.3
"""Seconds by which a whole reply is held back at most."""
WORD: Final = re.compile(r"\S+\s*")


async def newest(source: AsyncIterator[T], every: float = EVERY) -> AsyncIterator[T]:
    """The newest item whenever the page may be updated again; the last item is never skipped.

    The source is never kept waiting by the page. Its error, if any, comes out here after its last item.
    """
    waiting: list[T] = []
    ready = asyncio.Event()

    async def pump() -> None:
        try:
            async for item in source:
                waiting[:] = [item]
                ready.set()
        finally:
            ready.set()

    task = asyncio.create_task(pump())
    try:
        while not task.done() or waiting:
            await ready.wait()
            ready.clear()
            if waiting:
                yield waiting.pop()
            if not task.done():
                await asyncio.wait((task,), timeout=every)
        await task
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def spoken(source: AsyncIterator[Reply], every: float = EVERY) -> AsyncIterator[Reply]:
    """The replies at a pace that can be read along.

    A voice that has its whole reply at once (the scripted one) is shown a few words at a time, about `WORDS_A_SECOND`; the end
    is held back by no more than `LONGEST`. A voice that streams by itself is passed on as it speaks.
    """
    shown = ""
    async for reply in source:
        for text in steps(shown, reply.text, every):
            yield Reply(text, done=False)
            await asyncio.sleep(every)
        shown = reply.text
        yield reply


def steps(shown: str, text: str, every: float = EVERY) -> list[str]:
    """What is shown between two states of a reply: nothing for the next word or two, or where words were taken back."""
    if not text.startswith(shown):
        return []
    ends = [len(shown) + found.end() for found in WORD.finditer(text[len(shown) :])]
    most = max(1, int(LONGEST / every))
    size = max(WORDS_A_SECOND * every, len(ends) / most)
    count = int(len(ends) / size)
    return [text[: ends[max(0, round(n * size) - 1)]] for n in range(1, count + 1) if round(n * size) < len(ends)]
