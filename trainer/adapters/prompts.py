"""Prompt files: one Markdown file a voice, `string.Template` blanks, filled strictly both ways."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from string import Template
from typing import NamedTuple

from trainer.domain.errors import Invalid, Missing
from trainer.services.ports import Message
from trainer.services.prompting import BLANKS, PHRASES

SECTIONS = ("Role", "Rules", "Reminder", "Data")
"""The shape of every message prompt; what changes comes last, so that a server may keep what it read before."""


class Section(NamedTuple):
    """One headed part of a file."""

    line: int
    """Line of its heading, from 1."""
    text: str


Sections = Mapping[str, Section]


class PromptFolder:
    """The prompts of one folder, read and checked when it is made.

    Raises:
        Missing: the folder or one of its files is not there.
        Invalid: a section or a blank is missing, unknown or malformed; the line names file and line.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        texts = {name: _read(folder / f"{name}.md") for name in (*BLANKS, *PHRASES)}
        self.sha256 = hashlib.sha256("\0".join(f"{name}\0{texts[name]}" for name in sorted(texts)).encode()).hexdigest()
        self._files = {name: _sections(folder / f"{name}.md", text) for name, text in texts.items()}
        for name, blanks in BLANKS.items():
            _check_prompt(folder / f"{name}.md", self._files[name], blanks)
        for name, headings in PHRASES.items():
            _check_headings(folder / f"{name}.md", self._files[name], headings)

    def fill(self, name: str, /, **blanks: str) -> tuple[Message, ...]:
        """The system and the user message. Raises Invalid as the port says."""
        path, sections = self.folder / f"{name}.md", self._files[name]
        _check_blanks(path, sections, frozenset(blanks))
        *standing, data = (Template(sections[heading].text).substitute(blanks).strip() for heading in SECTIONS)
        return Message("system", "\n\n".join(standing)), Message("user", data)

    def phrase(self, name: str, section: str) -> str:
        """One section of a phrase file. Raises Missing where it has none of that name."""
        if section not in self._files[name]:
            raise Missing(f"{self.folder / name}.md has no section {section!r}.")
        return self._files[name][section].text.strip()

    def words(self, name: str) -> str:
        """Role, rules and reminder, blanks and all."""
        return "\n".join(self._files[name][heading].text for heading in SECTIONS[:-1])


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise Missing(f"{path}: there is no such prompt file.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise Invalid(f"{path}: cannot be read as UTF-8 text ({error.__class__.__name__}).") from error


def _sections(path: Path, text: str) -> Sections:
    found: dict[str, Section] = {}
    heading, start, body = "", 1, list[str]()
    for number, line in enumerate([*text.splitlines(), "## "], start=1):
        if not line.startswith("## "):
            body.append(line)
            continue
        if heading in found:
            raise Invalid(f"{path}:{start}: the section {heading!r} stands there twice.")
        if heading:
            found[heading] = Section(start, "\n".join(body).rstrip())
        elif "".join(body).strip():
            raise Invalid(f"{path}:1: words before the first '## ' section.")
        heading, start, body = line[3:].strip(), number, []
    return found


def _check_prompt(path: Path, sections: Sections, blanks: frozenset[str]) -> None:
    _check_headings(path, sections, frozenset(SECTIONS))
    if tuple(sections) != SECTIONS:
        raise Invalid(f"{path}:{sections[SECTIONS[0]].line}: sections must stand in the order {', '.join(SECTIONS)}.")
    _check_blanks(path, sections, blanks)


def _check_headings(path: Path, sections: Sections, wanted: frozenset[str]) -> None:
    for heading, section in sections.items():
        if heading not in wanted:
            raise Invalid(f"{path}:{section.line}: unknown section {heading!r}; known are {_list(wanted)}.")
        if not section.text:
            raise Invalid(f"{path}:{section.line}: the section {heading!r} is empty.")
    if lacking := wanted - frozenset(sections):
        raise Invalid(f"{path}:1: has no section {_list(lacking)}.")


def _check_blanks(path: Path, sections: Sections, given: frozenset[str]) -> None:
    asked = dict[str, int]()
    for section in sections.values():
        for number, line in enumerate(section.text.splitlines(), start=section.line + 1):
            template = Template(line)
            if not template.is_valid():
                raise Invalid(f"{path}:{number}: a lone '$' or a malformed blank; write $$ for a dollar sign.")
            asked |= {name: number for name in template.get_identifiers() if name not in asked}
    if unfilled := next((name for name in asked if name not in given), None):
        raise Invalid(f"{path}:{asked[unfilled]}: nothing fills the blank ${unfilled}; known are {_list(given)}.")
    if surplus := given - frozenset(asked):
        raise Invalid(f"{path}:1: has no blank for {_list(surplus)}.")


def _list(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
