"""What every logbook promises, asked of the one in memory and the one on disk."""

import pytest

from trainer.adapters.journal import open_journal
from trainer.adapters.logbook import SqlLogbook
from trainer.domain.training import LessonTried
from trainer.services.memory_logbook import MemoryLogbook


@pytest.fixture(params=["memory", "sqlite"])
def logbook(request, tmp_path):
    return MemoryLogbook() if request.param == "memory" else SqlLogbook(open_journal(f"sqlite:///{tmp_path}/journal.sqlite").engine)


def tried(text: str) -> LessonTried:
    return LessonTried(lesson="opening", rubric_sha256="0" * 64, text=text, passed=True, at=1.0)


def test_events_come_back_in_order_and_each_to_its_own(logbook):
    for user, text in (("sam", "one"), ("kim", "hers"), ("sam", "two")):
        logbook.append(user, tried(text))
    assert [event.text for event in logbook.read("sam")] == ["one", "two"]
    assert logbook.people() == ("kim", "sam")


def test_what_is_erased_is_gone_and_nobody_elses(logbook):
    logbook.append("sam", tried("one"))
    logbook.append("kim", tried("hers"))
    assert logbook.erase("sam") == 1
    assert (logbook.read("sam"), len(logbook.read("kim"))) == ((), 1)
