"""The next step on the path, and why, in words."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from trainer.domain.promotion import IN_A_ROW, LEAST_LEVEL, NEVER_UNSEEN, Held, weakest
from trainer.domain.rubric import Criterion

StageName = Literal["learn", "shadow", "copilot", "solo", "certified"]
COACHED: Final = 2
"""Interviews up to the report before one holds them alone."""


class Requirement(NamedTuple):
    """One thing that a stage asks for, and how far it is met."""

    words: str
    have: int
    need: int
    now: str = ""
    """Where it stands, in words, where counting does not say it."""

    @property
    def met(self) -> bool:
        """Whether nothing is missing."""
        return self.have >= self.need


class Stage(NamedTuple):
    """A stage with what it asks for."""

    name: StageName
    requirements: tuple[Requirement, ...]

    @property
    def passed(self) -> bool:
        """Whether all of it is met."""
        return all(each.met for each in self.requirements)


class NextStep(NamedTuple):
    """What to do now, and why."""

    kind: Literal["lesson", "shadow", "coached", "interview", "certificate"]
    words: str
    why: str
    lesson: str = ""
    """The criterion, where it is a lesson."""


CERTIFIED: Final = NextStep(
    "certificate",
    "Take your certificate, and keep your hand in",
    "You have gone the whole path. An interview a month keeps what you have learnt; the drills bring back what slips.",
)


def next_step(stage: Stage, learnt: frozenset[str], held: Sequence[Held], criteria: Sequence[Criterion]) -> NextStep:
    """What to do for the first stage that is not passed.

    Args:
        stage: that stage.
        learnt: criteria whose lesson is done.
        held: interviews with a report, in order.
        criteria: of the rubric that the path teaches.
    """
    match stage.name:
        case "learn":
            return _lesson(learnt, held, criteria)
        case "shadow":
            return NextStep(
                "shadow",
                "Watch an interview and rate the candidate",
                "Before you hold one yourself: listen, write down what you hear, and see how near your rating comes to the truth.",
            )
        case "copilot":
            left = COACHED - len(held)
            return NextStep(
                "coached",
                "Hold an interview with hints",
                f"You know what to look for; now do it with somebody at your ear. {_count(left)} to go, up to the report.",
            )
        case "solo":
            return NextStep("interview", "Hold an interview without hints", _why_solo(stage, held, criteria))
        case _:
            return NextStep("interview", "Hold another interview without hints", _why_certified(stage, held, criteria))


def _lesson(learnt: frozenset[str], held: Sequence[Held], criteria: Sequence[Criterion]) -> NextStep:
    open_ = [each for each in criteria if each.id not in learnt]
    weak = weakest(held, open_, [each.id for each in open_])
    one = weak or open_[0]
    left = f"{len(learnt)} of {len(criteria)} lessons are done" if learnt else f"It is the first of {len(criteria)} short lessons"
    why = f"In your interviews so far this was your weakest point. {left}." if weak else f"{left}, with an exercise of two minutes each."
    return NextStep("lesson", f"Take the lesson “{one.title}”", why, one.id)


def _why_solo(stage: Stage, held: Sequence[Held], criteria: Sequence[Criterion]) -> str:
    interviews, candidates, risen = stage.requirements
    if not interviews.met:
        return f"{_count(interviews.need - interviews.have)} to go. One good score may be luck; three in a row are not."
    if not candidates.met:
        return "All of them were with the same candidate. Choose another: you practise interviewing, not one person."
    weak = weakest(held, criteria)
    return f"{risen.now} {f'Most is to be won at “{weak.title}”.' if weak else ''}".strip()


def _why_certified(stage: Stage, held: Sequence[Held], criteria: Sequence[Criterion]) -> str:
    left = IN_A_ROW - stage.requirements[0].have
    last = max((one for one in held if not one.coached), key=lambda one: one.at, default=None)
    fault = _unsound(last, criteria) if last else ""
    return f"{_count(left)} to go that is sound throughout.{f' {fault}' if fault else ''}"


def _unsound(one: Held, criteria: Sequence[Criterion]) -> str:
    """What kept an interview from being sound, in words; empty where nothing did."""
    if one.off_limits:
        return "In your last, something off-limits was asked."
    low = [each.title for each in criteria if (level := one.levels.get(each.id)) is not None and level < LEAST_LEVEL]
    unseen = [each.title for each in criteria if each.id in NEVER_UNSEEN and one.levels.get(each.id) is None]
    if low:
        return f"In your last, {_list(low)} stayed below “acceptable”."
    return f"In your last, {_list(unseen)} could not be judged." if unseen else ""


def _list(titles: Sequence[str]) -> str:
    quoted = [f"“{title}”" for title in titles]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"


def _count(left: int) -> str:
    return {1: "One more", 2: "Two more", 3: "Three"}.get(left, str(left))
