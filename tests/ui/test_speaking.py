"""The routes of speech: bounded, behind the guard, and only what was said in the asker's own session."""

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from tests.ui.fake_room import FakeRoom
from trainer.domain.errors import Unavailable
from trainer.domain.transcript import Turn
from trainer.services.entrance import Caller, Gate
from trainer.services.people import Person
from trainer.ui.guard import Guard
from trainer.ui.speaking import MOST, offer_speech


class FakeSpeech:
    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    async def hear(self, audio: bytes, kind: str) -> str:
        if audio == b"broken":
            raise Unavailable("The model whisper-1 failed: it did not answer in time.")
        return f"{len(audio)} bytes of {kind}"

    async def speak(self, text: str, pronouns: str) -> bytes:
        self.asked.append((text, pronouns))
        return b"ID3"


class Named:
    def person(self, caller: Caller) -> Person:
        return Person(next(iter(caller.values("x-user")), "ada"))


@pytest.fixture
def speech() -> FakeSpeech:
    return FakeSpeech()


@pytest.fixture
def client(speech: FakeSpeech) -> TestClient:
    room, app = FakeRoom(), FastAPI()
    session = room.start("ada", "support-specialist")
    room.sessions[session].turns = [Turn(speaker="interviewer", text="Hello", at=0.0), Turn(speaker="candidate", text="Hi", at=1.0)]
    app.add_middleware(Guard, gate=Gate(Named()))
    offer_speech(app, room, speech)
    return TestClient(app)


def test_a_recording_becomes_words(client):
    assert client.post("/speech/hear", content=b"abc", headers={"content-type": "audio/webm"}).text == "3 bytes of audio/webm"


def test_a_fault_is_one_line(client):
    answer = client.post("/speech/hear", content=b"broken", headers={"content-type": "audio/webm"})
    assert (answer.status_code, answer.text) == (503, "The model whisper-1 failed: it did not answer in time.")


def test_an_endless_recording_is_refused_before_it_is_read(client):
    assert client.post("/speech/hear", content=b"x", headers={"content-length": str(MOST + 1)}).status_code == 413


def test_another_site_is_not_heard(client):
    assert client.post("/speech/hear", content=b"x", headers={"sec-fetch-site": "cross-site"}).status_code == 403


def test_the_candidates_turn_is_spoken_in_her_voice(client, speech):
    answer = client.get("/speech/say/s1/1")
    assert (answer.content, answer.headers["content-type"]) == (b"ID3", "audio/mpeg")
    assert speech.asked == [("Hi", "she")]


@pytest.mark.parametrize(
    ("path", "user", "status"), [("s1/0", "ada", 404), ("s1/9", "ada", 404), ("s9/1", "ada", 404), ("s1/1", "bob", 403)]
)
def test_nothing_else_is_spoken(client, speech, path, user, status):
    assert client.get(f"/speech/say/{path}", headers={"x-user": user}).status_code == status
    assert speech.asked == []
