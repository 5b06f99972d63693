"""The way in from the command line."""

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one errand; the exit code."""
    from trainer.cli import run  # noqa: PLC0415 - the environment is set before vendors are imported

    return run(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
