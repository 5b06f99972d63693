import pytest

from trainer.domain.hearing import Context, read_turn
from trainer.domain.reading import Reading

TOLD = "We rebuilt the importer last spring after the big outage. It was a tough night but we got it done as a team."


def read(text: str, previous: str = TOLD) -> Reading:
    return read_turn(text, turn=2, context=Context(previous=previous, earlier_interviewer=("Hello.",)), find=lambda _: (), packs=())


@pytest.mark.parametrize(
    "text",
    [
        "Tell me about a time you failed",
        "walk me through your day",
        "I'd love to hear how you got into support",
        "So you led the team?",
        "And then?",
        "Such as?",
        "Why you?",
        "Go on.",
        "you get on with people, don't you",
        "I was wondering whether you have a licence",
        "what did you learn from that",
        "You mentioned an outage, what caused it",
        "Does that make sense?",
        "How are you?",
        "Any weaknesses?",
        "Help me understand the timeline.",
        "I'm curious about how you handle stress.",
        "Your notice period?",
        "Talk to me about your strengths.",
    ],
)
def test_a_question_is_heard_in_any_dress(text: str) -> None:
    assert len(read(text).questions) == 1


@pytest.mark.parametrize(
    "text",
    [
        "We are a team of twelve.",
        "What we do here is build software for clinics.",
        "When you join, you'll get a laptop.",
        "Who knows?",
        "I'll explain how the interview works.",
        "That's what I wanted to hear.",
        "How you handle pressure matters to us.",
        "Have a seat.",
        'Customers often ask "can you help me?" and we say yes.',
        "I know what you mean.",
        "Let me tell you about the role.",
        "Right?",
        "Isn't that great?",
        "What a story!",
        "Do let me know.",
    ],
)
def test_what_only_looks_like_a_question_is_none(text: str) -> None:
    assert read(text).questions == ()


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("What was your part?", "open"),
        ("Can you tell me about that night?", "open"),
        ("I was wondering if you could describe it.", "open"),
        ("How did it end?", "open"),
        ("Why?", "open"),
        ("Where does that leave you?", "open"),
        ("Do you smoke?", "closed"),
        ("How many people were there?", "closed"),
        ("When did it end?", "closed"),
        ("Did you fix it or did somebody else?", "closed"),
        ("So you led the team?", "closed"),
        ("What's your notice period?", "closed"),
        ("Is it okay if we talk about your work?", "closed"),
        ("On a scale from one to ten, how sure are you?", "closed"),
        ("You like people, right?", "closed"),
        ("Who decided?", "closed"),
    ],
)
def test_open_invites_to_tell_and_closed_wants_a_word(text: str, form: str) -> None:
    assert read(text).questions[0].form == form


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tell me about a time you dealt with an angry customer.", "behavioural"),
        ("Have you ever missed a deadline?", "behavioural"),
        ("What would you do if a customer asked for a refund?", "situational"),
        ("Imagine a client shouts at you. What do you do?", "situational"),
        ("Why do you want to work here?", "motivation"),
        ("Where do you see yourself in five years?", "motivation"),
        ("Walk me through your résumé.", "background"),
        ("Which tools do you use?", "background"),
        ("You're good with people, right?", "leading"),
        ("Wouldn't you agree that speed matters most?", "leading"),
        ("How was the weather?", "other"),
    ],
)
def test_the_kind_says_what_a_question_is_after(text: str, kind: str) -> None:
    assert read(text).questions[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "aim"),
    [
        ("What was your own part in that?", "own_part"),
        ("Who decided that?", "own_part"),
        ("How much of that was you, and how much was the team?", "own_part"),
        ("Which bit was yours?", "own_part"),
        ("How exactly did you do it?", "own_part"),
        ("What came of it?", "result"),
        ("By how much?", "result"),
        ("How did you measure it?", "result"),
        ("What would you do differently?", "lesson"),
        ("What went wrong?", "lesson"),
        ("What's one thing you'd change about how you handled it?", "lesson"),
        ("How do you know it made a difference?", "result"),
        ("Such as?", "example"),
        ("And then?", "more"),
        ("Tell me more.", "more"),
        ("Tell me about a time you led a team.", "outline"),
        ("Where do you see yourself in five years?", "outline"),
    ],
)
def test_the_aim_says_which_layer_is_asked_for(text: str, aim: str) -> None:
    assert read(text).questions[0].aim == aim


@pytest.mark.parametrize(
    "text", ["What was your part in that?", "And then?", "You mentioned an outage. What caused it?", "Who rebuilt the importer?"]
)
def test_a_probe_builds_on_the_last_answer(text: str) -> None:
    assert read(text).questions[0].probe


@pytest.mark.parametrize(
    "text", ["Where do you see yourself in five years?", "Tell me about a conflict with a coworker.", "Why do you want this job?"]
)
def test_a_fresh_question_is_no_probe(text: str) -> None:
    assert not read(text).questions[0].probe


def test_nothing_is_a_probe_before_anything_was_said() -> None:
    assert not read("And then?", previous="").questions[0].probe


def test_several_questions_in_a_turn_are_stacked_and_each_is_quoted() -> None:
    text = "What was the result, and what would you change?"
    found = read(text).questions
    assert [question.stacked for question in found] == [True, True]
    assert all(question.text in text for question in found)


def test_courtesy_does_not_stack() -> None:
    assert not any(question.stacked for question in read("What happened then? Does that make sense?").questions)


def test_unpunctuated_speech_is_cut_at_its_questions() -> None:
    found = read("okay great so tell me about yourself and what did you do at your last job because we want to know how you work").questions
    assert [question.text.split()[0] for question in found] == ["tell", "what"]


def test_every_reading_names_the_words_behind_it() -> None:
    assert all(question.because for question in read("Tell me about it. And then? You like it, right?").questions)
