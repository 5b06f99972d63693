"""The report that a session ends in: the format `trainer.report/1`."""

from typing import Literal

from pydantic import Field

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
    votes: dict[VerdictWord, int] = Field(default_factory=dict)
    """How often each answer was given, where a model was asked more than once."""


class CriterionResult(Model):
    """One criterion, with its verdicts, points and level."""

    id: str
    title: str
    status: Status
    level: int | None
    points: float
    of: float
    checks: tuple[Verdict, ...]
    why: str = ""
    """In a sentence, why it has this level or none."""


class RubricUsed(Model):
    """Which rubric, and exactly which text of it."""

    id: str
    version: str
    sha256: str


class Judge(Model):
    """Who answered the checks, and by which prompts."""

    engine: str
    prompt_sha256: str
    samples: int = 1
    """How often it was asked each criterion."""
    alpha: float | None = None
    """Krippendorff's alpha of its answers over the samples, nominal: 1 always the same, 0 chance; None for one sample or no difference."""


class Overall(Model):
    """The sum over the criteria that have a level."""

    points: float
    of: float
    percent: int | None


class QuestionRow(Model):
    """One question, as it was put."""

    text: str
    form: Form
    kind: Kind
    probe: bool
    stacked: bool
    topic: str | None


class TurnRow(Model):
    """What one turn did."""

    turn: int
    speaker: Speaker
    acts: tuple[Act, ...] = ()
    questions: tuple[QuestionRow, ...] = ()


class Measures(Model):
    """Who spoke how much, and how the questions were put."""

    interviewer_talk_share: float | None
    questions: int
    open_share: float | None
    probe_share: float | None
    longest_monologue_words: int
    talk_share_by_third: tuple[float | None, ...] = ()
    """The interviewer's share of the words in the first, middle and last third of the turns."""
    words_per_minute: float | None = None
    """The interviewer's pace, where times are known."""
    talk_share_by_time: float | None = None
    """The interviewer's share of the time spoken, where turns were spoken; the candidate's is reckoned at 150 words a minute."""
    interruptions: int = 0


class Hidden(Model):
    """A fact that stayed hidden, and the question that would have opened it."""

    id: str
    about: str = ""
    would_open_with: str


class Discovery(Model):
    """What was found of what could be found."""

    found: tuple[str, ...]
    hidden: tuple[Hidden, ...]
    share: float | None


class Source(Model):
    """The passage of a company document that a claim was held against."""

    document: str
    heading: str = ""
    passage: str


class ClaimRow(Model):
    """Something the interviewer stated about the company or the job, checked."""

    turn: int
    quote: str
    verdict: Literal["supported", "contradicted", "not_in_documents", "over_promise"]
    source: Source | None = None
    because: str = ""


class CandidateQuestionRow(Model):
    """A question of the candidate and what became of it."""

    turn: int
    text: str
    status: Literal["answered", "partly", "dodged", "will_follow_up", "unanswered"]


class OffLimitsRow(Model):
    """Words on off-limits ground, and the lawful ones that serve the same need."""

    turn: int
    """The turn it was said in; -1 where it stands in notes or scorecard."""
    quote: str
    topic: str
    what: Literal["asked", "pursued_after_volunteered", "noted"]
    instead: str
    source: str = ""
    heard: str = ""
    """What it was heard by: the words that a rule found, or the example that it sounds like."""


class Moved(Model):
    """A turn that moved the outcome, by how much and why."""

    turn: int
    change: float
    because: str


class BenefitRow(Model):
    """Something that the candidate wants or worries about, and whether what was told of the company spoke to it."""

    id: str
    about: str
    found: bool
    """Whether it came out in the talk."""
    landed: bool
    evidence: tuple[Quote, ...] = ()
    """The interviewer's words that spoke to it."""
    would_meet: tuple[str, ...] = ()
    """Words that would have, where nothing did."""


class Outcome(Model):
    """How the candidate leaves: what she would do, from the record."""

    nps: int
    offer_acceptance: float
    apply_again: float
    customer_if_rejected: float
    moved_by: tuple[Moved, ...]
    tells_a_friend: str = ""


class RatingRow(Model):
    """One competency: the level given beside the true one; None where none was given."""

    competency: str
    given: int | None
    true: int


class RecommendationPair(Model):
    """The recommendation given beside the true one."""

    given: Recommendation | None
    true: Recommendation


class Judgement(Model):
    """The scorecard against the true levels."""

    given: bool
    mean_error: float | None = None
    ratings: tuple[RatingRow, ...] = ()
    recommendation: RecommendationPair | None = None
    why: str = ""


class Advice(Model):
    """Words that could have been said at a turn, and what they would have brought."""

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
    """Words meant for the machine, in any turn; -1 where they stand in notes or scorecard. They moved nothing."""
    benefits: tuple[BenefitRow, ...] = ()
    """Which benefit landed, and what was never mentioned though a motive called for it."""
