"""Records, progress, the team and its calibration rounds, over a journal in memory and one on disk."""

import csv
import io
import json
from dataclasses import dataclass, field

import pytest

from tests.services.house import SCENE, Clock, FakeKnowledge, Furnished
from tests.ui.fake_room import report as fake_report
from trainer.adapters.journal import open_journal
from trainer.adapters.rounds import SqlRounds
from trainer.domain.errors import Forbidden, Invalid, Missing
from trainer.domain.journal import Adopted, Ended, Graded, Scored, Started
from trainer.domain.rubric import Rubric
from trainer.domain.training import LessonTried
from trainer.domain.transcript import Scorecard
from trainer.services.belongings import Belongings
from trainer.services.memory_journal import MemoryJournal
from trainer.services.memory_logbook import MemoryLogbook
from trainer.services.memory_rounds import MemoryRounds
from trainer.services.memory_sign_ins import MemorySignIns
from trainer.services.people import Person
from trainer.services.progress import Progress
from trainer.services.records import Records
from trainer.services.rounds import Calibrating
from trainer.services.spreadsheet import csv as csv_of
from trainer.services.team import Team

LEAD, SAM, KIM = Person("lena", "lead"), Person("sam"), Person("kim")
COMPETENCIES = [one.id for one in SCENE.competencies]


class Knowledge(FakeKnowledge):
    def rubric(self, rubric_id: str) -> Rubric:
        return super().rubric(SCENE.rubric)


class NoAccounts:
    def person(self, name):
        return None

    def remove(self, name):
        return False


@dataclass
class House:
    journal: MemoryJournal = field(default_factory=MemoryJournal)
    rounds: MemoryRounds = field(default_factory=MemoryRounds)
    logbook: MemoryLogbook = field(default_factory=MemoryLogbook)
    clock: Clock = field(default_factory=Clock)

    def __post_init__(self):
        self.room = Furnished(clock=self.clock, journal=self.journal).room
        self.records = Records(self.journal)
        self.calibrating = Calibrating(self.rounds, self.records, Knowledge(), self.room, self.clock)
        belongings = Belongings(self.journal, self.logbook, MemorySignIns(), self.rounds, NoAccounts())
        self.progress = Progress(self.records, Knowledge(), self.calibrating, belongings, self.room)
        self.team = Team(lambda: (LEAD, SAM), self.records, self.journal, self.logbook, Knowledge(), self.calibrating)

    def graded(self, user: str, percent: int = 60, given: int = 3, session: str | None = None) -> str:
        """A session of this user with a report in which every competency got the same level."""
        self.clock.now += 10
        session = session or self.room.start(user, SCENE.id)
        ratings = dict.fromkeys(COMPETENCIES, given)
        content = json.loads(fake_report([], None, SCENE.id).model_dump_json())
        content["overall"]["percent"] = percent
        content["judgement"]["ratings"] = [{"competency": name, "given": given, "true": 3} for name in COMPETENCIES]
        events = [
            Ended(by="interviewer", at=1),
            Scored(scorecard=Scorecard(ratings=ratings), at=2),
            Graded(report=json.dumps(content), at=3),
        ]
        self.journal.append(session, events, expected=len(self.journal.read(session)))
        return session


@pytest.fixture(params=["memory", "sqlite"])
def house(request, tmp_path) -> House:
    if request.param == "memory":
        return House()
    journal = open_journal(f"sqlite:///{tmp_path}/journal.sqlite")
    return House(journal, SqlRounds(journal.engine))


def test_records_are_oldest_first_and_each_persons_own(house):
    sessions = [house.graded("sam", 40), house.graded("kim", 50), house.graded("sam", 60)]
    assert [one.held.session for one in house.records.practised()] == sessions
    assert [one.held.percent for one in house.records.practised("sam")] == [40, 60]


def test_a_session_that_is_graded_anew_or_deleted_is_read_anew(house):
    session = house.graded("sam", 40)
    assert [one.held.percent for one in house.records.practised()] == [40]
    house.graded("sam", 80, session=session)
    assert [one.held.percent for one in house.records.practised("sam")] == [80]
    house.journal.delete(session)
    assert house.records.practised() == ()


