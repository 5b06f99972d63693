"""The named endpoints, for `gradio_client` and for scripts: the same room, the same check of who asks."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable
from typing import Any, Final, ParamSpec, TypeVar

import gradio as gr
from gradio.events import api
from pydantic import ValidationError

from trainer.domain.errors import Invalid, Missing
from trainer.domain.report import Report
from trainer.domain.transcript import Scorecard
from trainer.ui.desk import Desk
from trainer.ui.unforeseen import worded

P = ParamSpec("P")
R = TypeVar("R")

OPEN: Final[dict[str, Any]] = {"concurrency_limit": None, "api_visibility": "public"}


def offer(desk: Desk) -> None:
    """Put the endpoints into the `Blocks` that is open: start, say, end, score, report and search, in the order of a session."""
    room = desk.room

    async def start(scenario: str, request: gr.Request) -> str:
        """Open a session on a scenario; its id."""
        return await asyncio.to_thread(room.start, desk.user(request), scenario)

    async def search(session: str, query: str, request: gr.Request) -> list[dict[str, Any]]:
        """Company facts that meet the query; looking up counts as preparation."""
        found = await asyncio.to_thread(room.search, desk.user(request), session, query)
        return [passage.model_dump(mode="json", include={"document", "heading", "text", "score"}) for passage in found]

    async def say(session: str, text: str, request: gr.Request) -> str:
        """Say something to the candidate; the reply, as it stands in the journal."""
        heard = ""
        async for reply in room.say(desk.user(request), session, text):
            heard = reply.text
        return heard

    async def end(session: str, request: gr.Request) -> str:
        """End the interview; the stage that follows."""
        user = desk.user(request)
        await asyncio.to_thread(room.end, user, session)
        return (await asyncio.to_thread(room.view, user, session)).stage

    async def score(session: str, scorecard: dict[str, Any], request: gr.Request) -> str:
        """File a scorecard {"ratings": {competency: 1-5}, "recommendation": "yes", "notes": ""}; the stage that follows."""
        user = desk.user(request)
        await asyncio.to_thread(room.score, user, session, _scorecard(scorecard))
        return (await asyncio.to_thread(room.view, user, session)).stage

    async def report(session: str, request: gr.Request) -> dict[str, Any]:
        """The report as `trainer.report/1`; the first call has it graded."""
        user = desk.user(request)
        view = await asyncio.to_thread(room.view, user, session)
        if view.stage != "report":
            raise Missing("There is no report yet: end the interview and file the scorecard first.")
        result = view.report or await _graded(desk, user, session)
        made: dict[str, Any] = result.model_dump(mode="json")
        return made

    for endpoint in (start, search, say, end, score, report):
        api(refusing(endpoint), api_name=endpoint.__name__, api_description=endpoint.__doc__, **OPEN)


def refusing(endpoint: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
    """The endpoint, whose fault reaches the caller as one line."""

    async def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return await endpoint(*args, **kwargs)
        except Exception as error:
            raise gr.Error(str(worded(error)), print_exception=False) from error

    run.__annotations__, run.__name__, run.__doc__ = endpoint.__annotations__, endpoint.__name__, endpoint.__doc__
    run.__signature__ = inspect.signature(endpoint)  # type: ignore[attr-defined] # Gradio reads the parameters from it
    return run


async def _graded(desk: Desk, user: str, session: str) -> Report:
    async for news in desk.room.grade(user, session):
        if isinstance(news, Report):
            return news
    raise Missing("The grading ended without a report. Ask for it once more; everything that was said is safe.")


def _scorecard(value: dict[str, Any]) -> Scorecard:
    try:
        return Scorecard.model_validate(value)
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise Invalid(f"The scorecard is not in order at {place!r}: {error.errors()[0]['msg']}.") from error
