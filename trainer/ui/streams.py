"""Whose stream is whose: Gradio sends results to whoever names a stream's hash, which each browser makes up for itself."""

import re
from collections import OrderedDict
from typing import Final

from starlette.requests import Request

from trainer.services.people import Person

REMEMBERED: Final = 20_000
"""Streams; the one that was longest without a request is forgotten first."""
HEARTBEAT: Final = re.compile(r"/gradio_api/heartbeat/([^/]+)/?")
DATA: Final = re.compile(r"/gradio_api/queue/data/?")


class Streams:
    """The first who asks for a stream owns it."""

    def __init__(self, remembered: int = REMEMBERED) -> None:
        self._remembered = remembered
        self._owners: OrderedDict[str, str] = OrderedDict()

    def somebody_elses(self, request: Request, person: Person) -> bool:
        """Whether the request asks for a stream that another person asked for before."""
        name = _named(request)
        if not name:
            return False
        owner = self._owners.setdefault(name, person.name)
        self._owners.move_to_end(name)
        while len(self._owners) > self._remembered:
            self._owners.popitem(last=False)
        return owner != person.name


def _named(request: Request) -> str:
    if beats := HEARTBEAT.fullmatch(request.url.path):
        return beats[1]
    return request.query_params.get("session_hash", "") if DATA.fullmatch(request.url.path) else ""
