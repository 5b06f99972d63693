"""A practice room over fakes: one scenario, a journal in memory, a clock that is turned by hand."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field

from tests.domain.candidate_scenario import phrases, scenario
from trainer.domain.errors import Missing
from trainer.domain.passage import Passage
from trainer.domain.plan import Spoken
from trainer.domain.resume import Resume
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.topics import Topics
from trainer.services.brief import Snapshot, VoiceBrief
from trainer.services.casting import Casting
from trainer.services.marking import Marking
from trainer.services.memory_journal import MemoryJournal
from trainer.services.ports import Embed
from trainer.services.practice import Practice
from trainer.services.turns import Turns, Voice
from trainer.services.voice import ScriptedVoice

SCENE = scenario()
RUBRIC = Rubric.model_validate(
    {
        "format": "trainer.rubric/1",
        "id": SCENE.rubric,
        "version": "1",
        "title": "A rubric",
        "criteria": [
            {
                "id": "opening",
                "title": "Opening",
                "source": "practice",
                "levels": {1: "none", 3: "some", 5: "all"},
                "checks": [{"id": name, "asks": f"{name}?", "points": 1} for name in ("one", "two", "three")],
            }
        ],
    }
)


class FakeKnowledge:
    def scenarios(self) -> Sequence[Scenario]:
        return (SCENE,)

    def problems(self) -> Sequence[str]:
        return ()

    def scenario(self, scenario_id: str) -> Scenario:
        if scenario_id != SCENE.id:
            raise Missing(f"There is no scenario {scenario_id!r}.")
        return SCENE

    def sha256(self, scenario_id: str) -> str:
        return "s" * 64

    def rubric(self, rubric_id: str) -> Rubric:
        return RUBRIC

    def rubric_sha256(self, rubric_id: str) -> str:
        return "r" * 64

    def topics(self) -> Topics:
        return Topics.model_validate(
            {"format": "trainer.topics/1", "topics": [{"id": "pay", "title": "Pay", "asked": ["What pay do you expect?"]}]}
        )

    def cv(self, scenario: Scenario) -> Resume:
        return Resume.model_validate({"basics": {"name": scenario.candidate.name}})

    def posting(self, scenario: Scenario) -> str:
        return "# A job"


class FakeFacts:
    def search(self, company: str, query: str, limit: int = 10, meaning: str = "") -> Sequence[Passage]:
        return self.passages(company)

    def passages(self, company: str) -> Sequence[Passage]:
        return (Passage(company=company, document="pay.md", heading="Pay", text="Pay is reviewed every April."),)


def letters(texts: Sequence[str]) -> list[list[float]]:
    """Vectors of letter counts: the same for the same text, and cheap."""
    rows = [[1.0 + text.lower().count(chr(97 + place)) for place in range(26)] for text in texts]
    return [[value / sum(other * other for other in row) ** 0.5 for value in row] for row in rows]


class BrokenVoice:
    """Speaks half a sentence, then the process is gone."""

    name = "broken"

    async def speak(self, brief: VoiceBrief) -> AsyncIterator[Snapshot]:
        yield Snapshot("Well, I")
        raise KeyboardInterrupt


class FixedVoice:
    name = "fixed"

    async def speak(self, brief: VoiceBrief) -> AsyncIterator[Snapshot]:
        yield Snapshot("I am")
        yield Snapshot("I am here.", Spoken(text="I am here.", voice=self.name, notice="The model did not answer."))


@dataclass
class Clock:
    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Furnished:
    voice: Voice = field(default_factory=ScriptedVoice)
    clock: Clock = field(default_factory=Clock)
    journal: MemoryJournal = field(default_factory=MemoryJournal)
    embed: Embed = letters

    @property
    def room(self) -> Practice:
        knowledge, facts = FakeKnowledge(), FakeFacts()
        casting = Casting(knowledge, self.embed, ())
        turns = Turns(self.journal, self.voice, phrases(), self.clock)
        marking = Marking(knowledge, facts, casting, None, ())
        return Practice(knowledge, self.journal, facts, casting, turns, marking, lambda *_: b"file", self.clock, "a test")
