"""What a person does with an answer to a question never put, a heap of questions at once, and her own words handed back."""

import pytest

from tests.domain.candidate_scenario import asks, reading, scenario
from trainer.domain.interview import take_turn
from trainer.domain.moments import takes_leave
from trainer.domain.plan import Plan
from trainer.domain.planning import plan_turn
from trainer.domain.state import State
from trainer.domain.transcript import Turn

BUSY = State(phase="questions", rapport=0.15)
TALK = (
    Turn(speaker="interviewer", text="What do you do all day?"),
    Turn(speaker="candidate", text="I plan the routes and the night shift."),
    Turn(speaker="interviewer", text="I see."),
    Turn(speaker="candidate", text="Yes."),
)
FINDS_OUT = "I don't know that for certain. I'll find out and write to you tomorrow."


def plan(heard, said, state=BUSY, before=TALK) -> Plan:
    return plan_turn(scenario(), state, heard, (*before, Turn(speaker="interviewer", text=said)), seed=1)


def test_she_did_not_ask():
    chosen = plan(reading(acts=("promise",), follows_up=True), FINDS_OUT)
    assert (chosen.act, chosen.moment) == ("react", "not_asked")


def test_she_did_ask():
    before = (*TALK[:3], Turn(speaker="candidate", text="Right. How big is the planning team?"))
    asked = BUSY.model_copy(update={"asked": ("team",), "pending": "team"})
    assert plan(reading(acts=("promise",), follows_up=True, answers=0.3), FINDS_OUT, asked, before).moment == "promised"


def test_hearing_by_friday_answers_no_question():
    said = "We meet two more people this week, and I'll let you know by Friday how we decide about the job."
    assert plan(reading(acts=("promise", "inform"), follows_up=True), said).moment != "not_asked"


@pytest.mark.parametrize(("answers", "moment"), [(0.8, "answered"), (0.3, "partly")])
def test_a_question_put_unasked_is_thanked_for_in_the_middle_of_the_interview(answers, moment):
    asked = BUSY.model_copy(update={"asked": ("team",)})
    said = "There are about nine of us in the planning office these days."
    assert plan(reading(acts=("answer", "inform"), answers=answers), said, asked).moment == moment


def test_of_a_heap_of_questions_one_is_answered_though_another_is_nobodys_business():
    heap = [asks(name, stacked=True, text=f"What about the {name}?") for name in ("tools", "notice", "remote", "now")]
    chosen = plan(reading(*heap, asks(kind="off_limits", stacked=True), acts=("off_limits", "ask")), "What about all that?")
    assert (chosen.act, chosen.moment) == ("tell", "stacked")


def test_beside_one_or_two_questions_she_says_what_she_does_not_answer():
    few = [asks(name, stacked=True, text=f"What about the {name}?") for name in ("tools", "notice")]
    assert plan(reading(*few, asks(kind="off_limits", stacked=True), acts=("off_limits", "ask")), "Well?").act == "decline"


def test_her_own_words_handed_back_insult_nobody():
    mine = "I asked a stupid question then, and I was told so by everybody."
    turns = (*TALK[:3], Turn(speaker="candidate", text=mine), Turn(speaker="interviewer", text=mine))
    taken = take_turn(scenario(), BUSY, reading(cues=(("insult", "stupid"),), acts=()), turns, seed=1)
    assert (taken.plan.moment, taken.state.rapport, taken.reading.cues) == ("pasted", BUSY.rapport, ())


def test_what_is_said_beside_them_counts():
    mine = "I asked a stupid question then, and I was told so by everybody."
    turns = (*TALK[:3], Turn(speaker="candidate", text=mine), Turn(speaker="interviewer", text=f"{mine} You idiot."))
    taken = take_turn(scenario(), BUSY, reading(cues=(("insult", "stupid"), ("insult", "idiot")), acts=()), turns, seed=1)
    assert [cue.quote for cue in taken.reading.cues] == ["idiot"]
    assert taken.state.rapport < BUSY.rapport


def test_thanks_for_an_answer_come_before_the_remark_that_it_suits():
    state = BUSY.model_copy(update={"told": ("days",), "asked": ("owner",)})
    said = "The new owner put everybody on the day shift."
    turns = (*TALK[:3], Turn(speaker="candidate", text="Who owns the mill now?"), Turn(speaker="interviewer", text=said))
    taken = take_turn(scenario(), state, reading(acts=("answer", "inform"), answers=0.9), turns, seed=1)
    assert any(delta.name == "motive_met" for delta in taken.state.deltas)
    assert taken.plan.moment == "answered"


@pytest.mark.parametrize("said", ["I must dash. My assistant will ring you on Tuesday.", "Right, I've got to go, thanks."])
def test_whoever_has_to_go_takes_leave(said):
    assert takes_leave(reading(acts=("inform",)), said, "her_questions")


@pytest.mark.parametrize("said", ["I have to run a small team here.", "I must leave that to the others."])
def test_having_to_run_something_is_no_leave(said):
    assert not takes_leave(reading(acts=("inform",)), said, "questions")


def test_words_at_the_door_are_answered_as_small_talk():
    question = asks("now", form="closed", text="Traffic bad?").model_copy(update={"matches": (("now", 0.72),)})
    chosen = plan(reading(question, turn=0), "Vera, is it? Come through. Traffic bad?", State(phase="questions"), ())
    assert (chosen.act, chosen.moment) == ("answer_small_talk", "journey")


@pytest.mark.parametrize("text", ["Still want it?", "Are you still interested?"])
def test_asked_whether_she_is_still_keen_she_says_so(text):
    question = asks("tools", form="closed", text=text)
    chosen = plan(reading(question, acts=("inform", "ask")), f"We are twelve people, and we can't hire before October. {text}")
    assert (chosen.act, chosen.moment) == ("react", "so")
