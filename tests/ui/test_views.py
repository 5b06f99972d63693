"""The views say everything that they are given, and nothing in it becomes markup."""

import re
from importlib.resources import files

import pytest

from tests.ui.fake_room import COMPETENCIES, FakeRoom, report, rubric, scenario
from trainer.domain.passage import Passage
from trainer.domain.transcript import Scorecard, Turn
from trainer.services.room import Card, SessionView
from trainer.ui.views import home, prepare, scorecard, shell, talk, words
from trainer.ui.views import report as report_views
from trainer.ui.views.margin import margin, sort_of
from trainer.ui.views.markdown import prose
from trainer.ui.views.path import path, sides
from trainer.ui.views.portrait import portrait

EVIL = '<img src=x onerror="boom()"><script>boom()</script>'
HARMLESS = re.compile(r"<(img|script|iframe|a href=.?javascript)", re.IGNORECASE)


def view(**changes: object) -> SessionView:
    room = FakeRoom()
    session = room.start("local", "support-specialist")
    return room.view("local", session)._replace(**changes)


def evil_scenario():
    who = scenario().candidate.model_copy(update={"name": EVIL, "looks": EVIL})
    wants = tuple(each.model_copy(update={"title": EVIL, "looks_like": EVIL, "because": EVIL}) for each in COMPETENCIES)
    return scenario(title=EVIL, company_name=EVIL, candidate=who, competencies=wants)


TURNS = (Turn(speaker="interviewer", text=EVIL, at=3.0), Turn(speaker="candidate", text=EVIL, at=9.0))
EVIL_PASSAGE = Passage(company="c", document=EVIL, heading=EVIL, text=EVIL)


MADE = {
    "notice": lambda: shell.notice(EVIL),
    "saved": lambda: shell.saved(EVIL),
    "home": lambda: home.home(
        [Card(EVIL, EVIL, EVIL, EVIL, EVIL, 30, (EVIL,), EVIL, 5, EVIL)], {EVIL: portrait(EVIL, EVIL, "she")}, [EVIL], EVIL
    ),
    "brief": lambda: prepare.brief(evil_scenario(), EVIL, EVIL),
    "posting": lambda: prepare.posting(EVIL),
    "cv": lambda: prepare.cv(EVIL, [(EVIL, [EVIL])]),
    "documents": lambda: prepare.documents(EVIL, [EVIL_PASSAGE]),
    "document": lambda: prepare.document(EVIL, [EVIL_PASSAGE]),
    "found": lambda: prepare.found(EVIL, [EVIL_PASSAGE]),
    "nothing found": lambda: prepare.found(EVIL, []),
    "head": lambda: talk.head(view(scenario=evil_scenario(), branch_of=EVIL)),
    "log": lambda: talk.log(TURNS, evil_scenario().candidate),
    "live": lambda: talk.live(EVIL, evil_scenario().candidate),
    "scorecard": lambda: scorecard.form(view(scenario=evil_scenario(), notes=EVIL, id=EVIL)),
    "report": lambda: report_views.report(view(scenario=evil_scenario(), turns=TURNS, id=EVIL), report(TURNS, Scorecard()), rubric()),
    "progress": lambda: shell.waiting(EVIL),
}


@pytest.mark.parametrize("made", MADE)
def test_nothing_from_outside_becomes_markup(made):
    html = str(MADE[made]())
    assert not HARMLESS.search(html), HARMLESS.search(html)
    assert "onerror=" not in re.sub(r"&lt;.*?&gt;", "", html)


def test_markdown_keeps_tables_and_lists():
    html = prose("- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")
    assert "<li>one</li>" in html
    assert "<td>2</td>" in html


def test_markdown_asks_nothing_of_anywhere():
    html = prose("![x](http://elsewhere.example/x.png) [go](http://elsewhere.example) <http://elsewhere.example>")
    assert "<img" not in html
    assert "href" not in html


def test_dashes_of_a_cv_become_items():
    html = prepare.cv("A Name", [("Work", ["Engineer, Somewhere", "- Built it"])])
    assert '<p class="item">Built it</p>' in html
    assert "<p>Engineer, Somewhere</p>" in html


def test_front_matter_is_not_read_out():
    assert "title:" not in prose("---\ntitle: T\n---\n\n# Body\n")
    assert "<hr" in prose("A\n\n---\n\nB\n")


def test_headings_of_a_document_stand_below_those_of_the_page():
    assert prose("# Title\n\n## Part\n").count("<h3>") == 1
    assert "<h4>Part</h4>" in prose("# Title\n\n## Part\n")


