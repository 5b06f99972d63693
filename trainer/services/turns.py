"""One turn of the interview: heard, read, planned, spoken, and in the journal before it is shown as done."""

import asyncio
import math
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from trainer.domain.coach import hint
from trainer.domain.errors import Invalid
from trainer.domain.interview import InterviewView, take_turn, view
from trainer.domain.journal import CandidateSpoke, Ended, Event, InterviewerSpoke, Planned, Whispered
from trainer.domain.phrases import Phrases
from trainer.domain.plan import Spoken
from trainer.domain.script import speak
from trainer.services.appending import append
from trainer.services.brief import Snapshot, VoiceBrief
from trainer.services.casting import Cast, read_next
from trainer.services.ports import Clock, Journal
from trainer.services.room import Reply

LONGEST_TURN = 20_000
"""Characters of one turn; about twenty minutes of speech."""
LONGEST_SPEECH = 1_800.0
"""Seconds."""
FASTEST = 12.0
"""Words a second that nobody reaches."""


class Voice(Protocol):
    """Whoever speaks for the candidate."""

    name: str

    def speak(self, brief: VoiceBrief) -> AsyncIterator[Snapshot]:
        """The turn in growing snapshots; the last one holds what was spoken."""


@dataclass(frozen=True)
class Turns:
    """Takes the interviewer's words and gives the candidate's, session by session."""

    journal: Journal
    voice: Voice
    phrases: Phrases
    clock: Clock

    async def hear(self, session: str, text: str, seconds: float | None = None) -> None:
        """Keep `text`, which was spoken for so many seconds where it was not typed, before anything is made of it.

        Raises:
            Invalid: the text is empty or too long, she is still answering, or the interview is over.
            Unavailable: the journal did not take it; nothing of it is kept.
        """
        said, took = acceptable(text), spoken_seconds(text, seconds)
        await asyncio.to_thread(append, self.journal, session, lambda events: self._heard(events, said, took))

    async def reply(self, session: str, cast: Cast) -> AsyncIterator[Reply]:
        """Answer the words that wait, whatever the journal holds of that turn already; nothing where none wait."""
        events = await asyncio.to_thread(append, self.journal, session, lambda events: _planned(cast, view(events)))
        if view(events).planned is None:
            return
        async for snapshot in self.voice.speak(self._brief(cast, view(events))):
            if snapshot.final is None:
                yield Reply(snapshot.text, done=False)
                continue
            await asyncio.to_thread(self._close, session, cast, snapshot.final)
            yield Reply(snapshot.final.text, done=True, notice=snapshot.final.notice)
            await asyncio.to_thread(cast.ahead, [snapshot.final.text])

    def _heard(self, events: Sequence[Event], text: str, seconds: float | None) -> tuple[Event, ...]:
        held = view(events)
        refuse_out_of_turn(held)
        return (InterviewerSpoke(turn=len(held.turns), text=text, at=self._since(held), seconds=seconds),)

    def _close(self, session: str, cast: Cast, spoken: Spoken) -> None:
        append(self.journal, session, lambda events: _advised(cast, events, self._spoken(view(events), spoken)))

    def _spoken(self, held: InterviewView, spoken: Spoken) -> tuple[Event, ...]:
        if not held.waiting:
            raise Invalid("She has answered in another tab; reload the page to read it.")
        at = self._since(held)
        reply = CandidateSpoke(turn=len(held.turns), spoken=spoken, at=at)
        return (reply, Ended(by="interviewer", at=at)) if held.phase == "over" and not held.ended else (reply,)

    def _brief(self, cast: Cast, held: InterviewView) -> VoiceBrief:
        planned = held.planned
        if planned is None:
            raise Invalid("The interview has not begun: say something first.")
        seed = held.started.seed if held.started else 0

        def scripted() -> str:
            return speak(cast.scenario, planned.plan, planned.state, held.turns, seed, self.phrases)

        return VoiceBrief(
            scenario=cast.scenario,
            plan=planned.plan,
            state=planned.state,
            turns=held.turns,
            resume=cast.resume,
            papers=(cast.posting,),
            scripted=scripted,
            improvised=tuple(line for spoken in held.spoken for line in spoken.improvised),
        )

    def _since(self, held: InterviewView) -> float:
        return round(max(0.0, self.clock() - started_at(held)), 3)


def _planned(cast: Cast, held: InterviewView) -> tuple[Event, ...]:
    """How the words that wait were read, and what she will do; nothing where that is known."""
    if held.ended or not held.waiting or held.planned is not None:
        return ()
    *before, last = held.turns
    seed = held.started.seed if held.started else 0
    taken = take_turn(cast.scenario, held.state, read_next(cast, before, last.text), held.turns, seed)
    return (Planned(reading=taken.reading, state=taken.state, plan=taken.plan),)


def _advised(cast: Cast, events: Sequence[Event], new: Sequence[Event]) -> tuple[Event, ...]:
    """What is written when a reply stands: where the coach sits at the table, its hint too."""
    held = view((*events, *new))
    text = hint(cast.scenario, held, cast.packs) if held.coach else ""
    return (*new, Whispered(turn=len(held.turns) - 2, text=text, at=held.turns[-1].at or 0.0)) if text else tuple(new)


def started_at(held: InterviewView) -> float:
    """Unix time at which the session was opened."""
    return held.started.at if held.started else 0.0


def acceptable(text: str) -> str:
    """The turn without control characters and outer white space.

    Raises:
        Invalid: nothing that can be read is left, or more than `LONGEST_TURN` characters.
    """
    if len(text) > LONGEST_TURN:
        raise Invalid(f"That turn has {len(text):,} characters; say at most {LONGEST_TURN:,} at once. Nothing was sent.")
    kept = "".join(sign for sign in text if sign.isprintable() or sign == "\n").strip()
    if not kept:
        raise Invalid("There is nothing to say yet: type a sentence, then send it.")
    return kept


def spoken_seconds(text: str, seconds: float | None) -> float | None:
    """How long a turn was spoken, where that can be: the figure comes from a browser."""
    if seconds is None or not math.isfinite(seconds) or not len(text.split()) / FASTEST <= seconds <= LONGEST_SPEECH:
        return None
    return round(seconds, 1)


def refuse_out_of_turn(held: InterviewView) -> None:
    """Refuse a turn that nobody could answer.

    Raises:
        Invalid: the interview is over, or the last turn has no reply yet.
    """
    if held.ended:
        raise Invalid("This interview is over; fill in the scorecard, or take a turn back and try again from there.")
    if held.waiting:
        raise Invalid("The candidate has not answered your last words yet; wait for the reply, then send this again.")
