"""The routes of speech: a recording becomes words, and what the candidate said in a turn becomes sound."""

from typing import Final

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from trainer.domain.errors import Forbidden, Invalid, Missing, TrainerError
from trainer.services.ports import Speech
from trainer.services.room import Room
from trainer.ui.guard import known

MOST: Final = 10_000_000
"""Bytes of a recording; ten minutes of what browsers record."""


def offer_speech(app: FastAPI, room: Room, speech: Speech) -> None:
    """Put them into the application, behind its guard. Only what stands in the asker's own session is ever spoken."""

    @app.post("/speech/hear")
    async def hear(request: Request) -> Response:
        known(request)
        length = request.headers.get("content-length", "")
        if not length.isdecimal() or int(length) > MOST:
            return PlainTextResponse(f"A recording may have up to {MOST // 1_000_000} MB. Say less at once, or type it.", status_code=413)
        try:
            return PlainTextResponse(await speech.hear(await request.body(), request.headers.get("content-type", "")))
        except TrainerError as error:
            return PlainTextResponse(str(error), status_code=_status(error))

    @app.get("/speech/say/{session}/{turn}")
    async def say(session: str, turn: int, request: Request) -> Response:
        try:
            view = room.view(known(request).name, session)
            if not 0 <= turn < len(view.turns) or view.turns[turn].speaker != "candidate":
                raise Missing("That turn is none of the candidate's.")
            sound = await speech.speak(view.turns[turn].text, view.scenario.candidate.pronouns)
        except TrainerError as error:
            return PlainTextResponse(str(error), status_code=_status(error))
        return Response(sound, media_type="audio/mpeg", headers={"Cache-Control": "private, no-store"})


def _status(error: TrainerError) -> int:
    return {Missing: 404, Forbidden: 403, Invalid: 422}.get(type(error), 503)
