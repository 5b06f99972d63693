"""Meaning altered with words that are allowed: another did it, it was denied, the number counts something else.

Each is held against the wordings of the planned facts and of those told before; what none of them speaks of is left to other checks.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from trainer.domain.verifier.deeds import OTHER, WE, Deed, I, deeds, looks_done
from trainer.domain.verifier.numbers import numbers
from trainer.domain.verifier.violation import Violation
from trainer.domain.verifier.words import STOP, sentences, stem, words

Key = TypeVar("Key")
Value = TypeVar("Value")

_MEASURES = frozenset(
    map(
        stem,
        "second seconds minute minutes hour hours day days night nights week weeks month months year years percent euro euros dollar "
        "dollars pound pounds kilometre kilometres metre metres mile miles".split(),
    )
)
_COMMON = frozenset(map(stem, "go come get say think know see take make put keep want like feel need look use try let work begin".split()))
"""Verbs that everybody does in every story."""
_WINDOW = 3
"""Words after a number among which stands what it counts."""
_SAYS_WHO = "gives the deed to another person than the notes do"
_SAYS_NOT = "turns a yes of the notes into a no, or a no into a yes"
_SAYS_COUNT = "attaches a number to something else than the notes do"


@dataclass(frozen=True, slots=True)
class Telling:
    """What the wordings in reach say: by whom each deed was done, whether it was denied, what each number counts."""

    by: Mapping[str, frozenset[str]]
    denied: Mapping[str, frozenset[bool]]
    counts: Mapping[float, frozenset[str]]
    stems: frozenset[str]


def telling_of(lines: Iterable[str]) -> Telling:
    """The wordings of facts, taken apart."""
    by: dict[str, set[str]] = defaultdict(set)
    denied: dict[str, set[bool]] = defaultdict(set)
    counts: dict[float, set[str]] = defaultdict(set)
    stems: set[str] = set()
    for line in lines:
        for deed in deeds(line):
            by[deed.verb].add(deed.by)
            denied[deed.verb].add(deed.denied)
        for value, counted, _ in _counted(line):
            counts[value] |= counted
        stems |= {stem(word) for word in words(line) if word not in STOP}
    return Telling(_frozen(by), _frozen(denied), _frozen(counts), frozenset(stems))


def altered(text: str, on: Telling) -> Iterator[Violation]:
    """What the text turns round."""
    for deed in deeds(text):
        if deed.verb in _COMMON or deed.verb not in on.by:
            continue
        if _by_another(deed, on.by[deed.verb]):
            yield Violation("altered", deed.quote, _SAYS_WHO)
        elif deed.denied not in on.denied[deed.verb]:
            yield Violation("altered", deed.quote, _SAYS_NOT)
    for value, counted, quote in _counted(text):
        if value in on.counts and _counts_another(counted, on.counts[value], on):
            yield Violation("altered", quote, _SAYS_COUNT)


def _by_another(deed: Deed, told: frozenset[str]) -> bool:
    """Whether the deed is somebody's who did not do it; a pronoun may stand for any name, and a deed by nobody tells nothing."""
    told = told - {""}
    if not deed.by or not told:
        return False
    names = told - {I, WE, OTHER}
    if deed.by == I:
        return I not in told
    if deed.by == WE:
        return not told & {WE, I}
    if deed.by == OTHER:
        return not names and OTHER not in told and WE not in told
    return deed.by not in told and OTHER not in told and (bool(names) or told == {I})


def _counts_another(counted: frozenset[str], told: frozenset[str], on: Telling) -> bool:
    """Whether nothing that it counts is what it counted, and something is what another word of the notes names, or another measure."""
    if not counted or not told or counted & told:
        return False
    first = counted & _MEASURES
    return bool(counted & on.stems) or bool(first and told & _MEASURES)


def _counted(text: str) -> Iterator[tuple[float, frozenset[str], str]]:
    """Each number with the words that follow it closely, and its sentence."""
    for piece in sentences(text):
        flat = " ".join(piece.lower().replace("-", " ").split())
        placed = sorted((flat.find(quote), quote, number.value) for number in numbers(piece) if (quote := _flat(number.quote)) in flat)
        for place, (start, quote, value) in enumerate(placed):
            stop = placed[place + 1][0] if place + 1 < len(placed) else len(flat)
            after = words(_clause(flat[start + len(quote) : stop]))[:_WINDOW]
            yield value, frozenset(stem(word) for word in after if word not in STOP and not looks_done(word)), piece.strip()


def _flat(quote: str) -> str:
    return " ".join(quote.lower().replace("-", " ").split())


def _clause(text: str) -> str:
    for sign in ",;:.!?":
        text = text.partition(sign)[0]
    return text


def _frozen(found: Mapping[Key, set[Value]]) -> Mapping[Key, frozenset[Value]]:
    return {key: frozenset(values) for key, values in found.items()}
