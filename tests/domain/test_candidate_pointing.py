"""What a question points at: the story being told, another one, or a number in what was told."""

import pytest

from tests.domain.candidate_scenario import asks, phrases, reading, scenario
from trainer.domain.figures import figure, holds
from trainer.domain.gates import opening
from trainer.domain.planning import plan_turn
from trainer.domain.pleasantries import asks_consent, small_talk_about
from trainer.domain.pointing import understood, yes_or_no
from trainer.domain.reading import Question
from trainer.domain.script import speak
from trainer.domain.state import State
from trainer.domain.transcript import Turn

PLAIN = scenario()
WORDINGS = {
    "flour-shortage-own-part": ("Who rang the mills?", "What did you change that night?"),
    "flour-shortage-result": ("How did the shops fare?",),
    "angry-baker-own-part": ("Did you go and see him?",),
    "route-plan-own-part": ("Whose idea were the routes?",),
}
SCENE = PLAIN.model_copy(update={"ledger": tuple(fact.model_copy(update={"asked_by": WORDINGS.get(fact.id, ())}) for fact in PLAIN.ledger)})
LOGISTICS = next(fact.id for fact in SCENE.ledger if fact.kind == "logistics")
TOLD_FLOUR = State(phase="questions", told=("flour-shortage-outline",), about="flour-shortage-outline")


def asked(text: str, *matches: tuple[str, float], **more: object) -> Question:
    base = {"text": text, "form": "open", "kind": "other", "aim": "outline", "probe": False, "stacked": False}
    return Question.model_validate({**base, "topic": matches[0][0] if matches else None, "matches": matches, **more})


def found(state: State, question: Question) -> tuple[list[str], list[str], list[str]]:
    result = opening(SCENE, state, understood(SCENE, state, question))
    return tuple([fact.id for fact in facts] for facts in (result.now, result.again, result.held))  # type: ignore[return-value]


def plan(question: Question, state: State):
    turns = (Turn(speaker="candidate", text="Well."), Turn(speaker="interviewer", text=question.text))
    return plan_turn(SCENE, state, reading(question), turns, seed=1)


def test_who_did_it_opens_the_own_part_of_the_story_being_told_though_another_matches_better():
    question = asked("Who rang the mills?", ("angry-baker-own-part", 0.99), ("flour-shortage-own-part", 0.95), form="closed", probe=True)
    assert found(TOLD_FLOUR, question)[0] == ["flour-shortage-own-part"]


def test_near_wordings_of_a_deep_layer_open_it():
    question = asked("And the shops, how did they fare?", ("flour-shortage-result", 0.8), ("remote", 0.82), probe=True)
    assert found(TOLD_FLOUR, question)[0] == ["flour-shortage-result"]


def test_what_did_you_do_about_it_is_the_own_part_though_a_result_is_as_near():
    matches = (("flour-shortage-result", 0.92), ("flour-shortage-own-part", 0.86))
    assert found(TOLD_FLOUR, asked("What did you do about it?", *matches, aim="own_part", probe=True))[0] == ["flour-shortage-own-part"]


def test_the_wording_of_another_storys_layer_stays_with_the_story_being_told_where_it_points_back():
    told = TOLD_FLOUR.model_copy(update={"told": ("route-plan-outline", "flour-shortage-outline")})
    question = asked("What was your own part in it?", ("route-plan-own-part", 0.94), aim="own_part", probe=True)
    assert found(told, question)[0] == ["flour-shortage-own-part"]


def test_a_story_told_before_is_taken_up_again_by_its_very_question():
    told = TOLD_FLOUR.model_copy(update={"told": ("route-plan-outline", "flour-shortage-outline")})
    question = asked("Whose idea were the routes?", ("route-plan-own-part", 1.0), aim="own_part")
    assert found(told, question)[0] == ["route-plan-own-part"]


def test_an_embellished_story_still_needs_the_question_for_her_own_part():
    told = State(told=("route-plan-outline",), about="route-plan-outline")
    assert found(told, asked("And then?", ("route-plan-own-part", 0.5), aim="more", probe=True))[0] == []


