"""What every journal promises, asked of the one in memory and the one on disk."""

import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from trainer.adapters.journal import open_journal
from trainer.domain.errors import Invalid
from trainer.domain.journal import Adopted, InterviewerSpoke, Noted, Started
from trainer.services.memory_journal import MemoryJournal


def started(user="sam", at=1000.0):
    return Started(user=user, scenario="baker", scenario_sha256="0" * 64, seed=7, at=at)


def said(turn, text="How do you knead?"):
    return InterviewerSpoke(turn=turn, text=text, at=float(turn))


POSTGRES = os.environ.get("TRAINER_TEST_POSTGRES")
"""URL of an empty PostgreSQL database to try the same on, which is emptied again."""


@pytest.fixture(params=["memory", "sqlite", *(["postgres"] if POSTGRES else [])])
def journal(request, tmp_path):
    if request.param == "memory":
        yield MemoryJournal()
        return
    made = open_journal(POSTGRES if request.param == "postgres" else f"sqlite:///{tmp_path}/deep/journal.sqlite")
    yield made
    for row in made.sessions():
        made.delete(row.id)
    made.close()


def test_events_come_back_equal_and_in_order(journal):
    events = [started(), said(0, "Ünïcode, emoji 🍞 and\nlines"), Noted(text="", at=3.5)]
    assert journal.append("s1", events[:2], expected=0) == 2
    assert journal.append("s1", events[2:], expected=2) == 3
    assert list(journal.read("s1")) == events


def test_an_unknown_session_is_empty(journal):
    assert list(journal.read("nothing")) == []


def test_the_slower_of_two_tabs_is_told_and_writes_nothing(journal):
    journal.append("s1", [started(), said(0)], expected=0)
    with pytest.raises(Invalid, match="s1 went on elsewhere"):
        journal.append("s1", [said(0, "late"), said(1, "later")], expected=1)
    assert len(journal.read("s1")) == 2


def test_a_session_begins_with_started(journal):
    with pytest.raises(Invalid, match="start it before"):
        journal.append("s1", [said(0)], expected=0)
    assert journal.sessions() == ()


def test_no_events_are_no_session(journal):
    assert journal.append("s1", [], expected=0) == 0
    assert journal.sessions() == ()


def test_sessions_are_listed_newest_first_and_by_user(journal):
    journal.append("old", [started(at=1.0)], expected=0)
    journal.append("new", [started(at=3.0), said(0)], expected=0)
    journal.append("other", [started(user="kim", at=2.0)], expected=0)
    assert [row.id for row in journal.sessions()] == ["new", "other", "old"]
    assert journal.sessions("kim") == (("other", "kim", "baker", 2.0, 1),)
    assert [row.events for row in journal.sessions("sam")] == [2, 1]


def test_a_deleted_session_is_gone_and_may_begin_anew(journal):
    journal.append("s1", [started(), said(0)], expected=0)
    assert journal.delete("s1")
    assert not journal.delete("s1")
    assert list(journal.read("s1")) == []
    assert journal.append("s1", [started()], expected=0) == 1


def test_erasing_a_user_leaves_the_others(journal):
    journal.append("a", [started(user="sam")], expected=0)
    journal.append("b", [started(user="sam")], expected=0)
    journal.append("c", [started(user="kim")], expected=0)
    assert journal.erase("sam") == 2
    assert journal.erase("sam") == 0
    assert [row.id for row in journal.sessions()] == ["c"]


def test_of_two_writers_at_once_one_is_refused(journal):
    journal.append("s1", [started()], expected=0)

    def write(turn):
        try:
            return journal.append("s1", [said(turn)], expected=1)
        except Invalid:
            return 0

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(write, range(8))) == [0] * 7 + [2]


def test_the_latest_of_a_kind_comes_with_its_session_and_only_for_its_owner(journal):
    journal.append("s1", [started(), Noted(text="first", at=1.0), Noted(text="last", at=2.0)], expected=0)
    journal.append("s2", [started(user="kim", at=2000.0), Noted(text="hers", at=1.0)], expected=0)
    journal.append("s3", [started(at=3000.0)], expected=0)
    assert [(row.id, event.text) for row, event in journal.latest("noted")] == [("s2", "hers"), ("s1", "last")]
    assert [row.id for row, _ in journal.latest("noted", "sam")] == ["s1"]


def test_places_lead_to_the_events_that_latest_brings(journal):
    journal.append("s1", [started(), Noted(text="first", at=1), Noted(text="last", at=2), said(0)], expected=0)
    journal.append("s2", [started("kim", at=2000.0), Noted(text="hers", at=1)], expected=0)
    journal.append("s3", [started("kim", at=3000.0)], expected=0)
    for user in (None, "sam", "kim"):
        found = [(row, journal.event(row.id, position)) for row, position in journal.places("noted", user)]
        assert found == list(journal.latest("noted", user))
    assert journal.event("s1", 4) is None


def test_an_adopted_session_is_in_its_new_owners_list_and_nothing_before_is_changed(journal):
    journal.append("s1", [started(), said(0)], expected=0)
    journal.append("s1", [Adopted(user="kim", at=5.0)], expected=2)
    assert [row.id for row in journal.sessions("kim")] == ["s1"]
    assert journal.sessions("sam") == ()
    assert journal.read("s1")[0] == started()
    assert journal.erase("kim") == 1
