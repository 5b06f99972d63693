"""Lessons from any rubric: every criterion of the shipped ones has exercises, each made of a scenario's own lines."""

from pathlib import Path

import pytest
import yaml

from tests.domain.candidate_scenario import scenario
from trainer.domain.lessons import Mark, exercise, occasions, passed
from trainer.domain.one_turn import drillable
from trainer.domain.rubric import Check, Criterion, Rubric
from trainer.domain.scenario import Scenario

BASE = Path(__file__).parents[2] / "knowledge_base"
RUBRICS = [Rubric.model_validate(yaml.safe_load(path.read_text(encoding="utf-8"))) for path in sorted((BASE / "rubrics").glob("*.yaml"))]
SCENARIOS = [
    Scenario.model_validate(yaml.safe_load((BASE / "scenarios" / f"{name}.yaml").read_text(encoding="utf-8")))
    for name in ("support-specialist", "ward-nurse")
]
CRITERIA = [pytest.param(rubric, criterion, id=f"{rubric.id}-{criterion.id}") for rubric in RUBRICS for criterion in rubric.criteria]


@pytest.mark.parametrize(("rubric", "criterion"), CRITERIA)
def test_every_criterion_has_exercises_that_can_be_done_well(rubric, criterion):
    for number in range(4):
        made = exercise(criterion, SCENARIOS, number)
        assert made
        assert made.situation.task
        assert passed([Mark(check, True, True, "") for check in made.checks], rubric)


@pytest.mark.parametrize(("rubric", "criterion"), CRITERIA)
def test_what_stands_before_an_exercise_is_the_candidates_own(rubric, criterion):
    made = exercise(criterion, SCENARIOS)
    told = [turn for turn in made.situation.before if turn.speaker == "candidate"]
    assert len(made.situation.before) == 2 * len(told)
    assert "{" not in made.situation.task


@pytest.mark.parametrize(("rubric", "criterion"), CRITERIA)
def test_the_shipped_lessons_have_a_text_to_read_in_a_minute(rubric, criterion):
    assert 80 <= len(criterion.lesson.split()) <= 155
    assert "“" in criterion.lesson


def test_another_number_brings_another_situation():
    discovery = next(criterion for criterion in RUBRICS[0].criteria if criterion.id == "discovery")
    situations = {exercise(discovery, SCENARIOS, number).situation for number in range(4)}
    assert len(situations) == 4


def test_a_scenario_from_elsewhere_serves_as_well():
    for rubric in RUBRICS:
        for criterion in rubric.criteria:
            made = exercise(criterion, [scenario()])
            assert made is None or made.scenario == scenario()


def criterion_of(*rules: str | None) -> Criterion:
    checks = [Check(id=f"check-{place}", asks="?", points=1, rule=rule) for place, rule in enumerate(rules)]
    return Criterion(id="own", title="Own", source="a handbook", levels={1: "a", 3: "b", 5: "c"}, checks=tuple(checks))


def test_a_criterion_that_only_a_model_can_judge_has_no_exercise():
    assert exercise(criterion_of(None, None, None), SCENARIOS) is None


def test_only_what_one_turn_can_show_is_practised():
    assert occasions(criterion_of("let_speak", "covered_posting", "thanked")) == ("close",)
    assert [drillable(Check(id="c", asks="?", points=1, rule=rule)) for rule in ("thanked", "let_speak", None)] == [True, False, False]


def test_half_of_the_points_are_not_enough_and_harm_undoes_the_rest():
    good, bad = Check(id="good", asks="?", points=2), Check(id="bad", asks="?", points=-3)
    rubric = RUBRICS[0]
    assert not passed([Mark(good, True, True, ""), Mark(good, False, True, "")], rubric)
    assert passed([Mark(good, True, True, ""), Mark(bad, True, False, "")], rubric)
    assert not passed([Mark(good, True, True, ""), Mark(bad, False, True, "")], rubric)
