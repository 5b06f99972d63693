"""Follow-ups: they stay with the story under way, and nothing else is told in its place."""

import pytest

from tests.domain.candidate_scenario import asks, reading, scenario
from trainer.domain.hearing.aim import aim
from trainer.domain.hearing.sentences import sentences
from trainer.domain.plan import Plan
from trainer.domain.planning import plan_turn
from trainer.domain.reading import Question
from trainer.domain.scenario import Style
from trainer.domain.state import State
from trainer.domain.transcript import Turn

FLOUR = State(phase="questions", told=("flour-shortage-outline",), about="flour-shortage-outline")
AT_EASE = State(phase="questions", rapport=0.15)


def asked(text: str, *matches: tuple[str, float], **more: object) -> Question:
    base = {"text": text, "form": "open", "kind": "other", "aim": "outline", "probe": False, "stacked": False}
    return Question.model_validate({**base, "topic": matches[0][0] if matches else None, "matches": matches, **more})


def plan(question: Question, state: State = AT_EASE, style: Style = "plain", **of_turn: object) -> Plan:
    turns = (Turn(speaker="candidate", text="Well."), Turn(speaker="interviewer", text=question.text))
    return plan_turn(scenario(style), state, reading(question, **of_turn), turns, seed=1)


@pytest.mark.parametrize("text", ["Walk me through what you did, step by step.", "What steps did you take?", "How did you go about it?"])
def test_how_it_was_done_is_the_own_part_of_the_story_though_a_plain_fact_is_nearer(text):
    question = asked(text, ("now", 0.98), aim="own_part")
    assert plan(question, FLOUR).facts == ("flour-shortage-own-part",)


def test_how_things_are_done_in_general_is_the_plain_fact():
    assert plan(asked("How do you go about things?", ("now", 0.98)), FLOUR).facts == ("now",)


@pytest.mark.parametrize("text", ["What did you learn from it?", "What was your own part in that?"])
def test_a_fact_without_layers_borrows_none_from_a_story_told_before(text):
    told = ("flour-shortage-outline", "flour-shortage-own-part", "flour-shortage-lesson", "notice")
    wanted = ("flour-shortage-lesson", 0.97) if "learn" in text else ("flour-shortage-own-part", 0.97)
    aimed = "lesson" if "learn" in text else "own_part"
    chosen = plan(asked(text, wanted, aim=aimed, probe=True), State(phase="questions", told=told, about="notice"))
    assert (chosen.act, chosen.moment, chosen.facts) == ("clarify", "unclear", ())


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("How did you end up doing what you do?", "outline"),
        ("How did it end up?", "result"),
        ("Who did you learn the most from?", "outline"),
        ("What did you learn from it?", "lesson"),
        ("What is your idea of good service?", "outline"),
        ("Was that your idea?", "own_part"),
        ("How many years have you been doing this?", "outline"),
        ("When did honesty cost you something?", "outline"),
        ("What did it cost you?", "lesson"),
        ("How many did you lose?", "result"),
        ("Give me an example of pulling together with others.", "outline"),
        ("Give me an example of that.", "example"),
    ],
)
def test_the_layer_that_a_question_reaches_for(text, reached):
    assert aim(sentences(text)[0], follows=True) == reached


def test_have_you_ever_begins_the_story_where_she_is_at_ease():
    chosen = plan(asks("flour-shortage-outline", form="closed", kind="behavioural"))
    assert (chosen.act, chosen.moment, chosen.facts) == ("tell", "affirm", ("flour-shortage-outline",))


def test_the_terse_say_yes_and_a_sentence():
    chosen = plan(asks("flour-shortage-outline", form="closed", kind="behavioural"), State(phase="questions"), "terse")
    assert (chosen.act, chosen.words) == ("tell", (1, 10))


def test_somebody_cold_leaves_it_at_yes():
    chosen = plan(asks("flour-shortage-outline", form="closed", kind="behavioural"), State(phase="questions", rapport=-0.2), "terse")
    assert (chosen.act, chosen.facts) == ("react", ())


