"""Speech over a real server of the OpenAI audio API on loopback."""

from collections.abc import Iterator

import pytest

from tests.servers.openai_server import SOUND, OpenAIServer
from trainer.adapters import speech as audio
from trainer.adapters.speech import OpenAISpeech
from trainer.domain.errors import Invalid, Unavailable


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    with OpenAIServer(reply=lambda _body: " What was your own part in it? ") as running:
        yield running


async def test_a_recording_becomes_words(server: OpenAIServer) -> None:
    assert await OpenAISpeech("key", server.url).hear(b"\x1aE\xdf\xa3", "audio/webm;codecs=opus") == "What was your own part in it?"
    assert server.calls[0]["file"] == b"\x1aE\xdf\xa3"
    assert server.calls[0]["model"] == "whisper-1"


@pytest.mark.parametrize(("pronouns", "voice"), [("she", "nova"), ("he", "onyx"), ("they", "alloy")])
async def test_words_become_sound_in_a_voice_that_fits(server: OpenAIServer, pronouns: str, voice: str) -> None:
    assert await OpenAISpeech("key", server.url).speak("x" * 9_000, pronouns) == SOUND
    assert server.calls[0]["voice"] == voice
    assert len(server.calls[0]["input"]) <= 4_096


@pytest.mark.parametrize(("sound", "kind"), [(b"", "audio/webm"), (b"x", "text/html"), (b"x", "")])
async def test_what_is_no_recording_is_sent_nowhere(server: OpenAIServer, sound: bytes, kind: str) -> None:
    with pytest.raises(Invalid):
        await OpenAISpeech("key", server.url).hear(sound, kind)
    assert server.calls == []


@pytest.mark.parametrize("fault", ["401", "429", "500", "html", "not-json"])
async def test_a_fault_is_one_line(server: OpenAIServer, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    monkeypatch.setattr(audio, "HEARS", f"fault-{fault}")
    monkeypatch.setattr(audio, "SPEAKS", f"fault-{fault}")
    with pytest.raises(Unavailable):
        await OpenAISpeech("key", server.url).hear(b"x", "audio/webm")
    with pytest.raises(Unavailable):
        await OpenAISpeech("key", server.url).speak("Hello.", "she")


async def test_a_server_that_is_not_there_is_one_line() -> None:
    with pytest.raises(Unavailable, match="could not be reached"):
        await OpenAISpeech("key", "http://127.0.0.1:9/v1").hear(b"x", "audio/webm")
