"""The off-limits rule packs on disk: `grounds.yaml` says how a ground is heard, a file a place names the law; and labelled examples."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import overload

from pydantic import Field

from trainer.adapters.knowledge.marks import Marked, read_yaml
from trainer.adapters.knowledge.reading import Wrong, placed, validated
from trainer.domain.errors import Missing
from trainer.domain.examples import Examples, example_faults
from trainer.domain.off_limits import Ground, Packs, RulePack, Source
from trainer.domain.scenario import Id, Model
from trainer.domain.soundness import Fault, nearest

_WORDS = "grounds.yaml"
EXAMPLES = "examples.yaml"
_NAME = re.compile(r"\{([a-z_]+)\}")


class _Heard(Model):
    """How one ground is heard, in every place."""

    id: Id
    title: str
    asks: tuple[str, ...] = Field(min_length=1)
    unless: tuple[str, ...] = ()
    says: tuple[str, ...] = ()


class _Grounds(Model):
    """`grounds.yaml`."""

    format: str = Field(pattern=r"^trainer\.grounds/1$")
    order: tuple[str, ...] = ()
    """Places whose rules are named first, where several have the same ground."""
    lexicon: dict[str, str] = Field(default_factory=dict)
    grounds: tuple[_Heard, ...] = Field(min_length=1)


class _Rule(Model):
    """One ground in one place; its patterns are added to those of every place."""

    id: Id
    instead: str
    source: Source
    asks: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    says: tuple[str, ...] = ()


class _Place(Model):
    """One place's file."""

    format: str = Field(pattern=r"^trainer\.place/1$")
    id: str = Field(pattern=r"^[A-Z][A-Z-]*$")
    title: str
    grounds: tuple[_Rule, ...] = Field(min_length=1)


class Places(Sequence[RulePack]):
    """The rule packs of a folder, read and tried when they are first looked into: they hold half a second of regular expressions."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @overload
    def __getitem__(self, index: int) -> RulePack: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[RulePack]: ...
    def __getitem__(self, index: int | slice) -> RulePack | Sequence[RulePack]:
        """One pack or several.

        Raises:
            Missing, Invalid: as `load_places`.
        """
        return self._packs[index]

    def __len__(self) -> int:
        """How many places there are; raises as `load_places`."""
        return len(self._packs)

    @cached_property
    def _packs(self) -> tuple[RulePack, ...]:
        return load_places(self._folder)


def load_places(folder: Path) -> tuple[RulePack, ...]:
    """Every rule pack of a `places` folder, those that `order` names first.

    Raises:
        Missing: there is no `grounds.yaml` or no place.
        Invalid: a file is not in order; the line names file, line and what is wrong.
    """
    if not (folder / _WORDS).is_file():
        raise Missing(f"{folder / _WORDS} is not there: it says how off-limits grounds are heard.")
    marked = read_yaml(folder / _WORDS)
    heard = validated(_Grounds, marked)
    _raise(marked, _word_faults(heard))
    words = {ground.id: ground for ground in heard.grounds}
    packs = tuple(_pack(path, words, heard.lexicon) for path in sorted(folder.glob("*.yaml")) if path.name not in (_WORDS, EXAMPLES))
    if not packs:
        raise Missing(f"{folder} holds no place: add a file like us.yaml.")
    return tuple(sorted(packs, key=lambda pack: heard.order.index(pack.id) if pack.id in heard.order else len(heard.order)))


def choose(packs: Sequence[RulePack], place: str) -> Sequence[RulePack]:
    """The packs of one place, or of all for `all`.

    Raises:
        Missing: there is no pack for that place.
    """
    if place.lower() == "all":
        return packs
    chosen = tuple(pack for pack in packs if pack.id.lower() == place.lower())
    if not chosen:
        raise Missing(f"There are no off-limits rules for {place}: choose {', '.join(pack.id for pack in packs)} or all.")
    return Packs(chosen, packs.ear) if isinstance(packs, Packs) else chosen


def load_examples(folder: Path) -> Examples:
    """The labelled questions of a `places` folder; none where it has no `examples.yaml`.

    Raises:
        Invalid: the file is not in order; the line names file, line and what is wrong.
    """
    if not (folder / EXAMPLES).is_file():
        return Examples()
    marked = read_yaml(folder / EXAMPLES)
    examples = validated(Examples, marked)
    known = {ground.id for ground in validated(_Grounds, read_yaml(folder / _WORDS)).grounds} if (folder / _WORDS).is_file() else set()
    unknown = (
        Fault(("grounds", number, "id"), f"{ground.id!r} is no ground of {_WORDS}{nearest(ground.id, known)}")
        for number, ground in enumerate(examples.grounds)
        if ground.id not in known
    )
    _raise(marked, chain(example_faults(examples), unknown))
    return examples


def _pack(path: Path, words: Mapping[str, _Heard], lexicon: Mapping[str, str]) -> RulePack:
    marked = read_yaml(path)
    place = validated(_Place, marked)
    _raise(marked, _place_faults(place, words, lexicon))
    return RulePack(id=place.id, title=place.title, grounds=tuple(_ground(rule, words[rule.id], lexicon) for rule in place.grounds))


def _ground(rule: _Rule, heard: _Heard, lexicon: Mapping[str, str]) -> Ground:
    return Ground(
        id=rule.id,
        title=heard.title,
        asks=tuple(_filled(pattern, lexicon) for pattern in (*heard.asks, *rule.asks)),
        unless=tuple(_filled(pattern, lexicon) for pattern in (*heard.unless, *rule.unless)),
        says=tuple(_filled(pattern, lexicon) for pattern in (*heard.says, *rule.says)),
        instead=rule.instead,
        source=rule.source,
    )


def _filled(pattern: str, lexicon: Mapping[str, str]) -> str:
    return _NAME.sub(lambda name: lexicon[name[1]], pattern)


def _raise(marked: Marked, faults: Iterator[Fault]) -> None:
    if lines := placed(marked, list(faults)):
        raise Wrong(lines)


def _word_faults(heard: _Grounds) -> Iterator[Fault]:
    for place, ground in enumerate(heard.grounds):
        yield from _pattern_faults(ground, ("grounds", place), heard.lexicon)
        if ground.id in {earlier.id for earlier in heard.grounds[:place]}:
            yield Fault(("grounds", place, "id"), f"{ground.id!r} stands here twice")


def _place_faults(place: _Place, words: Mapping[str, _Heard], lexicon: Mapping[str, str]) -> Iterator[Fault]:
    for number, rule in enumerate(place.grounds):
        if rule.id not in words:
            yield Fault(("grounds", number, "id"), f"{rule.id!r} is no ground of {_WORDS}{nearest(rule.id, words)}")
        yield from _pattern_faults(rule, ("grounds", number), lexicon)


def _pattern_faults(ground: _Heard | _Rule, where: tuple[str | int, ...], lexicon: Mapping[str, str]) -> Iterator[Fault]:
    for part in ("asks", "unless", "says"):
        for number, pattern in enumerate(getattr(ground, part)):
            if says := _wrong_pattern(pattern, lexicon):
                yield Fault((*where, part, number), says)


def _wrong_pattern(pattern: str, lexicon: Mapping[str, str]) -> str | None:
    unknown = [name for name in _NAME.findall(pattern) if name not in lexicon]
    if unknown:
        return f"{{{unknown[0]}}} is no word list of the lexicon{nearest(unknown[0], lexicon)}"
    try:
        re.compile(_filled(pattern, lexicon))
    except re.error as error:
        return f"is no regular expression: {error}"
    return None
