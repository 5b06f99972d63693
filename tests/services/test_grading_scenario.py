"""The grade with a scenario: what was there to find, the advice from the ledger, the outcome, the scorecard."""

import asyncio
from pathlib import Path

import pytest
import yaml

from tests.domain.candidate_scenario import scenario
from trainer.domain.errors import Invalid
from trainer.domain.hearing import read_transcript
from trainer.domain.rubric import Rubric
from trainer.domain.transcript import Scorecard, Transcript, Turn
from trainer.services.grading import GradeWork, Grading

ROOT = Path(__file__).parents[2]
RUBRIC = Rubric.model_validate(
    yaml.safe_load((ROOT / "knowledge_base/rubrics/candidate-is-your-customer.yaml").read_text(encoding="utf-8"))
)
OWN = scenario()
TRUE = {one.id: one.true_level for one in OWN.competencies}


def says(fact):
    return OWN.fact(fact).says[0]


SHALLOW = (
    ("interviewer", "Good morning, I'm Ann from the mill. Thanks for coming."),
    ("candidate", "Good morning."),
    ("interviewer", "Tell me about a difficult problem you solved."),
    ("candidate", says("flour-shortage-outline")),
    ("interviewer", "Which tools do you use?"),
    ("candidate", says("tools")),
    ("interviewer", "What is your notice period?"),
    ("candidate", says("notice")),
    ("interviewer", "Thank you, goodbye."),
    ("candidate", "Goodbye."),
)


def grade(rows=SHALLOW, scorecard=None):
    told = Transcript(scenario=OWN.id, turns=tuple(Turn(speaker=who, text=text) for who, text in rows))
    grading = Grading(lambda transcript, own: read_transcript(transcript, find=lambda _: (), packs=(), scenario=own))
    return asyncio.run(grading.grade(GradeWork(told, RUBRIC, "0", scenario=OWN, scorecard=scorecard)))


def level(report, criterion):
    return next(one.level for one in report.criteria if one.id == criterion)


def test_discovery_is_told_in_facts():
    report = grade()

    assert set(report.discovery.found) == {"flour-shortage-outline", "tools", "notice"}
    assert "flour-shortage-own-part" in {hidden.id for hidden in report.discovery.hidden}


def test_advice_comes_from_the_ledger_at_the_turn_after_the_story():
    piece = next(one for one in grade().advice if "would have opened" in one.why)

    assert piece.turn == 4
    assert piece.say_instead


def test_advice_on_a_question_she_asked_last_of_all_stands_at_that_question():
    rows = (*SHALLOW[:-2], ("interviewer", "What would you like to know?"), ("candidate", "How many people work at the mill?"))
    piece = next(one for one in grade(rows).advice if "How many people" in one.missed)
    assert piece.turn == len(rows) - 1


def test_no_advice_for_what_was_asked():
    rows = list(SHALLOW)
    rows[4] = ("interviewer", "What was your own part in that?")
    rows[5] = ("candidate", says("flour-shortage-own-part"))
    advised = [one.say_instead for one in grade(rows).advice]

    assert "What was your own part in that?" not in advised


def test_the_outcome_is_there_and_its_parts_add_up():
    outcome = grade().outcome

    assert sum(moved.change for moved in outcome.moved_by) == pytest.approx(outcome.nps, abs=0.01)


def test_a_scorecard_near_the_truth_judges_well_and_a_halo_badly():
    right = Scorecard(
        ratings=TRUE, recommendation=OWN.truth.recommendation, notes="Planning: moved the night shift herself, rang three mills."
    )
    wrong = "strong_no" if OWN.truth.recommendation.endswith("yes") else "strong_yes"
    halo = Scorecard(ratings=dict.fromkeys(TRUE, 5 if min(TRUE.values()) <= 2 else 1), recommendation=wrong)

    assert level(grade(scorecard=right), "judgement") > level(grade(scorecard=halo), "judgement")
    assert grade(scorecard=right).judgement.mean_error == 0


def test_without_a_scorecard_judgement_is_not_observed():
    report = grade()

    assert level(report, "judgement") is None
    assert not report.judgement.given


def test_a_competency_that_nobody_asked_for_is_refused():
    with pytest.raises(Invalid, match="juggling"):
        grade(scorecard=Scorecard(ratings={"juggling": 3}))
