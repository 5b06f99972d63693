"""Errands over a house of small fakes: what they print, what they refuse, and with which code."""

import io
import json
import shutil
import zipfile
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pytest

from trainer.adapters.knowledge import Library, knowledge_root
from trainer.adapters.users_file import UsersFile
from trainer.cli import run
from trainer.domain.errors import Invalid, Unavailable
from trainer.domain.journal import Noted, Started
from trainer.domain.passage import Passage
from trainer.domain.training import LessonTried
from trainer.services.belongings import Belongings
from trainer.services.facts import Listed, Loaded
from trainer.services.memory_journal import MemoryJournal
from trainer.services.memory_logbook import MemoryLogbook
from trainer.services.memory_rounds import MemoryRounds
from trainer.services.memory_sign_ins import MemorySignIns
from trainer.settings import Settings


class FactsFake:
    def __init__(self):
        self.loaded = []

    def search(self, company, query, limit=10, meaning=""):
        return [Passage(company=company, document="bread.md", heading="Bread > Rye", text=f"About {query}.", score=0.5)][:limit]

    def load(self, company, path, progress):
        progress("reading", 1, 2)
        progress("embedding", 2, 2)
        self.loaded.append((company, path))
        return Loaded(added=1, passages=3, embedded=3, faults=(f"{path}: is empty",) if "empty" in path.name else ())

    def listing(self, company):
        return [Listed("bread.md", "shipped", 3)] if company == "crumb" else []


class PracticeFake:
    def export(self, user, session, form):
        if form == "pdf":
            raise Unavailable("no\nfonts")
        return f"{user} {session} {form}\n".encode()


@dataclass
class HouseFake:
    settings: Settings
    library: Library
    journal: MemoryJournal = field(default_factory=MemoryJournal)
    facts: FactsFake = field(default_factory=FactsFake)
    practice: PracticeFake = field(default_factory=PracticeFake)
    logbook: MemoryLogbook = field(default_factory=MemoryLogbook)
    sign_ins: MemorySignIns = field(default_factory=MemorySignIns)
    rounds: MemoryRounds = field(default_factory=MemoryRounds)

    @cached_property
    def users(self):
        return UsersFile(self.settings.users, cost=2**10)

    @property
    def belongings(self):
        return Belongings(self.journal, self.logbook, self.sign_ins, self.rounds, self.users)


@pytest.fixture
def house(tmp_path):
    settings = Settings.load({"TRAINER_DATA": str(tmp_path / "data"), "OPENAI_API_KEY": "sk-not-to-be-shown-at-all"})
    made = HouseFake(settings, Library(knowledge_root()))
    made.journal.append("s1", [Started(user="sam", scenario="baker", scenario_sha256="", seed=1, at=1e9), Noted(text="", at=0)], 0)
    made.journal.append("s2", [Started(user="kim", scenario="baker", scenario_sha256="", seed=1, at=2e9)], 0)
    return made


@pytest.fixture
def typed(monkeypatch):
    return lambda line: monkeypatch.setattr("sys.stdin", io.StringIO(f"{line}\n"))


@pytest.fixture
def trainer(house, capsys):
    def errand(*arguments):
        code = run([str(argument) for argument in arguments], lambda: house)
        return code, *capsys.readouterr()

    return errand


def refused(trainer, *arguments):
    """The one line on standard error."""
    code, out, err = trainer(*arguments)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    return err


def test_scenarios_are_listed(trainer):
    code, out, err = trainer("scenarios")
    assert (code, err) == (0, "")
    assert any(line.startswith("support-specialist ") and line.endswith(" min") for line in out.splitlines())


def test_check_says_that_all_is_well(trainer):
    code, out, err = trainer("check")
    assert (code, err) == (0, "")
    assert out.startswith("All is in order: ")


def test_check_names_file_and_line_of_every_fault(trainer, tmp_path):
    base = Path(shutil.copytree(knowledge_root(), tmp_path / "own"))
    path = base / "scenarios" / "support-specialist.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("gate: ask", "gate: aks"), encoding="utf-8")
    code, out, err = trainer("check", path)
    assert (code, out) == (2, "")
    assert all(line.startswith(f"{path}:") and "'aks' is none of" in line for line in err.splitlines())
    assert len(err.splitlines()) > 1


def test_schemas_are_written_for_editors(trainer, tmp_path):
    assert trainer("check", "--schema", tmp_path)[0] == 0
    assert json.loads((tmp_path / "scenario.schema.json").read_text())["title"] == "Scenario"
    assert "no such folder" in refused(trainer, "check", "--schema", tmp_path / "gone")


def test_settings_are_shown_without_secrets(trainer):
    _, out, _ = trainer("settings")
    assert "not-to-be-shown" not in out
    assert "TRAINER_MODEL" in out


