"""Private ground: what was asked on it, pursued after it slipped out, or written down."""

from collections.abc import Iterable, Mapping, Sequence

from trainer.domain.off_limits import LIKE, RulePack, Touch, touched, volunteered
from trainer.domain.reading import Question, Reading
from trainer.domain.report import OffLimitsRow
from trainer.domain.transcript import Transcript
from trainer.domain.wording import sentences

NOWHERE = -1
"""The turn of what stands in notes or scorecard."""
RECENT = 3
"""Turns back in which something volunteered is still what is spoken of."""


def private_rows(
    transcript: Transcript, readings: Mapping[int, Reading], packs: Sequence[RulePack], written: Iterable[str] = ()
) -> tuple[OffLimitsRow, ...]:
    """Every touch of off-limits ground, with the lawful words that serve the same need. A finding means "check with counsel".

    Args:
        transcript: the turns as said.
        readings: of the interviewer's turns.
        packs: the rule packs of the places that count.
        written: notes and scorecard notes.
    """
    slipped = {
        place: {touch.ground.id for touch in volunteered(turn.text[:20_000], packs)}
        for place, turn in enumerate(transcript.turns)
        if turn.speaker == "candidate"
    }
    asked = [(place, question) for place in sorted(readings) for question in readings[place].questions if is_private(question)]
    touches = [(place, question, touched(question.text, packs) or _as_read(question, packs)) for place, question in asked]
    spoken = [
        _row(place, question.text, touch, "pursued_after_volunteered" if _volunteered(slipped, place, touch) else "asked")
        for place, question, found in touches
        for touch in found
    ] + [
        OffLimitsRow(turn=place, quote=question.text, topic=question.ground or "private life", what="asked", instead="")
        for place, question, found in touches
        if not found
    ]
    noted = [_row(NOWHERE, part, touch, "noted") for text in written for part in sentences(text) for touch in volunteered(part, packs)]
    return tuple(spoken + noted)


def is_private(question: Question) -> bool:
    """Whether the question was read as one that nobody should ask: what the candidate went by is what counts."""
    return bool(question.ground) or question.kind == "off_limits"


def _as_read(question: Question, packs: Sequence[RulePack]) -> tuple[Touch, ...]:
    """The ground that was heard when the question was read, with the words before it or by the rules of that day."""
    found = ((ground, pack.id) for pack in packs for ground in pack.grounds if ground.id == question.ground)
    return tuple(Touch(ground, place, question.because[-1] if question.because else "") for ground, place in found)[:1]


def _volunteered(slipped: Mapping[int, set[str]], place: int, touch: Touch) -> bool:
    return any(touch.ground.id in slipped.get(before, ()) for before in range(place - RECENT, place))


def _row(place: int, quote: str, touch: Touch, what: str) -> OffLimitsRow:
    ground = touch.ground
    source = ", ".join(part for part in (ground.source.name, ground.source.section) if part)
    return OffLimitsRow.model_validate(
        {
            "turn": place,
            "quote": quote,
            "topic": ground.id,
            "what": what,
            "instead": ground.instead,
            "source": f"{source} ({touch.place})",
            "heard": touch.words if touch.words.startswith(LIKE) else f"“{touch.words}”",
        }
    )
