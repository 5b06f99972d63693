# ruff: noqa: E501
"""One behaviour added or taken away moves its criterion the right way, and only those it should.

python benchmarks/directional.py
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from benchmarks.graded import bench, changed, halves, inserted, interviews, own_turns, shares, tell
from trainer.domain.transcript import Transcript

Change = Callable[[Transcript], Transcript | None]
"""The interview with one behaviour more or less; None where it is not there to take away, or already there."""


class Case(NamedTuple):
    """One behaviour."""

    name: str
    change: Change
    moves: str
    up: bool
    may: frozenset[str]
    """Criteria that the same words touch too."""


def said_by_interviewer(one: Transcript) -> str:
    """All of it."""
    return " ".join(one.turns[place].text for place in own_turns(one))


def without(pattern: str, instead: str = "") -> Change:
    """Takes the matching words out of the interviewer's turns."""
    taken = re.compile(pattern)

    def change(one: Transcript) -> Transcript | None:
        new = one
        for place in own_turns(one):
            text = " ".join(taken.sub(instead, one.turns[place].text).split())
            new = changed(new, place, text or "Mm.")
        return new if new != one else None

    return change


def beside(text: str, at: float) -> Change:
    """Adds words to an interviewer's turn, `at` giving its place from 0 to 1."""

    def change(one: Transcript) -> Transcript:
        own = own_turns(one)
        place = own[int(at * (len(own) - 1))]
        return changed(one, place, f"{one.turns[place].text} {text}" if at else f"{text} {one.turns[place].text}")

    return change


def exchange(text: str, reply: str, at: float = 0.5) -> Change:
    """Adds a turn of the interviewer with the candidate's answer."""

    def change(one: Transcript) -> Transcript:
        own = own_turns(one)
        return inserted(one, own[int(at * (len(own) - 1))], (text, reply))

    return change


def unless(pattern: str, change: Change) -> Change:
    """Only where the behaviour is not there yet."""
    there = re.compile(pattern, re.IGNORECASE)
    return lambda one: None if there.search(said_by_interviewer(one)) else change(one)


MONOLOGUE = " ".join(["The building was put up a long time ago and has been painted many times since, on all of its four sides."] * 9)
ALL = frozenset({"listening", "questioning", "discovery"})
CASES = (
    Case("probing removed", without(r"(?:You said we\. )?What was your own part in that\?|How did you make your case\?|What did you do first\?|How exactly did you find[^?]*\?|[^.?]*(?:what came of it|the result|did it end|changed for)[^?]*\?|[^.?]*(?:differently|learn from|would you change|do otherwise)[^?]*\?", "I see."), "discovery", up=False, may=frozenset({*ALL, "answering"})),
    Case("steps and date removed", without(r"The next step is[^.]*\.|We decide by[^.]*\.|We'll be in touch\."), "closing", up=False, may=frozenset({"answering"})),
    Case("thanks at the end added", unless(r"thank", beside("Thank you for your time today.", 1.0)), "closing", up=True, may=frozenset({"listening", "fairness"})),
    Case("open door removed", without(r"Whatever comes of it, please stay in touch\.|Even if it's a no, do write to me[^.]*\."), "closing", up=False, may=frozenset()),
    Case("invitation removed", without(r"(?:Now it's your turn\. )?What questions do you have for me\?|What would you like to know(?: from me)?\?|What else would you like to know\?", "I have told you a lot now."), "answering", up=False, may=frozenset({"opening", "questioning"})),
    Case("greeting removed", without(r"Good morning, \w+, and thank you for coming in\.|Hello \w+, lovely to meet you\.|Hi \w+, welcome, and thanks for making the time\.|Hi \w+,|Hello \w+, nice to meet you,"), "opening", up=False, may=frozenset()),
    Case("off-limits question added", unless(r"children|how old|married|church", exchange("Are you planning to have a family soon?", "I would rather talk about the work.")), "fairness", up=False, may=frozenset({"questioning", "listening"})),
    Case("promise added", unless(r"certainly get an offer", beside("You will certainly get an offer from us.", 0.6)), "selling", up=False, may=frozenset({"closing"})),
    Case("questions stacked", beside("And where was that? And who was there? And when did it begin? And how long did it take?", 0.4), "questioning", up=False, may=frozenset({"discovery", "listening", "fairness"})),
    Case("interruption added", exchange("Let me stop you there, let's move on.", "Oh. All right."), "listening", up=False, may=frozenset({"fairness", "enthusiasm"})),
    Case("monologue added", beside(MONOLOGUE, 0.5), "listening", up=False, may=frozenset({"questioning", "selling", "preparation"})),
    Case("enthusiasm removed", without(r"I joined six years ago and what I love[^.]*\.|Let me tell you what I enjoy[^.]*\."), "enthusiasm", up=False, may=frozenset({"selling", "closing", "opening"})),
    Case("contempt added", unless(r"nobody stays", beside("It's just a job here, and nobody stays long.", 0.6)), "enthusiasm", up=False, may=frozenset({"selling"})),
)  # fmt: skip


def main() -> None:
    room, held = bench(), interviews()
    half = halves(list(held))
    base = {name: shares(room.grade(one)) for name, one in held.items()}
    for part in ("tuning", "apart"):
        right, seen, wrong = 0, 0, []
        for case in CASES:
            mine = [name for name in held if half[name] == part]
            for name, change in ((name, case.change(held[name])) for name in mine):
                if change is None:
                    continue
                seen += 1
                faults = list(astray(case, base[name], shares(room.grade(change))))
                right += not faults
                wrong += [f"{case.name} {name}: {', '.join(faults)}"] if faults else []
        tell("directional pairs right", part, right / seen, ">= 0.98", seen, wrong=wrong[:40])


def astray(case: Case, before: Mapping[str, float | None], after: Mapping[str, float | None]) -> Iterator[str]:
    """What moved that should not, or did not move that should."""
    own, now = before[case.moves], after[case.moves]
    at_its_end = own is not None and (own >= 1 if case.up else own <= 0)
    if own is not None and now is not None and not at_its_end and (now - own) * (1 if case.up else -1) <= 0:
        yield f"{case.moves} {own:.2f}>{now:.2f}"
    for criterion, value in before.items():
        if criterion not in {case.moves, *case.may} and after[criterion] != value:
            yield f"also {criterion} {value}>{after[criterion]}"


if __name__ == "__main__":
    main()
