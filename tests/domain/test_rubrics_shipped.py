"""The rubrics in the knowledge base say what they must."""

from pathlib import Path

import pytest
import yaml

from trainer.domain.checks import RULES
from trainer.domain.rubric import Rubric
from trainer.domain.soundness import rubric_faults

FOLDER = Path(__file__).parents[2] / "knowledge_base" / "rubrics"
RUBRICS = [Rubric.model_validate(yaml.safe_load(path.read_text(encoding="utf-8"))) for path in sorted(FOLDER.glob("*.yaml"))]
MAIN = next(rubric for rubric in RUBRICS if rubric.id == "candidate-is-your-customer")
CRITERIA = "preparation opening questioning listening discovery enthusiasm selling answering closing fairness judgement"


@pytest.mark.parametrize("rubric", RUBRICS, ids=lambda rubric: rubric.id)
def test_a_rubric_is_sound_and_its_rules_exist(rubric):
    assert rubric_faults(rubric, RULES) == ()


def test_the_first_rubric_has_its_eleven_criteria():
    assert [criterion.id for criterion in MAIN.criteria] == CRITERIA.split()


def test_each_criterion_has_five_to_ten_checks_and_a_source():
    assert all(5 <= len(criterion.checks) <= 10 and criterion.source for criterion in MAIN.criteria)


def test_two_thirds_of_the_checks_need_no_model():
    checks = [check for criterion in MAIN.criteria for check in criterion.checks]
    assert sum(check.rule is not None for check in checks) >= 2 / 3 * len(checks)


def test_every_criterion_can_be_scored_without_a_model():
    for criterion in MAIN.criteria:
        whole = sum(check.points for check in criterion.checks if check.points > 0)
        assert sum(check.points for check in criterion.checks if check.points > 0 and check.rule) >= 0.75 * whole


def test_anchors_quote_what_somebody_says():
    spoken = [text for criterion in MAIN.criteria for text in criterion.levels.values() if "“" in text]
    assert len(spoken) >= 2 / 3 * 3 * len(MAIN.criteria)


def test_the_second_rubric_shares_no_check_id_with_the_first():
    ids = [{check.id for criterion in rubric.criteria for check in criterion.checks} for rubric in RUBRICS]
    assert not set.intersection(*ids)
