"""Which turns are in another language, and which only clipped."""

import pytest

from trainer.domain.moments import foreign


@pytest.mark.parametrize(
    "text",
    [
        "Parlez-moi de vous, s'il vous plaît.",
        "Erzählen Sie mir etwas über sich.",
        "¿Por qué quiere dejar su trabajo actual?",
        "お仕事 に ついて 教えて ください",
    ],
)
def test_another_language_is_heard(text: str) -> None:
    assert foreign(text)


@pytest.mark.parametrize(
    "text", ["Please don't say perfectionist. Biggest flaw?", "Worst customer, best customer, go!", "Tools, systems, spreadsheets?"]
)
def test_clipped_english_is_english(text: str) -> None:
    assert not foreign(text)
