"""The lines of the report: every turn that moved one is a point with a name, and who spoke is told by words or by time."""

from tests.ui.fake_room import FakeRoom, report, rubric, scenario
from trainer.domain.state import Delta, State
from trainer.domain.transcript import Turn
from trainer.ui.views.gauges import gauges, talk
from trainer.ui.views.report import report as report_view

PERSON = scenario().candidate
STATES = (
    State(turn=0, rapport=0.1, deltas=(Delta(name="greet", on="rapport", change=0.1),)),
    State(turn=2, rapport=0.1, interest=-0.2, deltas=(Delta(name="perk_list", on="interest", change=-0.2),)),
    State(turn=4, rapport=0.1, interest=-0.2),
)


def turns(*seconds: float | None) -> tuple[Turn, ...]:
    said = (
        ("interviewer", "one two three", seconds[n // 2]) if n % 2 == 0 else ("candidate", "four", None) for n in range(2 * len(seconds))
    )
    return tuple(Turn.model_validate({"speaker": who, "text": text, "at": 1.0, "seconds": took}) for who, text, took in said)


def test_rapport_and_interest_are_two_lines_with_a_point_for_each_turn_that_moved_them():
    rapport, interest = gauges(STATES, PERSON).lines
    assert [(point.turn, point.up) for point in rapport.points] == [(0, True)]
    assert interest.points[0].says == "Turn 3: interest −0.20. You listed perks that she had not asked about"
    assert rapport.trail != interest.trail


def test_the_lines_names_do_not_cover_each_other():
    rapport, interest = gauges([State(turn=0), State(turn=2)], PERSON).lines
    assert abs(rapport.end - interest.end) >= 16


def test_one_turn_makes_no_line():
    assert gauges(STATES[:1], PERSON) is None
    assert talk(turns(None)) is None


def test_who_spoke_is_told_by_words_and_by_time_where_all_was_spoken():
    assert talk(turns(None, None)).bars[0].says == "Turn 1: you 75 %"
    assert not talk(turns(2.0, None)).by_time
    by_time = talk(turns(0.4, 0.4))
    assert by_time.by_time
    assert by_time.bars[1].says == "Turn 3: you 50 %"


def test_the_report_draws_them_as_links_to_their_turns():
    room = FakeRoom()
    view = room.view("ada", room.start("ada", "support-specialist"))._replace(turns=turns(None, None, None), states=STATES)
    html = report_view(view, report(view.turns, None), rubric())
    assert 'aria-label="Turn 1: rapport +0.10. You greeted her"' in html
    assert html.count('class="yours"') == 3
    assert "Your share of the words" in html
