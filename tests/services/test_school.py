"""The school over the shipped scenarios: exercises judged, interviews watched and rated, drills, and the certificate."""

from dataclasses import dataclass, field, replace

import pytest

from tests.services.house import Clock, FakeFacts, letters
from trainer.adapters.knowledge import Library, knowledge_root
from trainer.adapters.knowledge.places import load_places
from trainer.adapters.knowledge.shadows import ShadowFolder
from trainer.bootstrap import load_phrases
from trainer.domain.certificate import Certificate
from trainer.domain.checks import RULES
from trainer.domain.drill_schedule import DAY
from trainer.domain.errors import Forbidden, Invalid, Missing
from trainer.domain.journal import Accompanied, Ended, Event, Graded, InterviewerSpoke, Started
from trainer.domain.report import Report
from trainer.domain.training import LessonTried, Shadowed
from trainer.domain.transcript import Scorecard
from trainer.services.branching import Branching
from trainer.services.casting import Casting
from trainer.services.drilling import Drilling
from trainer.services.held import graded_sessions, held_interviews
from trainer.services.lessons import Lessons
from trainer.services.marking import Marking
from trainer.services.memory_journal import MemoryJournal
from trainer.services.memory_logbook import MemoryLogbook
from trainer.services.pathway import Pathway
from trainer.services.school import School
from trainer.services.shadowing import Shadowing
from trainer.services.watching import Watching

BASE = knowledge_root()
LIBRARY = Library(BASE, rules=set(RULES))
PACKS = load_places(BASE / "places")
CASTING = Casting(LIBRARY, letters, PACKS)
PHRASES = load_phrases(BASE / "phrases.yaml")
MARKING = Marking(LIBRARY, FakeFacts(), CASTING, None, PACKS)
SHADOWING = Shadowing(ShadowFolder(LIBRARY), CASTING, PHRASES)
RUBRIC = "candidate-is-your-customer"


def printed(certificate: Certificate) -> bytes:
    return certificate.model_dump_json().encode()


@dataclass
class Desk:
    journal: MemoryJournal = field(default_factory=MemoryJournal)
    logbook: MemoryLogbook = field(default_factory=MemoryLogbook)
    clock: Clock = field(default_factory=Clock)

    @property
    def school(self) -> School:
        pathway = Pathway(LIBRARY, self.journal, self.logbook, printed)
        branching = Branching(LIBRARY, MARKING, PHRASES)
        lessons = Lessons(pathway, FakeFacts(), CASTING, branching, self.clock)
        drilling = Drilling(pathway, CASTING, branching, self.clock)
        return School(pathway, lessons, Watching(pathway, SHADOWING, self.clock), drilling)

    def graded(self, session: str, user: str = "sam", *, more: tuple[Event, ...] = (), scenario: str = "ward-nurse", **changes) -> None:
        lines = ("Sit down.", "Tell me about a night that you remember.", "Ok. And your weaknesses?")
        begun = Started(user=user, scenario=scenario, scenario_sha256="", seed=1, at=self.clock(), **changes.pop("started", {}))
        spoken = [InterviewerSpoke(turn=2 * place, text=line, at=place) for place, line in enumerate(lines)]
        report = report_with(**changes)
        events = [begun, *more, *spoken[:1], Ended(by="interviewer", at=9), Graded(report=report.model_dump_json(), at=10)]
        self.journal.append(session, events, 0)


def report_with(percent: int = 60, level: int = 4, **changes) -> Report:
    criteria = [
        {
            "id": each.id,
            "title": each.title,
            "status": "scored",
            "level": level,
            "points": 4,
            "of": 5,
            "checks": [
                {"id": "greeted", "verdict": "no", "by": "rule", "reason": "There was no greeting in your first two turns."},
                {"id": "cold-start", "verdict": "yes", "by": "rule", "reason": "Cold.", "evidence": [{"turn": 0, "quote": "Sit down."}]},
            ]
            if each.id == "opening"
            else [],
        }
        for each in LIBRARY.rubric(RUBRIC).criteria
    ]
    missed = {"turn": 0, "missed": "There was no greeting in your first two turns.", "say_instead": "Good morning.", "why": "It helps."}
    values = {
        "scenario": "ward-nurse",
        "rubric": {"id": RUBRIC, "version": "1", "sha256": "0" * 64},
        "judge": {"engine": "rules", "prompt_sha256": ""},
        "overall": {"points": 6, "of": 10, "percent": percent},
        "criteria": criteria,
        "turns": [],
        "measures": {"interviewer_talk_share": None, "questions": 0, "open_share": None, "probe_share": None, "longest_monologue_words": 0},
        "discovery": {"found": [], "hidden": [], "share": None},
        "claims": [],
        "candidate_questions": [],
        "off_limits": [],
        "outcome": None,
        "judgement": {"given": True, "mean_error": 0.5},
        "advice": [missed],
        "attacks": [],
    }
    return Report.model_validate(values | changes)


