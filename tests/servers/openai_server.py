"""A real OpenAI-compatible server on loopback: streams, JSON to a schema, tool calls, and faults chosen by the model's name.

`talk` answers with `reply`; `slow-20` does so at 20 ms a word; `fault-NAME` fails in the way of that name (see FAULTS).
"""

import json
import re
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

STATUS = {"401": 401, "403": 403, "404": 404, "429": 429, "500": 500, "400": 400}
FAULTS = (
    *STATUS,
    "hang",
    "stall",
    "cut",
    "eof",
    "empty",
    "no-choices",
    "html",
    "not-json",
    "bad-chunk",
    "error-chunk",
    "refusal",
    "length",
)

SOUND = b"ID3 a sound"

Reply = Callable[[dict[str, Any]], str]


def _default(_body: dict[str, Any]) -> str:
    return "Thank you, I am glad to be here today and happy to tell you more."


class OpenAIServer:
    """Serves `/v1/chat/completions` and `/v1/audio` on an ephemeral port while it is entered; keeps the requests it saw in `calls`."""

    def __init__(self, reply: Reply = _default, delay: float = 0.0) -> None:
        self.reply, self.delay = reply, delay
        self.calls: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.closing = threading.Event()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._http.daemon_threads = True
        self._http.block_on_close = False
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    def __enter__(self) -> Self:
        threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.closing.set()
        self._http.shutdown()
        self._http.server_close()


def _handler(server: OpenAIServer) -> type[BaseHTTPRequestHandler]:
    class Handler(_Conversation):
        owner = server

    return Handler


class _Conversation(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    owner: OpenAIServer

    def log_message(self, *_: object) -> None:
        pass

    def do_POST(self) -> None:
        sent = self.rfile.read(int(self.headers["Content-Length"]))
        body = _fields(sent) if self.path.endswith("/audio/transcriptions") else json.loads(sent)
        self.owner.calls.append(body)
        self.owner.headers.append(dict(self.headers))
        try:
            self._answer(body, str(body["model"]).removeprefix("fault-"))
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def _answer(self, body: dict[str, Any], name: str) -> None:
        if name in STATUS:
            return self._json({"error": {"message": f"planted {name}", "type": "planted", "code": name}}, STATUS[name])
        if name == "html":
            return self._send(b"<html><body>Sign in to the guest network</body></html>", "text/html")
        if name == "not-json":
            return self._send(b"this is no JSON", "application/json")
        if name == "hang":
            return self._hang()
        if "/audio/" in self.path:
            return self._json({"text": self.owner.reply(body)}) if "file" in body else self._send(SOUND, "audio/mpeg")
        return self._stream(body, name) if body.get("stream") else self._whole(body, name)

    def _whole(self, body: dict[str, Any], name: str) -> None:
        if self.owner.delay:
            time.sleep(self.owner.delay)
        message: dict[str, Any] = {"role": "assistant", "content": "" if name == "empty" else self._content(body)}
        finish = "length" if name == "length" else "stop"
        if name == "refusal":
            message = {"role": "assistant", "content": None, "refusal": "I can't help with that."}
        if body.get("tools"):
            message, finish = _tool_call(body["tools"][0]["function"]), "tool_calls"
        choices = [] if name == "no-choices" else [{"index": 0, "message": message, "finish_reason": finish}]
        self._json({"id": "c", "object": "chat.completion", "created": 1, "model": body["model"], "choices": choices, "usage": _usage()})

    def _content(self, body: dict[str, Any]) -> str:
        wanted = body.get("response_format", {}).get("json_schema")
        if wanted and self.owner.reply is _default:
            return json.dumps(instance(wanted["schema"]))
        return self.owner.reply(body)

    def _stream(self, body: dict[str, Any], name: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        words = self._content(body).split(" ")
        pace = float(name.removeprefix("slow-")) / 1000 if name.startswith("slow-") else 0.0
        for number, word in enumerate([] if name in {"empty", "refusal"} else words):
            if number == 3 and self._breaks(name):
                return
            time.sleep(pace)
            self._event(_delta(body, {"role": "assistant", "content": word if number == 0 else f" {word}"}))
        if name == "refusal":
            self._event(_delta(body, {"role": "assistant", "refusal": "I can't help with that."}))
        self._event(_delta(body, {}, "length" if name == "length" else "stop"))
        self._event("[DONE]")
        self._chunk(b"")

    def _breaks(self, name: str) -> bool:
        """Fail in mid-stream in the way of that name; False where it names no such way."""
        if name == "stall":
            self._hang()
        elif name == "cut":
            self.close_connection = True
            self.connection.close()
        elif name == "eof":
            self._chunk(b"")
        elif name == "bad-chunk":
            self._event('{"choices": [')
            self._chunk(b"")
        elif name == "error-chunk":
            self._event(json.dumps({"error": {"message": "planted: overloaded", "type": "server_error"}}))
            self._chunk(b"")
        else:
            return False
        return True

    def _hang(self) -> None:
        self.close_connection = True
        self.owner.closing.wait(60)

    def _event(self, data: str | dict[str, Any]) -> None:
        text = data if isinstance(data, str) else json.dumps(data)
        self._chunk(f"data: {text}\n\n".encode())

    def _chunk(self, data: bytes) -> None:
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        self.wfile.flush()

    def _json(self, value: dict[str, Any], status: int = 200) -> None:
        self._send(json.dumps(value).encode(), "application/json", status)

    def _send(self, data: bytes, kind: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


def _fields(sent: bytes) -> dict[str, Any]:
    """The fields of a multipart form by name; a file as its bytes."""
    boundary = sent.split(b"\r\n", 1)[0]
    parts = (part.split(b"\r\n\r\n", 1) for part in sent.split(boundary)[1:-1])
    named = ((re.search(rb'name="([^"]+)"', head), body.removesuffix(b"\r\n")) for head, body in parts)
    return {found[1].decode(): body if found[1] == b"file" else body.decode() for found, body in named if found}


def instance(schema: dict[str, Any], root: dict[str, Any] | None = None) -> Any:
    """The smallest value that a JSON Schema allows, for the parts of JSON Schema that structured output uses."""
    root = root or schema
    if "$ref" in schema:
        return instance(root["$defs"][schema["$ref"].rsplit("/", 1)[1]], root)
    if "enum" in schema or "const" in schema:
        return schema.get("const", schema.get("enum", [None])[0])
    if "anyOf" in schema:
        return instance(schema["anyOf"][0], root)
    if schema.get("type") == "object":
        return {name: instance(part, root) for name, part in schema.get("properties", {}).items()}
    return {"array": [], "string": "text", "integer": 0, "number": 0.0, "boolean": True}.get(schema["type"])


def _tool_call(tool: dict[str, Any]) -> dict[str, Any]:
    arguments = json.dumps(instance(tool.get("parameters", {"type": "object"})))
    call = {"id": "call-1", "type": "function", "function": {"name": tool["name"], "arguments": arguments}}
    return {"role": "assistant", "content": None, "tool_calls": [call]}


def _delta(body: dict[str, Any], delta: dict[str, Any], finish: str | None = None) -> dict[str, Any]:
    choices = [{"index": 0, "delta": delta, "finish_reason": finish}]
    if body["model"] == "fault-no-choices":
        choices = []
    return {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": body["model"], "choices": choices}


def _usage() -> dict[str, int]:
    return {"prompt_tokens": 10, "completion_tokens": 10, "total_tokens": 20}
