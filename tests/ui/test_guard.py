"""Attacks in raw HTTP on a served house: nobody comes in unsigned, and nobody sees what is another's."""

import json
from collections.abc import Iterator
from ipaddress import ip_network
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
from gradio_client import Client
from starlette.requests import Request
from starlette.responses import PlainTextResponse

from tests.servers.house_server import served as house_served
from tests.services.house import Clock
from tests.ui.fake_room import FakeRoom
from trainer.adapters.users_file import UsersFile
from trainer.services.entrance import IDLE, AloneUntilAccounts, BehindProxy, ByPassword, Gate, Network
from trainer.services.floor import Floor
from trainer.services.guesses import Guesses
from trainer.services.memory_sign_ins import MemorySignIns
from trainer.ui.guard import COOKIE, Guard, encrypted, known
from trainer.ui.web import web_app

PHRASE = "correct horse"


class Served(NamedTuple):
    address: str
    room: FakeRoom
    clock: Clock


@pytest.fixture(scope="module")
def served(tmp_path_factory) -> Iterator[Served]:
    users = UsersFile(Path(tmp_path_factory.mktemp("door")) / "users.json", cost=2**10)
    for name in ("ada", "bea"):
        users.add(name, "trainee", PHRASE)
    room, clock, proxies = FakeRoom(), Clock(), tuple[Network, ...]()
    numbers = iter(range(10_000))
    by_password = ByPassword(users, MemorySignIns(), Guesses(clock), clock, lambda: f"token-{next(numbers)}")
    entrance = AloneUntilAccounts(by_password)
    with house_served(web_app(Floor(room), Gate(entrance, entrance, proxies)), proxy_headers=False) as address:
        yield Served(address, room, clock)


@pytest.fixture
def nobody(served: Served) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=served.address) as browser:
        yield browser


@pytest.fixture
def ada(served: Served) -> Iterator[httpx.Client]:
    browser = signed_in(served, "ada")
    yield browser
    browser.close()


@pytest.fixture
def bea(served: Served) -> Iterator[httpx.Client]:
    browser = signed_in(served, "bea")
    yield browser
    browser.close()


def signed_in(served: Served, name: str) -> httpx.Client:
    browser = httpx.Client(base_url=served.address)
    assert browser.post("/sign-in", data={"name": name, "password": PHRASE}).status_code == 303
    return browser


def functions(browser: httpx.Client) -> list[dict]:
    found: list[dict] = browser.get("/config").json()["dependencies"]
    return found


def run(browser: httpx.Client, function: int, data: list, stream: str) -> str:
    """Everything that comes back for one call of a function by its number, as a browser would make it."""
    joined = browser.post("/gradio_api/queue/join", json={"data": data, "fn_index": function, "session_hash": stream})
    assert joined.status_code == 200, joined.text
    came = ""
    with browser.stream("GET", "/gradio_api/queue/data", params={"session_hash": stream}, timeout=20) as events:
        for line in events.iter_lines():
            came += line
            if '"process_completed"' in line:
                return came
    return came


ROUTES = [
    ("GET", "/"),
    ("GET", "/?session=s1"),
    ("GET", "/config"),
    ("GET", "/info"),
    ("GET", "/gradio_api/info"),
    ("GET", "/gradio_api/openapi.json"),
    ("GET", "/gradio_api/app_id"),
    ("GET", "/gradio_api/startup-events"),
    ("GET", "/gradio_api/heartbeat/abc"),
    ("GET", "/gradio_api/queue/status"),
    ("GET", "/gradio_api/queue/data?session_hash=abc"),
    ("GET", "/gradio_api/call/report/abc"),
    ("GET", "/gradio_api/file=/etc/passwd"),
    ("GET", "/gradio_api/file/app.py"),
    ("GET", "/gradio_api/proxy=http://127.0.0.1"),
    ("GET", "/gradio_api/stream/abc/1/2/playlist.m3u8"),
    ("GET", "/gradio_api/runs"),
    ("GET", "/gradio_api/profiling/traces"),
    ("GET", "/monitoring"),
    ("GET", "/monitoring/abc"),
    ("GET", "/manifest.json"),
    ("GET", "/theme.css"),
    ("GET", "/assets/index.js"),
    ("GET", "/static/x"),
    ("GET", "/export/s1/json"),
    ("GET", "/sign-in/../config"),
    ("GET", "//config"),
    ("GET", "/sign-in/x"),
    ("GET", "/favicon.svg/../config"),
    ("POST", "/gradio_api/queue/join"),
    ("POST", "/gradio_api/run/report"),
    ("POST", "/gradio_api/api/report"),
    ("POST", "/gradio_api/call/report"),
    ("POST", "/gradio_api/call/v2/report"),
    ("POST", "/gradio_api/cancel"),
    ("POST", "/gradio_api/reset"),
    ("POST", "/gradio_api/component_server"),
    ("POST", "/gradio_api/upload"),
    ("POST", "/gradio_api/process_recording"),
    ("POST", "/gradio_api/stream/abc"),
    ("POST", "/gradio_api/vibe-edit"),
    ("POST", "/login"),
    ("DELETE", "/export/s1/json"),
]


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_nobody_gets_past_the_guard(nobody: httpx.Client, method: str, path: str) -> None:
    answer = nobody.request(method, path, json={"data": [], "fn_index": 0, "session_hash": "abc"} if method == "POST" else None)
    assert answer.status_code == 401, answer.text[:200]
    assert answer.headers["x-way-out"] == "/sign-in"


