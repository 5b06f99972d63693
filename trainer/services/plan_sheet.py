"""The trainee's question plan beside the talk: its lines read once, then held against what was asked."""

from dataclasses import dataclass, field

from trainer.domain.interview import InterviewView
from trainer.domain.ticks import Line, Tick, plan_lines, read_line, ticks
from trainer.services.casting import Cast, read_next

KEPT = 2_000
"""Lines that are remembered as read."""


@dataclass(frozen=True)
class PlanSheet:
    """Reads each line of a plan once for each version of a scenario; safe in threads, for a line read twice reads the same."""

    _read: dict[tuple[str, str], Line] = field(default_factory=dict)

    def ticks(self, cast: Cast, held: InterviewView) -> tuple[Tick, ...]:
        """The plan's lines with the turns that covered them."""
        return ticks([self._line(cast, text) for text in plan_lines(held.preparation)], held.readings)

    def _line(self, cast: Cast, text: str) -> Line:
        key = (cast.sha256, text)
        if key not in self._read:
            if len(self._read) >= KEPT:
                self._read.clear()
            self._read[key] = _heard(cast, text)
        return self._read[key]


def _heard(cast: Cast, text: str) -> Line:
    reading = read_next(cast, (), text)
    return read_line(text, reading.questions, [(match.id, match.score) for match in cast.find(text)])
