"""Each rule says yes where the behaviour is, no where it is not, and shows the words."""

import pytest

from trainer.domain.checks import RULES
from trainer.domain.evidence import Preparation

TALK = """
I: Good morning, I'm Ann and I lead the help desk. Thanks for coming in.
C: Good morning.
I: Tell me about a time when you calmed somebody down.
C: A customer was furious about a late delivery and we turned it around in a day, which they still mention.
I: How do you usually plan your week with so many tickets?
C: I write the three things that must not wait on a card every Monday and leave the afternoons open for what comes in.
I: Describe a situation in which you had to say no.
C: A large client wanted a feature for free and I told them why that was not possible and what was.
I: Thank you for your time. Goodbye!
C: Goodbye.
"""


def with_line(line: str, place: int = -1) -> str:
    rows = TALK.strip().splitlines()
    return "\n".join(
        [*rows[: place if place >= 0 else len(rows)], f"I: {line}", "C: I see, thank you.", *(rows[place:] if place >= 0 else [])]
    )


ADDED = [
    ("used_resume", "I read on your résumé that you changed to logistics in 2019.", 2),
    ("admits_unread", "Sorry, I haven't had a chance to read your résumé. Which position is it you are applying for?", 2),
    ("told_the_job", "In this role you would be looking after about forty shops.", 8),
    ("set_agenda", "I'd like to start with your work, then tell you about ours, and at the end there's time for your questions.", 2),
    ("said_length", "We have about 45 minutes.", 2),
    ("invited_early", "I'll take some notes, and there will be time for your questions.", 2),
    ("asked_motivation", "What are you looking for in your next job?", 8),
    ("leading", "You enjoy working under pressure, don't you?", 8),
    ("asked_own_part", "What was your own part in that?", 4),
    ("asked_result", "What was the result in the end?", 4),
    ("asked_lesson", "What would you do differently today?", 4),
    ("showed_joy", "I love working here, because you see at once whom you've helped.", 8),
    ("told_own_reason", "I joined eight years ago and stayed because of the people.", 8),
    ("told_perk", "Everybody gets twelve days a year for training.", 8),
    ("took_interest", "That's really impressive.", 4),
    ("ran_down", "Between us, nobody stays here for long, it's just a job.", 8),
    ("in_a_hurry", "Let's make it quick, I have two other candidates waiting.", 2),
    ("told_company", "We make route planning software for small carriers.", 8),
    ("honest_downside", "To be honest, the hard part here is the night shift.", 8),
    ("over_promised", "You will certainly get an offer from us.", 8),
    ("invited", "What questions do you have for me?", 8),
    ("named_steps", "The next step is a talk with two colleagues.", 8),
    ("named_date", "You'll hear from us by the end of next week.", 8),
    ("asked_anything_else", "Is there anything we haven't talked about that you'd like me to know?", 8),
    ("left_door_open", "Whatever comes of this, please stay in touch.", 8),
    ("brushed_off", "Enough of that. Next question.", 4),
    ("cornered", "That's ridiculous, are you serious?", 4),
]


@pytest.mark.parametrize(("rule", "line", "place"), ADDED, ids=[rule for rule, _, _ in ADDED])
def test_a_behaviour_that_is_added_is_seen_and_quoted(held, rule, line, place):
    before, after = RULES[rule](held(TALK)), RULES[rule](held(with_line(line, place)))

    assert (before.verdict, after.verdict) == ("no", "yes") or (before.verdict, after.verdict) == ("not_observed", "yes")
    assert any(quote.quote in line for quote in after.quotes)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_no_rule_breaks_on_a_talk_of_one_turn(held, rule):
    assert RULES[rule](held("I: Hello")).reason


@pytest.mark.parametrize("rule", sorted(RULES))
@pytest.mark.parametrize("name", ["good", "poor", "middling"])
def test_every_quote_stands_in_a_turn_of_the_interviewer(held, interview, rule, name):
    evidence = held(interview(name))
    for quote in RULES[rule](evidence).quotes:
        turn = evidence.transcript.turns[quote.turn]
        assert turn.speaker == "interviewer"
        assert quote.quote in turn.text


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("brushed_off", "Whatever comes of this, please stay in touch."),
        ("brushed_off", "We are moving on well with the new office."),
        ("cornered", "To be honest, that is a hard question even for me."),
        ("named_date", "We count how many customers write again within a week."),
        ("over_promised", "I can't promise you an offer today."),
        ("ran_down", "Some weeks are hard here, and we say so openly."),
        ("ran_down", "We still have three nights in a row and people hate it, and we're looking at that."),
        ("in_a_hurry", "We have all the time we need."),
        ("admits_unread", "I have read your résumé with pleasure."),
        ("told_company", "What do you know about our product?"),
    ],
)
def test_what_only_sounds_like_it_is_let_be(held, rule, line):
    assert RULES[rule](held(with_line(line, 8))).verdict in {"no", "not_observed"}


def test_a_word_for_every_no(held):
    evidence = held(TALK)
    assert all(len(RULES[rule](evidence).reason) > 10 for rule in RULES)


def test_a_plan_is_followed_by_asking_its_questions(held):
    plan = Preparation(
        questions="- Tell me about a time when you calmed somebody down\n- How do you plan your week?\n- What are you looking for?"
    )

    assert RULES["planned_questions"](held(TALK, preparation=plan)).verdict == "yes"
    assert RULES["followed_plan"](held(TALK, preparation=plan)).verdict == "yes"


def test_a_plan_that_was_left_at_home_is_not_followed(held):
    plan = Preparation(questions="Which languages do you speak?\nWhy did you study law?\nWho taught you accounting?")

    assert RULES["followed_plan"](held(TALK, preparation=plan)).verdict == "no"


def test_without_a_journal_there_is_no_verdict_on_preparation_written_down(held):
    assert {RULES[rule](held(TALK)).verdict for rule in ("planned_questions", "followed_plan", "looked_up_facts", "noted")} == {
        "not_observed"
    }


def test_a_name_from_the_resume_counts_only_before_the_candidate_says_it(held):
    first = TALK.replace("Describe a situation in which you had to say no.", "What was the step from Norwind to the harbour like?")
    late = first.replace("I write the three", "At Norwind I write the three")

    assert RULES["used_resume"](held(first, resume=("Norwind Ltd, 2018 to 2021",))).verdict == "yes"
    assert RULES["used_resume"](held(late, resume=("Norwind Ltd, 2018 to 2021",))).verdict != "yes"
