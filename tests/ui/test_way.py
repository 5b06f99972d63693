"""What the handlers show: always what the room says, whoever asks and whatever the browser claims."""

from types import SimpleNamespace

import gradio as gr
import pytest

from tests.ui.fake_room import FakeRoom
from trainer.domain.errors import Forbidden
from trainer.domain.transcript import Turn
from trainer.services.floor import Floor
from trainer.services.people import Person
from trainer.ui.app import build_way
from trainer.ui.way import Way


@pytest.fixture
def room() -> FakeRoom:
    return FakeRoom()


@pytest.fixture
def way(room) -> Way:
    with gr.Blocks(analytics_enabled=False):
        return build_way(Floor(room), person_of=lambda request: Person(request.headers["user"]))


def asks(user: str = "ada", **query: str) -> gr.Request:
    return gr.Request(request=SimpleNamespace(headers={"user": user}, query_params=query))


def sends(**data: object) -> gr.EventData:
    return gr.EventData(None, data)


def shown(way: Way, updates) -> set[str]:
    return {name for name, column in way.columns.items() if updates.get(column, {}).get("visible")}


async def last(updates) -> dict:
    merged: dict = {}
    async for update in updates:
        merged |= update
    return merged


async def test_an_address_without_a_session_is_home(way):
    assert shown(way, await last(way.load(asks()))) == {"home"}


async def test_an_address_with_a_session_shows_where_it_stands(way, room):
    session = room.start("ada", "support-specialist")
    room.end("ada", session)
    assert shown(way, await last(way.load(asks(session=session)))) == {"scorecard"}


async def test_another_persons_session_is_home_and_a_line(way, room):
    session = room.start("ada", "support-specialist")
    updates = await last(way.load(asks("bob", session=session)))
    assert shown(way, updates) == {"home"}
    assert "somebody else" in updates[way.desk.notice]


async def test_a_cut_off_reply_is_finished_on_load(way, room):
    session = room.start("ada", "support-specialist")
    room.sessions[session].turns.append(Turn(speaker="interviewer", text="Hello", at=0.0))
    room.sessions[session].stage = "interview"
    updates = await last(way.load(asks(session=session)))
    assert room.answer in updates[way.interview.log]


async def test_a_missing_report_is_made_on_load(way, room):
    session = room.start("ada", "support-specialist")
    room.sessions[session].stage = "report"
    assert "How you did" in (await last(way.load(asks(session=session))))[way.report.page]


async def test_what_is_said_is_shown_from_the_journal(way, room):
    session = room.start("ada", "support-specialist")
    updates = await last(way.say(session, "Hello", None, asks()))
    assert room.answer in updates[way.interview.log]
    assert updates[way.interview.live] == ""
    assert updates[way.interview.box] == ""


@pytest.mark.parametrize("refused", ["", "   ", "x" * 50_000, "x" * 10_000_000], ids=["empty", "blank", "long", "ten megabytes"])
async def test_words_that_nobody_could_say_are_refused_and_nothing_of_them_is_sent_back(way, room, refused):
    session = room.start("ada", "support-specialist")
    updates = await last(way.desk.told_as_it_goes(way.say)(session, refused, None, asks()))
    assert way.interview.box not in updates
    assert sum(len(str(each)) for each in updates.values()) < 2_000
    assert 'role="alert"' in updates[way.desk.notice]


async def test_words_that_the_room_refuses_go_back_into_the_box(way, room):
    session = room.start("ada", "support-specialist")
    room.full = True
    updates = await last(way.say(session, "Hello", None, asks()))
    assert updates[way.interview.box] == "Hello"
    assert "The disk is full" in updates[way.desk.notice]


async def test_a_model_fault_is_told_in_a_line(way, room):
    session = room.start("ada", "support-specialist")
    room.fault = "The model did not answer; the script went on."
    assert room.fault in (await last(way.say(session, "Hello", None, asks())))[way.desk.notice]


async def test_speaking_in_another_persons_session_is_refused(way, room):
    session = room.start("ada", "support-specialist")
    await last(way.desk.told_as_it_goes(way.say)(session, "Hello", None, asks("bob")))
    assert room.sessions[session].turns == []


async def test_starting_opens_a_session_of_the_asker(way, room):
    updates = await last(way.start(sends(scenario="product-manager"), asks()))
    assert room.sessions[updates[way.desk.session]].user == "ada"
    assert shown(way, updates) == {"prepare"}


async def test_an_unknown_scenario_is_a_line(way):
    updates = await last(way.desk.told_as_it_goes(way.start)(sends(scenario="none"), asks()))
    assert "There is no scenario" in updates[way.desk.notice]


def test_the_documents_come_to_both_pages(way, room):
    updates = way.browse(room.start("ada", "support-specialist"), asks())
    assert "people/team.md" in updates[way.prepare.facts.documents]
    assert "people/team.md" in updates[way.interview.facts.documents]


