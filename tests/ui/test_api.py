"""The named endpoints, through Gradio's own client, over loopback."""

from collections.abc import Iterator

import pytest
from gradio_client import Client
from gradio_client.exceptions import AppError

from tests.servers.house_server import served as house_served
from tests.ui.fake_room import FakeRoom
from trainer.services.entrance import Caller, Gate
from trainer.services.floor import Floor
from trainer.services.people import Person
from trainer.ui.web import web_app


class NamedByHeader:
    def person(self, caller: Caller) -> Person:
        return Person((caller.values("x-user") or ["ada"])[0])


@pytest.fixture(scope="module")
def room() -> FakeRoom:
    return FakeRoom()


@pytest.fixture(scope="module")
def address(room: FakeRoom) -> Iterator[str]:
    with house_served(web_app(Floor(room), Gate(NamedByHeader()))) as opened:
        yield f"{opened}/"


@pytest.fixture(scope="module")
def ada(address: str) -> Client:
    return Client(address, verbose=False)


def test_a_whole_session(ada: Client, room: FakeRoom) -> None:
    session = ada.predict("support-specialist", api_name="/start")
    assert ada.predict(session, "leave", api_name="/search")[0]["document"] == "benefits.md"
    assert ada.predict(session, "Hello", api_name="/say") == room.answer
    assert ada.predict(session, api_name="/end") == "scorecard"
    assert ada.predict(session, {"ratings": {"customer-focus": 4}, "recommendation": "no"}, api_name="/score") == "report"
    report = ada.predict(session, api_name="/report")
    assert report["format"] == "trainer.report/1"
    assert ada.predict(session, api_name="/report") == report


def test_somebody_elses_session_is_refused_in_a_line(ada: Client, address: str) -> None:
    session = ada.predict("support-specialist", api_name="/start")
    bob = Client(address, verbose=False, headers={"x-user": "bob"})
    with pytest.raises(AppError, match="somebody else"):
        bob.predict(session, "Hello", api_name="/say")


@pytest.mark.parametrize(
    ("scorecard", "line"), [({"recommendation": "perhaps"}, "recommendation"), ({"ratings": {"customer-focus": "four"}}, "customer-focus")]
)
def test_a_forged_scorecard_is_refused_in_a_line(ada: Client, scorecard: dict, line: str) -> None:
    session = ada.predict("support-specialist", api_name="/start")
    with pytest.raises(AppError, match=line):
        ada.predict(session, scorecard, api_name="/score")


def test_a_report_before_the_scorecard_says_what_is_missing(ada: Client) -> None:
    session = ada.predict("support-specialist", api_name="/start")
    with pytest.raises(AppError, match="file the scorecard first"):
        ada.predict(session, api_name="/report")


def test_only_the_six_are_offered(ada: Client) -> None:
    offered = ada.view_api(return_format="dict", print_info=False)["named_endpoints"]
    assert set(offered) == {"/start", "/search", "/say", "/end", "/score", "/report"}
