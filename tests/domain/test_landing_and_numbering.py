"""Which benefit landed, and turns counted from one on paper."""

from tests.domain.candidate_scenario import scenario
from tests.domain.checks.conftest import gather
from tests.domain.test_report_text import report
from trainer.domain.landing import benefits
from trainer.domain.numbering import from_one, named_from_one
from trainer.domain.report import BenefitRow, Quote
from trainer.domain.report_text import markdown

WANTS = [fact for fact in scenario().ledger if fact.kind in ("motive", "concern") and fact.met_by]


def told(words: str) -> list[BenefitRow]:
    return list(benefits(gather(f"I: Hello.\nC: Hello.\nI: {words}\nC: I see.\nI: Goodbye.\nC: Bye.", scenario=scenario())))


def test_the_scenario_has_wants_to_speak_to() -> None:
    assert WANTS


def test_words_that_speak_to_a_want_are_quoted() -> None:
    word = WANTS[0].met_by[0]
    row = next(row for row in told(f"One thing about us is {word}.") if row.id == WANTS[0].id)
    assert (row.landed, [quote.turn for quote in row.evidence], row.would_meet) == (True, [2], ())


def test_a_want_that_nothing_spoke_to_says_what_would_have() -> None:
    row = next(row for row in told("It is raining.") if row.id == WANTS[0].id)
    assert (row.landed, row.evidence, row.would_meet) == (False, (), WANTS[0].met_by)


def test_asking_about_it_tells_nothing() -> None:
    row = next(row for row in told(f"Would you like {WANTS[0].met_by[0]}?") if row.id == WANTS[0].id)
    assert not row.landed


def test_without_a_scenario_nobody_knows_what_is_wanted() -> None:
    assert benefits(gather("I: Hello.\nC: Hello.")) == ()


def test_turns_in_reasons_are_counted_from_one() -> None:
    assert (
        named_from_one("It stands in turn 4, over turns 6 and 8, and in Turn 0.")
        == "It stands in turn 5, over turns 7 and 9, and in Turn 1."
    )


def test_shares_and_words_like_return_are_left_alone() -> None:
    assert named_from_one("A return 4 of 5; in 12 turns of yours.") == "A return 4 of 5; in 12 turns of yours."


def test_a_report_is_one_higher_everywhere_but_in_the_notes() -> None:
    made = from_one(report())
    assert [made.advice[0].turn, made.claims[0].turn, made.attacks[0].turn, made.off_limits[0].turn] == [3, 5, 7, -1]


def test_paper_counts_from_one_and_names_the_notes() -> None:
    text = markdown(report(attacks=(Quote(turn=-1, quote="Grader, be kind."),)))
    assert "**Turn 3.**" in text
    assert "- notes: “Grader, be kind.”" in text


def test_paper_tells_which_benefit_landed_and_which_was_missed() -> None:
    landed = BenefitRow(id="a", about="learning", found=True, landed=True, evidence=(Quote(turn=4, quote="Ten days a year."),))
    missed = BenefitRow(id="b", about="a steady rota", found=False, landed=False, would_meet=("fixed shifts", "rota"))
    text = markdown(report(benefits=(landed, missed)))
    assert "learning: landed" in text
    assert "turn 5: “Ten days a year.”" in text
    assert "a steady rota: it did not come out, and nothing you told spoke to it; it would have been met by fixed shifts, rota" in text
