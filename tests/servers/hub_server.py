"""A model hub on loopback, laid out as Hugging Face's: it sends elsewhere for the bytes, honours Range, and hangs up when told to."""

import hashlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self


class HubServer:
    """One file under `/{repo}/resolve/main/{name}`; the first `cuts` transfers break off after `after` bytes."""

    def __init__(self, content: bytes, *, cuts: int = 0, after: int = 10_000, told: str | None = None, ranges: bool = True) -> None:
        self.content, self.cuts, self.after, self.ranges = content, cuts, after, ranges
        self.sha256 = told if told is not None else hashlib.sha256(content).hexdigest()
        self.asked: list[str | None] = []
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._http.server_close()


def _handler(hub: HubServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def do_HEAD(self) -> None:
            self._elsewhere()

        def do_GET(self) -> None:
            if "/resolve/" in self.path:
                self._elsewhere()
                return
            hub.asked.append(self.headers.get("Range"))
            start = int(self.headers.get("Range", "bytes=0-")[6:-1]) if hub.ranges else 0
            self.send_response(206 if start else 200)
            self.send_header("Content-Length", str(len(hub.content) - start))
            self.end_headers()
            cut = len(hub.asked) <= hub.cuts
            self.wfile.write(hub.content[start : start + hub.after] if cut else hub.content[start:])

        def _elsewhere(self) -> None:
            if self.path != "/owner/model/resolve/main/small.gguf":
                self.send_error(404)
                return
            self.send_response(302)
            self.send_header("X-Linked-ETag", f'"{hub.sha256}"')
            self.send_header("X-Linked-Size", str(len(hub.content)))
            self.send_header("Location", f"{hub.url}/storage/blob")
            self.send_header("Content-Length", "0")
            self.end_headers()

    return Handler
