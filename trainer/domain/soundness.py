"""Whether the parts of a scenario or a rubric agree with one another: what no single field can tell."""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from trainer.domain.reasons import MOVES
from trainer.domain.rubric import Check, Rubric
from trainer.domain.scenario import Fact, Gate, Layer, Scenario

_LAYER_GATES: dict[Layer, tuple[Gate, ...]] = {
    "outline": ("ask", "cv", "trust"),
    "own_part": ("probe",),
    "result": ("probe2",),
    "lesson": ("probe2",),
}


class Fault(NamedTuple):
    """One thing that is wrong, and where."""

    where: tuple[str | int, ...]
    """Keys and places from the top of the file down."""
    says: str


def scenario_faults(scenario: Scenario, topics: Collection[str]) -> tuple[Fault, ...]:
    """Everything in a scenario that contradicts the rest of it, or names a topic that there is not.

    Args:
        scenario: as its author wrote it.
        topics: the ids of `topics.yaml`.
    """
    return (
        *_twice(("competencies",), [competency.id for competency in scenario.competencies]),
        *_twice(("ledger",), [fact.id for fact in scenario.ledger]),
        *_twice(("questions",), [question.id for question in scenario.questions]),
        *_references(scenario, topics),
        *_stories(scenario.ledger),
        *_unopened(scenario.ledger),
        *_wordings(scenario),
        *_retellings(scenario),
    )


def rubric_faults(rubric: Rubric, rules: Collection[str] | None = None) -> tuple[Fault, ...]:
    """Everything in a rubric that cannot be judged or added up.

    Args:
        rubric: as its author wrote it.
        rules: the names of the rules that exist; None where they are not to be looked at.
    """
    checks = [(("criteria", c, "checks", k), check) for c, one in enumerate(rubric.criteria) for k, check in enumerate(one.checks)]
    return (
        *_twice(("criteria",), [criterion.id for criterion in rubric.criteria]),
        *_repeated([(where, check.id) for where, check in checks]),
        *_bounds(rubric),
        *_levels(rubric),
        *(Fault((*where, key), says) for where, check in checks for key, says in _check(check, rules)),
    )


