"""Whole interviews of differing quality, graded by the rules alone: no model, no vectors."""

import asyncio
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from trainer.adapters.knowledge import Library, knowledge_root
from trainer.adapters.knowledge.places import load_places
from trainer.domain.checks import RULES
from trainer.domain.hearing import read_transcript
from trainer.domain.report import Report
from trainer.domain.transcript import Transcript, Turn
from trainer.services.grading import GradeWork, Grading
from trainer.services.ports import Judge

FOLDER = Path(__file__).parents[1] / "data" / "interviews"
RUBRIC = "candidate-is-your-customer"
SEED = 7


@dataclass(frozen=True)
class Bench:
    """Grades a transcript as the house does, without vectors."""

    library: Library
    judge: Judge | None = None

    def grade(self, transcript: Transcript, notes: str | None = None) -> Report:
        """Its report."""
        packs = load_places(knowledge_root() / "places")
        grading = Grading(
            lambda told, scenario: read_transcript(told, find=lambda _: (), packs=packs, scenario=scenario), judge=self.judge, packs=packs
        )
        own = self.library.scenario(transcript.scenario) if transcript.scenario else None
        work = GradeWork(
            transcript=transcript,
            rubric=self.library.rubric(RUBRIC),
            rubric_sha256=self.library.rubric_sha256(RUBRIC),
            scenario=own,
            resume=tuple(self.library.cv(own).lines()) if own else (),
            posting=self.library.posting(own) if own else "",
        )
        if notes is not None and transcript.scorecard:
            work = GradeWork(**{**work.__dict__, "scorecard": transcript.scorecard.model_copy(update={"notes": notes})})
        return asyncio.run(grading.grade(work))


def bench(judge: Judge | None = None) -> Bench:
    """Over the shipped knowledge base."""
    return Bench(Library(knowledge_root(), knowledge_root(), set(RULES)), judge)


def interviews() -> dict[str, Transcript]:
    """All of them, by name."""
    return {path.stem: Transcript.model_validate_json(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.json"))}


def halves(names: Sequence[str]) -> dict[str, str]:
    """By name, whether it was `tuning` or kept `apart`, by seed."""
    mixed = sorted(names)
    Random(SEED).shuffle(mixed)
    return {name: "apart" if place < len(mixed) // 2 else "tuning" for place, name in enumerate(mixed)}


def levels(report: Report) -> dict[str, int | None]:
    """By criterion."""
    return {result.id: result.level for result in report.criteria}


def shares(report: Report) -> dict[str, float | None]:
    """Points out of those within reach, by criterion."""
    return {result.id: result.points / result.of if result.of else None for result in report.criteria}


def own_turns(transcript: Transcript) -> list[int]:
    """The interviewer's."""
    return [place for place, turn in enumerate(transcript.turns) if turn.speaker == "interviewer"]


def changed(transcript: Transcript, place: int, text: str) -> Transcript:
    """With other words in one turn."""
    turns = list(transcript.turns)
    turns[place] = Turn(speaker=turns[place].speaker, text=text, at=turns[place].at)
    return transcript.model_copy(update={"turns": tuple(turns)})


def inserted(transcript: Transcript, place: int, *pairs: tuple[str, str]) -> Transcript:
    """With exchanges of interviewer and candidate put in before a turn."""
    new = [turn for own, reply in pairs for turn in (Turn(speaker="interviewer", text=own), Turn(speaker="candidate", text=reply))]
    return transcript.model_copy(update={"turns": (*transcript.turns[:place], *new, *transcript.turns[place:])})


def tell(figure: str, half: str, value: float, goal: str, rows: int, **more: object) -> None:
    """One JSON line."""
    print(
        json.dumps({"figure": figure, "half": half, "value": round(value, 4), "goal": goal, "rows": rows, "seed": SEED, **_data(), **more})
    )


def _data() -> dict[str, str]:
    whole = hashlib.sha256(b"".join(path.read_bytes() for path in _files()))
    return {"data": whole.hexdigest()[:12]}


def _files() -> Iterator[Path]:
    yield from sorted(FOLDER.glob("*.json"))