def test_beginning_saves_the_plan(way, room):
    session = room.start("ada", "support-specialist")
    way.begin(session, "my plan", asks())
    assert room.sessions[session].questions == "my plan"


def test_a_blank_sheet_on_beginning_does_not_wipe_the_plan(way, room):
    session = room.start("ada", "support-specialist")
    room.prepare("ada", session, "my plan")
    assert way.begin(session, "", asks())[way.interview.plan.text] == "my plan"


async def test_a_filed_scorecard_leads_to_the_report(way, room):
    session = room.start("ada", "support-specialist")
    updates = await last(way.score(session, sends(**{"rating:customer-focus": "4", "recommendation": "no", "notes": ""}), asks()))
    assert room.sessions[session].scorecard.ratings == {"customer-focus": 4}
    assert shown(way, updates) == {"report"}


async def test_a_forged_scorecard_is_refused(way, room):
    session = room.start("ada", "support-specialist")
    updates = await last(way.desk.told_as_it_goes(way.score)(session, sends(recommendation="perhaps"), asks()))
    assert "does not offer" in updates[way.desk.notice]
    assert room.sessions[session].scorecard is None


def test_taking_back_keeps_the_words_and_the_old_session(way, room):
    session = room.start("ada", "support-specialist")
    room.sessions[session].turns = [Turn(speaker="interviewer", text="Hello", at=0.0), Turn(speaker="candidate", text="Hi", at=1.0)]
    updates = way.take_back(session, sends(do="take_back", turn="0"), asks())
    assert updates[way.interview.box] == "Hello"
    assert room.sessions[updates[way.desk.session]].turns == []
    assert len(room.sessions[session].turns) == 2


async def test_a_link_is_followed_without_loading_the_page_anew(way, room):
    session = room.start("ada", "support-specialist")
    room.end("ada", session)
    updates = await last(way.go(sends(to=f"?session={session}"), asks()))
    assert shown(way, updates) == {"scorecard"}
    assert updates[way.desk.address] == f"session={session}"


async def test_an_unknown_page_is_home_and_a_line(way):
    updates = await last(way.go(sends(to="?page=cellar"), asks()))
    assert shown(way, updates) == {"home"}
    assert "There is no page" in updates[way.desk.notice]


def test_beginning_leads_to_the_table_and_stays_there(way, room):
    session = room.start("ada", "support-specialist")
    assert shown(way, way.begin(session, "", asks())) == {"interview"}
    assert room.view("ada", session).stage == "interview"


async def test_the_plan_is_ticked_after_a_reply(way, room):
    session = room.start("ada", "support-specialist")
    room.prepare("ada", session, "Her own part\nPay")
    updates = await last(way.say(session, "Hello", None, asks()))
    assert "1 of 2 covered" in updates[way.interview.ticks]
    assert 'href="#said-0"' in updates[way.interview.ticks]


def test_a_plan_is_ticked_for_nobody_else_and_nowhere_else(way, room):
    session = room.start("ada", "support-specialist")
    with pytest.raises(Forbidden):
        way.tick(session, asks("bob"))
    room.end("ada", session)
    assert way.tick(session, asks()) == {way.interview.ticks: ""}


def test_the_coach_is_called_and_sent_away(way, room):
    session = room.start("ada", "support-specialist")
    room.sessions[session].turns = [Turn(speaker="interviewer", text="Hello", at=0.0), Turn(speaker="candidate", text="Hi", at=1.0)]
    assert "Ask what was hers." in way.coach(session, sends(do="coach", on="yes"), asks())[way.interview.status]
    assert room.sessions[session].coach
    assert "Ask what was hers." not in way.coach(session, sends(do="coach", on="no"), asks())[way.interview.status]
    assert not room.sessions[session].coach


def test_nobody_calls_the_coach_to_anothers_table(way, room):
    session = room.start("ada", "support-specialist")
    assert "somebody else" in way.desk.told(way.coach)(session, sends(do="coach", on="yes"), asks("bob"))[way.desk.notice]
    assert not room.sessions[session].coach


@pytest.mark.parametrize(("sent", "kept"), [(2.5, 2.5), (None, None), ("2.5", None), (True, None), ([], None)])
async def test_how_long_it_was_spoken_goes_with_the_turn(way, room, sent, kept):
    session = room.start("ada", "support-specialist")
    await last(way.say(session, "Hello", sent, asks()))
    assert room.sessions[session].turns[0].seconds == kept


async def test_last_words_are_told_when_the_candidate_leaves(way, room):
    session = room.start("ada", "support-specialist")
    room.leaves = True
    updates = await last(way.say(session, "Goodbye", None, asks()))
    assert shown(way, updates) == {"scorecard"}
    assert f"“{room.answer}” Mara has left" in updates[way.desk.notice]
