"""A GGUF file as a chat model: llama.cpp inside this process, spoken to as an OpenAI-compatible server on loopback."""

import asyncio
import importlib
import os
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

from langchain_core.language_models import BaseChatModel

from trainer.adapters.chat import LangChainModel, Limits, openai_compatible
from trainer.domain.errors import Invalid, Missing, TrainerError, Unavailable

PATIENCE = Limits(first_word=20.0, stall=15.0, whole=90.0)
"""A small model on two cores reads a prompt at some hundred words a second, and speaks about twenty."""
_MAGIC = b"GGUF"


class Room(NamedTuple):
    """How much of the machine the model may take."""

    context: int = 6_144
    """Tokens of prompt and answer together."""
    threads: int = 0
    """0 for every core that this process may use."""
    at_once: int = 1
    """Answers made side by side; they share the context."""
    longest: int = 400
    """Most tokens of one answer."""


class LocalModel(LangChainModel):
    """A model that is loaded beside everything else from the moment this is made, and waited for when it is first used.

    Raises:
        Missing: there is no such file.
        Invalid: the extra is not installed, or the file is no GGUF.
    """

    def __init__(self, path: Path, room: Room | None = None, limits: Limits = PATIENCE, *, temperature: float = 0.6) -> None:
        _must_be_gguf(path)
        self._path, self._temperature = path, temperature
        vendor = _vendor()
        self._loading = _in_background(lambda: _start(path, room or Room(), vendor))
        super().__init__(f"local:{path.name}", self._over_loopback, limits)

    async def ready(self) -> BaseChatModel:
        """As for every model, once the file is loaded. Raises Unavailable where it cannot be."""
        await asyncio.wrap_future(self._loading)
        return await super().ready()

    def _over_loopback(self) -> BaseChatModel:
        url = f"{self._loading.result().listening_address}/v1"
        return openai_compatible(self._path.stem, "none", url, self.limits, self._temperature)


def _vendor() -> Any:
    try:
        return importlib.import_module("xllamacpp")
    except ImportError as error:
        raise Invalid("TRAINER_MODEL=local:… needs the extra 'local': pip install 'trainer[local]'.") from error


def _in_background(load: Callable[[], Any]) -> Future[Any]:
    loading: Future[Any] = Future()

    def run() -> None:
        try:
            loading.set_result(load())
        except TrainerError as error:
            loading.set_exception(error)

    Thread(target=run, daemon=True, name="local-model").start()
    return loading


def _start(path: Path, room: Room, vendor: Any) -> Any:
    """The server inside the process. Raises Unavailable where the file cannot be loaded."""
    params = vendor.CommonParams()
    params.model.path, params.hostnames, params.port = str(path), ["127.0.0.1"], 0
    params.n_ctx, params.n_parallel, params.n_predict = room.context, room.at_once, room.longest
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = room.threads or _cores()
    params.ui, params.offline, params.verbosity, params.endpoint_slots = False, True, 0, False
    try:
        return vendor.Server(params)
    except (RuntimeError, ValueError, OSError) as error:
        raise Unavailable(f"The model file {path} could not be loaded ({' '.join(str(error).split())[:80]}).") from error


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 2


def _must_be_gguf(path: Path) -> None:
    try:
        with path.open("rb") as file:
            magic = file.read(len(_MAGIC))
    except FileNotFoundError as error:
        raise Missing(f"There is no model file {path}: fetch one with 'trainer model pull', or correct TRAINER_MODEL.") from error
    except OSError as error:
        raise Invalid(f"The model file {path} cannot be read ({error.strerror}).") from error
    if magic != _MAGIC:
        raise Invalid(f"{path} is no GGUF file: TRAINER_MODEL=local:PATH wants a llama.cpp model.")