@pytest.fixture
def desk() -> Desk:
    return Desk()


GOOD = {
    "opening": "Good morning and welcome, thanks for coming in. I'm Jo and I lead the team. We have thirty minutes: first I'll ask about "
    "your work, then you ask me. I'll take a few notes.",
    "questioning": "Tell me about the last time you had to make something clear to a person who did not want to hear it.",
    "discovery": "What was your own part in that?",
    "closing": "Thank you for your time. The next step is simple: we decide by Friday and I'll ring you myself either way. I hope you take "
    "away how much we care for our customers. Whatever comes of it, stay in touch. It was a pleasure, goodbye.",
    "fairness": "This job has an early shift twice a week. How would you arrange your work around that?",
}
BAD = {
    "opening": "Why did you leave your last job?",
    "questioning": "You are a good communicator, right?",
    "discovery": "And what are your weaknesses?",
    "closing": "OK, that's it. You can go.",
    "fairness": "Are you married?",
}


@pytest.mark.parametrize("lesson", GOOD)
def test_an_exercise_done_well_is_told_from_one_done_badly(desk, lesson):
    school = desk.school
    assert not school.lessons.answer("sam", lesson, 0, BAD[lesson])
    assert lesson not in school.pathway.path("sam").learnt
    assert school.lessons.answer("sam", lesson, 0, GOOD[lesson])
    assert lesson in school.pathway.path("sam").learnt


def test_what_was_answered_is_shown_with_its_reasons_and_the_reply(desk):
    school = desk.school
    school.lessons.answer("sam", "closing", 0, BAD["closing"])
    page = school.lessons.page("sam", "closing", answered=True)
    assert page.answer == BAD["closing"]
    assert not page.outcome.passed
    assert all("in turn" not in mark.reason for mark in page.outcome.marks)
    assert page.reply
    assert school.lessons.page("sam", "closing").answer == ""
    assert school.lessons.page("kim", "closing", answered=True).answer == ""


def test_a_rating_needs_a_level_and_a_reason_that_rests_on_what_was_said(desk):
    school = desk.school
    exercise = school.lessons.page("sam", "judgement").exercise
    true = next(each.true_level for each in exercise.scenario.competencies if each.id == exercise.situation.rates)
    heard = exercise.situation.before[-1].text
    assert not school.lessons.answer("sam", "judgement", 0, "I liked this candidate a lot, truly somebody to have around.")
    assert not school.lessons.answer("sam", "judgement", 0, f"{true}. A winning personality and a fine smile, I would say, all in all.")
    assert school.lessons.answer("sam", "judgement", 0, f"{true}. {heard}")


def test_a_private_question_spoils_the_best_of_turns(desk):
    assert not desk.school.lessons.answer("sam", "opening", 0, f"{GOOD['opening']} Do you have children?")


@pytest.mark.parametrize(("text", "says"), [("   ", "nothing to say"), ("x" * 2_001, "2,001 characters")])
def test_nothing_and_far_too_much_are_refused(desk, text, says):
    with pytest.raises(Invalid, match=says):
        desk.school.lessons.answer("sam", "opening", 0, text)
    assert desk.logbook.read("sam") == ()


def test_an_unknown_lesson_is_missing(desk):
    with pytest.raises(Missing, match="no lesson"):
        desk.school.lessons.page("sam", "no-such")


def true_card(shadow: str) -> Scorecard:
    return Scorecard(ratings={each.id: each.true_level for each in SHADOWING.play(shadow).scenario.competencies}, recommendation="yes")


def test_every_shipped_interview_can_be_watched_to_its_end(desk):
    for card in desk.school.watching.all("sam"):
        interview = desk.school.watching.play(card.shadow.id)
        assert [turn.speaker for turn in interview.turns] == ["interviewer", "candidate"] * len(card.shadow.lines)


