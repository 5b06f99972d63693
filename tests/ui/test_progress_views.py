"""Progress and team pages as HTML: escaped, whole when empty, charts in words too."""

import pytest

from tests.services.test_team import LEAD, SAM, House
from trainer.domain.progress import Standing
from trainer.services.people import ALONE, Person
from trainer.ui.views.progress import leaning, overall, progress
from trainer.ui.views.shell import who
from trainer.ui.views.sparks import spark
from trainer.ui.views.team import MOST_NAMED, agreement, signed, team, weakest

HOSTILE = "<script>alert(1)</script>"


@pytest.fixture
def house() -> House:
    return House()


def test_an_empty_progress_page_says_what_to_do(house):
    page = progress(house.progress.view(SAM), SAM)
    assert "Choose a scenario" in page
    assert "<table" not in page


def test_a_full_progress_page_has_a_row_for_every_criterion_and_session(house):
    for n in range(4):
        house.graded("sam", 40 + n)
    page = progress(house.progress.view(SAM), SAM)
    assert page.count('data-do="delete"') == 4
    assert "Preparation" in page
    assert "40 %, 41 %, 42 %, 43 %" in page


def test_a_team_of_hostile_names_is_text(house):
    opened = house.calibrating.open(LEAD, house.calibrating.scenarios(LEAD)[0][0])
    house.graded(HOSTILE, session=house.calibrating.take(Person(HOSTILE), opened.id))
    page = team(house.team.view(LEAD), house.calibrating.results(LEAD), (), LEAD)
    assert HOSTILE not in page
    assert "&lt;script&gt;" in page


def test_whoever_practises_alone_is_told_how_a_team_begins(house):
    house.team = house.team.__class__(lambda: (), *[getattr(house.team, name) for name in list(house.team.__dataclass_fields__)[1:]])
    assert "trainer user add" in team(house.team.view(ALONE), (), (), ALONE)


def test_who_is_signed_in_and_how_to_leave():
    assert who(ALONE) == ""
    assert "/sign-out" in who(Person("sam", "trainee", "password"))
    assert "/sign-out" not in who(Person("sam", "trainee", "proxy"))
    assert HOSTILE not in who(Person(HOSTILE, "lead", "proxy"))


def test_a_line_is_broken_where_a_level_is_missing():
    chart = spark([1, 2, None, 4, 5], 1, 5)
    assert chart.trail.count("M") == 2
    assert chart.says == "Oldest to newest: 1, 2, none, 4, 5"
    assert (chart.dots[0].y, chart.dots[-1].y) == (37, 7)


def test_only_the_newest_are_drawn_and_one_is_no_line():
    assert len(spark(list(range(100)), 0, 100).dots) == 20
    assert spark([50], 0, 100).trail == ""
    assert spark([], 0, 100).dots == ()


@pytest.mark.parametrize(("alpha", "says"), [(None, "once two people"), (0.9, "they agree."), (0.7, "roughly"), (0.1, "do not see")])
def test_agreement_is_put_into_words(alpha, says):
    assert says in agreement(alpha)


@pytest.mark.parametrize(("given", "says"), [(3, "even"), (5, "2.0 too kind"), (1, "2.0 too strict")])
def test_leaning_is_put_into_words(house, given, says):
    house.graded("sam", given=given)
    assert leaning(house.progress.view(SAM).judgement) == says


@pytest.mark.parametrize(
    ("percents", "says"), [((50, 50), "fourth"), ((50, 50, 51, 51), "may be chance"), ((10, 10, 90, 90), "reliably better")]
)
def test_the_overall_change_is_put_into_words(house, percents, says):
    for percent in percents:
        house.graded("sam", percent)
    assert says in overall(house.progress.view(SAM).overall)


@pytest.mark.parametrize(
    ("means", "named"),
    [((1.0, 2.0), ["0"]), ((1.0, 1.0, 2.0), ["0", "1"]), ((4.0, 4.0, 4.0), []), ((1.0,) * (MOST_NAMED + 1) + (2.0,), [])],
)
def test_the_weakest_is_named_only_where_it_stands_out(means, named):
    assert weakest([Standing(str(place), str(place), mean, 1, 0) for place, mean in enumerate(means)]) == named


@pytest.mark.parametrize(("figure", "shown"), [(-0.15, "−0.15"), (-0.001, "0.00"), (1, "1.00")])
def test_a_minus_is_as_wide_as_a_figure(figure, shown):
    assert signed(figure) == shown
