"""A database of an older make is brought up to date, whatever was said in it; on PostgreSQL too where `TRAINER_TEST_POSTGRES` names one."""

import os
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text

from trainer.adapters import database
from trainer.adapters.journal import open_journal
from trainer.domain.journal import InterviewerSpoke, Started

POSTGRES = os.environ.get("TRAINER_TEST_POSTGRES")
STARTED = Started(user="sam", scenario="baker", scenario_sha256="0" * 64, seed=7, at=1000.0)
UNSPEAKABLE = 'A \x00 nobody can read, a "kind": "graded" that is none, and a loaf 🍞'


@pytest.fixture(params=["sqlite", *(["postgres"] if POSTGRES else [])])
def url(request, tmp_path):
    yield POSTGRES if request.param == "postgres" else f"sqlite:///{tmp_path}/journal.sqlite"
    if request.param == "postgres":
        made = open_journal(POSTGRES)
        made.erase("sam")
        made.close()


def taken_back_to(url: str, revision: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(Path(database.__file__).parent / "migrations"))
        config.attributes["connection"] = connection
        command.downgrade(config, revision)
        assert "kind" not in connection.execute(text("SELECT * FROM events")).keys()  # noqa: SIM118 - a row's names, not a mapping
    engine.dispose()


def test_events_of_a_database_that_knew_no_kinds_are_found_by_theirs(url):
    spoke = InterviewerSpoke(turn=0, text=UNSPEAKABLE, at=0.0)
    made = open_journal(url)
    made.append("s1", [STARTED, spoke], expected=0)
    made.close()
    taken_back_to(url, "0003")
    again = open_journal(url)
    assert again.read("s1") == (STARTED, spoke)
    assert [event for _, event in again.latest("interviewer_spoke")] == [spoke]
    assert again.latest("graded") == ()
    again.close()
