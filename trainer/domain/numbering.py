"""Turns counted from one, as people count: for the report on paper; the exchange formats count from zero."""

import re

from trainer.domain.report import Report

_NAMED = re.compile(r"\b([Tt]urns?) (\d+)((?:(?:, | and |, and | to )\d+)*)(?![\w%])")
_REASONS = frozenset({"reason", "missed", "why", "because"})


def from_one(report: Report) -> Report:
    """The same report with every turn one higher, in its numbers and in its reasons; what stands in notes keeps its -1."""
    return Report.model_validate(_counted(report.model_dump()))


def named_from_one(text: str) -> str:
    """A reason with its turns one higher: "in turn 4" is "in turn 5"."""
    return _NAMED.sub(lambda found: f"{found[1]} {int(found[2]) + 1}{re.sub('[0-9]+', _next, found[3])}", text)


def _next(number: re.Match[str]) -> str:
    return str(int(number[0]) + 1)


def _counted(value: object, key: str = "") -> object:
    if isinstance(value, dict):
        return {name: _counted(each, name) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_counted(each, key) for each in value]
    if key == "turn" and isinstance(value, int):
        return value + 1 if value >= 0 else value
    return named_from_one(value) if key in _REASONS and isinstance(value, str) else value
