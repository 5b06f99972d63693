"""The words that the pages use for what the values call by short names."""

from collections.abc import Mapping
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


def percent(share: float | None) -> str:
    """A share from 0 to 1 as a whole percentage."""
    return "–" if share is None else f"{share * 100:.0f} %"


def signed(change: float) -> str:
    """A change with its sign, in a minus that lines up."""
    return f"{change:+.1f}".replace("-", "−")
