"""Two tries beside each other: whose they are is checked, and every change is told in words."""

import gradio as gr
import pytest

from tests.ui.fake_room import FakeRoom, report, rubric
from trainer.domain.comparison import FigureChange
from trainer.domain.errors import Forbidden, Invalid, Missing
from trainer.domain.transcript import Turn
from trainer.services.floor import Floor
from trainer.services.people import Person
from trainer.ui.app import build_way
from trainer.ui.standing.compare import Compare
from trainer.ui.standing.page import Visit
from trainer.ui.views.compare import figure, fork
from trainer.ui.views.report import comparisons
from trainer.ui.views.report import report as report_page

ADA = Person("ada")


def turns(*said: str) -> list[Turn]:
    return [Turn(speaker="candidate" if place % 2 else "interviewer", text=text, at=float(place)) for place, text in enumerate(said)]


@pytest.fixture
def room() -> FakeRoom:
    room = FakeRoom()
    for said in (("Hello.", "Hi.", "What pay?", "46."), ("Hello.", "Hi.", "<b>Why</b> us?", "The mill.")):
        session = room.start("ada", "support-specialist")
        room.sessions[session].turns = turns(*said)
        room.sessions[session].report = report(turns(*said), None)
        room.sessions[session].stage = "report"
    return room


def shows(room: FakeRoom, person: Person = ADA, **query: str) -> str:
    return str(Compare(room).show(Visit(person, query)))


def test_both_tries_stand_beside_each_other_from_the_turn_where_they_part(room):
    html = shows(room, a="s1", b="s2")
    assert "The first 2 turns are the same" in html
    assert "&lt;b&gt;Why&lt;/b&gt; us?" in html
    assert 'href="?session=s1"' in html


def test_what_only_one_try_brought_to_light_is_told_with_its_question(room):
    second = room.sessions["s2"]
    found = second.report.discovery.model_copy(update={"found": ("fact-0", "fact-1", "fact-2"), "hidden": ()})
    second.report = second.report.model_copy(update={"discovery": found})
    html = shows(room, a="s1", b="s2")
    assert "What did you do yourself that night?" in html
    assert "2 things came out both times" in html


@pytest.mark.parametrize(
    ("query", "error"), [({"a": "s1"}, Missing), ({"a": "s1", "b": "nowhere"}, Missing), ({"a": "s1", "b": "s1"}, Invalid)]
)
def test_what_cannot_be_compared_is_told_in_a_line(room, query, error):
    with pytest.raises(error):
        shows(room, **query)


def test_a_try_without_a_report_is_not_compared(room):
    room.sessions["s2"].report = None
    with pytest.raises(Missing, match="no report yet"):
        shows(room, a="s1", b="s2")


def test_another_persons_try_stays_closed(room):
    room.sessions["s1"].user = "bob"
    with pytest.raises(Forbidden):
        shows(room, a="s1", b="s2")


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        (FigureChange("nps", 5.0, 7.0, 2.0), ("5 of 10", "7 of 10", "+2", "up")),
        (FigureChange("apply_again", 0.7, 0.5, -0.2), ("70 %", "50 %", "−20", "down")),
        (FigureChange("percent", 61.0, 61.0, 0.0), ("61 %", "61 %", "as before", "")),
        (FigureChange("share", None, 0.5, None), ("–", "50 %", "", "")),
    ],
)
def test_a_change_is_worded_as_the_report_words_it(change, shown):
    assert figure(change)[1:] == shown


def test_talks_that_share_nothing_or_stop_have_no_fork():
    assert fork(turns("a", "b"), turns("c", "d"), 0, "Ada") is None
    assert fork(turns("a", "b"), turns("a", "b", "c", "d"), 2, "Ada") is None


def test_a_fork_says_what_is_the_same_and_what_is_not():
    other_words = fork(turns("a", "b", "c", "d"), turns("a", "b", "e", "f"), 2, "Ada")
    assert other_words is not None
    assert other_words.says == "The first 2 turns are the same. Then, in turn 3:"
    other_answer = fork(turns("a", "b"), turns("a", "c"), 1, "Ada")
    assert other_answer is not None
    assert other_answer.says == "In turn 1 you said the same, and Ada answered otherwise:"


def test_a_report_leads_to_the_last_try_and_to_the_one_taken_back(room):
    view = room.view("ada", "s2")._replace(earlier=("s1", "s0"), branch_of="s0")
    assert comparisons(view) == [("Compare with your last try", "s1"), ("Compare with the try that you took back", "s0")]
    assert comparisons(view._replace(earlier=("s0",))) == [("Compare with the try that you took back", "s0")]
    assert comparisons(view._replace(earlier=(), branch_of="s0")) == []


def test_weak_moments_lead_to_drills_only_where_there_is_a_page_for_them(room):
    view = room.view("ada", "s1")
    harmed = view.report.criteria[0].checks[0].model_copy(update={"id": "preparation-0"})
    worth = rubric().model_copy(
        update={
            "criteria": tuple(
                each.model_copy(
                    update={"checks": tuple(check.model_copy(update={"points": -1.0, "rule": "asked_off_limits"}) for check in each.checks)}
                )
                for each in rubric().criteria
            )
        }
    )
    result = view.report.model_copy(update={"criteria": (view.report.criteria[0].model_copy(update={"checks": (harmed,)}),)})
    assert "page=drill" not in report_page(view, result, worth)
    assert "page=drill&amp;session=s1&amp;turn=2&amp;check=preparation-0" in report_page(view, result, worth, drills=True)


async def test_a_report_that_was_just_made_leads_to_the_tries_before_it(room, monkeypatch):
    with gr.Blocks(analytics_enabled=False):
        way = build_way(Floor(room), person_of=lambda _: ADA)
    room.sessions["s2"].report = None
    shown = FakeRoom.view
    monkeypatch.setattr(
        FakeRoom,
        "view",
        lambda self, user, session: (
            shown(self, user, session)._replace(earlier=("s1",)) if room.sessions["s2"].report else shown(self, user, session)
        ),
    )
    *_, last = [each async for each in way.report.grade(way.desk, room.view("ada", "s2"), "ada")]
    assert "page=compare&amp;a=s1&amp;b=s2" in last[way.report.page]
