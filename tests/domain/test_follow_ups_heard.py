"""Follow-ups heard by wordings that teach them: what leans on a story, what is a topic of its own, and what stays as the rules read it."""

import pytest

from trainer.domain.hearing import Context, read_turn
from trainer.domain.reading import FollowUp, Match, Question
from trainer.domain.short_answers import pointed

TOLD = "Nobody had looked at the carrier's label. I got everything on the desk into one sheet, and we were through it by June."


def _asked(text: str, heard: FollowUp | None, previous: str = TOLD) -> Question:
    context = Context(previous=previous, follow_up=lambda _: heard)
    return read_turn(text, turn=2, context=context, find=lambda _: [Match("a-fact", 0.95)], packs=()).questions[0]


def test_what_sounds_like_going_on_goes_to_the_layer_it_sounds_like() -> None:
    question = _asked("Did the man buck up?", FollowUp("result", 0.6))
    assert (question.leans, question.aim, question.probe) == (True, "result", True)


def test_what_hardly_sounds_like_it_stays_as_the_rules_read_it() -> None:
    assert not _asked("Did the man buck up?", FollowUp("result", 0.1)).leans


def test_nothing_is_followed_where_nothing_was_told() -> None:
    assert not _asked("Did the man buck up?", FollowUp("result", 0.6), previous="").leans


def test_a_case_put_just_before_is_what_is_asked_about() -> None:
    assert not _asked("A pallet lies across the gate. How do you go about it?", FollowUp("own_part", 0.6)).leans


def test_what_sounds_surely_like_its_own_topic_is_said_to() -> None:
    assert _asked("What do you measure?", FollowUp("result", -0.7)).fresh
    assert not _asked("What did you measure?", FollowUp("result", -0.1)).fresh


def test_every_reading_does_without() -> None:
    question = _asked("Did the man buck up?", None)
    assert (question.leans, question.fresh) == (False, False)


def test_looking_back_names_no_other_matter() -> None:
    question = _asked("Looking back, would you have weighed it otherwise?", FollowUp("lesson", 1.2))
    assert (question.leans, question.aim) == (True, "lesson")


def test_what_leans_on_the_house_leans_on_nothing_that_she_told() -> None:
    assert not _asked("We lose a third of our drivers each winter. How do you cope with that?", None).probe
    assert _asked("How did you cope with that?", None).probe
    assert _asked("Well, let us see now. How did you cope with that?", None).probe


@pytest.mark.parametrize(("text", "asked"), [("And when was that?", "no_date"), ("When do you pass a call on?", "")])
def test_a_date_is_asked_for_of_what_was(text: str, asked: str) -> None:
    assert pointed(text) == asked
