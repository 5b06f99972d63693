"""The gates: what a question opens, and what stays closed whatever is asked."""

import pytest

from tests.domain.candidate_scenario import asks, scenario
from trainer.domain.gates import opening
from trainer.domain.state import State

SCENE = scenario()
TOLD_FLOUR = State(told=("flour-shortage-outline",), about="flour-shortage-outline")


def now(state, question):
    return [fact.id for fact in opening(SCENE, state, question).now]


def test_an_open_question_on_the_topic_opens_the_outline():
    assert now(State(), asks("flour-shortage-outline")) == ["flour-shortage-outline"]


def test_a_question_aimed_at_a_deep_layer_gets_the_outline_first():
    assert now(State(), asks("flour-shortage-result", "result")) == ["flour-shortage-outline"]


@pytest.mark.parametrize("layer", ["own_part", "result", "lesson"])
def test_an_elliptic_question_reaches_the_layer_of_the_story_told_last(layer):
    assert now(TOLD_FLOUR, asks(None, layer, probe=True)) == [f"flour-shortage-{layer.replace('_', '-')}"]


def test_and_then_opens_the_own_part_but_never_the_result():
    told = State(told=("flour-shortage-outline", "flour-shortage-own-part"), about="flour-shortage-own-part")
    assert now(TOLD_FLOUR, asks(None, "more", probe=True)) == ["flour-shortage-own-part"]
    assert now(told, asks(None, "more", probe=True)) == []


def test_an_embellished_story_comes_apart_only_when_asked_for_the_own_part():
    told = State(told=("route-plan-outline",), about="route-plan-outline")
    assert now(told, asks(None, "more", probe=True)) == []
    assert now(told, asks(None, "own_part", probe=True)) == ["route-plan-own-part"]


def test_a_yes_or_no_question_does_not_open_a_story():
    assert now(State(), asks("flour-shortage-outline", form="closed")) == []
    assert now(State(), asks("pay", form="closed")) == ["pay"]


def test_the_trust_gate_needs_trust_and_rapport():
    assert now(State(trust=0.9, rapport=0.0), asks("offers")) == []
    assert now(State(trust=0.5, rapport=0.5), asks("offers")) == ["offers"]


@pytest.mark.parametrize("aim", ["outline", "own_part", "result", "lesson", "example", "more"])
def test_never_is_never(aim):
    state = State(told=("background",), about="background", trust=1.0, rapport=1.0)
    assert "secret" not in now(state, asks("secret", aim, probe=True))


def test_a_fact_that_was_told_is_asked_for_again():
    assert [fact.id for fact in opening(SCENE, State(told=("pay",)), asks("pay")).again] == ["pay"]


def test_a_probe_gate_without_a_story_opens_on_the_second_question_into_its_topic():
    assert now(State(), asks("left-first")) == []
    assert now(State(told=("why-leave",), about="why-leave"), asks("left-first")) == ["left-first"]


def test_a_topic_that_is_a_competency_opens_what_shows_it():
    question = asks("planning").model_copy(update={"matches": ()})
    assert set(now(State(), question)) == {"flour-shortage-outline", "route-plan-outline"}
