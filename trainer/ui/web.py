"""The pages as a web application behind its guard: Gradio at the root, sign-in, downloads and the mark beside it."""

import socket
from collections.abc import Callable
from typing import Final, Literal, TypeVar

import gradio as gr
import uvicorn
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from trainer.domain.errors import Forbidden, Missing, TrainerError, Unavailable
from trainer.services.entrance import Gate
from trainer.services.floor import Floor
from trainer.services.people import ALONE
from trainer.ui.addresses import OwnAddresses
from trainer.ui.app import HERE, build_app
from trainer.ui.assets import offer_assets
from trainer.ui.guard import Guard, known
from trainer.ui.sending import offer_library
from trainer.ui.sign_in import offer_sign_in
from trainer.ui.speaking import offer_speech
from trainer.ui.theme import theme
from trainer.ui.unforeseen import LINE

Part = TypeVar("Part")

Ready = Callable[[str], None]
"""Told the page's address once somebody can open it."""

Form = Literal["json", "md", "pdf", "vtt"]

KINDS: Final[dict[Form, str]] = {"json": "application/json", "md": "text/markdown", "pdf": "application/pdf", "vtt": "text/vtt"}


OPEN_TO_ALL: Final = Gate()


def web_app(floor: Floor, gate: Gate = OPEN_TO_ALL) -> FastAPI:
    """The whole site, to be run by any ASGI server with one worker.

    Args:
        floor: what the pages show and do.
        gate: who may come in; one person without sign-in where not given.
    """
    app = FastAPI(title="The Other Chair", docs_url=None, redoc_url=None, openapi_url=None)
    app.add_exception_handler(Exception, _unforeseen)
    app.add_middleware(OwnAddresses)
    app.add_middleware(Guard, gate=gate)
    offer_sign_in(app, gate)
    offer_assets(app)

    _offer(app, floor)

    @app.get("/export/me.zip")
    def belongings(request: Request) -> Response:
        return _sent(lambda: _there(floor.progress).archive(known(request)), "application/zip", "the-other-chair.zip")

    @app.get("/export/team/{what}.csv")
    def table(what: str, request: Request) -> Response:
        name = f"{''.join(c for c in what if c.isalnum())}.csv"
        return _sent(lambda: _there(floor.team).table(known(request), what), "text/csv; charset=utf-8", name)

    @app.get("/export/{session}/{form}")
    def export(session: str, form: Form, request: Request) -> Response:
        try:
            content = floor.room.export(known(request).name, session, form)
        except TrainerError as error:
            return PlainTextResponse(str(error), status_code=_status(error))
        name = f"interview-{''.join(c for c in session if c.isalnum())}.{form}"
        return Response(content, media_type=KINDS[form], headers={"Content-Disposition": f'attachment; filename="{name}"'})

    @app.get("/certificate.pdf")
    def certificate(request: Request, name: str = "") -> Response:
        person = known(request)
        try:
            if floor.school is None:
                raise Missing("There is no path here, and so no certificate.")
            content = floor.school.pathway.certificate_pdf(person.name, name if person == ALONE else "")
        except TrainerError as error:
            return PlainTextResponse(str(error), status_code=_status(error))
        return Response(content, media_type=KINDS["pdf"], headers={"Content-Disposition": 'attachment; filename="certificate.pdf"'})

    @app.get("/favicon.svg")
    def favicon() -> Response:
        return Response((HERE / "favicon.svg").read_bytes(), media_type="image/svg+xml")

    site: FastAPI = gr.mount_gradio_app(
        app,
        build_app(floor, person_of=known),
        path="/",
        theme=theme(),
        css_paths=HERE / "style.css",
        head=_head(),
        run_history=False,
        footer_links=[],
        show_error=False,
        enable_monitoring=False,
        ssr_mode=False,
        mcp_server=False,
        max_file_size="5mb",
    )
    return site


def _offer(app: FastAPI, floor: Floor) -> None:
    """The routes of the library and of speech, where there are such."""
    if floor.bookcase:
        offer_library(app, floor.bookcase)
    if floor.speech:
        offer_speech(app, floor.room, floor.speech)


def serve(floor: Floor, gate: Gate = OPEN_TO_ALL, *, host: str = "127.0.0.1", port: int = 7860, ready: Ready | None = None) -> None:
    """Serve until interrupted.

    Args:
        floor: what the pages show and do.
        gate: who may come in.
        host: the address to listen on.
        port: the port; 0 takes a free one.
        ready: told the page's address once somebody can open it.

    Raises:
        Unavailable: the port is taken, or the address is not this machine's.
    """
    listener = _listen(host, port)
    address = f"http://{host}:{listener.getsockname()[1]}"
    config = uvicorn.Config(
        web_app(floor, gate),
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=3,
        proxy_headers=False,  # or the peer's address could be made up, and the guard goes by it
    )
    _Server(config, lambda: ready(address) if ready else None).run(sockets=[listener])


class _Server(uvicorn.Server):
    """Uvicorn that says when it is open."""

    def __init__(self, config: uvicorn.Config, opened: Callable[[], None]) -> None:
        super().__init__(config)
        self._opened = opened

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._opened()


def _listen(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise Unavailable(f"Cannot listen on {host}:{port}: {error.strerror}. Choose another with --port, or TRAINER_PORT.") from error
    return listener


def _sent(make: Callable[[], bytes], kind: str, name: str) -> Response:
    """A download, or the line that says why there is none."""
    try:
        content = make()
    except TrainerError as error:
        return PlainTextResponse(str(error), status_code=_status(error))
    return Response(content, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _unforeseen(_: Request, __: Exception) -> Response:
    """Words for what nobody foresaw; the server logs the traceback."""
    return PlainTextResponse(LINE, status_code=500)


def _there(part: Part | None) -> Part:
    if part is None:
        raise Missing("There is no such thing in this house.")
    return part


def _status(error: TrainerError) -> int:
    return {Missing: 404, Forbidden: 403, Unavailable: 503}.get(type(error), 422)


def _head() -> str:
    script = (HERE / "page.js").read_text(encoding="utf-8")
    icon = '<link rel="icon" href="/favicon.svg" type="image/svg+xml">'
    return f'{icon}<meta name="color-scheme" content="light dark"><script>{script}</script>'
