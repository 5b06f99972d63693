"""A scenario: one practice interview, as its author wrote it."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

Gate = Literal["cv", "ask", "probe", "probe2", "trust", "never"]
"""What opens a fact, from the page itself (`cv`) to nothing at all (`never`)."""

Layer = Literal["outline", "own_part", "result", "lesson"]
"""The four layers of a story, in the order in which a good interviewer meets them."""

FactKind = Literal["story", "background", "logistics", "motive", "concern", "red_flag", "protected"]

Style = Literal["terse", "plain", "long_winded", "nervous", "polished", "guarded", "warm", "blunt"]

Mood = Literal["delighted", "content", "indifferent", "put_off"]
"""How the candidate speaks of the interview afterwards."""

Stage = Literal["screening", "first", "second", "final"]

Recommendation = Literal["strong_no", "no", "yes", "strong_yes"]


def _slug(value: str) -> str:
    if not value or not all(part.isalnum() and part == part.lower() for part in value.split("-")):
        raise ValueError(f"{value!r} is not an id: use lower-case letters and digits, joined by single hyphens")
    return value


Id = Annotated[str, AfterValidator(_slug)]


class Model(BaseModel):
    """Base of every value that is ever JSON: frozen, and nothing in it that has no name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Competency(Model):
    """One thing that the job needs and the interview should find out."""

    id: Id
    title: str
    """Its name on the scorecard."""
    looks_like: str
    """What somebody strong in it does, in a sentence."""
    true_level: int = Field(ge=1, le=5)
    """The candidate's real level, shown only after the scorecard."""
    because: str
    """Why the true level is what it is, told in the report."""


class Fact(Model):
    """One thing that the candidate may tell, and what opens it."""

    id: Id
    kind: FactKind
    gate: Gate
    about: str
    """A short noun phrase for reports: "the night the importer failed"."""
    says: tuple[str, ...] = Field(min_length=1)
    """Wordings in the candidate's own voice, first person, ready to be spoken; two or more where it can be asked twice."""
    competency: Id | None = None
    topics: tuple[Id, ...] = ()
    """Ids from `knowledge_base/topics.yaml` under which an interviewer may ask for it."""
    asked_by: tuple[str, ...] = ()
    """Questions of this scenario's own that ask for it; for a deep layer, the question that opens it."""
    story: Id | None = None
    """Facts with the same story are its layers."""
    layer: Layer | None = None
    embellished: bool = False
    """True where `says` claims more than is true; the story's `own_part` then sets it right."""
    met_by: tuple[str, ...] = ()
    """For a motive or a concern: words and phrases in what the interviewer tells that speak to it."""
    slips: bool = False
    """For a protected fact: it may slip out unasked once, when rapport is high."""


class OwnQuestion(Model):
    """A question that the candidate would like answered."""

    id: Id
    says: tuple[str, ...] = Field(min_length=1)
    answered_by: tuple[str, ...]
    """Words, one of which a real answer holds."""
    matters: float = Field(default=0.5, ge=0, le=1)
    """How much an answer, or its want, moves her."""
    concern: Id | None = None
    """The concern fact behind it, if any."""


class Retelling(Model):
    """What the candidate would tell a friend, and what must have been so for it to be true."""

    says: str
    after: tuple[str, ...] = ()
    """Ids of facts that were told, and names of moves that were made, such as `off_limits`; all of them."""


class Candidate(Model):
    """The simulated person."""

    name: str
    pronouns: Literal["she", "he", "they"]
    style: Style
    cv: str
    """Path of a JSON Resume file, relative to the scenario file."""
    looks: str = ""
    """A line for the portrait's text alternative."""
    greets: tuple[str, ...] = Field(min_length=1)
    small_talk: tuple[str, ...] = Field(min_length=1)
    thinks: tuple[str, ...] = Field(min_length=1)
    """Openers while she gathers her thoughts; used in some turns."""
    does_not_know: tuple[str, ...] = Field(min_length=2)
    """How she admits that she has not done or does not know something; may hold `{topic}`."""
    asks_back: tuple[str, ...] = Field(min_length=2)
    """How she asks what is meant."""
    stacked: tuple[str, ...] = Field(min_length=1)
    """How she meets several questions at once."""
    declines: tuple[str, ...] = Field(min_length=2)
    """How she meets a question that nobody should ask."""
    reacts: tuple[str, ...] = Field(min_length=2)
    """Short answers to something told rather than asked: interest, thanks, a nod in words."""
    cool: tuple[str, ...] = Field(min_length=2)
    """The same when she has cooled."""
    no_more_questions: tuple[str, ...] = Field(min_length=1)
    goodbye: tuple[str, ...] = Field(min_length=1)
    """How the candidate takes leave of a talk of any kind: nothing in it may claim that it was a good one."""
    goodbye_warm: tuple[str, ...] = ()
    """The same after a good talk; without any, `goodbye`."""
    goodbye_cool: tuple[str, ...] = Field(min_length=1)
    already_said: tuple[str, ...] = Field(min_length=2)
    """Openers when something is asked again: "As I said, …"; the fact follows in other words."""
    would_tell_a_friend: dict[Mood, str | tuple[Retelling, ...]]
    """For each mood a line, or several of which the first is taken whose `after` all happened; the last stands without one."""


class Truth(Model):
    """What is true about hiring this candidate, shown after the scorecard."""

    recommendation: Recommendation
    why: str
    customer: str
    """How this person, turned down, could still become a customer."""


class Posting(Model):
    """The job as advertised."""

    title: str
    file: str
    """Path of a Markdown file, relative to the scenario file."""


class Scenario(Model):
    """One practice interview: a company, a role, a candidate, a rubric, a stage and a length."""

    format: Literal["trainer.scenario/1"]
    id: Id
    title: str
    company: Id
    company_name: str
    summary: str
    """What the trainee reads on the card."""
    trains: tuple[str, ...] = Field(min_length=1)
    """What this scenario is good for, in a few words each."""
    stage: Stage
    minutes: int = Field(ge=10, le=120)
    rubric: Id = "candidate-is-your-customer"
    posting: Posting
    competencies: tuple[Competency, ...] = Field(min_length=3)
    candidate: Candidate
    ledger: tuple[Fact, ...] = Field(min_length=25)
    questions: tuple[OwnQuestion, ...] = Field(min_length=3)
    truth: Truth

    def fact(self, fact_id: str) -> Fact:
        """The fact of that id.

        Raises:
            KeyError: the ledger has none.
        """
        return next((fact for fact in self.ledger if fact.id == fact_id), None) or _unknown(fact_id)


def _unknown(fact_id: str) -> Fact:
    raise KeyError(fact_id)