def test_sessions_are_listed_newest_first(trainer):
    _, out, _ = trainer("sessions")
    assert [line.split()[0] for line in out.splitlines()] == ["s2", "s1"]
    assert trainer("sessions", "--user", "sam")[1].splitlines()[0].endswith("2 events")
    assert trainer("sessions", "--user", "nobody")[1] == "No sessions yet.\n"


def test_a_session_is_deleted_once(trainer, house):
    assert trainer("delete", "s1")[0] == 0
    assert [row.id for row in house.journal.sessions()] == ["s2"]
    assert "no session s1" in refused(trainer, "delete", "s1")


def test_a_user_is_erased(trainer, house):
    assert trainer("erase", "sam")[:2] == (0, "1 session of sam erased.\n")
    assert trainer("erase", "sam")[:2] == (0, "0 sessions of sam erased.\n")
    assert [row.user for row in house.journal.sessions()] == ["kim"]


def test_erasing_says_what_was_removed_and_takes_the_account_along(trainer, house, typed):
    typed("correct horse")
    trainer("user", "add", "Sam")
    house.journal.append("s3", [Started(user="Sam", scenario="baker", scenario_sha256="", seed=1, at=3e9)], 0)
    house.logbook.append("Sam", LessonTried(lesson="opening", rubric_sha256="", text="x", passed=True, at=1.0))
    house.sign_ins.add("0" * 64, "Sam", 1.0)
    assert trainer("erase", "sam")[1] == "1 session, 1 training event, 1 sign-in and the account of sam erased.\n"
    assert house.users.people() == ()


def test_what_was_practised_alone_becomes_somebodys(trainer, house, typed):
    house.journal.append("s3", [Started(user="local", scenario="baker", scenario_sha256="", seed=1, at=3e9)], 0)
    house.logbook.append("local", LessonTried(lesson="opening", rubric_sha256="", text="x", passed=True, at=1.0))
    typed("correct horse")
    assert "trainer user adopt Lena" in trainer("user", "add", "Lena")[1]
    assert trainer("user", "adopt", "lena")[1] == "1 session and 1 training event of local are Lena's now.\n"
    assert [row.id for row in house.journal.sessions("Lena")] == ["s3"]
    assert [event.kind for event in house.journal.read("s3")] == ["started", "adopted"]
    assert (len(house.logbook.read("Lena")), house.logbook.read("local")) == (1, ())
    assert "Nothing was practised under local" in refused(trainer, "user", "adopt", "lena")


def test_a_carrying_over_that_was_cut_off_leaves_nothing_twice(house):
    tried = [LessonTried(lesson="opening", rubric_sha256="", text=text, passed=True, at=1.0) for text in ("one", "two")]
    for event in tried:
        house.logbook.append("local", event)
    house.logbook.append("Lena", tried[0])
    house.belongings.adopt("Lena", "local", 4e9)
    assert list(house.logbook.read("Lena")) == tried


def test_nobody_adopts_what_is_somebodys(trainer, house, typed):
    for name in ("sam", "Lena"):
        typed("correct horse")
        trainer("user", "add", name)
    assert "is somebody's account" in refused(trainer, "user", "adopt", "Lena", "--from", "sam")
    assert "there is no user nobody" in refused(trainer, "user", "adopt", "nobody")
    assert [row.user for row in house.journal.sessions()] == ["kim", "sam"]


def test_everything_about_a_person_goes_into_a_folder_or_an_archive(trainer, house, tmp_path, typed):
    typed("correct horse")
    trainer("user", "add", "sam", "--role", "lead")
    assert trainer("export", "--user", "sam", "--to", tmp_path / "all.zip")[0] == 0
    assert trainer("export", "--user", "sam", "--to", tmp_path / "all")[0] == 0
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert set(archive.namelist()) == {str(path.relative_to(tmp_path / "all")) for path in (tmp_path / "all").rglob("*.json")}
    account = (tmp_path / "all" / "account.json").read_text()
    assert json.loads(account) == {"name": "sam", "role": "lead", "signs_in_here": True}
    (journal,) = (tmp_path / "all" / "sessions").glob("*-baker-s1/journal.json")
    assert [event["kind"] for event in json.loads(journal.read_text())] == ["started", "noted"]


def test_an_export_of_nobody_or_into_a_full_folder_is_refused(trainer, tmp_path):
    assert "Nothing is kept about nobody" in refused(trainer, "export", "--user", "nobody", "--to", tmp_path / "x.zip")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").write_text("")
    assert "is there already" in refused(trainer, "export", "--user", "sam", "--to", tmp_path / "full")
    assert "Name what to write" in refused(trainer, "export", "s1", "--user", "sam", "--to", tmp_path / "x.zip")


