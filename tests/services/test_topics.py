import hashlib
from collections.abc import Sequence

import numpy as np
import pytest
from pydantic import BaseModel

from trainer.domain.hearing.words import stems
from trainer.domain.scenario import Fact
from trainer.domain.topics import FollowUps, Topic, Topics
from trainer.services.taught import Taught
from trainer.services.topics import TopicIndex

TOPICS = Topics(
    topics=(
        Topic(id="pay", title="Pay", asked=("What are your salary expectations?", "How much would you like to earn?")),
        Topic(id="failure", title="Failure", asked=("Tell me about a mistake you made.", "When did you fail?")),
    )
)


class Ledger(BaseModel):
    ledger: tuple[Fact, ...]


FACTS = Ledger(
    ledger=(
        Fact(id="wage", kind="logistics", gate="ask", about="her wage", says=("Forty.",), topics=("pay",)),
        Fact(
            id="importer",
            kind="story",
            gate="ask",
            about="the night the importer failed",
            says=("It failed.",),
            asked_by=("What was that importer night?",),
        ),
    )
)


class BagOfStems:
    """Unit vectors in which each stem has its own direction."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __call__(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        self.texts += texts
        return [self._vector(text) for text in texts]

    def _vector(self, text: str) -> list[float]:
        vector = np.zeros(64)
        for stem in stems(text):
            vector[hashlib.sha256(stem.encode()).digest()[0] % 64] += 1
        return list(vector / (np.linalg.norm(vector) or 1))


@pytest.fixture
def index() -> TopicIndex:
    return TopicIndex(FACTS, Taught(TOPICS, BagOfStems()))  # type: ignore[arg-type]


def test_a_question_finds_the_fact_under_its_topic(index: TopicIndex) -> None:
    assert index("Which salary do you expect?")[0].id == "wage"


def test_a_question_that_names_a_thing_of_the_ledger_finds_its_story(index: TopicIndex) -> None:
    found = index("Let us go back to that importer night.")
    assert found[0].id == "importer"
    assert found[0].score >= 0.5


def test_an_unrelated_question_is_near_nothing(index: TopicIndex) -> None:
    assert all(match.score < 0.5 for match in index("Which bridge crosses the river?"))


def test_scores_fall_in_order(index: TopicIndex) -> None:
    scores = [match.score for match in index("When did you fail?")]
    assert scores == sorted(scores, reverse=True)


def test_silence_is_about_nothing(index: TopicIndex) -> None:
    assert index("   ") == ()


def test_topics_are_found_without_a_scenario() -> None:
    assert TopicIndex(None, Taught(TOPICS, BagOfStems())).topics("Tell me about a mistake.")[0].id == "failure"


def test_a_passing_question_reaches_an_open_fact_before_a_locked_one() -> None:
    facts = [
        Fact(id=gate, kind="motive" if gate == "trust" else "story", gate=gate, about="her wish to lead a desk", says=("Yes.",))
        for gate in ("trust", "ask")
    ]
    found = TopicIndex(Ledger(ledger=tuple(facts)), Taught(TOPICS, BagOfStems()))("Do you like a desk?")  # type: ignore[arg-type]
    assert [match.id for match in found] == ["ask", "trust"]


def test_a_follow_up_is_heard_by_the_wordings_that_teach_it():
    follow_ups = (FollowUps(layer="result", asked=("Did it work?", "Was he happy?")), FollowUps(layer="lesson", asked=("Any regrets?",)))
    taught = Taught(TOPICS.model_copy(update={"follow_ups": follow_ups}), BagOfStems())
    heard = taught.follow_up("And did it work?")
    assert heard.aim == "result"
    assert heard.lead > 0 > taught.follow_up("Tell me about a mistake.").lead


def test_no_follow_up_is_heard_where_none_was_taught():
    assert Taught(TOPICS, BagOfStems()).follow_up("Did it work?") is None
