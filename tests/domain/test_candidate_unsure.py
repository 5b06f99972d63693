"""Where nothing is recognised for sure she asks back, thinks aloud or says so, and reads what is explained together with the question."""

from collections.abc import Sequence

import pytest

from tests.domain.candidate_scenario import phrases, reading, scenario
from trainer.domain.hearing import context_of, read_turn
from trainer.domain.interview import take_turn
from trainer.domain.plan import Plan
from trainer.domain.planning import plan_turn
from trainer.domain.planning.unsure import ASKS_BELOW, HEDGES_BELOW, sureness
from trainer.domain.reading import Match, Question, Reading
from trainer.domain.said import plain
from trainer.domain.scenario import Style
from trainer.domain.script import speak
from trainer.domain.state import State
from trainer.domain.styles import BANDS
from trainer.domain.transcript import Turn

BUSY = State(phase="questions", rapport=0.15)
FAINT = (("tools", 0.6), ("pay", 0.55))


def asked(text: str, *matches: tuple[str, float], **more: object) -> Question:
    base = {"text": text, "form": "open", "kind": "other", "aim": "outline", "probe": False, "stacked": False}
    return Question.model_validate({**base, "topic": matches[0][0] if matches else None, "matches": matches, **more})


def plan(question: Question, state: State = BUSY, style: Style = "plain") -> Plan:
    turns = (Turn(speaker="candidate", text="Well."), Turn(speaker="interviewer", text=question.text))
    return plan_turn(scenario(style), state, reading(question), turns, seed=1)


def test_she_asks_back_rather_than_tell_what_is_hardly_near():
    chosen = plan(asked("How do you read a room?", *FAINT))
    assert (chosen.act, chosen.facts) == ("clarify", ())


def test_a_made_up_case_is_thought_about_and_a_view_is_not_formed():
    case = plan(asked("What would you do about the car park?", *FAINT, kind="situational"))
    view = plan(asked("What do you think of our new mascot?", *FAINT))
    assert (case.act, case.moment) == ("admit_unknown", "unknown_case")
    assert (view.act, view.moment) == ("admit_unknown", "unknown_view")


def test_what_she_was_hardly_asked_she_has_not_done():
    chosen = plan(asked("Have you ever driven a forklift?", *FAINT, form="closed", kind="behavioural"))
    assert (chosen.act, chosen.facts) == ("admit_unknown", ())


def test_what_is_clearly_asked_for_is_told_without_ado():
    chosen = plan(asked("What programs do you work with?", ("tools", 0.97), ("pay", 0.2)))
    assert (chosen.act, chosen.moment, chosen.facts) == ("tell", "", ("tools",))


def test_what_may_be_meant_is_told_with_a_word_that_it_may_not():
    chosen = plan(asked("What do you have in the drawer?", ("tools", 0.85), ("pay", 0.6)))
    assert (chosen.act, chosen.moment, chosen.facts) == ("tell", "if_you_mean", ("tools",))


def test_word_for_word_a_question_of_the_ledger_is_never_doubtful():
    scene = scenario()
    fact = scene.fact("tools").model_copy(update={"asked_by": ("Which tools?",)})
    scene = scene.model_copy(update={"ledger": tuple(fact if one.id == "tools" else one for one in scene.ledger)})
    turns = (Turn(speaker="candidate", text="Well."), Turn(speaker="interviewer", text="Which tools?"))
    assert plan_turn(scene, BUSY, reading(asked("Which tools?", ("tools", 0.6))), turns, seed=1).facts == ("tools",)


def test_sureness_grows_with_the_score_and_with_the_distance_to_anything_else():
    scene = scenario()
    near = sureness(scene, asked("?", ("tools", 0.8), ("pay", 0.75)))
    assert near < sureness(scene, asked("?", ("tools", 0.8), ("pay", 0.2)))
    assert near < sureness(scene, asked("?", ("tools", 0.9), ("pay", 0.75)))
    assert ASKS_BELOW < HEDGES_BELOW


def test_nothing_is_said_a_second_time_on_a_faint_ground():
    told = State(phase="questions", rapport=0.15, told=("tools",))
    assert plan(asked("What's the bravest thing that you've seen?", ("tools", 0.8), ("pay", 0.6)), told).act == "clarify"


def test_she_asks_back_twice_in_a_row_at_most():
    turns: list[Turn] = []
    state, acts = BUSY, []
    for number in range(4):
        turns.append(Turn(speaker="interviewer", text=f"How do you read room {number}?"))
        taken = take_turn(scenario(), state, reading(asked(turns[-1].text, *FAINT), turn=2 * number), turns, seed=1)
        state = taken.state
        turns.append(Turn(speaker="candidate", text="What do you mean?"))
        acts.append(taken.plan.act)
    assert acts[:3] == ["clarify", "clarify", "tell"]
    assert acts[3] == "repeat" or acts[3] == "clarify"


