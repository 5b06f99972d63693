"""Addresses over HTTP: a standing page can be loaded, and a certificate is somebody's own."""

import httpx
import pytest

from tests.services.test_school import Desk, certified
from tests.ui.fake_room import FakeRoom
from trainer.domain.training import LessonTried
from trainer.services.floor import Floor
from trainer.services.people import ALONE
from trainer.ui.web import web_app


@pytest.fixture
def desk() -> Desk:
    return Desk()


async def got(desk: Desk, address: str) -> httpx.Response:
    app = web_app(Floor(FakeRoom(), school=desk.school))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://127.0.0.1") as client:
        return await client.get(address)


@pytest.mark.parametrize("address", ["/?page=path", "/?page=lesson&criterion=closing", "/?page=no-such&deep_link=x", "/?session=1"])
async def test_a_page_of_ours_is_not_looked_for_among_gradios(desk, address):
    assert (await got(desk, address)).status_code == 200


async def test_there_is_no_certificate_before_the_end_of_the_path(desk):
    certified(desk)  # somebody else
    desk.logbook.append(ALONE.name, LessonTried(lesson="closing", rubric_sha256="", text="said", passed=True, at=1))
    answer = await got(desk, "/certificate.pdf?name=sam")
    assert answer.status_code == 422
    assert "end of the path" in answer.text


async def test_a_certificate_is_sent_as_a_file(desk):
    certified(desk, ALONE.name)
    answer = await got(desk, "/certificate.pdf?name=Sam%20Oduya")
    assert answer.headers["content-type"] == "application/pdf"
    assert "Sam Oduya" in answer.text
