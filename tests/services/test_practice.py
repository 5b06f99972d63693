from collections.abc import Sequence

import pytest

from tests.services.house import SCENE, BrokenVoice, FakeKnowledge, FixedVoice, Furnished, letters
from trainer.domain.errors import Forbidden, Invalid, Missing
from trainer.domain.journal import Adopted
from trainer.domain.report import Report
from trainer.domain.scenario import Scenario
from trainer.domain.transcript import Scorecard
from trainer.services.practice import Practice
from trainer.services.room import Reply
from trainer.services.turns import LONGEST_TURN


async def said(room: Practice, session: str, text: str) -> list[Reply]:
    return [reply async for reply in room.say("ann", session, text)]


async def test_a_reply_grows_and_ends_in_the_journal() -> None:
    room = Furnished(voice=FixedVoice()).room
    session = room.start("ann", SCENE.id)

    replies = await said(room, session, "What pay do you expect?")

    assert replies == [Reply("I am", done=False), Reply("I am here.", done=True, notice="The model did not answer.")]
    assert [turn.text for turn in room.view("ann", session).turns] == ["What pay do you expect?", "I am here."]
    assert room.view("ann", session).notice == "The model did not answer."


async def test_the_same_seed_and_words_make_the_same_interview() -> None:
    lines = ["Hello, good to see you.", "What pay do you expect?", "Tell me about a conflict with a colleague."]
    told = []
    for _ in range(2):
        room = Furnished().room
        session = room.start("ann", SCENE.id, seed=7)
        for line in lines:
            await said(room, session, line)
        told.append([turn.text for turn in room.view("ann", session).turns])

    assert told[0] == told[1]


async def test_a_turn_that_was_cut_off_is_finished_after_a_restart() -> None:
    before = Furnished(voice=BrokenVoice())
    session = before.room.start("ann", SCENE.id)
    with pytest.raises(KeyboardInterrupt):
        await said(before.room, session, "What pay do you expect?")
    after = Furnished(journal=before.journal).room
    waiting = after.view("ann", session)

    replies = [reply async for reply in after.resume("ann", session)]

    assert (waiting.waiting, len(waiting.turns)) == (True, 1)
    assert replies[-1].done
    assert not after.view("ann", session).waiting


async def test_words_are_kept_though_the_house_goes_while_they_are_read() -> None:
    def goes(texts: Sequence[str]) -> list[list[float]]:
        if "Why bread?" in texts:
            raise OSError("gone")
        return letters(texts)

    before = Furnished(embed=goes)
    session = before.room.start("ann", SCENE.id)
    with pytest.raises(OSError, match="gone"):
        await said(before.room, session, "Why bread?")
    after = Furnished(journal=before.journal).room

    replies = [reply async for reply in after.resume("ann", session)]

    assert replies[-1].done
    assert [turn.text for turn in after.view("ann", session).turns] == ["Why bread?", replies[-1].text]


async def test_a_second_send_while_she_answers_is_refused_and_nothing_is_kept() -> None:
    house = Furnished(voice=BrokenVoice())
    session = house.room.start("ann", SCENE.id)
    with pytest.raises(KeyboardInterrupt):
        await said(house.room, session, "Hello.")

    with pytest.raises(Invalid, match="has not answered"):
        await said(house.room, session, "Hello again.")

    assert len(house.room.view("ann", session).turns) == 1


async def test_notes_saved_in_mid_reply_do_not_lose_it() -> None:
    house = Furnished(voice=FixedVoice())
    room = house.room
    session = room.start("ann", SCENE.id)

    async for reply in room.say("ann", session, "Hello."):
        if not reply.done:
            room.note("ann", session, "friendly")

    shown = room.view("ann", session)
    assert (len(shown.turns), shown.notes) == (2, "friendly")


@pytest.mark.parametrize("text", ["", "   \n", "\x00\x07\u200b", "x" * (LONGEST_TURN + 1)])
async def test_a_turn_that_cannot_be_spoken_is_refused_whole(text: str) -> None:
    room = Furnished().room
    session = room.start("ann", SCENE.id)

    with pytest.raises(Invalid):
        await said(room, session, text)

    assert room.view("ann", session).turns == ()


async def test_anothers_session_stays_closed() -> None:
    room = Furnished().room
    session = room.start("ann", SCENE.id)

    with pytest.raises(Forbidden):
        room.view("bob", session)
    with pytest.raises(Forbidden):
        room.note("bob", session, "mine now")
    with pytest.raises(Forbidden):
        [reply async for reply in room.say("bob", session, "Hello.")]
    assert room.cards("bob")[0].open_session is None


def test_an_unknown_session_says_what_to_do() -> None:
    with pytest.raises(Missing, match="Choose a scenario"):
        Furnished().room.view("ann", "nowhere")


