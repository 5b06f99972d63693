"""Speech through the OpenAI audio API: what was said as words, and words as sound."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import urlsplit

import openai

from trainer.adapters.chat import OPENAI
from trainer.adapters.model_faults import unavailable
from trainer.domain.errors import Invalid, Unavailable

HEARS: Final = "whisper-1"
SPEAKS: Final = "tts-1"
"""The models whose names every server of this API knows."""
WAIT: Final = 30.0
"""Seconds that a person waits for either."""
KINDS: Final[Mapping[str, str]] = {
    "audio/webm": "webm",
    "audio/ogg": "ogg",
    "audio/mp4": "mp4",
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
    "audio/x-wav": "wav",
}
"""Kinds of recording that are taken, with the ending that the API knows them by."""
VOICES: Final[Mapping[str, str]] = {"she": "nova", "he": "onyx", "they": "alloy"}
LONGEST: Final = 4_000
"""Characters that are spoken at once; the API takes 4,096."""


@dataclass(frozen=True)
class OpenAISpeech:
    """Implements `trainer.services.ports.Speech`."""

    api_key: str
    base_url: str | None = None

    async def hear(self, audio: bytes, kind: str) -> str:
        """The words of a recording.

        Raises:
            Invalid: it is empty, or of a kind that is not taken.
            Unavailable: the API failed; the line says how.
        """
        ending = KINDS.get(kind.partition(";")[0].strip().lower())
        if ending is None or not audio:
            raise Invalid("That is no recording that can be heard: record it again, or type what you want to say.")
        try:
            async with self._client() as client:
                found = await client.audio.transcriptions.create(model=HEARS, file=(f"turn.{ending}", audio, kind), language="en")
        except (openai.OpenAIError, TimeoutError, OSError, ValueError) as error:
            raise unavailable(HEARS, error) from error
        text = getattr(found, "text", None)
        if not isinstance(text, str):
            raise Unavailable(f"The model {HEARS} failed: its answer could not be read. Type what you want to say.")
        return text.strip()

    async def speak(self, text: str, pronouns: Literal["she", "he", "they"]) -> bytes:
        """The words as MP3.

        Raises:
            Unavailable: the API failed, or gave back something that is no sound.
        """
        try:
            async with self._client() as client:
                made = await client.audio.speech.create(model=SPEAKS, voice=VOICES[pronouns], input=text[:LONGEST], response_format="mp3")
                sound = made.content
                kind = made.response.headers.get("content-type", "")
        except (openai.OpenAIError, TimeoutError, OSError, ValueError) as error:
            raise unavailable(SPEAKS, error) from error
        if not sound or not kind.startswith(("audio/", "application/octet-stream")):
            raise Unavailable(f"The model {SPEAKS} failed: what came back is no sound. Read on; nothing else changed.")
        return sound

    def _client(self) -> openai.AsyncOpenAI:
        url = self.base_url or OPENAI
        here = urlsplit(url).hostname in {"127.0.0.1", "localhost", "::1"}
        http = openai.DefaultAsyncHttpxClient(timeout=WAIT, trust_env=not here)
        return openai.AsyncOpenAI(api_key=self.api_key, base_url=url, timeout=WAIT, max_retries=0, http_client=http)
