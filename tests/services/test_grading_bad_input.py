"""Transcripts, scorecards and rubrics that are not what they should be: a clear answer, and never a grade that pretends."""

import time

import pytest
from pydantic import ValidationError

from tests.domain.candidate_scenario import scenario
from tests.services.test_grading import RUBRICS, grade, interview, levels, verdicts
from trainer.domain.errors import Invalid
from trainer.domain.judgement import refuse_unknown
from trainer.domain.report import Report
from trainer.domain.rubric import Criterion, Rubric
from trainer.domain.soundness import rubric_faults
from trainer.domain.transcript import Scorecard, Transcript, Turn

ANY = Scorecard(ratings={"charm": 3})


def many(count: int) -> Transcript:
    turns = interview("good").turns
    return Transcript(turns=tuple(turns[place % len(turns)] for place in range(count)))


def test_two_thousand_turns_are_graded_in_seconds():
    began = time.perf_counter()
    report = grade(many(2_000))

    assert len(report.turns) == 2_000
    assert time.perf_counter() - began < 60


def test_times_that_are_missing_or_run_backwards_change_no_level():
    told = interview("middling")
    odd = (None, 5.0, None, 2.0, -1.0, 1e12)
    timed = tuple(turn.model_copy(update={"at": odd[place % len(odd)]}) for place, turn in enumerate(told.turns))

    assert levels(grade(told.model_copy(update={"turns": timed}))) == levels(grade(told))


def test_markup_in_a_turn_is_text_and_quoted_as_it_stands():
    told = interview("good")
    turns = [turn.model_copy(update={"text": f"<p>{turn.text}</p><br/>&nbsp;"}) for turn in told.turns]
    report = grade(told.model_copy(update={"turns": tuple(turns)}))

    assert levels(report)["closing"] >= 4
    assert all(quote.quote in turns[quote.turn].text for check in verdicts(report).values() for quote in check.evidence)


def test_a_million_characters_without_a_blank_are_survived():
    turns = (*interview("good").turns[:6], Turn(speaker="interviewer", text="x" * 1_000_000), *interview("good").turns[6:])
    assert grade(Transcript(turns=turns)).overall.percent is not None


def test_a_scorecard_that_rates_what_the_job_has_not_is_refused_by_name():
    with pytest.raises(Invalid, match="'charm' is no competency of mill"):
        refuse_unknown(ANY, scenario())


def test_without_a_scenario_nobody_knows_which_competencies_there_are():
    report = grade(interview("good"), scorecard=ANY)
    assert (report.judgement.given, report.judgement.ratings) == (True, ())


def test_swapped_speakers_are_refused_though_they_ask_in_other_words():
    other = [
        ("candidate", "Walk me through your last month at the yard."), ("interviewer", "I ran two crews and the weighbridge."),
        ("candidate", "Describe a decision that nobody liked."), ("interviewer", "I closed the night gate."),
        ("candidate", "Talk me through how you told them."), ("interviewer", "I went to each of them myself."),
    ]  # fmt: skip
    with pytest.raises(Invalid, match="swapped"):
        grade(Transcript(turns=tuple(Turn(speaker=who, text=text) for who, text in other)))


def test_a_candidate_who_asks_much_is_not_taken_for_the_interviewer():
    told = interview("good")
    asks = Turn(speaker="candidate", text="Tell me about the team. Could you walk me through a day? Describe the worst week you had.")
    assert grade(told.model_copy(update={"turns": (*told.turns, asks)})).overall.percent is not None


def rubric(**changes: object) -> Rubric:
    whole = RUBRICS["candidate-is-your-customer"]
    return whole.model_copy(update=changes)


def test_a_rubric_that_names_a_check_twice_is_found_out():
    one = RUBRICS["candidate-is-your-customer"].criteria[0]
    twice = one.model_copy(update={"checks": (*one.checks, one.checks[0])})
    faults = [str(fault) for fault in rubric_faults(rubric(criteria=(twice,)), known_rules(twice))]
    assert any(one.checks[0].id in fault for fault in faults)


def test_a_rubric_whose_points_can_only_be_lost_is_found_out():
    one = RUBRICS["candidate-is-your-customer"].criteria[0]
    lost = one.model_copy(update={"checks": tuple(check.model_copy(update={"points": -1.0}) for check in one.checks)})
    assert list(rubric_faults(rubric(criteria=(lost,)), known_rules(lost)))


def known_rules(one: Criterion) -> set[str]:
    return {check.rule for check in one.checks if check.rule}


def test_a_report_with_a_made_up_verdict_is_no_report():
    told = grade(interview("poor")).model_dump()
    told["criteria"][0]["checks"][0]["verdict"] = "perhaps"
    with pytest.raises(ValidationError):
        Report.model_validate(told)


def test_a_turn_of_nothing_but_blanks_is_survived():
    told = interview("good")
    turns = (*told.turns[:5], Turn(speaker="interviewer", text=" \n\t "), Turn(speaker="candidate", text=""), *told.turns[5:])
    assert grade(Transcript(turns=turns)).overall.percent is not None