async def test_the_way_leads_from_preparing_to_the_report() -> None:
    room = Furnished(voice=FixedVoice()).room
    session = room.start("ann", SCENE.id)
    stages = [room.view("ann", session).stage]
    await said(room, session, "Hello.")
    stages.append(room.view("ann", session).stage)
    room.end("ann", session)
    stages.append(room.view("ann", session).stage)
    room.score("ann", session, Scorecard(ratings={SCENE.competencies[0].id: 3}))
    stages.append(room.view("ann", session).stage)

    news = [each async for each in room.grade("ann", session)]

    assert stages == ["prepare", "interview", "scorecard", "report"]
    assert isinstance(news[-1], Report)
    assert all(isinstance(line, str) for line in news[:-1])
    assert room.view("ann", session).report == news[-1]


async def test_nothing_more_is_said_once_it_is_over() -> None:
    room = Furnished().room
    session = room.start("ann", SCENE.id)
    room.end("ann", session)

    with pytest.raises(Invalid, match="over"):
        await said(room, session, "One more thing?")


@pytest.mark.parametrize(("ratings", "named"), [({"charm": 3}, "charm"), ({SCENE.competencies[0].id: 9}, "1 to 5")])
def test_a_scorecard_rates_only_what_is_asked_for(ratings: dict[str, int], named: str) -> None:
    room = Furnished().room
    session = room.start("ann", SCENE.id)
    room.end("ann", session)

    with pytest.raises(Invalid, match=named):
        room.score("ann", session, Scorecard(ratings=ratings))


def test_the_scorecard_waits_for_the_end() -> None:
    room = Furnished().room
    session = room.start("ann", SCENE.id)

    with pytest.raises(Invalid, match="not over"):
        room.score("ann", session, Scorecard())


async def test_a_turn_is_taken_back_into_a_branch_and_the_old_one_stays() -> None:
    room = Furnished(voice=FixedVoice()).room
    session = room.start("ann", SCENE.id)
    for line in ("Hello.", "What pay do you expect?"):
        await said(room, session, line)

    branch = room.take_back("ann", session, 2)

    assert [turn.text for turn in room.view("ann", branch).turns] == ["Hello.", "I am here."]
    assert len(room.view("ann", session).turns) == 4
    assert room.view("ann", branch).branch_of == session


def test_only_a_turn_of_ones_own_is_taken_back() -> None:
    room = Furnished().room
    session = room.start("ann", SCENE.id)

    with pytest.raises(Missing, match="Turn 5"):
        room.take_back("ann", session, 5)


async def test_the_clock_stands_still_after_the_end() -> None:
    house = Furnished(voice=FixedVoice())
    room = house.room
    session = room.start("ann", SCENE.id)
    house.clock.now += 60
    await said(room, session, "Hello.")
    house.clock.now += 90
    room.end("ann", session)
    house.clock.now += 500

    assert room.view("ann", session).elapsed == 90


def test_a_search_is_remembered_as_preparation() -> None:
    house = Furnished()
    session = house.room.start("ann", SCENE.id)

    found = house.room.search("ann", session, "pay")

    looked_up = house.journal.read(session)[-1]
    assert found[0].heading == "Pay"
    assert looked_up.kind == "looked_up"
    assert looked_up.documents == ("pay.md",)


def test_a_deleted_session_is_gone() -> None:
    room = Furnished().room
    session = room.start("ann", SCENE.id)

    room.delete("ann", session)

    with pytest.raises(Missing):
        room.view("ann", session)


async def test_a_coach_at_the_table_whispers_after_a_reply_and_the_session_is_coached() -> None:
    room = Furnished().room
    session = room.start("ann", SCENE.id)
    room.coach("ann", session, on=True)
    before = room.view("ann", session)
    await said(room, session, "Don't you agree that bread must be cheap? And what pay do you expect? And when could you start?")

    after = room.view("ann", session)

    assert (before.coach, before.coached, before.whisper) == (True, False, "")
    assert after.coached
    assert after.whisper.startswith("Three questions at once")


async def test_without_the_coach_nothing_is_whispered_and_called_later_it_speaks_of_the_last_turn() -> None:
    room = Furnished().room
    session = room.start("ann", SCENE.id)
    await said(room, session, "What pay do you expect? And when could you start?")
    alone = room.view("ann", session)

    room.coach("ann", session, on=True)
    called = room.view("ann", session)
    room.coach("ann", session, on=False)
    gone = room.view("ann", session)

    assert (alone.coached, alone.whisper) == (False, "")
    assert called.whisper.startswith("Two questions at once")
    assert (gone.coach, gone.coached, gone.whisper) == (False, True, "")


async def test_calling_the_coach_twice_is_one_event() -> None:
    house = Furnished()
    session = house.room.start("ann", SCENE.id)
    for _ in range(2):
        house.room.coach("ann", session, on=True)
    assert [event.kind for event in house.journal.read(session)] == ["started", "accompanied"]


