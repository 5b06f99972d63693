"""Small talk, games, kindness and apologies: told apart from the trade, and met as a person would."""

import pytest

from tests.domain.candidate_scenario import asks, fact, phrases, reading, scenario
from trainer.domain.gates import opening
from trainer.domain.hearing import Context, read_turn
from trainer.domain.moments import takes_leave
from trainer.domain.plan import Plan
from trainer.domain.planning import plan_turn
from trainer.domain.pleasantries import asks_consent, is_playful
from trainer.domain.reading import Match, Reading
from trainer.domain.recall import clause_with
from trainer.domain.script import speak
from trainer.domain.state import Delta, State
from trainer.domain.stepping import step
from trainer.domain.tone import sober
from trainer.domain.transcript import Turn

SCENE = scenario()
BUSY = State(phase="questions", rapport=0.1)


def heard(text: str, *found: Match, previous: str = "I plan the routes.") -> Reading:
    return read_turn(text, turn=4, context=Context(previous=previous), find=lambda _: found, packs=())


def plan(said: Reading, text: str, state: State = BUSY, seed: int = 1) -> Plan:
    turns = (Turn(speaker="candidate", text="Well."), Turn(speaker="interviewer", text=text))
    return plan_turn(SCENE, state, said, turns, seed)


@pytest.mark.parametrize(
    "text",
    ["How do you do a stock count?", "How do you do your rounds?", "How do you get a patient ready to go home?",
     "School holidays are hard.", "It's a really exciting journey.", "We had a lot of traffic on the site."],
)  # fmt: skip
def test_words_of_the_trade_are_no_small_talk(text):
    assert "small_talk" not in heard(text).acts


@pytest.mark.parametrize(
    "text", ["How do you do?", "Are you ready to start?", "How was your journey?", "The traffic was awful this morning."]
)
def test_small_talk_is_still_heard(text):
    assert "small_talk" in heard(text).acts


def test_private_ground_does_not_slip_in_reply_to_a_statement():
    trusted = State(phase="questions", rapport=0.6, trust=0.6, told=("flour-shortage-outline",))
    text = "The weather has been lovely."
    assert all(plan(heard(text), text, trusted, seed).facts == () for seed in range(20))


@pytest.mark.parametrize(
    "text",
    ["Have you ever said no to an owner? Tell me about it.", "What did the manager say, and how did you deal with that?",
     "Why did that happen, do you think?"],
)  # fmt: skip
def test_a_question_and_what_hangs_on_it_are_not_stacked(text):
    assert not any(question.stacked for question in heard(text).questions)


def test_two_matters_are_stacked():
    assert all(question.stacked for question in heard("What do you earn, and where did you go to school?").questions)


def test_tell_me_about_it_asks_for_what_the_question_before_named():
    said = heard("Have you ever had a row at work? Tell me about it.", Match("angry-baker-outline", 0.97))
    assert opening(SCENE, BUSY, said.questions[-1]).now[0].id == "angry-baker-outline"
    assert said.questions[-1].form == "open"


def test_tell_me_about_it_leans_on_a_sentence_that_sets_it_up():
    said = heard("I see a gap in 2023. Can you tell me about it?", Match("why-leave", 0.95))
    assert plan(said, "I see a gap in 2023. Can you tell me about it?", BUSY.model_copy(update={"about": "now"})).facts == ("why-leave",)


@pytest.mark.parametrize(
    ("text", "plays"),
    [
        ("Tell me a joke.", True),
        ("If you were a fruit, which?", True),
        ("Which famous person would you have to dinner?", True),
        ("Cats or dogs, sea or mountains?", True),
        ("Tell me a story.", False),
        ("What salary would you be happy with?", False),
        ("What kind of manager would you like to be?", False),
        ("How did you reconcile the historical figures?", False),
        ("Days or nights? Weekdays or weekends?", False),
    ],
)
def test_games_are_told_from_questions(text, plays):
    assert is_playful(asks(text=text)) is plays


def test_a_game_is_declined_with_a_smile():
    assert plan(heard("What would you do if you won the lottery?"), "What would you do if you won the lottery?").moment == "playful"


def test_a_sum_put_to_her_is_no_courtesy():
    assert not asks_consent(heard("Is £40,000 all right for you?"))
    assert asks_consent(heard("Is that all right for you?"))


def test_whether_half_an_hour_is_all_right_is_about_the_talk():
    assert asks_consent(heard("Does half an hour sound all right?", Match("remote", 0.95)))


def test_a_kind_word_after_something_private_is_met():
    after = BUSY.model_copy(update={"told": ("mother",), "about": "mother"})
    text = "Thank you for telling me. That stays here and plays no part."
    assert plan(heard(text), text, after).moment == "kindness"
    assert plan(heard(text), text, BUSY.model_copy(update={"told": ("now",), "about": "now"})).moment != "kindness"