def test_another_storys_outline_wins_over_tell_me_more_of_what_was_said():
    question = asked("Tell me about that time.", ("angry-baker-outline", 0.92), probe=True)
    assert found(TOLD_FLOUR, question)[0] == ["angry-baker-outline"]


def test_a_told_fact_is_no_answer_where_a_held_one_is_clearly_nearer():
    told = State(phase="questions", told=("why-leave",))
    question = asked("Did you ever leave badly?", ("left-first", 0.99), ("why-leave", 0.95), form="closed")
    assert found(told, question) == ([], [], ["left-first"])
    assert plan(question, told).moment == "hesitates"


def test_where_the_best_is_locked_an_open_one_that_matches_is_told():
    question = asked("What would make you come?", ("growth", 0.98), ("days", 0.8))
    assert plan(question, State(phase="questions")).facts == ("days",)


def test_a_locked_motive_gets_something_true_and_vague():
    told = State(phase="questions", told=("pay",), about="pay")
    chosen = plan(asked("What would make you come?", ("growth", 0.98)), told)
    assert (chosen.act, chosen.moment, chosen.facts) == ("react", "surface", ())


def test_only_private_ground_is_declined():
    assert plan(asked("Is somebody ill at home?", ("mother", 0.98)), State(phase="questions")).act == "decline"
    assert plan(asked("Are you talking to others?", ("offers", 0.98)), State(phase="questions")).act == "react"


@pytest.mark.parametrize(
    ("text", "yes"),
    [("Have you led people?", True), ("You like it, right?", True), ("Who found it?", False), ("From when to when?", False)],
)
def test_a_yes_or_no_is_told_from_a_closed_question_that_wants_more(text, yes):
    assert yes_or_no(asked(text, form="closed")) is yes


def test_the_yes_fits_the_question():
    assert plan(asked("Are you a team player?", ("angry-baker-outline", 1.0), form="closed"), State(phase="questions")).moment == "so"
    assert plan(asked("Have you had a quarrel?", ("angry-baker-outline", 1.0), form="closed"), State(phase="questions")).moment == "affirm"


@pytest.mark.parametrize(
    ("question", "telling", "held"),
    [
        ("How long did that take?", "We did not speak for a month.", True),
        ("How long did that take?", "I took a day's leave and 40 boxes.", False),
        ("And how many people were there?", "There were fourteen of us, and 3 trucks.", False),
        ("How many trucks?", "Fourteen of us, and 3 trucks.", True),
        ("How long did it take?", "It learned the truth once a night.", False),
        ("How long did it take?", "It ran from February 2023 to April 2024.", True),
        ("How often was that?", "Twice, in spring.", True),
    ],
)
def test_a_telling_holds_the_number_asked_for_or_not(question, telling, held):
    wanted = figure(question)
    assert wanted is not None
    assert holds(telling, wanted) is held


def test_the_sentence_with_the_number_is_told_again_and_no_other():
    told = TOLD_FLOUR.model_copy(update={"told": ("flour-shortage-outline", "flour-shortage-result")})
    chosen = plan(asked("How many orders were there?", aim="result", probe=True), told)
    assert (chosen.act, chosen.facts) == ("repeat", ("flour-shortage-result",))
    text = speak(SCENE, chosen, told, (), 1, phrases())
    assert "94" in text
    assert "rolls" not in text


def test_a_number_that_no_layer_holds_is_not_known():
    assert plan(asked("How many drivers were there?", aim="result", probe=True), TOLD_FLOUR).moment == "no_result"


def test_a_story_without_an_own_part_tells_what_was_done_afterwards():
    ledger = tuple(fact for fact in SCENE.ledger if fact.id != "wrong-labels-own-part")
    scene = SCENE.model_copy(update={"ledger": ledger})
    told = State(told=("wrong-labels-outline",), about="wrong-labels-outline")
    question = asked("What did you do about it?", aim="own_part", probe=True)
    assert [fact.id for fact in opening(scene, told, question).now] == ["wrong-labels-lesson"]


