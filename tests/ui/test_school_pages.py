"""The pages of the path: each shows what the school says to the person who asks, and passes on what was sent."""

from collections.abc import Mapping

import pytest
from markupsafe import escape

from tests.services.test_school import BAD, GOOD, SHADOWING, Desk, certified
from tests.ui.fake_room import FakeRoom
from trainer.domain.errors import Invalid, TrainerError
from trainer.services.floor import Floor
from trainer.services.people import Person
from trainer.ui.standing.page import StandingPage, Visit
from trainer.ui.standing.shelf import standing_pages
from trainer.ui.views.home import Ahead, home

SAM = Person("sam")


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def pages(desk) -> Mapping[str, StandingPage]:
    return standing_pages(Floor(FakeRoom(), school=desk.school))


def shown(pages, address: str, person: Person = SAM) -> str:
    query = dict(part.split("=", 1) for part in address.lstrip("?").split("&"))
    return str(pages[query["page"]].show(Visit(person, query)))


def sent(pages, address: str, **fields: str) -> str:
    query = dict(part.split("=", 1) for part in address.lstrip("?").split("&"))
    return pages[query["page"]].act(Visit(SAM, query), fields).to


def test_a_newcomer_sees_five_stages_and_the_first_lesson(pages):
    page = shown(pages, "?page=path")
    assert page.count('class="stage') >= 5
    assert "?page=lesson&amp;criterion=preparation" in page
    assert "How promotion is decided" in page


def test_an_answer_leads_to_its_verdict(pages):
    page = sent(pages, "?page=lesson&criterion=closing", said=BAD["closing"])
    assert "Not yet." in shown(pages, page)
    assert "Well done." in shown(pages, sent(pages, "?page=lesson&criterion=closing", said=GOOD["closing"]))
    assert "1 of 11" in shown(pages, "?page=path")


def test_what_was_written_is_shown_as_words(pages):
    address = sent(pages, "?page=lesson&criterion=closing", said="<img src=x onerror=alert(1)> goodbye")
    assert "<img" not in shown(pages, address)


@pytest.mark.parametrize("number", ["-1", "1e9", "x", "99999999999999999999", "²"])
def test_a_number_that_is_none_is_the_first_situation(pages, number):
    assert shown(pages, f"?page=lesson&criterion=closing&n={number}") == shown(pages, "?page=lesson&criterion=closing&n=0")


def test_a_rated_interview_leads_to_the_truth_which_was_not_there_before(pages):
    watching = shown(pages, "?page=shadow&of=nurse-followed-down")
    because = [str(escape(each.because)) for each in SHADOWING.play("nurse-followed-down").scenario.competencies]
    card = {"rating:patient-safety": "5", "rating:leading-shift": "3", "notes": "the wrist"}
    result = shown(pages, sent(pages, "?page=shadow&of=nurse-followed-down", **card))
    assert "exactly right" in result
    assert "1 too high" in result
    assert "the wrist" in result
    assert all(line in result and line not in watching for line in because)


def test_a_form_that_was_forged_is_refused(pages, desk):
    with pytest.raises(Invalid):
        sent(pages, "?page=shadow&of=nurse-followed-down", **{"rating:patient-safety": "six"})
    with pytest.raises(Invalid):
        sent(pages, "?page=shadow&of=nurse-followed-down", **{"rating:patient-safety": "9"})
    assert desk.logbook.read("sam") == ()


def test_drills_come_from_ones_own_interviews_only(pages, desk):
    desk.graded("s1")
    assert "?page=drill&amp;session=s1&amp;turn=0&amp;check=greeted" in shown(pages, "?page=drills")
    assert "session=s1" not in shown(pages, "?page=drills", Person("kim"))
    address = sent(pages, "?page=drill&session=s1&turn=0&check=greeted", said="Good morning, it's good to meet you.")
    assert "That is it." in shown(pages, address)
    with pytest.raises(TrainerError):
        shown(pages, "?page=drill&session=s1&turn=0&check=greeted", Person("kim"))


def test_an_empty_page_of_drills_says_where_they_come_from(pages):
    assert "Hold an interview up to its report" in shown(pages, "?page=drills")


def test_at_the_end_of_the_path_the_certificate_is_offered_under_the_name_one_signs_in_with(desk):
    pages = standing_pages(Floor(FakeRoom(), school=certified(desk)))
    assert 'href="/certificate.pdf?name=sam"' in shown(pages, "?page=path")


def test_who_does_not_sign_in_may_say_what_name_is_to_stand_there(pages):
    assert sent(pages, "?page=path", name=" Sam  Oduya ") == "?page=path&name=Sam+Oduya"


def test_home_names_the_next_step_and_what_is_due(desk):
    desk.graded("s1")
    page = home([], {}, [], "script", Ahead(desk.school.pathway.path("sam"), desk.school.drilling.due("sam")))
    assert "Take the lesson" in page
    assert "2 drills due" in page


def test_notes_without_end_are_refused_and_nothing_is_filed(pages, desk):
    with pytest.raises(Invalid, match="Nothing was filed"):
        sent(pages, "?page=shadow&of=any", notes="x" * 60_000)
    assert list(desk.school.pathway.log("sam")) == []
