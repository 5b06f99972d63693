"""One behaviour taken away or added moves its own criterion, in its own direction, and no other."""

import pytest

from trainer.domain.points import score
from trainer.domain.report import Verdict
from trainer.services.grading import run_rules

REMOVED = [
    ("greeting", "Good morning, Maya, and welcome. ", "", {"opening"}),
    ("name and role", " I'm Daniel, I lead the customer support team here.", "", {"opening"}),
    ("length", "We have about 45 minutes. ", "", {"opening"}),
    ("résumé", "I saw on your résumé that you moved from the help desk to onboarding at Brightdesk two years ago. ", "", {"preparation"}),
    ("result", "And what came of it in the end? How did you know it had worked?", "And when was that?", {"discovery", "listening"}),
    ("lesson", "What would you do differently today?", "Where was that?", {"discovery", "listening", "questioning"}),
    ("motivation", "What are you looking for in your next job?", "How do you keep your notes in order?", {"questioning"}),
    ("joy", "I joined six years ago, and what I love here is that when a customer calls I can fix the cause. ", "", {"enthusiasm"}),
    ("perk", "Everybody gets ten days a year for training. ", "", {"enthusiasm"}),
    (
        "hard side",
        "To be honest about the hard part: Mondays are busy and the queue is long, and we're still hiring for that.",
        "",
        {"selling"},
    ),
    ("product", "We make scheduling software for about two hundred clinics, and our support team has nine people. ", "", {"selling"}),
    ("invitation", "Now it's your turn. What would you like to know?", "I have told you a lot now.", {"answering", "questioning"}),
    ("check of the answer", " Does that answer your question?", "", {"answering"}),
    (
        "next step",
        "The next step is a talk with two colleagues from the team, and you will hear from me by the end of next week either way. ",
        "",
        {"closing"},
    ),
    ("thanks", "Thank you for your time, Maya. ", "", {"closing"}),
    ("open door", "Whatever comes of it, please stay in touch. ", "", {"closing"}),
    ("farewell", " It was a pleasure to meet you, have a good day!", "", {"closing"}),
]
HARM = [
    (
        "contempt",
        "That makes sense.",
        "That makes sense. Mind you, nobody stays here for long, it's just a job.",
        {"enthusiasm", "selling"},
    ),
    ("promise", "That makes sense.", "That makes sense. You will certainly get an offer from us.", {"selling"}),
    ("brush-off", "I like how you did that. Describe", "Enough of that. I like how you did that. Describe", {"listening"}),
    ("insult", "I like how you did that. Describe", "That's ridiculous. I like how you did that. Describe", {"fairness"}),
    (
        "hurry",
        "We have about 45 minutes.",
        "We have about 45 minutes. Let's make it quick, I have two other candidates waiting.",
        {"enthusiasm"},
    ),
    ("unread", "I'll take a few notes as we go.", "I'll take a few notes as we go. I haven't read your résumé.", {"preparation"}),
    (
        "leading",
        "What are you looking for in your next job?",
        "You like working in a team, don't you? What are you looking for in your next job?",
        {"questioning"},
    ),
]


def points(evidence):
    findings = run_rules(evidence)
    blank = lambda check: Verdict(id=check.id, verdict="not_judged", by="model", reason="")  # noqa: E731
    made = {
        one.id: score(
            one,
            [
                Verdict(id=check.id, verdict=findings[check.id].verdict, by="rule", reason="-") if check.id in findings else blank(check)
                for check in one.checks
            ],
            evidence.rubric.bounds,
        )
        for one in evidence.rubric.criteria
    }
    return {key: (result.points / result.of if result.of else None) for key, result in made.items()}


@pytest.fixture(scope="module")
def base(held, interview):
    return points(held(interview("good")))


@pytest.mark.parametrize(("what", "there", "instead", "may_move"), REMOVED + HARM, ids=[row[0] for row in REMOVED + HARM])
def test_one_behaviour_moves_its_own_criterion_down_and_no_other(held, interview, base, what, there, instead, may_move):
    text = interview("good")
    assert there in text
    changed = points(held(text.replace(there, instead)))

    moved = {key for key in base if changed[key] != base[key]}
    assert moved
    assert moved <= may_move
    assert all(changed[key] < base[key] for key in moved)
