"""Errands: the commands of the terminal."""

from collections.abc import Sequence


def run(arguments: Sequence[str] | None) -> int:
    """Run the errand that the arguments name; the exit code."""
    raise SystemExit(f"no errand yet: {arguments}")
