"""The files that a scenario names: its CV and its posting, and two scenarios that name themselves alike."""

from collections.abc import Sequence
from pathlib import Path

from trainer.adapters.knowledge.marks import read_json, read_text
from trainer.adapters.knowledge.reading import Wrong, placed, validated
from trainer.adapters.knowledge.shelf import Shelved
from trainer.domain.errors import Invalid
from trainer.domain.resume import Resume
from trainer.domain.scenario import Scenario
from trainer.domain.soundness import Fault


def unfit(root: Path, path: Path) -> str | None:
    """Why a named file cannot be used; None where it can."""
    if not path.resolve().is_relative_to(root.resolve()):
        return f"{path} lies outside the knowledge base {root}: move it inside"
    return None if path.is_file() else f"there is no file {path}"


def beside_problems(root: Path, file: Shelved[Scenario]) -> Sequence[str]:
    """Every line that is wrong in the files that a scenario names."""
    if file.value is None or file.marked is None:
        return ()
    cv, posting = file.path.parent / file.value.candidate.cv, file.path.parent / file.value.posting.file
    places = ((("candidate", "cv"), cv), (("posting", "file"), posting))
    if absent := [Fault(where, says) for where, path in places if (says := unfit(root, path))]:
        return placed(file.marked, absent)
    return (*_resume(cv), *_posting(posting))


def same_ids(files: Sequence[Shelved[Scenario]]) -> list[str]:
    """A line for every scenario whose id an earlier file has already."""
    first: dict[str, Path] = {}
    return [
        f"{file.path}:{file.marked.line(('id',))}: id: {file.value.id} is the id of {first[file.value.id]} too: each needs its own."
        for file in files
        if file.value and file.marked and first.setdefault(file.value.id, file.path) != file.path
    ]


def _resume(path: Path) -> Sequence[str]:
    try:
        validated(Resume, read_json(path))
    except Wrong as wrong:
        return wrong.lines
    except Invalid as wrong:
        return (str(wrong),)
    return ()


def _posting(path: Path) -> Sequence[str]:
    try:
        return () if read_text(path).strip() else (f"{path}:1: is empty: write the posting.",)
    except Invalid as wrong:
        return (str(wrong),)
