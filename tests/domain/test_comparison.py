"""Two tries at one interview beside each other."""

import pytest

from trainer.domain.comparison import compare
from trainer.domain.errors import Invalid
from trainer.domain.report import (
    CriterionResult,
    Discovery,
    Hidden,
    Judge,
    Judgement,
    Measures,
    Outcome,
    Overall,
    QuestionRow,
    Report,
    RubricUsed,
    TurnRow,
)
from trainer.domain.transcript import Turn


def report(found=(), hidden=(), *, scenario="a-b", version="1", nps=None, levels=(("opening", 3),), turns=(), percent=50):
    return Report(
        scenario=scenario,
        rubric=RubricUsed(id="r", version=version, sha256="a" * 64),
        judge=Judge(engine="rules", prompt_sha256=""),
        overall=Overall(points=5, of=10, percent=percent),
        criteria=tuple(
            CriterionResult(id=name, title=name.title(), status="scored", level=level, points=2.0 * (level or 0), of=10, checks=())
            for name, level in levels
        ),
        turns=turns,
        measures=Measures(interviewer_talk_share=None, questions=0, open_share=None, probe_share=None, longest_monologue_words=0),
        discovery=Discovery(
            found=found,
            hidden=tuple(Hidden(id=name, about=f"the {name}", would_open_with=f"What of the {name}?") for name in hidden),
            share=len(found) / 4,
        ),
        claims=(),
        candidate_questions=(),
        off_limits=(),
        outcome=None
        if nps is None
        else Outcome(nps=nps, offer_acceptance=0.5, apply_again=0.6, customer_if_rejected=nps / 10, moved_by=()),
        judgement=Judgement(given=False),
        advice=(),
        attacks=(),
    )


def said(*lines):
    return tuple(Turn(speaker="interviewer" if place % 2 == 0 else "candidate", text=line) for place, line in enumerate(lines))


def test_facts_of_one_try_alone_bring_what_would_have_opened_them():
    result = compare(report(("flood", "pay"), ("fire",)), report(("pay", "fire"), ("flood",)))

    assert [(one.id, one.about, one.would_open_with) for one in result.only_a] == [("flood", "the flood", "What of the flood?")]
    assert [one.id for one in result.only_b] == ["fire"]
    assert result.both == ("pay",)


def test_a_fact_that_the_other_report_does_not_know_is_called_by_its_id():
    found = compare(report(("flood",)), report()).only_a[0]

    assert (found.about, found.would_open_with) == ("flood", "")


def test_changes_are_the_second_less_the_first():
    result = compare(report(("x",), nps=4, percent=40), report(("x", "y", "z"), nps=7, percent=65))

    assert (result.share.change, result.overall.change) == (0.5, 25)
    assert {one.name: one.change for one in result.outcome} == {
        "nps": 3, "offer_acceptance": 0, "apply_again": 0, "customer_if_rejected": 0.3,
    }  # fmt: skip


def test_without_an_outcome_there_is_no_change_of_it():
    result = compare(report(nps=4), report())

    assert [(one.a is None, one.b, one.change) for one in result.outcome] == [(False, None, None)] * 4


def test_criteria_of_both_are_told_and_one_without_a_level_has_no_change():
    result = compare(report(levels=(("opening", 2), ("closing", None))), report(levels=(("opening", 5), ("closing", 3), ("fairness", 4))))

    assert [(one.id, one.level_change, one.points_change) for one in result.criteria] == [
        ("opening", 3, 6.0), ("closing", None, 6.0), ("fairness", None, 8.0),
    ]  # fmt: skip


def test_shared_turns_end_at_the_first_other_word():
    first, second = said("Hello.", "Hi.", "Why?", "Because."), said("Hello.", "Hi.", "How?", "Because.")

    assert compare(report(), report(), first, second).shared_turns == 2
    assert compare(report(), report(), first, first).shared_turns == 4


def test_without_the_words_turns_read_alike_are_shared():
    asked = TurnRow(
        turn=0,
        speaker="interviewer",
        acts=("ask",),
        questions=(QuestionRow(text="Why?", form="open", kind="other", probe=False, stacked=False, topic=None),),
    )
    told = TurnRow(turn=1, speaker="candidate")
    greeted = TurnRow(turn=0, speaker="interviewer", acts=("greet",))

    assert compare(report(turns=(asked, told)), report(turns=(asked, told))).shared_turns == 2
    assert compare(report(turns=(asked, told)), report(turns=(greeted, told))).shared_turns == 0


def test_levels_of_two_rubrics_are_said_to_be_no_one_scale():
    assert compare(report(), report()).same_rubric
    assert not compare(report(), report(version="2")).same_rubric


def test_two_scenarios_are_refused():
    with pytest.raises(Invalid, match="a-b and c-d"):
        compare(report(), report(scenario="c-d"))