def test_a_rating_is_kept_and_laid_beside_the_truth(desk):
    school = desk.school
    place = school.watching.rate("sam", "nurse-followed-down", true_card("nurse-followed-down"))
    result = school.watching.result("sam", place)
    assert (result.event.mean_error, result.well, result.counted) == (0, True, True)
    told = [each for row in result.rows for each in row.told]
    assert told
    assert all(each.quote == result.interview.turns[each.turn].text for each in told)
    with pytest.raises(Missing):
        school.watching.result("kim", place)


def test_an_interview_with_somebody_new_comes_first_and_one_already_seen_does_not_count(desk):
    school = desk.school
    first = school.watching.all("sam")[0].shadow.id
    school.watching.rate("sam", first, true_card(first))
    cards = {card.shadow.id: card for card in school.watching.all("sam")}
    assert next(iter(cards)) != first
    assert not cards[first].counts
    desk.clock.now += 8 * DAY
    assert {card.shadow.id: card for card in school.watching.all("sam")}[first].counts


def test_a_rating_of_what_nobody_asked_for_is_refused(desk):
    with pytest.raises(Invalid):
        desk.school.watching.rate("sam", "nurse-followed-down", Scorecard(ratings={"juggling": 3}))


def test_a_weak_moment_is_drilled_until_it_has_stood_twice(desk):
    desk.graded("s1")
    school = desk.school
    assert {one.moment.check.id for one in school.drilling.all("sam")} == {"greeted", "cold-start"}
    assert school.drilling.due("sam") == 2
    assert not school.drilling.say_again("sam", "s1", 0, "greeted", "Why did you leave your last job?")
    page = school.drilling.page("sam", "s1", 0, "greeted", answered=True)
    assert (page.said, page.mark.well) == ("Sit down.", False)
    assert page.reply
    for days in (0, 1, 3):
        desk.clock.now += days * DAY
        assert school.drilling.say_again("sam", "s1", 0, "greeted", "Good morning, it's good to meet you.")
    assert school.drilling.page("sam", "s1", 0, "greeted").standing.done


def test_somebody_elses_moment_and_one_that_is_none_are_refused(desk):
    desk.graded("s1")
    with pytest.raises(Forbidden):
        desk.school.drilling.page("kim", "s1", 0, "greeted")
    for session, turn, check in (("s1", 2, "greeted"), ("s1", 0, "thanked"), ("s9", 0, "greeted")):
        with pytest.raises(Missing):
            desk.school.drilling.say_again("sam", session, turn, check, "Good morning.")
    assert desk.logbook.read("sam") == ()


def test_only_whole_interviews_by_the_paths_rubric_are_counted(desk):
    desk.graded("s1")
    desk.graded("s2", started={"branch_of": "s1", "branch_turn": 0})
    desk.graded("s3", more=(Accompanied(on=True, at=1),))
    desk.graded("s4", rubric={"id": "another", "version": "1", "sha256": ""})
    desk.graded("s5", user="kim")
    held = {one.session: one.coached for one in held_interviews(desk.journal, "sam", RUBRIC)}
    assert held == {"s1": False, "s3": True}
    assert len(graded_sessions(desk.journal, "sam")) == 4


def certified(desk: Desk, user: str = "sam") -> School:
    for each in LIBRARY.rubric(RUBRIC).criteria:
        desk.logbook.append(user, LessonTried(lesson=each.id, rubric_sha256="", text="said", passed=True, at=1))
    card = Scorecard(ratings={"a": 2, "b": 3, "c": 4})
    for scenario in ("ward-nurse", "controller"):
        desk.logbook.append(user, Shadowed(scenario=scenario, seed=1, interviewer="i", scorecard=card, mean_error=0.5, at=2))
    for place, scenario in enumerate(("ward-nurse", "controller", "ward-nurse", "controller", "ward-nurse")):
        desk.clock.now += DAY
        desk.graded(f"s{place}", user, scenario=scenario, percent=80)
    return desk.school


def test_a_certificate_names_what_it_rests_on_and_is_sealed(desk):
    with pytest.raises(Invalid, match="end of the path"):
        desk.school.pathway.certificate("sam")
    school = certified(desk)
    first = school.pathway.certificate("sam", "Sam  Oduya")
    assert first.name == "Sam Oduya"
    assert [one.percent for one in first.interviews] == [80, 80, 80]
    assert school.pathway.certificate_pdf("sam").startswith(b"{")
    assert school.pathway.certificate("sam").seal == first.seal
    with pytest.raises(Invalid):
        replace(school.pathway, journal=MemoryJournal()).certificate("sam")
