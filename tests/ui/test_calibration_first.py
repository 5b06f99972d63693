"""Whoever is to calibrate is warned before a page takes her first impression away: lead or trainee."""

import pytest

from tests.services.house import SCENE
from tests.services.test_team import LEAD, SAM, House
from tests.ui.fake_room import FakeRoom
from trainer.ui.standing.calibration import spoils
from trainer.ui.views.home import home
from trainer.ui.views.team import team


@pytest.fixture
def house() -> House:
    return House()


def test_a_lead_is_warned_of_her_own_round_until_she_has_rated(house):
    opened = house.calibrating.open(LEAD, SCENE.id)
    assert SCENE.candidate.name in spoils(house.calibrating, LEAD, SCENE.id)
    session = house.calibrating.take(LEAD, opened.id)
    assert "take part first" in spoils(house.calibrating, LEAD, SCENE.id)
    house.graded("lena", session=session)
    assert spoils(house.calibrating, LEAD, SCENE.id) == ""
    assert "take part first" in spoils(house.calibrating, SAM, SCENE.id)


def test_nobody_is_warned_of_another_candidate_or_of_a_closed_round(house):
    opened = house.calibrating.open(LEAD, SCENE.id)
    assert spoils(house.calibrating, SAM, "another") == ""
    house.calibrating.close(LEAD, opened.id)
    assert spoils(house.calibrating, SAM, SCENE.id) == ""
    assert spoils(None, SAM, SCENE.id) == ""


def test_the_card_of_that_scenario_leads_to_the_round(house):
    house.calibrating.open(LEAD, SCENE.id)
    cards = [one._replace(id=SCENE.id) for one in FakeRoom().cards("sam")[:1]]
    page = home(cards, {SCENE.id: ""}, [], "", rounds=house.calibrating.invitations(SAM))
    assert "Calibrate with" in page
    assert "Not tried yet" not in page


def test_a_round_that_was_begun_is_gone_on_with_from_home_and_stands_there_once(house):
    session = house.calibrating.take(SAM, house.calibrating.open(LEAD, SCENE.id).id)
    cards = [one._replace(id=SCENE.id, open_session=session) for one in FakeRoom().cards("sam")[:1]]
    page = home(cards, {SCENE.id: ""}, [], "", rounds=house.calibrating.invitations(SAM))
    assert page.count(f'href="?session={session}"') == 1
    assert "Go on where you stopped</h2>" not in page


def test_a_lead_who_has_not_met_the_candidate_opens_the_truth_only_on_purpose(house):
    opened = house.calibrating.open(LEAD, SCENE.id)
    house.graded("sam", session=house.calibrating.take(SAM, opened.id))
    page = team(house.team.view(LEAD), house.calibrating.results(LEAD), (), LEAD)
    assert page.index("take part first") < page.index('<details class="fold spoiler">') < page.index("The truth</th>")
    house.graded("lena", session=house.calibrating.take(LEAD, opened.id))
    assert "spoiler" not in team(house.team.view(LEAD), house.calibrating.results(LEAD), (), LEAD)


def test_a_round_says_how_many_of_how_many_took_it(house):
    opened = house.calibrating.open(LEAD, SCENE.id)
    assert "nobody took it yet" in team(house.team.view(LEAD), house.calibrating.results(LEAD), (), LEAD)
    house.graded("sam", session=house.calibrating.take(SAM, opened.id))
    people = len(house.team.view(LEAD).members)
    assert f"1 of {people} took it" in team(house.team.view(LEAD), house.calibrating.results(LEAD), (), LEAD)
