"""Plans of the conversation, invitations, and questions whose matter stands in the words before them."""

import time
from pathlib import Path

import pytest

from trainer.adapters.knowledge.places import load_places
from trainer.domain.hearing import Context, last_question, read_turn, searched
from trainer.domain.reading import Match, Reading

PACKS = load_places(Path(__file__).parents[3] / "knowledge_base" / "places")
TOLD = "I looked after the night desk for two years. It was fine."


class Asked:
    """Remembers what was searched for."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __call__(self, text: str) -> tuple[Match, ...]:
        self.texts.append(text)
        return ()


def read(text: str, previous: str = TOLD, find: object = lambda _: ()) -> Reading:
    context = Context(previous=previous, pending=last_question(previous), earlier_interviewer=("Hello.",))
    return read_turn(text, turn=2, context=context, find=find, packs=PACKS)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "What would you like to ask me?",
        "What would you like to know from me?",
        "Anything you'd like to ask?",
        "Now it's your turn.",
        "Let's come to your questions.",
    ],
)
def test_an_invitation_in_any_dress(text: str) -> None:
    assert "invite_questions" in read(text).acts


def test_advice_to_ask_somebody_else_invites_nothing() -> None:
    assert "invite_questions" not in read("Maybe you can ask a friend to come along.").acts


@pytest.mark.parametrize(
    "text", ["Now it's your turn.", "It's your turn to ask me about the salary range.", "Feel free to ask about the salary."]
)
def test_an_invitation_answers_nothing(text: str) -> None:
    assert read(text, "That is all. What is the salary range?").answers == 0.0


@pytest.mark.parametrize(
    "text",
    [
        "We have forty minutes. I'd like to hear about your work first, then tell you about ours, and leave ten for you. Does that work?",
        "I ask for twenty minutes, then you ask me anything, is that all right?",
        "First I'd like to talk about your background, then I'll tell you about the role. Is that okay?",
        "I want to hear about your projects first. After that I'll tell you about us, and at the end you can ask me anything. Sound good?",
    ],
)
def test_a_plan_of_the_talk_asks_only_whether_it_suits(text: str) -> None:
    reading = read(text)
    assert "set_agenda" in reading.acts
    assert "invite_questions" not in reading.acts
    assert [(question.form, question.kind) for question in reading.questions] == [("closed", "other")]
    assert reading.acts[-1] == "small_talk" or "small_talk" in reading.acts


def test_a_wish_without_a_plan_is_a_request() -> None:
    assert len(read("I'd like to hear about your work at the night desk.").questions) == 1


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("I read on your CV that you moved to tickets in spring. Tell me about that time.", "tickets"),
        ("You had forty complaints a month. What did you do about it?", "complaints"),
        ("You had forty complaints a month. Wow. What did you do about it?", "complaints"),
        ("A shop sends the same order twice; what would you do?", "order"),
        ("Imagine a caller shouts at you. He has waited for a week. What do you do?", "shouts"),
    ],
)
def test_a_leaning_question_is_matched_with_its_matter_and_is_no_probe(text: str, matter: str) -> None:
    find = Asked()
    question = read(text, find=find).questions[-1]
    assert question.text in text
    assert matter not in question.text
    assert matter in find.texts[-1]
    assert not question.probe


def test_a_question_with_its_own_subject_is_matched_alone() -> None:
    find = Asked()
    read("You had forty complaints a month. Where do you see yourself in five years?", find=find)
    assert "complaints" not in find.texts[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people. And then?",
        "You said the desk was fine. Why was that?",
        "Thank you. And then?",
        "Our desk is small. What did you do next?",
    ],
)
def test_leaning_on_the_answer_stays_a_probe(text: str) -> None:
    assert read(text).questions[-1].probe


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("You must be near retirement, then.", "age"),
        ("I bet you have kids at home.", "family"),
        ("I suppose you're a Catholic.", "religion"),
        ("Your husband probably wants you home by six.", "marital-status"),
    ],
)
def test_a_guess_at_private_ground_is_off_limits(text: str, ground: str) -> None:
    reading = read(text)
    assert "off_limits" in reading.acts
    assert [(question.kind, question.ground, question.text) for question in reading.questions] == [("off_limits", ground, text)]


@pytest.mark.parametrize(
    "text",
    [
        "You must be tired after the trip.",
        "I have two kids myself.",
        "You must have retired the old system.",
        "Our parental leave is long.",
        "You probably know our product.",
    ],
)
def test_a_harmless_remark_is_none(text: str) -> None:
    assert "off_limits" not in read(text).acts


def test_the_waiting_question_of_an_endless_turn_is_found_at_its_end() -> None:
    endless = "And so it went on and on. " * 40_000 + "What is the team like?"
    began = time.perf_counter()
    assert last_question(endless) == "What is the team like?"
    assert time.perf_counter() - began < 0.5


def test_what_happened_after_a_request_is_the_same_question() -> None:
    assert not any(question.stacked for question in read("Tell me about a dispute with a colleague. What happened?").questions)


def test_a_thin_question_is_looked_for_with_the_sentence_before_it_where_that_is_clearer() -> None:
    def find(text: str) -> tuple[Match, ...]:
        return (Match("priorities", 0.9),) if "fire" in text else (Match("first-days", 0.6),)

    reading = read_turn("Everything is on fire. Where do you start?", turn=0, context=Context(), find=find, packs=())
    alone = read_turn("Thanks for coming. Where do you start?", turn=0, context=Context(), find=find, packs=())

    assert [question.topic for question in reading.questions] == ["priorities"]
    assert [question.topic for question in alone.questions] == ["first-days"]


@pytest.mark.parametrize("text", ["Everything is on fire. Where do you start?", "Hello. What is your notice?", "Do you sail?"])
def test_what_is_searched_is_known_before_the_turn_is_read(text: str) -> None:
    found = Asked()
    read_turn(text, turn=0, context=Context(), find=found, packs=())

    assert set(found.texts) <= set(searched(text))


def whole(text: str) -> tuple[Match, ...]:
    """Finds surely where there is more than a bare question."""
    return (Match("office", 0.95 if len(text.split()) > 6 else 0.4),)


def test_a_term_of_the_job_that_was_just_named_may_be_asked_about_by_a_courtesy() -> None:
    asked = read("We're in the office three days a week. Does that work for you?", find=whole).questions[-1]
    assert (asked.topic, asked.matches) == ("office", (("office", 0.95),))
    assert read("I'll take some notes. Does that work for you?", find=lambda _: ()).questions[-1].topic is None


def test_a_bare_question_after_another_matter_leaves_the_story() -> None:
    asked = read("There's about a year missing on your résumé. What were you up to?", find=whole).questions[-1]
    assert (asked.aim, asked.probe) == ("outline", False)
    same = read("You looked after the night desk. What were you up to?", find=whole).questions[-1]
    assert same.aim == "own_part"
