"""Pace and talk share by time: taken from turns that were spoken, and from nothing that was typed."""

from trainer.domain.measures import measure
from trainer.domain.transcript import Transcript, Turn


def spoken(*turns: tuple[str, int, float | None]):
    rows = (Turn(speaker=who, text=" ".join(["word"] * count), at=10.0 * n, seconds=took) for n, (who, count, took) in enumerate(turns))
    return measure(Transcript(turns=tuple(rows)), ())


def test_pace_is_taken_from_the_turns_that_were_spoken():
    assert spoken(("interviewer", 30, 10.0), ("candidate", 25, None), ("interviewer", 400, None)).words_per_minute == 180


def test_share_by_time_reckons_the_candidate_at_the_usual_pace():
    assert spoken(("interviewer", 30, 10.0), ("candidate", 75, None)).talk_share_by_time == 0.25
    assert spoken(("interviewer", 30, 10.0), ("candidate", 75, 10.0)).talk_share_by_time == 0.5


def test_speech_and_typing_together_have_no_share_by_time():
    assert spoken(("interviewer", 30, 10.0), ("candidate", 75, None), ("interviewer", 5, None)).talk_share_by_time is None
    assert spoken(("candidate", 75, None)).talk_share_by_time is None
