"""What was said before the turn that is read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from trainer.domain.reading import Ear, HearFollowUp

Similar = Callable[[str, Sequence[str]], Sequence[float]]
"""How near in meaning each text is to the first: cosines, -1 to 1."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a reader of one turn may know of the turns before it."""

    previous: str = ""
    """The candidate's last words."""
    pending: str | None = None
    """The candidate's question that waits for an answer."""
    answered_by: tuple[str, ...] = ()
    """Words, one of which a real answer to it holds."""
    candidate_name: str = ""
    company_name: str = ""
    earlier_interviewer: tuple[str, ...] = ()
    """The interviewer's turns so far."""
    asks_back: bool = False
    """Whether those words are one of her own lines for asking what was meant."""
    follow_up: HearFollowUp | None = None
    """Whether a question goes on from what was just told, by wordings that teach it; every reading does without, too."""
    promising: Ear | None = None
    """What a promise sounds like, by sentences that teach it."""
    similar: Similar | None = None
    """Vectors, where there are any; every reading does without them."""
