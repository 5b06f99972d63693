"""A chat model that says what it was told to say, and fails when it was told to fail: for tests and demonstrations."""

import json
from collections.abc import AsyncIterator, Callable, Sequence

from trainer.domain.errors import Unavailable
from trainer.services.ports import Message

Line = str | Unavailable | Callable[[Sequence[Message]], str]
"""A whole reply, a fault, or a function of what was asked. A reply that ends in `CUT` breaks off there."""

CUT = "\N{SYMBOL FOR END OF TRANSMISSION}"


class ScriptedModel:
    """Deterministic: its lines in order, the last one for ever after; keeps what it was asked in `seen`."""

    def __init__(self, *lines: Line, name: str = "scripted:lines") -> None:
        self.name = name
        self.seen: list[tuple[Message, ...]] = []
        self._lines = lines or (_echo,)

    async def stream(self, messages: Sequence[Message]) -> AsyncIterator[str]:
        """The next line, word by word. Raises Unavailable where the line is one, or is cut."""
        reply = self._next(messages)
        for number, word in enumerate(reply.removesuffix(CUT).split(" ")):
            yield word if number == 0 else f" {word}"
        self._end(reply)

    async def complete(self, messages: Sequence[Message], schema: dict[str, object]) -> str:
        """The next line, whole, whatever the schema; its name is told where no line was given. Raises as `stream`."""
        reply = self._next(messages) if self._lines != (_echo,) else json.dumps({"schema": sorted(schema)})
        self._end(reply)
        return reply

    def _next(self, messages: Sequence[Message]) -> str:
        line = self._lines[min(len(self.seen), len(self._lines) - 1)]
        self.seen.append(tuple(messages))
        if isinstance(line, Unavailable):
            raise line
        return line if isinstance(line, str) else line(messages)

    def _end(self, reply: str) -> None:
        if reply.endswith(CUT):
            raise Unavailable(f"The model {self.name} failed: the answer broke off before its end. Try again.")


def _echo(messages: Sequence[Message]) -> str:
    return f"You said: {messages[-1].text.splitlines()[-1]}"