def test_a_question_taken_back_is_forgiven_in_words_and_cools_less():
    before = BUSY.model_copy(update={"trust": -0.1, "deltas": (Delta(name="off_limits", on="trust", change=-0.16),)})
    text = "I'm sorry, I shouldn't have asked that."
    after = step(SCENE, before, heard(text), text)
    assert after.trust > before.trust
    assert plan(heard(text), text, after).moment == "accepts"


def test_an_apology_for_anything_else_takes_nothing_back():
    text = "I'm sorry, I shouldn't have asked that."
    assert plan(heard(text), text, step(SCENE, BUSY, heard(text), text)).moment != "accepts"


@pytest.mark.parametrize(
    ("text", "leaves"), [("Okay, we'll be in touch.", True), ("We'll be in touch by post with the papers, then.", False)]
)
def test_we_will_be_in_touch_takes_leave_where_it_is_all(text, leaves):
    assert takes_leave(heard(text), text, "questions") is leaves


def test_she_goes_on_asking_until_she_has_no_more_and_stops_at_four():
    invited = reading(acts=("invite_questions",))
    hers = State(phase="her_questions", invited=True)
    assert plan(invited, "What else would you like to know?", hers.model_copy(update={"asked": ("owner", "team")})).own_question == "start"
    many = SCENE.model_copy(update={"questions": tuple(SCENE.questions[0].model_copy(update={"id": f"q{place}"}) for place in range(6))})
    turns = (Turn(speaker="interviewer", text="What else would you like to know?"),)
    put = hers.model_copy(update={"asked": ("q0", "q1", "q2", "q3")})
    assert plan_turn(many, put, invited, turns, 1).act == "no_questions"
    assert plan_turn(many, put.model_copy(update={"unasked": 1}), invited, turns, 1).own_question == "q4"


def test_the_blunt_ask_unasked_about_once_in_six_plain_answers():
    blunt = scenario("blunt")
    late = reading(asks("tools"), turn=10)
    turns = (Turn(speaker="candidate", text="Well."), Turn(speaker="interviewer", text="What tools?"))
    share = sum(plan_turn(blunt, BUSY, late, turns, seed).own_question is not None for seed in range(400)) / 400
    assert 0.1 < share < 0.25
    opening_turn = reading(asks("tools"), turn=2)
    assert all(plan_turn(blunt, BUSY, opening_turn, turns, seed).own_question is None for seed in range(50))


@pytest.mark.parametrize(
    ("text", "words", "quoted"),
    [("We have one pot of money.", "one pot", "We have one pot of money"),
     ("For eleven mechanics, that is.", "eleven", ""), ("One pot.", "pot", "")],
)  # fmt: skip
def test_only_a_whole_clause_is_taken_up(text, words, quoted):
    assert clause_with(text, words) == quoted


def test_what_lies_beneath_an_embellished_story_is_told_soberly():
    ledger = SCENE.ledger
    assert sober([SCENE.fact("route-plan-own-part")], ledger)
    assert not sober([SCENE.fact("flour-shortage-own-part")], ledger)


def test_somebody_terse_says_nothing_word_for_word_again():
    brief = ("Six ovens. Two of them old. One I mended twice.", "Six ovens, in two rows. The old ones stand at the back.")
    ovens = fact("ovens", "background", "ask", *brief)
    scene = scenario("terse").model_copy(update={"ledger": (*SCENE.ledger, ovens)})
    turns: list[Turn] = []
    said: list[str] = []
    for turn in range(1, 5):
        turns.append(Turn(speaker="interviewer", text="Which ovens?"))
        act = "tell" if turn == 1 else "repeat"
        chosen = Plan(turn=2 * turn, act=act, facts=("ovens",), words=(1, 18), question="Which ovens?")
        said.append(speak(scene, chosen, BUSY, turns, 1, phrases()))
        turns.append(Turn(speaker="candidate", text=said[-1]))
    told = [line.split(".", 1)[-1] if line.startswith(("As", "Like")) else line for line in said]
    assert len(set(told)) == len(told)


def test_words_without_a_blank_need_no_quotation():
    chosen = Plan(turn=5, act="react", moment="suits", words=(1, 60))
    assert "{" not in speak(SCENE, chosen, BUSY, (Turn(speaker="interviewer", text="Day shift only."),), 1, phrases())


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("I've got us down for half an hour. Sound fair?", "agenda"),
        ("I'll take some notes. Is that okay with you?", "agenda"),
        ("We run two ovens to every baker by day. Does that work for you?", ""),
    ],
)
def test_consent_to_the_talk_is_a_go_ahead_and_a_term_of_the_job_is_not(text, moment):
    assert plan(heard(text), text).moment == moment


def test_what_is_to_be_all_right_gets_a_go_ahead_and_no_glass_of_water():
    text = "There would be a second round and a small test. Is that alright with you?"
    assert plan(heard(text), text, State(phase="opening")).moment == "agenda"
