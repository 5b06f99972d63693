"""Gradio's scripts and styles: read once, kept, and told to browsers as never changing, for their names change with what is in them."""

import gzip
from collections.abc import Mapping
from ipaddress import ip_network
from mimetypes import guess_type
from pathlib import Path
from typing import Final

from fastapi import FastAPI
from gradio.route_utils import BUILD_PATH_LIB
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from trainer.services.entrance import Network, trusted

LOOPBACK: Final[tuple[Network, ...]] = (ip_network("127.0.0.0/8"), ip_network("::1"))
YEAR: Final = 31_536_000
"""Seconds."""
KINDS: Final[Mapping[str, str]] = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
"""What is packed, and what a browser must be told that it is, whatever this machine calls it."""
WORTH: Final = 1_000
"""Bytes below which nothing is packed."""


class Assets:
    """The files of one folder; nothing below or beside it. Gradio itself would pack each of them anew for every page that is opened."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: dict[tuple[str, bool], bytes] = {}

    def answer(self, name: str, *, packed: bool) -> Response:
        """One of the files, packed or as it is."""
        path = self._folder / name
        if "/" in name or "\\" in name or path.parent != self._folder or not path.is_file():
            return PlainTextResponse("There is no such file.", status_code=404)
        content = self._content(path, packed=packed)
        headers = {"Cache-Control": f"private, max-age={YEAR}, immutable", "Vary": "Accept-Encoding"}
        if content.startswith(b"\x1f\x8b") and packed:
            headers["Content-Encoding"] = "gzip"
        return Response(content, media_type=KINDS.get(path.suffix) or guess_type(name)[0] or "application/octet-stream", headers=headers)

    def _content(self, path: Path, *, packed: bool) -> bytes:
        key = path.name, packed
        if key not in self._kept:
            plain = path.read_bytes()
            self._kept[key] = gzip.compress(plain) if packed and len(plain) >= WORTH and path.suffix in KINDS else plain
        return self._kept[key]


def offer_assets(app: FastAPI) -> None:
    """Put them before Gradio's own route, behind the guard. A browser on this machine gets them as they are: packing takes longer."""
    assets = Assets(Path(BUILD_PATH_LIB))

    @app.get("/assets/{name}")
    async def asset(name: str, request: Request) -> Response:
        here = trusted(request.client.host if request.client else "", LOOPBACK) and "x-forwarded-for" not in request.headers
        return assets.answer(name, packed=not here and "gzip" in request.headers.get("accept-encoding", ""))
