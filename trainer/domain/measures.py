"""Measures: who spoke how much, and how the questions were put."""

from collections.abc import Sequence
from itertools import pairwise

from trainer.domain.reading import Reading
from trainer.domain.report import Measures, QuestionRow, TurnRow
from trainer.domain.transcript import Transcript

SPEECH = (60.0, 300.0)
"""Words a minute that somebody can speak; other paces are those of typing or of a file."""

USUAL = 150.0
"""Words a minute of somebody who is not measured."""


def measure(transcript: Transcript, readings: Sequence[Reading]) -> Measures:
    """Shares run from 0 to 1 and are None where there is nothing to take a share of; pace needs times and is left out without them."""
    spoken = {
        speaker: sum(len(turn.text.split()) for turn in transcript.turns if turn.speaker == speaker)
        for speaker in ("interviewer", "candidate")
    }
    asked = [question for reading in readings for question in reading.questions]
    return Measures(
        interviewer_talk_share=_share(spoken["interviewer"], sum(spoken.values())),
        questions=len(asked),
        open_share=_share(sum(question.form == "open" for question in asked), len(asked)),
        probe_share=_share(sum(question.probe for question in asked), len(asked)),
        longest_monologue_words=max((reading.words for reading in readings), default=0),
        talk_share_by_third=_by_third(transcript),
        words_per_minute=_pace(transcript),
        talk_share_by_time=_by_time(transcript),
        interruptions=sum(cue.name == "interruption" for reading in readings for cue in reading.cues),
    )


def turn_rows(transcript: Transcript, readings: Sequence[Reading]) -> tuple[TurnRow, ...]:
    """What each turn did, the candidate's turns empty."""
    read = {reading.turn: reading for reading in readings}
    return tuple(_row(place, turn.speaker == "interviewer", read.get(place)) for place, turn in enumerate(transcript.turns))


def _row(place: int, own: bool, reading: Reading | None) -> TurnRow:
    if reading is None:
        return TurnRow(turn=place, speaker="interviewer" if own else "candidate")
    rows = tuple(
        QuestionRow(text=one.text, form=one.form, kind=one.kind, probe=one.probe, stacked=one.stacked, topic=one.topic)
        for one in reading.questions
    )
    return TurnRow(turn=place, speaker="interviewer", acts=reading.acts, questions=rows)


def _share(part: float, whole: float) -> float | None:
    return round(part / whole, 3) if whole else None


def _by_third(transcript: Transcript) -> tuple[float | None, ...]:
    turns, count = transcript.turns, len(transcript.turns)
    thirds = (turns[: count // 3], turns[count // 3 : 2 * count // 3], turns[2 * count // 3 :])
    return tuple(
        _share(
            sum(len(turn.text.split()) for turn in third if turn.speaker == "interviewer"), sum(len(turn.text.split()) for turn in third)
        )
        for third in thirds
    )


def _by_time(transcript: Transcript) -> float | None:
    """None unless every turn of the interviewer was spoken: a share of speech and typing together says nothing."""
    own = [turn.seconds for turn in transcript.turns if turn.speaker == "interviewer"]
    if not own or not all(own):
        return None
    others = [turn.seconds or 60 * len(turn.text.split()) / USUAL for turn in transcript.turns if turn.speaker == "candidate"]
    mine = sum(seconds or 0.0 for seconds in own)
    return _share(mine, mine + sum(others))


def _pace(transcript: Transcript) -> float | None:
    """The interviewer's words a minute: over the turns that were spoken, else over those whose own time and the next one's are known."""
    spoken = [(len(turn.text.split()), turn.seconds) for turn in transcript.turns if turn.speaker == "interviewer" and turn.seconds]
    timed = spoken or [
        (len(one.text.split()), other.at - one.at)
        for one, other in pairwise(transcript.turns)
        if one.speaker == "interviewer" and one.at is not None and other.at is not None and other.at > one.at
    ]
    seconds = sum(took for _, took in timed)
    pace = round(60 * sum(count for count, _ in timed) / seconds, 0) if seconds else 0.0
    return pace if SPEECH[0] <= pace <= SPEECH[1] else None