def test_progress_is_ones_own_and_second_tries_are_in_the_list_only(house):
    house.graded("kim", 90)
    session = house.graded("sam", 40)
    first = house.journal.read(session)[0]
    assert isinstance(first, Started)
    house.journal.append("again", [first.model_copy(update={"branch_of": session, "at": 5000.0})], 0)
    house.graded("sam", 70, session="again")
    view = house.progress.view(SAM)
    assert [one.held.session for one in view.held] == [session]
    assert [(line.id, line.percent, line.branch) for line in view.sessions] == [("again", 70, True), (session, 40, False)]


def test_an_empty_record_is_an_empty_page_and_no_fault(house):
    view = house.progress.view(SAM)
    assert (view.held, view.sessions, view.overall.verdict) == ((), (), "too_few")


def test_another_persons_session_cannot_be_deleted(house):
    session = house.graded("kim")
    with pytest.raises(Forbidden):
        house.progress.delete(SAM, session)
    house.progress.delete(KIM, session)
    with pytest.raises(Missing):
        house.progress.delete(KIM, session)


@pytest.mark.parametrize(
    "ask",
    [
        lambda house: house.team.view(SAM),
        lambda house: house.team.table(SAM, "people"),
        lambda house: house.calibrating.results(SAM),
        lambda house: house.calibrating.scenarios(SAM),
        lambda house: house.calibrating.open(SAM, SCENE.id),
        lambda house: house.calibrating.close(SAM, "x"),
    ],
    ids=["view", "table", "results", "scenarios", "open", "close"],
)
def test_a_trainee_is_told_nothing_of_the_team(house, ask):
    with pytest.raises(Forbidden, match="for leads"):
        ask(house)


def test_the_team_is_everybody_with_an_account_or_a_trace(house):
    house.graded("kim", 40)
    house.logbook.append("ole", LessonTried(lesson="opening", rubric_sha256="", text="x", passed=True, at=1.0))
    members = house.team.view(LEAD).members
    assert [(one.name, one.role, one.sessions) for one in members] == [
        ("kim", None, 1), ("lena", "lead", 0), ("ole", None, 0), ("sam", "trainee", 0),
    ]  # fmt: skip


def test_everybody_meets_the_same_candidate_and_the_ratings_stand_beside_each_other(house):
    opened = house.calibrating.open(LEAD, SCENE.id)
    for person, level in ((SAM, 2), (KIM, 5)):
        (invitation,) = house.calibrating.invitations(person)
        assert (invitation.round, invitation.session) == (opened, None)
        session = house.calibrating.take(person, opened.id)
        first = house.journal.read(session)[0]
        assert isinstance(first, Started)
        assert (first.seed, first.round) == (opened.seed, opened.id)
        house.graded(person.name, given=level, session=session)
    (result,) = house.calibrating.results(LEAD)
    assert [(name, one.leniency) for name, one in result.compared.people.items()] == [("kim", 2.0), ("sam", -1.0)]
    assert [(row.given, row.apart) for row in result.compared.rows] == [({"sam": 2, "kim": 5}, 3)] * len(COMPETENCIES)
    assert result.under_way == ()


def test_a_first_impression_is_made_once(house):
    opened = house.calibrating.open(LEAD, SCENE.id)
    session = house.calibrating.take(SAM, opened.id)
    assert house.calibrating.take(SAM, opened.id) == session
    assert house.calibrating.results(LEAD)[0].under_way == ("sam",)
    house.graded("sam", session=session)
    assert house.calibrating.take(SAM, opened.id) == session
    assert house.calibrating.invitations(SAM)[0].done


def test_a_closed_round_takes_nobody_in_and_keeps_who_has_begun(house):
    opened = house.calibrating.open(LEAD, SCENE.id)
    session = house.calibrating.take(SAM, opened.id)
    house.calibrating.close(LEAD, opened.id)
    assert house.calibrating.invitations(KIM) == ()
    assert house.calibrating.take(SAM, opened.id) == session
    with pytest.raises(Invalid, match="closed"):
        house.calibrating.take(KIM, opened.id)
    with pytest.raises(Missing):
        house.calibrating.take(KIM, "gone")


