"""The phrases file on disk: read, checked, and refused with file and line."""

from collections.abc import Iterable
from pathlib import Path

import yaml
from pydantic import ValidationError

from trainer.domain.errors import Invalid, Missing
from trainer.domain.phrases import Phrases


def load_phrases(path: Path) -> Phrases:
    """The phrases of that file.

    Raises:
        Missing: there is no such file.
        Invalid: it is no YAML, or not what phrases must be; the line says `file:line`.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise Missing(f"{path}: {error.strerror or error}; restore phrases.yaml beside the scenarios folder") from error
    except UnicodeDecodeError as error:
        raise Invalid(f"{path}: is not UTF-8 text; save it as UTF-8") from error
    return _checked(path, text)


def _checked(path: Path, text: str) -> Phrases:
    try:
        return Phrases.model_validate(yaml.safe_load(text))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise Invalid(f"{path}:{mark.line + 1 if mark else 1}: is no YAML: {getattr(error, 'problem', error)}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the file"
        raise Invalid(f"{path}:{_line(yaml.compose(text), first['loc'])}: {place}: {first['msg']}") from error


def _line(node: yaml.Node | None, place: Iterable[str | int]) -> int:
    """The line, from 1, of the deepest part of `place` that is there."""
    line = 1
    for part in place:
        node, line = _child(node, part, line)
    return line


def _child(node: yaml.Node | None, part: str | int, line: int) -> tuple[yaml.Node | None, int]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(part):
                return value, key.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part], node.value[part].start_mark.line + 1
    return None, line
