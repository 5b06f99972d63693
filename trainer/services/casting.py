"""What a scenario brings to a turn, made once and kept while its file stays the same."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Lock

import numpy as np

from trainer.domain.hearing import Similar, context_of, read_turn, searched
from trainer.domain.off_limits import RulePack
from trainer.domain.reading import Ear, FindFacts, FollowUp, HearFollowUp, Reading
from trainer.domain.scenario import Scenario
from trainer.domain.transcript import Turn
from trainer.services.library import Knowledge
from trainer.services.ports import Embed
from trainer.services.regression import Learnt, nothing_learnt
from trainer.services.taught import Taught
from trainer.services.topics import TopicIndex


@dataclass(frozen=True)
class Cast:
    """A scenario ready to be played."""

    scenario: Scenario
    sha256: str
    find: FindFacts
    similar: Similar
    """How near in meaning texts are to one."""
    follow_up: HearFollowUp
    """Whether a question goes on from what was just told."""
    promising: Ear | None
    """What a promise sounds like."""
    ahead: Callable[[Sequence[str]], object]
    """Takes in texts together that will be needed soon: what the candidate said, what the interviewer asks."""
    packs: Sequence[RulePack]
    resume: str
    posting: str


def read_next(cast: Cast, turns: Sequence[Turn], text: str) -> Reading:
    """The interviewer's next turn, read in the light of the turns before it."""
    if together := searched(text):
        cast.ahead(together)
    earlier = tuple(turn.text for turn in turns if turn.speaker == "interviewer")
    previous = turns[-1].text if turns else ""
    context = context_of(
        previous, earlier, similar=cast.similar, follow_up=cast.follow_up, promising=cast.promising, scenario=cast.scenario
    )
    return read_turn(text, turn=len(turns), context=context, find=cast.find, packs=cast.packs)


@dataclass
class Casting:
    """Casts scenarios, each file's version once; safe in threads."""

    knowledge: Knowledge
    embed: Embed
    packs: Sequence[RulePack]
    learnt: Learnt = nothing_learnt
    promising: Ear | None = None
    _ready: dict[tuple[str, str], Cast] = field(default_factory=dict)
    _topics: list[Taught] = field(default_factory=list)
    """What all scenarios share: at most one, made anew when the file of topics changes."""
    _making: Lock = field(default_factory=Lock)

    def cast(self, scenario_id: str) -> Cast:
        """The scenario as its file stands now.

        Raises:
            Missing: there is none of that id.
            Invalid: its file is not in order.
        """
        scenario = self.knowledge.scenario(scenario_id)
        key = (scenario_id, self.knowledge.sha256(scenario_id))
        with self._making:
            if key not in self._ready:
                self._ready[key] = self._make(scenario, key[1])
            return self._ready[key]

    def _make(self, scenario: Scenario, sha256: str) -> Cast:
        return Cast(
            scenario=scenario,
            sha256=sha256,
            find=TopicIndex(scenario, self._taught()),
            similar=self.similar,
            follow_up=self.follow_up,
            promising=self.promising,
            ahead=self.embed,
            packs=self.packs,
            resume="\n".join(self.knowledge.cv(scenario).lines()),
            posting=self.knowledge.posting(scenario),
        )

    def _taught(self) -> Taught:
        topics = self.knowledge.topics()
        if not self._topics or self._topics[0].topics != topics:
            self._topics[:] = [Taught(topics, self.embed, self.learnt)]
        return self._topics[0]

    def follow_up(self, question: str) -> FollowUp | None:
        """What a question asks for if it goes on from a story just told."""
        return self._taught().follow_up(question)

    def similar(self, text: str, others: Sequence[str]) -> Sequence[float]:
        """Cosine of `text` to each of the others, -1 to 1."""
        if not others:
            return ()
        vectors = np.asarray(self.embed([text, *others]), dtype=np.float32)
        return tuple((vectors[1:] @ vectors[0]).tolist())
