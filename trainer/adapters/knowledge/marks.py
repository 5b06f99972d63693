"""YAML and JSON read into plain values together with the line of every part."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from yaml import CSafeLoader

from trainer.domain.errors import Invalid

Where = tuple[str | int, ...]

_DEEPEST = 40
_MOST_PARTS = 200_000


class Marked(NamedTuple):
    """A file's value, and where its parts stand."""

    path: Path
    value: Any
    lines: dict[tuple[str, ...], int]
    """Line from 1 by the keys and places from the top down, as text."""

    def line(self, where: Where) -> int:
        """The line of a part, or of the nearest part around it that is there."""
        keys = tuple(map(str, where))
        return next((self.lines[keys[:depth]] for depth in range(len(keys), -1, -1) if keys[:depth] in self.lines), 1)


class _Loader(CSafeLoader):
    """Safe YAML whose plain words mean what they look like: `no` and `2024-01-01` are text."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - PyYAML's own name for it


_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), ["~", "n", ""])
_Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?(?:0|[1-9][0-9]*)$"), list("-+0123456789"))
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$"), list("-+.0123456789")
)
_Loader.add_implicit_resolver("tag:yaml.org,2002:merge", re.compile(r"^<<$"), ["<"])


def read_text(path: Path) -> str:
    """A file's text.

    Raises:
        Invalid: it is not there, cannot be read, or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise Invalid(f"{path}:{line}: is not UTF-8 text: save it as UTF-8.") from error
    except FileNotFoundError as error:
        raise Invalid(f"{path}:1: the file is not there: restore it, or correct the name.") from error
    except OSError as error:
        raise Invalid(f"{path}:1: cannot be read ({error.strerror}): check what it is and who may read it.") from error


def read_yaml(path: Path) -> Marked:
    """A YAML file with its lines.

    Raises:
        Invalid: it cannot be read, is not YAML, or names a key twice.
    """
    text = read_text(path)
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        lines = dict(_lines(path, node, (), [0])) if node else {}
        value = loader.construct_document(node) if node else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise Invalid(f"{path}:{mark.line + 1 if mark else 1}: is not YAML here: {error.problem or error.context}.") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise Invalid(f"{path}:1: is not YAML: {str(error).splitlines()[0]}.") from error
    finally:
        loader.dispose()
    return Marked(path, value, lines)


def read_json(path: Path) -> Marked:
    """A JSON file with its lines.

    Raises:
        Invalid: it cannot be read, or is not JSON.
    """
    text = read_text(path)
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise Invalid(f"{path}:{error.lineno}: is not JSON here: {error.msg}.") from error
    except RecursionError as error:
        raise Invalid(f"{path}:1: is nested too deeply.") from error
    try:
        return Marked(path, value, read_yaml(path).lines)  # JSON is YAML, but for a few characters
    except Invalid:
        return Marked(path, value, {})


def _lines(path: Path, node: yaml.Node, where: tuple[str, ...], count: list[int]) -> Iterator[tuple[tuple[str, ...], int]]:
    count[0] += 1
    if len(where) > _DEEPEST or count[0] > _MOST_PARTS:
        raise Invalid(f"{path}:{node.start_mark.line + 1}: is nested too deeply or repeats itself without end.")
    yield where, node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        for place, item in enumerate(node.value):
            yield from _lines(path, item, (*where, str(place)), count)
    elif isinstance(node, yaml.MappingNode):
        yield from _entries(path, node, where, count)


def _entries(path: Path, node: yaml.MappingNode, where: tuple[str, ...], count: list[int]) -> Iterator[tuple[tuple[str, ...], int]]:
    seen: dict[str, int] = {}
    for key, value in node.value:
        name, line = str(key.value), key.start_mark.line + 1
        if name in seen and name != "<<":
            raise Invalid(f"{path}:{line}: {name} stands here a second time (first in line {seen[name]}): keep one.")
        seen[name] = line
        yield from _lines(path, value, (*where, name), count)
        yield (*where, name), line
