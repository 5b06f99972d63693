"""The path of a new interviewer: learn, shadow, co-pilot, solo, certified, as a fold over what was done.

A stage is passed by reliable change, never by one lucky score. The steps are those by which teams bring in interviewers (shadowing, then
reverse shadowing, then alone); what counts as change is Jacobson & Truax 1991 (Clinical significance, Journal of Consulting and Clinical
Psychology 59, 12-19): a difference larger than 1.96 standard errors of it, which chance would bring about once in twenty times.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from statistics import mean, median
from typing import Final, Literal, NamedTuple

from trainer.domain.rubric import Criterion
from trainer.domain.training import LessonTried, Shadowed, TrainingEvent

StageName = Literal["learn", "shadow", "copilot", "solo", "certified"]

MEASURED: Final = 2.5
"""Points of 100 by which the percentage of interviewers who follow one script spreads over seeds and candidates: 2.48 in 24 interviews
(four scripts, three candidates, two seeds), 1.24 with one candidate; `benchmarks/path_error.py`."""
STANDARD_ERROR: Final = 2 * MEASURED
"""What is reckoned with. A script says the same each time and people do not, so what was measured is the least that chance can do."""
CERTAIN: Final = 1.96
"""Standard errors of a difference beyond which it is no accident, at five in a hundred."""
SHADOWS: Final = 2
CLOSE_ENOUGH: Final = 1.0
"""Levels off on average; what the rubric calls close (`checks.judgement.CLOSE`)."""
LEAST_RATED: Final = 3
AGAIN_AFTER: Final = 7 * 86_400.0
"""Seconds after which a candidate whose truth was shown may be rated once more and be counted."""
COACHED: Final = 2
BASELINE: Final = 2
"""A person's first interviews, from which the change is counted."""
IN_A_ROW: Final = 3
MIDDLE_OF_THREE: Final = 0.449
"""Variance of the median of three normal values, in units of their variance."""
CANDIDATES: Final = 2
HIGH: Final = 70
"""Percent that need no rise, where all in a row reach them."""
LEAST_LEVEL: Final = 3
SHOWN_LEVEL: Final = 4
SHOWN: Final = 2
"""Interviews without hints at `SHOWN_LEVEL` on a criterion that stand for its lesson."""
NEVER_UNSEEN: Final = frozenset({"fairness", "closing", "judgement"})
"""Criteria that must have a level in every interview that a certificate rests on, where the rubric has them."""


class Held(NamedTuple):
    """One interview up to its report; a second try from one of its turns is none."""

    session: str
    scenario: str
    at: float
    """Unix time of its start."""
    percent: int | None
    levels: Mapping[str, int | None]
    """By criterion; None where it had no level."""
    coached: bool = False
    off_limits: bool = False
    """Whether something off-limits was asked, or taken up."""
    judgement_error: float | None = None


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


class Path(NamedTuple):
    """Where somebody stands."""

    stages: tuple[Stage, ...]
    next: NextStep
    learnt: frozenset[str]
    """Criteria whose lesson is done."""
    rests_on: tuple[Held, ...] = ()
    """The interviews behind the certificate; empty before there is one."""

    @property
    def now(self) -> StageName:
        """The first stage that is not passed; `certified` at the end."""
        return next((stage.name for stage in self.stages if not stage.passed), "certified")

    @property
    def certified(self) -> bool:
        """Whether every stage is passed."""
        return all(stage.passed for stage in self.stages)


def path(log: Sequence[TrainingEvent], held: Sequence[Held], criteria: Sequence[Criterion]) -> Path:
    """The path of one person.

    Args:
        log: what she did outside of interviews, in order.
        held: her interviews with a report, in any order.
        criteria: of the rubric that the path teaches.
    """
    rated = sorted((one for one in held if one.percent is not None), key=lambda one: one.at)
    alone = [one for one in rated if not one.coached]
    learnt = _learnt(log, alone, criteria)
    row = first_sound_row(alone, criteria)
    stages = (
        Stage("learn", (Requirement("Every lesson's exercise done well once", len(learnt), len(criteria)),)),
        Stage("shadow", (Requirement("Candidates rated within one level of the truth", min(len(_well_shadowed(log)), SHADOWS), SHADOWS),)),
        Stage("copilot", (Requirement("Interviews held up to the report, hints on or off", min(len(rated), COACHED), COACHED),)),
        Stage("solo", _solo(rated, alone)),
        Stage("certified", (Requirement("Sound interviews in a row, without hints", _sound_run(alone, criteria, row), IN_A_ROW),)),
    )
    waits = next((stage for stage in stages if not stage.passed), None)
    step = _CERTIFIED if waits is None else _step(waits, learnt, rated, criteria)
    return Path(stages, step, learnt, row if waits is None else ())


def reliable_rise() -> float:
    """The least distance from the mean of the first two to the middle one of three in a row that is no accident, in points.

    Jacobson & Truax 1991: 1.96 x the standard error of the difference. The middle one is compared, for a single lucky interview lifts a
    mean of three and leaves the middle where it was; its variance over three normal values is .449 of theirs, that of a mean of two .5.
    """
    return CERTAIN * STANDARD_ERROR * sqrt(1 / BASELINE + MIDDLE_OF_THREE)