@pytest.mark.parametrize("token", ["", "token-9999", "'; drop table sign_ins; --", "x" * 4000])
def test_a_made_up_cookie_is_nobody(nobody: httpx.Client, token: str) -> None:
    assert nobody.get("/config", headers={"cookie": f"{COOKIE}={token}"}).status_code == 401


@pytest.mark.parametrize("header", ["x-forwarded-user", "x-user", "remote-user", "authorization"])
def test_no_header_makes_anybody_somebody(nobody: httpx.Client, header: str) -> None:
    assert nobody.get("/config", headers={header: "ada"}).status_code == 401


def test_gradios_client_is_refused_without_and_served_with_the_cookie(served: Served, ada: httpx.Client) -> None:
    with pytest.raises(Exception, match="credentials were not provided"):
        Client(served.address, verbose=False)
    client = Client(served.address, verbose=False, headers={"Cookie": f"{COOKIE}={ada.cookies[COOKIE]}"})
    session = client.predict("support-specialist", api_name="/start")
    assert served.room.sessions[session].user == "ada"


def test_somebody_elses_session_is_refused_by_every_function_by_its_number(served: Served, ada: httpx.Client, bea: httpx.Client) -> None:
    words = "THE-WORDS-OF-ADA"
    session = served.room.start("ada", "support-specialist")
    mine = served.room.sessions[session]
    mine.notes = mine.questions = words
    before = str(mine)
    for each in functions(bea):
        if not each["backend_fn"]:
            continue
        data = [session if n == 0 else {"session": session, "to": f"?session={session}"} for n in range(len(each["inputs"]))]
        assert words not in run(bea, each["id"], data, "bea-stream")
    assert str(served.room.sessions[session]) == before
    assert words in json.dumps([run(ada, each["id"], [session], "ada-stream") for each in functions(ada) if len(each["inputs"]) == 1])


def test_somebody_elses_download_is_refused(served: Served, ada: httpx.Client, bea: httpx.Client) -> None:
    session = served.room.start("ada", "support-specialist")
    assert bea.get(f"/export/{session}/json").status_code == 403
    assert ada.get(f"/export/{session}/json").status_code == 404


def test_somebody_elses_stream_cannot_be_listened_to(ada: httpx.Client, bea: httpx.Client) -> None:
    with ada.stream("GET", "/gradio_api/heartbeat/of-ada") as beating:
        assert beating.status_code == 200
        assert bea.get("/gradio_api/queue/data?session_hash=of-ada").status_code == 403
        assert bea.get("/gradio_api/heartbeat/of-ada").status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://elsewhere.example"},
        {"origin": "null"},
        {"origin": "https://elsewhere.example", "x-forwarded-host": "elsewhere.example"},
    ],
)
@pytest.mark.parametrize("path", ["/gradio_api/queue/join", "/sign-out", "/sign-in"])
def test_another_site_cannot_speak_for_somebody(ada: httpx.Client, headers: dict, path: str) -> None:
    assert ada.post(path, headers=headers, json={"data": []}).status_code == 403
    assert ada.get("/config").status_code == 200


def test_a_page_of_this_house_may_send(ada: httpx.Client, served: Served) -> None:
    assert ada.post("/sign-out", headers={"origin": served.address}).status_code == 303


def test_signing_in_sets_a_cookie_that_no_script_reads_and_no_other_site_sends(nobody: httpx.Client) -> None:
    cookie = nobody.post("/sign-in", data={"name": "ada", "password": PHRASE}).headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "secure" not in cookie


def test_signing_out_ends_the_sign_in_itself(ada: httpx.Client, nobody: httpx.Client) -> None:
    token = ada.cookies[COOKIE]
    assert ada.post("/sign-out").headers["location"] == "/sign-in"
    assert nobody.get("/config", headers={"cookie": f"{COOKIE}={token}"}).status_code == 401


