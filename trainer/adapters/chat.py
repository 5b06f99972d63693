"""Language models through LangChain, behind the port `ChatModel`: one name, bounded waits, one error."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from contextlib import aclosing, suppress
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import openai
from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk
from pydantic import ValidationError

from trainer.adapters.model_faults import VENDOR_FAULTS, unavailable
from trainer.domain.errors import Invalid, Unavailable
from trainer.services.ports import Message

OPENAI = "https://api.openai.com/v1"
NOTHING: Mapping[str, str] = {}


class Limits(NamedTuple):
    """How long a person waits, in seconds."""

    first_word: float = 18.0
    """Before a stream's first word; the scripted voice takes over after it."""
    stall: float = 10.0
    """Between two pieces of a stream."""
    whole: float = 60.0
    """For the whole of an answer."""
    retries: int = 0
    """Tries after the first. The vendor's client obeys `retry-after` without a bound, so none where somebody waits."""


CONVERSATION = Limits()
GRADING = Limits(first_word=90.0, stall=60.0, whole=120.0, retries=2)


class LangChainModel:
    """A chat model of any of LangChain's providers. `build` makes it; it is called once in each event loop.

    The vendor's client keeps sockets of the loop that it was first used in, and fails in a second one (langchain#35783).
    """

    def __init__(self, name: str, build: Callable[[], BaseChatModel], limits: Limits = CONVERSATION) -> None:
        self.name, self.limits = name, limits
        self._build = build
        self._home: tuple[asyncio.AbstractEventLoop, BaseChatModel] | None = None

    async def ready(self) -> BaseChatModel:
        """The LangChain model for the running event loop. Raises Unavailable where it cannot be had."""
        loop = asyncio.get_running_loop()
        if self._home is None or self._home[0] is not loop:
            self._home = loop, self._build()
        return self._home[1]

    async def stream(self, messages: Sequence[Message]) -> AsyncIterator[str]:
        """Words as they come. Raises Unavailable as the port says, also where the stream ends with no reason given."""
        finish, spoken = "", False
        async with aclosing(self._chunks(_pairs(messages))) as chunks:
            async for chunk in chunks:
                finish = _finish(chunk) or finish
                if text := chunk.text:
                    spoken = True
                    yield text
        self._must_be_whole(finish, spoken=spoken)

    async def complete(self, messages: Sequence[Message], schema: dict[str, object]) -> str:
        """One JSON reply to a schema, unvalidated. Raises Unavailable as the port says."""
        model = (await self.ready()).bind(**structured(schema))
        try:
            async with asyncio.timeout(self.limits.whole):
                reply = await model.ainvoke(_pairs(messages))
        except VENDOR_FAULTS as error:
            raise unavailable(self.name, error) from error
        finish = "refusal" if reply.additional_kwargs.get("refusal") else _finish(reply)
        self._must_be_whole(finish, spoken=bool(reply.text.strip()))
        return reply.text

    async def _chunks(self, messages: list[tuple[str, str]]) -> AsyncGenerator[AIMessageChunk, None]:
        """The vendor's chunks; each wait is bounded, each fault is Unavailable."""
        chunks = (await self.ready()).astream(messages)
        wait, end = self.limits.first_word, asyncio.get_running_loop().time() + self.limits.whole
        try:
            while True:
                try:
                    async with asyncio.timeout(min(wait, max(0.0, end - asyncio.get_running_loop().time()))):
                        chunk = await anext(chunks)
                except StopAsyncIteration:
                    return
                except VENDOR_FAULTS as error:
                    raise unavailable(self.name, error) from error
                wait = self.limits.stall if chunk.text else wait
                yield chunk
        finally:
            with suppress(RuntimeError):
                await chunks.aclose()  # type: ignore[attr-defined]

    def _must_be_whole(self, finish: str, *, spoken: bool) -> None:
        if finish in {"length", "max_tokens"}:
            raise Unavailable(f"The model {self.name} failed: it was cut off by its own length limit.")
        if finish in {"content_filter", "refusal", "safety"}:
            raise Unavailable(f"The model {self.name} failed: its provider refused to answer.")
        if not finish:
            raise Unavailable(f"The model {self.name} failed: the answer broke off before its end. Try again.")
        if not spoken:
            raise Unavailable(f"The model {self.name} failed: it answered with nothing. Try again, or choose another model.")