def test_users_are_added_listed_and_removed(trainer, house, typed):
    typed("correct horse")
    assert "From now on everybody signs in" in trainer("user", "add", "Sam Okoro")[1]
    typed("battery staple")
    assert trainer("user", "add", "kim", "--role", "lead")[:2] == (0, "kim may sign in as lead.\n")
    assert trainer("user", "list")[1] == "Sam Okoro  trainee\nkim        lead\n"
    assert "already" in refused(trainer, "user", "add", "KIM")
    assert trainer("user", "remove", "sam okoro")[0] == 0
    assert "no user Sam" in refused(trainer, "user", "remove", "Sam Okoro")
    assert "Nobody is left" in trainer("user", "remove", "kim")[1]


def test_a_new_password_ends_the_sign_ins(trainer, house, typed):
    typed("correct horse")
    trainer("user", "add", "sam")
    house.sign_ins.add("0" * 64, "sam", 1.0)
    typed("battery staple")
    assert "1 sign-ins were ended" in trainer("user", "password", "sam")[1]
    assert house.users.check("sam", "battery staple")
    assert "no user kim" in refused(trainer, "user", "password", "kim")


def test_a_password_that_is_too_short_makes_no_file(trainer, house, typed):
    typed("short")
    assert "8 to 1,000" in refused(trainer, "user", "add", "sam")
    assert not house.users.path.exists()


def test_a_session_is_exported_as_its_owner(trainer, tmp_path):
    assert trainer("export", "s1", "--format", "vtt", "--out", tmp_path / "out.vtt")[0] == 0
    assert (tmp_path / "out.vtt").read_text() == "sam s1 vtt\n"
    assert "no session s9" in refused(trainer, "export", "s9", "--format", "md")


def test_nothing_is_left_where_a_file_cannot_be_written(trainer, tmp_path):
    (tmp_path / "taken").mkdir()
    assert "cannot be written" in refused(trainer, "export", "s1", "--format", "md", "--out", tmp_path / "taken")
    assert "cannot be written" in refused(trainer, "export", "s1", "--format", "md", "--out", tmp_path / "gone" / "x.md")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_errors_of_several_lines_become_one(trainer, tmp_path):
    assert refused(trainer, "export", "s1", "--format", "pdf", "--out", tmp_path / "x.pdf") == "trainer: no fonts\n"


def test_facts_are_loaded_and_faults_told(trainer, house, tmp_path):
    for name in ("bread.md", "empty.md"):
        (tmp_path / name).write_text("x")
    code, out, _ = trainer("facts", "load", "crumb", tmp_path / "bread.md")
    assert code == 0
    assert out == "crumb: 1 added, 0 replaced, 0 removed, 0 unchanged; 3 passages, 3 embedded anew.\n"
    code, _, err = trainer("facts", "load", "crumb", tmp_path / "empty.md")
    assert code == 2
    assert "empty.md: is empty" in err
    assert "nothing was loaded" in refused(trainer, "facts", "load", "crumb", tmp_path / "bread.md", tmp_path / "gone.md")
    assert len(house.facts.loaded) == 2


def test_facts_are_listed(trainer):
    assert trainer("facts", "list", "crumb")[1] == "bread.md  3 passages  shipped\n"
    assert "has no documents" in refused(trainer, "facts", "list", "crust")


def test_facts_are_searched_for_a_reader(trainer):
    assert trainer("facts", "search", "crumb", "rye")[1] == "0.50  bread.md > Bread > Rye\nAbout rye.\n\n"


def test_facts_are_searched_for_a_program(trainer, tmp_path):
    (tmp_path / "queries").write_text("rye\n\nspelt\n", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    assert trainer("facts", "search", "crumb", "--queries", tmp_path / "queries", "--json", out)[0] == 0
    first, second = map(json.loads, out.read_text().splitlines())
    assert first == {"query": "rye", "passages": [{"document": "bread.md", "heading": "Bread > Rye", "text": "About rye.", "score": 0.5}]}
    assert second["query"] == "spelt"


@pytest.mark.parametrize("given", [[], ["rye", "--queries", "x"], ["--queries", "gone"], ["!?"], ["rye", "--limit", "0"]])
def test_a_search_for_nothing_is_refused_and_writes_nothing(trainer, tmp_path, given):
    refused(trainer, "facts", "search", "crumb", *given, "--json", tmp_path / "out.jsonl")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("given", [[], ["chekc"], ["export", "s1"], ["export", "s1", "--format", "doc"], ["facts"], ["delete", "a", "b"]])
def test_a_mistyped_errand_gets_one_line(trainer, given):
    assert refused(trainer, *given).startswith("trainer: ")


def test_a_model_needs_a_whole_name(trainer):
    assert "OWNER/NAME/FILE.gguf" in refused(trainer, "model", "pull", "qwen")


def test_a_house_that_cannot_be_opened_is_told(capsys):
    def shut():
        raise Invalid("TRAINER_PORT (environment) is no port.")

    assert run(["settings"], shut) == 2
    assert capsys.readouterr().err == "trainer: TRAINER_PORT (environment) is no port.\n"