def counted_shadows(log: Iterable[TrainingEvent]) -> list[Shadowed]:
    """The ratings that may count: the first of each candidate, and those a week after the truth was shown."""
    counted: list[Shadowed] = []
    shown: dict[str, float] = {}
    for event in log:
        if isinstance(event, Shadowed):
            if event.scenario not in shown or event.at - shown[event.scenario] >= AGAIN_AFTER:
                counted.append(event)
            shown[event.scenario] = event.at
    return counted


def judged_well(event: Shadowed) -> bool:
    """Within a level on average, three competencies at least, and not one level for all, which would come near the truth by itself."""
    given = event.scorecard.ratings
    return event.mean_error is not None and event.mean_error <= CLOSE_ENOUGH and len(given) >= LEAST_RATED and len(set(given.values())) > 1


def _well_shadowed(log: Iterable[TrainingEvent]) -> frozenset[str]:
    return frozenset(event.scenario for event in counted_shadows(log) if judged_well(event))


def _learnt(log: Iterable[TrainingEvent], alone: Sequence[Held], criteria: Sequence[Criterion]) -> frozenset[str]:
    """Criteria whose exercise was done well, or that were shown at a good level in two interviews without hints."""
    exercised = {event.lesson for event in log if isinstance(event, LessonTried) and event.passed}
    shown = {each.id for each in criteria if sum((one.levels.get(each.id) or 0) >= SHOWN_LEVEL for one in alone) >= SHOWN}
    return frozenset({each.id for each in criteria} & (exercised | shown))


def _solo(rated: Sequence[Held], alone: Sequence[Held]) -> tuple[Requirement, ...]:
    first = rated[:BASELINE]
    later = [one for one in alone if one not in first]
    rows = list(_rows(alone))
    risen = any(_risen(first, row) for row in rows)
    return (
        Requirement("Interviews without hints", min(len(alone), IN_A_ROW), IN_A_ROW),
        Requirement("Different candidates among them", min(len({one.scenario for one in alone}), CANDIDATES), CANDIDATES),
        Requirement(
            "Three in a row, the middle one reliably above your first two, or all at 70 % or more", int(risen), 1, _so_far(first, later)
        ),
    )


def _rows(alone: Sequence[Held]) -> Iterable[tuple[Held, ...]]:
    """Every three in a row with two candidates among them."""
    rows = (tuple(alone[start : start + IN_A_ROW]) for start in range(len(alone) - IN_A_ROW + 1))
    return (row for row in rows if len({one.scenario for one in row}) >= CANDIDATES)


def _risen(first: Sequence[Held], row: Sequence[Held]) -> bool:
    if all(_percent(one) >= HIGH for one in row):
        return True
    apart = len(first) == BASELINE and not {one.session for one in first} & {one.session for one in row}
    return apart and _middle(row) - _mean(first) >= reliable_rise()


def _so_far(first: Sequence[Held], later: Sequence[Held]) -> str:
    if len(first) < BASELINE or not later:
        return ""
    last = later[-IN_A_ROW:]
    goal = _mean(first) + reliable_rise()
    since = "one since" if len(last) == 1 else f"{len(last)} since, the middle of them"
    told = f"Your first two: {_mean(first):.0f} % on average. The last {since}: {_middle(last):.0f} %."
    return f"{told} A reliable rise begins at {min(goal, 100):.0f} %."


def is_sound(one: Held, criteria: Sequence[Criterion]) -> bool:
    """At least acceptable on all that could be judged, nothing off-limits, and nothing left out that must be seen."""
    must = {each.id for each in criteria} & NEVER_UNSEEN
    seen = {name: level for name, level in one.levels.items() if level is not None}
    return not one.off_limits and bool(seen) and must <= seen.keys() and all(level >= LEAST_LEVEL for level in seen.values())


def first_sound_row(alone: Sequence[Held], criteria: Sequence[Criterion]) -> tuple[Held, ...]:
    """The first three sound interviews in a row, with two candidates among them: what is earned once is kept."""
    return next((row for row in _rows(alone) if all(is_sound(one, criteria) for one in row)), ())


def _sound_run(alone: Sequence[Held], criteria: Sequence[Criterion], row: Sequence[Held]) -> int:
    """How many of the last are sound without a break; three only where two candidates are among them."""
    if row:
        return IN_A_ROW
    run = 0
    for one in reversed(alone):
        if not is_sound(one, criteria):
            break
        run += 1
    return min(run, IN_A_ROW - 1)


def weakest(held: Sequence[Held], criteria: Sequence[Criterion], among: Iterable[str] | None = None) -> Criterion | None:
    """The criterion with the lowest mean level over the last three interviews; None where none has a level."""
    last = sorted(held, key=lambda one: one.at)[-IN_A_ROW:]
    wanted = {each.id for each in criteria} if among is None else set(among)
    levels = {each.id: [level for one in last if (level := one.levels.get(each.id)) is not None] for each in criteria if each.id in wanted}
    known = [each for each in criteria if levels.get(each.id)]
    return min(known, key=lambda each: mean(levels[each.id]), default=None)


_CERTIFIED: Final = NextStep(
    "certificate",
    "Take your certificate, and keep your hand in",
    "You have gone the whole path. An interview a month keeps what you have learnt; the drills bring back what slips.",
)


def _step(stage: Stage, learnt: frozenset[str], held: Sequence[Held], criteria: Sequence[Criterion]) -> NextStep:
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


def _percent(one: Held) -> int:
    return one.percent or 0


def _mean(row: Sequence[Held]) -> float:
    return mean(_percent(one) for one in row)


def _middle(row: Sequence[Held]) -> float:
    return median(_percent(one) for one in row)
