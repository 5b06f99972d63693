"""Promises heard: by rules, by what a sentence sounds like, and neither where it names a condition."""

import pytest

from trainer.domain.hearing import Context, read_turn, searched
from trainer.domain.hearing.promising import promises
from trainer.domain.hearing.sentences import sentences
from trainer.domain.reading import Reading, Sound


class Ear:
    """Gives every sentence the same score."""

    def __init__(self, score: float) -> None:
        self.score = score

    def __call__(self, _said: str) -> Sound:
        return Sound(self.score, "offer", "You've got the job.")


def promised(text: str, score: float | None = None) -> bool:
    return promises(sentences(text)[0], None if score is None else Ear(score))


@pytest.mark.parametrize("text", ["You will certainly get an offer.", "You'll definitely hear yes from us."])
def test_a_rule_hears_it_without_an_ear(text: str) -> None:
    assert promised(text)


def test_a_certain_answer_is_no_certain_offer() -> None:
    assert not promised("You'll definitely hear from us, one way or the other.")


def test_what_sounds_like_a_promise_is_one() -> None:
    assert promised("Your laptop has been ordered.", 0.6)


def test_what_sounds_honest_is_none() -> None:
    assert not promised("Your laptop would be ordered by the lead.", -0.6)


def test_a_condition_needs_a_surer_ear() -> None:
    assert promised("You get the lead's post.", 0.2)
    assert not promised("You get the lead's post, if the panel says so.", 0.2)


def test_a_rule_yields_to_an_ear_that_is_sure() -> None:
    assert not promised("When you join a call late, say so.", -0.9)


def test_what_speaks_of_nobody_in_the_room_is_not_listened_to() -> None:
    assert not promised("The bakery was built in 1968.", 0.9)


def read(text: str, score: float = 0.6) -> Reading:
    return read_turn(text, turn=1, context=Context(promising=Ear(score)), find=lambda _: (), packs=())


def test_a_promise_that_only_the_ear_heard_moves_her_as_one_that_a_rule_heard() -> None:
    reading = read("Your laptop has been ordered.")
    assert [cue.quote for cue in reading.cues if cue.name == "promise"] == ["Your laptop has been ordered."]
    assert "promise" in reading.acts


def test_one_promise_is_one_cue() -> None:
    assert [cue.name for cue in read("You will certainly get an offer.").cues].count("promise") == 1


def test_what_may_promise_is_made_ready_with_the_questions() -> None:
    assert searched("Your laptop has been ordered.") == ("Your laptop has been ordered.",)


def test_what_the_ear_is_sure_is_no_promise_moves_nobody() -> None:
    assert read("When you join a call late, say so.", -0.9).cues == ()
