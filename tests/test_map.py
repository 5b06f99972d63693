"""The map in README and docs is the modules' own first lines."""

import importlib.util
from pathlib import Path

HERE = Path(__file__).parent.parent
SPEC = importlib.util.spec_from_file_location("map", HERE / "docs" / "map.py")
assert SPEC
assert SPEC.loader
drawn = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(drawn)


def test_the_map_of_modules_is_up_to_date() -> None:
    assert (HERE / "docs" / "map.md").read_text(encoding="utf-8") == drawn.whole(), "run python docs/map.py"


def test_readmes_map_is_up_to_date() -> None:
    assert (HERE / "README.md").read_text(encoding="utf-8") == drawn.readme(), "run python docs/map.py"


def test_readme_is_short() -> None:
    assert len((HERE / "README.md").read_text(encoding="utf-8").splitlines()) < 150


def test_every_module_says_what_it_is() -> None:
    assert [path for path in (HERE / "trainer").rglob("*.py") if not drawn.first_line(path)] == []
