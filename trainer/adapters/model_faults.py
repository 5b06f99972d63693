"""Every way in which a language model can fail, as one line for the person who waits for it."""

import openai
from langchain_core.exceptions import LangChainException
from openai import APIStatusError

from trainer.domain.errors import Unavailable

VENDOR_FAULTS = (LangChainException, openai.OpenAIError, TimeoutError, OSError, ValueError, IndexError, KeyError, TypeError, AttributeError)
"""What a vendor's client was seen to raise for a refused, broken or malformed answer.

Unparsable replies come as bare `ValueError`, `IndexError`, `TypeError` or `AttributeError`, depending on where in the client they fail.
"""

_STATUS = {
    400: "it did not understand the request (400). Check that the model takes plain chat and JSON Schema.",
    401: "the key was refused (401). Check OPENAI_API_KEY.",
    403: "the key may not use it (403). Check the account, or choose another model.",
    404: "it was not found (404). Check TRAINER_MODEL and OPENAI_BASE_URL.",
    408: "it took too long (408). Try again.",
    413: "the conversation is too long for it (413).",
    429: "too many requests, or the quota is used up (429). Wait, or check the plan.",
}

_KINDS: tuple[tuple[tuple[type[BaseException], ...], str], ...] = (
    ((openai.APITimeoutError, TimeoutError), "it did not answer in time. Try again, or choose a faster model."),
    ((openai.LengthFinishReasonError,), "it was cut off by its own length limit."),
    ((openai.APIConnectionError, OSError), "it could not be reached, or the line was cut. Check OPENAI_BASE_URL and the network."),
    ((openai.APIError,), "it reported an error in mid-answer ({}). Try again."),
    ((openai.OpenAIError,), "it is not set up ({}). Check OPENAI_API_KEY."),
)
_UNREADABLE = "its answer could not be read; something other than a model may stand at that address. Check OPENAI_BASE_URL."


def unavailable(name: str, error: BaseException) -> Unavailable:
    """The one error that leaves this room, naming the model, what happened and the way out."""
    return Unavailable(f"The model {name} failed: {_what(error)}")


def _what(error: BaseException) -> str:
    if isinstance(error, APIStatusError):
        return _status(error.status_code)
    return next((line for kinds, line in _KINDS if isinstance(error, kinds)), _UNREADABLE).format(_short(str(error)))


def _status(code: int) -> str:
    fallback = f"its server has trouble ({code}). Try again later." if code >= 500 else f"it refused the request ({code})."
    return _STATUS.get(code, fallback)


def _short(text: str) -> str:
    return " ".join(text.replace("{", "(").replace("}", ")").split())[:80]
