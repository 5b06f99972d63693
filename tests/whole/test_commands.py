"""Commands over the real house: scripted voice, real store, real journal."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from trainer.bootstrap import House
from trainer.cli import run
from trainer.domain.report import Report

INTERVIEWS = Path(__file__).parent.parent / "interviews"
Trainer = Callable[..., int]


def held(trainer: Trainer, lines: Path, out: Path, seeds: str = "0") -> list[dict[str, Any]]:
    assert trainer("interview", "support-specialist", "--lines", lines, "--seeds", seeds, "--json", out) == 0
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory, house: House) -> dict[str, Any]:
    out = tmp_path_factory.mktemp("good") / "out.jsonl"
    lines = INTERVIEWS / "good_interviewer.txt"
    assert run(["interview", "support-specialist", "--lines", str(lines), "--json", str(out)], lambda: house) == 0
    return json.loads(out.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def levels(line: dict[str, Any]) -> dict[str, int | None]:
    return {one["id"]: one["level"] for one in line["report"]["criteria"]}


def test_a_good_and_a_poor_interviewer_get_reports_that_differ_as_they_should(
    trainer: Trainer, good: dict[str, Any], tmp_path: Path
) -> None:
    (poor,) = held(trainer, INTERVIEWS / "poor_interviewer.txt", tmp_path / "poor.jsonl")

    assert good["report"]["overall"]["percent"] > poor["report"]["overall"]["percent"] + 40
    assert good["report"]["outcome"]["nps"] > poor["report"]["outcome"]["nps"]
    assert len(good["report"]["discovery"]["found"]) > len(poor["report"]["discovery"]["found"])
    assert {row["topic"] for row in poor["report"]["off_limits"]} >= {"family", "age"}
    assert good["report"]["off_limits"] == []
    assert any(row["verdict"] == "over_promise" for row in poor["report"]["claims"])
    compared = [name for name in levels(good) if levels(good)[name] and levels(poor)[name]]
    assert all(levels(good)[name] >= levels(poor)[name] for name in compared)  # type: ignore[operator]


def test_every_quote_stands_in_its_turn_and_is_the_interviewers(good: dict[str, Any]) -> None:
    turns = good["transcript"]["turns"]
    quotes = [quote for one in good["report"]["criteria"] for check in one["checks"] for quote in check["evidence"]]

    assert quotes
    assert all(quote["quote"] in turns[quote["turn"]]["text"] for quote in quotes)
    assert all(turns[quote["turn"]]["speaker"] == "interviewer" for quote in quotes)


def test_a_report_keeps_to_its_format(good: dict[str, Any]) -> None:
    report = Report.model_validate(good["report"])

    assert report.format == "trainer.report/1"
    assert [one.id for one in report.criteria] == [
        "preparation", "opening", "questioning", "listening", "discovery", "enthusiasm", "selling", "answering", "closing", "fairness",
        "judgement",
    ]  # fmt: skip
    assert report.judge.engine == "rules"


def test_nothing_below_its_gate_is_told(house: House, good: dict[str, Any]) -> None:
    scenario = house.library.scenario("support-specialist")
    told = [name for plan in good["plans"] for name in plan["facts"]]

    assert told
    assert all(scenario.fact(name).gate != "never" for name in told)


def test_the_same_seed_gives_the_same_line_and_another_seed_other_words(trainer: Trainer, good: dict[str, Any], tmp_path: Path) -> None:
    same, other = held(trainer, INTERVIEWS / "good_interviewer.txt", tmp_path / "again.jsonl", "0-1")

    assert same == good
    assert other["transcript"] != good["transcript"]


def test_grading_again_gives_the_same_rule_verdicts_to_the_letter(trainer: Trainer, good: dict[str, Any], tmp_path: Path) -> None:
    talk = tmp_path / "talk.json"
    talk.write_text(json.dumps(good["transcript"]), encoding="utf-8")

    reports = []
    for name in ("one.jsonl", "two.jsonl"):
        assert trainer("grade", talk, "--json", tmp_path / name) == 0
        reports.append((tmp_path / name).read_text(encoding="utf-8"))

    assert reports[0] == reports[1]


def test_plain_text_and_webvtt_are_graded_too(trainer: Trainer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = [("Interviewer", "Hello, welcome. Tell me about a time you failed."), ("Candidate", "I once lost an order.")] * 3
    (tmp_path / "talk.txt").write_text("\n".join(f"{who}: {text}" for who, text in said), encoding="utf-8")
    cues = [f"00:00:{place:02}.000 --> 00:00:{place:02}.900\n<v {who}>{text}" for place, (who, text) in enumerate(said)]
    (tmp_path / "talk.vtt").write_text("WEBVTT\n\n" + "\n\n".join(cues), encoding="utf-8")

    assert trainer("grade", tmp_path / "talk.txt", tmp_path / "talk.vtt", "--json", tmp_path / "out.jsonl") == 0
    assert len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def refused(trainer: Trainer, capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """What one refused command says: a single line."""
    assert trainer(*arguments) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    return said


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b"", "lines.txt:1"),
        (b"\n  \n", "lines.txt:1"),
        (b"Hello.\n" + b"x" * 50_000, "lines.txt:2"),
        (b"\xff\xfe\xfa", "UTF-8"),
        (b"Hello.\n\x07\x08\n", "lines.txt:2"),
    ],
)
def test_lines_that_cannot_be_spoken_are_named(
    trainer: Trainer, capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes, named: str
) -> None:
    (tmp_path / "lines.txt").write_bytes(content)

    assert named in refused(
        trainer, capsys, "interview", "support-specialist", "--lines", tmp_path / "lines.txt", "--json", tmp_path / "out"
    )
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["interview", "nobody", "--lines", "LINES"], "nobody"),
        (["interview", "support-specialist", "--lines", "absent.txt"], "absent.txt"),
        (["interview", "support-specialist", "--lines", "LINES", "--seeds", "a-b"], "--seeds"),
        (["interview", "support-specialist", "--lines", "LINES", "--json", "no/such/folder/out.jsonl"], "out.jsonl"),
        (["interview", "support-specialist", "--json", "out.jsonl"], "--lines"),
        (["grade", "absent.json"], "absent.json"),
        (["grade", "TALK", "--scenario", "nobody"], "nobody"),
        (["grade", "TALK", "--rubric", "nobody"], "nobody"),
        (["grade", "TALK", "--place", "MARS"], "MARS"),
        (["grade", "BROKEN"], "broken.json"),
        (["facts", "load", "acme", "absent.pdf"], "absent.pdf"),
        (["export", "nobody", "--format", "json"], "nobody"),
        (["delete", "nobody"], "nobody"),
        (["fly"], "fly"),
    ],
)
def test_bad_input_gets_one_line_that_names_the_place(
    trainer: Trainer, capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: list[str], named: str
) -> None:
    (tmp_path / "lines.txt").write_text("Hello.\n", encoding="utf-8")
    (tmp_path / "talk.txt").write_text("Interviewer: Hello.\nCandidate: Hi.\n", encoding="utf-8")
    (tmp_path / "broken.json").write_text('{"format": "trainer.transcript/1", "turns": [', encoding="utf-8")
    places = {"LINES": "lines.txt", "TALK": "talk.txt", "BROKEN": "broken.json"}

    assert named in refused(trainer, capsys, *(tmp_path / places[one] if one in places else one for one in arguments))


def test_shipped_files_are_in_order(trainer: Trainer, capsys: pytest.CaptureFixture[str]) -> None:
    assert trainer("check") == 0, capsys.readouterr().err


def test_facts_are_found_with_their_document_and_heading(house: House) -> None:
    best = house.facts.search("wickerby", "How many days a week in the office?")[0]

    assert best.document == "remote-work.md"
    assert best.heading.startswith("Office and home")
