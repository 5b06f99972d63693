"""What a report still tells of a scenario or a rubric whose file is gone or broken: enough to open it, and nothing made up."""

from typing import Any, TypeVar, cast

from trainer.domain.journal import Started
from trainer.domain.report import Report
from trainer.domain.rubric import Criterion, Rubric
from trainer.domain.scenario import Candidate, Competency, Model, Posting, Scenario, Truth

Value = TypeVar("Value", bound=Model)


def remembered_scenario(started: Started, report: Report) -> Scenario:
    """A scenario to read a report by. Names that stood in the file alone are told in general words, ids as words."""
    pair = report.judgement.recommendation
    title = in_words(started.scenario)
    return _bare(
        Scenario,
        format="trainer.scenario/1",
        id=started.scenario,
        title=title,
        company="",
        company_name="a company that is not in the library any more",
        summary="",
        trains=(),
        stage="first",
        minutes=30,
        rubric=report.rubric.id,
        posting=Posting(title=title, file=""),
        competencies=tuple(_competency(row.competency, row.true) for row in report.judgement.ratings),
        candidate=_bare(Candidate, name="The candidate", pronouns="they", style="plain", looks=""),
        ledger=(),
        questions=(),
        truth=Truth(recommendation=pair.true if pair else "no", why=report.judgement.why, customer=""),
    )


def remembered_rubric(report: Report) -> Rubric:
    """The criteria of a report, without the anchors and checks that stood in the file alone."""
    used = report.rubric
    criteria = tuple(_bare(Criterion, id=each.id, title=each.title, source="", levels={}, checks=(), lesson="") for each in report.criteria)
    return _bare(Rubric, format="trainer.rubric/1", id=used.id, version=used.version, title=in_words(used.id), criteria=criteria)


def in_words(name: str) -> str:
    """An id as a person would write it."""
    return name.replace("-", " ").capitalize()


def _competency(name: str, level: int) -> Competency:
    return _bare(Competency, id=name, title=in_words(name), looks_like="", true_level=level, because="")


def _bare(kind: type[Value], **known: Any) -> Value:
    """A value with what is known of it, past the bounds that a file must keep."""
    return cast("Value", kind.model_construct(None, **known))