def test_one_scenario_has_one_open_round(house):
    opened = house.calibrating.open(LEAD, SCENE.id)
    assert house.calibrating.scenarios(LEAD) == ()
    with pytest.raises(Invalid, match="open already"):
        house.calibrating.open(LEAD, SCENE.id)
    house.calibrating.close(LEAD, opened.id)
    assert house.calibrating.open(LEAD, SCENE.id).id != opened.id
    with pytest.raises(Missing):
        house.calibrating.open(LEAD, "gone")


def test_a_second_try_in_a_round_is_no_second_rating(house):
    opened = house.calibrating.open(LEAD, SCENE.id)
    session = house.calibrating.take(SAM, opened.id)
    house.graded("sam", given=2, session=session)
    first = house.journal.read(session)[0]
    assert isinstance(first, Started)
    house.journal.append("again", [first.model_copy(update={"branch_of": session})], 0)
    house.graded("sam", given=3, session="again")
    assert house.calibrating.results(LEAD)[0].compared.people["sam"].leniency == -1.0


def test_a_name_is_taken_off_the_rounds(house):
    house.calibrating.open(LEAD, SCENE.id)
    house.rounds.forget("lena")
    assert [one.opened_by for one in house.rounds.rounds()] == [""]


@pytest.mark.parametrize("what", ["people", "criteria", "interviews", "calibration"])
def test_tables_hold_a_row_for_what_there_is(house, what):
    opened = house.calibrating.open(LEAD, SCENE.id)
    for name, level in (("=cmd", 2), ("kim", 4)):
        house.graded(name, given=level, session=house.calibrating.take(Person(name), opened.id))
    header, *rows = csv.reader(io.StringIO(house.team.table(LEAD, what).decode()))
    assert {len(row) for row in rows} == {len(header)}
    place = header.index("name")
    assert {"'=cmd", "kim"} <= {row[place] for row in rows}


@pytest.mark.parametrize("what", ["criteria", "interviews"])
def test_columns_of_criteria_are_headed_by_their_titles(house, what):
    house.graded("kim", given=4)
    header, *_ = csv.reader(io.StringIO(house.team.table(LEAD, what).decode()))
    assert {one.title for one in house.team.view(LEAD).standings} <= set(header)


def test_ratings_of_a_round_are_told_by_title_with_the_ids_behind_them(house):
    opened = house.calibrating.open(LEAD, SCENE.id)
    for name in ("sam", "kim"):
        house.graded(name, given=4, session=house.calibrating.take(Person(name), opened.id))
    row = next(csv.DictReader(io.StringIO(house.team.table(LEAD, "calibration").decode())))
    rated = next(each for each in SCENE.competencies if each.id == row["competency id"])
    assert (row["competency"], row["scenario"], row["scenario id"]) == (rated.title, SCENE.title, SCENE.id)


def test_there_is_no_other_table(house):
    with pytest.raises(Missing, match="people, criteria"):
        house.team.table(LEAD, "secrets")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1"])
def test_what_a_spreadsheet_would_compute_is_text(text):
    ((cell,),) = list(csv.reader(io.StringIO(csv_of([text], []).decode(), newline="")))
    assert cell == f"'{text}"


def test_numbers_stay_numbers():
    assert csv_of(["a", "b", "c", "d"], [[-1, -0.256, None, "x, y"]]).decode().splitlines()[1] == '-1,-0.26,,"x, y"'


def test_an_adopted_session_counts_for_its_new_owner_in_a_house_that_is_open(house):
    session = house.graded("sam", 40)
    assert [one.person for one in house.records.practised()] == ["sam"]
    house.journal.append(session, [Adopted(user="kim", at=9.0)], expected=len(house.journal.read(session)))
    assert [one.person for one in house.records.practised()] == ["kim"]
    assert house.records.practised("sam") == ()
