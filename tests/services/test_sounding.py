from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from trainer.adapters.embedder import load_embedder
from trainer.adapters.knowledge.places import choose, load_examples, load_places
from trainer.adapters.shipped_learning import EXAMPLES, ShippedLearning
from trainer.adapters.shipped_vectors import ShippedVectors
from trainer.domain.examples import Examples, GroundExamples
from trainer.domain.hearing import Context, read_turn
from trainer.domain.off_limits import Packs, touched
from trainer.services.sounding import Sounding

PLACES = Path(__file__).parents[2] / "knowledge_base" / "places"
FEW = Examples(
    grounds=(
        GroundExamples(id="age", asked=("How many candles were on the cake?", "Candles on the cake?"), lawful=("How do you bake a cake?",)),
        GroundExamples(id="family", asked=("Who minds the twins?", "Do the twins sleep?"), lawful=("How do you sell twins' clothes?",)),
    ),
    ordinary=("What did you learn there?", "Why did you leave?"),
)


def letters(texts: Sequence[str]) -> NDArray[np.float32]:
    """Unit vectors of how often each letter stands in a text."""
    counts = np.array([[text.lower().count(chr(97 + place)) for place in range(26)] for text in texts], dtype=np.float32) + 0.01
    return np.asarray(counts / np.linalg.norm(counts, axis=1, keepdims=True), dtype=np.float32)


@pytest.fixture(scope="module")
def house() -> Packs:
    embed = ShippedVectors(load_embedder())
    return Packs(load_places(PLACES), Sounding(partial(load_examples, PLACES), embed, ShippedLearning(EXAMPLES, lambda: embed.name)))


def test_a_question_near_the_examples_of_a_ground_names_it_and_the_nearest() -> None:
    sound = Sounding(lambda: FEW, letters)("How many candles stood on your cake?")
    assert sound
    assert (sound.score > 0, sound.ground, sound.like) == (True, "age", "How many candles were on the cake?")


def test_a_question_near_the_lawful_twins_is_none() -> None:
    sound = Sounding(lambda: FEW, letters)("How do you bake a big cake?")
    assert sound
    assert sound.score < 0


def test_without_examples_nothing_is_heard() -> None:
    assert Sounding(Examples, letters)("Who minds the twins?") is None


def test_what_was_learnt_before_is_not_learnt_again() -> None:
    sound = Sounding(lambda: FEW, letters, lambda classes, lines: np.zeros((len(lines), len(classes)), dtype=np.float32))
    heard = sound("Who minds the twins?")
    assert heard
    assert heard.score == 0.0


def test_a_new_example_is_fitted_beside_what_was_learnt() -> None:
    said = "Which cake is for the twins' own shop?"
    known = Sounding(lambda: FEW, letters)
    before = known(said)
    classes, lines = known.labelled()
    weights = dict(zip(lines, known.learn(), strict=True))
    new = np.full(len(classes), np.nan, dtype=np.float32)
    more = FEW.model_copy(update={"ordinary": (*FEW.ordinary, said)})
    after = Sounding(lambda: more, letters, lambda _, lines: np.stack([weights.get(line, new) for line in lines]))(said)
    assert before
    assert after
    assert after.score < before.score


@pytest.mark.parametrize(
    ("question", "ground"),
    [
        ("How many grandkids have you got running about?", "family"),
        ("Which chapel do you sit in on a Sunday?", "religion"),
        ("What does your bank balance see from them every month?", "pay-history"),
        ("Were you ever guest of His Majesty, as they say, behind bars?", "arrest-record"),
    ],
)
def test_what_no_rule_foresaw_is_heard(question: str, ground: str, house: Packs) -> None:
    assert [touch.ground.id for touch in touched(question, house)] == [ground]


@pytest.mark.parametrize(
    "question",
    [
        "What did you change about the rota?",
        "How do you comfort a child who has lost her mother in the shop?",
        "Where do you buy the flour?",
        "What are you hoping to earn?",
        "Are you allowed to work here?",
        "Tell me about the hardest week of your career.",
    ],
)
def test_what_anybody_may_ask_is_left_alone(question: str, house: Packs) -> None:
    assert touched(question, house) == ()


def test_the_lawful_question_is_lawful_to_the_ear_too(house: Packs) -> None:
    assert [ground.instead for pack in house for ground in pack.grounds if touched(ground.instead, house)] == []


@pytest.mark.parametrize("told", ["We have great family benefits.", "There's a prayer room upstairs.", "Our union sets the hours."])
def test_what_is_told_of_the_company_is_no_question(told: str, house: Packs) -> None:
    reading = read_turn(told, turn=0, context=Context(), find=lambda _: (), packs=house)
    assert "off_limits" not in reading.acts


def test_a_ground_that_a_place_does_not_bar_is_not_heard_there(house: Packs) -> None:
    asked = "What did you clear a month in that place, all in?"
    assert touched(asked, choose(house, "US"))
    assert not touched(asked, choose(house, "UK"))


def test_the_example_is_named_as_the_reason(house: Packs) -> None:
    reading = read_turn("What does your bank balance see from them every month?", turn=0, context=Context(), find=lambda _: (), packs=house)
    assert reading.questions[0].because[-1].startswith("sounds like “")
