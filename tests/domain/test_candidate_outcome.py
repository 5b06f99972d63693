"""The outcome: a sum whose parts are named, and which falls where the interviewer falls short."""

from tests.domain.candidate_scenario import asks, reading, scenario
from trainer.domain.outcome import SMALL, outcome
from trainer.domain.state import State
from trainer.domain.stepping import step
from trainer.domain.transcript import Turn

SCENE = scenario()
GOOD = [
    (reading(turn=0, acts=("greet", "introduce", "set_agenda")), "Hello, I am Jo. We will talk for half an hour."),
    (reading(asks("flour-shortage-outline"), turn=2), "Tell me about a hard week."),
    (reading(asks(None, "own_part", probe=True), turn=4), "What was your part?"),
    (reading(turn=6, acts=("inform",), cues=(("enthusiasm", "love"),)), "I love it here; you would work in daylight."),
    (reading(turn=8, acts=("invite_questions",)), "What would you like to know?"),
    (reading(turn=10, answers=0.9, acts=("answer",)), "The new owner is a family from the valley."),
    (reading(turn=12, acts=("close", "promise"), cues=(("thanks", "Thank you"),)), "Thank you. You will hear by Friday. Goodbye."),
]


def result(held):
    states, turns = [], []
    state = State(told=("days", "small-town"), pending=None)
    for heard, text in held:
        state = step(SCENE, state.model_copy(update={"pending": "owner" if heard.answers is not None else None}), heard, text)
        states.append(state)
        turns += [Turn(speaker="interviewer", text=text), Turn(speaker="candidate", text="Yes.")]
    return outcome(SCENE, states, [heard for heard, _ in held], turns)


def value(found):
    return found.offer_acceptance + found.apply_again + found.customer_if_rejected


def test_parts_add_up_to_the_total():
    found = result(GOOD)
    assert abs(sum(row.change for row in found.moved_by) - found.nps) < 1e-6
    assert found.nps >= 7


def test_it_falls_without_a_closing():
    assert value(result(GOOD[:-1])) < value(result(GOOD))
    assert result(GOOD[:-1]).nps < result(GOOD).nps


def test_it_falls_when_her_question_is_skipped():
    skipped = [*GOOD[:5], (GOOD[5][0].model_copy(update={"answers": 0.0}), "Anyway."), *GOOD[6:]]
    assert value(result(skipped)) < value(result(GOOD))


def test_it_falls_when_she_is_interrupted_or_asked_what_nobody_should_ask():
    cut = reading(asks(None, "own_part", probe=True), turn=4, cues=(("interruption", "stop"),))
    illegal = reading(asks(kind="off_limits"), turn=4, acts=("off_limits",))
    for worse in (cut, illegal):
        assert value(result([*GOOD[:2], (worse, GOOD[2][1]), *GOOD[3:]])) < value(result(GOOD))


def test_reasons_are_words_for_people():
    because = [row.because for row in result([*GOOD[:5], (GOOD[5][0].model_copy(update={"answers": 0.0}), "Anyway."), GOOD[6]]).moved_by]
    assert "You asked for her own part: What about it?" in because
    assert "Nobody answered her question: Who owns the mill now?" in because
    assert not any("_" in line for line in because)


def test_small_moves_share_a_line_and_the_sum_stays_exact():
    found = result(GOOD)
    assert all(abs(row.change) >= SMALL for row in found.moved_by if row.turn >= 0)
    assert abs(sum(row.change for row in found.moved_by) - found.nps) < 1e-6


def test_nothing_held_is_no_crash():
    assert outcome(SCENE, (), (), ()).nps == 5