def test_the_same_scenario_has_the_same_face_and_another_has_another():
    faces = {portrait(f"scenario-{n}", "A Name", "she") for n in range(20)}
    assert portrait("scenario-3", "A Name", "she") in faces
    assert len(faces) > 10


def test_home_offers_to_go_on_only_where_something_is_open():
    closed = Card("a", "Title", "Company", "s", "first", 30, ("x",), "Name", None, None)
    assert "Go on where you stopped" not in home.home([closed], {"a": portrait("a", "N", "she")}, [], "e")
    assert "?session=s%201" in home.home([closed._replace(open_session="s 1")], {"a": portrait("a", "N", "she")}, [], "e")


def test_an_empty_house_says_what_to_do():
    assert "trainer check" in home.home([], {}, [], "e")


def test_the_log_counts_time_from_the_first_words():
    html = talk.log(
        (Turn(speaker="interviewer", text="Hi", at=100.0), Turn(speaker="candidate", text="Hello", at=165.0)), scenario().candidate
    )
    assert "0:00" in html
    assert "1:05" in html


def test_only_own_turns_in_the_journal_can_be_taken_back():
    turns = (
        Turn(speaker="interviewer", text="a", at=0.0),
        Turn(speaker="candidate", text="b", at=1.0),
        Turn(speaker="interviewer", text="c"),
    )
    assert re.findall(r'data-turn="(\d+)"', talk.log(turns, scenario().candidate)) == ["0"]


def test_a_filled_form_becomes_a_scorecard():
    fields = {"rating:customer-focus": "4", "rating:product-sense": "", "recommendation": "no", "notes": "n"}
    assert scorecard.filled(fields) == Scorecard(ratings={"customer-focus": 4}, recommendation="no", notes="n")


def test_a_form_without_a_recommendation_has_none():
    assert scorecard.filled({"notes": ""}).recommendation is None


def test_every_mark_stands_at_its_turn():
    turns = (Turn(speaker="interviewer", text="Do you have children?"), Turn(speaker="candidate", text="I would rather not say."))
    rows = margin(turns, report(turns, None), rubric())
    texts = [mark.text for mark in rows[0].marks]
    assert "Off limits: family" in texts
    assert "−0.8 asked about family" in texts
    assert rows[1].marks == ()


def test_every_link_of_the_report_leads_to_something_in_it():
    html = report_views.report(view(turns=TURNS), report(TURNS, Scorecard()), rubric())
    missing = set(re.findall(r'href="#([^"]+)"', html)) - set(re.findall(r'id="([^"]+)"', html))
    assert not missing


def test_a_criterion_without_a_level_is_shown_as_such():
    html = report_views.report(view(turns=TURNS), report(TURNS, Scorecard()), rubric())
    assert "not observed" in html


@pytest.mark.parametrize(
    ("verdict", "points", "sort"),
    [("yes", 2, "good"), ("yes", -2, "harm"), ("no", 2, "missed"), ("no", -2, "clear"), ("not_observed", -2, "plain")],
)
def test_a_yes_is_harm_where_the_rubric_takes_points_for_it(verdict, points, sort):
    assert sort_of(verdict, points) == sort


def test_harm_stands_in_the_margin_and_praise_is_folded():
    turns = (Turn(speaker="interviewer", text="Do you have children?"), Turn(speaker="candidate", text="I would rather not say."))
    first = margin(turns, report(turns, None), rubric())[0]
    assert first.summary == [("good", ["Preparation"])]
    assert all(mark.sort != "good" for mark in first.marks)


@pytest.mark.parametrize(
    ("reason", "shown"),
    [
        ("You greeted her: “Hello there.” in turn 0.", "You greeted her."),
        ("16 of 17 were open, such as “What came of it?” in turn 6.", "16 of 17 were open."),
        ("You found “it” in turn 3 and went on.", "You found “it” in turn 3 and went on."),
        ("“What would it cost?” in turn 35 was passed over.", "“What would it cost?” in turn 35 was passed over."),
        ("Nothing of the kind came up.", "Nothing of the kind came up."),
    ],
)
def test_a_quote_that_stands_beside_a_reason_is_left_out_of_it(reason, shown):
    assert words.unquoted(reason, ("Hello there.", "What came of it?", "it", "What would it cost?")) == shown