def connect(
    spec: str,
    *,
    api_key: str | None,
    base_url: str | None = None,
    limits: Limits = CONVERSATION,
    temperature: float | None = None,
    given: Mapping[str, str] = NOTHING,
) -> LangChainModel:
    """The model of LangChain's `provider:model`; nothing is called yet.

    Args:
        spec: As in TRAINER_MODEL; a bare name is one of OpenAI's form.
        api_key: Read by the caller; without one, a local server is tried with none.
        base_url: Of an OpenAI-compatible server; the vendor's own where there is none.
        limits: The waits that are borne.
        temperature: Left to the model where None; some models refuse one.
        given: What a provider other than OpenAI's takes, by its own parameters: its key, its address.

    Raises:
        Invalid: the provider is unknown or its package is not installed, or there is no key where one is needed.
    """
    provider, _, model = spec.partition(":") if ":" in spec else ("openai", ":", spec)
    if not provider or not model:
        raise Invalid(f"TRAINER_MODEL {spec!r} names no model: write provider:model, for example openai:gpt-5-mini.")
    if provider == "openai":
        return _openai(spec if ":" in spec else f"openai:{spec}", model, api_key, base_url, limits, temperature)
    options = _options(provider, model, limits, temperature)
    options |= ({"api_key": api_key} if api_key else {}) | ({"base_url": base_url} if base_url else {}) | dict(given)
    _try(spec, options)
    return LangChainModel(spec, lambda: _make(options), limits)


def structured(schema: dict[str, object]) -> dict[str, Any]:
    """What `bind` takes to ask for JSON: LangChain's own helper loses or invents replies in four ways, one of them silent."""
    return {"response_format": {"type": "json_schema", "json_schema": {"name": "reply", "schema": schema, "strict": True}}}


def _openai(name: str, model: str, api_key: str | None, base_url: str | None, limits: Limits, temperature: float | None) -> LangChainModel:
    if not api_key and not base_url:
        raise Invalid("OPENAI_API_KEY is not set: set it, or OPENAI_BASE_URL for a server of your own, or TRAINER_MODEL=scripted.")
    return LangChainModel(name, lambda: openai_compatible(model, api_key or "none", base_url or OPENAI, limits, temperature), limits)


def openai_compatible(model: str, api_key: str, url: str, limits: Limits, temperature: float | None) -> BaseChatModel:
    """A model behind an OpenAI-compatible server, with a client of its own; no proxy stands between a machine and itself."""
    here = urlsplit(url).hostname in {"127.0.0.1", "localhost", "::1"}
    options = _options("openai", model, limits, temperature) | {"base_url": url, "api_key": api_key, "use_responses_api": False}
    client = openai.DefaultAsyncHttpxClient(timeout=limits.whole, trust_env=not here)
    return _make(options | {"http_async_client": client, "http_socket_options": (), "stream_chunk_timeout": limits.whole})


def _options(provider: str, model: str, limits: Limits, temperature: float | None) -> dict[str, Any]:
    options: dict[str, Any] = {"model": model, "model_provider": provider, "max_retries": limits.retries, "timeout": limits.whole}
    return options | ({} if temperature is None else {"temperature": temperature})


def _make(options: dict[str, Any]) -> BaseChatModel:
    made: BaseChatModel = init_chat_model(**options)
    return made


def _try(spec: str, options: dict[str, Any]) -> None:
    try:
        _make(options)
    except ImportError as error:
        raise Invalid(f"TRAINER_MODEL {spec!r}: this provider's package is not installed ({error.name}).") from error
    except ValidationError as error:  # its text would show what was handed over, the key too
        raise Invalid(f"TRAINER_MODEL {spec!r}: {error.errors(include_input=False)[0]['msg'][:160]}") from None
    except ValueError as error:
        raise Invalid(f"TRAINER_MODEL {spec!r}: {' '.join(str(error).split())[:160]}") from error


def _pairs(messages: Sequence[Message]) -> list[tuple[str, str]]:
    return [(message.role, message.text) for message in messages]


def _finish(message: AIMessage) -> str:
    """Why the model stopped, under whichever name its provider gives it; empty where it is not said."""
    told = message.response_metadata
    return str(told.get("finish_reason") or told.get("stop_reason") or told.get("done_reason") or "").lower()
