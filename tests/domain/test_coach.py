"""The coach: one hint at most, only where something is to be said, and never a word of what she keeps to herself."""

import pytest

from tests.domain.candidate_scenario import asks, reading, scenario
from trainer.domain.coach import LONG_TURN, hint
from trainer.domain.interview import InterviewView
from trainer.domain.journal import Whispered
from trainer.domain.off_limits import Ground, RulePack, Source
from trainer.domain.plan import Plan
from trainer.domain.state import State
from trainer.domain.transcript import Turn

SCENE = scenario()
PACK = RulePack(
    id="here",
    title="Here",
    grounds=(
        Ground(id="family", title="Family", asks=("married",), instead="Can you work late on Tuesdays?", source=Source(name="A law")),
    ),
)


def told(*held, at: float = 60.0, whispers: tuple[str, ...] = (), state: State | None = None) -> InterviewView:
    """A talk from (reading, plan, what she said) a turn; the last reply came `at` seconds after the first word."""
    turns = []
    for _heard, _plan, said in held:
        turns += [Turn(speaker="interviewer", text="…", at=0.0), Turn(speaker="candidate", text=said, at=at)]
    return InterviewView(
        turns=tuple(turns),
        readings=tuple(heard for heard, *_ in held),
        plans=tuple(plan for _, plan, _ in held),
        states=tuple(state or State(turn=plan.turn, phase="questions", asked=("team",)) for _, plan, _ in held),
        whispers=tuple(Whispered(turn=-1, text=text, at=0.0) for text in whispers),
    )


def turn(
    *questions, said: str = "I did it.", act: str = "react", facts: tuple[str, ...] = (), answered: str = "", own=None, number=4, **more
):
    plan = Plan(turn=number, act=act, facts=facts, question=answered, own_question=own)
    return reading(*questions, turn=number, **more), plan, said


FIRST, SECOND = asks("pay", text="What do you earn?", stacked=True), asks("start", text="When can you start?", stacked=True)


@pytest.mark.parametrize(
    ("heard", "whispered"),
    [
        (turn(asks(text="What is your view?")), ""),
        (
            turn(asks(text="Are you married?").model_copy(update={"ground": "family", "kind": "off_limits"})),
            "That ground is off-limits; ask instead: “Can you work late on Tuesdays?”",
        ),
        (turn(FIRST, SECOND, act="tell", answered=FIRST.text), "Two questions at once: she answered the first."),
        (turn(FIRST, SECOND, act="tell", answered=SECOND.text), "Two questions at once: she answered the second. Put the first one again."),
        (turn(FIRST, SECOND), "Two questions at once: put them one by one."),
        (turn(said="We met, and then we rang our customers."), "She said “we”: ask what was hers."),
        (turn(asks(kind="leading")), "That question held its own answer: ask it so that she must tell you."),
        (turn(asks("pay", form="closed"), said="Yes."), "That could be answered in a word: begin with what, how or when."),
        (turn(words=LONG_TURN + 1), f"You spoke for {LONG_TURN + 1} words: give her the floor."),
        (turn(cues=(("dismissal", "whatever"),)), "That was hard on her: a word of apology, then go on more gently."),
        (turn(act="no_questions"), "She has no more questions: say what happens next, and by when."),
        (
            turn(asks("route-plan-outline", kind="behavioural"), act="tell", facts=("route-plan-outline",)),
            "Stay with this story: what did she do, and what came of it?",
        ),
        (
            turn(asks(None, "own_part"), act="tell", facts=("route-plan-own-part",), said="I drew it, and we drove it, we all did."),
            "You know what she did: ask what came of it, in figures.",
        ),
    ],
)
def test_what_is_whispered_after_a_turn(heard, whispered):
    assert hint(SCENE, told(turn(asks(), acts=("set_agenda",), number=0), turn(number=2), heard), (PACK,)) == whispered


def test_her_question_that_was_passed_over_is_named_in_her_words():
    asked = turn(said="I see. Who owns the mill now?", own="owner", number=2)
    assert hint(SCENE, told(asked, turn(asks("pay")))) == "She asked “Who owns the mill now?” It is not answered yet."
    assert hint(SCENE, told(asked, turn(answers=0.8))) == "Say how the talk will run and how long it takes; it puts people at ease."
    assert hint(SCENE, told(turn(number=0), asked, turn(follows_up=True))) == ""


def test_time_runs_out_before_she_was_asked():
    state = State(phase="questions")
    late = "Less than ten minutes left and she has not asked anything."
    assert hint(SCENE, told(turn(), at=21 * 60.0, state=state)) == late
    assert hint(SCENE, told(turn(), at=19 * 60.0, state=state)) == ""
    assert hint(SCENE, told(turn(), at=21 * 60.0, state=state.model_copy(update={"invited": True}))) == ""
    assert hint(SCENE, told(turn(), at=25 * 60.0, state=state, whispers=(late, "a", "b", "c", "d"))) == ""
    assert hint(SCENE, told(turn(), at=31 * 60.0, state=state)).startswith("The time is up")


def test_the_same_hint_rests_before_it_comes_again():
    we = "She said “we”: ask what was hers."
    heard = turn(said="We met, and then we rang our customers.")
    assert hint(SCENE, told(heard, whispers=(we,))) == ""
    assert hint(SCENE, told(turn(said="Yes."), turn(said="Yes."), heard, whispers=(we,)), ()) == we


def test_nothing_is_whispered_while_she_speaks_or_once_it_is_over():
    open_ended = told(turn(cues=(("insult", "fool"),)))
    assert hint(SCENE, open_ended)
    assert hint(SCENE, InterviewView(turns=open_ended.turns[:1], readings=open_ended.readings, plans=open_ended.plans)) == ""
    assert hint(SCENE, told(turn(cues=(("insult", "fool"),)), state=State(phase="over"))) == ""
    assert hint(SCENE, InterviewView()) == ""


def test_people_are_called_what_they_are_called():
    person = SCENE.candidate.model_copy(update={"pronouns": "they"})
    scene = SCENE.model_copy(update={"candidate": person})
    assert hint(scene, told(turn(said="We met, then we rang our customers."))) == "They said “we”: ask what was theirs."