def test_a_browser_is_led_to_the_sign_in_and_back_to_where_it_wanted(nobody: httpx.Client) -> None:
    led = nobody.get("/?session=s1&x=a b", headers={"accept": "text/html"})
    assert led.status_code == 303
    assert "session=s1" in nobody.get(led.headers["location"]).text
    back = nobody.post("/sign-in", data={"name": "ada", "password": PHRASE, "to": "session=s1"})
    assert back.headers["location"] == "/?session=s1"


@pytest.mark.parametrize("to", ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "\r\nSet-Cookie: a=b"])
def test_no_link_leads_out_of_the_house_after_signing_in(nobody: httpx.Client, to: str) -> None:
    location = nobody.post("/sign-in", data={"name": "ada", "password": PHRASE, "to": to}).headers["location"]
    assert location == "/" or location.startswith("/?")
    assert "\n" not in location


def test_what_is_typed_comes_back_escaped_and_the_password_does_not(nobody: httpx.Client) -> None:
    page = nobody.post("/sign-in", data={"name": '"><script>x</script>', "password": "hunter22", "to": '"><b>'})
    assert page.status_code == 401
    assert "<script>" not in page.text
    assert "<b>" not in page.text
    assert "hunter22" not in page.text


def test_guesses_are_slowed_down_and_a_huge_form_is_no_harm(nobody: httpx.Client) -> None:
    assert nobody.post("/sign-in", content=b"name=" + b"x" * 1_000_000).status_code == 401
    for _ in range(5):
        assert nobody.post("/sign-in", data={"name": "cem", "password": "guess guess"}).status_code == 401
    slowed = nobody.post("/sign-in", data={"name": "cem", "password": "guess guess"})
    assert slowed.status_code == 429
    assert slowed.headers["retry-after"] == "900"


def test_an_ended_sign_in_is_told_to_the_page(served: Served) -> None:
    browser = signed_in(served, "bea")
    served.clock.now += IDLE + 1
    ended = browser.post("/gradio_api/queue/join", json={"data": [], "fn_index": 0, "session_hash": "late"})
    assert (ended.status_code, ended.headers["x-way-out"]) == (401, "/sign-in")
    browser.close()


def behind_a_proxy(peer: str) -> httpx.AsyncClient:
    """A guarded house of one line that says who asks, reached from that address."""

    async def says_who(scope, receive, send) -> None:
        await PlainTextResponse(str(known(Request(scope))))(scope, receive, send)

    proxies = (ip_network("10.0.0.0/8"),)
    guard = Guard(says_who, Gate(BehindProxy("X-Forwarded-User", ("kim",), proxies), None, proxies))
    return httpx.AsyncClient(transport=httpx.ASGITransport(guard, client=(peer, 4000)), base_url="http://house")


async def test_the_proxys_word_counts_and_nobody_elses() -> None:
    async with behind_a_proxy("10.0.0.9") as proxy, behind_a_proxy("192.168.0.9") as stranger:
        assert "'kim', role='lead', known_by='proxy'" in (await proxy.get("/", headers={"x-forwarded-user": "kim"})).text
        assert (await proxy.get("/")).status_code == 401
        assert (await proxy.get("/", headers=[("x-forwarded-user", "sam"), ("x-forwarded-user", "kim")])).status_code == 401
        assert (await stranger.get("/", headers={"x-forwarded-user": "kim", "x-forwarded-for": "10.0.0.9"})).status_code == 401


async def test_behind_a_proxy_a_page_may_send_under_the_name_that_browsers_see() -> None:
    headers = {"x-forwarded-user": "kim", "origin": "https://practice.example", "x-forwarded-host": "practice.example"}
    async with behind_a_proxy("10.0.0.9") as proxy:
        assert (await proxy.post("/", headers=headers)).status_code == 200
        assert (await proxy.post("/", headers=headers | {"origin": "https://elsewhere.example"})).status_code == 403


async def test_what_is_somebodys_is_kept_in_no_cache_and_shown_in_no_frame() -> None:
    async with behind_a_proxy("10.0.0.9") as proxy:
        headers = (await proxy.get("/", headers={"x-forwarded-user": "kim"})).headers
    assert headers["cache-control"] == "private, no-store"
    assert headers["content-security-policy"] == "frame-ancestors 'self'"


def test_a_cookie_over_https_is_marked_so() -> None:
    proxies = (ip_network("10.0.0.0/8"),)
    scope = {"type": "http", "method": "POST", "path": "/sign-in", "scheme": "http", "headers": [(b"x-forwarded-proto", b"https")]}
    assert encrypted(Request(scope | {"client": ("10.0.0.9", 1)}), Gate(proxies=proxies))
    assert not encrypted(Request(scope | {"client": ("192.168.0.9", 1)}), Gate(proxies=proxies))