@pytest.mark.parametrize("style", list(BANDS))
def test_she_never_asks_back_in_the_same_words(style):
    scene, lines = scenario(style), phrases()
    turns: list[Turn] = []
    for number in range(6):
        turns.append(Turn(speaker="interviewer", text=f"How do you read room {number}?"))
        heard = reading(asked(turns[-1].text, *FAINT), turn=2 * number)
        chosen = plan_turn(scene, BUSY, heard, turns, seed=3)
        assert chosen.act == "clarify"
        turns.append(Turn(speaker="candidate", text=speak(scene, chosen, BUSY, turns, 3, lines)))
    said = [plain(turn.text) for turn in turns if turn.speaker == "candidate"]
    assert len(set(said)) == len(said)


ROOM = (
    Turn(speaker="interviewer", text="How do you read a room?"),
    Turn(speaker="candidate", text="Do you mean with customers, or in general?"),
)


def heard(text: str, turns: Sequence[Turn] = ROOM) -> tuple[Reading, list[str]]:
    looked: list[str] = []

    def find(question: str) -> tuple[Match, ...]:
        looked.append(question)
        return (Match("angry-baker-outline", 0.7), Match("pay", 0.6))

    earlier = tuple(turn.text for turn in turns if turn.speaker == "interviewer")
    context = context_of(turns[-1].text, earlier, scenario=scenario())
    return read_turn(text, turn=len(turns), context=context, find=find, packs=()), looked


def test_what_is_explained_is_looked_for_together_with_the_question():
    found, looked = heard("With customers, when they shout.")
    assert [question.text for question in found.questions] == ["With customers, when they shout."]
    assert looked == ["How do you read a room? With customers, when they shout."]


def test_an_explanation_gets_an_answer():
    state = BUSY.model_copy(update={"puzzled": 1})
    turns = (*ROOM, Turn(speaker="interviewer", text="With customers, when they shout."))
    chosen = plan_turn(scenario(), state, heard(turns[-1].text)[0], turns, seed=1)
    assert (chosen.act, chosen.facts) == ("tell", ("angry-baker-outline",))


@pytest.mark.parametrize("text", ["Never mind.", "Thank you.", "We are twelve people here.", "Let's move on to your notice period."])
def test_what_gives_the_question_up_explains_nothing(text):
    assert heard(text)[0].questions == ()


def test_a_question_put_again_is_looked_for_by_itself_where_it_names_its_matter():
    assert heard("How do you calm an angry customer down on the telephone?")[1] == [
        "How do you calm an angry customer down on the telephone?"
    ]


def test_a_question_of_hers_is_no_asking_back():
    turns = (ROOM[0], Turn(speaker="candidate", text="I look at the hands. How big is the planning team?"))
    assert heard("Twelve people.", turns)[0].questions == ()


def test_i_meant_explains_the_question_whatever_came_in_answer():
    turns = (ROOM[0], Turn(speaker="candidate", text="I look at the hands first, and then at the door."))
    found, looked = heard("No, I mean with customers, when they shout.", turns)
    assert [question.text for question in found.questions] == ["No, I mean with customers, when they shout."]
    assert looked == ["How do you read a room? No, I mean with customers, when they shout."]


def test_what_was_not_meant_is_not_told_again():
    told = BUSY.model_copy(update={"told": ("angry-baker-outline",), "about": "angry-baker-outline"})
    turns = (ROOM[0], Turn(speaker="candidate", text="With him I quarrelled."), Turn(speaker="interviewer", text="I mean in the shop."))
    chosen = plan_turn(scenario(), told, heard(turns[-1].text, turns[:2])[0], turns, seed=1)
    assert (chosen.act, chosen.facts) == ("admit_unknown", ())


def test_a_competency_asked_for_by_its_name_is_never_doubtful():
    text = "Tell me about a situation that was about planning."
    chosen = plan(asked(text, ("flour-shortage-outline", 0.6), ("angry-baker-outline", 0.58), kind="behavioural"))
    assert chosen.facts == ("flour-shortage-outline",)


def test_looking_back_names_no_other_matter():
    turns = (ROOM[0], Turn(speaker="candidate", text="We drew the routes again."))
    context = context_of(turns[-1].text, (ROOM[0].text,), scenario=scenario())
    found = read_turn("Looking back, what would you change?", turn=2, context=context, find=lambda _: (Match("now", 0.9),), packs=())
    assert [question.aim for question in found.questions] == ["lesson"]
