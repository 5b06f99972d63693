"""The words that the pages use for what the values call by short names."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from trainer.domain.scenario import Candidate

STAGES: Final[Mapping[str, str]] = {
    "screening": "Screening call",
    "first": "First interview",
    "second": "Second interview",
    "final": "Final interview",
}
STEPS: Final[Mapping[str, str]] = {"prepare": "Prepare", "interview": "Interview", "scorecard": "Scorecard", "report": "Report"}
RECOMMENDATIONS: Final[Mapping[str, str]] = {"strong_no": "Strong no", "no": "No", "yes": "Yes", "strong_yes": "Strong yes"}
RATINGS: Final[Mapping[int, str]] = {1: "far below", 2: "below", 3: "meets the job", 4: "above", 5: "far above"}
LEVELS: Final[Mapping[int, str]] = {1: "harmful or absent", 2: "weak", 3: "acceptable", 4: "good", 5: "a model for others"}
VERDICTS: Final[Mapping[str, str]] = {"yes": "Yes", "no": "No", "not_observed": "Not observed", "not_judged": "Not judged"}
SIGNS: Final[Mapping[str, str]] = {
    "good": "Done",
    "harm": "Did harm",
    "missed": "Missed",
    "clear": "Avoided",
    "plain": "Not observed",
}
STATUSES: Final[Mapping[str, str]] = {"not_observed": "not observed", "not_judged": "not judged"}
CLAIMS: Final[Mapping[str, str]] = {
    "supported": "Stands in the documents",
    "contradicted": "The documents say otherwise",
    "not_in_documents": "Not in the documents",
    "over_promise": "Promises more than you can keep",
}
ANSWERS: Final[Mapping[str, str]] = {
    "answered": "Answered",
    "partly": "Partly answered",
    "dodged": "Dodged",
    "will_follow_up": "You will follow up",
    "unanswered": "Not answered",
}
OFF_LIMITS: Final[Mapping[str, str]] = {
    "asked": "You asked",
    "pursued_after_volunteered": "You went on after it slipped out",
    "noted": "You wrote it down",
}
GATES: Final[Mapping[str, str]] = {
    "cv": "on the CV",
    "ask": "opens when asked",
    "probe": "opens to a follow-up about the candidate's own part",
    "probe2": "opens to a follow-up about result or lesson",
    "trust": "opens in trust",
    "never": "never told",
}
MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
POSSESSIVE: Final[Mapping[str, str]] = {"she": "Her", "he": "His", "they": "Their"}


def phase(name: str, candidate: Candidate) -> str:
    """The phase of the interview, as the interviewer would call it."""
    own = f"{POSSESSIVE[candidate.pronouns]} questions"
    return {"opening": "Opening", "questions": "Your questions", "her_questions": own, "closing": "Closing", "over": "Over"}[name]


def first_name(candidate: Candidate) -> str:
    """What the candidate is called in a line of the page."""
    return candidate.name.split()[0] if candidate.name.split() else candidate.name


def clock(seconds: float) -> str:
    """Seconds as minutes and seconds: 754.2 is 12:34."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def date(at: float) -> str:
    """Unix time as a day where the house stands: 24 Nov 2026."""
    day = datetime.fromtimestamp(at, UTC).astimezone()
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def moment(at: float) -> str:
    """Unix time to the minute, where the house stands: 24 Nov 2026, 10:54."""
    return f"{date(at)}, {datetime.fromtimestamp(at, UTC).astimezone():%H:%M}"


MONTH: Final = re.compile(r"(?<![\w-])((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![\w-])")


def months(line: str) -> str:
    """A line of a CV whose months are written as people write them: since 2024-04 is since Apr 2024."""
    return MONTH.sub(lambda found: f"{MONTHS[int(found[2]) - 1]} {found[1]}", line)


def percent(share: float | None) -> str:
    """A share from 0 to 1 as a whole percentage."""
    return "–" if share is None else f"{share * 100:.0f} %"


def signed(change: float) -> str:
    """A change with its sign, in a minus that lines up."""
    return f"{change:+.1f}".replace("-", "−")


def hundredths(change: float) -> str:
    """A change of a gauge, which runs from -1 to 1, with its sign."""
    return f"{change:+.2f}".replace("-", "−")


def points(value: float) -> str:
    """Points without an empty decimal."""
    return f"{value:.1f}".removesuffix(".0").replace("-", "−")


def recommends(nps: int) -> str:
    """What a net promoter score says: 9 and 10 promote, 7 and 8 are passive, the rest detract."""
    return "warmly" if nps >= 9 else "if asked" if nps >= 7 else "rather not"


def chance(share: float) -> str:
    """A likelihood as one would say it."""
    bounds = ((0.2, "hardly"), (0.4, "rather not"), (0.6, "undecided"), (0.8, "likely"))
    return next((word for bound, word in bounds if share < bound), "almost surely")


def cause(because: str) -> str:
    """The name of a move without the words that are quoted after it; the turn stands beside it. Of small things, what they were."""
    name, _, rest = because.partition(": ")
    return f"{rest[:1].upper()}{rest[1:]}" if name == "Small things" and rest else name


def causes(names: Sequence[str]) -> str:
    """Several of them as one line; how many more there were stands at its end."""
    more = sum(int(found[1]) for name in names if (found := AND_MORE.search(name)))
    named = [AND_MORE.sub("", name) for name in names]
    line = "; ".join(name if place == 0 else f"{name[:1].lower()}{name[1:]}" for place, name in enumerate(named))
    return f"{line}, and {more} more" if more else line


AND_MORE: Final = re.compile(r", and (\d+) more\Z")

MARKUP: Final = re.compile(r"\A\s*(?:[-*+]|#+|\d+[.)])\s+|\*\*|__|`")


def bare(line: str) -> str:
    """A line out of a CV or a posting without the marks of Markdown."""
    return MARKUP.sub("", line)


TURN: Final = re.compile(r"\b([Tt]urns?) (\d+)((?:(?:, | and | to )\d+)*)")
QUOTED: Final = re.compile(r"(?:,? such as:?|:)?\s*“([^“”]*)”(?: in turns? \d+(?: and \d+)*)?\.?\Z")


def turns(text: str) -> str:
    """Turn numbers in a reason, counted from one as the page counts them; a report counts from zero."""
    return TURN.sub(lambda found: f"{found[1]} {int(found[2]) + 1}{re.sub(r'[0-9]+', _next, found[3])}", text)


def _next(number: re.Match[str]) -> str:
    return str(int(number[0]) + 1)


def unquoted(reason: str, beside: Iterable[str]) -> str:
    """A reason without the quote it ends in, where that quote is shown beside it; what a document says stays."""
    ends = QUOTED.search(reason)
    if not ends or not any(ends[1].rstrip("…") in quote for quote in beside):
        return reason
    short = QUOTED.sub("", reason).rstrip(" ,:;")
    return reason if not short or short == reason.rstrip(" ,:;") else f"{short}."
