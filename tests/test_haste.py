"""A quicker start changes when patterns are compiled, and nothing that they find."""

import ast
import gc
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from trainer.cli import run
from trainer.haste import COMPILE, Late, quick_imports

ROOT = Path(__file__).parents[1]


def test_a_late_pattern_answers_like_any_other():
    late, other = Late(r"(?P<what>kn\w+)", re.IGNORECASE), re.compile(r"(?P<what>kn\w+)", re.IGNORECASE)
    text = "Kneading and knowing"
    assert late.findall(text) == other.findall(text)
    assert late.sub("x", text) == other.sub("x", text)
    assert late.search(text)["what"] == "Kneading"
    assert (late.pattern, late.flags) == (other.pattern, other.flags)


def test_nothing_is_compiled_before_something_is_asked():
    late = Late("(")
    with pytest.raises(re.error):
        late.search("x")


def test_only_the_package_gets_late_ones_and_only_meanwhile(tmp_path, monkeypatch):
    for name in ("inside_the_package", "another"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("")
        (tmp_path / name / "module.py").write_text("import re\nPATTERN = re.compile('x')\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    with quick_imports("inside_the_package"):
        import another.module as other  # noqa: PLC0415
        import inside_the_package.module as late  # noqa: PLC0415

        assert not gc.isenabled()
    assert isinstance(late.PATTERN, Late)
    assert isinstance(other.PATTERN, re.Pattern)
    assert re.compile is COMPILE
    assert gc.isenabled()


def patterns_handed_to_re() -> Iterator[str]:
    """`re.sub(PATTERN, …)` with a pattern of the module, which a late one could not stand in for."""
    for path in (ROOT / "trainer").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        made = {name for node in tree.body for name in compiled(node)}
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id="re")), args=[ast.Name(id=name), *_]) if name in made:
                    yield f"{path.relative_to(ROOT)}:{node.lineno}: ask {name} itself"


def compiled(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(func=ast.Attribute(attr="compile"))):
            yield name
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.Call(func=ast.Attribute(attr="compile"))):
            yield name


def test_patterns_are_asked_by_their_own_methods():
    assert list(patterns_handed_to_re()) == []


def test_an_interview_started_in_haste_is_the_same_to_the_last_word(tmp_path):
    lines = tmp_path / "lines.txt"
    lines.write_text(
        "Hello, I am Sam, I lead the team. We have half an hour.\nTell me about a difficult customer.\nWhat did you do yourself?\n"
        "How old are you?\nWhat questions do you have?\nWe pay 500 euros more than anybody. Thank you, goodbye.\n"
    )
    arguments = ["interview", "support-specialist", "--lines", str(lines), "--seeds", "1", "--json"]
    hasty, plain = tmp_path / "hasty.jsonl", tmp_path / "plain.jsonl"
    subprocess.run([sys.executable, "-m", "trainer", *arguments, str(hasty)], cwd=ROOT, check=True, capture_output=True)
    assert run([*arguments, str(plain)]) == 0
    assert hasty.read_text() == plain.read_text()
