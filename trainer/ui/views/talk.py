"""The interview as it is held: who sits there, what was said, what is being said."""

from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from trainer.domain.scenario import Candidate
from trainer.domain.ticks import Tick
from trainer.domain.transcript import Turn
from trainer.services.room import SessionView
from trainer.ui.views import words
from trainer.ui.views.paper import fill
from trainer.ui.views.prepare import face

LAST: Final = 240
"""Characters of last words that are repeated."""


def head(view: SessionView) -> Markup:
    """Portrait, name, phase and clock; the page's script lets the clock run on between two turns."""
    return fill(
        "talk_head",
        scenario=view.scenario,
        face=face(view.scenario),
        phase=words.phase(view.phase, view.scenario.candidate),
        elapsed=round(view.elapsed, 1),
        running=view.interview_began is not None and view.phase != "over",
        branch_of=view.branch_of,
    )


def log(turns: Sequence[Turn], candidate: Candidate, *, may_take_back: bool = True) -> Markup:
    """Everything said so far. A turn that is not yet in the journal has no time and cannot be taken back."""
    began = next((turn.at for turn in turns if turn.at is not None), 0.0)
    return fill("log", turns=turns, began=began, name=words.first_name(candidate), may_take_back=may_take_back)


def live(text: str, candidate: Candidate) -> Markup:
    """The reply that is being spoken; three dots before its first word."""
    return fill("live", text=text, name=words.first_name(candidate))


def thinking(candidate: Candidate) -> str:
    """The line for the wait before the first word."""
    return f"{words.first_name(candidate)} is thinking…"


def coach(view: SessionView) -> Markup:
    """Whether the coach sits at the table, as a switch."""
    return fill("coach", on=view.coach)


def status(view: SessionView, line: str = "") -> Markup:
    """The line under the talk: what is waited for, else the coach's hint. With the coach there it keeps its room, so nothing jumps."""
    return fill("status", on=view.coach, line=line, hint="" if line else view.whisper)


def left(view: SessionView) -> str:
    """What is said when the candidate has taken leave, for the page turns with her last words."""
    name, last = words.first_name(view.scenario.candidate), view.turns[-1].text
    shown = last if len(last) <= LAST else f"{last[:LAST]}…"
    return f"“{shown}” {name} has left, and the interview is over. All of it stands under “What was said”."


def speech(view: SessionView, *, on_server: bool) -> Markup:
    """Buttons to speak instead of typing and to have replies read aloud; the page's script shows those that work here."""
    return fill("speech", view=view, on_server=on_server, pronouns=view.scenario.candidate.pronouns)


def ticks(plan: Sequence[Tick]) -> Markup:
    """The question plan as a list that is ticked off while the talk goes on."""
    return fill("ticks", ticks=plan, covered=sum(tick.turn is not None for tick in plan))


def sure() -> Markup:
    """What ending means, before it is done."""
    return Markup("<p>End it here? You cannot go on afterwards, only rate what you heard.</p>")
