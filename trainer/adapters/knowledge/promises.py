"""The labelled promises on disk: read, checked, and refused with file and line."""

from pathlib import Path

from trainer.adapters.knowledge.marks import read_yaml
from trainer.adapters.knowledge.reading import Wrong, placed, validated
from trainer.domain.promises import Promises, promise_faults


def load_promises(path: Path) -> Promises:
    """The labelled promises of that file; none where it is not there.

    Raises:
        Invalid: the file is not in order; the line names file, line and what is wrong.
    """
    if not path.is_file():
        return Promises()
    marked = read_yaml(path)
    promises = validated(Promises, marked)
    if lines := placed(marked, list(promise_faults(promises))):
        raise Wrong(lines)
    return promises
