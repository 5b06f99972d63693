"""Holds an interview between a scripted interviewer and the scripted candidate, with the real reading, offline."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

import numpy as np

from benchmarks.interviewers import Brief, Script
from trainer.adapters.embedder import load_embedder
from trainer.adapters.knowledge import Library, knowledge_root
from trainer.adapters.knowledge.phrases import load_phrases
from trainer.adapters.knowledge.places import load_examples, load_places
from trainer.adapters.recent_vectors import RecentVectors
from trainer.adapters.shipped_learning import EXAMPLES, TOPICS, ShippedLearning
from trainer.adapters.shipped_vectors import ShippedVectors
from trainer.domain.hearing import context_of, read_turn, searched
from trainer.domain.interview import Replayed, Taken, replay, take_turn
from trainer.domain.off_limits import Packs, RulePack
from trainer.domain.phrases import Phrases
from trainer.domain.reading import FindFacts, HearFollowUp, Reading
from trainer.domain.scenario import Scenario, Style
from trainer.domain.script import speak
from trainer.domain.state import State
from trainer.domain.transcript import Turn
from trainer.services.ports import Embed
from trainer.services.sounding import Sounding
from trainer.services.taught import Taught
from trainer.services.topics import TopicIndex

Similar = Callable[[str, Sequence[str]], Sequence[float]]
MOST_TURNS = 140
_NO_SENTENCE = ("#", "-", "|", "*", ">", "[", "!")


@dataclass(frozen=True)
class Stage:
    """A scenario with everything that is needed to play it."""

    scenario: Scenario
    find: FindFacts
    similar: Similar
    follow_up: HearFollowUp
    packs: Sequence[RulePack]
    phrases: Phrases
    passages: tuple[str, ...]

    def read(self, text: str, turns: Sequence[Turn]) -> Reading:
        """The interviewer's turn, in the light of those before it."""
        earlier = tuple(turn.text for turn in turns if turn.speaker == "interviewer")
        if together := searched(text):
            self.similar(together[0], together[1:] or together)
        context = context_of(
            turns[-1].text if turns else "", earlier, similar=self.similar, follow_up=self.follow_up, scenario=self.scenario
        )
        return read_turn(text, turn=len(turns), context=context, find=self.find, packs=self.packs)

    def said(self, lines: Sequence[str], seed: int) -> Replayed:
        """The interview that these lines lead to."""
        return replay(self.scenario, seed, lines, lambda text, _number, turns, _state: self.read(text, turns), self.phrases)

    def brief(self, seed: int) -> Brief:
        """What an interviewer may know."""
        here = self.scenario
        titles = tuple(competency.title for competency in here.competencies)
        return Brief(
            here.candidate.name.split()[0], here.posting.title, here.company_name, titles, self.passages, Random(f"{here.id}:{seed}")
        )

    def styled(self, style: Style) -> "Stage":
        """The same person with another way of speaking."""
        person = self.scenario.candidate.model_copy(update={"style": style})
        return Stage(
            self.scenario.model_copy(update={"candidate": person}), self.find, self.similar, self.packs, self.phrases, self.passages
        )


class Remembered:
    """Vectors of texts, each made once: the same questions come up in every seed."""

    def __init__(self, embed: Embed) -> None:
        self._embed = embed
        self._known: dict[str, Sequence[float]] = {}

    def __call__(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """Unit vectors."""
        new = sorted({text for text in texts if text not in self._known})
        if new:
            self._known.update(zip(new, self._embed(new), strict=True))
        return [self._known[text] for text in texts]


def stages(only: Sequence[str] = (), *, remember: bool = True) -> list[Stage]:
    """Every scenario of the knowledge base that is in order, or those named; without `remember`, as the house does it."""
    root = knowledge_root()
    library, fresh = Library(root), ShippedVectors(load_embedder())
    embed = Remembered(fresh) if remember else RecentVectors(fresh)
    taught = Taught(library.topics(), embed, ShippedLearning(TOPICS, lambda: fresh.name))
    packs = heard_packs(root / "places", embed, fresh.name)
    return [_stage(root, library, scenario, taught, packs) for scenario in library.scenarios() if not only or scenario.id in only]


def heard_packs(folder: Path, embed: Embed, model: str) -> Packs:
    """The rules of private ground and the ear, as the house has them."""
    return Packs(load_places(folder), Sounding(partial(load_examples, folder), embed, ShippedLearning(EXAMPLES, lambda: model)))


def _stage(root: Path, library: Library, scenario: Scenario, taught: Taught, packs: Packs) -> Stage:
    def similar(text: str, others: Sequence[str]) -> Sequence[float]:
        first, *rest = taught.embed([text, *others])
        return [float(np.dot(first, other)) for other in rest]

    find = TopicIndex(scenario, taught)
    return Stage(
        scenario,
        find,
        similar,
        taught.follow_up,
        packs,
        load_phrases(root / "phrases.yaml"),
        _sentences(library.company_folder(scenario.company)),
    )


def _sentences(folder: Path | None) -> tuple[str, ...]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.md"))[:40]] if folder else []
    bodies = [re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL) for text in texts]
    lines = [line.replace("**", "") for text in bodies for line in text.splitlines() if line and not line.startswith(_NO_SENTENCE)]
    found = (sentence.strip() for line in lines for sentence in re.split(r"(?<=[.])\s+", line))
    return tuple(sentence for sentence in found if 6 <= len(sentence.split()) <= 40 and sentence[0].isupper())[:600]


def hold(stage: Stage, script: Script, seed: int) -> Replayed:
    """The whole interview."""
    turns: list[Turn] = []
    taken: list[Taken] = []
    running = script(stage.brief(seed))
    line = next(running)
    while len(turns) < MOST_TURNS:
        reading = stage.read(line, turns)
        turns.append(Turn(speaker="interviewer", text=line))
        taken.append(take_turn(stage.scenario, taken[-1].state if taken else State(), reading, turns, seed))
        text = speak(stage.scenario, taken[-1].plan, taken[-1].state, turns, seed, stage.phrases)
        turns.append(Turn(speaker="candidate", text=text))
        try:
            line = running.send(text)
        except StopIteration:
            break
    return Replayed(tuple(turns), tuple(taken))
