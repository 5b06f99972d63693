"""The way in from the command line."""

import os
from collections.abc import Sequence

from trainer.haste import quick_imports
from trainer.settings import hush


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one errand; the exit code."""
    hush(os.environ)
    with quick_imports():
        from trainer.cli import run  # noqa: PLC0415 - vendors look at the environment when they are imported

    return run(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
