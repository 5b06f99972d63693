"""A GGUF file as a chat model: llama.cpp inside this process, spoken to as an OpenAI-compatible server on loopback."""

import os
from pathlib import Path
from typing import Any, NamedTuple

from trainer.adapters.chat import LangChainModel, Limits, connect
from trainer.domain.errors import Invalid, Missing, Unavailable

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


class LocalModel:
    """A running model, loaded when this is made. It lives as long as this object."""

    def __init__(self, path: Path, room: Room | None = None, limits: Limits = PATIENCE, *, temperature: float = 0.6) -> None:
        self._server = _start(path, room or Room())
        self.chat: LangChainModel = connect(
            f"openai:{path.stem}",
            api_key="none",
            base_url=f"{self._server.listening_address}/v1",
            limits=limits,
            temperature=temperature,
        )
        self.chat.name = f"local:{path.name}"


def _start(path: Path, room: Room) -> Any:
    """The server inside the process.

    Raises:
        Missing: there is no such file.
        Invalid: the extra is not installed, or the file is no GGUF.
        Unavailable: it could not be loaded.
    """
    _must_be_gguf(path)
    try:
        import xllamacpp  # noqa: PLC0415  (an optional extra of some hundred megabytes: nobody pays for it who does not use it)
    except ImportError as error:
        raise Invalid("TRAINER_MODEL=local:… needs the extra 'local': pip install 'trainer[local]'.") from error
    threads = room.threads or len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else room.threads or os.cpu_count() or 2
    params = xllamacpp.CommonParams()
    params.model.path, params.hostnames, params.port = str(path), ["127.0.0.1"], 0
    params.n_ctx, params.n_parallel, params.n_predict = room.context, room.at_once, room.longest
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads
    params.ui, params.offline, params.verbosity, params.endpoint_slots = False, True, 0, False
    try:
        return xllamacpp.Server(params)
    except (RuntimeError, ValueError, OSError) as error:
        raise Unavailable(f"The model file {path} could not be loaded ({' '.join(str(error).split())[:80]}).") from error


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
