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


@pytest.mark.parametrize("style", list(BANDS))
def test_no_bright_word_stands_beside_what_is_private_sad_or_about_money(style):
    manner = LINES.manner(style)
    bright = [*manner.closers, *(opener for opener in manner.openers if opener not in manner.sober and len(opener.split()) > 1)]
    for name in ("pay", "mother", "small-town", "left-first", "flour-shortage-lesson"):
        for seed in range(12):
            assert not [line for line in bright if line in tell(style, name, seed=seed)]


@pytest.mark.parametrize("style", list(BANDS))
def test_no_turn_ends_in_something_that_leads_on(style):
    for seed in range(40):
        text = tell(style, "flour-shortage-outline", seed=seed)
        assert text[-1] in ".!?"
        assert not any(text.endswith(aside) for aside in LINES.manner(style).asides)


@pytest.mark.parametrize("style", ["warm", "polished", "blunt", "guarded", "long_winded"])
def test_a_closing_word_comes_at_most_once_an_interview(style):
    turns: list[Turn] = []
    for number in range(0, 80, 2):
        text = tell(style, "flour-shortage-result", turn=number + 1, act="repeat" if number else "tell", turns=tuple(turns))
        turns += [Turn(speaker="interviewer", text="And?"), Turn(speaker="candidate", text=text)]
    said = " ".join(turn.text for turn in turns)
    assert all(said.count(closer) <= 1 for closer in LINES.manner(style).closers if len(closer.split()) > 2)


def test_opener_and_closer_are_seldom_both_there():
    manner = LINES.manner("warm")
    both = [
        any(text.startswith(opener.rstrip(",")) for opener in manner.openers) and any(text.endswith(closer) for closer in manner.closers)
        for text in (tell("warm", "flour-shortage-outline", seed=seed) for seed in range(60))
    ]
    assert sum(both) <= 8