def test_what_a_document_says_stays_in_a_reason():
    reason = "“There are eleven of us.” in turn 17 is not what the documents say. team.md says: “Support has 13 people.”"
    assert words.unquoted(reason, ("There are eleven of us.",)) == reason


def test_turns_are_counted_from_one():
    assert words.turns("Turn 0, then turns 4 and 9; in 30 days") == "Turn 1, then turns 5 and 10; in 30 days"


def test_what_a_turn_won_and_what_it_cost_are_told_apart():
    moved = report(TURNS, None).outcome.moved_by
    assert [(round(each.change, 1), each.because) for each in sides(moved)] == [(0.3, "thanked her"), (-0.8, "asked about family")]


def test_the_line_ends_where_the_outcome_does():
    outcome = report(TURNS, None).outcome
    assert path(outcome, 2).says == "From 8 of 10 before the first word to 7 of 10 at the end."
    assert path(None, 2) is None
    assert path(outcome.model_copy(update={"moved_by": ()}), 2) is None


def test_a_report_without_a_score_says_why():
    none = report(TURNS, None)
    none = none.model_copy(update={"overall": none.overall.model_copy(update={"points": 0.0, "of": 0.0, "percent": None}), "advice": ()})
    html = report_views.report(view(turns=TURNS), none, rubric())
    assert "Too little was said" in html
    assert "0.0 of 0.0" not in html


def test_what_stayed_hidden_is_folded_by_competency():
    groups = report_views.hidden(report(TURNS, None).discovery.hidden, scenario())
    assert [(title, len(facts)) for title, facts in groups] == [("Customer focus", 1)]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Nurse, Carrow, since 2024-04", "Nurse, Carrow, since Apr 2024"),
        ("2016-09 to 2023-02", "Sep 2016 to Feb 2023"),
        ("in 2019, tel 020-2019-07-11, build 2024-13", "in 2019, tel 020-2019-07-11, build 2024-13"),
    ],
)
def test_months_of_a_cv_are_written_as_people_write_them(line, shown):
    assert words.months(line) == shown


@pytest.mark.parametrize(("level", "share", "said"), [(5, 0.15, "followed to the ground"), (2, 0.6, "little of it followed down")])
def test_depth_and_breadth_of_discovery_are_told_apart(level, share, said):
    told = report(TURNS, None)
    deep = told.criteria[0].model_copy(update={"id": "discovery", "title": "Discovery", "status": "scored", "level": level})
    told = told.model_copy(update={"criteria": (deep,), "discovery": told.discovery.model_copy(update={"share": share})})
    html = report_views.report(view(turns=TURNS), told, rubric())
    assert f"{level} of 5, counts something else" in html
    assert said in html
    assert "counts something else" not in report_views.report(view(turns=TURNS), report(TURNS, None), rubric())


@pytest.mark.parametrize(
    ("names", "line"),
    [
        ([], ""),
        (["You greeted her: Hello."], "You greeted her"),
        (["Small things: you thanked her; you took leave of her"], "You thanked her; you took leave of her"),
        (["You asked what came of it: And?", "You greeted her"], "You asked what came of it; you greeted her"),
        (["Small things: you thanked her, and 1 more", "You greeted her"], "You thanked her; you greeted her, and 1 more"),
    ],
)
def test_what_moved_her_in_one_turn_is_one_line(names, line):
    assert words.causes([words.cause(each) for each in names]) == line


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("- Built it", "Built it"),
        ("Salary:** base salary", "Salary: base salary"),
        ("## What you do", "What you do"),
        ("3.5 days", "3.5 days"),
    ],
)
def test_marks_of_markdown_are_left_out_of_a_slip(line, shown):
    assert words.bare(line) == shown


def test_no_rule_for_a_width_begins_with_a_container_that_gradio_would_double():
    style = files("trainer.ui").joinpath("style.css").read_text(encoding="utf-8")
    within = re.findall(r"(?ms)^@media[^{]*\{$(.*?)^\}", style)
    assert within
    assert [line for block in within for line in block.splitlines() if ".gradio-container" in line] == []
    assert [line for line in style.splitlines() if re.search(r":is\([^)]*,", line) and not line.startswith(".gradio-container ")] == []


def test_a_page_under_another_is_marked_in_the_masthead_as_within_it():
    links = (shell.Link("path", "Path"),)
    assert 'href="?page=path" aria-current="page"' in shell.masthead(None, links, here="path")
    assert 'href="?page=path" aria-current="true"' in shell.masthead(None, links, here="path", within=True)
