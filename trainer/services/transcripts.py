"""Transcripts from text: the exchange format, WebVTT (and SubRip) cues, and plain "Name: text"."""

import html
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from pydantic import ValidationError

from trainer.domain.errors import Invalid
from trainer.domain.transcript import Speaker, Transcript, Turn
from trainer.domain.wording import plain

LONGEST_NAME = 40
"""Characters before a colon that can be a speaker's name."""
WORDS_OF_A_NAME = 4
MOST_CHARACTERS = 20_000_000

_ROLES: Mapping[str, Speaker] = {
    **dict.fromkeys(
        ("interviewer", "recruiter", "hiring manager", "manager", "host", "panel", "hr", "q", "i", "int", "me", "you"), "interviewer"
    ),
    **dict.fromkeys(("candidate", "applicant", "interviewee", "respondent", "a", "c", "cand"), "candidate"),
}  # fmt: skip
_NAMED = re.compile(rf"^\s*(?:\*\*)?([^\s:*][^:\n*]{{0,{LONGEST_NAME}}}?)(?:\*\*)?\s*:(?:\*\*)?\s+(\S.*)?$")
_TIME = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s+-->")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_TAG = re.compile(r"<[^>]{0,200}>")
_STAMP = re.compile(r"^\s*\[?\(?\d{1,2}:\d{2}(?::\d{2})?\)?\]?\s+")


class Line(NamedTuple):
    """What one named person said, and when."""

    name: str
    text: str
    at: float | None = None


def read(data: bytes | str, name: str, interviewer: str | None = None) -> Transcript:
    """A transcript from whatever of the three forms the text has.

    Args:
        data: the file's content.
        name: the file's name, for error lines.
        interviewer: whose turns are the interviewer's, where the names do not say it themselves.

    Raises:
        Invalid: not text, too large, not well formed, nobody named, or nothing said; the line names the file and the place.
    """
    text = _decoded(data, name)
    start = text.lstrip()
    if not start:
        raise Invalid(f"{name}: the file is empty; a transcript has at least one turn.")
    if start.startswith(("{", "[")) and not start.startswith("[0"):
        return _from_json(text, name)
    lines = _cues(text) if start.startswith("WEBVTT") or _TIME.search(start[:400]) else _named(text, name)
    if not lines:
        raise Invalid(f'{name}: nobody says anything; write JSON, WebVTT, or one turn a line as "Interviewer: text".')
    return _cast(lines, name, interviewer)


def _decoded(data: bytes | str, name: str) -> str:
    if len(data) > MOST_CHARACTERS:
        raise Invalid(f"{name}: {len(data):,} characters are no interview; {MOST_CHARACTERS:,} are the most that are read.")
    if isinstance(data, str):
        return data.removeprefix("\ufeff")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Invalid(f"{name}: byte {error.start} is not UTF-8 text; save the file as UTF-8.") from None


def _from_json(text: str, name: str) -> Transcript:
    try:
        found = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        place = (
            f"line {error.lineno}, column {error.colno}: {error.msg}" if isinstance(error, json.JSONDecodeError) else "nested too deeply"
        )
        raise Invalid(f"{name}: not JSON, {place}.") from None
    if not isinstance(found, dict) or found.get("format") != "trainer.transcript/1":
        raise Invalid(f'{name}: "format" must be "trainer.transcript/1".')
    try:
        transcript = Transcript.model_validate(found)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise Invalid(f"{name}: {place}: {first['msg']}.") from None
    if not transcript.turns:
        raise Invalid(f"{name}: turns is empty; a transcript has at least one turn.")
    return transcript


def _cues(text: str) -> list[Line]:
    """Cues of WebVTT or SubRip: voice tags or "Name:" name the speaker; a cue without either goes on with the last."""
    lines: list[Line] = []
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        rows = block.split("\n")
        place = next((at for at, row in enumerate(rows) if _TIME.search(row)), None)
        if place is not None:
            lines += _cue(rows[place], "\n".join(rows[place + 1 :]), lines[-1].name if lines else "")
    return lines


