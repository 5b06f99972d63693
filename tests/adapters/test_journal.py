"""What only the journal on disk must do: survive, refuse in one line, and forget for good."""

import json
import random
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy import inspect as look

from trainer.adapters.journal import open_journal
from trainer.adapters.tables import Base
from trainer.domain.errors import Invalid, Unavailable
from trainer.domain.journal import InterviewerSpoke, Started

KILLS = Path(__file__).parents[2] / "benchmarks" / "kills.py"


def started(user="sam"):
    return Started(user=user, scenario="baker", scenario_sha256="0" * 64, seed=7, at=1000.0)


def said(turn, text="How do you knead?"):
    return InterviewerSpoke(turn=turn, text=text, at=float(turn))


@pytest.fixture
def file(tmp_path):
    return tmp_path / "journal.sqlite"


@pytest.fixture
def journal(file):
    return open_journal(f"sqlite:///{file}", patience=0.05)


def refused(call):
    with pytest.raises(Unavailable) as caught:
        call()
    line = str(caught.value)
    assert "\n" not in line
    return line


def test_another_opening_finds_everything(journal, file):
    journal.append("s1", [started(), said(0)], expected=0)
    assert open_journal(f"sqlite:///{file}").read("s1") == (started(), said(0))


def test_migrations_end_in_the_tables_that_the_code_uses(journal):
    found = look(journal.engine)
    made = {table: {column["name"] for column in found.get_columns(table)} for table in found.get_table_names()}
    made.pop("alembic_version")
    assert made == {name: set(table.columns.keys()) for name, table in Base.metadata.tables.items()}


def test_writers_of_many_sessions_lose_nothing(file):
    journal = open_journal(f"sqlite:///{file}")
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: journal.append(f"w{number}", [started(), said(0)], expected=0), range(16)))
    assert [row.events for row in journal.sessions()] == [2] * 16


def test_killed_writers_lose_nothing_that_was_acknowledged(tmp_path):
    ran = subprocess.run([sys.executable, KILLS, "--kills", "4", "--folder", tmp_path], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    figure = json.loads(ran.stdout)
    assert (figure["kills"], figure["lost"], figure["torn"]) == (4, 0, 0)
    assert figure["acknowledged"] > 4


def test_erased_words_are_not_on_the_disk_any_more(journal, file):
    journal.append("s1", [started(), said(0, "the-secret-crust " * 400)], expected=0)
    journal.erase("sam")
    assert not [path for path in file.parent.iterdir() if b"the-secret-crust" in path.read_bytes()]


def test_a_full_disk_is_told_and_nothing_half_written(journal, file):
    journal.append("s1", [started()], expected=0)
    journal.close()
    event.listen(journal.engine, "connect", lambda raw, _: raw.execute("PRAGMA max_page_count=12"))
    line = refused(lambda: journal.append("s1", [said(0), said(1, "x" * 200_000)], expected=1))
    assert "disk is full" in line
    assert str(file) in line
    assert journal.read("s1") == (started(),)


def test_a_locked_file_is_told(journal, file):
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    line = refused(lambda: journal.append("s1", [started()], expected=0))
    holder.close()
    assert "another program holds it" in line
    assert str(file) in line


def test_reading_does_not_wait_for_a_writer(journal, file):
    journal.append("s1", [started()], expected=0)
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    assert journal.read("s1") == (started(),)
    holder.close()


def test_a_file_that_is_no_database_is_told(file):
    file.write_bytes(random.Random(3).randbytes(9000))
    assert "no database" in refused(lambda: open_journal(f"sqlite:///{file}"))
    assert len(file.read_bytes()) == 9000


def test_a_damaged_file_is_told(journal, file):
    journal.append("s1", [started(), *(said(turn, "word " * 200) for turn in range(100))], expected=0)
    journal.engine.dispose()
    size = file.stat().st_size
    with file.open("r+b") as opened:
        opened.seek(4096)
        opened.write(b"\xff" * (size - 4096))
    line = refused(lambda: open_journal(f"sqlite:///{file}").read("s1"))
    assert "damaged" in line
    assert str(file) in line


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "taken").write_text("a file")
    assert "taken" in refused(lambda: open_journal(f"sqlite:///{tmp_path}/taken/journal.sqlite"))


def test_a_file_that_may_not_be_written_is_told(journal, file):
    event.listen(journal.engine, "connect", lambda raw, _: raw.execute("PRAGMA query_only=ON"))
    journal.close()
    assert "may not be written" in refused(lambda: journal.append("s1", [started()], expected=0))


def test_a_journal_of_a_newer_version_is_told(journal, file):
    journal.close()
    with sqlite3.connect(file) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    assert "newer version" in refused(lambda: open_journal(f"sqlite:///{file}"))


def test_an_event_that_cannot_be_read_is_named(journal, file):
    journal.append("s1", [started(), said(0)], expected=0)
    journal.close()
    with sqlite3.connect(file) as raw:
        raw.execute("""UPDATE events SET payload = '{"kind": "sang"}' WHERE position = 1""")
    raw.close()
    assert refused(lambda: journal.read("s1")).startswith("Event 1 of session s1")


@pytest.mark.parametrize(("url", "says"), [("journal.sqlite", "no database URL"), ("oracle+nothing://host/x", "No driver")])
def test_a_wrong_url_is_told(url, says):
    with pytest.raises(Invalid, match=says):
        open_journal(url)
