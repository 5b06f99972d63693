"""The scripted voice: only what is planned, never the same words twice."""

import re
from statistics import median

import pytest

from tests.domain.candidate_scenario import asks, phrases, reading, scenario
from trainer.domain.interview import replay
from trainer.domain.plan import Plan
from trainer.domain.script import speak
from trainer.domain.state import State
from trainer.domain.styles import BANDS
from trainer.domain.transcript import Turn

SCENE = scenario()
LINES = phrases()


def tell(style, *facts, turn=3, seed=1, act="tell", turns=()):
    scene = scenario(style)
    plan = Plan(turn=turn, act=act, facts=facts, words=tuple(BANDS[style]))
    return speak(scene, plan, State(phase="questions"), turns, seed, LINES)


@pytest.mark.parametrize("style", list(BANDS))
def test_a_hundred_times_the_same_question_and_never_the_same_words(style):
    turns: list[Turn] = []
    for number in range(0, 200, 2):
        text = tell(style, "pay", turn=number + 1, act="repeat" if number else "tell", turns=tuple(turns))
        assert text not in [turn.text for turn in turns]
        assert re.findall(r"\d[\d,]*\d", text) == ["46,000"]
        turns += [Turn(speaker="interviewer", text="And the pay?"), Turn(speaker="candidate", text=text)]


def test_the_terse_say_less_than_the_plain_and_the_plain_less_than_the_long_winded():
    stories = [fact.id for fact in SCENE.ledger if fact.kind == "story"]
    lengths = {
        style: median(len(tell(style, name, seed=seed).split()) for name in stories for seed in range(5))
        for style in ("terse", "plain", "long_winded")
    }
    assert lengths["terse"] < lengths["plain"] < lengths["long_winded"]
    assert lengths["terse"] <= 15


def test_marks_of_speech_are_in_some_turns_and_not_in_others():
    hedged = [bool(re.search(r"\b(um|uh|er)\b", tell("nervous", "notice", seed=seed), re.IGNORECASE)) for seed in range(40)]
    assert 4 < sum(hedged) < 40


def test_one_word_answers_exist():
    affirm = Plan(turn=3, act="react", moment="affirm", topic="flour-shortage-outline")
    spoken = {speak(scenario("terse"), affirm, State(), (), seed, LINES) for seed in range(20)}
    assert any(len(text.split()) == 1 for text in spoken)


def test_a_told_turn_may_end_in_a_question_of_her_own():
    plan = Plan(turn=9, act="tell", facts=("pay",), own_question="team")
    assert speak(SCENE, plan, State(), (), 1, LINES).endswith("?")


def test_a_replay_gives_the_same_plans_states_and_words():
    def read(text, turn, turns, state):
        return reading(
            asks("flour-shortage-outline" if turn < 4 else None, "outline" if turn < 4 else "own_part", probe=turn >= 4), turn=turn
        )

    lines = ["Hello.", "Tell me about pressure.", "What did you do yourself?"]
    once, again = (replay(SCENE, 7, lines, read, LINES) for _ in range(2))
    assert once == again
    assert once.taken[-1].state.told[-1] == "flour-shortage-own-part"
