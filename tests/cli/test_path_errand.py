"""`trainer path`: the stage, what is met of it, and the next step."""

from types import SimpleNamespace

from tests.services.test_school import Desk, certified
from tests.ui.fake_room import FakeRoom
from trainer.cli import run
from trainer.services.floor import Floor


def told(capsys, desk: Desk, *arguments: str) -> str:
    assert run(["path", *arguments], lambda: SimpleNamespace(floor=Floor(FakeRoom(), school=desk.school))) == 0
    return capsys.readouterr().out


def test_a_newcomer_is_told_where_to_begin(capsys):
    out = told(capsys, Desk(), "sam")
    assert "learn" in out
    assert "0 of 11" in out
    assert "Next: Take the lesson “Preparation”." in out
    assert "seal" not in out


def test_the_certified_get_the_seal_of_their_certificate(capsys):
    desk = Desk()
    school = certified(desk)
    out = told(capsys, desk, "sam")
    assert "passed" in out
    assert school.pathway.certificate("sam").seal in out


def test_the_seal_on_a_certificate_is_checked(capsys):
    desk = Desk()
    school = certified(desk)
    assert "The seal is good" in told(capsys, desk, "sam", "--seal", school.pathway.certificate("sam").seal.upper())
    for user, seal in (("sam", "ab" * 32), ("kim", school.pathway.certificate("sam").seal)):
        assert run(["path", user, "--seal", seal], lambda: SimpleNamespace(floor=Floor(FakeRoom(), school=desk.school))) == 1
        assert "The seal is not good" in capsys.readouterr().out
