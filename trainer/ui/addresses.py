"""Our addresses are ours: `?page=…` names a standing page, and is kept from Gradio, which would look for a Blocks page of that name."""

from typing import Final
from urllib.parse import parse_qsl, urlencode

from starlette.types import ASGIApp, Receive, Scope, Send

WHOLE_PAGE: Final = frozenset({"", "/", "/config"})
THEIRS: Final = frozenset({"page", "deep_link"})
"""Names that Gradio's own front page reads from a query."""


class OwnAddresses:
    """ASGI middleware. The browser's address keeps everything; what the page shows is asked for later, by an event that carries it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, without those names where it asks for the page itself."""
        if scope["type"] == "http" and scope["path"] in WHOLE_PAGE and scope["query_string"]:
            kept = [pair for pair in parse_qsl(scope["query_string"].decode("latin-1")) if pair[0] not in THEIRS]
            scope = {**scope, "query_string": urlencode(kept).encode()}
        await self._app(scope, receive, send)