def test_what_is_told_in_trust_alone_is_held_back_and_nothing_else_offered_in_its_place():
    question = asked("Are there any other offers on your table?", ("offers", 0.97), ("pay", 0.8), ("remote", 0.78))
    chosen = plan(question)
    assert (chosen.act, chosen.moment, chosen.topic) == ("react", "holds_back", "offers")


def test_asked_what_worries_her_she_tells_though_a_yes_would_do():
    question = asked("Is there anything about this job that worries you?", ("small-town", 0.9), form="closed")
    assert plan(question).facts == ("small-town",)


def test_a_true_statement_put_to_her_gets_a_yes_and_the_fact():
    question = asked("So you've been a dispatcher for six years?", ("background", 0.8), form="closed", kind="background")
    chosen = plan(question)
    assert (chosen.moment, chosen.facts) == ("yes", ("background",))


def test_a_wrong_number_put_to_her_gets_the_fact_without_a_yes():
    question = asked("So you've been a dispatcher for nine years?", ("background", 0.8), form="closed", kind="background")
    chosen = plan(question)
    assert (chosen.moment, chosen.facts) == ("", ("background",))


def test_somebody_long_winded_answers_no_closed_question_in_a_word():
    question = asked("Are you good with spreadsheets?", ("tools", 0.9), form="closed")
    assert plan(question, style="long_winded").facts == ("tools",)
    assert plan(question).facts == ()


def test_how_she_came_to_it_is_her_way_so_far():
    state = State(phase="questions", told=("tools",), about="tools")
    question = asked("How did you come to do that?", ("route-plan-own-part", 0.6), aim="own_part", probe=True)
    assert plan(question, state).facts == ("background",)


def test_why_after_her_part_gets_a_reason_not_her_part_again():
    told = State(phase="questions", told=("flour-shortage-outline", "flour-shortage-own-part"), about="flour-shortage-own-part")
    chosen = plan(asked("Why did you do that?", ("flour-shortage-own-part", 0.8), aim="own_part", probe=True), told)
    assert (chosen.act, chosen.moment) == ("react", "because")


@pytest.mark.parametrize("text", ["Why should it be you?", "What made you choose this profession?", "What do you need from us here?"])
def test_what_asks_of_her_working_life_or_the_job_leaves_the_story(text):
    assert plan(asked(text, ("school", 0.9), aim="own_part", probe=True), FLOUR).facts == ("school",)


def test_her_years_put_to_her_are_met_from_her_way_though_nothing_matches_well():
    said = asked("So you've been there six years?", ("small-town", 0.7), form="closed", kind="background")
    assert (plan(said).moment, plan(said).facts) == ("yes", ("background",))
    known = plan(said, State(phase="questions", told=("background",), about="background"))
    assert (known.act, known.moment) == ("react", "yes")


@pytest.mark.parametrize(("text", "aim_of"), [("How did they take it?", "result"), ("What came of it?", "result"), ("Go on.", "more")])
def test_what_she_said_yes_to_is_told_when_it_is_followed_up(text, aim_of):
    question = asked(text, ("flour-shortage-result", 0.7), aim=aim_of, probe=True)
    assert plan(question, State(phase="questions", rapport=0.15, about="now")).facts == ("now",)


def test_a_then_at_the_end_points_at_nothing():
    question = asked("Why us, then?", ("days", 0.95), probe=True, kind="motivation")
    assert plan(question, State(phase="questions", rapport=0.15, told=("remote",), about="remote")).facts == ("days",)


def test_nothing_but_a_look_back_goes_to_what_was_told_last():
    question = asked("What would you do differently?", ("tools", 0.98), aim="lesson", probe=True)
    chosen = plan(question, State(phase="questions", rapport=0.15, told=("now",), about="now"))
    assert (chosen.act, chosen.moment, chosen.facts) == ("admit_unknown", "no_lesson", ())


def test_how_it_is_with_her_now_leaves_the_story():
    question = asked("Who else are you talking to?", ("notice", 0.99), aim="own_part", probe=True)
    assert plan(question, FLOUR).facts == ("notice",)
