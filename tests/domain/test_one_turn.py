"""One check on one turn: the same answer as in an interview, without the counting."""

import pytest

from trainer.domain.discovery import discover
from trainer.domain.evidence import Evidence, by_turn, spoken_by
from trainer.domain.hearing import read_transcript
from trainer.domain.measures import measure
from trainer.domain.one_turn import did_well, on_one_turn
from trainer.domain.rubric import Check, Rubric
from trainer.domain.transcript import Transcript, Turn

RUBRIC = Rubric.model_validate(
    {
        "format": "trainer.rubric/1",
        "id": "r",
        "version": "1",
        "title": "A rubric",
        "criteria": [
            {
                "id": "c",
                "title": "C",
                "source": "practice",
                "levels": {1: "a", 3: "b", 5: "c"},
                "checks": [{"id": f"k{n}", "asks": "?", "points": 1} for n in range(3)],
            }
        ],
    }
)
STORY = "I moved the whole desk to a ticket system in six weeks, and nobody outside noticed a thing."


def evidence(text: str, told: str = STORY) -> Evidence:
    turns = (
        Turn(speaker="interviewer", text="Tell me about a project."),
        Turn(speaker="candidate", text=told),
        Turn(speaker="interviewer", text=text),
        Turn(speaker="candidate", text="I see."),
    )
    transcript = Transcript(turns=turns)
    readings = [reading for reading in read_transcript(transcript, find=lambda _: (), packs=()) if reading.turn == 2]
    return Evidence(
        transcript=transcript,
        readings=by_turn(readings),
        rubric=RUBRIC,
        measures=measure(transcript, readings),
        discovery=discover(transcript, readings, None),
        said=spoken_by(transcript, "interviewer"),
        heard=spoken_by(transcript, "candidate"),
    )


def well(rule: str, text: str, points: float = 1) -> bool:
    check = Check(id="k", asks="?", points=points, rule=rule)
    return did_well(check, on_one_turn(check, evidence(text), 2))


@pytest.mark.parametrize(
    ("rule", "good", "bad"),
    [
        ("behavioural", "Tell me about the last time a customer was ready to leave.", "Are you good with customers?"),
        ("mostly_open", "How did you go about that?", "Did you like it?"),
        ("one_at_a_time", "What did you do?", "What did you do? Who helped you? And what did it cost?"),
        ("asked_own_part", "What was your own part in that?", "Great. And your weaknesses?"),
        ("asked_result", "What came of it in the end?", "Where do you live?"),
        ("asked_lesson", "What would you do differently today?", "Where do you live?"),
        ("followed_up", "You said nobody outside noticed. How did you manage that?", "What are your weaknesses?"),
        ("acknowledged", "Thank you for telling me that so openly. What came next?", "Next: your weaknesses?"),
        ("thanked", "Thank you for your time today.", "That is all."),
        ("named_date", "You'll hear from us by Friday.", "We will be in touch."),
        ("asked_motivation", "What are you looking for in your next job?", "Do you know Excel?"),
    ],
)
def test_a_turn_that_does_it_is_told_from_one_that_does_not(rule, good, bad):
    assert well(rule, good)
    assert not well(rule, bad)


@pytest.mark.parametrize(
    ("rule", "harmless", "harmful"),
    [
        ("leading", "What was that like for you?", "You're a team player, right?"),
        ("broke_off", "Thank you, we decide by Friday. Goodbye.", "OK, that's it. You can go."),
        ("cornered", "Help me understand that.", "Are you stupid?"),
        ("left_at_first_telling", "What did you do yourself in those six weeks?", "And what are your weaknesses?"),
    ],
)
def test_harm_is_told_from_its_absence(rule, harmless, harmful):
    assert well(rule, harmless, points=-1)
    assert not well(rule, harmful, points=-1)


@pytest.mark.parametrize(("rule", "points"), [("thanked", 1), ("leading", -1), ("monologue", -1)])
def test_noise_does_nothing_well(rule, points):
    assert not well(rule, "🙂🙂🙂", points)
