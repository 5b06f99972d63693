"""The report that a session ends in: the format `trainer.report/1`."""

from typing import Literal

from trainer.domain.reading import Act, Form, Kind
from trainer.domain.scenario import Model, Recommendation
from trainer.domain.transcript import Speaker

VerdictWord = Literal["yes", "no", "not_observed", "not_judged"]
Status = Literal["scored", "not_observed", "not_judged"]


class Quote(Model):
    """An exact substring of a turn."""

    turn: int
    quote: str


class Verdict(Model):
    """A check's answer, with its receipts."""

    id: str
    verdict: VerdictWord
    by: Literal["rule", "model"]
    reason: str
    evidence: tuple[Quote, ...] = ()
    other: "Verdict | None" = None
    """The model's verdict beside the rule's, where they disagree."""


class CriterionResult(Model):
    id: str
    title: str
    status: Status
    level: int | None
    points: float
    of: float
    checks: tuple[Verdict, ...]


class RubricUsed(Model):
    id: str
    version: str
    sha256: str


class Judge(Model):
    engine: str
    prompt_sha256: str


class Overall(Model):
    points: float
    of: float
    percent: int | None


class QuestionRow(Model):
    text: str
    form: Form
    kind: Kind
    probe: bool
    stacked: bool
    topic: str | None


class TurnRow(Model):
    turn: int
    speaker: Speaker
    acts: tuple[Act, ...] = ()
    questions: tuple[QuestionRow, ...] = ()


class Measures(Model):
    interviewer_talk_share: float | None
    questions: int
    open_share: float | None
    probe_share: float | None
    longest_monologue_words: int


class Hidden(Model):
    id: str
    about: str = ""
    would_open_with: str


class Discovery(Model):
    found: tuple[str, ...]
    hidden: tuple[Hidden, ...]
    share: float | None


class Source(Model):
    document: str
    heading: str = ""
    passage: str


class ClaimRow(Model):
    turn: int
    quote: str
    verdict: Literal["supported", "contradicted", "not_in_documents", "over_promise"]
    source: Source | None = None
    because: str = ""


class CandidateQuestionRow(Model):
    turn: int
    text: str
    status: Literal["answered", "partly", "dodged", "will_follow_up", "unanswered"]


class OffLimitsRow(Model):
    turn: int
    """The turn it was said in; -1 where it stands in notes or scorecard."""
    quote: str
    topic: str
    what: Literal["asked", "pursued_after_volunteered", "noted"]
    instead: str
    source: str = ""


class Moved(Model):
    turn: int
    change: float
    because: str


class Outcome(Model):
    nps: int
    offer_acceptance: float
    apply_again: float
    customer_if_rejected: float
    moved_by: tuple[Moved, ...]
    tells_a_friend: str = ""


class RatingRow(Model):
    competency: str
    given: int | None
    true: int


class RecommendationPair(Model):
    given: Recommendation | None
    true: Recommendation


class Judgement(Model):
    given: bool
    mean_error: float | None = None
    ratings: tuple[RatingRow, ...] = ()
    recommendation: RecommendationPair | None = None
    why: str = ""


class Advice(Model):
    turn: int
    missed: str
    say_instead: str
    why: str


class Report(Model):
    """Everything that is told about one interview; made by arithmetic over verdicts, readings and states."""

    format: Literal["trainer.report/1"] = "trainer.report/1"
    scenario: str | None
    rubric: RubricUsed
    judge: Judge
    overall: Overall
    criteria: tuple[CriterionResult, ...]
    turns: tuple[TurnRow, ...]
    measures: Measures
    discovery: Discovery
    claims: tuple[ClaimRow, ...]
    candidate_questions: tuple[CandidateQuestionRow, ...]
    off_limits: tuple[OffLimitsRow, ...]
    outcome: Outcome | None
    judgement: Judgement
    advice: tuple[Advice, ...]
    attacks: tuple[Quote, ...]