def test_nobody_calls_the_coach_to_anothers_table() -> None:
    room = Furnished().room
    with pytest.raises(Forbidden):
        room.coach("bob", room.start("ann", SCENE.id), on=True)


async def test_the_plan_is_ticked_as_it_is_covered_and_again_after_it_is_changed() -> None:
    room = Furnished().room
    session = room.start("ann", SCENE.id)
    room.prepare("ann", session, "Expected pay\nWhat did you learn from it?")
    await said(room, session, "Hello, I am Jo.")
    await said(room, session, "What pay do you expect?")
    assert [tick.turn for tick in room.ticks("ann", session)] == [2, None]

    room.prepare("ann", session, "Introduce myself")

    assert [tick.turn for tick in room.ticks("ann", session)] == [0]


async def test_sending_the_coach_away_and_calling_it_back_brings_no_second_hint() -> None:
    house = Furnished()
    session = house.room.start("ann", SCENE.id)
    house.room.coach("ann", session, on=True)
    await said(house.room, session, "What pay do you expect? And when could you start?")
    first = house.room.view("ann", session).whisper
    for on in (False, True):
        house.room.coach("ann", session, on=on)
    assert house.room.view("ann", session).whisper == first
    assert [event.kind for event in house.journal.read(session)].count("whispered") == 1


async def graded(house: Furnished, *lines: str, session: str = "") -> str:
    room = house.room
    session = session or room.start("ann", SCENE.id)
    for line in lines:
        await said(room, session, line)
    house.clock.now += 100
    room.end("ann", session)
    room.score("ann", session, Scorecard())
    [each async for each in room.grade("ann", session)]
    return session


async def test_a_graded_try_knows_the_ones_before_it_and_not_those_after() -> None:
    house = Furnished(voice=FixedVoice())
    first = await graded(house, "Hello.", "What pay do you expect?")
    second = await graded(house, "Hello.")
    branch = await graded(house, session=house.room.take_back("ann", first, 2))

    assert house.room.view("ann", first).earlier == ()
    assert house.room.view("ann", second).earlier == (first,)
    assert house.room.view("ann", branch).earlier == (second, first)


async def test_how_she_stood_is_shown_once_she_was_rated_and_not_before() -> None:
    house = Furnished(voice=FixedVoice())
    session = house.room.start("ann", SCENE.id)
    await said(house.room, session, "Hello.")
    house.room.end("ann", session)
    before = house.room.view("ann", session).states
    house.room.score("ann", session, Scorecard())
    assert (before, len(house.room.view("ann", session).states)) == ((), 1)


@pytest.mark.parametrize(("sent", "kept"), [(2.04, 2.0), (None, None), (0.01, None), (-1.0, None), (float("nan"), None), (1e9, None)])
async def test_seconds_of_speech_are_kept_where_they_can_be_true(sent: float | None, kept: float | None) -> None:
    room = Furnished(voice=FixedVoice()).room
    session = room.start("ann", SCENE.id)
    [each async for each in room.say("ann", session, "What pay do you expect?", sent)]
    assert room.view("ann", session).turns[0].seconds == kept


async def test_a_scenario_deleted_under_an_open_session_is_told_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    house = Furnished(voice=FixedVoice())
    session = house.room.start("ann", SCENE.id)
    await said(house.room, session, "Hello.")

    def gone(_knowledge: FakeKnowledge, scenario_id: str) -> Scenario:
        raise Missing(f"There is no scenario named {scenario_id}.")

    with monkeypatch.context() as deleted:
        deleted.setattr(FakeKnowledge, "scenario", gone)
        deleted.setattr(FakeKnowledge, "scenarios", lambda _knowledge: ())
        with pytest.raises(Missing, match="What was said is safe"):
            house.room.view("ann", session)
        assert house.room.cards("ann") == ()

    assert len(house.room.view("ann", session).turns) == 2


async def test_an_adopted_session_belongs_to_its_new_owner_alone_and_so_does_a_second_try() -> None:
    house = Furnished()
    session = house.room.start("ann", SCENE.id)
    await said(house.room, session, "Hello.")
    house.journal.append(session, [Adopted(user="ben", at=9.0)], expected=len(house.journal.read(session)))

    branch = house.room.take_back("ben", session, 0)

    assert house.room.view("ben", branch).turns == ()
    assert {row.id for row in house.journal.sessions("ben")} == {session, branch}
    with pytest.raises(Forbidden):
        house.room.view("ann", session)


def test_a_search_or_reasons_without_end_are_refused() -> None:
    room = Furnished().room
    session = room.start("ann", SCENE.id)
    room.end("ann", session)
    with pytest.raises(Invalid, match="One or two words"):
        room.search("ann", session, "leave " * 1_000)
    with pytest.raises(Invalid, match="Nothing was filed"):
        room.score("ann", session, Scorecard(notes="x" * 60_000))
