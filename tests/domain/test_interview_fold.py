"""The session as a fold over its events."""

from tests.domain.candidate_scenario import asks, reading, scenario
from trainer.domain.interview import take_turn, until, view
from trainer.domain.journal import (
    Accompanied,
    CandidateSpoke,
    Ended,
    Graded,
    InterviewerSpoke,
    Noted,
    Planned,
    Prepared,
    Scored,
    Started,
    Whispered,
)
from trainer.domain.plan import Spoken
from trainer.domain.state import State
from trainer.domain.transcript import Scorecard, Turn

SCENE = scenario()
HEARD = reading(asks("pay"), turn=0)
TAKEN = take_turn(SCENE, State(), HEARD, (Turn(speaker="interviewer", text="What pay?"),), seed=1)
EVENTS = [
    Started(user="u", scenario=SCENE.id, scenario_sha256="0", seed=1, at=1.0),
    Prepared(questions="pay", at=0.5),
    InterviewerSpoke(turn=0, text="What pay?", at=1.0),
    Planned(reading=HEARD, state=TAKEN.state, plan=TAKEN.plan),
    CandidateSpoke(turn=1, spoken=Spoken(text="46,000.", voice="script"), at=2.0),
    Noted(text="asks little", at=3.0),
    InterviewerSpoke(turn=2, text="Goodbye.", at=4.0),
    Ended(by="interviewer", at=5.0),
    Scored(scorecard=Scorecard(notes="good"), at=6.0),
    Graded(report="{}", at=7.0),
]


def test_the_whole_session():
    now = view(EVENTS)
    assert [turn.text for turn in now.turns] == ["What pay?", "46,000.", "Goodbye."]
    assert now.transcript.scenario == SCENE.id
    assert (now.notes, now.preparation, now.report, now.phase, now.count) == ("asks little", "pay", "{}", "over", len(EVENTS))
    assert now.scorecard == Scorecard(notes="good")


def test_the_state_that_is_kept_holds_what_was_told():
    assert view(EVENTS).state.told == ("pay",)


def test_a_turn_without_a_reply_waits_and_its_plan_is_found_again():
    assert view(EVENTS[:3]).waiting
    assert view(EVENTS[:3]).planned is None
    assert view(EVENTS[:4]).planned == EVENTS[3]
    assert not view(EVENTS[:5]).waiting


def test_no_events_make_an_empty_session():
    assert view([]).phase == "opening"


def test_going_back_keeps_what_came_before_the_turn():
    assert view(until(EVENTS, 2)).turns == view(EVENTS[:5]).turns
    assert view(until(EVENTS, 2)).notes == "asks little"


def test_an_interview_is_coached_once_a_turn_was_spoken_beside_the_coach():
    called = [*EVENTS[:2], Accompanied(on=True, at=0.6)]
    assert view(called).coach
    assert not view(called).coached
    assert view([*called, *EVENTS[2:5], Accompanied(on=False, at=3.0)]).coached
    assert not view([*called, Accompanied(on=False, at=0.7), *EVENTS[2:]]).coached


def test_a_hint_makes_an_interview_coached_whenever_it_came():
    now = view([*EVENTS[:5], Whispered(turn=0, text="Ask on.", at=2.0)])
    assert now.coached
    assert [whisper.text for whisper in now.whispers] == ["Ask on."]


def test_how_long_a_turn_was_spoken_is_kept_and_absent_where_it_was_typed():
    assert view([EVENTS[0], InterviewerSpoke(turn=0, text="What pay?", at=1.0, seconds=1.5)]).turns[0].seconds == 1.5
    assert "seconds" not in view(EVENTS).turns[0].model_dump()
