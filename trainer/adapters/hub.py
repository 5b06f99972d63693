"""A model file from a hub laid out as Hugging Face's: resumed where it broke off, and hashed before it is used."""

import hashlib
from collections.abc import Callable
from email.message import Message
from http.client import HTTPException
from pathlib import Path
from typing import Any, NamedTuple, cast
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from trainer.domain.errors import Invalid, Missing, Unavailable

HUB = "https://huggingface.co"
_BLOCK = 1 << 20
_WAIT = 30.0
"""Seconds without a byte after which a connection counts as lost."""
_MOVES = 5
_TRIES = 5
"""Connections that may be lost without a byte gained in between."""


class ModelFile(NamedTuple):
    """A file on a hub."""

    repo: str
    """`owner/name`."""
    filename: str
    sha256: str | None = None
    """Pinned hash; the hub's own word is taken where there is none."""


DEFAULT = ModelFile("Qwen/Qwen2.5-1.5B-Instruct-GGUF", "qwen2.5-1.5b-instruct-q4_k_m.gguf")
"""A small instruct model that two cores can bear: 1.1 GB, Apache-2.0."""

Progress = Callable[[int, int], None]
"""Called with the bytes that are there and the bytes of the whole."""


class _Offer(NamedTuple):
    """What the hub says of the file."""

    size: int
    sha256: str
    url: str


class _StayHere(HTTPRedirectHandler):
    """The hub names size and hash in the reply that sends elsewhere."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        """Follow none."""


def pull(file: ModelFile, target: Path, base_url: str = HUB, progress: Progress = lambda _have, _whole: None) -> Path:
    """Fetch a model file, or what is still missing of it; does nothing where it is there and right.

    Args:
        file: What to fetch.
        target: Where it goes. What has come so far stands beside it, with `.part` at the end.
        base_url: The hub, as in HF_ENDPOINT.
        progress: Told after every block.

    Raises:
        Missing: the hub has no such file.
        Invalid: the bytes are not the ones that were promised, or the hub names no hash and none is pinned; nothing is kept.
        Unavailable: the hub does not answer, or the disk is full; what has come so far is kept for the next time.
    """
    offer = _offer(file, base_url)
    part = target.with_name(target.name + ".part")
    try:
        if target.exists() and _sha256(target) == offer.sha256:
            return target
        target.parent.mkdir(parents=True, exist_ok=True)
        _forget_another(part, offer)
        _fetch(offer, part, progress)
        _must_match(part, offer, file)
        part.replace(target)
        _note(part).unlink(missing_ok=True)
    except OSError as error:
        raise Unavailable(
            f"{target} could not be written ({error.strerror or error}): free some space, or choose another folder."
        ) from error
    return target


def _offer(file: ModelFile, base_url: str) -> _Offer:
    url = f"{base_url.rstrip('/')}/{quote(file.repo)}/resolve/main/{quote(file.filename)}"
    if urlsplit(url).scheme not in {"http", "https"}:
        raise Invalid(f"HF_ENDPOINT {base_url!r} is no web address.")
    headers = _headers(url, file, base_url)
    told = (headers.get("X-Linked-ETag") or headers.get("ETag") or "").removeprefix("W/").strip('"').lower()
    promised = (file.sha256 or (told if len(told) == 64 else "")).lower()
    if not promised:
        raise Invalid(f"{file.repo}/{file.filename}: the hub names no sha256 for it, and none is pinned.")
    return _Offer(int(headers.get("X-Linked-Size") or headers.get("Content-Length") or 0), promised, url)


def _headers(url: str, file: ModelFile, base_url: str) -> Message:
    """The headers of the file, through moves of the repository, up to where the bytes would come from elsewhere."""
    for _ in range(_MOVES):
        try:
            with build_opener(_StayHere).open(Request(url, method="HEAD"), timeout=_WAIT) as reply:  # noqa: S310  (http, see above)
                return cast("Message", reply.headers)
        except HTTPError as error:
            moved = error.headers.get("Location") if error.code in {301, 302, 303, 307, 308} else None
            if moved is None:
                raise _refused(error.code, file, base_url) from error
            if error.headers.get("X-Linked-ETag"):
                return error.headers
            url = urljoin(url, moved)
        except (URLError, HTTPException, OSError) as error:
            raise Unavailable(f"The hub {base_url} does not answer: check the network and HF_ENDPOINT.") from error
    raise Unavailable(f"The hub {base_url} sends {file.repo}/{file.filename} round in circles.")


def _refused(code: int, file: ModelFile, base_url: str) -> Missing | Unavailable:
    if code in {401, 403, 404}:
        return Missing(f"The hub {base_url} has no public file {file.repo}/{file.filename} ({code}).")
    return Unavailable(f"The hub {base_url} refused {file.repo}/{file.filename} ({code}): try again later.")


def _forget_another(part: Path, offer: _Offer) -> None:
    """Drop what has come of another version of the file."""
    note = _note(part)
    if not note.exists() or note.read_text(encoding="ascii", errors="replace") != offer.sha256:
        part.unlink(missing_ok=True)
        note.write_text(offer.sha256, encoding="ascii")


def _note(part: Path) -> Path:
    return part.with_name(part.name + ".sha256")


def _fetch(offer: _Offer, part: Path, progress: Progress) -> None:
    """Append what is missing; a lost connection is taken up again where it broke off."""
    lost = 0
    while not offer.size or _size(part) < offer.size:
        before = _size(part)
        try:
            _stream(offer, part, progress)
            if not offer.size:
                return
        except (URLError, HTTPException, TimeoutError, ConnectionError) as error:
            lost = 0 if _size(part) > before else lost + 1
            if lost >= _TRIES or isinstance(error, HTTPError):
                raise Unavailable(f"The download broke off at {_size(part):,} of {offer.size:,} bytes: run it again to go on.") from error


def _stream(offer: _Offer, part: Path, progress: Progress) -> None:
    have = _size(part)
    request = Request(offer.url, headers={"Range": f"bytes={have}-"} if have else {})  # noqa: S310  (http, see `_offer`)
    with build_opener().open(request, timeout=_WAIT) as reply, part.open("ab" if reply.status == 206 else "wb") as file:
        have = have if reply.status == 206 else 0
        while block := reply.read1(_BLOCK):
            file.write(block)
            have += len(block)
            progress(have, offer.size)
    if have < offer.size:
        raise ConnectionResetError("the hub hung up")


def _must_match(part: Path, offer: _Offer, file: ModelFile) -> None:
    if (found := _sha256(part)) != offer.sha256:
        part.unlink()
        raise Invalid(f"{file.repo}/{file.filename}: sha256 is {found[:12]}…, promised was {offer.sha256[:12]}…; the file was thrown away.")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
