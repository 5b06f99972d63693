"""A story followed down: yes-or-no questions on how it went, what somebody said then, and the story that was just named."""

import pytest

from tests.domain.candidate_scenario import asks, reading, scenario
from trainer.domain.hearing.aim import aim
from trainer.domain.hearing.sentences import sentences
from trainer.domain.plan import Plan
from trainer.domain.planning import plan_turn
from trainer.domain.reading import Question
from trainer.domain.state import State
from trainer.domain.transcript import Turn

OUTLINE = State(phase="questions", told=("flour-shortage-outline",), about="flour-shortage-outline")
OWN = State(phase="questions", told=("flour-shortage-outline", "flour-shortage-own-part"), about="flour-shortage-own-part")
ALL = OWN.model_copy(update={"told": (*OWN.told, "flour-shortage-result", "flour-shortage-lesson"), "about": "flour-shortage-lesson"})


def asked(text: str, *matches: tuple[str, float], **more: object) -> Question:
    reach = aim(sentences(text)[-1], follows=True)
    base = {"text": text, "form": "closed", "kind": "other", "aim": reach, "probe": True, "stacked": False}
    return Question.model_validate({**base, "topic": matches[0][0] if matches else None, "matches": matches, **more})


def plan(question: Question, state: State, before: str = "") -> Plan:
    turns = (Turn(speaker="candidate", text="Well."), Turn(speaker="interviewer", text=f"{before} {question.text}".strip()))
    return plan_turn(scenario(), state, reading(question), turns, seed=1)


@pytest.mark.parametrize(
    "text",
    [
        "Did it work?",
        "So it paid off?",
        "Did the shops stay with you?",
        "Was everybody happy?",
        "And did they come back?",
        "Did the plan hold up?",
    ],
)
@pytest.mark.parametrize("state", [OUTLINE, OWN])
def test_whether_it_turned_out_well_opens_the_result(text, state):
    chosen = plan(asked(text, ("tools", 0.96)), state)
    assert (chosen.act, chosen.facts) == ("tell", ("flour-shortage-result",))


@pytest.mark.parametrize("text", ["Have you changed anything since?", "Do you still do it that way?"])
def test_what_has_remained_of_it_is_the_lesson(text):
    assert plan(asked(text, ("now", 0.96)), OWN).facts == ("flour-shortage-lesson",)


def test_and_then_goes_on_to_what_she_did_and_from_there_to_what_came_of_it():
    assert plan(asked("And then?"), OUTLINE).facts == ("flour-shortage-own-part",)
    assert plan(asked("And then?"), OWN).facts == ("flour-shortage-result",)


def test_what_was_told_of_the_end_is_said_again_in_a_few_words():
    chosen = plan(asked("Was everybody happy?"), ALL)
    assert (chosen.act, chosen.facts, chosen.words[1]) == ("repeat", ("flour-shortage-result",), 18)


def test_a_story_told_too_well_is_not_set_right_by_a_yes_or_no_question():
    told = State(phase="questions", told=("route-plan-outline",), about="route-plan-outline")
    assert "route-plan-own-part" not in plan(asked("Was he in on it?"), told).facts


def test_somebody_in_the_story_is_asked_after_within_it():
    chosen = plan(asked("What did the mills say?", ("now", 0.7), form="open"), OUTLINE)
    assert (chosen.act, chosen.facts) == ("tell", ("flour-shortage-own-part",))


def test_a_detail_that_nobody_wrote_down_is_not_remembered():
    chosen = plan(asked("What did the customs officer say?", ("now", 0.7), form="open"), OWN)
    assert (chosen.act, chosen.moment, chosen.facts) == ("admit_unknown", "no_detail", ())


@pytest.mark.parametrize(
    ("text", "fact"), [("What did you study?", "school"), ("When could you start?", "notice"), ("Where did you train?", "school")]
)
def test_a_question_on_something_else_leaves_the_story(text, fact):
    assert plan(asked(text, (fact, 0.97), form="open", probe=False), OWN).facts == (fact,)


def test_another_story_that_is_named_leaves_the_story():
    assert plan(asked("What happened with the labels?", ("wrong-labels-outline", 0.95), form="open"), OWN).facts == (
        "wrong-labels-outline",
    )


def test_a_statement_before_the_question_says_what_it_is_about():
    question = asked("How much of that was you?", ("route-plan-outline", 0.94), ("route-plan-own-part", 0.92), aim="outline", probe=False)
    before = "Your CV says that you drew a new route plan."
    assert plan(question, OWN, before).facts == ("route-plan-outline",)
    told = OWN.model_copy(update={"told": (*OWN.told, "route-plan-outline")})
    assert plan(question, told, before).facts == ("route-plan-own-part",)


