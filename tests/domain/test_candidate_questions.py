"""The candidate's questions and what became of them."""

import pytest

from trainer.domain.candidate_questions import answer_status, candidate_questions, own_questions
from trainer.domain.hearing import read_transcript
from trainer.domain.plan import Plan
from trainer.domain.transcript import Transcript, Turn


def status(question, *replies):
    turns = [Turn(speaker="interviewer", text="What would you like to know?"), Turn(speaker="candidate", text=question)]
    for place, reply in enumerate(replies):
        turns += [Turn(speaker="candidate", text="All right.")] if place else []
        turns.append(Turn(speaker="interviewer", text=reply))
    transcript = Transcript(turns=tuple(turns))
    readings = read_transcript(transcript, find=lambda _: (), packs=())
    return [row.status for row in candidate_questions(transcript, {reading.turn: reading for reading in readings})]


@pytest.mark.parametrize(
    ("question", "reply", "expected"),
    [
        ("How many people are on the team?", "There are nine people on the team, two of them part-time.", "answered"),
        ("Is working from home possible?", "Yes, two days a week after the first month.", "answered"),
        ("What is the training budget?", "I don't know the figure, but I'll find out and write to you by Friday.", "will_follow_up"),
        ("Why did the last person leave?", "I'd rather not go into that. Let's move on.", "dodged"),
        ("How is success measured in this role?", "What else would you like to know?", "unanswered"),
    ],
)
def test_what_became_of_a_question(question, reply, expected):
    assert status(question, reply) == [expected]


def test_a_question_nobody_spoke_to_is_unanswered():
    assert status("How big is the team?") == ["unanswered"]


def test_an_answer_may_come_a_turn_later():
    assert status("How big is the support team?", "What else?", "To come back to it: the support team is nine people big.") == ["answered"]


@pytest.mark.parametrize(
    "text",
    [
        "Sorry, do you mean at my last job?",
        "Could you say that again?",
        "May I think about that for a second?",
        "And what did I do? I called them.",
        "It went well, right?",
    ],
)
def test_asking_back_is_no_question_of_ones_own(text):
    assert own_questions(text) == ()


def test_questions_are_exact_pieces_of_the_turn():
    text = "Thanks. How big is the team? And who would I report to?"
    assert own_questions(text) == ("How big is the team?", "And who would I report to?")


def test_a_flood_of_questions_is_bounded():
    assert len(own_questions("How big is the team? " * 5_000)) < 20


def test_a_refusal_far_down_is_an_aside():
    answer = "We pay a bonus every spring. It depends on the year. Last year it was a month's pay. What it will be next year I can't say."
    assert answer_status("Do you pay a bonus?", answer) != "dodged"


@pytest.mark.parametrize(
    "aside",
    [
        "Where was I? Yes.",
        "Which piece of it do you mean?",
        "Is that so?",
        "What was it called?",
        "How shall I put it?",
        "What's the word for that?",
        "Which part would you like to hear?",
        "The first one or the second?",
        "Do you want the short story or the long one?",
        "Is it the night shift you are asking about?",
        "Did I mention the audit already?",
        "Does that make sense?",
        "And what could I do?",
        "Where did I leave off?",
    ],
)
def test_asides_and_asking_back_want_no_answer_of_the_interviewer(aside):
    assert own_questions(aside) == ()


@pytest.mark.parametrize(
    "question",
    [
        "Where would I sit?",
        "Which part of the job do people find hardest?",
        "Is that so on nights too?",
        "What is the team called?",
        "What would you say is hard here?",
        "What do you mean by flexible when you write it in the posting, is it about hours or about place?",
        "Who would I report to?",
        "What happened to the last person in this job?",
        "Was it hard for you to start here?",
        "How do you decide who gets the night shifts?",
        "Which systems do you use?",
        "What would you have me do first?",
    ],
)
def test_questions_that_only_sound_like_asides_stay_questions(question):
    assert own_questions(question) == (question,)


GREETED = Transcript(
    turns=(
        Turn(speaker="interviewer", text="Hello, I'm Jo."),
        Turn(speaker="candidate", text="Good morning, or is it afternoon by now? Thanks for having me."),
        Turn(speaker="interviewer", text="Any questions for me?"),
        Turn(speaker="candidate", text="Yes: how many people work on the night shift?"),
    )
)


READ = {reading.turn: reading for reading in read_transcript(GREETED, find=lambda _: (), packs=())}


def test_what_was_planned_as_a_greeting_holds_no_question_of_hers():
    plans = {1: Plan(turn=1, act="greet"), 3: Plan(turn=3, act="ask", own_question="team")}
    assert [row.turn for row in candidate_questions(GREETED, READ, plans)] == [3]


def test_where_no_plan_is_known_the_words_decide():
    assert [row.turn for row in candidate_questions(GREETED, READ)] == [1, 3]


def test_a_question_that_comes_with_what_she_tells_is_hers_where_it_was_planned():
    plans = {3: Plan(turn=3, act="tell", own_question="team")}
    assert 3 in [row.turn for row in candidate_questions(GREETED, READ, plans)]


@pytest.mark.parametrize("text", ["Yes, how big is the team?", "Right, and who would I report to?", "No, but is there parking nearby?"])
def test_a_yes_before_a_question_takes_nothing_from_it(text):
    assert own_questions(text) == (text,)
