"""Signing in and out: plain pages that need no script, beside the house."""

import asyncio
from typing import Final
from urllib.parse import parse_qsl, urlencode

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from trainer.domain.errors import TrainerError, Unsigned
from trainer.services.entrance import AloneUntilAccounts, Gate
from trainer.services.guesses import WINDOW, TooMany
from trainer.ui.guard import COOKIE, address, encrypted
from trainer.ui.views.sign_in import sign_in_page

LONGEST: Final = 30 * 86_400
"""Seconds that a browser keeps the cookie; it stops counting earlier, once nothing was asked with it for `IDLE` seconds."""
LARGEST: Final = 16_384
"""Bytes of a form; the longest password fits."""
HASHES_AT_ONCE: Final = 2
"""Each takes a processor and 32 MiB for a tenth of a second or more."""
POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"


def offer_sign_in(app: FastAPI, gate: Gate) -> None:
    """Put both into the site, in front of the pages."""
    hashing = asyncio.Semaphore(HASHES_AT_ONCE)

    @app.get("/sign-in")
    def ask(request: Request) -> Response:
        to = request.query_params.get("to", "")
        return _page(to) if _wanted(gate) else _home(to)

    @app.post("/sign-in")
    async def enter(request: Request) -> Response:
        if (sign_in := _wanted(gate)) is None:
            return _home("")
        form = await _form(request)
        name, to, before = form.get("name", ""), form.get("to", ""), request.cookies.get(COOKIE, "")
        try:
            async with hashing:
                token = await asyncio.to_thread(
                    sign_in.by_password.enter, name[:200], form.get("password", ""), address(request, gate), before
                )
        except TrainerError as error:
            return _page(to, name[:200], error)
        answer = _home(to)
        answer.set_cookie(COOKIE, token, max_age=LONGEST, httponly=True, samesite="lax", secure=encrypted(request, gate))
        return answer

    @app.post("/sign-out")
    def leave(request: Request) -> Response:
        if gate.sign_in:
            try:
                gate.sign_in.by_password.leave(request.cookies.get(COOKIE, ""))
            except TrainerError as error:
                return PlainTextResponse(str(error), status_code=503)
        answer = RedirectResponse("/sign-in", status_code=303)
        answer.delete_cookie(COOKIE, httponly=True, samesite="lax", secure=encrypted(request, gate))
        return answer


def _wanted(gate: Gate) -> AloneUntilAccounts | None:
    return gate.sign_in if gate.sign_in and gate.sign_in.sign_in_wanted() else None


def _home(to: str) -> Response:
    """Back to where one wanted to go. Only a query within this house is taken over, so that no link leads elsewhere."""
    query = urlencode(parse_qsl(to.lstrip("/?")[:2000]))
    return RedirectResponse(f"/?{query}" if query else "/", status_code=303)


def _page(to: str, name: str = "", error: TrainerError | None = None) -> Response:
    status = 200 if error is None else 429 if isinstance(error, TooMany) else 401 if isinstance(error, Unsigned) else 503
    wait = {"Retry-After": str(int(WINDOW))} if status == 429 else {}
    content = sign_in_page(to, name, str(error) if error else "")
    return HTMLResponse(content, status_code=status, headers={"Content-Security-Policy": POLICY, "Cache-Control": "no-store", **wait})


async def _form(request: Request) -> dict[str, str]:
    """The fields of the form; empty where it is larger than any form of ours."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LARGEST:
            return {}
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
