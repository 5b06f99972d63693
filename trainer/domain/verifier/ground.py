"""What a candidate may draw on in one turn, made ready once for many looks at growing words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from trainer.domain.plan import Plan
from trainer.domain.scenario import Candidate, Fact, Scenario
from trainer.domain.verifier.altered import Telling, telling_of
from trainer.domain.verifier.language import Language, language
from trainer.domain.verifier.numbers import numbers
from trainer.domain.verifier.words import content, joined, runs, sentences, telling, words

RUN = 5
"""So many consecutive words of a hidden fact are no accident."""
PROMPT_RUN = 7
"""So many consecutive words of the prompt are a recital."""

_SAMPLE = 3_000
"""Characters of the ledger that tell its language."""


class Wording(NamedTuple):
    """A hidden fact's wording, reduced to what only it holds."""

    telling: frozenset[str]
    sentences: tuple[frozenset[str], ...]
    runs: frozenset[tuple[str, ...]]
    on_page: bool
    """Its gate is `cv`: everybody may have read of it, only a recital gives it away."""


class Planned(NamedTuple):
    """A planned fact by the content words of each of its wordings."""

    id: str
    wordings: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """The plan, what may be said and what may not, as sets."""

    plan: Plan
    speaker: str
    """The candidate's name."""
    hidden: tuple[Wording, ...]
    by_stem: Mapping[str, tuple[int, ...]]
    """Which hidden wordings hold a telling stem, by their place in `hidden`."""
    by_run: Mapping[tuple[str, ...], int]
    """Which hidden wording holds a run of words."""
    planned: tuple[Planned, ...]
    words: frozenset[str]
    """Lower-case words that may be names: of the facts in reach, the papers, the conversation."""
    numbers: frozenset[float]
    content: frozenset[str]
    """Stems of everything she may draw on: what is outside them is improvised."""
    authored: frozenset[str]
    """Sentences of the scenario's own that are always in role."""
    own_question: frozenset[str]
    asked: frozenset[str]
    """The questions that were just put to her, word for word."""
    ids: frozenset[str]
    prompt: frozenset[tuple[str, ...]]
    language: Language
    telling: Telling
    """Who did what, what was denied and what the numbers count, in the facts in reach; nothing where no fact is planned."""


def ground(
    plan: Plan, scenario: Scenario, told: Iterable[str] = (), conversation: Sequence[str] = (), papers: Sequence[str] = (), prompt: str = ""
) -> Ground:
    """Everything that `verify` needs for one turn.

    Args:
        plan: What she will do.
        scenario: Whose ledger is guarded.
        told: Fact ids told so far.
        conversation: What both have said so far, the turn that is answered included.
        papers: Texts that she may draw on: her CV, the posting, what she was told of the company.
        prompt: The words that the model was instructed with, which must not be recited.
    """
    reach = frozenset(plan.facts) | frozenset(told)
    mine = [*_lines(scenario.candidate), *(line for fact in scenario.ledger if fact.id in reach for line in fact.says)]
    own = [line for question in scenario.questions if question.id == plan.own_question for line in question.says]
    near = joined([*mine, *own, plan.question, plan.opener or ""])
    everything = joined([near, *conversation, *papers, *_names(scenario)])
    hidden = _hidden(scenario.ledger, reach, near)
    return Ground(
        plan=plan,
        speaker=scenario.candidate.name,
        hidden=hidden,
        by_stem=_by_stem(hidden),
        by_run={run: place for place, wording in enumerate(hidden) for run in wording.runs},
        planned=tuple(Planned(fact.id, tuple(map(content, fact.says))) for fact in scenario.ledger if fact.id in plan.facts),
        words=frozenset(part for word in words(everything) for part in (word, word.removesuffix("'s"))),
        numbers=frozenset(number.value for number in numbers(everything)),
        content=content(everything),
        authored=frozenset(plain(piece) for line in [*mine, *own] for piece in sentences(line)),
        own_question=content(joined(own)),
        asked=frozenset(plain(piece) for line in conversation[-1:] for piece in sentences(line) if "?" in piece),
        ids=_ids(scenario),
        prompt=runs(prompt, PROMPT_RUN) - runs(everything, PROMPT_RUN),
        language=language(joined(fact.says[0] for fact in scenario.ledger)[:_SAMPLE]),
        telling=telling_of(line for fact in scenario.ledger if plan.facts and fact.id in reach for line in fact.says),
    )


def plain(text: str) -> str:
    """Words only, to compare lines by."""
    return " ".join(words(text))


def _hidden(ledger: Iterable[Fact], reach: frozenset[str], near: str) -> tuple[Wording, ...]:
    known, said = content(near), runs(near, RUN)
    return tuple(
        Wording(
            telling(line) - known,
            tuple(telling(piece) - known for piece in sentences(line)),
            runs(line, RUN) - said,
            fact.gate == "cv",
        )
        for fact in ledger
        if fact.id not in reach
        for line in fact.says
    )


def _by_stem(hidden: Sequence[Wording]) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for place, wording in enumerate(hidden):
        for stem in wording.telling:
            found.setdefault(stem, []).append(place)
    return {stem: tuple(places) for stem, places in found.items()}


def _lines(candidate: Candidate) -> list[str]:
    groups = (
        candidate.greets, candidate.small_talk, candidate.thinks, candidate.does_not_know, candidate.asks_back, candidate.stacked,
        candidate.declines, candidate.reacts, candidate.cool, candidate.no_more_questions, candidate.goodbye, candidate.goodbye_cool,
        candidate.already_said,
    )  # fmt: skip
    return [line for group in groups for line in group]


def _names(scenario: Scenario) -> list[str]:
    return [scenario.candidate.name, scenario.company_name, scenario.posting.title, scenario.title]


def _ids(scenario: Scenario) -> frozenset[str]:
    """Ids that no person would say: those of several parts."""
    found = {fact.id for fact in scenario.ledger} | {fact.story or "" for fact in scenario.ledger}
    found |= {one.id for one in scenario.competencies} | {one.id for one in scenario.questions} | {scenario.id}
    return frozenset(one for one in found if "-" in one)
