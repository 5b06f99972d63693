"""Which benefit landed: what was told of the company beside what this candidate wants or worries about."""

from collections.abc import Iterator

from trainer.domain.evidence import Evidence, Said
from trainer.domain.report import BenefitRow, Quote
from trainer.domain.scenario import Fact
from trainer.domain.wording import content, plain

WANTS = frozenset({"motive", "concern"})
SHOWN = 2
"""Quotes shown with one want."""


def benefits(evidence: Evidence) -> tuple[BenefitRow, ...]:
    """For each thing that the candidate wants or worries about: whether something told spoke to it, in which words, and what would have.

    Empty without a scenario, for then nobody knows what the candidate wants.
    """
    own = evidence.scenario
    wants = [fact for fact in own.ledger if fact.kind in WANTS and fact.met_by] if own else []
    return tuple(_row(evidence, fact) for fact in wants)


def spoken_to(evidence: Evidence, fact: Fact) -> Iterator[Said]:
    """The interviewer's sentences, questions left out, that speak to one of the candidate's wants."""
    return (said for said in evidence.said if not said.text.endswith("?") and any(_holds(said.text, word) for word in fact.met_by))


def _row(evidence: Evidence, fact: Fact) -> BenefitRow:
    told = tuple(spoken_to(evidence, fact))
    return BenefitRow(
        id=fact.id,
        about=fact.about,
        found=fact.id in evidence.discovery.found,
        landed=bool(told),
        evidence=tuple(Quote(turn=said.turn, quote=said.text) for said in told[:SHOWN]),
        would_meet=() if told else fact.met_by,
    )


def _holds(text: str, word: str) -> bool:
    wanted = content(word)
    return plain(word) in plain(text) or (len(wanted) > 1 and wanted <= content(text))