def _cue(timing: str, body: str, last: str) -> list[Line]:
    at = _seconds(timing)
    parts = _VOICE.split(body)
    spoken = [(last, parts[0]), *zip(parts[1::2], parts[2::2], strict=False)]
    said = [(name, _bare(text)) for name, text in spoken]
    lines: list[Line] = []
    for name, text in said:
        found = _NAMED.match(text) if name == last and len(spoken) == 1 else None
        if text:
            lines.append(Line(found[1].strip(), (found[2] or "").strip(), at) if found else Line(name.strip(), text, at))
    return [line for line in lines if line.text]


def _bare(text: str) -> str:
    return html.unescape(" ".join(_TAG.sub("", text).split()))


def _seconds(timing: str) -> float | None:
    found = _TIME.search(timing)
    if not found:
        return None
    hours, minutes, seconds, part = found.groups()
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int(part.ljust(3, "0")) / 1000


def _named(text: str, name: str) -> list[Line]:
    """One turn a line; a line that names nobody goes on with the turn before, and so does one that only has a colon in it."""
    rows = [(number, _STAMP.sub("", raw)) for number, raw in enumerate(text.splitlines(), 1) if raw.strip()]
    counts = Counter(found[1].strip() for _, row in rows if (found := _NAMED.match(row)))
    lines: list[Line] = []
    for number, row in rows:
        found = _NAMED.match(row)
        if found and _is_name(found[1].strip(), counts, first=not lines):
            lines.append(Line(found[1].strip(), (found[2] or "").strip()))
        elif lines:
            lines[-1] = lines[-1]._replace(text=f"{lines[-1].text}\n{row.strip()}".strip())
        else:
            raise Invalid(f'{name}: line {number} names nobody; write each turn as "Name: text".')
    return [line for line in lines if line.text]


def _is_name(name: str, counts: Mapping[str, int], *, first: bool) -> bool:
    written_as_one = all(word[:1].isupper() for word in name.split())
    return first or _role(name) is not None or (len(name.split()) <= WORDS_OF_A_NAME and (counts[name] > 1 or written_as_one))


def _cast(lines: Sequence[Line], name: str, interviewer: str | None) -> Transcript:
    """The lines as turns of two sides, what one side says in a row being one turn."""
    roles = _roles(lines, name, interviewer)
    turns = []
    for role, group in groupby(lines, key=lambda line: roles[line.name]):
        said = list(group)
        turns.append(Turn(speaker=role, text="\n".join(line.text for line in said), at=said[0].at))
    return Transcript(turns=tuple(turns))


def _roles(lines: Sequence[Line], name: str, interviewer: str | None) -> dict[str, Speaker]:
    names = list(dict.fromkeys(line.name for line in lines))
    if interviewer is not None:
        if interviewer.lower() not in {one.lower() for one in names}:
            raise Invalid(f"{name}: nobody is called {interviewer!r}; the names are {', '.join(map(repr, names[:6]))}.")
        return {one: "interviewer" if one.lower() == interviewer.lower() else "candidate" for one in names}
    known = {one: role for one in names if (role := _role(one))}
    unknown = [one for one in names if one not in known]
    return known | _guessed(lines, unknown, frozenset(known.values()))


def _role(name: str) -> Speaker | None:
    plain_name = re.sub(r"\W*\d*\W*$", "", plain(name))
    return _ROLES.get(plain_name) or next((role for word, role in _ROLES.items() if len(word) > 4 and word in plain_name), None)


def _guessed(lines: Sequence[Line], unknown: Sequence[str], taken: frozenset[Speaker]) -> dict[str, Speaker]:
    """Who is who among names that do not say it: the one candidate is the one who asks least for what they say."""
    if not unknown:
        return {}
    if "candidate" in taken:
        return dict.fromkeys(unknown, "interviewer")
    least = min(unknown, key=lambda one: _asking(line.text for line in lines if line.name == one))
    alone = len(unknown) == 1 and not taken
    if alone:
        return {unknown[0]: "interviewer"}
    return {one: "candidate" if one == least else "interviewer" for one in unknown}


def _asking(texts: Iterable[str]) -> float:
    """Questions and requests per hundred words."""
    said = list(texts)
    count = sum(text.count("?") + len(re.findall(r"\b(?:tell (?:me|us)|walk (?:me|us)|describe)\b", plain(text))) for text in said)
    return 100 * count / max(1, sum(len(text.split()) for text in said))
