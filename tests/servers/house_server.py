"""The pages of a room, served on loopback by a thread of this process for as long as a test needs them."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from starlette.applications import Starlette


@contextmanager
def served(app: Starlette, **options: Any) -> Iterator[str]:
    """The address of the application, once it answers; `options` are uvicorn's."""
    listener = socket.create_server(("127.0.0.1", 0))
    opened = threading.Event()

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            opened.set()

    server = Server(uvicorn.Config(app, **{"log_level": "critical", **options}))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    assert opened.wait(60)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(20)