def nearest(word: str, known: Iterable[str]) -> str:
    """A question after the one that was meant, where something known is close; nothing where it is not."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {close[0]}?" if close else ""


def _twice(where: tuple[str, ...], ids: Sequence[str]) -> Iterator[Fault]:
    yield from _repeated([((*where, place), found) for place, found in enumerate(ids)])


def _repeated(ids: Sequence[tuple[tuple[str | int, ...], str]]) -> Iterator[Fault]:
    seen: set[str] = set()
    for where, found in ids:
        if found in seen:
            yield Fault((*where, "id"), f"the id {found} stands twice: each needs its own")
        seen.add(found)


def _references(scenario: Scenario, topics: Collection[str]) -> Iterator[Fault]:
    competencies = {competency.id for competency in scenario.competencies}
    concerns = {fact.id for fact in scenario.ledger if fact.kind == "concern"}
    for place, fact in enumerate(scenario.ledger):
        if fact.competency is not None and fact.competency not in competencies:
            yield _unknown(("ledger", place, "competency"), "competency of this scenario", fact.competency, competencies)
        for at, topic in enumerate(fact.topics):
            if topic not in topics:
                yield _unknown(("ledger", place, "topics", at), "topic of topics.yaml", topic, topics)
    for place, question in enumerate(scenario.questions):
        if question.concern is not None and question.concern not in concerns:
            yield _unknown(("questions", place, "concern"), "fact of kind concern in the ledger", question.concern, concerns)


def _unknown(where: tuple[str | int, ...], what: str, word: str, known: Collection[str]) -> Fault:
    there_are = ", ".join(sorted(known)[:12]) or "none"
    return Fault(where, f"there is no {what} named {word}{nearest(word, known) or f'; there are: {there_are}'}")


def _stories(ledger: Sequence[Fact]) -> Iterator[Fault]:
    layers = {(fact.story, fact.layer) for fact in ledger}
    for place, fact in enumerate(ledger):
        for key, says in _layer(fact, layers):
            yield Fault(("ledger", place, key), f"{fact.id}: {says}")


def _layer(fact: Fact, layers: Collection[tuple[str | None, Layer | None]]) -> Iterator[tuple[str, str]]:
    if fact.layer is None or fact.story is None:
        if fact.layer is not None or fact.story is not None or fact.kind == "story":
            missing = "story" if fact.story is None else "layer"
            yield missing, f"{missing} is missing: a story's fact names its story and its layer (outline, own_part, result or lesson)"
    else:
        gates = _LAYER_GATES[fact.layer]
        if fact.gate not in gates:
            yield "gate", f"a story's {fact.layer} opens by {' or '.join(gates)}, not by {fact.gate}"
        if fact.layer != "outline" and (fact.story, "outline") not in layers:
            yield "story", f"no gate can open it: the story {fact.story} has no outline to ask for first"
    if fact.embellished and (fact.story, "own_part") not in layers:
        yield "embellished", "nothing sets it right: an embellished fact needs an own_part in the same story"


def _unopened(ledger: Sequence[Fact]) -> Iterator[Fault]:
    for place, fact in enumerate(ledger):
        reached = fact.story or fact.topics or fact.asked_by or fact.competency or fact.slips
        if fact.gate not in {"cv", "never"} and not reached:
            yield Fault(("ledger", place, "topics"), f"{fact.id}: no question can open it: name topics, or questions under asked_by")


def _wordings(scenario: Scenario) -> Iterator[Fault]:
    spoken = [(("ledger", place, "says", at), line) for place, fact in enumerate(scenario.ledger) for at, line in enumerate(fact.says)]
    counts = Counter(_plain(line) for _, line in spoken)
    first: set[str] = set()
    for where, line in spoken:
        plain = _plain(line)
        if not plain:
            yield Fault(where, "a line to say is empty: write what is said")
        elif counts[plain] > 1 and plain in first:
            yield Fault(where, f'"{line[:60]}" is said twice: each wording needs words of its own')
        first.add(plain)
    yield from _phrases(scenario)


def _phrases(scenario: Scenario) -> Iterator[Fault]:
    for name, value in scenario.candidate:
        for place, line in enumerate(value if isinstance(value, tuple) else ()):
            if not line.strip():
                yield Fault(("candidate", name, place), "a line to say is empty: write what is said")
            elif stray := [blank for blank in re.findall(r"\{(\w*)\}", line) if (name, blank) != ("does_not_know", "topic")]:
                yield Fault(("candidate", name, place), f"{{{stray[0]}}} cannot be filled here: only does_not_know knows {{topic}}")


def _retellings(scenario: Scenario) -> Iterator[Fault]:
    known = MOVES | {fact.id for fact in scenario.ledger}
    for mood, lines in scenario.candidate.would_tell_a_friend.items():
        told = () if isinstance(lines, str) else lines
        where: tuple[str | int, ...] = ("candidate", "would_tell_a_friend", mood)
        for place, line in enumerate(told):
            for at, name in enumerate(line.after):
                if name not in known:
                    yield _unknown((*where, place, "after", at), "fact of the ledger, nor a move,", name, known)
        if told and told[-1].after:
            yield Fault((*where, len(told) - 1), "the last line must stand without `after`, so that there is always one to tell")


def _plain(line: str) -> str:
    return " ".join(re.findall(r"\w+", line.casefold()))


def _bounds(rubric: Rubric) -> Iterator[Fault]:
    if not all(low < high for low, high in zip((0.0, *rubric.bounds), (*rubric.bounds, 1.0), strict=True)):
        yield Fault(("bounds",), "the bounds of levels 2, 3, 4 and 5 must rise between 0 and 1, such as [0.2, 0.4, 0.6, 0.8]")


def _levels(rubric: Rubric) -> Iterator[Fault]:
    for place, criterion in enumerate(rubric.criteria):
        if missing := [level for level in (1, 3, 5) if not criterion.levels.get(level, "").strip()]:
            yield Fault(("criteria", place, "levels"), f"{criterion.id}: level {missing[0]} has no anchor: describe levels 1, 3 and 5")
        if not any(check.points > 0 for check in criterion.checks):
            yield Fault(("criteria", place, "checks"), f"{criterion.id}: no check gives points: at least one must be above 0")


def _check(check: Check, rules: Collection[str] | None) -> Iterator[tuple[str, str]]:
    if not math.isfinite(check.points) or check.points == 0:
        yield "points", f"{check.id}: points must be a number above 0, or below where a yes does harm"
    if check.rule is None and not check.model:
        yield "model", f"{check.id}: nobody judges it: name a rule, or let a model judge it"
    if rules is not None and check.rule is not None and check.rule not in rules:
        yield "rule", f"{check.id}: there is no rule named {check.rule}{nearest(check.rule, rules)}"
