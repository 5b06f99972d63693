"""A whole interview from given lines, held in memory: for the terminal, for benchmarks and for replays."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.domain.interview import view
from trainer.domain.journal import Event, Started
from trainer.domain.report import Report
from trainer.services.casting import Cast
from trainer.services.exports import session_line
from trainer.services.marking import Marking
from trainer.services.memory_journal import MemoryJournal
from trainer.services.turns import Turns

SESSION = "rehearsal"


@dataclass(frozen=True)
class Rehearsal:
    """One interview as it went."""

    seed: int
    events: tuple[Event, ...]
    report: Report

    def line(self) -> dict[str, object]:
        """The JSON line of `interview --json`."""
        held = view(self.events)
        return session_line(held.transcript.scenario, held, self.report.model_dump(mode="json"))


async def rehearse(cast: Cast, lines: Sequence[str], seed: int, turns: Turns, marking: Marking) -> Rehearsal:
    """Hold the interview that these lines make, to its end or hers, and grade it.

    Raises:
        Invalid: a line is empty or too long.
    """
    journal = MemoryJournal()
    journal.append(SESSION, [started(cast, seed)], expected=0)
    here = replace(turns, journal=journal, clock=_no_time)
    for line in lines:
        if view(journal.read(SESSION)).ended:
            break
        await here.hear(SESSION, line)
        async for _ in here.reply(SESSION, cast):
            pass
    events = tuple(journal.read(SESSION))
    return Rehearsal(seed, events, await marking.report(cast, events, prepared=False))


def started(cast: Cast, seed: int) -> Started:
    """The first event of an interview that nobody is to find again."""
    return Started(user="", scenario=cast.scenario.id, scenario_sha256=cast.sha256, seed=seed, at=0.0)


def _no_time() -> float:
    return 0.0