@pytest.mark.parametrize("text", ["Does that work for you?", "Is that all right?", "I take notes, are you okay with that?"])
def test_being_asked_whether_it_is_all_right_gets_a_yes(text):
    heard = reading(asked(text, form="closed"), acts=("set_agenda", "small_talk"))
    chosen = plan_turn(SCENE, State(), heard, (Turn(speaker="candidate", text="Hello."), Turn(speaker="interviewer", text=text)), seed=1)
    assert asks_consent(heard)
    assert (chosen.act, chosen.moment) == ("react", "agenda")


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("How was your journey?", "journey"),
        ("Can I get you some water?", "drink"),
        ("How are you?", "how_are_you"),
        ("Nice hat.", ""),
    ],
)
def test_small_talk_is_answered_to_its_point(text, about):
    assert small_talk_about(text) == about


def test_a_general_line_stands_in_where_she_has_none_of_her_own():
    heard = reading(acts=("small_talk",), turn=2)
    turns = (Turn(speaker="candidate", text="Hello."), Turn(speaker="interviewer", text="Would you like a coffee?"))
    chosen = plan_turn(SCENE, State(), heard, turns, seed=1)
    assert speak(SCENE, chosen, State(), turns, 1, phrases()) in phrases().moments["drink"]


def test_follow_ups_in_tests_are_what_they_say():
    assert understood(SCENE, TOLD_FLOUR, asks(None, probe=True, text="What else?")).aim == "more"


@pytest.mark.parametrize(
    ("text", "aim"), [("What is your idea of a fair wage?", "own_part"), ("What did you do to prepare for this conversation?", "own_part")]
)
def test_a_question_with_words_of_its_own_leaves_the_story_being_told(text, aim):
    assert found(TOLD_FLOUR, asked(text, ("pay", 0.96), aim=aim, probe=True))[0] == ["pay"]


@pytest.mark.parametrize("text", ["What was your part?", "What did you do about them?", "Why you?", "How did you do it?"])
def test_a_question_without_words_of_its_own_stays_with_the_story(text):
    assert "pay" not in found(TOLD_FLOUR, asked(text, ("pay", 0.97), aim="own_part", probe=True))[0]


def test_meaning_is_met_by_the_same_in_other_words():
    planned = plan(asked("Meaning?", aim="more", probe=True), TOLD_FLOUR.model_copy(update={"told": tuple(WORDINGS) + TOLD_FLOUR.told}))

    assert (planned.act, planned.moment, planned.facts) == ("repeat", "rephrase", ("flour-shortage-outline",))


@pytest.mark.parametrize(("text", "moment"), [("Really?", "so"), ("When was that?", "no_date"), ("Why?", "because")])
def test_a_short_follow_up_gets_what_it_asks_for(text, moment):
    told = TOLD_FLOUR.model_copy(update={"told": tuple(fact.id for fact in SCENE.ledger if fact.story == "flour-shortage")})

    assert plan(asked(text, aim="more", probe=True), told).moment == moment


@pytest.mark.parametrize("text", ["Can you live with that?", "How does that sit with you?", "Would you up sticks for this?"])
def test_whether_the_job_suits_her_leaves_the_story_being_told(text: str) -> None:
    question = asked(text, (LOGISTICS, 0.97), aim="more", probe=True, form="closed")
    assert understood(SCENE, TOLD_FLOUR, question).aim == "outline"


@pytest.mark.parametrize(
    ("kind", "text", "moment"),
    [
        ("situational", "What would you do if the mill burned down?", "unknown_case"),
        ("other", "What do you think of the new bridge in town?", "unknown_view"),
        ("background", "Which of our mills have you seen from inside?", ""),
    ],
)
def test_what_she_does_not_know_is_said_by_the_kind_of_question(kind: str, text: str, moment: str) -> None:
    found = plan(asked(text, kind=kind), State(phase="questions"))
    assert (found.act, found.moment) == ("admit_unknown", moment)
