"""`check`: every file of a knowledge base and the prompts, or the files that are named."""

from collections.abc import Callable, Sequence
from pathlib import Path

from trainer.adapters.knowledge.library import Library
from trainer.adapters.knowledge.marks import read_json, read_text, read_yaml
from trainer.adapters.knowledge.phrases import load_phrases
from trainer.adapters.knowledge.places import load_examples, load_places
from trainer.adapters.knowledge.promises import load_promises
from trainer.adapters.knowledge.reading import Wrong, validated
from trainer.adapters.knowledge.shadows import ShadowFolder
from trainer.adapters.prompts import PromptFolder
from trainer.domain.errors import Invalid, Missing
from trainer.domain.resume import Resume
from trainer.domain.topics import Topics

KINDS = ("scenario", "rubric", "shadow", "topics", "phrases", "examples", "promises")
"""What a YAML file may be, as its format begins."""


def check(library: Library, paths: Sequence[Path], prompts: Path | None = None) -> list[str]:
    """What is wrong, a line a thing; empty where all is well.

    Args:
        library: the knowledge base that is in force.
        paths: knowledge bases, scenarios, rubrics, shadows, CVs or postings; the whole library and the prompts where none is named.
        prompts: the folder of the prompts.
    """
    if not paths:
        return [*library.problems(), *ShadowFolder(library).problems(), *_others(library.root, prompts)]
    return [line for path in paths for line in _path(library, path)]


def _path(library: Library, path: Path) -> Sequence[str]:
    if path.is_dir():
        return _folder(library, path)
    try:
        return _file(library, path)
    except Wrong as wrong:
        return wrong.lines
    except Invalid as wrong:
        return [str(wrong)]


def _folder(library: Library, path: Path) -> Sequence[str]:
    if any((path / name).exists() for name in ("scenarios", "rubrics", "topics.yaml")):
        home = library.at(path)
        return [*home.problems(), *ShadowFolder(home).problems(), *_others(home.root)]
    files = [file for file in sorted(path.iterdir()) if file.suffix in {".yaml", ".yml", ".json"}]
    if not files:
        return [f"{path}:1: holds nothing to check: name a knowledge base, or a folder of scenarios or rubrics."]
    return [line for file in files for line in _path(library, file)]


def _file(library: Library, path: Path) -> Sequence[str]:
    if path.suffix == ".json":
        validated(Resume, read_json(path))
        return []
    if path.suffix not in {".yaml", ".yml"}:
        return [] if read_text(path).strip() else [f"{path}:1: is empty."]
    return _yaml(library, path)


def _yaml(library: Library, path: Path) -> Sequence[str]:
    marked = read_yaml(path)
    form = marked.value.get("format") if isinstance(marked.value, dict) else None
    home = library.at(path.resolve().parent.parent) if path.parent.resolve() != (library.root / "scenarios").resolve() else library
    match str(form).split("/", maxsplit=1)[0]:
        case "trainer.scenario":
            return home.scenario_problems(path)
        case "trainer.rubric":
            return home.rubric_problems(path)
        case "trainer.shadow":
            return ShadowFolder(home).problems_in(path)
        case "trainer.topics" | "trainer.phrases" | "trainer.examples" | "trainer.promises" as kind:
            reads: dict[str, Callable[[], object]] = {
                "trainer.topics": lambda: validated(Topics, marked),
                "trainer.phrases": lambda: load_phrases(path),
                "trainer.examples": lambda: load_examples(path.parent),
                "trainer.promises": lambda: load_promises(path),
            }
            reads[kind]()
            return []
        case _:
            *known, last = (f"trainer.{kind}/1" for kind in KINDS)
            return [f"{path}:{marked.line(('format',))}: format: {form!r} is none that is known: write {', '.join(known)} or {last}."]


def _others(root: Path, prompts: Path | None = None) -> list[str]:
    """What is wrong in the phrases and rule packs of a knowledge base that has any, and in the prompts."""
    loads: tuple[tuple[Path | None, Callable[[Path], object]], ...] = (
        (root / "phrases.yaml", load_phrases),
        (root / "places", load_places),
        (root / "places", load_examples),
        (root / "promises.yaml", load_promises),
        (prompts, PromptFolder),
    )
    lines = []
    for path, load in loads:
        try:
            if path is not None and path.exists():
                load(path)
        except (Invalid, Missing) as wrong:
            lines.append(str(wrong))
    return lines
