"""What the library's page sends beside Gradio: files and drafts, bounded, answered line by line while they are worked on."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from functools import partial
from typing import Final, NamedTuple
from urllib.parse import urlencode

from fastapi import FastAPI
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse

from trainer.domain.errors import TrainerError
from trainer.services.bookcase import LONGEST_DRAFT, MOST_BYTES, MOST_FILES, Bookcase, Draft, Upload
from trainer.services.facts import Loaded
from trainer.services.people import Person, lead_only
from trainer.ui.guard import known
from trainer.ui.unforeseen import worded

Tell = Callable[["News"], None]


class News(NamedTuple):
    """One thing that the page is told meanwhile."""

    kind: str
    """`now` says what is being done and replaces the line before; `good` and `bad` are lines that stay; `to` leads on, `see` offers to."""
    text: str


DRAFTS: Final = ("check", "try", "share")


def offer_library(app: FastAPI, bookcase: Bookcase) -> None:
    """Put its routes into the application; the guard stands before them, and each asks again who it is."""

    @app.post("/library/load")
    async def load(request: Request) -> Response:
        return await _answer(request, lambda form, person, tell: _load(bookcase, form, person, tell))

    @app.post("/library/{what}")
    async def draft(what: str, request: Request) -> Response:
        if what not in DRAFTS:
            return PlainTextResponse("There is nothing of that name here.", status_code=404)
        return await _answer(request, lambda form, person, tell: _draft(bookcase, what, form, person, tell))


Work = Callable[[FormData, Person, Tell], None]


async def _answer(request: Request, work: Work) -> Response:
    """Read the form, then tell of the work while it is done; what is refused is one line, and nothing was done."""
    person = known(request)
    try:
        lead_only(person)
    except TrainerError as error:
        return PlainTextResponse(str(error), status_code=403)
    if refusal := _too_large(request):
        return refusal
    try:
        form = await request.form(max_files=MOST_FILES, max_fields=8, max_part_size=4 * LONGEST_DRAFT)
    except HTTPException as error:
        return PlainTextResponse(f"What was sent could not be read ({error.detail}). Nothing was done; send less at once.", status_code=400)
    return StreamingResponse(_told(form, person, work), media_type="application/x-ndjson", headers={"X-Accel-Buffering": "no"})


def _too_large(request: Request) -> Response | None:
    length = request.headers.get("content-length", "")
    if not length.isdecimal():
        return PlainTextResponse("It was not said how much is sent. Nothing was done; send it from the page.", status_code=411)
    if int(length) > MOST_BYTES:
        most = MOST_BYTES // 1_000_000
        line = f"That is {int(length) / 1e6:,.0f} MB; at most {most} MB are taken at once. Nothing was done; send it in parts."
        return PlainTextResponse(line, status_code=413)
    return None


async def _told(form: FormData, person: Person, work: Work) -> AsyncIterator[bytes]:
    """The news of the work as lines of JSON, as they come."""
    loop, news = asyncio.get_running_loop(), asyncio.Queue[News | None]()

    def tell(one: News | None) -> None:
        loop.call_soon_threadsafe(news.put_nowait, one)

    def run() -> None:
        try:
            work(form, person, tell)
        except Exception as error:  # noqa: BLE001 - the answer has begun: its end must be words
            tell(News("bad", str(worded(error))))
        finally:
            tell(None)

    task = asyncio.create_task(asyncio.to_thread(run))
    while (one := await news.get()) is not None:
        yield json.dumps(one._asdict()).encode() + b"\n"
    await task
    await form.close()


def _load(bookcase: Bookcase, form: FormData, person: Person, tell: Tell) -> None:
    company = _text(form, "company").strip()
    sent = [one for one in form.getlist("files") if isinstance(one, UploadFile) and one.filename]
    if not sent:
        tell(News("bad", "No file was chosen. Choose one or more, then load them."))
    there = False
    for number, one in enumerate(sent, 1):
        name = (one.filename or "")[-80:]
        place = f"{name} ({number} of {len(sent)})"
        tell(News("now", f"Reading {place}…"))
        done = bookcase.load(person, company, Upload(one.filename or "", one.file.read()), partial(_tell_progress, tell, place))
        for line in _outcome(name, done):
            tell(line)
        there = there or not done.faults
    if there:
        tell(News("see", f"?{urlencode({'page': 'library', 'company': company})}"))


def _tell_progress(tell: Tell, place: str, what: str, at: int, of: int) -> None:
    tell(News("now", f"{'Reading' if what == 'reading' else 'Taking in'} {place}: {at} of {of}…"))


def _outcome(name: str, done: Loaded) -> list[News]:
    if done.faults:
        return [News("bad", fault if name[:20] in fault else f"{name}: {fault}") for fault in done.faults]
    change = "is in" if done.added else "was replaced by what you sent" if done.replaced else "says what it said before"
    return [News("good", f"{name} {change}; the company has {done.passages} passage{'' if done.passages == 1 else 's'} now.")]


def _draft(bookcase: Bookcase, what: str, form: FormData, person: Person, tell: Tell) -> None:
    draft = Draft(*(_text(form, name) for name in ("scenario", "cv", "posting")))
    tell(News("now", "Looking through it…"))
    if what == "check":
        lines = bookcase.check(person, draft)
        for line in lines:
            tell(News("bad", line))
        if not lines:
            tell(News("good", "It is in order. Try it before you share it."))
    elif what == "try":
        session = bookcase.trial(person, draft)
        tell(News("to", f"?session={session}"))
    else:
        name = bookcase.share(person, draft)
        tell(News("good", f"{name} is on everybody's home page now."))
        tell(News("see", f"?{urlencode({'page': 'library', 'scenario': name})}"))


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    return value if isinstance(value, str) else ""
