"""Writes docs/map.md, the first line of every module, and README's map, the rooms and what stands out in them: `python docs/map.py`."""

import ast
import re
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
BESIDE = {
    "app.py": "Opens the door: `python app.py` serves the practice room.",
    "prompts/": "Everything that is said to a model, word for word: one Markdown file a voice.",
    "knowledge_base/": "Companies, scenarios, rubrics, places, phrases, wordings by which questions are heard: edited without programming.",
    "benchmarks/": "One JSON line a figure; what was reached, and on what data.",
    "tests/": "Mirrors the rooms; browser/, whole/ (commands over the real house), live/ (a local model).",
    "trainer/": "",
}
ROOMS = {
    "domain": "scenario.py hearing gates.py planning script.py verifier journal.py interview.py checks claims off_limits.py outcome.py",
    "services": "ports.py turns.py voice.py grading.py practice.py school.py team.py",
    "adapters": "knowledge fact_store.py chat.py",
    "ui": "",
    "settings.py": "",
    "bootstrap.py": "",
    "haste.py": "",
    "cli": "",
}
"""What README shows: each room, and what stands out in it."""
MAP = re.compile(r"(?<=<!-- map -->\n).*(?=<!-- /map -->)", re.DOTALL)


def first_line(path: Path) -> str:
    """The first line of a module's, or a package's, docstring."""
    source = path / "__init__.py" if path.is_dir() else path
    return (ast.get_docstring(ast.parse(source.read_text(encoding="utf-8"))) or "").split("\n")[0]


def whole() -> str:
    """Every module and what it is."""
    modules = sorted((HERE / "trainer").rglob("*.py"))
    rows = [f"- `{path.relative_to(HERE).as_posix()}`: {first_line(path)}" for path in modules if path.name != "__init__.py"]
    return "# The map\n\nEvery module, by its own first line. Made by `python docs/map.py`.\n\n" + "\n".join(rows) + "\n"


def rooms() -> str:
    """The rooms, for README."""
    rows = list(BESIDE.items())
    for room, inner in ROOMS.items():
        rows.append(("  " + _shown(room), first_line(HERE / "trainer" / room)))
        rows += [("    " + _shown(name), first_line(HERE / "trainer" / room / name)) for name in inner.split()]
    width = max(len(name) for name, _ in rows) + 2
    return "```\n" + "\n".join(f"{name:<{width}}{line}".rstrip() for name, line in rows) + "\n```\n"


def readme() -> str:
    """README with its map as it should be."""
    return MAP.sub(lambda _: rooms(), (HERE / "README.md").read_text(encoding="utf-8"))


def _shown(name: str) -> str:
    return name if name.endswith(".py") else f"{name}/"


if __name__ == "__main__":
    (HERE / "docs" / "map.md").write_text(whole(), encoding="utf-8")
    (HERE / "README.md").write_text(readme(), encoding="utf-8")
