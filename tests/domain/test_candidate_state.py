"""How a turn moves the candidate: each delta for its reason, and never out of bounds."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.candidate_scenario import asks, reading, scenario
from trainer.domain.plan import Plan
from trainer.domain.reading import Reading
from trainer.domain.state import State
from trainer.domain.stepping import settle, step

SCENE = scenario()


def names(state: State) -> set[str]:
    return {delta.name for delta in state.deltas}


def test_probing_the_own_part_earns_trust():
    assert step(SCENE, State(), reading(asks(None, "own_part", probe=True)), "And what did you do?").trust > 0


def test_an_off_limits_question_costs_trust_and_rapport():
    after = step(SCENE, State(), reading(asks(kind="off_limits"), acts=("off_limits",)), "Are you married?")
    assert after.trust < 0
    assert after.rapport < 0


def test_a_benefit_counts_only_once_its_motive_was_told():
    text = "You would be on the day shift here."
    before = step(SCENE, State(), reading(), text)
    after = step(SCENE, State(told=("days",)), reading(), text)
    again = step(SCENE, after, reading(turn=4), text)
    assert "motive_met" not in names(before)
    assert after.interest > 0
    assert "motive_met" not in names(again)


def test_a_list_of_perks_that_nobody_asked_for_tires():
    after = step(SCENE, State(), reading(cues=(("perk", "gym"), ("perk", "fruit"))), "A gym and fruit.")
    assert after.energy < 1


def test_a_dodged_question_costs_and_an_answered_one_pays():
    pending = State(pending="owner", asked=("owner",))
    assert step(SCENE, pending, reading(answers=0.1), "Well, well.").trust < 0
    assert step(SCENE, pending, reading(answers=0.8), "The new owner is a family.").interest > 0


def test_closing_without_room_for_her_questions_costs():
    after = step(SCENE, State(phase="questions"), reading(acts=("close",)), "Goodbye.")
    assert "no_room_for_questions" in names(after)
    assert after.phase == "closing"


def test_silence_about_a_told_concern_costs_at_the_end_unless_the_farewell_itself_meets_it():
    told = State(phase="her_questions", told=("small-town",), invited=True)
    assert "concern_unmet" in names(step(SCENE, told, reading(acts=("close",)), "Goodbye."))
    assert "concern_unmet" not in names(step(SCENE, told, reading(acts=("close",)), "The new owner will stay. Goodbye."))


def test_the_interviewer_alone_moves_the_phase():
    state = step(SCENE, State(), reading(asks("pay")), "What pay?")
    assert state.phase == "questions"
    state = step(SCENE, state, reading(acts=("invite_questions",)), "Any questions?")
    assert state.phase == "her_questions"
    state = step(SCENE, state, reading(acts=("close",)), "Goodbye.")
    assert settle(state, Plan(turn=9, act="close")).phase == "over"


def test_anything_else_leaves_the_floor_to_her():
    state = State(phase="her_questions", invited=True)
    assert step(SCENE, state, reading(asks("tools", "more", text="Anything else?")), "Anything else?").phase == "her_questions"


def test_a_farewell_with_one_more_question_is_no_farewell():
    assert step(SCENE, State(phase="questions"), reading(asks("pay"), acts=("close", "ask")), "One last thing.").phase == "questions"


turns = st.builds(
    reading,
    st.sampled_from([asks(None, "own_part", probe=True), asks("pay", stacked=True), asks(kind="off_limits"), asks(kind="leading")]),
    words=st.integers(0, 900),
    acts=st.sets(st.sampled_from(["greet", "ask", "off_limits", "close", "invite_questions", "inform", "small_talk"])).map(tuple),
    cues=st.lists(
        st.tuples(st.sampled_from(["praise", "insult", "dismissal", "perk", "pressure", "empathy"]), st.just("x")), max_size=4
    ).map(tuple),
    answers=st.sampled_from([None, 0.0, 0.4, 1.0]),
    intelligible=st.booleans(),
)


@given(st.lists(turns, max_size=30))
def test_gauges_stay_in_bounds_and_move_by_what_the_deltas_say(readings: list[Reading]):
    state = State(pending="owner", told=("small-town", "days"))
    for each in readings:
        after = step(SCENE, state, each, "day shift")
        for gauge in ("rapport", "interest", "trust"):
            assert -1 <= getattr(after, gauge) <= 1
            moved = sum(delta.change for delta in after.deltas if delta.on == gauge)
            assert abs(getattr(after, gauge) - getattr(state, gauge) - moved) < 0.001
        assert 0 <= after.energy <= 1
        state = after
