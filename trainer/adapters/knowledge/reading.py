"""A file made into one of our values, or a line for every thing that is wrong with it."""

import re
from collections.abc import Iterable
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from trainer.adapters.knowledge.marks import Marked, Where
from trainer.domain.errors import Invalid
from trainer.domain.soundness import Fault, nearest

Value = TypeVar("Value", bound=BaseModel)


class Wrong(Invalid):
    """A file is not what it must be; `lines` holds every fault, the message the first and how many more."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = tuple(dict.fromkeys(lines))
        more = f" (and {len(self.lines) - 1} more: see trainer check)" if len(self.lines) > 1 else ""
        super().__init__(self.lines[0] + more)


def validated(kind: type[Value], marked: Marked) -> Value:
    """The file's value as one of ours.

    Raises:
        Wrong: with a line for each part that is missing, unknown or of the wrong kind.
    """
    if not isinstance(marked.value, dict):
        raise Wrong([f"{marked.path}:1: holds no {kind.__name__.lower()}: write keys and values, beginning with format."])
    try:
        return kind.model_validate(marked.value)
    except ValidationError as error:
        known = _names(kind)
        wrong = [one for one in error.errors() if not _counts_the_broken(one)]
        raise Wrong(placed(marked, [Fault(_where(one["loc"]), _says(one, known)) for one in wrong])) from error


def placed(marked: Marked, faults: Iterable[Fault]) -> list[str]:
    """Faults as lines that name file, line and place, in the order of the file."""
    found = sorted((marked.line(fault.where), _path(fault.where), fault.says) for fault in faults)
    return [f"{marked.path}:{line}: {where}{says}{'' if says.endswith('?') else '.'}" for line, where, says in found]


def _counts_the_broken(error: ErrorDetails) -> bool:
    """Whether a list is only called too short because entries in it, told on their own, are wrong."""
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def _where(loc: Where) -> Where:
    return tuple(part for part in loc if part != "[key]")


def _path(where: Where) -> str:
    words = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in where).lstrip(".")
    return f"{words}: " if words else ""


def _says(error: ErrorDetails, known: frozenset[str]) -> str:
    given = repr(error.get("input"))[:60]
    match error["type"]:
        case "missing":
            says = "is missing"
        case "extra_forbidden":
            says = f"is not known here{nearest(str(error['loc'][-1]), known) or ': take it out'}"
        case "literal_error":
            says = f"{given} is none of {error['ctx']['expected']}{_meant(error)}"
        case "too_short":
            says = f"holds {error['ctx']['actual_length']}, expected are at least {error['ctx']['min_length']}"
        case "string_type":
            says = f"{given} is not text" + (": put it in quotes" if isinstance(error["input"], int | float) else "")
        case "value_error":
            says = str(error["ctx"]["error"]).rstrip(".")
        case _:
            says = f"{given}: {error['msg'][0].lower()}{error['msg'][1:]}"
    return says


def _meant(error: ErrorDetails) -> str:
    expected = re.findall(r"'([^']*)'", error["ctx"]["expected"])
    return nearest(str(error["input"]), expected)


def _names(kind: type[BaseModel]) -> frozenset[str]:
    schema = kind.model_json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    return frozenset(name for part in parts for name in part.get("properties", {}))
