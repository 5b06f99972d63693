"""Sentences that share the words of something harsher, or stranger, than they are."""

import pytest

from trainer.domain.hearing import Context, read_turn
from trainer.domain.reading import Reading

TOLD = "I looked after the night desk for two years."


def read(text: str, previous: str = TOLD) -> Reading:
    return read_turn(text, turn=2, context=Context(previous=previous, earlier_interviewer=("Hello.",)), find=lambda _: (), packs=())


def cue_names(text: str) -> set[str]:
    return {cue.name for cue in read(text).cues}


@pytest.mark.parametrize(
    "text",
    [
        "To be honest, the first months are hard.",
        "To be fair, we were slow too.",
        "Frankly, the pay is average.",
        "I'll be honest about the hours.",
        "Come on in.",
        "When you come on board there is a buddy.",
    ],
)
def test_candour_is_no_pressure(text: str) -> None:
    assert "pressure" not in cue_names(text)


@pytest.mark.parametrize("text", ["Be honest. You left because of him.", "Come on, you can do better.", "Now be honest with me."])
def test_pressing_is_still_pressure(text: str) -> None:
    assert "pressure" in cue_names(text)


@pytest.mark.parametrize(
    "text",
    [
        "I can't promise you the job.",
        "I won't promise a raise.",
        "Nobody can guarantee that.",
        "It is not guaranteed.",
        "I'd never promise you a date.",
    ],
)
def test_a_promise_refused_is_none(text: str) -> None:
    reading = read(text)
    assert "promise" not in reading.acts
    assert "promise" not in cue_names(text)
    assert not any(one.promise for one in reading.statements)


def test_a_promise_after_a_refusal_still_counts() -> None:
    assert "promise" in cue_names("I can't promise a date, but I promise that you will get a raise.")


@pytest.mark.parametrize(
    "text",
    [
        "Thank you, that's clear. Let's move on to your questions, if you like.",
        "That was helpful. Moving on, how do you plan your week?",
        "Let's move on to the next part, shall we?",
        "Anyway, thank you for telling me.",
        "Okay, next I'd like to hear about your team.",
        "We skip the second round for internal people.",
    ],
)
def test_going_on_politely_is_no_dismissal(text: str) -> None:
    assert "dismissal" not in cue_names(text)


@pytest.mark.parametrize("text", ["Okay, whatever. Moving on.", "Let's move on.", "Fine. Next.", "That's enough. Next question."])
def test_cutting_off_is_dismissal(text: str) -> None:
    assert "dismissal" in cue_names(text)


@pytest.mark.parametrize(
    "text", ["You enjoy that kind of work, don't you?", "You wouldn't mind late shifts, would you?", "You can drive, can't you?"]
)
def test_a_tag_keeps_its_sentence(text: str) -> None:
    found = read(text).questions
    assert [(question.text, question.form, question.kind) for question in found] == [(text, "closed", "leading")]


@pytest.mark.parametrize(
    "text", ["So did I. The next step is a call with our lead.", "Neither do we.", "So have most people here.", "Uh-huh, yeah."]
)
def test_agreeing_asks_nothing(text: str) -> None:
    assert read(text).questions == ()


@pytest.mark.parametrize("text", ["And how do you deal with shouting customers?", "And what would your colleagues say about you?"])
def test_a_new_matter_behind_and_is_no_probe(text: str) -> None:
    assert not read(text).questions[0].probe


@pytest.mark.parametrize("text", ["And why?", "And how did you do that?", "And who decided?", "And what came of it?"])
def test_a_short_and_is_a_probe(text: str) -> None:
    assert read(text).questions[0].probe
