"""The guard before every route: who asks is found once a request, and what is asked from another site is refused."""

import asyncio
from typing import Final
from urllib.parse import urlencode, urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from trainer.domain.errors import Forbidden, TrainerError, Unsigned
from trainer.services.entrance import Caller, Gate, trusted
from trainer.services.people import Person
from trainer.ui.streams import Streams

COOKIE: Final = "trainer_sign_in"
KEY: Final = "trainer.person"
OPEN: Final = frozenset({"/sign-in", "/sign-out", "/favicon.svg"})
"""What may be asked for by anybody: the exact paths, and nothing below them."""
SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
MOST: Final = 4_000_000
"""Bytes that are asked of the pages at once; the longest sheet has 50,000 characters."""
UNCHANGING: Final = ("/assets/", "/static/", "/svelte/")


class Guard:
    """ASGI middleware. Gradio runs functions, sends files and keeps streams on some fifty routes; none of them is reached past it."""

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self._app = app
        self._gate = gate
        self._streams = Streams()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through with its person, or answer it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            request = Request(scope)
            refused = _too_long(request) or await self._refused(request)
            await (refused or self._app)(scope, receive, _hardened(request, send))
        else:
            await send({"type": "websocket.close", "code": 1008})  # nothing here speaks over websockets

    async def _refused(self, request: Request) -> Response | None:
        if foreign(request, self._gate):
            line = "This was asked for from another site. Open the page itself; behind a proxy, let it pass on the Host header."
            return PlainTextResponse(line, status_code=403)
        if request.url.path in OPEN:
            return None
        try:
            person = await asyncio.to_thread(self._gate.entrance.person, caller(request))
        except Unsigned as error:
            return self._unsigned(request, error)
        except TrainerError as error:
            return PlainTextResponse(str(error), status_code=503)
        if self._streams.somebody_elses(request, person):
            return PlainTextResponse("This stream belongs to somebody else. Load the page again.", status_code=403)
        request.scope[KEY] = person
        return None

    def _unsigned(self, request: Request, error: Unsigned) -> Response:
        signs_in = bool(self._gate.sign_in)
        if signs_in and request.method in SAFE and "text/html" in request.headers.get("accept", ""):
            to = request.url.query if request.url.path == "/" else ""
            return RedirectResponse(f"/sign-in?{urlencode({'to': to})}" if to else "/sign-in", status_code=303)
        headers = {"X-Way-Out": "/sign-in" if signs_in else "/"}
        if request.url.path.startswith("/gradio_api/"):  # Gradio's callers read a refusal as JSON
            return JSONResponse({"detail": str(error), "error": str(error)}, status_code=401, headers=headers)
        return PlainTextResponse(str(error), status_code=401, headers=headers)


def _too_long(request: Request) -> Response | None:
    """A refusal of what is far too long, unread; what is uploaded has bounds of its own."""
    length, path = request.headers.get("content-length", ""), request.url.path.rstrip("/")
    if not path.startswith("/gradio_api/") or path.endswith("/upload") or not length.isdecimal() or int(length) <= MOST:
        return None
    line = "That is far too long to be sent. Nothing was done with it."
    return JSONResponse({"detail": line, "error": line}, status_code=413)


def known(request: Request) -> Person:
    """Whom the guard let through with this request.

    Raises:
        Forbidden: it did not come past the guard.
    """
    person = request.scope.get(KEY)
    if not isinstance(person, Person):
        raise Forbidden("This was asked for by nobody. Open the page again; everything that was said is safe.")
    return person


def caller(request: Request) -> Caller:
    """What the request tells of who sends it."""
    return Caller(request.client.host if request.client else "", request.headers.getlist, request.cookies.get(COOKIE, ""))


def address(request: Request, gate: Gate) -> str:
    """Where guesses are counted: the peer, or whom the proxy says that it speaks for."""
    peer = request.client.host if request.client else ""
    passed = [part.strip() for value in request.headers.getlist("x-forwarded-for") for part in value.split(",")]
    return passed[-1][:100] if passed and trusted(peer, gate.proxies) else peer


def encrypted(request: Request, gate: Gate) -> bool:
    """Whether the browser came over https, by itself or to the proxy."""
    passed = trusted(request.client.host if request.client else "", gate.proxies)
    return request.url.scheme == "https" or (passed and request.headers.get("x-forwarded-proto", "").lower() == "https")


def foreign(request: Request, gate: Gate) -> bool:
    """Whether a browser sends this on behalf of another site.

    What only reads is no matter; for the rest the browser's own word counts, `Sec-Fetch-Site`, and where it gives none the `Origin` must
    be the host that was asked. Callers that are no browsers send neither. The same rule is in Go's `http.CrossOriginProtection`.
    """
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if request.method in SAFE or (site is None and origin is None):
        return False
    if site is not None:
        return site not in {"same-origin", "none"}
    hosts = {request.headers.get("host", "")}
    if trusted(request.client.host if request.client else "", gate.proxies):
        hosts.add(request.headers.get("x-forwarded-host", ""))
    return urlsplit(origin or "").netloc not in hosts


def _hardened(request: Request, send: Send) -> Send:
    """Adds what every answer says: shown in no other site's frame, guessed at by no browser, and kept in no cache if it is somebody's."""
    personal = not request.url.path.startswith(UNCHANGING)

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.setdefault("X-Content-Type-Options", "nosniff")
            headers.setdefault("Referrer-Policy", "same-origin")
            headers.setdefault("Content-Security-Policy", "frame-ancestors 'self'")
            person = request.scope.get(KEY)
            if personal and isinstance(person, Person) and person.known_by != "machine":
                headers.setdefault("Cache-Control", "private, no-store")
        await send(message)

    return sending