def test_a_story_not_told_yet_comes_before_one_told_already():
    told = State(phase="questions", told=tuple(f"flour-shortage-{layer}" for layer in ("outline", "own-part", "result", "lesson")))
    question = asks("flour-shortage-outline", kind="behavioural", text="Tell me about a problem that you had to solve.")
    near = question.model_copy(update={"matches": (("flour-shortage-outline", 0.95), ("route-plan-outline", 0.8))})
    assert plan(near, told).facts == ("route-plan-outline",)


def test_a_story_that_is_named_is_told_again():
    told = State(phase="questions", told=("flour-shortage-outline",))
    question = asks("flour-shortage-outline", text="Tell me about the flour shortage.")
    near = question.model_copy(update={"matches": (("flour-shortage-outline", 0.95), ("route-plan-outline", 0.8))})
    assert (plan(near, told).act, plan(near, told).facts) == ("repeat", ("flour-shortage-outline",))


def test_what_she_did_is_no_thing_that_she_would_do():
    scene = scenario()
    imagined = scene.fact("tools").model_copy(update={"id": "what-if", "topics": ("situational",)})
    scene = scene.model_copy(update={"ledger": (*scene.ledger, imagined)})
    question = asks("what-if", kind="behavioural", text="Tell me about a hard problem that you solved.")
    near = question.model_copy(update={"matches": (("what-if", 0.95), ("flour-shortage-outline", 0.6))})
    turns = (Turn(speaker="candidate", text="Well."), Turn(speaker="interviewer", text=near.text))
    assert plan_turn(scene, State(phase="questions"), reading(near), turns, seed=1).facts == ("flour-shortage-outline",)


@pytest.mark.parametrize("text", ["How do you know?", "And how can you be sure?"])
def test_how_she_knows_is_the_result(text):
    assert plan(asked(text, ("now", 0.7), form="open"), OWN).facts == ("flour-shortage-result",)


@pytest.mark.parametrize(("text", "state"), [("What did your boss say?", OUTLINE), ("Were you surprised?", OUTLINE)])
def test_what_somebody_else_did_or_how_it_was_for_her_stays_with_the_story(text, state):
    assert plan(asked(text, ("why-leave", 0.97)), state).facts == ("flour-shortage-own-part",)


def test_words_that_change_the_subject_leave_the_story():
    question = asked("When did you break something?", ("wrong-labels-outline", 0.92), ("flour-shortage-own-part", 0.6), form="open")
    assert plan(question, OUTLINE, "Okay, something else.").facts == ("wrong-labels-outline",)


def test_a_question_with_two_answers_is_not_answered_with_yes():
    question = asked("Was that you or the software?", ("route-plan-outline", 0.91), aim="outline", probe=False)
    assert plan(question, OWN, "You wrote that you drew a new route plan.").facts == ("route-plan-outline",)


def test_a_habit_is_told_where_it_is_asked_for_in_general_and_as_near_as_a_story():
    question = asked("How do you work?", ("flour-shortage-outline", 0.97), ("now", 0.97), form="open", aim="outline", probe=False)
    assert plan(question, State(phase="questions", rapport=0.15)).facts == ("now",)


def test_asked_what_worries_her_she_tells_no_wish():
    question = asked("What worries you about us?", ("days", 0.97), ("small-town", 0.96), form="open", aim="outline", probe=False)
    assert plan(question, State(phase="questions", rapport=0.15)).facts == ("small-town",)


def test_beyond_that_is_the_next_and_never_the_same():
    told = State(phase="questions", told=("days",), about="days")
    question = asked("What matters to you beyond that?", ("days", 0.97), ("growth", 0.96), form="open", aim="outline", probe=False)
    assert plan(question, told).facts == ("growth",)
    both = told.model_copy(update={"told": ("days", "growth")})
    assert (plan(question, both).act, plan(question, both).moment) == ("admit_unknown", "nothing_more")


def test_what_could_have_been_known_is_the_lesson():
    assert plan(asked("Could you have known?", ("now", 0.8)), OWN).facts == ("flour-shortage-lesson",)


def test_a_plain_fact_that_is_surely_asked_for_leaves_the_story_though_the_question_points():
    question = asked("Why did you choose that subject?", ("school", 0.97), form="open", aim="outline")
    assert plan(question, OWN).facts == ("school",)
